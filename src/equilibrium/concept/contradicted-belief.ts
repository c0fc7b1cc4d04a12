import { Quotient } from '../../exact/quotient.js';
import { Rational } from '../../exact/rational.js';
import { NODE } from '../../game/extensive-game.js';
import type { Belief } from '../assessment.js';
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
  return play.game.informationSets.flatMap(({ members }, informationSet) => {
    const stated = beliefs[informationSet];
    if (stated === undefined || members.length < 2 || arrivesAt(play, informationSet)) return [];
    return contradictions(play, informationSet, members, stated);
  });
}

function contradictions(
  play: Play,
  informationSet: number,
  members: readonly number[],
  stated: Belief,
): ContradictedBelief[] {
  const { end } = play.game.nodes;
  const found: ContradictedBelief[] = [];
  let covered = 0;
  for (const after of sharedHistories(play, members)) {
    if (after < covered || isImpossible(play, after)) continue;
    const below = (member: number): boolean => member >= after && member < (end[after] ?? 0);
    const chances = members.map((member) =>
      below(member) ? chance(play, after, member) : Quotient.zero,
    );
    const total = sum(chances);
    if (total.isZero) continue;
    const dictated = chances.map((each) => each.over(total).toRational());
    const believed = members.map((member, index) => (below(member) ? stated[index] : undefined));
    if (isProportional(believed, dictated)) continue;
    found.push({ informationSet, stated, after, dictated });
    covered = end[after] ?? 0;
  }
  return found;
}

/** The nodes that several members lie below, in preorder. */
function sharedHistories({ game }: Play, members: readonly number[]): number[] {
  const passed = new Map<number, number>();
  for (const member of members)
    for (let node = member; node >= 0; node = game.nodes.parent[node] ?? -1)
      passed.set(node, (passed.get(node) ?? 0) + 1);
  return [...passed]
    .flatMap(([node, times]) => (times > 1 ? [node] : []))
    .sort((one, other) => one - other);
}

/** Whether chance never lets play come to a node: then trembles do not lead there either. */
function isImpossible({ game, probabilities }: Play, at: number): boolean {
  const { kind, parent } = game.nodes;
  for (let node = at; node > 0; node = parent[node] ?? 0)
    if (kind[parent[node] ?? 0] === NODE.chance && probabilities[node]?.isZero) return true;
  return false;
}

/** The probability that play goes from one node to another below it. */
function chance({ game, probabilities }: Play, from: number, to: number): Quotient {
  let product = Quotient.one;
  for (let node = to; node > from; node = game.nodes.parent[node] ?? -1)
    product = product.times(probabilities[node] ?? Quotient.zero);
  return product;
}

/** Whether a belief, as far as it is about some members, is a multiple of what is dictated of them. */
function isProportional(
  believed: readonly (Rational | undefined)[],
  dictated: readonly Rational[],
): boolean {
  const weights = believed.map((each) => (each ? Quotient.of(each) : Quotient.zero));
  const total = sum(weights);
  return weights.every(
    (weight, index) =>
      weight.compare(total.times(Quotient.of(dictated[index] ?? Rational.zero))) === 0,
  );
}

function sum(terms: readonly Quotient[]): Quotient {
  return terms.reduce((total, term) => total.plus(term), Quotient.zero);
}
