import { match } from 'ts-pattern';
import type { DeclaredFinding } from '../../equilibrium/assessment-judgment.js';
import type { DeviatingPlan } from '../../equilibrium/concept/finding.js';
import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { keyOf } from '../../game/game.js';

/** `enter`, or `1/3 enter, 2/3 stay` where several actions have positive probability. */
export function mixText(actions: readonly string[], mix: readonly Rational[]): string {
  const positive = actions.flatMap((action, index) => {
    const probability = mix[index];
    return probability && !probability.isZero ? [{ action, probability }] : [];
  });
  return positive
    .map(({ action, probability }) => (positive.length === 1 ? action : `${probability} ${action}`))
    .join(', ');
}

/** What is prescribed at an information set. */
export function prescribedText({
  set,
  prescribed,
}: Pick<DeclaredFinding, 'set' | 'prescribed'>): string {
  return mixText(set.actions, prescribed);
}

/** `hold`, or `up, then left at "b: up"` where later moves change too. */
export function deviationText({ action, later }: DeviatingPlan<DeclaredSet>): string {
  return [action, ...later.map((next) => `${next.action} at "${next.set.name}"`)].join(', then ');
}

/** The probability of each history of an information set, by what the mover cannot see. */
export function beliefRecord(
  set: DeclaredSet,
  belief: readonly Rational[],
): Record<string, string> {
  return Object.fromEntries(
    set.histories.map((history, index) => [keyOf(set.unseen, history), `${entry(belief, index)}`]),
  );
}

/** The histories that have positive probability: `H, m: 2/3; L, m: 1/3`. */
export function beliefText(set: DeclaredSet, belief: readonly Rational[]): string {
  if (set.members.length === 1) return 'certain';
  return Object.entries(beliefRecord(set, belief))
    .filter(([, probability]) => probability !== '0')
    .map(([history, probability]) =>
      probability === '1' ? `${history} for sure` : `${history}: ${probability}`,
    )
    .join('; ');
}

/** Where the belief comes from, in words; who sees everything has no choice of beliefs. */
export function originText({ origin, set }: Pick<DeclaredFinding, 'origin' | 'set'>): string {
  if (origin !== 'Bayes' && set.members.length === 1) return 'off the path';
  return match(origin)
    .with('Bayes', () => "by Bayes' rule")
    .with('stated', () => 'off the path, as declared')
    .with('supporting', () => 'off the path; deviating pays least under this')
    .exhaustive();
}

/** How the prescribed behavior compares with the other actions. */
export function alternativesText({ set, actions, prescribed, deviation }: DeclaredFinding): string {
  if (deviation) return `✗ ${deviationText(deviation)} gains ${deviation.gain}`;
  const expected = actions.find(({ probability }) => !probability.isZero)?.payoff;
  return (
    actions
      .filter((_, index) => prescribed[index]?.isZero !== false || set.actions.length === 1)
      .filter(({ probability }) => probability.isZero)
      .map(({ action, payoff }) => {
        const loss = expected?.minus(payoff);
        return !loss || loss.isZero ? `${action} is as good` : `${action} loses ${loss}`;
      })
      .join(', ') || 'indifferent'
  );
}

/** A mix of deviations by their first actions, each with its probability. */
export type DominatingMix = readonly { readonly action: string; readonly probability: Rational }[];

/**
 * Where no belief supports the prescribed behavior, the first actions of a mix of plans that gains
 * whatever the mover cannot see; `undefined` elsewhere.
 */
export function dominatingMix({
  set,
  dominating,
}: Pick<DeclaredFinding, 'set' | 'dominating'>): DominatingMix | undefined {
  if (dominating === undefined) return undefined;
  return set.actions.flatMap((action, index) => {
    const probability = Rational.sum(
      dominating.flatMap((each) => (each.plan(set) === index ? [each.probability] : [])),
    );
    return probability.isZero ? [] : [{ action, probability }];
  });
}

/** `left`, or `a mix of plans that begin with 1/3 left and 2/3 right`. */
export function mixOfText(mix: DominatingMix): string {
  const parts = mix.map(({ action, probability }) =>
    mix.length === 1 ? action : `${probability} ${action}`,
  );
  return mix.length === 1
    ? `a plan that begins with ${parts[0]}`
    : `a mix of plans that begin with ${parts.join(' and ')}`;
}
