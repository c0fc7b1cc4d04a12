import type { Claim } from '../../src/claim/claim.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import type { DeclaredFinding } from '../../src/equilibrium/assessment-judgment.js';
import { Point } from '../../src/exact/point.js';
import type { RationalInput } from '../../src/exact/rational.js';

/** Values of the parameters, by name. */
export type Values = Readonly<Record<string, RationalInput>>;

/**
 * What keeps a claimed profile from being an equilibrium, in one line for each information set:
 * `B at "quiche", off the path: duel gains 1/2`.
 */
export function violationsAt(claim: Claim, values: Values): string[] {
  const { judgment } = claimAtPoint(claim, Point.of(values));
  return judgment.violations.map(({ set, reached, deviation: { action, later, gain } }) => {
    const plan = [action, ...later.map((next) => `then ${next.action}`)].join(', ');
    return `${set.mover} at "${set.name}"${reached ? '' : ', off the path'}: ${plan} gains ${gain}`;
  });
}

/** What holds at one information set, the mover at which is found by what she knows. */
export function findingAt(
  claim: Claim,
  variable: string,
  key: string,
  values: Values,
): DeclaredFinding {
  const { judgment } = claimAtPoint(claim, Point.of(values));
  const found = judgment.findings.find(({ set }) => set.variable === variable && set.key === key);
  if (found === undefined) throw new Error(`no information set "${key}" at ${variable}`);
  return found;
}

/** The belief at an information set, by history as the declaration writes them. */
export function posteriorAt(
  claim: Claim,
  variable: string,
  key: string,
  values: Values,
): Readonly<Record<string, string>> {
  const { set, belief } = findingAt(claim, variable, key, values);
  return Object.fromEntries(
    set.histories.map((history, index) => [
      set.unseen.map((name) => history[name]).join(', '),
      `${belief[index]}`,
    ]),
  );
}
