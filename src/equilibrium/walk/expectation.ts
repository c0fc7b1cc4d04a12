import { Rational } from '../../exact/rational.js';
import type { Values } from '../../game/key.js';
import type { Node, TerminalNode } from '../../game/tree.js';
import type { TreeAtPoint } from '../../game/tree-at-point.js';
import type { Profile } from '../assessment.js';

/** A complete history with its probability under a profile. */
export interface Outcome {
  readonly terminal: TerminalNode;
  readonly probability: Rational;
}

/** Every complete history that a profile reaches, with its probability. */
export function outcomes({ tree, values }: TreeAtPoint, profile: Profile): Outcome[] {
  const found: Outcome[] = [];
  const visit = (node: Node, probability: Rational): void => {
    if (probability.isZero) return;
    if (node.kind === 'terminal') found.push({ terminal: node, probability });
    else if (node.kind === 'chance')
      for (const { probability: share, node: next } of node.branches)
        visit(next, probability.times(values[share] ?? Rational.zero));
    else
      node.children.forEach((child, action) => {
        const share = profile[node.informationSet.index]?.[action] ?? Rational.zero;
        visit(child, probability.times(share));
      });
  };
  visit(tree.root, Rational.one);
  return found;
}

/**
 * The expectation of a value over complete histories, given an event.
 * @returns `undefined` where the event has probability 0.
 */
export function expectation(
  histories: readonly Outcome[],
  given: (history: Values) => boolean,
  value: (terminal: TerminalNode) => Rational,
): Rational | undefined {
  let [total, weight] = [Rational.zero, Rational.zero];
  for (const { terminal, probability } of histories) {
    if (!given(terminal.history)) continue;
    weight = weight.plus(probability);
    total = total.plus(probability.times(value(terminal)));
  }
  return weight.isZero ? undefined : total.over(weight);
}
