import { match, P } from 'ts-pattern';
import { entry } from '../../../exact/entry.js';
import { integerPower } from '../../../exact/radical.js';
import { Rational } from '../../../exact/rational.js';
import type { ExtensiveGame } from '../../../game/extensive-game.js';
import type { Assessment, Profile } from '../../assessment.js';
import type { Inconsistency, OrderStatement, OrderTerm } from '../sequential-support.js';

import { mistakeName, pathTo, Tally } from './grounds.js';

/**
 * What keeps a reason from proving an assessment inconsistent; empty where it does prove it.
 *
 * It walks up from the nodes named, and adds up what the statements say about each mistake.
 */
export function checkInconsistency(
  game: ExtensiveGame,
  { profile, beliefs }: Assessment,
  reason: Inconsistency,
): string[] {
  const share = sharesOf(game, beliefs);
  return match(reason)
    .with({ kind: 'Bayes' }, ({ informationSet }) => {
      const { members } = entry(game.informationSets, informationSet);
      const reach = members.map((node) => reachOf(game, profile, node));
      const total = Rational.sum(reach);
      const off = members.some(
        (node, k) => share(informationSet, node)?.times(total).equals(entry(reach, k)) === false,
      );
      return total.isZero || !off ? ["the belief is what Bayes' rule gives, or free"] : [];
    })
    .with({ kind: 'impossible' }, ({ informationSet, node }) =>
      isPositive(share(informationSet, node)) && pathTo(game, profile, node).impossible
        ? []
        : [`node ${node} is possible, or not believed`],
    )
    .with({ kind: 'orders' }, ({ terms }) => {
      const shares = new Map(
        terms.flatMap(({ statement }) =>
          statement.kind === 'rare'
            ? []
            : [statement.node, statement.other].map(
                (node) => [node, share(statement.informationSet, node)] as const,
              ),
        ),
      );
      const believed = (node: number) => {
        const stated = shares.get(node);
        return stated && stated.sign > 0;
      };
      return checkOrders(game, profile, terms, believed);
    })
    .with({ kind: 'odds' }, (odds) => checkOdds(game, profile, odds, share))
    .exhaustive();
}

type Shares = (informationSet: number, node: number) => Rational | undefined;

/** The belief in a node; nothing where none is stated, or where the node is no member of the set. */
function sharesOf({ informationSets }: ExtensiveGame, beliefs: Assessment['beliefs']): Shares {
  return (informationSet, node) => {
    const k = entry(informationSets, informationSet).members.indexOf(node);
    return beliefs[informationSet]?.[k];
  };
}

function isPositive(belief: Rational | undefined): belief is Rational {
  return belief !== undefined && belief.sign > 0;
}

/** Whether all mistakes cancel in the product of the ratios, and it is not what the beliefs say. */
function checkOdds(
  game: ExtensiveGame,
  profile: Profile,
  reason: Extract<Inconsistency, { kind: 'odds' }>,
  share: Shares,
): string[] {
  const problems: string[] = [];
  const weights = new Tally();
  let [forced, stated] = [Rational.one, Rational.one];
  for (const { informationSet, node, other, power } of reason.terms) {
    const [one, two] = [pathTo(game, profile, node), pathTo(game, profile, other)];
    const [belief, against] = [share(informationSet, node), share(informationSet, other)];
    if (!isPositive(belief) || !isPositive(against) || one.impossible || two.impossible)
      return [`node ${node} or node ${other} is not believed`];
    forced = forced.times(integerPower(one.probability.over(two.probability), power));
    stated = stated.times(integerPower(belief.over(against), power));
    weights.add(one.mistakes, power);
    weights.add(two.mistakes, -power);
  }
  if (!weights.cancels) problems.push('weights do not cancel');
  if (!forced.equals(reason.forced) || !stated.equals(reason.stated) || forced.equals(stated))
    problems.push('the products are others, or equal');
  return problems;
}

function reachOf(game: ExtensiveGame, profile: Profile, node: number): Rational {
  const { probability, mistakes, impossible } = pathTo(game, profile, node);
  return impossible || mistakes.length > 0 ? Rational.zero : probability;
}

/**
 * What keeps statements about orders of mistakes from contradicting each other; empty where their
 * multiples cancel though one of them says that something is positive.
 * @param believed whether a node has positive belief; `undefined` where that is open.
 */
export function checkOrders(
  game: ExtensiveGame,
  profile: Profile,
  terms: readonly OrderTerm[],
  believed: (node: number) => boolean | undefined,
): string[] {
  const problems: string[] = [];
  const exponents = new Tally();
  for (const { statement, times } of terms) {
    if (!isImplied(statement, game, profile, believed)) problems.push('a statement is not implied');
    if (statement.kind !== 'alike' && times <= 0n)
      problems.push('an inequality is taken a negative number of times');
    if (statement.kind === 'rare') exponents.add([mistakeName(statement)], times);
    else {
      const one = pathTo(game, profile, statement.node);
      const other = pathTo(game, profile, statement.other);
      if (one.impossible || other.impossible) problems.push('a node is behind an impossible draw');
      exponents.add(one.mistakes, times);
      exponents.add(other.mistakes, -times);
    }
  }
  if (!terms.some(({ statement: { kind } }) => kind === 'rare' || kind === 'rarer'))
    problems.push('no inequality is among the statements');
  if (!exponents.cancels) problems.push('exponents do not cancel');
  return problems;
}

function isImplied(
  statement: OrderStatement,
  { informationSets }: ExtensiveGame,
  profile: Profile,
  believed: (node: number) => boolean | undefined,
): boolean {
  if (statement.kind === 'rare')
    return entry(entry(profile, statement.informationSet), statement.action).isZero;
  const { kind, informationSet, node, other } = statement;
  const { members } = entry(informationSets, informationSet);
  if (!members.includes(node) || !members.includes(other) || believed(other) !== true) return false;
  return match([kind, believed(node)] as const)
    .with(['alike', true], ['rarer', false], ['no-likelier', P._], () => true)
    .otherwise(() => false);
}
