import { claimedIn } from '../../equilibrium/continuous/incentives.js';
import { numberAvailable, seenWithin } from '../../equilibrium/continuous/reach.js';
import { believedIn } from '../../equilibrium/continuous/stated-at.js';
import { type View, viewsOf } from '../../equilibrium/continuous/views.js';
import { denials, type SignCondition } from '../../exact/sign-condition.js';
import {
  type ContinuousSet,
  continuousPlace,
  continuousSets,
} from '../../game/continuous/continuous-game.js';
import type { Draft, Hypothesis } from '../question.js';
import type { SymbolicPlay } from './continuous-question.js';

/** The ways in which there is no such game, or no such profile. */
export function impossiblePlay(play: SymbolicPlay): Draft[] {
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
  const outside = continuousSets(claim.game).flatMap((set) =>
    viewsOf(claim, set).flatMap((view) => [
      ...unavailable(play, set, view),
      ...unbelievable(play, set, view),
    ]),
  );
  return [
    ...absent,
    ...improper,
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

/** That a number is to be chosen that is outside its interval. */
function unavailable(play: SymbolicPlay, set: ContinuousSet, view: View): Draft[] {
  const asserts = `${placeOf(set)}: the number to be chosen is in its interval`;
  const { reader, claim } = play;
  const { game } = claim;
  return play
    .inEachCase((walk) => claimedIn(walk, set, view))
    .flatMap(({ hypotheses, value }) =>
      value.flatMap((claimed) =>
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
