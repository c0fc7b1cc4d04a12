import { describe, expect, it } from 'vitest';
import type { Claim, Implication } from '../../src/claim/claim.js';
import type { Specification } from '../../src/claim/specification.js';
import { examplePoint } from '../../src/claim/specification.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { holdsAt, standardForm } from '../../src/exact/relation.js';
import { type Condition, parameter, relation } from '../../src/index.js';
import { questionDocument } from '../../src/prove/certificate/proof-document.js';
import { proofTask } from '../../src/prove/proof-task.js';
import type { Prover } from '../../src/prove/prover.js';
import type { SmtAnswer } from '../../src/prove/smt/smt-solver.js';
import { beliedImplications } from '../../src/sample/inference-counterexample.js';
import {
  implicationStandings,
  recheckImplied,
  unprovedStandings,
} from '../../src/verify/declared-implications.js';
import { c, condition, market, selectiveIff, source } from '../claim/entry.js';

const d = parameter('d', {
  ...{ text: 'd', latex: 'd', meaning: 'another cost', example: 2, unit: 'payoff' },
  source,
});
const spec: Specification = { ...market, parameters: [...market.parameters, d] };

const affordable = condition('affordable', relation`${c} ≤ 2`);
const prohibitive = condition('prohibitive', relation`${c} ≥ 1`);
const loose = condition('loose', relation`${c} ≤ 3`);
const looser = condition('looser', relation`${c} ≤ 4`);
/** False in a disk so small that nothing comes upon it by chance. */
const apart = condition('apart', relation`(${c} − 7/5)^2 + (${d} − 13/7)^2 ≥ 1/1000000000000`);

function declaring(...implied: readonly Implication[]): Claim {
  const all = [affordable, ...implied.flatMap(({ condition: each, by }) => [each, ...by])];
  return { ...selectiveIff([...new Set(all)], [prohibitive]), implied };
}

const implication = (by: readonly Condition[], what: Condition): Implication => ({
  condition: what,
  by,
  because: 'it is so',
});

const proves: Prover = {
  prove: (question) => proofTask(questionDocument(question)),
  close: () => Promise.resolve(),
};
const provesNothing: Prover = { ...proves, prove: () => Promise.resolve(undefined) };

function standings(
  claim: Claim,
  prover = proves,
  answer: SmtAnswer = { kind: 'unknown', because: 'it never knows' },
) {
  return implicationStandings(claim, [], {
    spec,
    prover,
    store: undefined,
    solver: () => Promise.resolve({ name: 'the solver', ask: () => Promise.resolve(answer) }),
  });
}

const value = (text: string) => ({ exact: Rational.of(text), near: Rational.of(text) });

describe('an implication that a claim declares', () => {
  it('is proved where it is so, with certificates, or because it follows from others', async () => {
    expect(
      await standings(
        declaring(
          implication([affordable], loose),
          implication([loose], looser),
          implication([affordable], looser),
        ),
      ),
    ).toMatchObject([
      { kind: 'proved', proofs: [expect.anything()] },
      { kind: 'proved', proofs: [expect.anything()] },
      { kind: 'proved', proofs: [] },
    ]);
  });

  it('is refuted by a point where it is not so', async () => {
    const claim = declaring(implication([loose], affordable));
    const [found] = await standings(claim);
    expect(found?.kind).toBe('refuted');
    if (found?.kind !== 'refuted' || !(found.point instanceof Point)) return;
    expect(holdsAt(standardForm(loose.relation), found.point)).toBe(true);
    expect(holdsAt(standardForm(affordable.relation), found.point)).toBe(false);
  });

  it('is refuted by what it is said to follow from, whatever else the claim demands', async () => {
    // Wherever all other conditions hold, so does this one: it cannot fail alone all the same.
    const claim = {
      ...declaring(implication([prohibitive], loose)),
      conditions: [affordable, prohibitive, loose],
    };
    expect(await standings(claim)).toMatchObject([{ kind: 'refuted' }]);
  });

  it('is refuted where a solver finds what no search does, if the numbers confirm it', async () => {
    const claim = declaring(implication([affordable], apart));
    expect(beliedImplications(spec, claim, examplePoint(spec))).toEqual([]);
    const model = new Map([
      ['c', value('7/5')],
      ['d', value('13/7')],
    ]);
    const [found] = await standings(claim, proves, { kind: 'sat', model });
    expect(found).toMatchObject({ kind: 'refuted' });
    expect(JSON.stringify(found)).toContain('"d":"13/7"');
  });

  it('is only declared where it is neither proved nor belied, whatever a solver says', async () => {
    const claim = declaring(implication([affordable], apart));
    expect(await standings(claim)).toMatchObject([
      { kind: 'declared', because: 'the solver: it never knows' },
    ]);
    const lie = new Map([['c', value('3/2')]]);
    expect(await standings(claim, proves, { kind: 'sat', model: lie })).toMatchObject([
      { kind: 'declared', because: 'the solver gives a counterexample that is none' },
    ]);
    const true_ = declaring(implication([affordable], loose));
    expect(await standings(true_, provesNothing)).toMatchObject([{ kind: 'declared' }]);
  });

  it('is only declared, or refuted, where no proof is looked for', () => {
    const claim = declaring(implication([affordable], loose), implication([loose], affordable));
    const belied = beliedImplications(spec, claim, examplePoint(spec));
    expect(unprovedStandings(claim, belied).map(({ kind }) => kind)).toEqual([
      'declared',
      'refuted',
    ]);
  });

  it('is proved again by its certificates, and by those of no other', async () => {
    const claim = declaring(implication([affordable], loose), implication([loose], looser));
    const [one, other] = (await standings(claim)).map((each) =>
      each.kind === 'proved' ? each.proofs : [],
    );
    const given = (certificates: readonly unknown[] = [], condition = 'loose') => [
      { condition, by: ['affordable'], certificates },
    ];
    const defects = (...files: Parameters<typeof recheckImplied>[2][]) =>
      files.map((file) => recheckImplied(spec, claim, file).flatMap((each) => each.defects).length);
    expect(defects(given(one), given(other), given([]), given(one, 'looser'))).toEqual([
      ...[0, 1, 1, 1],
    ]);
  });
});
