import { differentiatedIn } from '../../exact/coprime-factors.js';
import { Polynomial } from '../../exact/polynomial.js';
import {
  type ContinuousMove,
  type FiniteDraw,
  finiteNames,
  type TypeDraw,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import type { News } from '../../game/continuous/news.js';
import { dictionary } from '../../game/dictionary.js';
import type { Values } from '../../game/game.js';
import { drawnFrom, OPENING } from './expectations.js';
import { responses } from './response.js';
import { type Cell, type CutoffWalk, isAtLeastZero, type Situation } from './situation.js';

/*
 * The numbers that types choose who are hidden from somebody who sees the number. Where a number rises or falls
 * with the type, it tells the type; where it rests on no type, it tells of which types it is chosen.
 */

/** Types, or a word that chance drew, and the numbers that they choose. */
export interface Piece {
  readonly about: { readonly cell: Cell } | { readonly word: string };
  /** A polynomial in the symbol of the type where it tells the type. */
  readonly number: Polynomial;
  readonly tellsType: boolean;
  /** The least and the largest of the numbers, if the number rises or falls throughout. */
  readonly least: Polynomial;
  readonly most: Polynomial;
  /** How the number changes with the type, with the sign that it is to have: nowhere below 0. */
  readonly slope: Polynomial;
}

/**
 * The numbers that are to be chosen, given the words that are known; `undefined` where two pieces have
 * numbers in common, so that a number does not tell who chose it, and more is to be known than is decided here.
 */
export function piecesOf(
  walk: CutoffWalk,
  { move, about }: News,
  known: Values,
): readonly Piece[] | undefined {
  const pieces =
    about.kind === 'draw' ? byWord(walk, move, about, known) : byType(walk, move, about, known);
  const overlap = pieces.some((one, k) =>
    pieces.slice(k + 1).some((other) => haveCommon(walk, one, other)),
  );
  return overlap ? undefined : pieces;
}

function byWord(walk: CutoffWalk, move: ContinuousMove, about: FiniteDraw, known: Values): Piece[] {
  return about.values.flatMap((word) => {
    const arrived = arrivedWith(walk, move, { ...known, [about.name]: word });
    return responses(walk, move, arrived).map(({ action }) => {
      const number = numberOf(action);
      return {
        about: { word },
        number,
        tellsType: false,
        least: number,
        most: number,
        slope: Polynomial.zero,
      };
    });
  });
}

function byType(walk: CutoffWalk, move: ContinuousMove, about: TypeDraw, known: Values): Piece[] {
  const arrived = drawnFrom(walk, about, arrivedWith(walk, move, known));
  return responses(walk, move, arrived).map(({ action, situation }) => {
    const number = numberOf(action);
    const cell = situation.cells[about.name];
    if (cell === undefined) throw new RangeError(`${about.name} has no cell`);
    const symbol = variableSymbol(about.name);
    if (!number.symbols.has(symbol))
      return {
        about: { cell },
        number,
        tellsType: false,
        least: number,
        most: number,
        slope: Polynomial.zero,
      };
    const [first, last] = [
      number.substitute(symbol, cell.low),
      number.substitute(symbol, cell.high),
    ];
    const rises = isAtLeastZero(walk, meanSlope(number, symbol, cell));
    const slope = differentiatedIn(number, symbol);
    const told = { about: { cell }, number, tellsType: true };
    return rises
      ? { ...told, least: first, most: last, slope }
      : { ...told, least: last, most: first, slope: slope.negated() };
  });
}

/** By how much a number rises from one end of a cell to the other, over the length of the cell. */
function meanSlope(number: Polynomial, symbol: string, { low, high }: Cell): Polynomial {
  return Polynomial.sum(
    number.coefficientsIn(symbol).map((coefficient, power) => {
      const shares = Array.from({ length: power }, (_, k) =>
        low.power(k).times(high.power(power - 1 - k)),
      );
      return coefficient.times(Polynomial.sum(shares));
    }),
  );
}

/** A situation in which the words are what they are that a mover knows. */
function arrivedWith({ game }: CutoffWalk, { knows }: ContinuousMove, known: Values): Situation {
  const words = finiteNames(game, knows).map((name) => [name, `${known[name]}`] as const);
  return { ...OPENING, values: dictionary(words) };
}

function numberOf(action: string | Polynomial): Polynomial {
  if (typeof action === 'string') throw new RangeError('a word in the place of a number');
  return action;
}

/** Whether two pieces have numbers in common so many that they matter: at an end it is a single type's. */
function haveCommon(walk: CutoffWalk, one: Piece, other: Piece): boolean {
  if (!one.tellsType && !other.tellsType) return false;
  return !(
    isAtLeastZero(walk, one.least.minus(other.most)) ||
    isAtLeastZero(walk, other.least.minus(one.most))
  );
}

/** Whether a number is among those of a piece, in the case that is looked at. */
export function isAmong(walk: CutoffWalk, number: Polynomial, { least, most }: Piece): boolean {
  return isAtLeastZero(walk, number.minus(least)) && isAtLeastZero(walk, most.minus(number));
}

/** The pieces that have one number, the same as a piece that tells no type. */
export function pooledWith(
  walk: CutoffWalk,
  pieces: readonly Piece[],
  one: Piece,
): readonly Piece[] {
  return pieces.filter(
    (each) => each === one || (!each.tellsType && isAmong(walk, one.number, each)),
  );
}

/** Which ends of the cell of a piece count by themselves, and not only as what types near them come close to. */
export interface CountingEnds {
  readonly low: boolean;
  readonly high: boolean;
}

/**
 * The ends whose number can be told apart: it may be seen, and chosen instead, like any other, though few are to
 * choose it. Not where a pool has that number, which tells of the pool.
 * @param isSeen where two types have that number, who sees it may think of either, and no end counts.
 */
export function countingEnds(
  walk: CutoffWalk,
  news: News,
  pieces: readonly Piece[],
  piece: Piece,
  isSeen: boolean,
): CountingEnds {
  const { about } = piece;
  if (!('cell' in about)) return { low: false, high: false };
  const counts = (type: Polynomial): boolean => {
    const number = numberOfType(news, piece, type);
    return !pieces.some(
      (other) =>
        other !== piece &&
        (isSeen || !other.tellsType) &&
        !endsAt(other, type) &&
        isAmong(walk, number, other),
    );
  };
  return { low: counts(about.cell.low), high: counts(about.cell.high) };
}

/** Whether a piece tells a type, too, which is an end of it. */
function endsAt({ about, tellsType }: Piece, type: Polynomial): boolean {
  return (
    tellsType && 'cell' in about && (about.cell.low.equals(type) || about.cell.high.equals(type))
  );
}

/** The number that a type chooses: one of a piece that tells it. */
export function numberOfType({ about }: News, { number }: Piece, type: Polynomial): Polynomial {
  return number.substitute(variableSymbol(about.name), type);
}
