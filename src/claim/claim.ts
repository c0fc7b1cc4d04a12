import { type Formula, formulaText } from '../exact/formula.js';
import type { DeclaredSet } from '../game/declared-form.js';
import type { Dictionary } from '../game/dictionary.js';
import type { Game, GameShape, Reading, Source } from '../game/game.js';
import { type ClaimedConcept, hasBeliefs } from './claimed-concept.js';
import type { Condition } from './condition.js';

/** A condition that holds wherever some others hold. */
export interface Implication {
  readonly condition: Condition;
  readonly by: readonly Condition[];
  readonly because: string;
}

/** A table by variable, then by what the mover knows. */
export type Table<Entry> = Dictionary<Dictionary<Entry>>;

export interface BeliefFormulas {
  readonly weights: Dictionary<Formula>;
  readonly otherwise: Dictionary<Formula> | undefined;
}

/**
 * What a claim says of the belief at an information set; `some`: that there is one which supports the
 * behavior, if play does not arrive.
 */
export type ClaimedBelief = BeliefFormulas | 'some';

/** The conditions that guard one information set. */
export interface Guard {
  readonly variable: string;
  readonly key: string;
  readonly conditions: readonly Condition[];
}

export type ClaimScope =
  /** Set by set: behavior is rational there exactly where the conditions of the set hold. */
  | { readonly kind: 'iff'; readonly guards: readonly Guard[] }
  /** As a whole: the assessment is an equilibrium exactly where all conditions hold. */
  | { readonly kind: 'exactly'; readonly conditions: readonly Condition[] }
  | {
      readonly kind: 'if';
      readonly conditions: readonly Condition[];
      /** The sets that the claim is about; every set, where `undefined`. */
      readonly at?: Dictionary<readonly string[]> | undefined;
    };

/** A claimed equilibrium by some concept: strategies, beliefs, and when they are one. */
export interface Claim<Shape extends GameShape = GameShape> {
  readonly kind: 'equilibrium';
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  readonly says: string;
  readonly game: Game;
  readonly concept: ClaimedConcept;
  readonly strategies: Table<Dictionary<Formula>>;
  readonly beliefs: Table<ClaimedBelief>;
  readonly scope: ClaimScope;
  /** Conditions without which the strategies do not exist. */
  readonly where: readonly Condition[];
  /** Every condition, once; those without which there is no such assessment come first. */
  readonly conditions: readonly Condition[];
  readonly implied: readonly Implication[];
  readonly expected: 'holds' | 'fails';
  readonly reading: Reading | undefined;
  /** The claim that this one is but for some behavior; see `deviating`. */
  readonly deviatesFrom?: Claim;
  /** Carried for the compiler alone. */
  readonly shape?: Shape;
}

/** The conditions of a scope, as often as they are written. */
export function conditionsIn(scope: ClaimScope): readonly Condition[] {
  return scope.kind === 'iff'
    ? scope.guards.flatMap(({ conditions }) => conditions)
    : scope.conditions;
}

/** The belief that a claim states at a set; none where its concept has no beliefs. */
export function statedBelief(
  { concept, beliefs }: Pick<Claim, 'concept' | 'beliefs'>,
  { variable, key }: Pick<DeclaredSet, 'variable' | 'key'>,
): BeliefFormulas | undefined {
  const belief = hasBeliefs(concept) ? beliefs[variable]?.[key] : undefined;
  return belief === 'some' ? undefined : belief;
}

/** Whether a claim says of a set that some belief supports the behavior there, and not which. */
export function isSomeBelief(
  { concept, beliefs }: Pick<Claim, 'concept' | 'beliefs'>,
  { variable, key }: Pick<DeclaredSet, 'variable' | 'key'>,
): boolean {
  return hasBeliefs(concept) && beliefs[variable]?.[key] === 'some';
}

/** Every formula of a claim's strategies and beliefs. */
export function* formulasOf({ strategies, beliefs }: Claim): Generator<Formula> {
  for (const rows of Object.values(strategies))
    for (const behavior of Object.values(rows)) yield* Object.values(behavior);
  for (const rows of Object.values(beliefs))
    for (const belief of Object.values(rows)) {
      if (belief === 'some') continue;
      yield* Object.values(belief.weights);
      yield* Object.values(belief.otherwise ?? {});
    }
}

/**
 * Whether a claim says where its assessment is no equilibrium, and not only where it is one: then it
 * speaks of all admissible parameters.
 */
export function isExact({ scope }: Pick<Claim, 'scope'>): boolean {
  return scope.kind !== 'if';
}

/**
 * The conditions on which a claim says that no deviation pays at an information set: for an `iff`
 * set by set those that guard it, else all of them. None where that is always so.
 */
export function guardAt({ scope }: Claim, set: DeclaredSet): readonly Condition[] {
  if (scope.kind !== 'iff') return scope.conditions;
  const guard = scope.guards.find(
    ({ variable, key }) => variable === set.variable && key === set.key,
  );
  return guard?.conditions ?? [];
}

/**
 * The conditions under which a claim says that stated beliefs follow Bayes' rule: for an `iff` set by
 * set none, it says so everywhere; `undefined` for an `if` about some sets alone, which never does.
 */
export function whereConsistent({ scope }: Claim): readonly Condition[] | undefined {
  if (scope.kind === 'iff') return [];
  return isWhole(scope) ? scope.conditions : undefined;
}

/**
 * The conditions under which a claim says that a belief is held at a set where play does not arrive;
 * `undefined` where it says nothing of the set.
 */
export function whereBelieved(claim: Claim, set: DeclaredSet): readonly Condition[] | undefined {
  if (claim.scope.kind === 'iff') return [];
  return isConcerned(claim, set) ? claim.scope.conditions : undefined;
}

/** Whether a scope is about the whole assessment, and not about some of its information sets. */
export function isWhole(scope: ClaimScope): boolean {
  return scope.kind !== 'if' || scope.at === undefined;
}

/** Whether a claim speaks of an information set: all but an `if` with sets of its own do of each. */
export function isConcerned({ scope }: Claim, { variable, key }: DeclaredSet): boolean {
  if (scope.kind !== 'if' || scope.at === undefined) return true;
  return scope.at[variable]?.includes(key) ?? false;
}

/** `retain`, or `retain with d, replace with 1 - d`. */
export function behaviorText(behavior: Dictionary<Formula>): string {
  const parts = Object.entries(behavior);
  return parts
    .map(([action, probability]) =>
      parts.length === 1 ? action : `${action} with ${formulaText(probability)}`,
    )
    .join(', ');
}
