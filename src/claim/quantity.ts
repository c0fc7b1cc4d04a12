import { match } from 'ts-pattern';
import {
  type Formula,
  type FormulaInput,
  formulaText,
  isFormula,
  noOperators,
  toFormula,
} from '../exact/formula.js';
import type { Values } from '../game/game.js';
import { InvalidDeclaration } from '../game/invalid.js';
import type { Claim } from './claim.js';
import type { IntegralQuantity } from './continuous/integral-quantity.js';
import type { Parameter } from './parameter.js';

/** What a claimed profile makes of a game, computed by walking it. */
export type ProfileQuantity =
  | {
      readonly kind: 'payoff';
      readonly claim: Claim;
      readonly player: string;
      readonly given: Values;
    }
  | {
      readonly kind: 'probability';
      readonly claim: Claim;
      readonly of: Values;
      readonly given: Values;
    };

/** A quantity made of two others. */
interface OfTwo<Kind> {
  readonly kind: Kind;
  readonly one: Quantity;
  readonly other: Quantity;
}

/** A quantity that is made of others. */
export type ComposedQuantity =
  | OfTwo<'difference'>
  | OfTwo<'times'>
  | OfTwo<'over'>
  /** How fast a quantity grows with a parameter, all others being as they are. */
  | { readonly kind: 'derivative'; readonly of: Quantity; readonly by: Parameter }
  | { readonly kind: 'maximum' | 'minimum'; readonly of: readonly Quantity[] }
  | LimitQuantity;

/** What a quantity comes close to as a parameter grows, or comes close to a value. */
export interface LimitQuantity {
  readonly kind: 'limit';
  readonly of: Quantity;
  readonly by: Parameter;
  /** Where the parameter goes: a formula in which it does not occur. */
  readonly to: 'infinity' | Formula;
}

/** Something that has a value at each parameter point. */
export type Quantity = Formula | ProfileQuantity | IntegralQuantity | ComposedQuantity;

export type QuantityInput = Quantity | FormulaInput;

const refusal = noOperators<Quantity>(
  'quantity',
  quantityText,
  "write compare(one, '>', other) to compare it, and minus(one, other) to subtract from it",
);

/**
 * One quantity less another.
 * @throws {InvalidQuantity} for more than two.
 * @example
 * ```js
 * import { check, compare, everywhere, minus, payoff } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * const { source } = entering;
 * const asserts = [compare(minus(payoff(entering, 'E'), 1), '>', 0)];
 * const statement = everywhere({ id: 'so', source, says: 'So it is.', asserts });
 * check(paper, statement, { c: 1 }).refutes; // true
 * ```
 */
export function minus(
  one: QuantityInput,
  other: QuantityInput,
  ...others: readonly never[]
): Quantity {
  refuseOthers('difference', 'two quantities', others);
  return guardedQuantity({ kind: 'difference', one: toQuantity(one), other: toQuantity(other) });
}

/** A quantity that operators of JavaScript refuse to touch. */
export function guardedQuantity<Each extends Exclude<Quantity, Formula>>(quantity: Each): Each {
  return { ...quantity, ...refusal };
}

/** Thrown where a quantity is of no claim, of nobody in its game, or given what never happens. */
export class InvalidQuantity extends InvalidDeclaration {
  override readonly name = 'InvalidQuantity';
}

export type QuantityRefusal = (problems: readonly string[]) => InvalidQuantity;

/** The error of a quantity that cannot be made. */
export function quantityRefusal(what: string): QuantityRefusal {
  return (problems) => new InvalidQuantity(`the ${what}`, problems);
}

/** Refuses what plain JavaScript lets one give besides, and would leave out unseen. */
export function refuseOthers(what: string, expected: string, others: readonly unknown[]): void {
  if (others.length > 0)
    throw quantityRefusal(what)([
      `expected ${expected}, found ${others.length} more: put one into another`,
    ]);
}

/** Whether events have all happened in a complete history. */
export function happens(...events: readonly Values[]): (history: Values) => boolean {
  const entries = events.flatMap((event) => Object.entries(event));
  return (history) => entries.every(([name, value]) => history[name] === value);
}

export function toQuantity(input: QuantityInput): Quantity {
  return isOfGames(input) ? input : toFormula(input);
}

const OF_GAMES: ReadonlySet<unknown> = new Set<Quantity['kind']>([
  'payoff',
  'probability',
  'integral',
  'difference',
  'times',
  'over',
  'derivative',
  'limit',
  'maximum',
  'minimum',
]);

function isOfGames(input: unknown): input is Exclude<Quantity, Formula> {
  return typeof input === 'object' && input !== null && 'kind' in input && OF_GAMES.has(input.kind);
}

/** Whether a value is a quantity: a formula is one, too. */
export function isQuantity(value: unknown): value is Quantity {
  return isOfGames(value) || isFormula(value);
}

/**
 * `U_E(entering | t = m)`, `Pr(move = enter | t = H; pooling)`, `∂U_E(entering)/∂c`, `lim_{c → ∞} U_E(entering)`, or a
 * formula.
 */
export function quantityText(quantity: Quantity): string {
  if (isFormula(quantity)) return formulaText(quantity);
  const among = (given: Values): string => {
    const condition = eventText(given);
    return condition && ` | ${condition}`;
  };
  return match(quantity)
    .with({ kind: 'difference' }, ({ one, other }) => {
      // What a sum is made of: there are differences alone.
      const added = negativeOf(other);
      return `${quantityText(one)} ${added ? '+' : '-'} ${bracketed(added ?? other, ['difference'])}`;
    })
    .with({ kind: 'times' }, ({ one, other }) => productText(one, other))
    .with({ kind: 'over' }, ({ one, other }) => `${factorText(one)}/${factorText(other)}`)
    .with(
      { kind: 'derivative' },
      ({ of, by }) => `∂${bracketed(of, OF_PARTS)}/∂${by.spelling.text}`,
    )
    .with({ kind: 'limit' }, ({ of, by, to }) => {
      const there = to === 'infinity' ? '∞' : formulaText(to);
      return `lim_{${by.spelling.text} → ${there}} ${bracketed(of, OF_PARTS)}`;
    })
    .with({ kind: 'maximum' }, ({ of }) => maximumText(of))
    .with({ kind: 'minimum' }, ({ of }) => `min(${of.map(quantityText).join(', ')})`)
    .with(
      { kind: 'payoff' },
      ({ player, claim, given }) => `U_${player}(${claim.id}${among(given)})`,
    )
    .with(
      { kind: 'probability' },
      ({ claim, of, given }) => `Pr(${eventText(of)}${among(given)}; ${claim.id})`,
    )
    .with({ kind: 'integral' }, ({ claim, of, given }) =>
      'payoff' in of
        ? `U_${of.payoff}(${claim.id}${among(given)})`
        : `Pr(${eventText(of.event)}${among(given)}; ${claim.id})`,
    )
    .exhaustive();
}

/** What a quantity is the negative of: written as nothing less that. */
export function negativeOf(quantity: Quantity): Quantity | undefined {
  if (isFormula(quantity) || quantity.kind !== 'difference') return undefined;
  const { one, other } = quantity;
  return isFormula(one) && one.kind === 'number' && one.value.sign === 0 ? other : undefined;
}

/** What the greatest of several is the absolute value of: something, of it and its negative. */
export function absoluteOf(of: readonly Quantity[]): Quantity | undefined {
  const [one, other, ...more] = of;
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  return quantityText(other) === `0 - ${bracketed(one, ['difference'])}` ? one : undefined;
}

/** `max(x, y)`; of something and its negative, `|x|`. */
function maximumText(of: readonly Quantity[]): string {
  const one = absoluteOf(of);
  return one ? `|${quantityText(one)}|` : `max(${of.map(quantityText).join(', ')})`;
}

/** Kinds whose texts end where something else could go on. */
export const OF_PARTS = ['difference', 'times', 'over'] as const;

/** Kinds that stand in parentheses as factors in print, where quotients are fractions. */
export const LOOSE_FACTORS: readonly string[] = ['difference', 'derivative', 'limit'];

/** `x y z`: a product from the left needs no brackets; before a digit, a point keeps two numbers apart. */
function productText(one: Quantity, other: Quantity): string {
  const left = !isFormula(one) && one.kind === 'times' ? quantityText(one) : factorText(one);
  const right = factorText(other);
  return `${left}${/^\d/u.test(right) ? ' · ' : ' '}${right}`;
}

/** A quantity as a factor, or on one side of a stroke. */
function factorText(quantity: Quantity): string {
  const text = bracketed(quantity, [...OF_PARTS, 'derivative', 'limit']);
  return text.startsWith('-') ? `(${text})` : text;
}

/** A quantity in brackets where it is of a kind that needs them, or a formula of several parts. */
function bracketed(quantity: Quantity, kinds: readonly string[]): string {
  const text = quantityText(quantity);
  const plain = isFormula(quantity) ? !/[ /]/u.test(text) : !kinds.includes(quantity.kind);
  return plain ? text : `(${text})`;
}

/** `war, s = hostile`: what a variable is, in words; one that is called as its value needs no second word. */
export function eventText(event: Values): string {
  return Object.entries(event)
    .map(([name, value]) => (name === value ? value : `${name} = ${value}`))
    .join(', ');
}
