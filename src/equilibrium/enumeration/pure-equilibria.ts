import { visible } from '../../exact/visible.js';
import { subgameRoots } from '../../game/closed-subtree.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { recallFailures } from '../../game/recall.js';
import type { Concept } from '../concept/verdict.js';
import { mutualBestReplies } from './best-replies.js';
import type { Constraint } from './constraint.js';
import { type PartialProfile, UNSETTLED } from './partial-profile.js';
import { rationalActions } from './rational-actions.js';
import { NOBODY, type ScaledGame, scaledGame } from './scaled-game.js';

/** The concepts that the search decides by itself. */
export type SearchedConcept = Extract<Concept, 'nash' | 'subgamePerfect' | 'weakPerfectBayesian'>;

/** Thrown where a player forgets: behavior strategies and beliefs then miss what she can do. */
export class ForgetfulPlayer extends Error {
  override readonly name = 'ForgetfulPlayer';
}

/** Pure equilibria that agree but for choices that nothing depends on. */
export interface EquilibriumFamily {
  /** By information set, the positions of the actions any of which will do there. */
  readonly choices: readonly (readonly number[])[];
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
  concept: SearchedConcept,
): Generator<EquilibriumFamily> {
  refuseForgetfulness(game);
  const scaled = scaledGame(game);
  const { actions, constraints } = requirements(scaled, concept);
  const start = Int32Array.from(actions, ([only, ...more]) =>
    only !== undefined && more.length === 0 ? only : UNSETTLED,
  );
  yield* completions(start, actions, constraints, 0);
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
      yield {
        choices: actions.map((any, set) => {
          const action = profile[set] ?? UNSETTLED;
          return action === UNSETTLED ? any : [action];
        }),
      };
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

interface Requirements {
  /** By information set, the actions that come into question. */
  readonly actions: readonly (readonly number[])[];
  /** In the order in which they are looked at: one is kept before the next one counts. */
  readonly constraints: readonly Constraint[];
}

function requirements(scaled: ScaledGame, concept: SearchedConcept): Requirements {
  const { game } = scaled;
  const actions = game.informationSets.map((set) => set.actions.map((_, action) => action));
  switch (concept) {
    case 'nash':
      return { actions, constraints: [mutualBestReplies(scaled, 0)] };
    case 'subgamePerfect': {
      const place = new Map(Array.from(scaled.node, (node, index) => [node, index] as const));
      const roots = subgameRoots(game)
        .flatMap((root) => place.get(root) ?? [])
        .filter((root) => root === 0 || (scaled.set[root] ?? NOBODY.leaf) !== NOBODY.leaf);
      // A subgame comes before those that it is part of.
      return { actions, constraints: roots.reverse().map((at) => mutualBestReplies(scaled, at)) };
    }
    case 'weakPerfectBayesian': {
      const rational = rationalActions(scaled);
      return {
        actions: rational.actions,
        constraints: [mutualBestReplies(scaled, 0), ...rational.constraints],
      };
    }
  }
}

function refuseForgetfulness(game: ExtensiveGame): void {
  const failures = recallFailures(game);
  if (failures.length === 0) return;
  const names = failures.map(({ informationSet, kind }) => {
    const set = game.informationSets[informationSet];
    const player = game.players[set?.player ?? -1] ?? '';
    return visible(
      `${player} at information set ${informationSet + 1} "${set?.name}" ${kind === 'forgets' ? 'forgets what she knew or did' : 'may pass it twice on one path'}`,
    );
  });
  throw new ForgetfulPlayer(
    `equilibria are listed only where everybody recalls everything:\n${names.map((each) => `  - ${each}`).join('\n')}`,
  );
}
