import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import beerQuiche, {
  beerPooling,
  quichePooling,
  separationByTaste,
} from '../../catalog/cho-kreps-1987/beer-quiche.js';
import type { Claim } from '../../src/claim/claim.js';
import type { Assertion } from '../../src/claim/proposition/assertion.js';
import { everywhere } from '../../src/claim/proposition/everywhere.js';
import { nowhere } from '../../src/claim/proposition/nowhere.js';
import { propositionAtPoint, type Statement } from '../../src/claim/proposition/proposition.js';
import { somewhere } from '../../src/claim/proposition/somewhere.js';
import { examplePoint, specification } from '../../src/claim/specification.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { solves } from '../../src/derive/question.js';
import { Rational } from '../../src/exact/rational.js';
import {
  added,
  certificateFile,
  certify,
  compare,
  payoff,
  recheck,
  relation,
  verify,
  verifyText,
} from '../../src/index.js';
import { recheckedText } from '../../src/report/text/proof.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { affordable, c, market, selective, selectiveIf } from '../claim/entry.js';

const { source } = beerPooling;
const [w, μ] = beerQuiche.parameters;
if (w === undefined || μ === undefined) throw new Error('the model has lost its parameters');
const about = (id: string) => ({ id, source, says: 'So it is said to be.' });

/** The same assessment, claimed in any case. */
function unconditional(claim: Claim): Claim {
  return {
    ...claim,
    id: `${claim.id}-in-any-case`,
    scope: { kind: 'if', conditions: [] },
    conditions: [],
  };
}

const inAnyCase = [unconditional(separationByTaste), unconditional(beerPooling)];

/** Each with whether it is so. */
const statements: readonly (readonly [Statement, boolean])[] = [
  [nowhere({ ...about('never-by-taste'), asserts: [separationByTaste] }), true],
  [nowhere({ ...about('never-beer'), asserts: [beerPooling] }), false],
  [nowhere({ ...about('never-with-many'), asserts: [beerPooling, relation`2 ${w} > 1`] }), true],
  [nowhere({ ...about('never-with-half'), asserts: [beerPooling, relation`2 ${w} ≥ 1`] }), false],
  [nowhere({ ...about('never-if-mild'), asserts: [quichePooling, relation`2 ${μ} < 1`] }), true],
  [nowhere({ ...about('never-both'), asserts: [beerPooling, quichePooling] }), false],
  [
    nowhere({
      ...about('never-better'),
      asserts: [quichePooling, compare(payoff(quichePooling, 'B'), '<', payoff(beerPooling, 'B'))],
    }),
    true,
  ],
  [
    everywhere({
      ...about('beer-if-few'),
      given: beerPooling.conditions,
      asserts: [beerPooling],
    }),
    true,
  ],
  [
    everywhere({
      ...about('beer-in-any-case'),
      given: beerPooling.conditions.slice(0, 1),
      asserts: [relation`${w} < 1`, beerPooling],
    }),
    false,
  ],
  [somewhere({ ...about('both'), asserts: [beerPooling, quichePooling] }), true],
  // Of claims that state no condition nothing is supposed, and they are equilibria nowhere at once for all that.
  [somewhere({ ...about('unconditional'), asserts: inAnyCase }), false],
];
const spec = specification({
  ...beerQuiche,
  claims: [...beerQuiche.claims, ...inAnyCase],
  statements: statements.map(([each]) => each),
});

const points = pointArbitrary(admissibleRegion(spec), examplePoint(spec));

describe.each(statements)('a statement about equilibria: $id', (statement, so) => {
  it('is decided for all parameters', async () => {
    const [verdict] = await verify(spec, { propositions: [statement.id], runs: 200 });
    expect(verdict?.kind).toBe(so ? 'proved' : 'refuted');
  });

  it('has a question solved exactly where it is false, or the possibility is shown', () => {
    const questions = questionsOf(spec, statement);
    fc.assert(
      fc.property(points, fc.constantFrom(undefined, w, μ), (drawn, half) => {
        const point = half === undefined ? drawn : drawn.with(half.name, Rational.of('1/2'));
        const at = propositionAtPoint(spec, statement, point);
        const solved = questions.some((question) => solves(point, question));
        // Of a possibility, equilibria are for the walk to find.
        if (statement.kind === 'somewhere') expect(solved || !at.shows).toBe(true);
        else expect(solved).toBe(at.refutes);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is reported of it', () => {
  it('names what is so though it is said never to be', async () => {
    const verdicts = await verify(spec, { propositions: ['never-with-half'], runs: 50 });
    const text = verifyText(spec, verdicts, 1);
    expect(text).toContain('at no parameters: beer-pooling is a weak perfect Bayesian equilibrium');
    expect(text).toContain('beer-pooling is an equilibrium');
  });
});

describe('that something may be so of an equilibrium whose conditions only suffice', () => {
  const kindOf = async (claim: Claim, ...asserts: readonly Assertion[]): Promise<unknown> => {
    const said = somewhere({ ...about('may'), asserts: [claim, ...asserts] });
    const parts = { ...market, claims: [claim], statements: [said] };
    const options = { propositions: [said], runs: 20, threads: 0, cache: false };
    return (await verify(parts, options))[0]?.kind;
  };

  it('is refuted where there are no such conditions, and no such parameters', async () => {
    expect(await kindOf(selectiveIf([], 'fails'), relation`${c} < 0`)).toBe('refuted');
  });

  const halfway = added('halfway', 'entering costs little', relation`2 ${c} ≤ 3`);

  it('stays open where they rule out what is compared, and it is one elsewhere', async () => {
    expect(await kindOf(selectiveIf([halfway], 'fails'), relation`${c} = 2`)).toBe('undecided');
  });

  it('has no certificates where they refute it among such parameters alone', async () => {
    const certificatesOf = async (...asserts: readonly Assertion[]): Promise<number> => {
      const claim = selectiveIf([halfway], 'fails');
      const said = somewhere({ ...about('may'), asserts: [claim, ...asserts], expected: 'fails' });
      const parts = { ...market, claims: [claim], statements: [said] };
      const options = { propositions: [said], threads: 0, cache: false };
      return (await certify(parts, options)).certified.length;
    };
    expect(await certificatesOf(relation`${c} = 2`)).toBe(0);
    expect(await certificatesOf(relation`${c} > 2`)).toBe(1);
  });

  it('is refuted where it is none elsewhere, either, by certificates that are checked again', async () => {
    const claim = selectiveIf([affordable], 'fails');
    expect(await kindOf(claim, relation`${c} > 2`)).toBe('refuted');
    const said = somewhere({ ...about('may'), asserts: [claim, relation`${c} > 2`] });
    const parts = specification({ ...market, claims: [claim], statements: [said] });
    const [verdict] = await verify(parts, { propositions: [said], runs: 20, threads: 0 });
    if (verdict === undefined) throw new Error('there is no verdict');
    expect(verifyText(parts, [verdict], 1).replaceAll(/\s+/g, ' ')).toContain(
      'whether what the claims state holds or not',
    );
    const proof = 'proof' in verdict ? verdict.proof : undefined;
    const document = JSON.parse(JSON.stringify(certificateFile(said.id, proof)));
    expect(recheck(parts, document)).toMatchObject({ claim: 'may', defects: [] });
  });

  it('is refuted, where claims tell when there are equilibria, by certificates that suppose these', async () => {
    const said = somewhere({ ...about('may'), asserts: [selective, relation`${c} > 2`] });
    const parts = specification({ ...market, claims: [selective], statements: [said] });
    const { certified } = await certify(parts, {
      ...{ propositions: [{ ...said, expected: 'fails' }, selective], threads: 0, cache: false },
    });
    const files = certified.map(({ claim, certificates }) => ({
      file: claim,
      ...recheck(parts, JSON.parse(JSON.stringify({ claim, certificates }))),
    }));
    expect(files.map(({ claim, defects }) => [claim, defects])).toEqual([
      ['may', []],
      ['selective', []],
    ]);
    expect(files.map(({ supposes }) => supposes)).toEqual([['selective'], undefined]);
    const alone = recheckedText(files.slice(0, 1)).replaceAll(/\s+/g, ' ');
    expect(alone).toContain('valid certificate, supposing selective, which no file here proves');
    expect(alone).toContain('and on what is supposed.');
    expect(recheckedText(files)).not.toContain('suppos');
  });
});
