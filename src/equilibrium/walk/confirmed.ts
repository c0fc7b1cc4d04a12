import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import { childBy, type ExtensiveGame } from '../../game/extensive-game.js';
import type { Assessment, Belief } from '../assessment.js';
import { bayesianBelief } from './bayes.js';
import { mostUnder } from './best-plan.js';
import { type Walk, walk } from './walk.js';

/** Thrown where the walk comes to something else than the judgment of an assessment: a defect. */
export class Unconfirmed extends Error {
  override readonly name = 'Unconfirmed';
}

/** What is said of an information set, as far as the walk can tell. */
interface Said {
  readonly set: ExtensiveGame['informationSets'][number];
  readonly reached: boolean;
  readonly belief: Belief;
  readonly contradicted: Belief | undefined;
  readonly actions: readonly { readonly payoff: Rational }[];
  readonly deviation: { readonly gain: Rational } | undefined;
}

/**
 * Confirms what is said of a complete assessment by walking the game: where play arrives, what
 * Bayes' rule dictates there, what each action is worth, and that the best plan gains exactly as
 * much as is said, nothing where no deviation is said to pay. The walk shares nothing with the
 * judgment but the game.
 * @throws {Unconfirmed} listing every disagreement.
 */
export function confirmByWalk(
  game: ExtensiveGame,
  assessment: Assessment,
  findings: readonly Said[],
): void {
  const walked = walk(game, assessment.profile);
  const problems = findings.flatMap((said) => disagreements(game, assessment, walked, said));
  if (problems.length > 0)
    throw new Unconfirmed(
      `two computations of one assessment disagree, a defect of casus, please report it:\n${problems.join('\n')}`,
    );
}

function disagreements(
  game: ExtensiveGame,
  { profile, beliefs }: Assessment,
  walked: Walk,
  said: Said,
): string[] {
  const { set, belief } = said;
  const stated = beliefs[set.index];
  const dictated = bayesianBelief(set, walked);
  const expectedAt = (nodes: readonly number[]): Rational =>
    Rational.sum(
      nodes.map((node, index) =>
        entry(belief, index).times(entry(entry(walked.payoffs, node), set.player)),
      ),
    );
  const worths = set.actions.map((_, action) =>
    expectedAt(set.members.map((member) => childBy(game.nodes, member, action))),
  );
  const gain = mostUnder(game, profile, set, belief).minus(expectedAt(set.members));
  const against = dictated && stated && !alike(dictated, stated);
  const held = dictated ?? stated;
  const where = `  - ${set.mover} at "${set.name}"`;
  return [
    ...(said.reached === (dictated !== undefined) ? [] : [`${where}: whether play arrives`]),
    ...(held === undefined || alike(held, belief) ? [] : [`${where}: what she believes`]),
    ...((said.contradicted !== undefined) === (against ?? false)
      ? []
      : [`${where}: whether the stated belief follows Bayes' rule`]),
    ...(alike(
      said.actions.map(({ payoff }) => payoff),
      worths,
    )
      ? []
      : [`${where}: what her actions are worth`]),
    ...(gain.equals(said.deviation?.gain ?? Rational.zero)
      ? []
      : [`${where}: what deviating gains, ${said.deviation?.gain ?? 0}, or ${gain} by the walk`]),
  ];
}

function alike(one: readonly Rational[], other: readonly Rational[]): boolean {
  return (
    one.length === other.length && one.every((each, index) => each.equals(entry(other, index)))
  );
}
