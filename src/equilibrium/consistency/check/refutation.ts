import { match } from 'ts-pattern';
import { entry } from '../../../exact/entry.js';
import { Rational } from '../../../exact/rational.js';
import type { ExtensiveGame } from '../../../game/extensive-game.js';
import type { Assessment } from '../../assessment.js';
import type { Refutation } from '../refutation.js';
import { type Case, Premises, statedCase } from './case.js';
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
  const premises = new Premises(game, assessment);
  return checkCase(premises, refutation, statedCase(premises));
}

function checkCase(premises: Premises, refutation: Refutation, so: Case): string[] {
  const { game, profile } = premises;
  return match(refutation)
    .with({ kind: 'cases' }, ({ informationSet, node, believed, disbelieved }) => {
      const { members } = entry(game.informationSets, informationSet);
      if (!members.includes(node) || so.has(node))
        return [`node ${node} is not open at information set ${informationSet}`];
      return [
        ...checkCase(premises, believed, new Map(so).set(node, true)),
        ...checkCase(premises, disbelieved, new Map(so).set(node, false)),
      ];
    })
    .with({ kind: 'nobody' }, ({ informationSet }) => {
      const possible = premises.possible(informationSet);
      const { members } = entry(game.informationSets, informationSet);
      return possible.length > 0 && possible.every((k) => so.get(entry(members, k)) === false)
        ? []
        : [`a member of information set ${informationSet} may be believed in`];
    })
    .with({ kind: 'deviations' }, ({ informationSet, deviations }) =>
      gainsWhateverIsBelieved(premises, informationSet, deviations, so)
        ? []
        : [`the deviations at information set ${informationSet} may lose`],
    )
    .with({ kind: 'orders' }, ({ terms }) => checkOrders(game, profile, terms, (n) => so.get(n)))
    .with({ kind: 'proportions' }, ({ mistakes, because }) =>
      checkProportions(because, readingIn(premises, so, mistakes)),
    )
    .exhaustive();
}

/** Whether a mix of deviations gains under every belief in members that may be believed in. */
function gainsWhateverIsBelieved(
  premises: Premises,
  informationSet: number,
  deviations: readonly Rational[],
  so: Case,
): boolean {
  const losses = premises.losses(informationSet);
  const { members } = entry(premises.game.informationSets, informationSet);
  if (deviations.length !== losses.length || deviations.some(({ sign }) => sign < 0)) return false;
  const possible = premises.possible(informationSet);
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
