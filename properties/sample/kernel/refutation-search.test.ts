import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communication } from '../../../spec/claims/communication.js';
import {
  lowHoldsKnowingHigh,
  moderateMobilizesKnowingHigh,
  officeWorthItToHigh,
  officeWorthItToLow,
  replaceHighAfterHold,
} from '../../../spec/conditions.js';
import collusion from '../../../spec/index.js';
import { q, γ_A, ε, κ, τ, ψ } from '../../../spec/parameters.js';
import type { Claim } from '../../../src/claim/claim.js';
import type { Condition } from '../../../src/claim/condition.js';
import { claimAtPoint } from '../../../src/claim/proposition/equilibrium.js';
import { examplePoint } from '../../../src/claim/specification.js';
import type { Formula } from '../../../src/exact/formula.js';
import type { Relation } from '../../../src/exact/relation.js';
import { math, relation } from '../../../src/index.js';
import { chainTask } from '../../../src/sample/kernel/chain.js';
import { stepTest } from '../../../src/sample/kernel/kernel.js';
import { type Effort, foundByLevels } from '../../../src/sample/kernel/level-search.js';
import { ProgramBuilder } from '../../../src/sample/kernel/program.js';
import { RandomStream } from '../../../src/sample/kernel/random.js';
import { kernelGrounds } from '../../../src/sample/kernel-ground.js';
import { admissibleRegion } from '../../../src/sample/region.js';
import { findPoint } from '../../../src/sample/witness.js';
import { x, y, z } from '../symbols.js';

const EFFORT: Effort = { points: 8, rounds: 8 * 40, sweeps: 3 };
const DENOMINATOR = 2 ** 24;

/** Numerators of x, y and z at which some formulas are positive, others being nonnegative on the way. */
function found(
  kept: readonly Formula[],
  wanted: readonly Formula[],
  { start, side, scaled = [] }: { start: number[]; side: number; scaled?: number[] },
): number[] | undefined {
  const builder = new ProgramBuilder(['x', 'y', 'z'], new Map());
  const tests = {
    kept: kept.map((formula) => stepTest({ formula, sense: '≥' }, builder)),
    wanted: wanted.map((formula) => stepTest({ formula, sense: '>' }, builder)),
  };
  const grid = { denominator: DENOMINATOR, bounds: start.map(() => side * DENOMINATOR) };
  const numerators = start.map((value) => value * DENOMINATOR);
  const stream = new RandomStream(1);
  return foundByLevels(builder.operations, tests, { grid, numerators }, scaled, EFFORT, stream);
}

const unitCube = [x, y, z].flatMap((each) => [math`${each}`, math`1 − ${each}`]);

describe('a search by levels', () => {
  it('finds a corner that has a share of 10^−10, and a point that is in it exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1000 }),
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        (narrow, up) => {
          const near = (each: Formula, k: number): Formula => (up[k] ? each : math`1 − ${each}`);
          const volume = math`(${near(x, 0)}) (${near(y, 1)}) (${near(z, 2)})`;
          const product = math`1000 (${volume}) − 1000 + 1 / ${narrow}`;
          const at = found(unitCube, [product], { start: [0.5, 0.5, 0.5], side: 1 });
          const values = (at ?? expect.fail('nothing was found')).map((each, k) =>
            up[k] ? BigInt(each) : BigInt(DENOMINATOR - each),
          );
          const cube = values.reduce((all, each) => all * each, 1n);
          const whole = BigInt(DENOMINATOR) ** 3n;
          expect(cube <= whole).toBe(true);
          expect(1000n * BigInt(narrow) * (whole - cube) < whole).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('finds nothing where there is nothing, however near to it is', () => {
    const never = math`${x} ${y} ${z} − 1`;
    expect(found(unitCube, [never], { start: [0.5, 0.5, 0.5], side: 1 })).toBeUndefined();
  });

  it('goes on where all values are large, along with those that others tie to them', () => {
    const tied = [math`${x} − ${y}`, math`2 ${y} − ${x}`, math`${y} − ${z}`, math`2 ${z} − ${y}`];
    const wide = { start: [3, 2, 2], side: 4096, scaled: [0, 1, 2] };
    const [large = 0] = found(tied, [math`${x} − 4000`], wide) ?? [];
    expect(large).toBeGreaterThan(4000 * DENOMINATOR);
  });
});

/** A claim with one condition as something else, and nothing said of what implies it. */
function varied(claim: Claim, condition: Condition, instead: Relation | undefined): Claim {
  const put = (all: readonly Condition[]): Condition[] =>
    all.flatMap((each) => {
      if (each !== condition) return [each];
      return instead ? [{ ...each, relation: instead }] : [];
    });
  const conditions = put(claim.conditions);
  return { ...claim, conditions, implied: [], scope: { kind: 'if', conditions } };
}

function slack({ relation: { left, right } }: Condition, more: Formula): Relation {
  return relation`${left} − (${right}) + ${more} ≥ 0`;
}

/** Where a search finds a claim refuted inside its conditions, before a single draw. */
async function refutedIn(claim: Claim) {
  const spec = { ...collusion, claims: [claim], statements: [], cases: [] };
  const conditions = claim.conditions.map((each) => each.relation);
  const region = admissibleRegion(spec, conditions);
  const start = findPoint(region, examplePoint(spec)) ?? expect.fail('no start was found');
  const place = { kind: 'inside all conditions' } as const;
  const [ground] = kernelGrounds(spec, claim, [
    { place, region, starts: [start], choosing: 'aimed', countsConditions: false, weight: 1 },
  ]);
  const request = { index: 0, draws: 1, seed: 1, searching: true };
  const drawn = await (ground ?? expect.fail('no kernel')).draw(request, async (chain) =>
    chainTask(structuredClone(chain)),
  );
  return drawn.found.find(({ at }) => at.refutes)?.point;
}

describe('refutations of a claim that are searched for', () => {
  const tiny = math`${κ} ${τ}^6 ${ψ}^3 (1 − ${ε})^6 / 100`;
  it.each([
    ['is left out', officeWorthItToLow, undefined],
    ['gives way by a thousandth', moderateMobilizesKnowingHigh, math`${κ} / 1000`],
    ['gives way by a millionth', replaceHighAfterHold, math`${ψ} / 1000000`],
    ['gives way in a corner', officeWorthItToHigh, tiny],
    ['gives way where payoffs are small', moderateMobilizesKnowingHigh, math`1 / 100000`],
    ['gives way where payoffs are large', officeWorthItToHigh, math`(${κ} − 1000) / 10000`],
    ['gives way to A_L where κ is large', officeWorthItToLow, math`(${κ} − 1000) / 10000`],
    ['gives way to B^l where κ is large', lowHoldsKnowingHigh, math`(${κ} − 1000) / 10000`],
    ['has a product more', replaceHighAfterHold, math`${γ_A} ${q.l} ${q.m} / 1000`],
  ])('are found where a condition %s', async (_, condition, more) => {
    const claim = varied(communication, condition, more && slack(condition, more));
    const point = (await refutedIn(claim)) ?? expect.fail('nothing was found');
    expect(admissibleRegion(collusion).holdsAt(point)).toBe(true);
    const at = claimAtPoint(claim, point);
    expect([at.conditionsHold, at.refutes]).toEqual([true, true]);
  });

  it('are not found where there are none', async () => {
    expect(await refutedIn({ ...communication })).toBeUndefined();
  });
});
