import { describe, expect, it } from 'vitest';
import beerQuiche, {
  beerPooling,
  quichePooling,
} from '../../catalog/cho-kreps-1987/beer-quiche.js';
import horse from '../../catalog/selten-1975/horse.js';
import jobMarket from '../../catalog/spence-1973/job-market-signaling.js';
import type { PureClaim } from '../../src/claim/proposition/pure-count.js';
import type { Specification } from '../../src/claim/specification.js';
import { entry as at } from '../../src/exact/entry.js';
import { added, exists, math, only, recheck, relation, timing, unique } from '../../src/index.js';
import { proverOf } from '../../src/prove/prover.js';
import { atOnce } from '../../src/prove/turn.js';
import { countPureEquilibria } from '../../src/verify/pure-claims/count.js';
import type { CountedDocument } from '../../src/verify/pure-claims/counted-document.js';
import { c, entry, market, source } from '../claim/entry.js';
import { friendly, hostile, mostlyRich, silent, talk, telling } from '../claim/talk.js';

const about = { id: 'said', source, says: 'It is said.', among: 'pure' } as const;

const beer = at(beerQuiche.games, 0);
const few = added('few', 'wimps are few', relation`2 ${at(beerQuiche.parameters, 0)} < 1`);
/** Entering pays or does not, and never just pays for itself. */
const choice = timing({ id: 'choice', title: 'A choice', players: ['E'], source })
  .move('move', { by: 'E', knows: [], chooses: ['enter', 'stay'] })
  .payoffs({ E: ({ move }) => (move === 'enter' ? math`3/2 − ${c}` : 0) });
const choosing = { ...market, games: [choice], claims: [] };

const alike = added('alike', 'the cost is low or high', relation`(${c} − 1) (${c} − 2) > 0`);

/** A specification that makes a statement, and what shows it, as a file has it. */
async function shown(parts: Specification, said: PureClaim) {
  const spec = { ...parts, statements: [said] };
  const counting = await countPureEquilibria(spec, said, {
    ...{ prover: proverOf({ threads: 0 }), turn: atOnce, signal: undefined },
  });
  if (counting.kind !== 'proved') throw new Error(`it is ${counting.kind}`);
  const document: CountedDocument = JSON.parse(JSON.stringify(counting.counted.document));
  return { spec, document };
}

const reasonsIn = (spec: Specification, document: unknown): readonly string[] =>
  recheck(spec, document).defects.map(({ reason }) => reason);

describe('what shows a statement about pure equilibria', () => {
  it.each([
    [
      beerQuiche,
      only(beer, { ...about, upTo: 'nothing', equilibria: [beerPooling, quichePooling] }),
    ],
    [beerQuiche, exists(beer, { ...about, given: [few] })],
    [beerQuiche, exists(beer, { ...about, given: [few], with: [beerPooling] })],
    [jobMarket, exists(at(jobMarket.games, 0), about)],
    [horse, unique(at(horse.games, 0), { ...about, upTo: 'nothing' })],
    [market, exists(entry, about)],
    [
      talk,
      only(friendly, {
        ...{ ...about, given: mostlyRich, upTo: 'messages', equilibria: [telling, silent] },
      }),
    ],
    [talk, unique(hostile, { ...about, given: mostlyRich, upTo: 'messages' })],
    [choosing, unique(choice, { ...about, upTo: 'outcome', given: [alike] })],
  ] as const)('is checked without any search: %#', async (parts, said) => {
    const { spec, document } = await shown(parts, said);
    expect(recheck(spec, document)).toMatchObject({ claim: 'said', defects: [] });
  });

  it('does not show what more is said', async () => {
    const all = only(beer, { ...about, upTo: 'nothing', equilibria: [beerPooling, quichePooling] });
    const { document, spec } = await shown(beerQuiche, all);
    const fewer = only(beer, { ...about, upTo: 'nothing', equilibria: [beerPooling] });
    expect(reasonsIn({ ...spec, statements: [fewer] }, document)).toEqual([
      expect.stringContaining('may be another'),
    ]);
    const some = exists(beer, about);
    expect(reasonsIn({ ...spec, statements: [some] }, document)).toEqual([
      'nothing in the document shows it',
    ]);
    const nash = only(beer, {
      ...{ ...about, concept: 'Nash', upTo: 'nothing', equilibria: [beerPooling, quichePooling] },
    });
    expect(reasonsIn({ ...spec, statements: [nash] }, document)).toEqual([
      expect.stringContaining('expected the Nash equilibria'),
    ]);
  });

  it('does not show of all outcomes what it shows of those that differ in more than names', async () => {
    const equilibria = [telling, silent];
    const given = { ...about, given: mostlyRich };
    const named = only(friendly, { ...given, upTo: 'messages', equilibria });
    const { document, spec } = await shown(talk, named);
    const each = only(friendly, { ...given, upTo: 'outcome', equilibria });
    const reasons = reasonsIn({ ...spec, statements: [each] }, document);
    expect(new Set(reasons.map((reason) => reason.replace(/.* may/u, 'it may')))).toEqual(
      new Set(['it may be another']),
    );
    const fewer = only(friendly, { ...given, upTo: 'messages', equilibria: [telling] });
    expect(reasonsIn({ ...spec, statements: [fewer] }, document)).not.toEqual([]);
  });

  it('does not show it where what is given is left out', async () => {
    const said = exists(beer, { ...about, given: [few] });
    const { document, spec } = await shown(beerQuiche, said);
    const always = { ...spec, statements: [exists(beer, about)] };
    expect(reasonsIn(always, document).join()).toContain('proceeds from what is not asked there');
  });

  it('is refused where a part of it is missing, or is another', async () => {
    const one = await shown(horse, unique(at(horse.games, 0), { ...about, upTo: 'nothing' }));
    expect(reasonsIn(one.spec, { ...one.document, coverage: undefined })).toHaveLength(1);
    const two = await shown(
      choosing,
      unique(choice, { ...about, upTo: 'nothing', given: [alike] }),
    );
    const { coverage, coexistence = [] } = two.document;
    expect(coexistence.length).toBeGreaterThan(0);
    const fewer = { ...two.document, coexistence: coexistence.slice(1) };
    expect(reasonsIn(two.spec, fewer).join()).toMatch(/there are \d+ pairs/u);
    const none = { ...two.document, coexistence: undefined };
    expect(reasonsIn(two.spec, none).join()).toMatch(/there are \d+ pairs, not 0/u);
    if (coverage === undefined || 'certificate' in coverage) return expect.fail('no cases');
    expect(coverage.ways.length).toBeGreaterThan(0);
    const { ways, denied } = coverage;
    const short = { ...two.document, coverage: { denied, ways: ways.slice(1) } };
    expect(reasonsIn(two.spec, short).join()).toMatch(/in \d+ ways, not in \d+/u);
    const forged = { ...two.document, coverage: { certificate: 0 } };
    expect(reasonsIn(two.spec, forged).length).toBeGreaterThan(0);
    expect(() => recheck(two.spec, { ...two.document, coverage: 3 })).toThrow(
      /about pure equilibria/u,
    );
  });
});
