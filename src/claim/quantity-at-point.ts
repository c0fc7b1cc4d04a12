import { match, P } from 'ts-pattern';
import { expectation, type PlayedOut, playsOf } from '../equilibrium/walk/expectation.js';
import { entry } from '../exact/entry.js';
import { formulaText, isFormula } from '../exact/formula.js';
import { valueAt } from '../exact/formula-value.js';
import { assertPoint, type Point } from '../exact/point.js';
import { Rational } from '../exact/rational.js';
import { type DeclaredGame, gameAt, ImproperGame } from '../game/declared-form.js';
import { payoffsOf } from '../game/extensive-game.js';
import { formOf } from '../game/unfold.js';
import { claimedProfile } from './assessment-at-point.js';
import type { Claim } from './claim.js';
import {
  improperIntegral,
  integralAt,
  whyWithoutIntegral,
} from './continuous/integral-at-point.js';
import { whyWithoutLimit } from './limitless-quantity.js';
import type { Restriction } from './parameter.js';
import {
  eventText,
  happens,
  type ProfileQuantity,
  type Quantity,
  type QuantityInput,
  quantityText,
  toQuantity,
} from './quantity.js';
import { atPoint, fieldQuantityAt } from './quantity-in-field.js';
import { claimsPlayed, integralsIn, integralsPlayed, quantitiesIn } from './quantity-parts.js';
import { rootSlopes } from './root-slope.js';
import { rootsOfQuantity } from './roots-behind.js';

/**
 * The exact value of a quantity at a point, by walking the game: an expected payoff in the payoffs'
 * own unit, a probability from 0 to 1, or the value of a formula or parameter.
 * @returns `undefined` where there is no value: a formula divides by zero, the game or the
 * strategies do not exist, the given event has probability 0, a maximum has no derivative, or there
 * is no limit; `whyWithoutValue` says which.
 * @param restrictions what is admissible, which limits look at: where none are given, all values are.
 * @throws {MissingValue} when the point gives no value to a parameter of it.
 * @example
 * ```js
 * import { payoff, Point, quantityAt } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * `${quantityAt(payoff(entering, 'E'), Point.of({ c: '1/2' }))}`; // '3/2'
 * ```
 */
export function quantityAt(
  input: QuantityInput,
  point: Point,
  restrictions: readonly Restriction[] = [],
): Rational | undefined {
  assertPoint(point);
  return numberOf(toQuantity(input), point, restrictions);
}

function numberOf(
  quantity: Quantity,
  point: Point,
  restrictions: readonly Restriction[],
): Rational | undefined {
  if (isFormula(quantity)) return valueAt(quantity, point);
  const here = (each: Quantity): Rational | undefined => numberOf(each, point, restrictions);
  return match(quantity)
    .returnType<Rational | undefined>()
    .with({ kind: 'difference' }, ({ one, other }) => {
      const [left, right] = [here(one), here(other)];
      return left && right && left.minus(right);
    })
    .with({ kind: 'times' }, ({ one, other }) => {
      const [left, right] = [here(one), here(other)];
      return left && right && left.times(right);
    })
    .with({ kind: 'over' }, ({ one, other }) => {
      const [left, right] = [here(one), here(other)];
      return left && right && (right.isZero ? undefined : left.over(right));
    })
    .with({ kind: 'maximum' }, ({ of }) =>
      extremeOf(of.map(here), (best, each) => best.lessThan(each)),
    )
    .with({ kind: 'minimum' }, ({ of }) =>
      extremeOf(of.map(here), (best, each) => each.lessThan(best)),
    )
    .with({ kind: 'derivative' }, (each) =>
      isPlayed(each, point) ? fieldQuantityAt(each, point, restrictions) : undefined,
    )
    .with({ kind: 'limit' }, (each) => fieldQuantityAt(each, point, restrictions))
    .with({ kind: P.union('payoff', 'probability') }, (each) => expectedAt(each, point))
    .with({ kind: 'integral' }, (each) => integralAt(each, point))
    .exhaustive();
}

/** Whether all that a quantity rests on can be played: games and strategies exist. */
function isPlayed(quantity: Quantity, point: Point): boolean {
  return (
    claimsPlayed(quantity).every((claim) => 'plays' in play(claim, point)) &&
    integralsPlayed(quantity).every((each) => improperIntegral(each, point).length === 0)
  );
}

function extremeOf(
  values: readonly (Rational | undefined)[],
  isWorse: (best: Rational, each: Rational) => boolean,
): Rational | undefined {
  return values.reduce((best, each) => best && each && (isWorse(best, each) ? each : best));
}

function expectedAt(quantity: ProfileQuantity, point: Point): Rational | undefined {
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
export function whyWithoutValue(
  quantity: Quantity,
  point: Point,
  restrictions: readonly Restriction[] = [],
): string | undefined {
  if (quantityAt(quantity, point, restrictions) !== undefined) return undefined;
  if (isFormula(quantity)) return `${formulaText(quantity)} divides by zero`;
  if (quantity.kind === 'integral') return whyWithoutIntegral(quantity, point);
  if (quantity.kind === 'payoff' || quantity.kind === 'probability') {
    const played = play(quantity.claim, point);
    return 'plays' in played
      ? `${eventText(quantity.given)} has probability 0 in ${quantity.claim.id}`
      : played.because;
  }
  if (quantity.kind === 'limit') return whyWithoutLimit(quantity, point, restrictions);
  const [because] = quantitiesIn(quantity).flatMap(
    (part) => whyWithoutValue(part, point, restrictions) ?? [],
  );
  if (because !== undefined) return because;
  if (quantity.kind === 'over')
    return `it is divided by ${quantityText(quantity.other)}, which is 0`;
  if (quantity.kind === 'derivative') {
    const slopes = rootSlopes(rootsOfQuantity(quantity.of), quantity.by.name, atPoint(point));
    const [still] = [...slopes].find(([, slope]) => slope === undefined) ?? [];
    if (still !== undefined)
      return `${still} has no slope here: its equation does not change with ${still} itself, as at a double root`;
  }
  // All parts have values: only a slope can lack, which is not looked for where a maximum changes.
  const of = quantitiesIn(quantity).slice(0, 1).map(quantityText);
  if (integralsIn(quantity).length > 0)
    return `${of} grows otherwise just above than just below, as at a kink`;
  return `the greatest or least of several in ${of} changes here, as at a kink`;
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
