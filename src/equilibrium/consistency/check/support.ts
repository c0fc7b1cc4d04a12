import { match } from 'ts-pattern';
import { entry } from '../../../exact/entry.js';
import { Rational } from '../../../exact/rational.js';
import type { ExtensiveGame } from '../../../game/extensive-game.js';
import type { Assessment } from '../../assessment.js';
import type { GainfulAction, SequentialSupport, Unsupported } from '../sequential-support.js';
import { Grounds } from './grounds.js';
import { checkInconsistency } from './inconsistency.js';
import { checkRefutation } from './refutation.js';
import { checkRationality, checkTrembles } from './trembles.js';

/**
 * What keeps an answer from being proved by what comes with it; empty where it is proved. An
 * answer that nothing is decided needs no proof.
 */
export function checkSupport(
  game: ExtensiveGame,
  assessment: Assessment,
  found: SequentialSupport,
): string[] {
  return match(found)
    .with({ kind: 'undecided' }, () => [])
    .with({ kind: 'yes' }, ({ trembles, beliefs }) => {
      const { profile } = assessment;
      const problems = [
        ...checkTrembles(game, assessment, trembles),
        ...checkTrembles(game, { profile, beliefs }, trembles),
      ];
      const altered = beliefs.flatMap((belief, at) =>
        assessment.beliefs[at]?.some((share, k) => !share.equals(belief?.[k] ?? share))
          ? [`information set ${at}: the belief is not the one that is stated`]
          : [],
      );
      return problems.length > 0
        ? problems
        : [...altered, ...checkRationality(game, { profile, beliefs }, trembles)];
    })
    .with({ kind: 'no' }, ({ reason }) => checkReason(game, assessment, reason))
    .exhaustive();
}

function checkReason(game: ExtensiveGame, assessment: Assessment, reason: Unsupported): string[] {
  const some = (list: readonly unknown[]): string[] =>
    list.length > 0 ? [] : ['no reason is given'];
  return match(reason)
    .with({ kind: 'deviations' }, ({ deviations }) => [
      ...some(deviations),
      ...checkGains(game, assessment, deviations),
    ])
    .with({ kind: 'stated' }, ({ inconsistencies }) => [
      ...some(inconsistencies),
      ...inconsistencies.flatMap((each) => checkInconsistency(game, assessment, each)),
    ])
    .with({ kind: 'any-belief' }, ({ sets }) => [
      ...some(sets),
      ...sets.flatMap((set) => checkRefutation(game, assessment, { kind: 'deviations', ...set })),
    ])
    .with({ kind: 'trembles' }, ({ proof }) => checkRefutation(game, assessment, proof))
    .exhaustive();
}

/** The deviations that do not gain what they are said to, under the beliefs that the profile or its author dictates. */
function checkGains(
  game: ExtensiveGame,
  assessment: Assessment,
  deviations: readonly GainfulAction[],
): string[] {
  const grounds = new Grounds(game, assessment);
  return deviations.flatMap(({ informationSet, action, belief, gain }) => {
    const dictated = grounds.posterior(informationSet) ?? assessment.beliefs[informationSet];
    const lost = Rational.sum(
      entry(grounds.losses(informationSet), action).map((loss, k) => loss.times(entry(belief, k))),
    );
    return gain.sign > 0 &&
      lost.negated().equals(gain) &&
      dictated?.every((share, k) => share.equals(entry(belief, k)))
      ? []
      : [`information set ${informationSet}: the deviation does not gain that`];
  });
}
