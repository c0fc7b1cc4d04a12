import { match } from 'ts-pattern';
import type { DeviatingMove } from '../../equilibrium/concept/gain.js';
import type { Judgment } from '../../equilibrium/concept/judgment.js';
import type { Abstention, ConceptVerdict, Failure } from '../../equilibrium/concept/verdict.js';
import type {
  Inconsistency,
  Limit,
  OrderStatement,
  Unsupported,
} from '../../equilibrium/consistency/sequential-support.js';
import { entry } from '../../exact/entry.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { RecallFailure } from '../../game/recall.js';
import { CONCEPT_NAMES } from './concept-names.js';
import { actionName, historyName, moverName, playerName, setName } from './extensive-names.js';

/** Why a verdict is what it is: the first reason, and how many more there are. */
export function verdictReason(judgment: Judgment, verdict: ConceptVerdict): string {
  if (verdict.holds === true) return '';
  if (verdict.holds === undefined) return abstentionText(judgment, verdict.because);
  const [first] = verdict.because;
  if (first === undefined) return '';
  const more = verdict.because.length - 1 + (verdict.unlisted ?? 0);
  return `${failureText(judgment, first)}${more > 0 ? `; ${more} more` : ''}`;
}

/** One reason why a concept does not hold. */
export function failureText(judgment: Judgment, failure: Failure): string {
  const { game } = judgment.play;
  const mover = (set: number): string => moverName(game, set);
  return match(failure)
    .with({ kind: 'strategy' }, ({ player, root, gain, moves }) => {
      const where = root === 0 ? '' : `in the subgame after ${historyName(game, root)}, `;
      return `${where}${playerName(game, player)} gains ${gain} by ${planText(judgment, moves)}`;
    })
    .with(
      { kind: 'plan' },
      { kind: 'action' },
      ({ informationSet, gain, moves }) =>
        `${mover(informationSet)} gains ${gain} by ${planText(judgment, moves, informationSet)}${condition(judgment, informationSet)}`,
    )
    .with(
      { kind: 'belief' },
      ({ informationSet }) => `the belief of ${mover(informationSet)} contradicts Bayes' rule`,
    )
    .with({ kind: 'tie' }, ({ informationSet, actions }) => {
      const names = actions.map((action) =>
        actionName(entry(game.informationSets, informationSet).actions, action),
      );
      return `${names.join(', ')} would do as well for ${mover(informationSet)}`;
    })
    .with({ kind: 'mixed' }, ({ informationSet }) => `${mover(informationSet)} mixes`)
    .with({ kind: 'implied' }, ({ by }) => `it is not ${CONCEPT_NAMES[by]}`)
    .with({ kind: 'signaling' }, ({ informationSets }) => signalingText(game, informationSets))
    .with({ kind: 'inconsistent' }, ({ reason }) => unsupportedText(game, reason))
    .exhaustive();
}

/** Where beliefs are not as a perfect Bayesian equilibrium has them. */
export function signalingText(game: ExtensiveGame, informationSets: readonly number[]): string {
  const places = informationSets.map((set) => moverName(game, set)).join(', ');
  return `beliefs do not follow by Bayes' rule wherever they might, or signal what nobody knows who acts: at ${places}, beside those elsewhere`;
}

/** On what the gain rests where play does not arrive. */
function condition(judgment: Judgment, informationSet: number): string {
  const finding = judgment.findings.find((each) => each.informationSet === informationSet);
  if (finding === undefined || finding.reached || finding.weights.length === 1) return '';
  return finding.origin === 'stated'
    ? ', as the stated belief has it'
    : ', even under the belief most favorable to the profile';
}

/**
 * `right at set 2, then down at set 3`; sets are the deviator's own.
 * @param at the information set that the plan begins at, where it is game already.
 */
export function planText(judgment: Judgment, plan: readonly DeviatingMove[], at?: number): string {
  const { game } = judgment.play;
  return plan
    .map(({ informationSet, action }) => {
      const name = actionName(entry(game.informationSets, informationSet).actions, action);
      return informationSet === at ? name : `${name} at set ${setName(game, informationSet)}`;
    })
    .join(', then ');
}

/** Why a concept is not decided. */
export function abstentionText(judgment: Judgment, abstention: Abstention): string {
  return match(abstention)
    .with({ kind: 'recall' }, ({ failures }) => {
      const more = failures.length - 1;
      return `imperfect recall: ${recallText(judgment, entry(failures, 0))}${more > 0 ? `; ${more} more` : ''}`;
    })
    .with({ kind: 'strategies' }, ({ players }) => {
      const { game } = judgment.play;
      const names = players.map((player) => playerName(game, player)).join(' and ');
      return `${names} forgets, and has too many strategies to go through them all`;
    })
    .with({ kind: 'blank' }, ({ informationSets }) => {
      const first = moverName(judgment.play.game, entry(informationSets, 0));
      const more = informationSets.length - 1;
      return `the profile is blank for ${first}${more > 0 ? ` and ${more} more` : ''}`;
    })
    .with({ kind: 'limit' }, ({ limit }) => limitText(limit))
    .with({ kind: 'undefined' }, ({ because }) => `it is not defined for this game: ${because}`)
    .with({ kind: 'untold' }, ({ because }) => because)
    .exhaustive();
}

/** How a player's recall fails at an information set. */
export function recallText(judgment: Judgment, failure: RecallFailure): string {
  const { game } = judgment.play;
  const mover = moverName(game, failure.informationSet);
  if (failure.kind === 'absent-minded')
    return `${mover} is absent-minded: one path passes the set twice`;
  const [one, other] = failure.lastMoves.map((move) =>
    move
      ? `${actionName(entry(game.informationSets, move.informationSet).actions, move.action)} at set ${setName(game, move.informationSet)}`
      : 'nothing',
  );
  return `${mover} forgets whether her last move was ${one} or ${other}`;
}

/** Why no consistent beliefs support a profile. */
export function unsupportedText(game: ExtensiveGame, reason: Unsupported): string {
  const mover = (set: number): string => moverName(game, set);
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
      inconsistencies.map((each) => inconsistencyText(game, each)).join('; '),
    )
    .with({ kind: 'any-belief' }, ({ sets }) =>
      sets
        .map(
          ({ informationSet }) =>
            `${mover(informationSet)} gains under every belief that trembles lead to`,
        )
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
export function inconsistencyText(game: ExtensiveGame, inconsistency: Inconsistency): string {
  const mover = (set: number): string => moverName(game, set);
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
            const says = statementText(game, statement);
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

function statementText(game: ExtensiveGame, statement: OrderStatement): string {
  const { actions = [] } = game.informationSets[statement.informationSet] ?? {};
  const mover = moverName(game, statement.informationSet);
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

/** Why it is open whether consistent beliefs support an assessment that leaves some open. */
export function notFoundText(limit: Limit | 'irrational'): string {
  return limit === 'irrational'
    ? 'beliefs that are limits of Bayesian ones support it, but irrational ones, which are not written down'
    : `whether beliefs that are limits of Bayesian ones support it was not found: ${limitText(limit)}`;
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
