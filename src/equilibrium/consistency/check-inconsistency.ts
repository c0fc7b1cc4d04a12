import { Rational } from '../../exact/rational.js';
import { type ExtensiveGame, NODE, probabilitiesOf } from '../../game/extensive-game.js';
import type { Assessment, Profile } from '../assessment.js';
import type { Inconsistency, OrderStatement } from './inconsistency.js';

/**
 * What keeps a reason from proving an assessment inconsistent; empty where it does prove it.
 *
 * Shares nothing with the search for reasons: it walks up from the nodes named, and adds up what
 * the statements say about each mistake.
 */
export function checkInconsistency(
  game: ExtensiveGame,
  { profile, beliefs }: Assessment,
  reason: Inconsistency,
): string[] {
  const believed = (informationSet: number, node: number): Rational => {
    const k = game.informationSets[informationSet]?.members.indexOf(node) ?? -1;
    return beliefs[informationSet]?.[k] ?? Rational.of(-1);
  };
  switch (reason.kind) {
    case 'Bayes': {
      const { members } = game.informationSets[reason.informationSet] ?? { members: [] };
      const reach = members.map((node) => reachOf(game, profile, node));
      const total = Rational.sum(reach);
      const off = members.some(
        (node, k) =>
          !believed(reason.informationSet, node)
            .times(total)
            .equals(reach[k] ?? Rational.zero),
      );
      return total.isZero || !off ? ["the belief is what Bayes' rule gives, or free"] : [];
    }
    case 'impossible': {
      const fine =
        believed(reason.informationSet, reason.node).sign > 0 &&
        steps(game, profile, reason.node).impossible;
      return fine ? [] : [`node ${reason.node} is possible, or not believed`];
    }
    case 'orders': {
      const problems: string[] = [];
      const sums = new Map<string, bigint>();
      let strict = false;
      for (const { statement, times } of reason.terms) {
        if (!isTrue(statement, profile, believed)) problems.push('a statement is not implied');
        if (statement.kind !== 'alike') {
          if (statement.kind !== 'no-likelier') strict = true;
          if (times <= 0n) problems.push('an inequality is taken a negative number of times');
        }
        if (statement.kind === 'rare') add(sums, name(statement), times);
        else {
          const one = steps(game, profile, statement.node);
          const two = steps(game, profile, statement.other);
          if (one.impossible || two.impossible)
            problems.push('a node is behind an impossible draw');
          for (const each of one.mistakes) add(sums, each, times);
          for (const each of two.mistakes) add(sums, each, -times);
        }
      }
      if (!strict) problems.push('no inequality is among the statements');
      if ([...sums.values()].some((sum) => sum !== 0n)) problems.push('exponents do not cancel');
      return problems;
    }
    case 'odds': {
      const problems: string[] = [];
      const sums = new Map<string, bigint>();
      let [forced, stated] = [Rational.one, Rational.one];
      for (const { informationSet, node, other, power } of reason.terms) {
        const [one, two] = [steps(game, profile, node), steps(game, profile, other)];
        const [belief, against] = [believed(informationSet, node), believed(informationSet, other)];
        if (belief.sign <= 0 || against.sign <= 0 || one.impossible || two.impossible)
          return [`node ${node} or node ${other} is not believed`];
        forced = forced.times(raised(one.odds.over(two.odds), power));
        stated = stated.times(raised(belief.over(against), power));
        for (const each of one.mistakes) add(sums, each, power);
        for (const each of two.mistakes) add(sums, each, -power);
      }
      if ([...sums.values()].some((sum) => sum !== 0n)) problems.push('weights do not cancel');
      if (!forced.equals(reason.forced) || !stated.equals(reason.stated) || forced.equals(stated))
        problems.push('the products are others, or equal');
      return problems;
    }
  }
}

function isTrue(
  statement: OrderStatement,
  profile: Profile,
  believed: (informationSet: number, node: number) => Rational,
): boolean {
  if (statement.kind === 'rare')
    return profile[statement.informationSet]?.[statement.action]?.isZero ?? false;
  const { kind, informationSet, node, other } = statement;
  return (
    believed(informationSet, other).sign > 0 &&
    (kind === 'no-likelier' || believed(informationSet, node).sign === (kind === 'alike' ? 1 : 0))
  );
}

interface Steps {
  readonly odds: Rational;
  readonly mistakes: readonly string[];
  readonly impossible: boolean;
}

function steps(game: ExtensiveGame, profile: Profile, to: number): Steps {
  const { nodes } = game;
  const mistakes: string[] = [];
  let [odds, impossible] = [Rational.one, false];
  for (let node = to; (nodes.parent[node] ?? -1) >= 0; node = nodes.parent[node] ?? 0) {
    const above = nodes.parent[node] ?? 0;
    const [at, action] = [nodes.move[above] ?? -1, nodes.branch[node] ?? -1];
    const chance = nodes.kind[above] === NODE.chance;
    const factor = (chance ? probabilitiesOf(game, at) : profile[at])?.[action] ?? Rational.zero;
    if (!factor.isZero) odds = odds.times(factor);
    else if (chance) impossible = true;
    else mistakes.push(name({ informationSet: at, action }));
  }
  return { odds, mistakes, impossible };
}

function reachOf(game: ExtensiveGame, profile: Profile, node: number): Rational {
  const { odds, mistakes, impossible } = steps(game, profile, node);
  return impossible || mistakes.length > 0 ? Rational.zero : odds;
}

function name(mistake: { informationSet: number; action: number }): string {
  return `${mistake.informationSet} ${mistake.action}`;
}

function add(sums: Map<string, bigint>, key: string, by: bigint): void {
  sums.set(key, (sums.get(key) ?? 0n) + by);
}

function raised(base: Rational, power: bigint): Rational {
  const positive = power < 0n ? -power : power;
  const { numerator, denominator } = power < 0n ? Rational.one.over(base) : base;
  return Rational.ratio(numerator ** positive, denominator ** positive);
}
