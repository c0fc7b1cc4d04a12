import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { DeclaredForm } from '../../game/declared-form.js';
import { childBy, childrenOf, NODE, ofStructure } from '../../game/extensive-game.js';
import type { Expansion } from '../expansion.js';

/**
 * By information set, the action chosen there; `undefined` where none is yet. A number beyond the actions
 * is a mix, of those that the play has for the set.
 */
export type PureChoices = readonly (number | undefined)[];

/** Actions of an information set that are taken with probabilities, by symbols. */
export interface SymbolicMix {
  /** By action; 0 outside the support. */
  readonly probabilities: readonly Polynomial[];
}

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

/** A game in which strategies are chosen bit by bit, parameters left as symbols. */
export class ChosenPlay {
  readonly form: DeclaredForm;
  readonly expansion: Expansion;
  readonly #mixes: readonly (readonly SymbolicMix[])[];
  readonly #quantities: readonly Polynomial[];
  readonly #below: readonly (readonly number[])[];
  readonly #expected = new Map<string, Awaited<Polynomial>>();

  /** @param mixes by information set, what may be chosen there besides single actions. */
  constructor(
    form: DeclaredForm,
    expansion: Expansion,
    mixes: readonly (readonly SymbolicMix[])[] = [],
  ) {
    this.form = form;
    this.expansion = expansion;
    this.#mixes = mixes;
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
      const next: Polynomial[] = [paid];
      for (const { branch, probability } of this.#taken(move, action)) {
        const after = this.expected(childBy(nodes, node, branch), player, choices);
        if (after.kind === 'waits') return after;
        next.push(probability.times(after.value));
      }
      return { kind: 'known', value: Polynomial.sum(next) };
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
    const factors = this.#reachFactors(node, from, choices);
    if (factors.kind === 'waits') return factors;
    return {
      kind: 'known',
      value: factors.value.reduceRight((reach, each) => reach.times(each), Polynomial.one),
    };
  }

  /** Whether play may come to a node at some parameters, as far as the choices tell. */
  mayReach(node: number, choices: PureChoices): boolean {
    const factors = this.#reachFactors(node, 0, choices);
    return factors.kind === 'waits' || !factors.value.some(({ isZero }) => isZero);
  }

  /** What the probability is the product of; 0 alone where that is one of them. */
  #reachFactors(node: number, from: number, choices: PureChoices): Awaited<readonly Polynomial[]> {
    const { nodes, chanceMoves } = this.form;
    const factors: Polynomial[] = [];
    let on: number | undefined;
    for (let at = node; at !== from; at = entry(nodes.parent, at)) {
      const above = entry(nodes.parent, at);
      const [move, branch] = [entry(nodes.move, above), entry(nodes.branch, at)];
      if (nodes.kind[above] === NODE.decision) {
        const action = choices[move];
        if (action === undefined) {
          on = move;
          continue;
        }
        const taken = this.#taken(move, action).find((each) => each.branch === branch);
        if (taken === undefined) return { kind: 'known', value: [Polynomial.zero] };
        if (!taken.probability.equals(Polynomial.one)) factors.push(taken.probability);
      } else {
        const { probabilities } = entry(chanceMoves, move);
        factors.push(entry(this.#quantities, entry(probabilities, branch)));
      }
    }
    if (factors.some(({ isZero }) => isZero)) return { kind: 'known', value: [Polynomial.zero] };
    return on === undefined ? { kind: 'known', value: factors } : { kind: 'waits', on };
  }

  /** The actions that a choice takes, and how likely. */
  #taken(
    set: number,
    choice: number,
  ): readonly { readonly branch: number; readonly probability: Polynomial }[] {
    const { actions } = entry(this.form.informationSets, set);
    if (choice < actions.length) return [{ branch: choice, probability: Polynomial.one }];
    const { probabilities } = entry(entry(this.#mixes, set), choice - actions.length);
    return probabilities.flatMap((probability, branch) =>
      probability.isZero ? [] : [{ branch, probability }],
    );
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
        if (action === undefined) return move;
        for (const { branch } of this.#taken(move, action)) {
          const on = visit(childBy(nodes, at, branch));
          if (on !== undefined) return on;
        }
        return undefined;
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
