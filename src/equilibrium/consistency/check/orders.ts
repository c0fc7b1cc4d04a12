import { match, P } from 'ts-pattern';
import { entry } from '../../../exact/entry.js';
import type { ExtensiveGame } from '../../../game/extensive-game.js';
import type { Profile } from '../../assessment.js';
import type { OrderStatement, OrderTerm } from '../inconsistency.js';
import { mistakeName, pathTo, Tally } from './path.js';

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
