import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import intervalTypes from '../../spec/interval-types/index.js';
import type { ContinuousClaim } from '../../src/claim/continuous/continuous-claim.js';
import { propositionAtPoint } from '../../src/claim/proposition/proposition.js';
import { examplePoint } from '../../src/claim/specification.js';
import { judgeContinuous } from '../../src/equilibrium/continuous/continuous-judgment.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { holdsAt } from '../../src/exact/relation.js';
import { type Cutoffs, largestGain, type Numbers } from './grid-of-types.js';

const example = examplePoint(intervalTypes);
const of = (text: string) => Rational.of(text);

function claimed(id: string): ContinuousClaim {
  const found = intervalTypes.statements?.find((each) => each.id === id);
  if (found?.kind !== 'continuous equilibrium') throw new Error(`no claim ${id}`);
  return found;
}

/**
 * The cutoffs by pencil: G(t|θ) is linear in t, with the slope γ_B s + c (ε + (τ − 1/2) δ), and G(t|H) is larger
 * than G(t|L) by δ γ_B / 2. What mobilizing costs is set so that the type k_H is indifferent.
 */
function indifferentAt(point: Point, kH: Rational): Point {
  const [p, s, δ, ε] = ['p', 's', 'delta', 'epsilon'].map((name) => point.at(name)) as Four;
  const [b, c, γ, τ] = ['b', 'c', 'gamma_B', 'tau'].map((name) => point.at(name)) as Four;
  const wary = τ.minus(Rational.half);
  const slope = γ.times(s).plus(c.times(ε.plus(wary.times(δ))));
  const atZero = p
    .times(γ)
    .plus(ε.times(b.plus(γ)))
    .plus(δ.times(wary.times(b).plus(Rational.one.plus(τ).times(Rational.half).times(γ))));
  const gap = δ.times(γ).times(Rational.half).over(slope);
  return point
    .with('kappa', atZero.plus(slope.times(kH)))
    .with('k_H', kH)
    .with('k_L', kH.plus(gap))
    .with('k_0', kH.plus(gap.times(Rational.half)));
}

type Four = [Rational, Rational, Rational, Rational];

const twentieths = (low: number, high: number) =>
  fc.integer({ min: low, max: high }).map((n) => Rational.ratio(BigInt(n), 20n));

/** Points at which cutoffs are right, or off by a twentieth, and audiences and office decide the rest. */
const drawn = fc
  .record({
    tau: fc.constantFrom(of('11/20'), of('2/3'), of('4/5')),
    psi: fc.constantFrom(of('0'), of('2'), of('10')),
    gamma_A: fc.constantFrom(of('1/4'), of('8')),
    alpha_H: fc.constantFrom(of('-3'), of('-5')),
    k_H: twentieths(1, 12),
    off: fc.oneof({ weight: 3, arbitrary: fc.constant(of('0')) }, fc.constant(of('1/20'))),
  })
  .map(({ k_H, off, ...values }) => {
    let point = example;
    for (const [name, value] of Object.entries(values)) point = point.with(name, value);
    const right = indifferentAt(point, k_H);
    return right.with('k_L', right.at('k_L').plus(off)).with('k_0', right.at('k_0').plus(off));
  });

function numbers(point: Point): Numbers {
  return Object.fromEntries([...point.values].map(([name, value]) => [name, value.approximate()]));
}

/** Gains of a grid below this are those of types beside a cutoff, and of rounding. */
const NOTHING_GAINED = 0.004;
const CLEAR = 0.02;

describe.each<[string, (at: Numbers) => Cutoffs]>([
  ['untold', ({ k_0 = 0 }) => ({ conciliatory: k_0, hostile: k_0 })],
  ['provocation', ({ k_L = 0, k_H = 0 }) => ({ conciliatory: k_L, hostile: k_H })],
  ['ignored-message', ({ k_0 = 0 }) => ({ conciliatory: k_0, hostile: k_0 })],
])('the claim %s', (id, cutoffsAt) => {
  it('is an equilibrium exactly where nobody gains in a game with a grid of types', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(drawn, (point) => {
        const at = numbers(point);
        const gain = largestGain(at, cutoffsAt(at), id === 'untold');
        if (gain > NOTHING_GAINED && gain < CLEAR) return;
        const claim = claimed(id);
        seen.add(gain < CLEAR);
        expect(judgeContinuous(claim, point).equilibrium).toBe(gain < CLEAR);
        const { exactly } = claim;
        if (exactly) expect(exactly.every((each) => holdsAt(each, point))).toBe(gain < CLEAR);
      }),
      { numRuns: 24 },
    );
    expect([...seen].sort()).toEqual(id === 'ignored-message' ? [false] : [false, true]);
  });
});

describe('the statements of types from an interval', () => {
  it('stand in their table, with what is expected of them', () => {
    const rows = readFileSync('spec/interval-types/README.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| ') && line.includes('`'))
      .map((line) =>
        line
          .split('|')
          .slice(2, 4)
          .map((cell) => cell.replaceAll('`', '').trim()),
      );
    expect(rows).toEqual(
      intervalTypes.statements?.map(({ id, expected = 'holds' }) => [
        id,
        expected === 'holds' ? 'proved' : 'refuted',
      ]),
    );
  });

  it('have at the example the sense that is expected of them', () => {
    for (const each of intervalTypes.statements ?? []) {
      const { shows, refutes } = propositionAtPoint(intervalTypes, each, example);
      const isExpected = (each.expected ?? 'holds') === 'holds';
      expect([each.id, isExpected ? refutes : shows]).toEqual([each.id, false]);
    }
  });
});
