import { type Formula, partsOf } from '../exact/formula.js';
import { symbolsIn } from '../exact/relation.js';
import type { Game } from '../game/game.js';
import { formOf } from '../game/unfold.js';
import type { Claim } from './claim.js';
import { formulasOf } from './claim.js';
import type { Quantity } from './quantity.js';
import { claimsIn, ownFormulas } from './quantity-parts.js';
import type { Root } from './root.js';

/*
 * On which roots something rests: those in its formulas, and those in the equations and the intervals of
 * these. A root comes after those on which it rests.
 */

export function isRoot(formula: Formula): formula is Root {
  return formula.kind === 'symbol' && 'solves' in formula;
}

/** The roots on which formulas rest. */
export function rootsInFormulas(formulas: Iterable<Formula>): readonly Root[] {
  const found = new Set<Root>();
  for (const formula of formulas) for (const each of rootsInFormula(formula)) found.add(each);
  return [...found];
}

/** Formulas are looked through at every point that is drawn. */
const rootsOfFormula = new WeakMap<Formula, readonly Root[]>();

function rootsInFormula(formula: Formula): readonly Root[] {
  const known = rootsOfFormula.get(formula);
  if (known) return known;
  const roots = isRoot(formula)
    ? [...rootsInFormulas(definingFormulas(formula)), formula]
    : rootsInFormulas(partsOf(formula));
  rootsOfFormula.set(formula, roots);
  return roots;
}

/** The equation of a root and the ends of its interval, as formulas. */
export function definingFormulas({ solves, between }: Root): readonly Formula[] {
  return [solves.left, solves.right, ...between];
}

/** The roots on which a game rests. */
export function rootsOfGame(game: Game): readonly Root[] {
  const equations = game.assuming.flatMap(({ left, right }) => [left, right]);
  return rootsInFormulas([...formOf(game).quantities, ...equations]);
}

/** The roots on which a game and strategies and beliefs in it rest, whatever is claimed of these. */
export function rootsOfAssessment(claim: Claim): readonly Root[] {
  return [...new Set([...rootsOfGame(claim.game), ...rootsInFormulas(formulasOf(claim))])];
}

/** The roots on which a claimed assessment rests, and the conditions on which it is claimed. */
export function rootsOfClaim(claim: Claim): readonly Root[] {
  const { conditions, implied } = claim;
  const stated = [
    ...conditions,
    ...implied.flatMap(({ condition, by }) => [condition, ...by]),
  ].flatMap(({ relation }) => [relation.left, relation.right]);
  return [...new Set([...rootsOfAssessment(claim), ...rootsInFormulas(stated)])];
}

/** The roots on which a quantity rests. */
export function rootsOfQuantity(quantity: Quantity): readonly Root[] {
  return [
    ...new Set([
      ...rootsInFormulas(ownFormulas(quantity)),
      ...claimsIn(quantity).flatMap(rootsOfClaim),
    ]),
  ];
}

/** Those of some roots that move with a parameter: it is in what defines them, or in what that rests on. */
export function movingWith(roots: readonly Root[], parameter: string): readonly Root[] {
  const moving = new Set<string>([parameter]);
  return roots.filter((root) => {
    const moves = [...symbolsDefining(root)].some((each) => moving.has(each));
    if (moves) moving.add(root.name);
    return moves;
  });
}

/** The symbols in the equation of a root and in the ends of its interval, but for its own. */
export function symbolsDefining({ name, solves, between }: Root): ReadonlySet<string> {
  const symbols = new Set([
    ...symbolsIn(solves),
    ...symbolsIn({ left: between[0], sign: '=', right: between[1] }),
  ]);
  symbols.delete(name);
  return symbols;
}

/** Why a sentence about the values of a parameter in the end cannot speak of roots that move with it. */
export function movingProblems(roots: readonly Root[], parameter: string): string[] {
  return movingWith(roots, parameter).map(
    ({ name }) =>
      `expected no root that moves with ${parameter}, found ${name}: what becomes of a root in the end is not told; differentiate it, or compare it with a formula`,
  );
}
