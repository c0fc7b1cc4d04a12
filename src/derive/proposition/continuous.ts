import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import type { Specification } from '../../claim/specification.js';
import { type Incentive, incentivesAt } from '../../equilibrium/continuous/incentives.js';
import { seenWithin, withinReach } from '../../equilibrium/continuous/reach.js';
import { type View, viewsOf } from '../../equilibrium/continuous/views.js';
import { dividedBy } from '../../exact/division.js';
import { Unusable } from '../../exact/message.js';
import { type ContinuousSet, continuousSets } from '../../game/continuous/continuous-game.js';
import { SymbolicPlay, variablesIn } from '../continuous/continuous-question.js';
import { impossiblePlay, placed, placeOf } from '../continuous/impossible-play.js';
import { necessaryGains } from '../continuous/necessary-gains.js';
import { untoldNewsIn } from '../continuous/untold-news.js';
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
    const unknowns = variablesIn([claim.game], question.hypotheses);
    return {
      ...question,
      ...(unknowns.length > 0 && { unknowns }),
      ...{ needsWalk: needsWalk || open !== undefined, open },
    };
  };
  const failures = cutoffFailures(play).map((each) => ({
    ...each,
    hypotheses: [...claimed, ...each.hypotheses],
  }));
  const necessity = exactly.flatMap(({ id, relation }) =>
    relationFails(relation, id, play.expansion).flatMap((denied) =>
      noneTriedGains(play, `${id} is necessary`, [...denied, ...play.existence()]),
    ),
  );
  // Where it is not decided what a number tells, nothing is, whether or not the conditions hold.
  return [...failures, ...untoldPlay(play), ...necessity].map(asked).filter(mayHaveSolution);
}

/** The ways in which there is such a game, and it is not decided what a number tells in it. */
export function untoldPlay(play: SymbolicPlay): Draft[] {
  return untoldNewsIn(play).map((each) => ({
    ...each,
    hypotheses: [...play.existence(), ...each.hypotheses],
  }));
}

/** The ways in which a profile is no equilibrium. */
export function cutoffFailures(play: SymbolicPlay): Draft[] {
  const existence = play.existence();
  const gains = continuousSets(play.claim.game).flatMap((set) => gainful(play, set));
  return [
    ...impossiblePlay(play),
    ...gains.map((each) => ({ ...each, hypotheses: [...existence, ...each.hypotheses] })),
  ];
}

/** That a deviation gains, at some type and after some numbers that may be seen. */
function gainful(play: SymbolicPlay, set: ContinuousSet): Draft[] {
  return viewsOf(play.claim, set).flatMap((view) => gainfulIn(play, set, view));
}

function gainfulIn(play: SymbolicPlay, set: ContinuousSet, view: View): Draft[] {
  try {
    return comparedIn(play, set, view);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return [{ asserts: `${placeOf(set)}: nobody gains`, hypotheses: [], open: error.message }];
  }
}

function comparedIn(play: SymbolicPlay, set: ContinuousSet, view: View): Draft[] {
  const { reader, claim } = play;
  const { game } = claim;
  return play
    .inEachCase((walk) => incentivesAt(walk, set, view))
    .flatMap(({ hypotheses, value }): Draft[] => {
      const met = placed(hypotheses, 'the case');
      if (value === undefined)
        return [
          {
            asserts: `${placeOf(set)}: Bayes' rule dictates what is believed, or it is stated${hypotheses.length > 0 ? ', whatever the parameters' : ''}`,
            hypotheses: [
              ...met,
              ...placed(seenWithin({ reader, game }, set, view), 'what is seen'),
            ],
            open:
              hypotheses.length > 0
                ? 'there may be parameters at which no belief is dictated or stated there about what the mover does not see'
                : 'no belief is dictated or stated there about what the mover does not see',
          },
        ];
      return value
        .filter(({ gain }) => !gain.isZero)
        .map((incentive) => ({
          asserts: gainsNothing(set, inWords(incentive)),
          hypotheses: [
            ...met,
            ...placed(withinReach({ reader, game }, incentive, hypotheses), 'within reach'),
            ...gaining(play, incentive),
          ],
        }));
    });
}

/**
 * That a deviation gains. Where what is claimed is best by its first-order condition, the gain has the square of how
 * far another number is from it as a factor: then these differ, and the other factor is positive, which says the same.
 */
function gaining({ reader }: SymbolicPlay, incentive: Incentive): Hypothesis[] {
  const { claimed, deviation } = incentive;
  const gain = reader.cleared(incentive.gain);
  const says = `${otherText(inWords(incentive))} gains`;
  const whole: Hypothesis[] = [{ polynomial: gain, sense: '>', says }];
  if (typeof claimed === 'string' || typeof deviation === 'string') return whole;
  const apart = reader.cleared(deviation.minus(claimed));
  if (apart.symbols.size === 0) return whole;
  const once = dividedBy(gain, apart);
  const factor = once && dividedBy(once, apart);
  return factor === undefined
    ? whole
    : [
        { polynomial: apart, sense: '≠', says: 'another number is another one' },
        { polynomial: factor, sense: '>', says },
      ];
}

/** What one action instead of another is called; any number instead of one, where there are no words. */
interface OtherAction {
  readonly claimed: string;
  readonly deviation: string;
}

/** What is asserted of a deviation at an information set. */
export function gainsNothing(set: ContinuousSet, other: OtherAction | undefined): string {
  return `${placeOf(set)}: ${otherText(other)} does not gain`;
}

function inWords({ claimed, deviation }: Incentive): OtherAction | undefined {
  return typeof deviation === 'string' && typeof claimed === 'string'
    ? { claimed, deviation }
    : undefined;
}

function otherText(other: OtherAction | undefined): string {
  return other ? `${other.deviation} instead of ${other.claimed}` : 'another number';
}

/** That what is supposed is so, and yet none of the deviations that are tried gains. */
export function noneTriedGains(
  play: SymbolicPlay,
  asserts: string,
  supposed: readonly Hypothesis[],
): Draft[] {
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
