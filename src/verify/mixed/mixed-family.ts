import { JUDGED_AS } from '../../claim/claimed-concept.js';
import type { PureConcept } from '../../claim/proposition/pure-count.js';
import type { Expansion } from '../../derive/expansion.js';
import type { PureChoices } from '../../derive/pure/choices.js';
import type { Profile } from '../../equilibrium/assessment.js';
import { judgeProfile } from '../../equilibrium/concept/judgment.js';
import { entry } from '../../exact/entry.js';
import type { Point } from '../../exact/point.js';
import { Rational } from '../../exact/rational.js';
import { type DeclaredForm, gameAt, ImproperGame } from '../../game/declared-form.js';
import type { PureDemands } from '../characterize/demands.js';
import { holdsAtPoint, isSupportedAt } from '../characterize/solved-points.js';
import type { SupportMix } from './mixes.js';
import type { SolvedProbability } from './solved-probability.js';

/** A support with its probabilities, which parameters determine or which are free. */
export interface ProbabilityFamily {
  /** By information set, an action, or beyond the actions a mix. */
  readonly choices: PureChoices;
  readonly solved: readonly SolvedProbability[];
  /** Names of the probabilities that nothing determines. */
  readonly free: readonly string[];
  /** Exactly what is asked of the parameters and of the probabilities that are free. */
  readonly asked: Pick<PureDemands, 'gains' | 'supports'>;
}

/** A game whose sets may mix: by set, the ways to do so. */
export interface MixingForm {
  readonly form: DeclaredForm;
  readonly mixes: readonly (readonly SupportMix[])[];
}

/** The mixes of a support. */
export function mixesIn({ form, mixes }: MixingForm, choices: PureChoices): SupportMix[] {
  return form.informationSets.flatMap(({ index, actions }) => {
    const choice = choices[index] ?? 0;
    return choice < actions.length ? [] : [entry(entry(mixes, index), choice - actions.length)];
  });
}

/** A point with the probabilities that follow from it and from the free ones; none where one divides by 0. */
export function withProbabilities(
  { solved }: Pick<ProbabilityFamily, 'solved'>,
  point: Point,
): Point | undefined {
  let full = point;
  for (const { symbol, numerator, denominator } of solved) {
    const value = numerator.quotientAt(denominator, point);
    if (value === undefined) return undefined;
    full = full.with(symbol, value);
  }
  return full;
}

/** The profile of a support at a point that gives each of its probabilities a value. */
export function profileAt(
  { form, mixes }: MixingForm,
  choices: PureChoices,
  point: Point,
): Profile {
  return form.informationSets.map(({ index, actions }) => {
    const choice = choices[index] ?? 0;
    return choice < actions.length
      ? actions.map((_, action) => (action === choice ? Rational.one : Rational.zero))
      : entry(entry(mixes, index), choice - actions.length).probabilities.map((each) =>
          each.evaluate(point),
        );
  });
}

/** The supports of a profile as choices; `undefined` where it has no such mix. */
export function choicesOf({ form, mixes }: MixingForm, profile: Profile): number[] | undefined {
  const found = form.informationSets.map(({ index, actions }) => {
    const used = actions.flatMap((_, action) =>
      profile[index]?.[action]?.isZero === false ? [action] : [],
    );
    const mix = entry(mixes, index).findIndex(({ support }) => support.join() === used.join());
    return used.length === 1 ? used[0] : mix < 0 ? undefined : actions.length + mix;
  });
  return found.every((each) => each !== undefined) ? found : undefined;
}

/** Whether all that a family asks holds at a point that gives its free probabilities values. */
export function hasAllAsked(
  { asked }: Pick<ProbabilityFamily, 'asked'>,
  point: Point,
  expansion: Expansion,
): boolean {
  return (
    asked.gains.every((demand) => holdsAtPoint(demand, point, expansion)) &&
    asked.supports.every((demand) => isSupportedAt(demand, point, expansion))
  );
}

/** Whether a profile is an equilibrium of the game at a point, by code that shares nothing with the demands. */
export function isJudgedEquilibrium(
  form: DeclaredForm,
  concept: PureConcept,
  point: Point,
  profile: Profile,
): boolean {
  const game = gameAt(form, point);
  if (game instanceof ImproperGame) return false;
  const { verdicts } = judgeProfile(game, { profile, beliefs: [] });
  return verdicts[JUDGED_AS[concept]].holds === true;
}
