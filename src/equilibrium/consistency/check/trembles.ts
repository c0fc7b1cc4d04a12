import { entry } from '../../../exact/entry.js';
import { Radical, signOfSum } from '../../../exact/radical.js';
import { type ExtensiveGame, NODE, probabilitiesOf } from '../../../game/extensive-game.js';
import type { Assessment, Belief, Profile } from '../../assessment.js';
import type { Trembles } from '../sequential-support.js';
import { Grounds } from './grounds.js';

/**
 * What keeps trembles from proving an assessment consistent; empty where they do prove it.
 *
 * A member behind a draw of probability 0 has no likelihood, and its set, where all members are
 * such, no condition.
 */
export function checkTrembles(
  game: ExtensiveGame,
  { profile, beliefs }: Assessment,
  trembles: Trembles,
): string[] {
  const problems = checkForm(game, profile, trembles);
  if (problems.length > 0) return problems;
  const likelihoods = nodeLikelihoods(game, trembles);
  return game.informationSets.flatMap(({ members }, at) => {
    const belief = beliefs[at];
    const weights = belief && likeliest(members, likelihoods);
    return belief && weights
      ? beliefProblems(belief, weights).map(
          ({ k, says }) => `information set ${at}, node ${entry(members, k)}: ${says}`,
        )
      : [];
  });
}

/** Whether there is a tremble for each action: none where it is taken, a mistake where it is not. */
function checkForm({ informationSets }: ExtensiveGame, profile: Profile, trembles: Trembles) {
  return informationSets.flatMap(({ actions }, at) =>
    actions.flatMap((action, by) => {
      const probability = profile[at]?.[by];
      const tremble = trembles[at]?.[by];
      const where = `information set ${at}, action "${action}"`;
      if (probability === undefined || tremble === undefined)
        return [`${where}: no probability or no tremble`];
      const { exponent, weight } = tremble;
      if (probability.sign > 0)
        return exponent === 0n && weight.index === 1n && weight.radicand.equals(probability)
          ? []
          : [`${where} is taken with probability ${probability}, and not by mistake`];
      return exponent >= 1n && weight.radicand.sign > 0
        ? []
        : [`${where}: a mistake needs an exponent of at least 1 and a positive weight`];
    }),
  );
}

/** Where a belief is not in proportion to the weights, by position of the member. */
function beliefProblems(
  belief: Belief,
  weights: readonly (Radical | undefined)[],
): { readonly k: number; readonly says: string }[] {
  const first = weights.findIndex((weight, k) => weight && entry(belief, k).sign > 0);
  return weights.flatMap((weight, k) => {
    const share = entry(belief, k);
    const problem = (says: string) => [{ k, says: `belief ${share}${says}` }];
    if (weight === undefined) return share.isZero ? [] : problem(', though others are likelier');
    if (share.sign <= 0) return problem(', though no other is likelier');
    const against = entry(weights, first);
    if (k === first || against === undefined) return [];
    return Radical.of(share.over(entry(belief, first))).equals(weight.over(against))
      ? []
      : problem(' is out of proportion to its likelihood');
  });
}

/**
 * The information sets at which an action gains under the beliefs that trembles tend to, whether or
 * not those are rational; as sentences.
 *
 * Single actions are enough: under consistent beliefs whole plans gain only if one of those does
 * (Hendon, Jacobsen and Sloth 1996; Perea 2002).
 * @param assessment with the beliefs at sets that no trembles lead to, where any will do; all of them
 * have to do where none is given.
 */
export function checkRationality(
  game: ExtensiveGame,
  assessment: Assessment,
  trembles: Trembles,
): string[] {
  const likelihoods = nodeLikelihoods(game, trembles);
  const grounds = new Grounds(game, assessment);
  return game.informationSets.flatMap(({ actions, members }, at) => {
    const stated = assessment.beliefs[at]?.map((share) =>
      share.isZero ? undefined : Radical.of(share),
    );
    const weights = likeliest(members, likelihoods) ?? stated;
    return grounds.losses(at).flatMap((byMember, action) => {
      if (byMember.every(({ sign }) => sign >= 0)) return [];
      const expected =
        weights &&
        signOfSum(
          byMember.flatMap((coefficient, k) => {
            const radical = entry(weights, k);
            return radical ? [{ coefficient, radical }] : [];
          }),
        );
      return expected === undefined || expected < 0
        ? [`information set ${at}: the action "${actions[action]}" gains`]
        : [];
    });
  });
}

/** How likely trembles make a node as ε falls to 0: weight · ε^exponent. */
export interface Likelihood {
  readonly exponent: bigint;
  readonly weight: Radical;
}

const CERTAIN: Likelihood = { exponent: 0n, weight: Radical.one };

/** How likely trembles make each node, from the root down; `undefined` behind a draw of probability 0. */
function nodeLikelihoods(
  game: ExtensiveGame,
  trembles: Trembles,
): readonly (Likelihood | undefined)[] {
  const { count, kind, parent, branch, move } = game.nodes;
  const draws = game.chanceMoves.map((_, at) =>
    probabilitiesOf(game, at).map((each): Likelihood | undefined =>
      each.isZero ? undefined : { exponent: 0n, weight: Radical.of(each) },
    ),
  );
  const errors = trembles.map((set) =>
    set.map(({ exponent, weight: { radicand, index } }): Likelihood => {
      return { exponent, weight: Radical.of(radicand, index) };
    }),
  );
  const found: (Likelihood | undefined)[] = [CERTAIN];
  for (let node = 1; node < count; node += 1) {
    const above = entry(parent, node);
    const steps = entry<readonly (Likelihood | undefined)[]>(
      kind[above] === NODE.chance ? draws : errors,
      entry(move, above),
    );
    found.push(after(entry(found, above), entry(steps, entry(branch, node))));
  }
  return found;
}

function after(
  before: Likelihood | undefined,
  step: Likelihood | undefined,
): Likelihood | undefined {
  if (before === undefined || step === undefined) return undefined;
  const sure = step.exponent === 0n && step.weight.equals(Radical.one);
  return sure
    ? before
    : { exponent: before.exponent + step.exponent, weight: before.weight.times(step.weight) };
}

/**
 * The weights of the likeliest members of an information set, to which beliefs are in proportion in
 * the limit; `undefined` for all others, and nothing at all where no trembles lead to the set.
 */
function likeliest(
  members: readonly number[],
  likelihoods: readonly (Likelihood | undefined)[],
): readonly (Radical | undefined)[] | undefined {
  const each = members.map((member) => entry(likelihoods, member));
  let least: bigint | undefined;
  for (const one of each)
    if (one && (least === undefined || one.exponent < least)) least = one.exponent;
  return least === undefined
    ? undefined
    : each.map((one) => (one?.exponent === least ? one.weight : undefined));
}
