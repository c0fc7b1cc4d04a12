import { Polynomial } from '../../exact/polynomial.js';
import {
  type ContinuousSet,
  type NumberInterval,
  ownType,
  stageNamed,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { type News, newsFor, newsIn, takenSymbol } from '../../game/continuous/news.js';
import type { CutoffRule, Played } from './continuous-profile.js';
import { holdsIn } from './division.js';
import type { Taken } from './histories.js';
import { countingEnds, isAmong, numberOfType, type Piece, piecesOf, pooledWith } from './pieces.js';
import { type CutoffWalk, readIn } from './situation.js';
import type { StatedBelief } from './stated-belief.js';

/*
 * A number that is seen, or chosen instead, is one that some types are to choose, or one that none is: these
 * are looked at one after the other, and all of them together are all numbers.
 */

/** A way to look at an information set; a single one where no number there tells anything. */
export type View =
  | { readonly kind: 'plain' }
  /** The number that is seen is one of a piece. */
  | { readonly kind: 'read'; readonly piece: number }
  /** The number that is seen is of no piece. */
  | { readonly kind: 'unread' }
  /** The number that is chosen instead is one of a piece: she does as other types do. */
  | { readonly kind: 'as'; readonly piece: number }
  /** It is of no piece that tells a type. */
  | { readonly kind: 'otherwise' };

/** The ways to look at a set. */
export function viewsOf({ game, profile }: Played, set: ContinuousSet): readonly View[] {
  const read = newsSeen({ game }, set);
  const told = read ?? newsIn(game, set.move);
  if (told === undefined) return [{ kind: 'plain' }];
  const rules = Object.values(profile[told.move.name] ?? {});
  const words = told.about.kind === 'draw' ? told.about.values.length : 1;
  const count = words * Math.max(...rules.map(leaves));
  const pieces = Array.from({ length: count }, (_, piece) => piece);
  return read === undefined
    ? [...pieces.map((piece): View => ({ kind: 'as', piece })), { kind: 'otherwise' }]
    : [...pieces.map((piece): View => ({ kind: 'read', piece })), { kind: 'unread' }];
}

function leaves(rule: CutoffRule): number {
  return rule.kind === 'plays' || rule.kind === 'chooses'
    ? 1
    : leaves(rule.play) + leaves(rule.else);
}

/** The news in a number that is seen at a set. */
export function newsSeen(
  { game }: Pick<Played, 'game'>,
  { move, seen }: ContinuousSet,
): News | undefined {
  const news = newsFor(game, move);
  return news && seen.includes(news.move.name) ? news : undefined;
}

/** What is tried in the place of symbols. */
export interface Tried {
  /** By symbol: numbers that were chosen before. */
  readonly numbers?: ReadonlyMap<string, Polynomial>;
  /** A number to deviate to. */
  readonly instead?: Polynomial;
  /** The type that a number tells. */
  readonly type?: Polynomial;
}

/**
 * How a mover takes what she sees in a view: `'absent'` where there is no such piece in the case that is looked at,
 * and `undefined` where no belief is dictated or stated.
 */
export function takenIn(
  walk: CutoffWalk,
  set: ContinuousSet,
  view: View,
  { numbers, type }: Tried,
): Taken | 'absent' | undefined {
  const news = newsSeen(walk, set);
  if (news === undefined) return 'absent';
  const pieces = piecesOf(walk, news, set.known);
  if (pieces === undefined) return undefined;
  if (view.kind === 'read') {
    const piece = pieces[view.piece];
    return piece === undefined ? 'absent' : asRead(walk, news, pieces, piece, type);
  }
  const symbol = variableSymbol(news.move.name);
  const number = numbers?.get(symbol) ?? Polynomial.symbol(symbol);
  if (pieces.some((each) => isAmong(walk, number, each))) return 'absent';
  return believed(walk, set, news, number, numbers);
}

function asRead(
  walk: CutoffWalk,
  news: News,
  pieces: readonly Piece[],
  piece: Piece,
  tried: Polynomial | undefined,
): Taken | 'absent' {
  if (piece.tellsType) {
    const type = tried ?? Polynomial.symbol(variableSymbol(news.about.name));
    return {
      ...{ news, of: { kind: 'type', type }, number: numberOfType(news, piece, type) },
      tells: true,
      ...('cell' in piece.about && { cell: piece.about.cell }),
      ...(tried === undefined && { counting: countingEnds(walk, news, pieces, piece, true) }),
    };
  }
  const pooled = pooledWith(walk, pieces, piece);
  if (pooled[0] !== piece) return 'absent';
  const cells = pooled.flatMap(({ about }) => ('cell' in about ? [about.cell] : []));
  const words = pooled.flatMap(({ about }) => ('word' in about ? [about.word] : []));
  return {
    ...{ news, number: piece.number, tells: false },
    of:
      news.about.kind === 'draw' ? { kind: 'words', words, sure: false } : { kind: 'cells', cells },
  };
}

/** What is believed after news that nobody is to give; `undefined` where nothing is stated. */
export function believed(
  walk: CutoffWalk,
  { move, key }: ContinuousSet,
  news: News,
  number?: Polynomial,
  numbers: ReadonlyMap<string, Polynomial> = new Map(),
): Taken | undefined {
  const stated = walk.beliefs[move.name]?.[key];
  if (stated === undefined) return undefined;
  const bound = new Map(numbers);
  if (number) bound.set(variableSymbol(news.move.name), number);
  return { news, ...(number && { number }), tells: false, of: leafOf(walk, stated, bound) };
}

function leafOf(
  walk: CutoffWalk,
  belief: StatedBelief,
  bound: ReadonlyMap<string, Polynomial>,
): Taken['of'] {
  switch (belief.kind) {
    case 'where': {
      const { left, sign, right } = belief.where;
      const difference = readIn(walk, left, { bound }).minus(readIn(walk, right, { bound }));
      return leafOf(walk, holdsIn(walk, difference, sign) ? belief.believe : belief.else, bound);
    }
    case 'sure':
      return { kind: 'type', type: readIn(walk, belief.type, { bound }) };
    case 'word':
      return { kind: 'words', words: [belief.word], sure: true };
    case 'among': {
      const low = readIn(walk, belief.from, { bound });
      return { kind: 'cells', cells: [{ low, high: readIn(walk, belief.to, { bound }) }] };
    }
  }
}

/** A symbol that is free at a set, and the interval of its values. */
export interface FreeNumber {
  readonly symbol: string;
  /** How it is called where its value is told. */
  readonly name: string;
  readonly interval: NumberInterval;
}

/** The symbols that may be free in a view: numbers that are seen, types, and what is chosen instead. */
export function freeIn(
  { game }: Pick<Played, 'game'>,
  set: ContinuousSet,
  view: View,
): FreeNumber[] {
  const { move, seen } = set;
  const own = ownType(game, move);
  const news = view.kind === 'read' ? newsSeen({ game }, set) : newsIn(game, move);
  const free = [
    ...seen.filter((name) => view.kind !== 'read' || name !== news?.move.name),
    ...(view.kind === 'read' && news?.about.kind === 'type' ? [news.about.name] : []),
    ...(own ? [own.name] : []),
    ...(move.kind === 'interval move' && view.kind !== 'as' ? [move.name] : []),
  ].map((name) => numberNamed({ game }, name));
  if (view.kind !== 'as' || news?.about.kind !== 'type') return free;
  const { name, interval } = news.about;
  return [...free, { symbol: takenSymbol(name), name: `${name} taken for`, interval }];
}

function numberNamed({ game }: Pick<Played, 'game'>, name: string): FreeNumber {
  const stage = stageNamed(game, name);
  if (!('interval' in stage)) throw new RangeError(`${name} is no number`);
  return { symbol: variableSymbol(name), name, interval: stage.interval };
}
