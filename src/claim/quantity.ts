import { match } from 'ts-pattern';
import {
  type Formula,
  type FormulaInput,
  formulaText,
  isFormula,
  noOperators,
  toFormula,
} from '../exact/formula.js';
import { unknownName } from '../exact/message.js';
import type { ContinuousShape } from '../game/continuous/continuous-game.js';
import type { GameShape, Values } from '../game/game.js';
import { impossibleValues } from '../game/game.js';
import { InvalidDeclaration } from '../game/invalid.js';
import * as schema from '../game/schema.js';
import type { Claim } from './claim.js';
import {
  type CutoffPlay,
  cutoffPlay,
  type IntegralQuantity,
  integralOf,
  type WordEvent,
  wordEvent,
} from './continuous/integral-quantity.js';
import { finitelyClaimed } from './declared-tables.js';
import type { Parameter } from './parameter.js';

/** Values of some variables: what is known to have happened. */
type Event<Shape extends GameShape> = {
  readonly [N in keyof Shape['variables']]?: Shape['variables'][N];
};

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

/** A quantity that is made of others. */
export type ComposedQuantity =
  | { readonly kind: 'difference'; readonly one: Quantity; readonly other: Quantity }
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
 * What a player expects under a claimed profile, given an event; before everything where none is.
 * @throws {InvalidQuantity}
 * @example
 * ```js
 * import { check, compare, everywhere, payoff } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * const { source } = entering;
 * const asserts = [compare(payoff(entering, 'E'), '≥', 1)];
 * const statement = everywhere({ id: 'so', source, says: 'So it is.', asserts });
 * check(paper, statement, { c: '1/2' }).refutes; // false
 * ```
 */
export function payoff<Shape extends ContinuousShape>(
  claim: CutoffPlay<Shape>,
  player: Shape['players'],
  given?: WordEvent<Shape>,
): Quantity;
export function payoff<Shape extends GameShape>(
  claim: Claim<Shape>,
  player: Shape['players'],
  given?: Event<Shape>,
): Quantity;
export function payoff(claim: unknown, player: string, given: unknown = {}): Quantity {
  const refuse = quantityRefusal(`payoff of ${String(player)}`);
  const play = cutoffPlay(claim, refuse);
  if (play) return guardedQuantity(integralOf(play, { payoff: player }, given, refuse));
  const read = schema.parsed(finitelyClaimed, claim, refuse);
  const { players } = read.game;
  if (!players.includes(player)) throw refuse([unknownName('player', String(player), players)]);
  return guardedQuantity({
    ...{ kind: 'payoff', claim: read, player },
    given: eventIn(read, given, refuse),
  });
}

/**
 * How probable an event is under a claimed profile, given another.
 * @throws {InvalidQuantity}
 * @example
 * ```js
 * import { check, compare, everywhere, probability } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * const { source } = entering;
 * const asserts = [compare(probability(entering, { move: 'enter' }), '=', 1)];
 * const statement = everywhere({ id: 'so', source, says: 'So it is.', asserts });
 * check(paper, statement, { c: 1 }).refutes; // false
 * ```
 */
export function probability<Shape extends ContinuousShape>(
  claim: CutoffPlay<Shape>,
  of: WordEvent<Shape>,
  given?: WordEvent<Shape>,
): Quantity;
export function probability<Shape extends GameShape>(
  claim: Claim<Shape>,
  of: Event<Shape>,
  given?: Event<Shape>,
): Quantity;
export function probability(claim: unknown, of: unknown, given: unknown = {}): Quantity {
  const refuse = quantityRefusal('probability');
  const play = cutoffPlay(claim, refuse);
  if (play)
    return guardedQuantity(integralOf(play, { event: wordEvent(play, of, refuse) }, given, refuse));
  const read = schema.parsed(finitelyClaimed, claim, refuse);
  const events = { of: eventIn(read, of, refuse), given: eventIn(read, given, refuse) };
  return guardedQuantity({ kind: 'probability', claim: read, ...events });
}

/**
 * One quantity less another.
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
export function minus(one: QuantityInput, other: QuantityInput): Quantity {
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

const event = schema.table(schema.name, 'an event { variable: value, … }');

type Refusal = (problems: readonly string[]) => InvalidQuantity;

/** The error of a quantity that cannot be made. */
export function quantityRefusal(what: string): Refusal {
  return (problems) => new InvalidQuantity(`the ${what}`, problems);
}

/** Whether events have all happened in a complete history. */
export function happens(...events: readonly Values[]): (history: Values) => boolean {
  const entries = events.flatMap((event) => Object.entries(event));
  return (history) => entries.every(([name, value]) => history[name] === value);
}

function eventIn({ game }: Claim, declared: unknown, refuse: Refusal): Values {
  const happened = schema.parsed(event, declared, refuse);
  const problems = impossibleValues(game, happened);
  if (problems.length > 0) throw refuse(problems);
  return happened;
}

export function toQuantity(input: QuantityInput): Quantity {
  return isOfGames(input) ? input : toFormula(input);
}

const OF_GAMES: ReadonlySet<unknown> = new Set<Quantity['kind']>([
  'payoff',
  'probability',
  'integral',
  'difference',
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
      if (isNegative(other))
        return `${quantityText(one)} + ${bracketed(other.other, ['difference'])}`;
      return `${quantityText(one)} - ${bracketed(other, ['difference'])}`;
    })
    .with(
      { kind: 'derivative' },
      ({ of, by }) => `∂${bracketed(of, ['difference'])}/∂${by.spelling.text}`,
    )
    .with({ kind: 'limit' }, ({ of, by, to }) => {
      const there = to === 'infinity' ? '∞' : formulaText(to);
      return `lim_{${by.spelling.text} → ${there}} ${bracketed(of, ['difference'])}`;
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

/** Whether it is nothing less a quantity: minus that. */
function isNegative(quantity: Quantity): quantity is Extract<Quantity, { kind: 'difference' }> {
  if (isFormula(quantity) || quantity.kind !== 'difference') return false;
  const { one } = quantity;
  return isFormula(one) && one.kind === 'number' && one.value.sign === 0;
}

/** `max(x, y)`; of something and its negative, `|x|`. */
function maximumText(of: readonly Quantity[]): string {
  const [one, other, ...more] = of;
  const isAbsolute =
    one !== undefined &&
    other !== undefined &&
    more.length === 0 &&
    quantityText(other) === `0 - ${bracketed(one, ['difference'])}`;
  return isAbsolute ? `|${quantityText(one)}|` : `max(${of.map(quantityText).join(', ')})`;
}

/** A quantity in brackets where it is of a kind that needs them, or a formula of several parts. */
function bracketed(quantity: Quantity, kinds: readonly string[]): string {
  const text = quantityText(quantity);
  const plain = isFormula(quantity) ? !/[ /]/u.test(text) : !kinds.includes(quantity.kind);
  return plain ? text : `(${text})`;
}

export function eventText(event: Values): string {
  return Object.entries(event)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}
