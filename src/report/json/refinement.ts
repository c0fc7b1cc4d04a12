import type { RefinementVerdict } from '../../equilibrium/refinement/refinement-verdict.js';
import type { SignalingOutcome } from '../../equilibrium/refinement/signaling-outcome.js';
import { entry } from '../../exact/entry.js';
import type { Rational } from '../../exact/rational.js';
import { actionTitle, playerTitle, setNumbers } from '../text/extensive-names.js';
import { messageName, refinementReasons, replyNames, typeName } from '../text/refinement.js';

/**
 * Whether an equilibrium survives a refinement, as a part of a JSON document.
 * @example
 * ```js
 * import { Point, refinementAtPoint, refinementJson } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * refinementJson(refinementAtPoint(entering, Point.of({ c: 2 }), 'D1')).verdict; // 'not defined'
 * ```
 */
export function refinementJson(found: RefinementVerdict) {
  return {
    refinement: found.refinement,
    verdict: found.kind,
    /** In sentences: what shows it, or why it is not defined. */
    because: refinementReasons(found),
    ...(found.kind === 'not defined' ? {} : shown(found)),
  };
}

function shown(found: Exclude<RefinementVerdict, { kind: 'not defined' }>) {
  const { outcome } = found;
  const type = (each: number) => typeName(outcome, each);
  const place = (message: number) => placeOf(outcome, message);
  switch (found.refinement) {
    case 'intuitive criterion':
      return {
        messages: found.messages.map(({ message, fails, deleted, replies, gaining }) => ({
          ...place(message),
          fails,
          deleted: deleted.map(type),
          bestReplies: replies.map((reply) => entry(replyNames(outcome, message), reply)),
          gaining: gaining.map(type),
        })),
      };
    case 'D1':
      return {
        messages: found.messages.map(({ message, fails, deleted, kept, deterrent, tempting }) => ({
          ...place(message),
          fails,
          deleted: deleted.map((each) => ({ type: type(each.type), by: type(each.by) })),
          kept: kept.map(type),
          deterrent: deterrent
            ? {
                reply: deterrent.reply.map(String),
                belief: numbered(kept.map(type), deterrent.belief),
                own: deterrent.own,
              }
            : null,
          tempting: tempting.map(({ replies, belief, gaining }) => ({
            replies: replies.map((reply) => entry(replyNames(outcome, message), reply)),
            belief: numbered(kept.map(type), belief),
            gaining: gaining.map((each) => ({ type: type(each.type), weight: `${each.weight}` })),
          })),
        })),
      };
    case 'undominated':
      return {
        dominations: found.dominations.map(({ player, instead, against, gain }) => ({
          player: playerTitle(outcome.game, player),
          instead: instead.map(({ informationSet, mix }) => ({
            ...setPlace(outcome, informationSet),
            mix: mix.map(String),
          })),
          against: against.map(({ informationSet, action }) => ({
            ...setPlace(outcome, informationSet),
            action: actionTitle(
              entry(outcome.game.informationSets, informationSet).actions,
              action,
            ),
          })),
          gain: `${gain}`,
        })),
      };
  }
}

function numbered(types: readonly string[], belief: readonly Rational[]) {
  return types.map((type, k) => ({ type, probability: `${entry(belief, k)}` }));
}

/** A message: what it is called, and where the receiver sees it. */
function placeOf(outcome: SignalingOutcome, message: number) {
  const { set } = entry(outcome.messages, message);
  return {
    message: messageName(outcome, message),
    seenAt: set ? setPlace(outcome, set.index) : null,
  };
}

function setPlace({ game }: SignalingOutcome, informationSet: number) {
  const { player, name } = entry(game.informationSets, informationSet);
  return {
    player: playerTitle(game, player),
    informationSet: entry(setNumbers(game), informationSet),
    label: name,
  };
}
