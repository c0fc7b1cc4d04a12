import {
  type Formula,
  type FormulaInput,
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
import { quantityText } from './quantity-text.js';

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
