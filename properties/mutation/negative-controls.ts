import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import type { Point } from '../../src/exact/point.js';
import { moveBoundary, reverseCondition } from './change-condition.js';
import { dropCondition } from './drop-condition.js';
import { flipAction } from './flip-action.js';
import type { Mutant } from './mutant.js';
import { perturbBelief } from './perturb-belief.js';

/** The points at which mutants are tried, and the mutants that none of them can refute. */
export interface Controls {
  /** Admissible points inside, outside and on the boundary of the claim's conditions. */
  readonly points: readonly Point[];
  /** Why a mutant is harmless, by its label: it says the same as the claim, or something as true. */
  readonly harmless?: Readonly<Record<string, string>>;
  /** Mutants that the points cannot tell apart, by their label; another test looks at them. */
  readonly leftOut?: RegExp;
}

interface Control {
  readonly statement: string;
  readonly mutants: readonly Mutant[];
  readonly points: readonly Point[];
}

/**
 * Shows that a claim which holds would not hold if anything in it were different.
 *
 * Flipped actions are tried only where the claim's own conditions hold, so that a refutation there
 * says that the profile is no equilibrium any more. The list of harmless mutants is exact: one that
 * a point refutes after all must be struck off, as must one that does not exist.
 */
export function negativeControls(claim: Claim, { points, harmless = {}, leftOut }: Controls): void {
  const inside = points.filter((point) => claimAtPoint(claim, point).conditionsHold);
  const controls: readonly Control[] = [
    {
      statement: 'is no equilibrium any more, where its conditions hold, with an action flipped',
      mutants: flipAction(claim),
      points: inside,
    },
    { statement: 'fails without a condition', mutants: dropCondition(claim), points },
    { statement: 'fails with a condition reversed', mutants: reverseCondition(claim), points },
    { statement: 'fails with a boundary let in or left out', mutants: moveBoundary(claim), points },
    {
      statement: 'fails with a belief perturbed',
      mutants: perturbBelief(claim).filter(({ label }) => !leftOut?.test(label)),
      points,
    },
  ];

  describe(`the claim ${claim.id}`, () => {
    it('is refuted nowhere, though its conditions hold at some point', () => {
      const refuting = points.filter((point) => claimAtPoint(claim, point).refutes);
      expect(refuting.map((point) => point.toJSON())).toEqual([]);
      expect(inside).not.toEqual([]);
    });

    for (const control of controls.filter(({ mutants }) => mutants.length > 0))
      it(control.statement, () => {
        const labels = control.mutants.map(({ label }) => label);
        expect(unrefuted(control)).toEqual(
          labels.filter((label) => Object.hasOwn(harmless, label)),
        );
      });

    it('has no two mutants of one name, and a harmless one is among them', () => {
      const labels = controls.flatMap(({ mutants }) => mutants.map(({ label }) => label));
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
      expect(Object.keys(harmless).filter((label) => !labels.includes(label))).toEqual([]);
    });
  });
}

/** The labels of the mutants that no point refutes. */
function unrefuted({ mutants, points }: Control): string[] {
  return mutants
    .filter((mutant) => !points.some((point) => claimAtPoint(mutant.claim, point).refutes))
    .map(({ label }) => label);
}
