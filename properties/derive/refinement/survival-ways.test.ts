import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refinementAtPoint } from '../../../src/claim/refinement-at-point.js';
import { Expansion } from '../../../src/derive/expansion.js';
import type { Ways } from '../../../src/derive/refinement/symbolic-survival.js';
import { survivalWays } from '../../../src/derive/refinement/symbolic-survival.js';
import { symbolicClaim } from '../../../src/derive/symbolic-claim.js';
import { signConditionHolds } from '../../../src/exact/sign-condition.js';
import type { Point, Refinement } from '../../../src/index.js';
import { type DeclaredSignaling, declaredSignalings } from './declared-signaling.js';

const REFINEMENTS = ['intuitive criterion', 'D1'] as const;

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
    [{ types: 2, messages: 2, replies: 2, symbolic: 10 }, 30],
    [{ types: 2, messages: 3, replies: 2, symbolic: 5 }, 30],
    [{ types: 2, messages: 2, replies: 3, symbolic: 3 }, 40],
    [{ types: 3, messages: 2, replies: 2, symbolic: 4 }, 40],
    [{ types: 3, messages: 2, replies: 3, symbolic: 2 }, 40],
    [{ types: 1, messages: 2, replies: 3, symbolic: 9 }, 20],
  ])('are so where it does and does not at a point: %j', (size, numRuns) => {
    for (const refinement of REFINEMENTS) {
      const tally = counted();
      fc.assert(
        fc.property(declaredSignalings(size), (drawn) => compared(drawn, refinement, tally)),
        { numRuns },
      );
      expect(tally.compared).toBeGreaterThan(numRuns);
      // Most are told.
      expect(tally.open * 2).toBeLessThanOrEqual(numRuns);
    }
  });
});
