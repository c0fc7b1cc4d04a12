import { entry } from '../../exact/entry.js';
import { Quotient } from '../../exact/quotient.js';
import { Rational } from '../../exact/rational.js';
import { type InformationSet, NODE } from '../../game/extensive-game.js';
import { type Belief, normalized } from '../assessment.js';
import { arrivesAt, type Play } from './play.js';

/**
 * A belief where play does not arrive that contradicts the strategies.
 *
 * Once play is at a history, the strategies say what follows, however unlikely the history was. So
 * of members that share one, from which the strategies lead to some of them, no limit of beliefs
 * under trembles holds anything but what Bayes' rule gives from there on (Kreps and Wilson 1982).
 */
export interface ContradictedBelief {
  readonly informationSet: number;
  readonly stated: Belief;
  /** The node at which the shared history ends. */
  readonly after: number;
  /** By member: what Bayes' rule gives from there on; 0 for members that do not share the history. */
  readonly dictated: readonly Rational[];
}

/**
 * The stated beliefs that contradict a complete profile where play does not arrive: for each the
 * shortest shared histories, so that what they dictate is about as many members as possible.
 */
export function contradictedBeliefs(
  play: Play,
  beliefs: readonly (Belief | undefined)[],
): ContradictedBelief[] {
  return play.game.informationSets.flatMap((set) => {
    const stated = beliefs[set.index];
    return stated === undefined || set.members.length < 2 || arrivesAt(play, set.index)
      ? []
      : contradictions(play, set, stated);
  });
}

function contradictions(
  play: Play,
  { index, members }: InformationSet,
  stated: Belief,
): ContradictedBelief[] {
  const { end } = play.game.nodes;
  const found: ContradictedBelief[] = [];
  let covered = 0;
  for (const after of sharedHistories(play, members)) {
    if (after < covered || isImpossible(play, after)) continue;
    const below = (member: number): boolean => member >= after && member < entry(end, after);
    const dictated = normalized(
      members.map((member) => (below(member) ? chance(play, after, member) : Rational.zero)),
    );
    if (dictated === undefined) continue;
    const believed = stated.map((share, k) => (below(entry(members, k)) ? share : Rational.zero));
    const total = Rational.sum(believed);
    if (believed.every((share, k) => share.equals(total.times(entry(dictated, k))))) continue;
    found.push({ informationSet: index, stated, after, dictated });
    covered = entry(end, after);
  }
  return found;
}

/** The nodes that several members lie below, in preorder. */
function sharedHistories({ game }: Play, members: readonly number[]): number[] {
  const passed = new Map<number, number>();
  for (const member of members)
    for (let node = member; node >= 0; node = entry(game.nodes.parent, node))
      passed.set(node, (passed.get(node) ?? 0) + 1);
  return [...passed]
    .flatMap(([node, times]) => (times > 1 ? [node] : []))
    .sort((one, other) => one - other);
}

/** Whether chance never lets play come to a node: then trembles do not lead there either. */
function isImpossible({ game, probabilities }: Play, at: number): boolean {
  const { kind, parent } = game.nodes;
  for (let node = at; node > 0; node = entry(parent, node))
    if (kind[entry(parent, node)] === NODE.chance && probabilities[node]?.isZero) return true;
  return false;
}

/** The probability that play goes from one node to another below it. */
function chance({ game, probabilities }: Play, from: number, to: number): Rational {
  let product = Quotient.one;
  for (let node = to; node > from; node = entry(game.nodes.parent, node))
    product = product.times(probabilities[node] ?? Quotient.zero);
  return product.toRational();
}
