import { Polynomial } from '../../exact/polynomial.js';
import type { SignCondition } from '../../exact/sign-condition.js';
import {
  type ContinuousSet,
  continuousSets,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { newsIn } from '../../game/continuous/news.js';
import { type CutoffCase, inEachCase } from './cases.js';
import type { Played } from './continuous-profile.js';
import { rangeOf } from './improper-play.js';
import { type Piece, piecesOf } from './pieces.js';
import { heldBetween } from './reach.js';
import type { CutoffWalk, FormulaReader } from './situation.js';
import { somewherePositive, undivided } from './somewhere-positive.js';

/** The sets at which a number is chosen that is news to somebody. */
export function newsSets({ game }: Pick<Played, 'game'>): ContinuousSet[] {
  return continuousSets(game).filter(({ move }) => newsIn(game, move) !== undefined);
}

/** The numbers that are to be chosen at such a set; `undefined` where several pieces share some. */
export function piecesAt(walk: CutoffWalk, set: ContinuousSet): readonly Piece[] | undefined {
  const news = newsIn(walk.game, set.move);
  return news && piecesOf(walk, news, set.known);
}

/** That a type is one of a piece. */
export function typesOfPiece(
  { reader, game }: Pick<CutoffWalk, 'reader' | 'game'>,
  { move }: ContinuousSet,
  { about }: Piece,
): SignCondition[] {
  const news = newsIn(game, move);
  if (news === undefined || !('cell' in about)) return [];
  const type = Polynomial.symbol(variableSymbol(news.about.name));
  return heldBetween(reader, type, about.cell);
}

function unclearText({ move, key }: ContinuousSet): string {
  return `${move.name} at "${key}"`;
}

/** Why it is not told what numbers tell, at a parameter point. */
export function untoldNews(played: Played, reader: FormulaReader): string[] {
  return newsSets(played).flatMap((set) => {
    const cases = inEachCase((ask) => piecesAt({ ...played, reader, ask }, set));
    return cases.flatMap((each) => untoldIn(played, reader, set, each));
  });
}

function untoldIn(
  played: Played,
  reader: FormulaReader,
  set: ContinuousSet,
  { hypotheses, value }: CutoffCase<readonly Piece[] | undefined>,
): string[] {
  const news = newsIn(played.game, set.move);
  if (value === undefined) return [`${unclearText(set)}: ${SHARED}`];
  if (news?.about.kind !== 'type') return [];
  const { name, interval } = news.about;
  const range = rangeOf(reader, { symbol: variableSymbol(name), name, interval });
  return value.flatMap((piece) => {
    const conditions = [...hypotheses, ...typesOfPiece({ ...played, reader }, set, piece)];
    const turns =
      piece.tellsType && somewherePositive(undivided(piece.slope.negated()), conditions, [range]);
    return turns ? [`${unclearText(set)}: ${TURNING}`] : [];
  });
}

/** What is not decided of numbers that several types choose. */
export const SHARED =
  'types of two cells choose the same numbers, and what such a number tells is not decided';
export const TURNING =
  'the number rises and falls with the type, and what such a number tells is not decided';
