import { match } from 'ts-pattern';
import type {
  D1Finding,
  Domination,
  IntuitiveFinding,
  Refinement,
  RefinementVerdict,
  SetAction,
} from '../../equilibrium/refinement/refinement-verdict.js';
import type { SignalingGame } from '../../equilibrium/refinement/signaling-game.js';
import {
  gainsByReply,
  type NotDefined,
  type SignalingOutcome,
} from '../../equilibrium/refinement/signaling-outcome.js';
import type { NotSignaling } from '../../equilibrium/refinement/signaling-timing.js';
import { entry } from '../../exact/entry.js';
import type { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { mixText } from './behavior.js';
import { wrapped } from './columns.js';
import {
  actionName,
  actionNames,
  historyName,
  moverName,
  moverPlace,
  playerName,
} from './extensive-names.js';
import { verdictReason } from './failure.js';

/** What survives a refinement. */
const REFINEMENT_MEANINGS: Readonly<Record<Refinement, string>> = {
  'intuitive criterion':
    'at no unsent message does some type gain by all best replies to the types that may gain',
  D1: 'each unsent message has a best reply to the types that D1 leaves by which no type gains',
  undominated: 'neither player uses a strategy that is weakly dominated, by mixed ones either',
};

/**
 * Whether an equilibrium survives a refinement, and what shows it, for reading.
 * @example
 * ```js
 * import { Point, refinementAtPoint, refinementText } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * refinementText(refinementAtPoint(entering, Point.of({ c: 2 }), 'D1')).includes('not defined'); // true
 * ```
 */
export function refinementText(found: RefinementVerdict): string {
  const lines = refinementReasons(found);
  const head = match(found.kind)
    .with(
      'survives',
      () => `✓ survives ${found.refinement}: ${REFINEMENT_MEANINGS[found.refinement]}`,
    )
    .with('fails', () => `✗ fails ${found.refinement}`)
    .with('not defined', () => `? not defined: ${found.refinement}`)
    .exhaustive();
  return [wrapped(head, '  '), ...lines.map((line) => wrapped(`- ${line}`, '    '))].join('\n');
}

/** What shows it, message by message or strategy by strategy, each in a sentence. */
export function refinementReasons(found: RefinementVerdict): string[] {
  if (found.kind === 'not defined') return [notDefinedText(found.why)];
  const { outcome } = found;
  return match(found)
    .with({ refinement: 'intuitive criterion' }, ({ messages }) =>
      messages.map((each) => intuitiveText(outcome, each)),
    )
    .with({ refinement: 'D1' }, ({ messages }) => messages.map((each) => d1Text(outcome, each)))
    .with({ refinement: 'undominated' }, ({ dominations }) =>
      dominations.map((each) => dominationText(outcome.game, each)),
    )
    .exhaustive();
}

/** Why a refinement says nothing of an assessment. */
function notDefinedText(why: NotDefined): string {
  return match(why)
    .with(
      { kind: 'no signaling game' },
      ({ game, reason }) => `this is no sender–receiver game: ${notSignalingText(game, reason)}`,
    )
    .with({ kind: 'no equilibrium' }, ({ judgment }) => {
      const { weakPerfectBayesian: verdict } = judgment.verdicts;
      const what = verdict.holds === false ? 'is no' : 'is not known to be a';
      return `this ${what} weak perfect Bayesian equilibrium: ${verdictReason(judgment, verdict)}`;
    })
    .with(
      { kind: 'impossible type' },
      ({ game, informationSet }) =>
        `${moverName(game, informationSet)} would have to believe in a type that has probability 0`,
    )
    .with({ kind: 'no assessment' }, ({ problems }) => problems.join('; '))
    .exhaustive();
}

function notSignalingText(game: ExtensiveGame, reason: NotSignaling): string {
  const mover = (set: number) => moverName(game, set);
  return match(reason)
    .with(
      { because: 'no message' },
      ({ node }) => `it may end before anybody moves, after ${historyName(game, node)}`,
    )
    .with(
      { because: 'noise' },
      ({ node }) => `nature moves between message and reply, after ${historyName(game, node)}`,
    )
    .with(
      { because: 'two senders' },
      ({ informationSet }) => `${mover(informationSet)} moves first, and another player elsewhere`,
    )
    .with(
      { because: 'unknown type' },
      ({ informationSet }) => `${mover(informationSet)} does not know what nature drew`,
    )
    .with(
      { because: 'sender again' },
      ({ informationSet }) => `${mover(informationSet)} moves a second time`,
    )
    .with(
      { because: 'hidden message' },
      ({ informationSet }) =>
        `of ${mover(informationSet)}, two actions are not told apart by who moves next`,
    )
    .with(
      { because: 'two receivers' },
      ({ informationSet }) =>
        `${mover(informationSet)} moves after one message, and another player after another`,
    )
    .with(
      { because: 'later move' },
      ({ informationSet }) => `${mover(informationSet)} moves after the reply`,
    )
    .with({ because: 'no receiver' }, () => 'nobody moves after the first move')
    .exhaustive();
}

/** `wimpish`: what nature drew. */
export function typeName({ game, types }: SignalingGame, type: number): string {
  return historyName(game, entry(types, type).node);
}

/** `beer`, with the receiver's information set where several messages are called so. */
export function messageName(signaling: SignalingGame, message: number): string {
  const names = signaling.messages.map(({ senders }) => {
    const { type, action } = entry(senders, 0);
    return actionName(entry(signaling.types, type).set.actions, action);
  });
  const name = entry(names, message);
  const { set } = entry(signaling.messages, message);
  return set === undefined || names.indexOf(name) === names.lastIndexOf(name)
    ? name
    : `${name} (${moverName(signaling.game, set.index)})`;
}

/** The receiver's replies to a message, by name. */
export function replyNames({ messages }: SignalingGame, message: number): string[] {
  return actionNames(entry(messages, message).set?.actions ?? []);
}

function intuitiveText(outcome: SignalingOutcome, finding: IntuitiveFinding): string {
  const { message, deleted, replies, gaining } = finding;
  const { senders } = entry(outcome.messages, message);
  const named = (types: readonly number[]) => listed(types.map((type) => typeName(outcome, type)));
  const start = `after ${messageName(outcome, message)}, which no type sends, `;
  if (deleted.length === senders.length)
    return `${start}every type loses by every best reply: it is no reason`;
  const kept = senders.map(({ type }) => type).filter((type) => !deleted.includes(type));
  const names = replyNames(outcome, message);
  const best = listed(replies.map((reply) => entry(names, reply)));
  const without =
    deleted.length === 0
      ? 'no type loses by every best reply'
      : `${named(deleted)} would lose by every best reply`;
  const over = `best replies to beliefs over ${named(kept)} are ${best}`;
  const gainers = gaining.map((type) => {
    const gains = gainsAt(outcome, message, type);
    const each = replies.map((reply) => `${entry(gains, reply)} by ${entry(names, reply)}`);
    return `${typeName(outcome, type)} gains ${each.join(', ')}`;
  });
  const end = gaining.length > 0 ? gainers.join('; ') : 'no type gains by all of them';
  return `${start}${without}; ${over}; ${end}`;
}

function d1Text(outcome: SignalingOutcome, finding: D1Finding): string {
  const { message, deleted, kept, deterrent, tempting } = finding;
  const type = (each: number) => typeName(outcome, each);
  const names = replyNames(outcome, message);
  const start = `after ${messageName(outcome, message)}, which no type sends, `;
  const without =
    deleted.length === 0
      ? 'no type is deleted'
      : deleted
          .map(
            ({ type: out, by }) =>
              `${type(out)} is deleted, for ${type(by)} gains by every best reply by which ${type(out)} does not lose`,
          )
          .join(', ');
  if (deterrent) {
    const { reply, belief, own } = deterrent;
    const believed = mixText(kept.map(type), belief);
    const whose = own ? 'as the profile has it' : 'not what the profile has';
    return `${start}${without}; no type gains by ${mixText(names, reply)} (${whose}), a best reply to ${believed}`;
  }
  const temptations = tempting.map(({ replies, gaining }) => {
    const mixes = replies.length === 1 ? '' : 'any mix of ';
    const who =
      gaining.length === 1
        ? gaining.map((each) => `${type(each.type)} gains`)
        : [
            `gains of ${listed(gaining.map((each) => `${type(each.type)} times ${each.weight}`))} add up to more than 0`,
          ];
    return `by ${mixes}${listed(replies.map((reply) => entry(names, reply)))} ${who.join('')}`;
  });
  const left = listed(kept.map(type));
  return `${start}${without}; of the best replies to beliefs over ${left}, ${temptations.join('; ')}`;
}

function gainsAt(outcome: SignalingOutcome, message: number, type: number): readonly Rational[] {
  const { senders } = entry(outcome.messages, message);
  return gainsByReply(
    outcome,
    entry(
      senders.filter((sending) => sending.type === type),
      0,
    ),
  );
}

function dominationText(
  game: ExtensiveGame,
  { player, instead, against, gain }: Domination,
): string {
  const at = (set: number, behavior: string) => `${behavior} of ${moverPlace(game, set)}`;
  const mixes = instead.map(({ informationSet, mix }) =>
    at(
      informationSet,
      mixText(actionNames(entry(game.informationSets, informationSet).actions), mix),
    ),
  );
  const actions = against.map(({ informationSet, action }: SetAction) =>
    at(informationSet, actionName(entry(game.informationSets, informationSet).actions, action)),
  );
  return (
    `the strategy of ${playerName(game, player)} is weakly dominated by ${mixes.join(', ')}: ` +
    `never worse, and better by ${gain} against ${actions.join(', ')}`
  );
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
