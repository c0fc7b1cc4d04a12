import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import jobMarket, { poolingUnschooled } from '../../../catalog/spence-1973/job-market-signaling.js';
import { refinementAtPoint } from '../../../src/claim/refinement-at-point.js';
import { Expansion } from '../../../src/derive/expansion.js';
import type { Ways } from '../../../src/derive/refinement/symbolic-survival.js';
import { survivalWays } from '../../../src/derive/refinement/symbolic-survival.js';
import { symbolicClaim } from '../../../src/derive/symbolic-claim.js';
import { type SignCondition, signConditionHolds } from '../../../src/exact/sign-condition.js';
import { Point, type Refinement } from '../../../src/index.js';
import { type DeclaredSignaling, declaredSignalings } from './declared-signaling.js';

const INTUITIVE = ['intuitive criterion', 'D1'] as const;

/** The two lists of ways, where they are told. */
function waysOf({ claim, parameters }: DeclaredSignaling, refinement: Refinement) {
  const expansion = new Expansion({ parameters, restrictions: [] });
  const symbolic = symbolicClaim({ parameters, restrictions: [] }, claim, expansion);
  const { survives, fails } = survivalWays(symbolic, refinement, []);
  return { survives: survives(), fails: fails() };
}

const isSo = (ways: Ways & { kind: 'told' }, point: Point) =>
  ways.ways.some((way) => way.every((each) => signConditionHolds(each, point)));

/** What came of comparing. */
const counted = () => ({ compared: 0, open: 0, survives: 0, fails: 0 });

function compared(
  drawn: DeclaredSignaling,
  refinement: Refinement,
  tally: ReturnType<typeof counted>,
) {
  const { survives, fails } = waysOf(drawn, refinement);
  if (survives.kind === 'open' || fails.kind === 'open') tally.open++;
  for (const point of drawn.points) {
    const found = refinementAtPoint(drawn.claim, point, refinement);
    if (found.kind === 'not defined' && found.why.kind !== 'impossible type') continue;
    tally.compared++;
    tally[found.kind === 'survives' ? 'survives' : 'fails']++;
    if (survives.kind === 'told') expect(isSo(survives, point)).toBe(found.kind === 'survives');
    if (fails.kind === 'told') expect(isSo(fails, point)).toBe(found.kind !== 'survives');
  }
}

describe('the ways in which an equilibrium survives, and those in which it does not', () => {
  it.each([
    [{ types: 2, messages: 2, replies: 2, symbolic: 10 }, 15],
    [{ types: 2, messages: 3, replies: 2, symbolic: 5 }, 15],
    [{ types: 2, messages: 2, replies: 3, symbolic: 3 }, 20],
    [{ types: 3, messages: 2, replies: 2, symbolic: 4 }, 20],
    [{ types: 3, messages: 2, replies: 3, symbolic: 2 }, 15],
    [{ types: 1, messages: 2, replies: 3, symbolic: 9 }, 20],
  ])('are so where it does and does not at a point: %j', (size, numRuns) => {
    for (const refinement of INTUITIVE) {
      const tally = counted();
      fc.assert(
        fc.property(declaredSignalings(size), (drawn) => compared(drawn, refinement, tally)),
        { numRuns },
      );
      expect(tally.compared).toBeGreaterThan(numRuns);
      // Of three types and three replies, D1 stays open at about half; it must not at most.
      expect(tally.open * 5).toBeLessThan(numRuns * 4);
    }
  });

  it.each([
    [{ types: 2, messages: 2, replies: 2, symbolic: 2 }, 15],
    [{ types: 2, messages: 2, replies: 2, symbolic: 1 }, 20],
    [{ types: 1, messages: 2, replies: 2, symbolic: 6 }, 40],
    [{ types: 1, messages: 3, replies: 2, symbolic: 3 }, 30],
  ])('are so of undominated strategies: %j', (size, numRuns) => {
    const tally = counted();
    fc.assert(
      fc.property(declaredSignalings(size), (drawn) => compared(drawn, 'undominated', tally)),
      { numRuns },
    );
    expect(tally.compared).toBeGreaterThan(numRuns);
  });
});

describe('a way that says less than it should', () => {
  const { restrictions } = jobMarket;
  const symbolic = symbolicClaim(jobMarket, poolingUnschooled);
  const points = fc
    .sample(
      fc.record({
        lambda: fc.integer({ min: 1, max: 7 }).map((k) => `${k}/8`),
        y: fc.integer({ min: 1, max: 4 }),
        k_low: fc.integer({ min: 1, max: 8 }).map((k) => `${k}/8`),
        k_high: fc.integer({ min: 1, max: 8 }).map((k) => `${k}/8`),
      }),
      { seed: 1, numRuns: 60 },
    )
    .map((drawn) => Point.of({ ...drawn, mu: 0 }));

  it.each(INTUITIVE)('or is left out, is noticed at drawn points: %s', (refinement) => {
    const { survives, fails } = survivalWays(symbolic, refinement, restrictions);
    const kinds = points.map(
      (point) => refinementAtPoint(poolingUnschooled, point, refinement).kind,
    );
    const isRight = (ways: readonly (readonly SignCondition[])[], so: 'survives' | 'fails') =>
      points.every(
        (point, k) =>
          ways.some((way) => way.every((each) => signConditionHolds(each, point))) ===
          (kinds[k] === so),
      );
    for (const [found, so] of [
      [survives(), 'survives'],
      [fails(), 'fails'],
    ] as const) {
      if (found.kind === 'open') throw new Error(found.because);
      const { ways } = found;
      expect(isRight(ways, so)).toBe(true);
      const noticed = ways.flatMap((way, k) => [
        !isRight(ways.toSpliced(k, 1), so),
        ...way.map((_, at) => !isRight(ways.with(k, way.toSpliced(at, 1)), so)),
      ]);
      // Ways overlap, so that one or the other may be spared.
      expect(noticed.filter((each) => each).length * 3).toBeGreaterThan(noticed.length);
      if (refinement === 'intuitive criterion' && so === 'fails')
        expect(noticed).toEqual(noticed.map(() => true));
    }
  });

  it('is not asked for where an equilibrium has no beliefs', () => {
    const nash = { ...poolingUnschooled, concept: 'Nash', beliefs: {} } as const;
    const { survives } = survivalWays(symbolicClaim(jobMarket, nash), 'D1', restrictions);
    expect(survives()).toEqual({
      kind: 'open',
      because:
        'D1 is not derived in symbols here: a refinement is asked of a weak perfect Bayesian equilibrium, and pooling-unschooled is claimed without beliefs',
    });
  });
});
