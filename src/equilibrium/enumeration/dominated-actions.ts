import { entry } from '../../exact/entry.js';
import { allChoices, type Choices } from './choices.js';
import { ranges } from './ranges.js';
import type { Valuation } from './valuation.js';
import { viewsFromRoot } from './vantage.js';

/**
 * The actions that may be sequentially rational, by information set: those left when actions are
 * struck out, again and again, that yield less than another at every member whatever anybody does
 * afterwards. Neither a belief nor a continuation makes such an action a best reply.
 *
 * At least one is left everywhere. At sets that no profile of what is left reaches, too, the
 * actions struck out are irrational, so that no weak perfect Bayesian equilibrium is lost.
 */
export function undominatedActions(valuation: Valuation): Choices {
  const { game, forks, forksBefore } = valuation;
  const views = viewsFromRoot(valuation);
  const children = game.informationSets.map(({ members }) =>
    members.map((member) => entry(forks, entry(forksBefore, member)).children),
  );
  const strike = (left: Choices): Choices => {
    const found = views.map((view) => ranges(view, left));
    return left.map((actions, set) => {
      const { least, most } = entry(found, entry(game.informationSets, set).player);
      const beats = (other: number, action: number): boolean =>
        entry(children, set).every(
          (child) => entry(most, entry(child, action)) < entry(least, entry(child, other)),
        );
      return actions.filter((action) => !actions.some((other) => beats(other, action)));
    });
  };
  for (let left = allChoices(game); ; ) {
    const rest = strike(left);
    if (rest.every((actions, set) => actions.length === entry(left, set).length)) return left;
    left = rest;
  }
}
