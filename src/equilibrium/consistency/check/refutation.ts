import { match } from 'ts-pattern';
import { entry } from '../../../exact/entry.js';
import { Rational } from '../../../exact/rational.js';
import type { ExtensiveGame } from '../../../game/extensive-game.js';
import type { Assessment } from '../../assessment.js';
import type { Refutation } from '../refutation.js';
import { type BeliefCase, Grounds, statedCase } from './case.js';
import { checkOrders } from './orders.js';
import { checkProportions } from './proportions.js';
import { readingIn } from './reading.js';

/**
 * What keeps a proof by cases from showing that no consistent beliefs, those stated among them, make
 * a profile sequentially rational; empty where it does show that.
 */
export function checkRefutation(
  game: ExtensiveGame,
  assessment: Assessment,
  refutation: Refutation,
): string[] {
  const grounds = new Grounds(game, assessment);
  return checkCase(grounds, refutation, statedCase(grounds));
}

function checkCase(grounds: Grounds, refutation: Refutation, so: BeliefCase): string[] {
  const { game, profile } = grounds;
  return match(refutation)
    .with({ kind: 'cases' }, ({ informationSet, node, believed, disbelieved }) => {
      const { members } = entry(game.informationSets, informationSet);
      if (!members.includes(node) || so.has(node))
        return [`node ${node} is not open at information set ${informationSet}`];
      return [
        ...checkCase(grounds, believed, new Map(so).set(node, true)),
        ...checkCase(grounds, disbelieved, new Map(so).set(node, false)),
      ];
    })
    .with({ kind: 'nobody' }, ({ informationSet }) => {
      const possible = grounds.possible(informationSet);
      const { members } = entry(game.informationSets, informationSet);
      return possible.length > 0 && possible.every((k) => so.get(entry(members, k)) === false)
        ? []
        : [`a member of information set ${informationSet} may be believed in`];
    })
    .with({ kind: 'deviations' }, ({ informationSet, deviations }) =>
      gainsWhateverIsBelieved(grounds, informationSet, deviations, so)
        ? []
        : [`the deviations at information set ${informationSet} may lose`],
    )
    .with({ kind: 'orders' }, ({ terms }) => checkOrders(game, profile, terms, (n) => so.get(n)))
    .with({ kind: 'proportions' }, ({ mistakes, because }) =>
      checkProportions(because, readingIn(grounds, so, mistakes)),
    )
    .exhaustive();
}

/** Whether a mix of deviations gains under every belief in members that may be believed in. */
function gainsWhateverIsBelieved(
  grounds: Grounds,
  informationSet: number,
  deviations: readonly Rational[],
  so: BeliefCase,
): boolean {
  const losses = grounds.losses(informationSet);
  const { members } = entry(grounds.game.informationSets, informationSet);
  if (deviations.length !== losses.length || deviations.some(({ sign }) => sign < 0)) return false;
  const possible = grounds.possible(informationSet);
  const left = (possible.length > 0 ? possible : [...members.keys()]).filter(
    (k) => so.get(entry(members, k)) !== false,
  );
  const gains = left.map(
    (k) =>
      -Rational.sum(losses.map((byMember, a) => entry(byMember, k).times(entry(deviations, a))))
        .sign,
  );
  const sure = left.some((k, at) => so.get(entry(members, k)) === true && entry(gains, at) > 0);
  return gains.every((sign) => sign >= 0) && (sure || gains.every((sign) => sign > 0));
}
