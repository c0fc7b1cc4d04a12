import type { Ask } from '../../equilibrium/continuous/cases.js';
import { claimedIn, incentivesAt } from '../../equilibrium/continuous/incentives.js';
import { piecesOf } from '../../equilibrium/continuous/pieces.js';
import { cellOf } from '../../equilibrium/continuous/reach.js';
import {
  type Cell,
  type CutoffWalk,
  type FormulaReader,
  isAtLeastZero,
} from '../../equilibrium/continuous/situation.js';
import type { Tried, View } from '../../equilibrium/continuous/views.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { SignCondition } from '../../exact/sign-condition.js';
import {
  type ContinuousSet,
  ownType,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { newsIn } from '../../game/continuous/news.js';

/*
 * Types that are close to another one, and deviations that are close to a number: what is claimed, or where a case
 * begins. Two symbols stand for positive numbers as small as one likes, the step of a number for one that is small
 * beside that of the type, too. The sign of a polynomial in them is that of its first coefficient which is not 0,
 * so that in each case there are such types and such deviations; and none of them gains only if the first
 * coefficient of the gain is not positive. Of what is claimed inside its interval that is the first-order condition.
 */

const STEP = '#step';
const TYPE_STEP = '#type_step';
const step = Polynomial.symbol(STEP);
const typeStep = Polynomial.symbol(TYPE_STEP);

/**
 * That no close deviation gains at a set, to types close to the ends and to the middle of each cell: necessary for
 * an equilibrium, in the case that is looked at.
 * @param tried numbers that were seen, and what they tell, without symbols of types.
 * @param besides numbers beside which deviations are tried, too.
 */
export function closeDeviations(
  walk: CutoffWalk,
  set: ContinuousSet,
  view: View,
  tried: Tried,
  besides: readonly Polynomial[],
): SignCondition[] {
  const own = ownType(walk.game, set.move);
  if (own === undefined) {
    const ask = askedClose(walk, (each) => each);
    return noneGains({ ...walk, ask }, { set, view, tried, besides });
  }
  const symbol = variableSymbol(own.name);
  const cells = claimedIn(walk, set, view, tried).map(({ response }) => response.situation.cells);
  return cells
    .flatMap(({ [own.name]: cell }) => (cell === undefined ? [] : closeTypes(cell)))
    .flatMap((type) => {
      const ask = askedClose(walk, (each) => each.substitute(symbol, type));
      return noneGains({ ...walk, ask }, { set, view, tried, besides, own: { symbol, type } });
    });
}

/** Types inside a cell, close to its ends and to its middle. */
function closeTypes({ low, high }: Cell): Polynomial[] {
  const middle = low.plus(high).scaled(Rational.half);
  return [low.plus(typeStep), high.minus(typeStep), middle.plus(typeStep)];
}

interface Place {
  readonly set: ContinuousSet;
  readonly view: View;
  readonly tried: Tried;
  readonly besides: readonly Polynomial[];
  /** The type that is looked at, and the symbol that stands for it. */
  readonly own?: { readonly symbol: string; readonly type: Polynomial };
}

/** Of one type, that no close deviation gains; the answers of the walk are those to this type. */
function noneGains(walk: CutoffWalk, place: Place): SignCondition[] {
  const { set, view, tried, own } = place;
  return deviationsAt(walk, place)
    .flatMap((deviation) => incentivesAt(walk, set, view, { ...tried, ...deviation }) ?? [])
    .flatMap(({ gain, types }) => {
      const isOfType = types.every(
        ({ symbol, cell }) => symbol === own?.symbol && isInside(walk, own.type, cell),
      );
      if (!isOfType) return [];
      const cleared = walk.reader.cleared(gain);
      const [first] = coefficients(
        walk.reader,
        own ? cleared.substitute(own.symbol, own.type) : cleared,
      );
      return first === undefined ? [] : [{ polynomial: first.negated(), sense: '≥' as const }];
    });
}

/** What is tried instead: an action, a number close to another one, or what a close type does. */
function deviationsAt(walk: CutoffWalk, { set, view, tried, besides, own }: Place): Tried[] {
  const { move } = set;
  if (move.kind === 'move') return [{}];
  if (view.kind === 'as') {
    const cell = pieceOf(walk, set, view.piece);
    if (own === undefined || cell === undefined) return [{}];
    const symbol = Polynomial.symbol(own.symbol);
    return [symbol.plus(step), symbol.minus(step)]
      .filter((type) => isInside(walk, type, cell))
      .map((type) => ({ type }));
  }
  const claimed = claimedIn(walk, set, view, tried).flatMap(({ response: { action } }) =>
    typeof action === 'string' ? [] : [action],
  );
  const { low, high } = cellOf(walk.reader, move.interval);
  return Polynomial.distinct([...claimed, ...besides])
    .flatMap((each) => [each.plus(step), each.minus(step)])
    .filter((each) => isAtLeastZero(walk, each.minus(low)) && isAtLeastZero(walk, high.minus(each)))
    .map((instead) => ({ instead }));
}

/** The types of a piece of the numbers to be chosen at a set, if such a number tells which one it is. */
function pieceOf(
  walk: CutoffWalk,
  { move, known }: ContinuousSet,
  index: number,
): Cell | undefined {
  const news = newsIn(walk.game, move);
  const piece = news && piecesOf(walk, news, known)?.[index];
  return piece?.tellsType && 'cell' in piece.about ? piece.about.cell : undefined;
}

/** Whether a type is inside a cell, its ends excluded. */
function isInside(walk: CutoffWalk, type: Polynomial, { low, high }: Cell): boolean {
  return !isAtLeastZero(walk, low.minus(type)) && !isAtLeastZero(walk, type.minus(high));
}

/** The coefficients of a polynomial in the steps that are not 0, those of larger products first. */
function coefficients({ cleared }: FormulaReader, polynomial: Polynomial): Polynomial[] {
  return polynomial
    .coefficientsIn(STEP)
    .flatMap((each) => each.coefficientsIn(TYPE_STEP))
    .map((each) => cleared(each))
    .filter((each) => !each.isZero);
}

/** Answers for steps that are small enough: the sign is that of the first coefficient which is not 0. */
function askedClose(
  { ask, reader }: CutoffWalk,
  atType: (polynomial: Polynomial) => Polynomial,
): Ask {
  return (polynomial) => {
    const all = coefficients(reader, atType(polynomial));
    for (const [index, each] of all.entries()) {
      if (!ask(each)) return false;
      if (index + 1 < all.length && !ask(each.negated())) return true;
    }
    return true;
  };
}
