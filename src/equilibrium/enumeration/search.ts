import { entry } from '../../exact/entry.js';
import { type Choices, type EquilibriumFamily, isSettled } from './family.js';
import { unsettledOnPath } from './path.js';
import type { Requirement } from './requirement.js';
import type { Valuation } from './valuation.js';

/** A requirement, and where it stands in the game. */
export interface PlacedRequirement {
  readonly requirement: Requirement;
  /** The information set whose mover it asks of. */
  readonly at: number;
  /** Where play is to begin. */
  readonly root: number;
}

/** A step of a search, in which an equilibrium was found or none. */
export type SearchStep = EquilibriumFamily | undefined;

/**
 * All completions of choices that meet every demand, as disjoint families: what happens on the path
 * of play is settled first, one information set after another. After each choice the actions that
 * some demand now excludes are struck out, until nothing more is. Those sets come first on which
 * demands have failed most often (after Boussemart, Hemery, Lecoutre and Sais 2004): there a search
 * without issue ends soonest.
 */
export function* searchCompletions(
  valuation: Valuation,
  choices: Choices,
  demands: readonly PlacedRequirement[],
): Generator<SearchStep> {
  const left = new Left(valuation, choices, demands);
  if (!left.prune(undefined)) return;
  const branches: Branch[] = [];
  for (;;) {
    const on = left.unsettled();
    if (on === undefined) yield left.family();
    else branches.push({ on, actions: left.actions(on), tried: 0, mark: left.mark() });
    for (;;) {
      const branch = branches.at(-1);
      if (branch === undefined) return;
      left.undo(branch.mark);
      const action = branch.actions[branch.tried++];
      if (action === undefined) branches.pop();
      else {
        yield undefined;
        left.narrow(branch.on, [action]);
        if (left.prune(branch.on)) break;
      }
    }
  }
}

interface Branch {
  readonly on: number;
  readonly actions: readonly number[];
  tried: number;
  readonly mark: number;
}

/** What is undone when a choice is taken back. */
type Change =
  | { readonly set: number; readonly actions: readonly number[] }
  | { readonly kept: number };

/** The actions that are left, and the demands that are not yet met whatever is chosen among them. */
class Left {
  readonly #valuation: Valuation;
  readonly #demands: readonly PlacedRequirement[];
  readonly #choices: (readonly number[])[];
  readonly #kept: Uint8Array;
  readonly #changes: Change[] = [];
  /** By information set, how often a demand failed that looks at it. */
  readonly #blamed: number[];
  /** By information set, the demands there. */
  readonly #demandsAt: readonly (readonly number[])[];
  /** By information set, those above or below it, once they are asked for. */
  readonly #relatives: (readonly number[] | undefined)[];

  constructor(valuation: Valuation, choices: Choices, demands: readonly PlacedRequirement[]) {
    this.#valuation = valuation;
    this.#demands = demands;
    this.#choices = [...choices];
    this.#kept = new Uint8Array(demands.length);
    const demandsAt = choices.map((): number[] => []);
    demands.forEach(({ at }, index) => {
      entry(demandsAt, at).push(index);
    });
    this.#demandsAt = demandsAt;
    this.#blamed = choices.map(() => 0);
    this.#relatives = choices.map(() => undefined);
  }

  actions(set: number): readonly number[] {
    return entry(this.#choices, set);
  }

  family(): EquilibriumFamily {
    return { choices: [...this.#choices] };
  }

  mark(): number {
    return this.#changes.length;
  }

  undo(mark: number): void {
    while (this.#changes.length > mark) {
      const change = this.#changes.pop();
      if (change === undefined) return;
      if ('kept' in change) this.#kept[change.kept] = 0;
      else this.#choices[change.set] = change.actions;
    }
  }

  narrow(set: number, actions: readonly number[]): void {
    this.#changes.push({ set, actions: entry(this.#choices, set) });
    this.#choices[set] = actions;
  }

  /** The information set to settle next; none where all completions meet all demands. */
  unsettled(): number | undefined {
    const onPath = this.#heaviest(unsettledOnPath(this.#valuation, 0, this.#choices));
    if (onPath !== undefined) return onPath;
    for (const [index, { requirement, root }] of this.#demands.entries()) {
      if (this.#kept[index] === 1) continue;
      const standing = requirement.standing(this.#choices);
      if (standing.kind !== 'open') continue;
      return (
        this.#heaviest(standing.on) ??
        this.#heaviest(unsettledOnPath(this.#valuation, root, this.#choices))
      );
    }
    return undefined;
  }

  /**
   * Strikes out what demands exclude after a choice at an information set, or at the start.
   * @returns whether anything may be left.
   */
  prune(changed: number | undefined): boolean {
    const waiting = new Set(
      changed === undefined ? this.#demands.keys() : this.#concerned(changed),
    );
    for (const index of waiting) {
      waiting.delete(index);
      if (this.#kept[index] === 1) continue;
      const { requirement } = entry(this.#demands, index);
      const standing = requirement.standing(this.#choices);
      if (standing.kind === 'kept') this.#keep(index);
      if (
        standing.kind === 'broken' ||
        (standing.kind === 'open' && !this.#strike(standing.on, requirement, waiting))
      ) {
        this.#blame(index);
        return false;
      }
    }
    return true;
  }

  /**
   * Strikes out the actions that a demand excludes at information sets.
   * @param waiting demands to ask again; those that are concerned by what is struck out join them.
   * @returns whether any action is left everywhere.
   */
  #strike(sets: readonly number[], requirement: Requirement, waiting: Set<number>): boolean {
    for (const set of sets) {
      const actions = this.#possible(set, requirement);
      if (actions.length === 0) return false;
      if (actions.length === this.actions(set).length) continue;
      this.narrow(set, actions);
      for (const other of this.#concerned(set)) waiting.add(other);
    }
    return true;
  }

  /** The set on which demands failed most often; of several, the first. */
  #heaviest(sets: Iterable<number>): number | undefined {
    let chosen: number | undefined;
    for (const set of sets)
      if (chosen === undefined || entry(this.#blamed, set) > entry(this.#blamed, chosen))
        chosen = set;
    return chosen;
  }

  #blame(index: number): void {
    for (const set of this.#related(entry(this.#demands, index).at))
      this.#blamed[set] = entry(this.#blamed, set) + 1;
  }

  #keep(index: number): void {
    this.#changes.push({ kept: index });
    this.#kept[index] = 1;
  }

  /** The actions at an information set, each of which leaves a demand possible. */
  #possible(set: number, requirement: Requirement): readonly number[] {
    const actions = entry(this.#choices, set);
    if (isSettled(this.#choices, set)) return actions;
    const possible = actions.filter((action) => {
      this.#choices[set] = [action];
      return !requirement.isBroken(this.#choices);
    });
    this.#choices[set] = actions;
    return possible;
  }

  /** The demands that look at an information set. */
  *#concerned(set: number): Generator<number> {
    for (const each of this.#related(set)) yield* entry(this.#demandsAt, each);
  }

  /** The information sets that lie above or below a given one, and itself. */
  #related(set: number): readonly number[] {
    const related = this.#relatives[set] ?? [...relatedTo(this.#valuation, set)];
    this.#relatives[set] = related;
    return related;
  }
}

function relatedTo({ game, forks, forksBefore }: Valuation, set: number): Set<number> {
  const { nodes, informationSets } = game;
  const seen = new Set<number>([set]);
  for (const member of entry(informationSets, set).members) {
    for (let node = member; node > 0; node = entry(nodes.parent, node)) {
      const above = entry(nodes.parent, node);
      const at = entry(forks, entry(forksBefore, above)).set;
      if (at !== undefined) seen.add(at);
    }
    const end = entry(forksBefore, entry(nodes.end, member));
    for (let at = entry(forksBefore, member); at < end; at++) {
      const below = entry(forks, at).set;
      if (below !== undefined) seen.add(below);
    }
  }
  return seen;
}
