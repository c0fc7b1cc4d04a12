import { entry } from '../../exact/entry.js';
import { type Induced, isLeft } from './backward-induction.js';
import { ranges } from './bounds.js';
import type { Choices } from './family.js';
import { supportedByBelief } from './requirement.js';
import type { PlacedRequirement } from './search.js';
import type { Valuation } from './valuation.js';
import { type Viewer, viewsFromRoot } from './vantage.js';

/** What sequential rationality asks for by itself, whatever happens before an information set. */
export interface SequentialRationality {
  /** The actions that some belief may make optimal. */
  readonly choices: Choices;
  /** What is left to ask: that what is played from a set on be optimal under one belief. */
  readonly demands: readonly PlacedRequirement[];
}

/**
 * Strikes out actions that are never sequentially rational. Where nobody decides after an
 * information set that answers the question for good, and nothing is left to ask.
 * @param induced what backward induction leaves to decide.
 * @param viewers by player, of what is left.
 */
export function rationalActions(
  { left: valuation, choices: induced }: Induced,
  viewers: readonly Viewer[],
): SequentialRationality {
  const undominated = undominatedActions(valuation, induced);
  const demands: PlacedRequirement[] = [];
  const choices = undominated.map((actions, set) => {
    if (!isLeft(valuation, set)) return actions;
    const { player, members } = entry(valuation.game.informationSets, set);
    const supported = supportedByBelief(entry(viewers, player), members);
    if (members.every((node) => decidesLast(valuation, node)))
      return actions.filter(
        (action) => supported.standing(undominated.with(set, [action])).kind === 'kept',
      );
    demands.push({ requirement: supported, at: set, root: entry(members, 0) });
    return actions;
  });
  return { choices, demands: demands.reverse() };
}

function decidesLast({ game, forks, forksBefore }: Valuation, node: number): boolean {
  const [from, to] = [node + 1, entry(game.nodes.end, node)];
  return forks
    .slice(entry(forksBefore, from), entry(forksBefore, to))
    .every(({ set }) => set === undefined);
}

/**
 * The actions that may be sequentially rational, by information set: those left when actions are
 * struck out, again and again, that yield less than another at every member whatever anybody does
 * afterwards. Neither a belief nor a continuation makes such an action a best reply.
 *
 * At least one is left everywhere. At sets that no profile of what is left reaches, too, the
 * actions struck out are irrational, so that no weak perfect Bayesian equilibrium is lost.
 */
function undominatedActions(valuation: Valuation, induced: Choices): Choices {
  const { game, forks, forksBefore } = valuation;
  const views = viewsFromRoot(valuation);
  const children = game.informationSets.map(({ index, members }) =>
    isLeft(valuation, index)
      ? members.map((member) => entry(forks, entry(forksBefore, member)).children)
      : undefined,
  );
  const strike = (left: Choices): Choices => {
    const found = views.map((view) => ranges(view, left));
    return left.map((actions, set) => {
      const { least, most } = entry(found, entry(game.informationSets, set).player);
      const members = children[set];
      if (members === undefined) return actions;
      const beats = (other: number, action: number): boolean =>
        members.every(
          (child) => entry(most, entry(child, action)) < entry(least, entry(child, other)),
        );
      return actions.filter((action) => !actions.some((other) => beats(other, action)));
    });
  };
  for (let left = induced; ; ) {
    const rest = strike(left);
    if (rest.every((actions, set) => actions.length === entry(left, set).length)) return left;
    left = rest;
  }
}
