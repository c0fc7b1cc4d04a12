import { match, P } from 'ts-pattern';
import { algebraicField } from '../../exact/algebraic-field.js';
import type { AlgebraicPoint } from '../../exact/algebraic-number.js';
import { type Environment, environment, holdsInField } from '../../exact/formula-in-field.js';
import { holdsForSign } from '../../exact/sign-condition.js';
import type { Claim } from '../claim.js';
import type { Comparison } from '../comparison.js';
import type { Condition } from '../condition.js';
import { equilibriumIn } from '../equilibrium-in-field.js';
import type { Restriction } from '../parameter.js';
import { integralsBehind } from '../parts.js';
import { existingQuantityIn } from '../quantity-in-field.js';
import { comparisonsIn, cutoffEquilibriaIn, equilibriaIn, survivalsIn } from './assertion.js';
import { type Proposition, premisesIn } from './proposition.js';

/**
 * What a proposition says where one symbol is an irrational root, beside what is so there: the game is
 * played with polynomials at the root, whose signs are decided exactly.
 */
export interface AtIrrationalRoot {
  readonly proposition: Proposition;
  readonly at: AlgebraicPoint;
  /** Whether its conditions hold there, or what is given. */
  readonly givenHolds: boolean;
  /** Whether it is so what comparisons say; none of a claim. Where a side has no value, it is not. */
  readonly comparisons: readonly { readonly comparison: Comparison; readonly holds: boolean }[];
  /** Whether claimed assessments are equilibria; `undefined` where that is not decided there. */
  readonly equilibria: readonly {
    readonly claim: Claim;
    readonly equilibrium: boolean | undefined;
  }[];
  /**
   * Whether what is said is so there: a claimed assessment is an equilibrium, all that is asserted holds;
   * `undefined` where that is not decided.
   */
  readonly isSo: boolean | undefined;
}

/** @param restrictions what is admissible: see `quantityAt`. */
export function atIrrationalRoot(
  proposition: Proposition,
  at: AlgebraicPoint,
  restrictions: readonly Restriction[],
): AtIrrationalRoot {
  const field = algebraicField(at.value);
  const here = environment(field, (name) =>
    name === at.symbol ? field.root : field.of(at.rest.at(name)),
  );
  const givenHolds = premisesIn(proposition).every(({ relation }: Condition) =>
    holdsInField(relation, here),
  );
  const { comparisons, equilibria, isTold } = saidThere(proposition, here, restrictions);
  const isFalse =
    comparisons.some(({ holds }) => !holds) ||
    equilibria.some(({ equilibrium }) => equilibrium === false);
  const isTrue = isTold && equilibria.every(({ equilibrium }) => equilibrium === true);
  const isSo = isFalse ? false : isTrue || undefined;
  return { proposition, at, givenHolds, comparisons, equilibria, isSo };
}

function saidThere<Value>(
  proposition: Proposition,
  here: Environment<Value>,
  restrictions: readonly Restriction[],
): Pick<AtIrrationalRoot, 'comparisons' | 'equilibria'> & { readonly isTold: boolean } {
  const judged = (claim: Claim) => ({ claim, equilibrium: equilibriumIn(claim, here) });
  return (
    match(proposition)
      .with({ kind: 'equilibrium' }, (claim) => ({
        ...{ comparisons: [], equilibria: [judged(claim)], isTold: true },
      }))
      // Whether there is such play, over all types, is not told in such numbers.
      .with({ kind: P.union('everywhere', 'nowhere', 'somewhere') }, isIntegrated, () => NOT_TOLD)
      .with({ kind: P.union('everywhere', 'nowhere', 'somewhere') }, ({ asserts }) => ({
        comparisons: comparisonsIn(asserts).map((comparison) => ({
          comparison,
          holds: comparesIn(comparison, here, restrictions),
        })),
        equilibria: equilibriaIn(asserts).map(judged),
        isTold: survivalsIn(asserts).length === 0 && cutoffEquilibriaIn(asserts).length === 0,
      }))
      .with(
        { kind: P.union('eventually', 'regardless', 'pure equilibria', 'continuous equilibrium') },
        () => NOT_TOLD,
      )
      .exhaustive()
  );
}

const NOT_TOLD = { comparisons: [], equilibria: [], isTold: false };

function isIntegrated(proposition: Extract<Proposition, { readonly asserts: unknown }>): boolean {
  return integralsBehind(proposition).length > 0;
}

function comparesIn<Value>(
  { left, sign, right }: Comparison,
  here: Environment<Value>,
  restrictions: readonly Restriction[],
): boolean {
  const [one, other] = [left, right].map((side) => existingQuantityIn(side, here, restrictions));
  if (one === undefined || other === undefined) return false;
  return holdsForSign(here.field.sign(here.field.minus(one, other)), sign);
}
