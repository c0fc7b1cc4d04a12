import { match, P } from 'ts-pattern';
import { differentiatedIn } from '../exact/coprime-factors.js';
import { isFormula, symbolsOf } from '../exact/formula.js';
import { Polynomial } from '../exact/polynomial.js';
import { type Relation, relationText, standardForm } from '../exact/relation.js';
import type { Parameter } from './parameter.js';
import type { Parts } from './parts.js';
import { comparisonsIn } from './proposition/assertion.js';
import type { Statement } from './proposition/proposition.js';
import type { Quantity } from './quantity.js';
import { quantityText } from './quantity.js';
import { claimsIn, integralsIn, quantitiesIn } from './quantity-parts.js';
import { rootsOfQuantity } from './roots-behind.js';

/*
 * A derivative has all other parameters stay as they are. Where an equation binds the parameter to
 * others, as priors that sum to 1, it cannot move alone: there is no game beside, and what the
 * derivative of an expected payoff is depends on how probabilities are spelled. Differences of
 * derivatives along which the equation goes on to hold are sound: one prior rises as another falls.
 */

/** Derivatives of what a game comes to by parameters that an equation keeps from moving so. */
export function boundDerivatives({ restrictions, statements = [] }: Parts): string[] {
  const bounds = restrictions.map(({ relation }) => relation);
  const problems = statements.flatMap((statement) =>
    scopesIn(statement).flatMap((scope) =>
      directionsIn(scope).flatMap(({ of, moves }) =>
        equationsOf(of, bounds)
          .filter((equation) => !goesOnToHold(equation, moves))
          .map((equation) => problemOf(statement, of, moves, equation)),
      ),
    ),
  );
  return [...new Set(problems)];
}

function problemOf({ id }: Statement, of: Quantity, moves: readonly Move[], equation: Relation) {
  const names = [...new Set(moves.map(({ by }) => by.name))].join(' and ');
  return (
    `the statement ${id} differentiates ${quantityText(of)} by ${names}, which cannot move so while ` +
    `the others stay as they are: ${relationText(equation)}; write one of these in terms of the ` +
    'others, or say at whose expense it moves: minus(derivative(of, one), derivative(of, other))'
  );
}

/** A parameter that moves, up or down. */
interface Move {
  readonly by: Parameter;
  readonly sign: 1 | -1;
}

type Derivative = Extract<Quantity, { readonly kind: 'derivative' }>;

/** A sum of derivatives, some of them subtracted. */
type Scope = readonly (Move & { readonly of: Quantity })[];

function scopesIn(statement: Statement): Scope[] {
  return match(statement)
    .returnType<Scope[]>()
    .with({ kind: P.union('everywhere', 'nowhere', 'somewhere', 'eventually') }, ({ asserts }) =>
      comparisonsIn(asserts).flatMap(({ left, right }) => {
        const parts = [...summands(left, 1), ...summands(right, -1)];
        return scopesOf(parts);
      }),
    )
    .with({ kind: P.union('regardless', 'pure equilibria', 'continuous equilibrium') }, () => [])
    .exhaustive();
}

interface Summand {
  readonly quantity: Quantity;
  readonly sign: 1 | -1;
}

function summands(quantity: Quantity, sign: 1 | -1): Summand[] {
  if (isFormula(quantity) || quantity.kind !== 'difference') return [{ quantity, sign }];
  return [...summands(quantity.one, sign), ...summands(quantity.other, sign === 1 ? -1 : 1)];
}

/** The sum that some summands are, and those within them. */
function scopesOf(parts: readonly Summand[]): Scope[] {
  const own = parts.flatMap(({ quantity, sign }) =>
    isDerivative(quantity) ? [{ of: quantity.of, by: quantity.by, sign }] : [],
  );
  const within = parts.flatMap(({ quantity }): readonly Quantity[] => {
    if (isFormula(quantity)) return [];
    if (quantity.kind === 'derivative' || quantity.kind === 'limit') return [quantity.of];
    return quantitiesIn(quantity);
  });
  return [own, ...within.flatMap((each) => scopesOf(summands(each, 1)))];
}

function isDerivative(quantity: Quantity): quantity is Derivative {
  return !isFormula(quantity) && quantity.kind === 'derivative';
}

/** How parameters move together, by what is differentiated, where that is what a game comes to. */
function directionsIn(scope: Scope): { readonly of: Quantity; readonly moves: readonly Move[] }[] {
  const found = new Map<string, { readonly of: Quantity; readonly moves: Move[] }>();
  for (const { of, ...move } of scope) {
    // What a root is beside the equation depends on how its own equation is spelled, too.
    if ([...claimsIn(of), ...integralsIn(of), ...rootsOfQuantity(of)].length === 0) continue;
    const key = quantityText(of);
    const known = found.get(key) ?? { of, moves: [] };
    known.moves.push(move);
    found.set(key, known);
  }
  return [...found.values()];
}

/** The equations without which there is no such quantity. */
function equationsOf(of: Quantity, restrictions: readonly Relation[]): Relation[] {
  const behind = [...claimsIn(of)].flatMap(({ game, where }) => [
    ...game.assuming,
    ...where.map(({ relation }) => relation),
  ]);
  return [...new Set([...restrictions, ...behind])].filter(({ sign }) => sign === '=');
}

/** Whether an equation that holds goes on to hold as parameters move. */
function goesOnToHold(equation: Relation, moves: readonly Move[]): boolean {
  const form = standardForm(equation);
  if (form.kind !== 'polynomial') {
    const bound = new Set([...symbolsOf(equation.left), ...symbolsOf(equation.right)]);
    return moves.every(({ by }) => !bound.has(by.name));
  }
  return Polynomial.sum(
    moves.map(({ by, sign }) => {
      const slope = differentiatedIn(form.polynomial, by.name);
      return sign > 0 ? slope : slope.negated();
    }),
  ).isZero;
}
