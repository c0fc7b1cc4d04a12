import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import beerQuiche, {
  beerPooling,
  quichePooling,
} from '../../catalog/cho-kreps-1987/beer-quiche.js';
import horse from '../../catalog/selten-1975/horse.js';
import jobMarket, { separating } from '../../catalog/spence-1973/job-market-signaling.js';
import { pureClaimAtPoint } from '../../src/claim/proposition/pure-claim-at-point.js';
import type { PureClaim } from '../../src/claim/proposition/pure-count.js';
import type { Specification } from '../../src/claim/specification.js';
import { allChoices, familySize } from '../../src/equilibrium/enumeration/family.js';
import { entry as at } from '../../src/exact/entry.js';
import { gameAt, ImproperGame } from '../../src/game/declared-form.js';
import type { Game } from '../../src/game/game.js';
import { marked } from '../../src/game/maker.js';
import { formOf } from '../../src/game/unfold.js';
import {
  added,
  asExpected,
  exists,
  math,
  only,
  relation,
  timing,
  unique,
  verify,
} from '../../src/index.js';
import { proverOf } from '../../src/prove/prover.js';
import { atOnce } from '../../src/prove/turn.js';
import { countedText } from '../../src/report/text/pure-claim.js';
import { verdictDetails } from '../../src/report/text/verdict.js';
import { decidedAt } from '../../src/sample/proposition/survey.js';
import { countPureEquilibria } from '../../src/verify/pure-claims/count.js';
import { claims } from '../arbitrary/claimed.js';
import { c, entry, market, selective, source } from '../claim/entry.js';
import {
  apart,
  friendly,
  hidden,
  hostile,
  investing,
  loud,
  mostlyRich,
  passing,
  silent,
  silent3,
  talk,
  telling,
  telling3,
  wordy,
} from '../claim/talk.js';

const about = { id: 'said', source, says: 'It is said.', among: 'pure' } as const;

const CONCEPTS = ['Nash', 'subgame perfect', 'weak perfect Bayesian'] as const;

/** For all parameters, without draws. */
function counted(spec: Specification, said: PureClaim) {
  return countPureEquilibria(spec, said, {
    ...{ prover: proverOf({ threads: 0 }), turn: atOnce, signal: undefined },
  });
}

/** The verdict of going through all profiles: points that are doubtful are solved. */
async function kindOf(spec: Specification, said: PureClaim): Promise<string> {
  const counting = await counted(spec, said);
  if (counting.kind !== 'doubtful') return counting.kind;
  return counting.points.some((point) => decidedAt(spec, said, point)) ? 'refuted' : 'undecided';
}

/** So many profiles are gone through. */
const FEW = 32n;

describe('what is said of the pure equilibria of a drawn game, for all parameters', () => {
  it('is so at drawn points where it is proved, and not where it is refuted', async () => {
    const kinds = new Map<string, number>();
    const drawn = fc.tuple(
      claims({ stages: { minLength: 2, maxLength: 3 } }),
      fc.constantFrom(...CONCEPTS),
    );
    await fc.assert(
      fc.asyncProperty(drawn, async ([{ claim, parameters, restrictions, points }, concept]) => {
        const game = marked('game', claim.game);
        const [first] = points.map((point) => gameAt(formOf(game), point));
        fc.pre(first !== undefined && !(first instanceof ImproperGame));
        fc.pre(familySize({ choices: allChoices(first) }) <= FEW);
        const { publication } = source;
        const spec = { publication, parameters, restrictions, games: [game], claims: [] };
        const said = { ...about, concept };
        const statements = {
          exists: exists(game, said),
          unique: unique(game, { ...said, upTo: 'outcome' }),
          none: only(game, { ...said, upTo: 'nothing', equilibria: [] }),
        };
        const found = new Map<string, string>();
        for (const [word, statement] of Object.entries(statements)) {
          const kind = await kindOf(spec, statement);
          found.set(word, kind);
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
          if (kind === 'proved')
            for (const point of points)
              expect(pureClaimAtPoint(statement, point).refutes).toBe(false);
        }
        // One of a kind exists; where there is none, none exists.
        if (found.get('unique') === 'proved') expect(found.get('exists')).toBe('proved');
        if (found.get('none') === 'proved') expect(found.get('exists')).not.toBe('proved');
        if (found.get('exists') === 'proved') expect(found.get('none')).not.toBe('proved');
      }),
      { numRuns: 8 },
    );
    expect(kinds.get('proved')).toBeGreaterThan(0);
    expect(kinds.get('refuted')).toBeGreaterThan(0);
    expect(kinds.get('undecided') ?? 0).toBeLessThan(kinds.get('proved') ?? 0);
  });
});

describe('of the equilibria that are known of published games', () => {
  const beer: Game = at(beerQuiche.games, 0);
  const few = added('few', 'wimps are few', relation`2 ${at(beerQuiche.parameters, 0)} < 1`);
  const job: Game = at(jobMarket.games, 0);
  const points: Game = at(horse.games, 0);

  it.each([
    [
      beerQuiche,
      only(beer, { ...about, upTo: 'nothing', equilibria: [beerPooling, quichePooling] }),
      'proved',
    ],
    [beerQuiche, only(beer, { ...about, upTo: 'nothing', equilibria: [beerPooling] }), 'refuted'],
    [beerQuiche, only(beer, { ...about, upTo: 'outcome', equilibria: [quichePooling] }), 'refuted'],
    [beerQuiche, exists(beer, about), 'refuted'],
    [beerQuiche, exists(beer, { ...about, given: [few] }), 'proved'],
    [beerQuiche, unique(beer, { ...about, upTo: 'outcome', given: [few] }), 'refuted'],
    [jobMarket, exists(job, about), 'proved'],
    [
      jobMarket,
      exists(job, { ...about, given: separating.conditions, with: [separating] }),
      'proved',
    ],
    [
      jobMarket,
      exists(job, { ...about, given: separating.conditions.slice(1), with: [separating] }),
      'refuted',
    ],
    [
      jobMarket,
      exists(job, { ...about, given: separating.conditions.slice(0, 1), with: [separating] }),
      'refuted',
    ],
    [horse, unique(points, { ...about, upTo: 'nothing' }), 'proved'],
    [horse, unique(points, { ...about, upTo: 'nothing', concept: 'Nash' }), 'refuted'],
  ] as const)('what is said is proved, or refuted without a draw: %#', async (spec, said, kind) => {
    expect(await kindOf(spec, said)).toBe(kind);
  });
});

describe('up to the names of messages', () => {
  const given = { ...about, given: mostlyRich };
  const both = [telling, silent];

  it.each([
    [only(friendly, { ...given, upTo: 'messages', equilibria: both }), 'proved'],
    [only(friendly, { ...given, upTo: 'outcome', equilibria: both }), 'refuted'],
    [only(friendly, { ...given, upTo: 'messages', equilibria: [telling] }), 'refuted'],
    [only(friendly, { ...given, upTo: 'messages', equilibria: [silent] }), 'refuted'],
    [unique(friendly, { ...given, upTo: 'messages' }), 'refuted'],
    [unique(hostile, { ...given, upTo: 'messages' }), 'proved'],
    [unique(hostile, { ...given, upTo: 'outcome' }), 'refuted'],
    [only(hostile, { ...given, upTo: 'messages', equilibria: [hidden] }), 'proved'],
    // Of three words, one may have to take the place of another, and that one the place of the third.
    [only(wordy, { ...given, upTo: 'messages', equilibria: [telling3, silent3] }), 'proved'],
    [only(wordy, { ...given, upTo: 'messages', equilibria: [telling3] }), 'refuted'],
    [only(wordy, { ...given, upTo: 'messages', equilibria: [silent3] }), 'refuted'],
    // What R is told may be renamed, and what Q is told not, though the words are the same.
    [only(apart, { ...about, upTo: 'messages', equilibria: [investing, passing] }), 'proved'],
    [only(apart, { ...about, upTo: 'messages', equilibria: [passing] }), 'refuted'],
    [unique(loud, { ...given, upTo: 'messages' }), 'proved'],
    [unique(loud, { ...given, upTo: 'outcome' }), 'refuted'],
    // A cost is no name: who enters and who stays may not trade places.
    [unique(entry, { ...about, upTo: 'messages' }), 'refuted'],
  ] as const)('those count as one that differ in them alone: %#', async (said, kind) => {
    expect(await kindOf(said.game === entry ? market : talk, said)).toBe(kind);
  });

  it('says so, and in what the equilibria differ that it tells', async () => {
    const said = unique(friendly, { ...given, upTo: 'messages', expected: 'fails' });
    const spec = { ...talk, statements: [said] };
    const [found] = await verify(spec, { propositions: [said], runs: 5, threads: 0, cache: false });
    expect(found?.kind).toBe('refuted');
    if (found)
      expect(verdictDetails(spec, found)).toMatch(
        /two equilibria with different outcomes, whichever messages of one player trade places, of /u,
      );
  });
});

describe('a statement about pure equilibria', () => {
  const some = exists(entry, about);
  const spec = { ...market, statements: [some] };

  it('survives as many draws as were taken, where no proof is looked for', async () => {
    const [found] = await verify(spec, {
      propositions: [some],
      prove: false,
      runs: 10,
      threads: 0,
    });
    expect(found).toMatchObject({ kind: 'survived' });
    expect(found?.survey.draws).toBeGreaterThan(10);
  });

  it('is vacuous where what is given never holds', async () => {
    const never = added('never', 'entering is paid for', relation`${c} < 0`);
    const said = exists(entry, { ...about, given: [never] });
    const [found] = await verify(spec, { propositions: [said], runs: 5, threads: 0, cache: false });
    expect(found?.kind).toBe('vacuous');
  });

  it('is refuted where there is no game', async () => {
    const game = timing({ id: 'choice', title: 'A choice', players: ['E'], source })
      .move('move', { by: 'E', knows: [], chooses: ['enter', 'stay'] })
      .payoffs({ E: ({ move }) => (move === 'enter' ? math`1/${c}` : 0) });
    const said = exists(game, about);
    const parts = { ...market, games: [...market.games, game] };
    const [found] = await verify(parts, {
      propositions: [said],
      runs: 5,
      threads: 0,
      cache: false,
    });
    expect(found?.kind).toBe('refuted');
    if (found) expect(verdictDetails(parts, found)).toContain('there is no game');
  });

  it('tells the equilibrium that was not listed, and where it is one', async () => {
    const said = only(entry, {
      ...about,
      upTo: 'outcome',
      equilibria: [selective],
      expected: 'fails',
    });
    const [found] = await verify(spec, { propositions: [said], runs: 5, threads: 0, cache: false });
    expect(found && asExpected(found)).toBe(true);
    if (found)
      expect(verdictDetails(spec, found)).toMatch(
        /with another outcome than those listed:\n {4}move: /u,
      );
  });
});

describe('of which it is said how one plays', () => {
  it('only profiles that play so are gone into, and of all where nothing is said of that', async () => {
    const beer: Game = at(beerQuiche.games, 0);
    const few = added('few', 'wimps are few', relation`2 ${at(beerQuiche.parameters, 0)} < 1`);
    const searched = async (said: PureClaim): Promise<readonly bigint[]> => {
      const counting = await counted(beerQuiche, said);
      if (counting.kind !== 'proved') throw new Error(`it is ${counting.kind}`);
      return [counting.counted.searched, counting.counted.profiles];
    };
    const given = { ...about, given: [few] };
    expect(await searched(exists(beer, { ...given, with: [beerPooling] }))).toEqual([1n, 16n]);
    const drinking = { breakfast: { wimpish: 'beer' } } as const;
    expect(await searched(exists(beer, { ...given, with: [drinking] }))).toEqual([8n, 16n]);
    expect(await searched(exists(beer, given))).toEqual([16n, 16n]);
  });
});

describe('a game whose profiles are too many', () => {
  const said = only(at(horse.games, 0), { ...about, upTo: 'nothing', equilibria: [] });

  it('is left open after so many cases, and not after so many seconds', async () => {
    const means = { prover: proverOf({ threads: 0 }), turn: atOnce, signal: undefined };
    const counting = await countPureEquilibria(horse, said, { ...means, cases: 3 });
    expect(counting).toEqual({
      kind: 'undecided',
      because: '8 profiles are too many to be gone through in 3 cases',
    });
    expect((await countPureEquilibria(horse, said, means)).kind).not.toBe('undecided');
  });

  it('may be known to have an equilibrium before, which is told as it was found', async () => {
    const some = exists(at(horse.games, 0), about);
    const means = { prover: proverOf({ threads: 0 }), turn: atOnce, signal: undefined };
    const counting = await countPureEquilibria(horse, some, { ...means, cases: 10 });
    if (counting.kind !== 'proved') throw new Error(`it is ${counting.kind}`);
    const early = counting.counted;
    expect(early.searched).toBeLessThan(early.profiles);
    expect(countedText(early)).toMatch(/of the 8 pure profiles, no more being needed,/u);
  });
});
