import { match } from 'ts-pattern';
import type {
  Inconsistency,
  Limit,
  OrderStatement,
  Unsupported,
} from '../../equilibrium/consistency/sequential-support.js';
import { entry } from '../../exact/entry.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { actionName, historyName, moverName } from './extensive-names.js';

/** A game with the numbers of its information sets, for naming its parts. */
interface Named {
  readonly game: ExtensiveGame;
  readonly numbers: readonly number[];
}

/** Why no consistent beliefs support a profile. */
export function unsupportedText(named: Named, reason: Unsupported): string {
  const { game } = named;
  const mover = (set: number): string => moverName(game, named.numbers, set);
  return match(reason)
    .with({ kind: 'deviations' }, ({ deviations }) =>
      deviations
        .map(({ informationSet, action, gain }) => {
          const { actions = [] } = game.informationSets[informationSet] ?? {};
          return `${mover(informationSet)} gains ${gain} by ${actionName(actions, action)}`;
        })
        .join('; '),
    )
    .with({ kind: 'stated' }, ({ inconsistencies }) =>
      inconsistencies.map((each) => inconsistencyText(named, each)).join('; '),
    )
    .with({ kind: 'any-belief' }, ({ sets }) =>
      sets
        .map(({ informationSet }) => `${mover(informationSet)} gains whatever she believes`)
        .join('; '),
    )
    .with({ kind: 'trembles' }, ({ informationSets }) =>
      informationSets.length === 1
        ? `no trembles lead to a belief of ${mover(entry(informationSets, 0))} that supports her behavior`
        : `no trembles support the behavior of all of ${informationSets.map(mover).join(', ')} at once`,
    )
    .exhaustive();
}

/** Why beliefs are not the limit of Bayesian beliefs under completely mixed profiles. */
export function inconsistencyText(named: Named, inconsistency: Inconsistency): string {
  const { game, numbers } = named;
  const mover = (set: number): string => moverName(game, numbers, set);
  const after = (node: number): string => `"${historyName(game, node)}"`;
  const ratio = (node: number, other: number, power: bigint): string =>
    `(${after(node)} : ${after(other)})${power === 1n ? '' : `^${power}`}`;
  return match(inconsistency)
    .with(
      { kind: 'Bayes' },
      ({ informationSet, stated, posterior }) =>
        `${mover(informationSet)} believes ${stated.join(', ')} where Bayes' rule gives ${posterior.join(', ')}`,
    )
    .with(
      { kind: 'impossible' },
      ({ informationSet, node }) =>
        `${mover(informationSet)} believes in ${after(node)}, which chance never draws`,
    )
    .with(
      { kind: 'orders' },
      ({ terms }) =>
        `no orders of mistakes fit: ${terms
          .map(({ statement, times }) => {
            const says = statementText(named, statement);
            return times === 1n ? says : `${says} (${times} times)`;
          })
          .join('; ')}`,
    )
    .with({ kind: 'odds' }, ({ terms, forced, stated }) => {
      const ratios = terms.map(({ node, other, power }) =>
        power > 0n ? ratio(node, other, power) : ratio(other, node, -power),
      );
      return `whatever the mistakes, ${ratios.join(' · ')} is ${forced}, but ${stated} as stated`;
    })
    .exhaustive();
}

function statementText({ game, numbers }: Named, statement: OrderStatement): string {
  const { actions = [] } = game.informationSets[statement.informationSet] ?? {};
  const mover = moverName(game, numbers, statement.informationSet);
  if (statement.kind === 'rare')
    return `${actionName(actions, statement.action)} of ${mover} is a mistake`;
  const [node, other] = [statement.node, statement.other].map(
    (each) => `"${historyName(game, each)}"`,
  );
  return match(statement.kind)
    .with('alike', () => `${mover} believes in ${node} and ${other} alike`)
    .with('rarer', () => `${mover} believes in ${other} and not in ${node}`)
    .with('no-likelier', () => `${mover} believes in ${other}`)
    .exhaustive();
}

/** To what limit the search for consistent beliefs came. */
export function limitText(limit: Limit): string {
  return match(limit)
    .with(
      { kind: 'supports' },
      ({ tried }) => `gave up after ${tried} choices of which mistakes to believe in`,
    )
    .with({ kind: 'weights' }, ({ irrational, conditions }) =>
      irrational
        ? 'consistent beliefs support the profile, but only irrational ones, which are not written down'
        : `${conditions.length} polynomial conditions on the weights of mistakes were neither met nor refuted`,
    )
    .exhaustive();
}
