import type { ExtensiveGame } from '../../game/extensive-game.js';
import { subgameRoots } from '../../game/closed-subtree.js';
import { recallFailures } from '../../game/imperfect-recall.js';
import { mutualBestReplies } from './best-replies.js';
import type { Constraint } from './constraint.js';
import { undominatedActions } from './dominated-actions.js';
import { type PartialProfile, UNSETTLED } from './partial-profile.js';
import { NOBODY, type ScaledGame, scaledGame } from './scaled-game.js';
import { supportingBelief } from './supporting-beliefs.js';

export type EnumeratedConcept = 'nash' | 'subgame-perfect' | 'weak-perfect-bayesian';

/** Thrown where a player forgets: behavior strategies and beliefs then miss what she can do. */
export class ForgetfulPlayer extends Error {
  override readonly name = 'ForgetfulPlayer';
}

/**
 * Pure equilibria that agree but for actions that nothing depends on: where an information set is
 * settled, everybody plays that action there; elsewhere any action will do.
 */
export interface EquilibriumFamily {
  /** By information set the position of an action; `undefined` where any will do. */
  readonly choices: readonly (number | undefined)[];
}

/**
 * All equilibria of a game in pure behavior strategies, as disjoint families.
 *
 * A search through information sets: those on the path first, then those that a deviation leads to.
 * For each partial profile a player's payoff and her best reply are bounded over all completions,
 * exactly; where the least best reply beats the greatest payoff no completion is an equilibrium,
 * and where the bounds are in order for everybody all completions are. The strategic form is never
 * built. For weak perfect Bayesian equilibria, actions that are dominated given the information
 * set are struck out first, and a set needs a belief that supports what is played from there on.
 *
 * @throws {ForgetfulPlayer} naming the information sets where recall fails.
 */
export function* pureEquilibria(
  game: ExtensiveGame,
  concept: EnumeratedConcept,
): Generator<EquilibriumFamily> {
  refuseForgetfulness(game);
  const scaled = scaledGame(game);
  const actions =
    concept === 'weak-perfect-bayesian'
      ? undominatedActions(scaled)
      : game.informationSets.map((set) => set.actions.map((_, action) => action));
  const start = Int32Array.from(actions, ([only, ...more]) =>
    only !== undefined && more.length === 0 ? only : UNSETTLED,
  );
  yield* completions(start, actions, constraintsOf(scaled, concept), 0);
}

function* completions(
  profile: PartialProfile,
  actions: readonly (readonly number[])[],
  constraints: readonly Constraint[],
  kept: number,
): Generator<EquilibriumFamily> {
  for (let next = kept; ; next++) {
    const verdict = constraints[next]?.(profile);
    if (verdict === undefined) {
      yield { choices: Array.from(profile, (action) => (action < 0 ? undefined : action)) };
      return;
    }
    if (verdict.kind === 'broken') return;
    if (verdict.kind === 'kept') continue;
    for (const action of actions[verdict.on] ?? []) {
      profile[verdict.on] = action;
      yield* completions(profile, actions, constraints, next);
    }
    profile[verdict.on] = UNSETTLED;
    return;
  }
}

/** In the order in which they are looked at: a constraint is kept before the next one counts. */
function constraintsOf(scaled: ScaledGame, concept: EnumeratedConcept): Constraint[] {
  const { game } = scaled;
  switch (concept) {
    case 'nash':
      return [mutualBestReplies(scaled, 0)];
    case 'subgame-perfect': {
      const place = new Map(Array.from(scaled.node, (node, index) => [node, index] as const));
      return subgameRoots(game)
        .map((root) => place.get(root) ?? -1)
        .filter((root) => root === 0 || (scaled.set[root] ?? NOBODY.leaf) !== NOBODY.leaf)
        .reverse()
        .map((root) => mutualBestReplies(scaled, root));
    }
    case 'weak-perfect-bayesian': {
      const members: number[][] = game.informationSets.map(() => []);
      scaled.set.forEach((set, node) => {
        members[set]?.push(node);
      });
      return [
        mutualBestReplies(scaled, 0),
        ...members.map((nodes, set) => supportingBelief(scaled, set, nodes)).reverse(),
      ];
    }
  }
}

function refuseForgetfulness(game: ExtensiveGame): void {
  const failures = recallFailures(game);
  if (failures.length === 0) return;
  const names = failures.map(({ informationSet, kind }) => {
    const set = game.informationSets[informationSet];
    const player = game.players[set?.player ?? -1] ?? '';
    return `${player} at information set ${informationSet + 1} "${set?.label}" ${kind === 'forgets' ? 'forgets what she knew or did' : 'may pass it twice on one path'}`;
  });
  throw new ForgetfulPlayer(
    `equilibria are listed only where everybody recalls everything:\n${names.join('\n')}`,
  );
}
