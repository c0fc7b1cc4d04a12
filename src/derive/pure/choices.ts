import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { DeclaredForm } from '../../game/declared-form.js';
import { childBy, childrenOf, NODE, ofStructure } from '../../game/extensive-game.js';
import type { Expansion } from '../expansion.js';

/** By information set, the action chosen there; `undefined` where none is yet. */
export type PureChoices = readonly (number | undefined)[];

/** What a quantity is under some choices, or an information set whose action it waits for. */
export type Awaited<Value> =
  | { readonly kind: 'known'; readonly value: Value }
  | { readonly kind: 'waits'; readonly on: number };

/** By node, the information sets that may be met from there on, itself included. */
const setsBelow: (form: DeclaredForm) => readonly (readonly number[])[] = ofStructure(
  (form: DeclaredForm) => {
    const below: (readonly number[])[] = new Array(form.nodes.count).fill([]);
    for (let node = form.nodes.count - 1; node >= 0; node--) {
      const own = form.nodes.kind[node] === NODE.decision ? [entry(form.nodes.move, node)] : [];
      const next = childrenOf(form.nodes, node).flatMap((child) => entry(below, child));
      below[node] = [...new Set([...own, ...next])].sort((one, other) => one - other);
    }
    return below;
  },
);

/** A game in which pure strategies are chosen bit by bit, parameters left as symbols. */
export class ChosenPlay {
  readonly form: DeclaredForm;
  readonly expansion: Expansion;
  readonly #quantities: readonly Polynomial[];
  readonly #below: readonly (readonly number[])[];
  readonly #expected = new Map<string, Awaited<Polynomial>>();

  constructor(form: DeclaredForm, expansion: Expansion) {
    this.form = form;
    this.expansion = expansion;
    this.#quantities = form.quantities.map((formula) => expansion.polynomial(formula));
    this.#below = setsBelow(form);
  }

  /** What a player expects from a node on if all follow the choices. */
  expected(node: number, player: number, choices: PureChoices): Awaited<Polynomial> {
    const below = entry(this.#below, node).map((set) => choices[set] ?? '-');
    const key = `${node} ${player} ${below}`;
    const known = this.#expected.get(key) ?? this.#expectedFrom(node, player, choices);
    this.#expected.set(key, known);
    return known;
  }

  #expectedFrom(node: number, player: number, choices: PureChoices): Awaited<Polynomial> {
    const { nodes, outcomes, chanceMoves } = this.form;
    const outcome = entry(nodes.outcome, node);
    const paid =
      outcome < 0
        ? Polynomial.zero
        : entry(this.#quantities, entry(entry(outcomes, outcome).payoffs, player));
    if (nodes.kind[node] === NODE.terminal) return { kind: 'known', value: paid };
    const move = entry(nodes.move, node);
    if (nodes.kind[node] === NODE.decision) {
      const action = choices[move];
      if (action === undefined) return { kind: 'waits', on: move };
      const next = this.expected(childBy(nodes, node, action), player, choices);
      return next.kind === 'waits' ? next : { kind: 'known', value: paid.plus(next.value) };
    }
    const { probabilities } = entry(chanceMoves, move);
    const parts = [paid];
    for (const [branch, child] of childrenOf(nodes, node).entries()) {
      const probability = entry(this.#quantities, entry(probabilities, branch));
      if (probability.isZero) continue;
      const next = this.expected(child, player, choices);
      if (next.kind === 'waits') return next;
      parts.push(probability.times(next.value));
    }
    return { kind: 'known', value: Polynomial.sum(parts) };
  }

  /** The probability that play comes to a node from an earlier one; 0 as soon as a choice leads elsewhere. */
  reach(node: number, from: number, choices: PureChoices): Awaited<Polynomial> {
    const { nodes, chanceMoves } = this.form;
    const factors: Polynomial[] = [];
    let on: number | undefined;
    for (let at = node; at !== from; at = entry(nodes.parent, at)) {
      const above = entry(nodes.parent, at);
      const [move, branch] = [entry(nodes.move, above), entry(nodes.branch, at)];
      if (nodes.kind[above] === NODE.decision) {
        const action = choices[move];
        if (action === undefined) on = move;
        else if (action !== branch) return { kind: 'known', value: Polynomial.zero };
      } else {
        const { probabilities } = entry(chanceMoves, move);
        factors.push(entry(this.#quantities, entry(probabilities, branch)));
      }
    }
    if (factors.some(({ isZero }) => isZero)) return { kind: 'known', value: Polynomial.zero };
    if (on !== undefined) return { kind: 'waits', on };
    return {
      kind: 'known',
      value: factors.reduceRight((reach, each) => reach.times(each), Polynomial.one),
    };
  }

  /** Where a player moves next from a node on, by information set; or a set that this waits for. */
  nextOwn(
    node: number,
    player: number,
    choices: PureChoices,
  ): Awaited<ReadonlyMap<number, readonly number[]>> {
    const { nodes, informationSets, chanceMoves } = this.form;
    const isOwn = (set: number): boolean => entry(informationSets, set).player === player;
    const found = new Map<number, number[]>();
    const visit = (at: number): number | undefined => {
      if (!entry(this.#below, at).some(isOwn)) return undefined;
      const move = entry(nodes.move, at);
      if (nodes.kind[at] === NODE.decision) {
        if (isOwn(move)) {
          found.set(move, [...(found.get(move) ?? []), at]);
          return undefined;
        }
        const action = choices[move];
        return action === undefined ? move : visit(childBy(nodes, at, action));
      }
      const { probabilities } = entry(chanceMoves, move);
      for (const [branch, child] of childrenOf(nodes, at).entries()) {
        if (entry(this.#quantities, entry(probabilities, branch)).isZero) continue;
        const on = visit(child);
        if (on !== undefined) return on;
      }
      return undefined;
    };
    const on = visit(node);
    return on === undefined ? { kind: 'known', value: found } : { kind: 'waits', on };
  }
}

/** The information sets that may be met from the histories of one on, itself included. */
export const setsAfter: (form: DeclaredForm) => readonly ReadonlySet<number>[] = ofStructure(
  (form: DeclaredForm) => {
    const below = setsBelow(form);
    return form.informationSets.map(
      ({ members }) => new Set(members.flatMap((member) => entry(below, member))),
    );
  },
);

/** The same, with those that may be met on the way to it. */
export const setsAround: (form: DeclaredForm) => readonly ReadonlySet<number>[] = ofStructure(
  (form: DeclaredForm) => {
    const after = setsAfter(form);
    return form.informationSets.map(
      ({ index }) =>
        new Set([
          ...entry(after, index),
          ...form.informationSets.flatMap((other) =>
            entry(after, other.index).has(index) ? [other.index] : [],
          ),
        ]),
    );
  },
);
