import { match } from 'ts-pattern';
import { expectation, type PlayedOut, playsOf } from '../equilibrium/walk/expectation.js';
import { entry } from '../exact/entry.js';
import {
  type Formula,
  type FormulaInput,
  formulaText,
  toFormula,
  valueAt,
} from '../exact/formula.js';
import { noOperators } from '../exact/operators.js';
import type { Point } from '../exact/point.js';
import { Rational } from '../exact/rational.js';
import { written } from '../game/dictionary.js';
import { payoffsOf } from '../game/extensive-game.js';
import type { GameShape } from '../game/game.js';
import { UNPLAYED, type Values } from '../game/key.js';
import type { TreeAtPoint } from '../game/tree.js';
import { gameAt, ImproperGame } from '../game/tree-at-point.js';
import { treeOf } from '../game/unfold.js';
import { claimedProfile } from './assessment-at-point.js';
import { behaviorText } from './behavior-text.js';
import type { Claim } from './claim.js';
import { type Strategies, withStrategies } from './declaration.js';
import { behaviorTable, type LooseStrategies } from './declared-tables.js';

/** Values of some variables: what is known to have happened. */
type Event<Shape extends GameShape> = {
  readonly [N in keyof Shape['variables']]?: Shape['variables'][N];
};

type PartOf<Table> = {
  readonly [N in keyof Table]?: { readonly [K in keyof Table[N]]?: Table[N][K] };
};

/**
 * Something that has a value at each parameter point: a formula, or what a claimed profile makes
 * of a game, computed by walking it.
 */
export type Quantity =
  | { readonly kind: 'formula'; readonly formula: Formula }
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
    }
  | { readonly kind: 'difference'; readonly one: Quantity; readonly other: Quantity };

export type QuantityInput = Quantity | FormulaInput;

const refusal = noOperators<Quantity>(
  'quantity',
  quantityText,
  "write compare(one, '>', other) to compare it, and minus(one, other) to subtract from it",
);

/** What a player expects under a claimed profile, given an event; before everything where none is. */
export function payoff<Shape extends GameShape>(
  claim: Claim<Shape>,
  player: Shape['players'],
  given: Event<Shape> = {},
): Quantity {
  return { kind: 'payoff', claim: claim as Claim, player, given: event(given), ...refusal };
}

/** How probable an event is under a claimed profile, given another. */
export function probability<Shape extends GameShape>(
  claim: Claim<Shape>,
  of: Event<Shape>,
  given: Event<Shape> = {},
): Quantity {
  return {
    kind: 'probability',
    claim: claim as Claim,
    of: event(of),
    given: event(given),
    ...refusal,
  };
}

function event<Shape extends GameShape>(values: Event<Shape>): Values {
  return written(values as Values, 'an event');
}

/** One quantity less another. */
export function minus(one: QuantityInput, other: QuantityInput): Quantity {
  return { kind: 'difference', one: toQuantity(one), other: toQuantity(other), ...refusal };
}

/** The same claim's profile, but for some information sets where behavior is another. */
export function deviating<Shape extends GameShape>(
  claim: Claim<Shape>,
  instead: PartOf<Strategies<Shape>>,
): Claim<Shape> {
  const rows = behaviorTable(instead as LooseStrategies, `a deviation from ${claim.id}`);
  const changed = Object.entries(rows).flatMap(([variable, behaviors]) =>
    Object.entries(behaviors).map(
      ([key, behavior]) => `${variable}(${key}) = ${behaviorText(behavior)}`,
    ),
  );
  const varied = withStrategies(claim, instead as Strategies<Shape>);
  return { ...varied, id: `${claim.id} but ${changed.join(', ')}`, deviatesFrom: claim as Claim };
}

/** The claims whose profiles a quantity is about. */
export function claimsIn(quantity: Quantity): readonly Claim[] {
  return match(quantity)
    .returnType<readonly Claim[]>()
    .with({ kind: 'formula' }, () => [])
    .with({ kind: 'difference' }, ({ one, other }) => [...claimsIn(one), ...claimsIn(other)])
    .with({ kind: 'payoff' }, { kind: 'probability' }, ({ claim }) => [claim])
    .exhaustive();
}

/** The formulas that a quantity is made of, those of its claims apart. */
export function formulasIn(quantity: Quantity): readonly Formula[] {
  return match(quantity)
    .returnType<readonly Formula[]>()
    .with({ kind: 'formula' }, ({ formula }) => [formula])
    .with({ kind: 'difference' }, ({ one, other }) => [...formulasIn(one), ...formulasIn(other)])
    .with({ kind: 'payoff' }, { kind: 'probability' }, () => [])
    .exhaustive();
}

export function toQuantity(input: QuantityInput): Quantity {
  return typeof input === 'object' && 'kind' in input && isOfGame(input)
    ? input
    : { kind: 'formula', formula: toFormula(input as FormulaInput), ...refusal };
}

function isOfGame(input: Quantity | Formula): input is Quantity {
  const kinds: readonly string[] = ['payoff', 'probability', 'formula', 'difference'];
  return kinds.includes(input.kind);
}

/**
 * The value of a quantity at a point.
 * @returns `undefined` where the game or the strategies do not exist, or the given event has
 * probability 0; `whyWithoutValue` says which.
 */
export function quantityAt(quantity: Quantity, point: Point): Rational | undefined {
  if (quantity.kind === 'formula') return valueAt(quantity.formula, point);
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
  if (quantity.kind === 'formula') return `${formulaText(quantity.formula)} divides by zero`;
  if (quantity.kind === 'difference')
    return whyWithoutValue(quantity.one, point) ?? whyWithoutValue(quantity.other, point);
  const played = play(quantity.claim, point);
  return 'plays' in played
    ? `${eventText(quantity.given)} has probability 0 in ${quantity.claim.id}`
    : played.because;
}

/** What keeps a quantity from meaning something: names that its game does not have. */
export function quantityProblems(quantity: Quantity): string[] {
  if (quantity.kind === 'formula') return [];
  if (quantity.kind === 'difference')
    return [...quantityProblems(quantity.one), ...quantityProblems(quantity.other)];
  const { game } = quantity.claim;
  const events = [quantity.given, ...(quantity.kind === 'probability' ? [quantity.of] : [])];
  const values = (name: string): readonly string[] => {
    const stage = game.stages.find((candidate) => candidate.name === name);
    return [...(stage?.values ?? []), ...(stage?.when.length ? [UNPLAYED] : [])];
  };
  return [
    ...(quantity.kind === 'payoff' && !game.players.includes(quantity.player)
      ? [`${quantity.player} is not a player of ${game.id}`]
      : []),
    ...events.flatMap((event) =>
      Object.entries(event)
        .filter(([name, value]) => !values(name).includes(value))
        .map(([name, value]) => `${name} = ${value} never happens in ${game.id}`),
    ),
  ];
}

/** A claim's game at a point, and the ends that its profile leads to. */
interface Played {
  readonly at: TreeAtPoint;
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
  const tree = treeOf(claim.game);
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

/** `U_B(communication | t = m)`, `Pr(r = retain | θ = H; echo)`, or a formula. */
export function quantityText(quantity: Quantity): string {
  if (quantity.kind === 'formula') return formulaText(quantity.formula);
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
