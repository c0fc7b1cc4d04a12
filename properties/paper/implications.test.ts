import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { G } from '../../spec/conditions.js';
import collusion from '../../spec/index.js';
import { p, β, γ_B, τ } from '../../spec/parameters.js';
import { bluffed, echoed, reticent, separated } from '../../spec/public-conditions.js';
import type { Condition } from '../../src/claim/condition.js';
import type { Formula } from '../../src/exact/formula.js';
import { functionOf } from '../../src/exact/formula-value.js';
import type { Polynomial } from '../../src/exact/polynomial.js';
import { negated } from '../../src/exact/relation.js';
import { math, relation } from '../../src/index.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { findPoint } from '../../src/sample/witness.js';
import { example, holds } from '../sample/regions.js';

const SEED = 20_250_125;
const types = ['l', 'm', 'h'] as const;

type AdversaryType = (typeof types)[number];

function polynomial(formula: Formula): Polynomial {
  const found = functionOf(formula).polynomial;
  if (found === undefined) throw new Error('the formula divides by a symbol');
  return found;
}

/** How much more B gains by mobilizing in one case than in another, against what is expected. */
function expectMore(more: Formula, less: Formula, expected: Formula): void {
  const difference = polynomial(more).minus(polynomial(less));
  expect(difference.toString()).toBe(polynomial(expected).toString());
  expect(difference.equals(polynomial(expected))).toBe(true);
}

/** By how much likelier war is with A_H, facing B^t. */
const rise = (t: AdversaryType): Formula => math`${p.H[t]} − ${p.L[t]}`;

/** What B^t gains by mobilizing after a message: the left side of his condition there. */
function gain(conditions: Readonly<Record<string, Condition>>, t: AdversaryType, message: string) {
  const left = conditions[`${t}, ${message}`]?.relation.left;
  if (left === undefined) throw new Error(`no condition for B^${t} after ${message}`);
  return left;
}

describe.each(types)('what B^%s gains by mobilizing', (t) => {
  it('is more by γ_B (p_H − p_L)/2 facing A_H', () => {
    expectMore(G(t, 'H'), G(t, 'L'), math`${γ_B} (${rise(t)})/2`);
  });

  const families: readonly (readonly [string, Readonly<Record<string, Condition>>, Formula])[] = [
    ['echo, by γ_B (p_H − p_L)(2τ − 1)/2', echoed, math`${γ_B} (${rise(t)}) (2 ${τ} − 1)/2`],
    ['separation, by γ_B (p_H − p_L)/2', separated, math`${γ_B} (${rise(t)})/2`],
    [
      'bluff, by (p_H − p_L)((2τ − 1) γ_B/2 − (1 − τ) β)',
      bluffed,
      math`(${rise(t)}) ((2 ${τ} − 1) ${γ_B}/2 − (1 − ${τ}) ${β[t]})`,
    ],
    [
      'reticence, by (p_H − p_L)(γ_B/2 + (1 − τ) β)',
      reticent,
      math`(${rise(t)}) (${γ_B}/2 + (1 − ${τ}) ${β[t]})`,
    ],
  ];

  it.each(families)('is more after an open s = 1 in %s', (_, conditions, expected) => {
    expectMore(gain(conditions, t, 'hostile'), gain(conditions, t, 'conciliatory'), expected);
  });
});

describe('what makes these differences positive', () => {
  const assumed = collusion.restrictions.map((each) => each.relation);

  it('is assumed of γ_B and τ, and of p for each type of B', () => {
    for (const needed of [relation`${γ_B} > 0`, relation`${τ} > 1/2`, relation`${τ} < 1`])
      expect(assumed).toContainEqual(needed);
    for (const t of types) expect(assumed).toContainEqual(relation`${p.L[t]} < ${p.H[t]}`);
  });
});

const implications = collusion.claims.flatMap((claim) =>
  claim.implied.map((implied) => ({
    ...implied,
    claim,
    title: `${implied.condition.id}, of ${claim.id}: ${implied.because}`,
  })),
);

describe.each(implications)('the implied condition $title', ({ claim, condition, by }) => {
  const causes = by.map((each) => each.relation);

  it('is one of the claim, as are those that imply it', () => {
    for (const each of [condition, ...by]) expect(claim.conditions).toContain(each);
    expect(by).not.toContain(condition);
  });

  it('holds wherever those hold that imply it', () => {
    const region = admissibleRegion(collusion, causes);
    const start = findPoint(region, example);
    if (start === undefined) throw new Error('those that imply it never hold');
    const drawn = fc.sample(pointArbitrary(region, start), { seed: SEED, numRuns: 150 });
    expect(drawn.filter((point) => !holds(condition.relation, point))).toEqual([]);
  });

  it('can fail, and then one of those that imply it fails too', () => {
    const region = admissibleRegion(collusion, [negated(condition.relation)]);
    const start = findPoint(region, example);
    if (start === undefined) throw new Error('it never fails');
    const drawn = fc.sample(pointArbitrary(region, start), { seed: SEED, numRuns: 100 });
    expect(drawn.filter((point) => causes.every((each) => holds(each, point)))).toEqual([]);
  });
});
