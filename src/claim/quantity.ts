import { expectation, type PlayedOut, playsOf } from '../equilibrium/walk/expectation.js';
import { entry } from '../exact/entry.js';
import {
  type Formula,
  type FormulaInput,
  formulaText,
  isFormula,
  noOperators,
  toFormula,
} from '../exact/formula.js';
import { valueAt } from '../exact/formula-value.js';
import { unknownName } from '../exact/message.js';
import { assertPoint, type Point } from '../exact/point.js';
import { Rational } from '../exact/rational.js';
import { type DeclaredGame, gameAt, ImproperGame } from '../game/declared-form.js';
import { payoffsOf } from '../game/extensive-game.js';
import type { GameShape, Values } from '../game/game.js';
import { impossibleValues } from '../game/game.js';
import { InvalidDeclaration } from '../game/invalid.js';
import * as schema from '../game/schema.js';
import { formOf } from '../game/unfold.js';
import { claimedProfile } from './assessment-at-point.js';
import type { Claim } from './claim.js';
import { claimed } from './declared-tables.js';

/** Values of some variables: what is known to have happened. */
type Event<Shape extends GameShape> = {
  readonly [N in keyof Shape['variables']]?: Shape['variables'][N];
};

/** What a claimed profile makes of a game, computed by walking it. */
type ProfileQuantity =
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

/** Something that has a value at each parameter point. */
export type Quantity =
  | Formula
  | ProfileQuantity
  | { readonly kind: 'difference'; readonly one: Quantity; readonly other: Quantity };

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
export function payoff<Shape extends GameShape>(
  claim: Claim<Shape>,
  player: Shape['players'],
  given: Event<Shape> = {},
): Quantity {
  const refuse = refusalOf(`payoff of ${String(player)}`);
  const read = schema.parsed(claimed, claim, refuse);
  const { players } = read.game;
  if (!players.includes(player)) throw refuse([unknownName('player', String(player), players)]);
  return { kind: 'payoff', claim: read, player, given: eventIn(read, given, refuse), ...refusal };
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
export function probability<Shape extends GameShape>(
  claim: Claim<Shape>,
  of: Event<Shape>,
  given: Event<Shape> = {},
): Quantity {
  const refuse = refusalOf('probability');
  const read = schema.parsed(claimed, claim, refuse);
  const events = { of: eventIn(read, of, refuse), given: eventIn(read, given, refuse) };
  return { kind: 'probability', claim: read, ...events, ...refusal };
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
  return { kind: 'difference', one: toQuantity(one), other: toQuantity(other), ...refusal };
}

/** Thrown where a quantity is of no claim, of nobody in its game, or given what never happens. */
export class InvalidQuantity extends InvalidDeclaration {
  override readonly name = 'InvalidQuantity';
}

const event = schema.table(schema.name, 'an event { variable: value, … }');

type Refusal = (problems: readonly string[]) => InvalidQuantity;

function refusalOf(what: string): Refusal {
  return (problems) => new InvalidQuantity(`the ${what}`, problems);
}

function eventIn({ game }: Claim, declared: unknown, refuse: Refusal): Values {
  const happened = schema.parsed(event, declared, refuse);
  const problems = impossibleValues(game, happened);
  if (problems.length > 0) throw refuse(problems);
  return happened;
}

/** The claims whose profiles a quantity is about. */
export function claimsIn(quantity: Quantity): readonly Claim[] {
  if (isFormula(quantity)) return [];
  return quantity.kind === 'difference'
    ? [...claimsIn(quantity.one), ...claimsIn(quantity.other)]
    : [quantity.claim];
}

/** The formulas that a quantity is made of, those of its claims apart. */
export function ownFormulas(quantity: Quantity): readonly Formula[] {
  if (isFormula(quantity)) return [quantity];
  return quantity.kind === 'difference'
    ? [...ownFormulas(quantity.one), ...ownFormulas(quantity.other)]
    : [];
}

export function toQuantity(input: QuantityInput): Quantity {
  return isOfGames(input) ? input : toFormula(input);
}

const OF_GAMES: ReadonlySet<unknown> = new Set<Quantity['kind']>([
  'payoff',
  'probability',
  'difference',
]);

function isOfGames(input: unknown): input is Exclude<Quantity, Formula> {
  return typeof input === 'object' && input !== null && 'kind' in input && OF_GAMES.has(input.kind);
}

/** Whether a value is a quantity: a formula is one, too. */
export function isQuantity(value: unknown): value is Quantity {
  return isOfGames(value) || isFormula(value);
}

/**
 * The exact value of a quantity at a point, by walking the game: an expected payoff in the payoffs'
 * own unit, a probability from 0 to 1, or the value of a formula or parameter.
 * @returns `undefined` where there is no value: a formula divides by zero, the game or the
 * strategies do not exist, or the given event has probability 0; `whyWithoutValue` says which.
 * @throws {MissingValue} when the point gives no value to a parameter of it.
 * @example
 * ```js
 * import { payoff, Point, quantityAt } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * `${quantityAt(payoff(entering, 'E'), Point.of({ c: '1/2' }))}`; // '3/2'
 * ```
 */
export function quantityAt(input: QuantityInput, point: Point): Rational | undefined {
  assertPoint(point);
  const quantity = toQuantity(input);
  if (isFormula(quantity)) return valueAt(quantity, point);
  if (quantity.kind === 'difference') {
    const [one, other] = [quantityAt(quantity.one, point), quantityAt(quantity.other, point)];
    return one && other && one.minus(other);
  }
  const { claim, given } = quantity;
  const played = play(claim, point);
  if (!('plays' in played)) return undefined;
  const { at, plays } = played;
  const isGiven = happens(given);
  const of = quantity.kind === 'probability' ? happens(quantity.of) : undefined;
  const player = quantity.kind === 'payoff' ? at.players.indexOf(quantity.player) : -1;
  return expectation(
    plays,
    (end) => isGiven(entry(at.histories, end)),
    (end) => {
      if (of) return of(entry(at.histories, end)) ? Rational.one : Rational.zero;
      return entry(payoffsOf(at, entry(at.nodes.outcome, end)), player);
    },
  );
}

/** Why a quantity has no value at a point; `undefined` where it has one. */
export function whyWithoutValue(quantity: Quantity, point: Point): string | undefined {
  if (quantityAt(quantity, point) !== undefined) return undefined;
  if (isFormula(quantity)) return `${formulaText(quantity)} divides by zero`;
  if (quantity.kind === 'difference')
    return whyWithoutValue(quantity.one, point) ?? whyWithoutValue(quantity.other, point);
  const played = play(quantity.claim, point);
  return 'plays' in played
    ? `${eventText(quantity.given)} has probability 0 in ${quantity.claim.id}`
    : played.because;
}

/** A claim's game at a point, and the ends that its profile leads to. */
interface Played {
  readonly at: DeclaredGame;
  readonly plays: readonly PlayedOut[];
}

/** Why there is nothing to play. */
interface Unplayable {
  readonly because: string;
}

/** Quantities come in groups that share a claim and a point. */
const recent = new WeakMap<
  Claim,
  { readonly point: Point; readonly played: Played | Unplayable }
>();

function play(claim: Claim, point: Point): Played | Unplayable {
  const known = recent.get(claim);
  if (known?.point === point) return known.played;
  const played = playedOut(claim, point);
  recent.set(claim, { point, played });
  return played;
}

function playedOut(claim: Claim, point: Point): Played | Unplayable {
  const tree = formOf(claim.game);
  const at = gameAt(tree, point);
  if (at instanceof ImproperGame) return { because: at.message };
  const { profile, problems } = claimedProfile(claim, tree, point);
  return problems.length === 0
    ? { at, plays: playsOf(at, profile) }
    : { because: `in ${claim.id} ${problems.join('; ')}` };
}

function happens(event: Values): (history: Values) => boolean {
  const entries = Object.entries(event);
  return (history) => entries.every(([name, value]) => history[name] === value);
}

/** `U_E(entering | t = m)`, `Pr(move = enter | t = H; pooling)`, or a formula. */
export function quantityText(quantity: Quantity): string {
  if (isFormula(quantity)) return formulaText(quantity);
  if (quantity.kind === 'difference')
    return `${quantityText(quantity.one)} - ${quantityText(quantity.other)}`;
  const { claim, given } = quantity;
  const condition = eventText(given);
  return quantity.kind === 'payoff'
    ? `U_${quantity.player}(${claim.id}${condition && ` | ${condition}`})`
    : `Pr(${eventText(quantity.of)}${condition && ` | ${condition}`}; ${claim.id})`;
}

function eventText(event: Values): string {
  return Object.entries(event)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}
