import type { Piece } from '../../equilibrium/continuous/pieces.js';
import {
  newsSets,
  piecesAt,
  SHARED,
  TURNING,
  typesOfPiece,
} from '../../equilibrium/continuous/told-types.js';
import type { SignCondition } from '../../exact/sign-condition.js';
import { type ContinuousSet, variableSymbol } from '../../game/continuous/continuous-game.js';
import { newsIn } from '../../game/continuous/news.js';
import type { Draft, Hypothesis } from '../question.js';
import type { SymbolicPlay } from './continuous-question.js';
import { placed, placeOf } from './impossible-play.js';

/*
 * Where it is not decided what a number tells: such parameters have to be excluded.
 */

/** That numbers may be shared, or rise and fall with the type, or not change with it at all. */
export function untoldNewsIn(play: SymbolicPlay): Draft[] {
  return newsSets(play.claim).flatMap((set) =>
    play
      .inEachCase((walk) => piecesAt(walk, set))
      .flatMap(({ hypotheses, value }) => {
        const met = placed(hypotheses, 'the case');
        const asserts = `${placeOf(set)}: the number tells what it is taken to tell`;
        if (value === undefined) return [{ asserts, hypotheses: met, open: SHARED }];
        return value
          .filter(({ tellsType }) => tellsType)
          .flatMap((piece) => unclearIn(play, set, piece))
          .map(({ hypotheses: more, open }) => ({ asserts, hypotheses: [...met, ...more], open }));
      }),
  );
}

function unclearIn(
  play: SymbolicPlay,
  set: ContinuousSet,
  piece: Piece,
): { readonly hypotheses: Hypothesis[]; readonly open: string }[] {
  const { reader, claim } = play;
  const { game } = claim;
  const falls = { polynomial: reader.cleared(piece.slope.negated()), sense: '>' as const };
  const level = { polynomial: reader.cleared(piece.least.minus(piece.most)), sense: '≥' as const };
  return [
    {
      hypotheses: placed([...typesOfPiece({ reader, game }, set, piece), falls], 'it turns'),
      open: TURNING,
    },
    { hypotheses: placed([level], 'it is the same for all'), open: TURNING },
  ];
}

/** Whether it is plain that numbers tell types, whatever the parameters. */
export function isPlainlyTold(play: SymbolicPlay): boolean {
  return newsSets(play.claim).every((set) =>
    play
      .inEachCase((walk) => piecesAt(walk, set))
      .every(
        ({ hypotheses, value }) =>
          value?.every((piece) => isPlainlySteady(play, set, piece, hypotheses)) ?? false,
      ),
  );
}

/** Whether a slope is plainly nowhere negative, and positive at an end. */
function isPlainlySteady(
  play: SymbolicPlay,
  set: ContinuousSet,
  piece: Piece,
  hypotheses: readonly SignCondition[],
): boolean {
  const { about, slope, tellsType } = piece;
  const { reader, claim } = play;
  const news = newsIn(claim.game, set.move);
  if (!tellsType || !('cell' in about) || news === undefined) return true;
  const symbol = variableSymbol(news.about.name);
  const falls = { polynomial: reader.cleared(slope.negated()), sense: '>' as const };
  const within = typesOfPiece({ reader, game: claim.game }, set, piece);
  return (
    play.isExcluded([...hypotheses, ...within, falls]) &&
    [about.cell.low, about.cell.high].some((end) =>
      play.isExcluded([
        ...hypotheses,
        { polynomial: reader.cleared(slope.substitute(symbol, end).negated()), sense: '≥' },
      ]),
    )
  );
}
