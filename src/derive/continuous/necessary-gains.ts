import type { CutoffCase } from '../../equilibrium/continuous/cases.js';
import { mentionsVariables } from '../../equilibrium/continuous/reach.js';
import type { CutoffWalk } from '../../equilibrium/continuous/situation.js';
import { type Tried, type View, viewsOf } from '../../equilibrium/continuous/views.js';
import { Unusable } from '../../exact/message.js';
import type { SignCondition } from '../../exact/sign-condition.js';
import { type ContinuousSet, continuousSets } from '../../game/continuous/continuous-game.js';
import { closeDeviations } from './close-deviations.js';
import type { SymbolicPlay } from './continuous-question.js';
import {
  availableAt,
  type Numbers,
  numbersTried,
  seenAndTold,
  triedAt,
} from './tried-deviations.js';

/**
 * Of some types and deviations that are tried, that none gains: necessary for an equilibrium, case by case. What
 * is tried is in reach, and there are few of them: numbers at the ends of intervals, as they are claimed, where a
 * case begins, and where a gain is largest; types at the ends and in the middle of their cells; and what is close to
 * all these. Where cases rest on types, as on cutoffs of a mover's own later moves, nothing is tried that rests on
 * such a case. Where there are too many cases, less is tried.
 * @throws {Unusable} where nothing is left to be tried.
 */
export function necessaryGains(
  play: SymbolicPlay,
  supposed: readonly SignCondition[],
): CutoffCase<SignCondition[]>[] {
  const numbers = numbersTried(play);
  try {
    return noneGains(play, supposed, (asked) => [
      ...triedIn(play, asked, numbers),
      ...closeIn(asked, numbers, numbers),
    ]);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
  }
  try {
    return noneGains(play, supposed, (asked) => closeIn(asked, numbers, new Map()));
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return noneGains(play, supposed, (asked) => triedIn(play, asked, numbers));
  }
}

/** In each case, that nothing gains of what is tried in it. */
function noneGains(
  play: SymbolicPlay,
  supposed: readonly SignCondition[],
  conditionsIn: (asked: CutoffWalk) => SignCondition[],
): CutoffCase<SignCondition[]>[] {
  const types = play.claim.game.stages.map(({ name }) => name);
  const restsOnTypes = (conditions: readonly SignCondition[]): boolean =>
    mentionsVariables(conditions, types);
  const inCase = (walk: CutoffWalk): SignCondition[] => withoutRepeats(conditionsIn(walk));
  const all = play.inEachCase(inCase, supposed);
  // A gain at an end of a cell is the gain of types near it only where the case is theirs as well.
  if (!all.some(({ hypotheses }) => restsOnTypes(hypotheses))) return all;
  const withoutTypes = (walk: CutoffWalk): CutoffWalk => ({
    ...walk,
    ask: (polynomial) => {
      if (restsOnTypes([{ polynomial, sense: '≥' }])) throw new RestsOnTypes();
      return walk.ask(polynomial);
    },
  });
  const left = play.inEachCase((walk) => inCase(withoutTypes(walk)), supposed);
  if (left.every(({ value }) => value.length === 0))
    throw new Unusable(
      'what types gain rests on cutoffs of their other moves, or on what others do whom they do not see: that conditions are necessary is not derived',
    );
  return left;
}

/** That what is claimed can be chosen, and that no deviation which is tried gains. */
function triedIn(play: SymbolicPlay, walk: CutoffWalk, numbers: Numbers): SignCondition[] {
  return inEachPlace(walk, numbers, (set, view, tried) => [
    ...orNothing(() => availableAt(walk, set, view, tried)),
    ...orNothing(() => triedAt(play, walk, set, view, tried, numbers)),
  ]);
}

/** The same of deviations that are close to what is claimed, or to some other numbers. */
function closeIn(walk: CutoffWalk, numbers: Numbers, besides: Numbers): SignCondition[] {
  return inEachPlace(walk, numbers, (set, view, tried) => [
    ...orNothing(() => availableAt(walk, set, view, tried)),
    ...orNothing(() => closeDeviations(walk, set, view, tried, besides.get(set.move.name) ?? [])),
  ]);
}

function withoutRepeats(conditions: readonly SignCondition[]): SignCondition[] {
  return [
    ...new Map(conditions.map((each) => [`${each.polynomial} ${each.sense}`, each])).values(),
  ];
}

function inEachPlace(
  walk: CutoffWalk,
  numbers: Numbers,
  conditionsAt: (set: ContinuousSet, view: View, tried: Tried) => SignCondition[],
): SignCondition[] {
  return continuousSets(walk.game).flatMap((set) =>
    viewsOf(walk, set).flatMap((view) =>
      orNothing(() => seenAndTold(walk, set, view, numbers)).flatMap((tried) =>
        conditionsAt(set, view, tried),
      ),
    ),
  );
}

/** A gain rests on a case of types, which is not looked at. */
class RestsOnTypes extends Error {}

function orNothing<Found>(found: () => Found[]): Found[] {
  try {
    return found();
  } catch (error) {
    if (!(error instanceof RestsOnTypes)) throw error;
    return [];
  }
}
