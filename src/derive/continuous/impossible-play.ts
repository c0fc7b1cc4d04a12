import { type ClaimedNumber, claimedIn } from '../../equilibrium/continuous/incentives.js';
import { numberAvailable, seenWithin } from '../../equilibrium/continuous/reach.js';
import { believedIn } from '../../equilibrium/continuous/stated-at.js';
import { type View, viewsOf } from '../../equilibrium/continuous/views.js';
import { denials, type SignCondition } from '../../exact/sign-condition.js';
import {
  type ContinuousGame,
  type ContinuousSet,
  continuousPlace,
  continuousSets,
  ownType,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { newsIn } from '../../game/continuous/news.js';
import type { Draft, Hypothesis } from '../question.js';
import type { SymbolicPlay } from './continuous-question.js';

/**
 * The ways in which there is no such game, or no such profile.
 * @param isSteady that numbers which tell types rise or fall with them.
 */
export function impossiblePlay(play: SymbolicPlay, isSteady = false): Draft[] {
  const { claim } = play;
  const existence = play.existence();
  const absent = existence.flatMap((each) =>
    denials(each).map((denial) => ({
      asserts: each.says,
      hypotheses: [{ ...denial, says: `denied: ${each.says}` }],
    })),
  );
  const improper = play.improperChance().map((hypotheses) => ({
    asserts: 'chance draws by probabilities',
    hypotheses: [...existence, ...hypotheses],
  }));
  const divided = play.divisionsByZero().map(({ asserts, hypotheses }) => ({
    asserts,
    hypotheses: [...existence, ...hypotheses],
  }));
  const outside = continuousSets(claim.game).flatMap((set) =>
    viewsOf(claim, set).flatMap((view) => [
      ...unavailable(play, set, view, isSteady),
      ...unbelievable(play, set, view),
    ]),
  );
  return [
    ...absent,
    ...improper,
    ...divided,
    ...outside.map((each) => ({ ...each, hypotheses: [...existence, ...each.hypotheses] })),
  ];
}

/** Conditions as hypotheses. */
export function placed(conditions: readonly SignCondition[], says: string): Hypothesis[] {
  return conditions.map((each) => ({ ...each, says }));
}

/** Where a player moves. */
export function placeOf({ move, key }: ContinuousSet): string {
  return `${move.by} at "${continuousPlace({ move, key })}"`;
}

/** What is asserted of the number that is to be chosen at an information set. */
export function isAvailable(set: ContinuousSet): string {
  return `${placeOf(set)}: the number to be chosen is in its interval`;
}

/** That a number is to be chosen that is outside its interval. */
function unavailable(
  play: SymbolicPlay,
  set: ContinuousSet,
  view: View,
  isSteady: boolean,
): Draft[] {
  const asserts = isAvailable(set);
  const { reader, claim } = play;
  const { game } = claim;
  return play
    .inEachCase((walk) => claimedIn(walk, set, view))
    .flatMap(({ hypotheses, value }) =>
      value
        .flatMap((each) => (isSteady ? atEnds(game, set, each) : [each]))
        .flatMap((claimed) =>
          numberAvailable({ reader, game }, set, claimed).flatMap(({ required, held }) =>
            denials(required).map((denial) => ({
              asserts,
              hypotheses: [
                ...placed(seenWithin({ reader, game }, set, view), 'what is seen'),
                ...placed(hypotheses, 'the case'),
                ...placed(held, 'who is to choose it'),
                { ...denial, says: 'outside its interval' },
              ],
            })),
          ),
        ),
    );
}

/** A number that rises or falls with the type is in its interval if it is for the types at both ends. */
function atEnds(
  game: ContinuousGame,
  { move }: ContinuousSet,
  claimed: ClaimedNumber,
): readonly ClaimedNumber[] {
  const { action, situation } = claimed.response;
  const type = newsIn(game, move) && ownType(game, move);
  const cell = type && situation.cells[type.name];
  if (typeof action === 'string' || type === undefined || cell === undefined) return [claimed];
  return [cell.low, cell.high].map((end) => ({
    ...claimed,
    response: { situation, action: action.substitute(variableSymbol(type.name), end) },
  }));
}

/** That a belief is stated, and counts, of types that there are not. */
function unbelievable(play: SymbolicPlay, set: ContinuousSet, view: View): Draft[] {
  const asserts = `${placeOf(set)}: the belief stated is of types that there are`;
  const { reader, claim } = play;
  return play
    .inEachCase((walk) => believedIn(walk, set, view))
    .flatMap(({ hypotheses, value }) =>
      value.flatMap(denials).map((denial) => ({
        asserts,
        hypotheses: [
          ...placed(seenWithin({ reader, game: claim.game }, set, view), 'what is seen'),
          ...placed(hypotheses, 'the case'),
          { ...denial, says: 'of types that there are not' },
        ],
      })),
    );
}
