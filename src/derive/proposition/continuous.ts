import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import type { Specification } from '../../claim/specification.js';
import {
  cellOf,
  claimedAt,
  heldBetween,
  type Incentive,
  incentivesAt,
  seenWithin,
  typeHeld,
  withinReach,
} from '../../equilibrium/continuous/incentives.js';
import { Unusable } from '../../exact/message.js';
import { denials, type SignCondition } from '../../exact/sign-condition.js';
import {
  type ContinuousSet,
  continuousPlace,
  continuousSets,
} from '../../game/continuous/continuous-game.js';
import { SymbolicPlay } from '../continuous/continuous-question.js';
import { necessaryGains } from '../continuous/necessary-gains.js';
import {
  conditionsHold,
  type Draft,
  type Hypothesis,
  mayHaveSolution,
  type Question,
  questionOf,
  relationFails,
  restrictionsHold,
} from '../question.js';
import { writtenOut } from '../written-out.js';

/*
 * That a profile is an equilibrium is said of all types and of all deviations: these are symbols like the
 * parameters, and a solution of a question has a type and a deviation that gains. That conditions are
 * necessary is said of some type and some deviation: some are tried, at the ends of cells and where gains
 * are largest, and if one of these gains wherever a condition fails, it is necessary.
 */

/** The questions that a claim of a game with continuous variables comes to. */
export function continuousQuestions(spec: Specification, claim: ContinuousClaim): Question[] {
  const play = new SymbolicPlay(claim, writtenOut(spec, [claim.game]));
  const { exactly = [], given } = claim;
  const premises = [
    ...restrictionsHold(spec.restrictions, play.expansion),
    ...conditionsHold(given, play.expansion),
  ];
  const claimed = conditionsHold(exactly, play.expansion);
  const asked = ({ asserts, hypotheses, needsWalk = false, open }: Draft): Question => {
    const question = questionOf(asserts, [...premises, ...hypotheses], play.expansion);
    const unknowns = play.unknownsIn(question.hypotheses);
    return {
      ...question,
      ...(unknowns.length > 0 && { unknowns }),
      ...{ needsWalk: needsWalk || open !== undefined, open },
    };
  };
  const failures = failuresOf(play).map((each) => ({
    ...each,
    hypotheses: [...claimed, ...each.hypotheses],
  }));
  const necessity = exactly.flatMap(({ id, relation }) =>
    relationFails(relation, id, play.expansion).flatMap((denied) =>
      unnecessary(play, `${id} is necessary`, denied),
    ),
  );
  return [...failures, ...necessity].map(asked).filter(mayHaveSolution);
}

/** The ways in which a profile is no equilibrium. */
function failuresOf(play: SymbolicPlay): Draft[] {
  const existence = play.existence();
  const gains = continuousSets(play.claim.game).flatMap((set) => gainful(play, set));
  return [
    ...impossiblePlay(play),
    ...gains.map((each) => ({ ...each, hypotheses: [...existence, ...each.hypotheses] })),
  ];
}

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
  const outside = continuousSets(claim.game).flatMap((set) => unavailable(play, set));
  return [
    ...absent,
    ...improper,
    ...outside.map((each) => ({ ...each, hypotheses: [...existence, ...each.hypotheses] })),
  ];
}

function placed(conditions: readonly SignCondition[], says: string): Hypothesis[] {
  return conditions.map((each) => ({ ...each, says }));
}

function placeOf({ move, key }: ContinuousSet): string {
  return `${move.by} at "${continuousPlace({ move, key })}"`;
}

/** That a number is to be chosen that is outside its interval. */
function unavailable(play: SymbolicPlay, set: ContinuousSet): Draft[] {
  const { move } = set;
  if (move.kind !== 'interval move') return [];
  const asserts = `${placeOf(set)}: the number to be chosen is in its interval`;
  const { reader } = play;
  return play
    .inEachCase((walk) => claimedAt(walk, set, new Map()))
    .flatMap(({ hypotheses, value }) =>
      value.flatMap((response) => {
        const { action } = response;
        return typeof action === 'string'
          ? []
          : heldBetween(reader, action, cellOf(reader, move.interval))
              .flatMap(denials)
              .map((denial) => ({
                asserts,
                hypotheses: [
                  ...placed(seenWithin({ reader, game: play.claim.game }, set), 'what is seen'),
                  ...placed(hypotheses, 'the case'),
                  ...placed(
                    typeHeld({ reader, game: play.claim.game }, set, response),
                    'who is to choose it',
                  ),
                  { ...denial, says: 'outside its interval' },
                ],
              }));
      }),
    );
}

/** That a deviation gains, at some type and after some numbers that may be seen. */
function gainful(play: SymbolicPlay, set: ContinuousSet): Draft[] {
  const { reader, claim } = play;
  return play
    .inEachCase((walk) => incentivesAt(walk, set))
    .flatMap(({ hypotheses, value }): Draft[] => {
      const met = placed(hypotheses, 'the case');
      if (value === undefined)
        return [
          {
            asserts: `${placeOf(set)} is reached, so that Bayes' rule dictates the belief`,
            hypotheses: met,
            open: 'no belief is dictated there about what the mover does not see',
          },
        ];
      return value
        .filter(({ gain }) => !gain.isZero)
        .map((incentive) => ({
          asserts: `${placeOf(set)}: ${deviationText(incentive)} does not gain`,
          hypotheses: [
            ...met,
            ...placed(
              withinReach({ reader, game: claim.game }, incentive, hypotheses),
              'within reach',
            ),
            {
              polynomial: reader.cleared(incentive.gain),
              ...{ sense: '>', says: `${deviationText(incentive)} gains` },
            },
          ],
        }));
    });
}

function deviationText({ claimed, deviation }: Incentive): string {
  return typeof deviation === 'string' ? `${deviation} instead of ${claimed}` : 'another number';
}

/** That a condition fails, and yet none of the deviations that are tried gains. */
function unnecessary(play: SymbolicPlay, asserts: string, denied: readonly Hypothesis[]): Draft[] {
  const existence = play.existence();
  const supposed = [...denied, ...existence];
  try {
    return necessaryGains(play, supposed).map(({ hypotheses, value }) => ({
      asserts,
      needsWalk: true,
      hypotheses: [
        ...supposed,
        ...placed(hypotheses, 'the case'),
        ...placed(value, 'a deviation does not gain'),
      ],
    }));
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return [{ asserts, hypotheses: supposed, open: error.message }];
  }
}
