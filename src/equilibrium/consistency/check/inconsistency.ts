import { match } from 'ts-pattern';
import { entry } from '../../../exact/entry.js';
import { integerPower } from '../../../exact/radical.js';
import { Rational } from '../../../exact/rational.js';
import type { ExtensiveGame } from '../../../game/extensive-game.js';
import type { Assessment } from '../../assessment.js';
import type { Inconsistency, OrderStatement, OrderTerm } from '../sequential-support.js';
import { type BeliefCase, Grounds, mistakeName, statedCase } from './grounds.js';

/**
 * What keeps a reason from proving an assessment inconsistent; empty where it does prove it.
 *
 * It walks up from the nodes named, and adds up what the statements say about each mistake.
 */
export function checkInconsistency(
  game: ExtensiveGame,
  assessment: Assessment,
  reason: Inconsistency,
): string[] {
  const grounds = new Grounds(game, assessment);
  return match(reason)
    .with({ kind: 'Bayes' }, ({ informationSet }) => {
      const posterior = grounds.posterior(informationSet);
      const stated = grounds.beliefs[informationSet];
      return posterior && stated?.some((share, k) => !share.equals(entry(posterior, k)))
        ? []
        : ["the belief is what Bayes' rule gives, or free"];
    })
    .with({ kind: 'impossible' }, ({ informationSet, node }) =>
      isPositive(grounds.share(informationSet, node)) && grounds.path(node).impossible
        ? []
        : [`node ${node} is possible, or not believed`],
    )
    .with({ kind: 'orders' }, ({ terms }) => checkOrders(grounds, terms, statedCase(grounds)))
    .with({ kind: 'odds' }, (odds) => checkOdds(grounds, odds))
    .exhaustive();
}

function isPositive(belief: Rational | undefined): belief is Rational {
  return belief !== undefined && belief.sign > 0;
}

/** Whether all mistakes cancel in the product of the ratios, and it is not what the beliefs say. */
function checkOdds(grounds: Grounds, reason: Extract<Inconsistency, { kind: 'odds' }>): string[] {
  const weights = new Tally();
  let [forced, stated] = [Rational.one, Rational.one];
  for (const { informationSet, node, other, power } of reason.terms) {
    const [one, two] = [grounds.path(node), grounds.path(other)];
    const belief = grounds.share(informationSet, node);
    const against = grounds.share(informationSet, other);
    if (!isPositive(belief) || !isPositive(against) || one.impossible || two.impossible)
      return [`node ${node} or node ${other} is not believed`];
    forced = forced.times(integerPower(one.probability.over(two.probability), power));
    stated = stated.times(integerPower(belief.over(against), power));
    weights.add(one.mistakes, power);
    weights.add(two.mistakes, -power);
  }
  const differ =
    forced.equals(reason.forced) && stated.equals(reason.stated) && !forced.equals(stated);
  return [
    ...(weights.cancels ? [] : ['weights do not cancel']),
    ...(differ ? [] : ['the products are others, or equal']),
  ];
}

/**
 * What keeps statements about orders of mistakes from contradicting each other; empty where their
 * multiples cancel though one of them says that something is positive.
 */
export function checkOrders(
  grounds: Grounds,
  terms: readonly OrderTerm[],
  so: BeliefCase,
): string[] {
  const problems: string[] = [];
  const exponents = new Tally();
  for (const { statement, times } of terms) {
    if (!isImplied(statement, grounds, so)) problems.push('a statement is not implied');
    if (statement.kind !== 'alike' && times <= 0n)
      problems.push('an inequality is taken a negative number of times');
    if (statement.kind === 'rare') exponents.add([mistakeName(statement)], times);
    else {
      const [one, other] = [grounds.path(statement.node), grounds.path(statement.other)];
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

function isImplied(statement: OrderStatement, grounds: Grounds, so: BeliefCase): boolean {
  if (statement.kind === 'rare')
    return entry(entry(grounds.profile, statement.informationSet), statement.action).isZero;
  const { kind, informationSet, node, other } = statement;
  const members = grounds.members(informationSet);
  if (!members.includes(node) || !members.includes(other) || so.get(other) !== true) return false;
  return match(kind)
    .with('alike', () => so.get(node) === true)
    .with('rarer', () => so.get(node) === false)
    .with('no-likelier', () => true)
    .exhaustive();
}

/** A total by name; what is not in it is 0. */
class Tally {
  readonly #sums = new Map<string, bigint>();

  add(names: readonly string[], by: bigint): void {
    for (const name of names) this.#sums.set(name, (this.#sums.get(name) ?? 0n) + by);
  }

  get cancels(): boolean {
    return [...this.#sums.values()].every((sum) => sum === 0n);
  }
}
