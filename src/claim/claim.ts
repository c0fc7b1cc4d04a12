import { type Formula, type FormulaInput, toFormula } from '../exact/formula.js';
import type { Game, GameShape } from '../game/game.js';
import type { NOTHING } from '../game/key.js';
import type { Reading, Source } from '../game/source.js';
import type { Condition } from './condition.js';

/** Written in a table of conditions where no parameters make the prescribed action unprofitable. */
export const always: readonly Condition[] = [];

/** An action, or a mix of several with their probabilities. */
type Behavior<Action extends string> = Action | { readonly [A in Action]?: FormulaInput };

/** What each mover does, keyed by what the mover knows. */
export type Strategies<Shape extends GameShape> = {
  readonly [N in keyof Shape['moves']]: {
    readonly [K in Shape['moves'][N]['sees']]: Behavior<Shape['moves'][N]['actions']>;
  };
};

/** Weights over what the mover cannot see; a value left out has weight 0. */
type Weights<Unseen extends string> = { readonly [U in Unseen]?: FormulaInput };

/** Weights that sum to 1, or weights to be divided by their sum, with a belief for the sum 0. */
type DeclaredBelief<Unseen extends string> =
  | Weights<Unseen>
  | {
      readonly inProportionTo: Weights<Unseen>;
      /** Holds where the weights are all 0: the information set is then off the path. */
      readonly otherwise: Weights<Unseen>;
    };

/** What each mover believes, keyed by what the mover knows; only where something is unseen. */
export type Beliefs<Shape extends GameShape> = {
  readonly [N in keyof Shape['moves'] as Shape['moves'][N]['unseen'] extends typeof NOTHING
    ? never
    : N]: {
    readonly [K in Shape['moves'][N]['sees']]: DeclaredBelief<Shape['moves'][N]['unseen']>;
  };
};

/** The conditions under which the prescribed behavior is rational at each information set. */
export type Guards<Shape extends GameShape> = {
  readonly [N in keyof Shape['moves']]: {
    readonly [K in Shape['moves'][N]['sees']]: Condition | readonly Condition[];
  };
};

/** Information sets, by variable and by what the mover knows. */
export type SomeSets<Shape extends GameShape> = {
  readonly [N in keyof Shape['moves']]?: readonly Shape['moves'][N]['sees'][];
};

/** What the declaration of a claimed equilibrium says. */
export interface ClaimDeclaration<Shape extends GameShape> {
  /** The name under which commands know the claim. */
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  /** The claim in one sentence. */
  readonly says: string;
  readonly strategies: Strategies<Shape>;
  readonly beliefs: Beliefs<Shape>;
  /**
   * `iff`: this assessment is an equilibrium exactly when the conditions hold, set by set.
   * `if`: it is one whenever they all hold; with `at`, it is rational at those sets at the least.
   */
  readonly holds:
    | { readonly iff: Guards<Shape> }
    | { readonly if: readonly Condition[]; readonly at?: SomeSets<Shape> };
  /** What it takes for the mixing probabilities to be probabilities. */
  readonly where?: readonly Condition[];
  /** Conditions that others imply, so that no parameters break them alone. */
  readonly implied?: readonly Implication[];
  /** `fails` for a claim kept to show that it is false as literally read. */
  readonly expected: 'holds' | 'fails';
  readonly reading?: Reading;
}

/** The strategies and beliefs of a claim. */
type Tables<Shape extends GameShape> = Pick<ClaimDeclaration<Shape>, 'strategies' | 'beliefs'>;

/** An assessment that several claims share: its tables are checked where they stand. */
export function assessment<Shape extends GameShape>(
  _of: Game<Shape>,
  tables: Tables<Shape>,
): Tables<Shape> {
  return tables;
}

/** A condition that holds wherever some others hold. */
export interface Implication {
  readonly condition: Condition;
  readonly by: readonly Condition[];
  readonly because: string;
}

/** A table by variable, then by what the mover knows. */
type Table<Entry> = Readonly<Record<string, Readonly<Record<string, Entry>>>>;

export interface BeliefFormulas {
  readonly weights: Readonly<Record<string, Formula>>;
  readonly otherwise: Readonly<Record<string, Formula>> | undefined;
}

/** The conditions that guard one information set. */
export interface Guard {
  readonly variable: string;
  readonly key: string;
  readonly conditions: readonly Condition[];
}

export type Scope =
  | { readonly kind: 'iff'; readonly guards: readonly Guard[] }
  | {
      readonly kind: 'if';
      readonly conditions: readonly Condition[];
      /** The sets that the claim is about; every set, where `undefined`. */
      readonly at?: Readonly<Record<string, readonly string[]>> | undefined;
    };

/** A claimed weak perfect Bayesian equilibrium: strategies, beliefs, and when they are one. */
export interface Claim<Shape extends GameShape = GameShape> {
  readonly id: string;
  readonly title: string;
  readonly source: Source;
  readonly says: string;
  readonly game: Game;
  readonly strategies: Table<Readonly<Record<string, Formula>>>;
  readonly beliefs: Table<BeliefFormulas>;
  readonly scope: Scope;
  /** Conditions without which the strategies do not exist. */
  readonly where: readonly Condition[];
  /** Every condition, once; those without which there is no such assessment come first. */
  readonly conditions: readonly Condition[];
  readonly implied: readonly Implication[];
  readonly expected: 'holds' | 'fails';
  readonly reading: Reading | undefined;
  /** Carried for the compiler alone. */
  readonly shape?: Shape;
}

/** Declares a claimed equilibrium of a game; tables are keyed as the game's timing says. */
export function claim<Shape extends GameShape>(
  game: Game<Shape>,
  declaration: ClaimDeclaration<Shape>,
): Claim<Shape> {
  const {
    id,
    title,
    source,
    says,
    expected,
    reading,
    holds,
    where = [],
    implied = [],
  } = declaration;
  const scope = scopeOf(holds as LooseHolds);
  return {
    id,
    title,
    source,
    says,
    game: game as Game,
    strategies: mapTable(declaration.strategies as Table<LooseBehavior>, behaviorFormulas),
    beliefs: mapTable(declaration.beliefs as Table<LooseBelief>, beliefFormulas),
    scope,
    conditions: [
      ...new Set([
        ...where,
        ...(scope.kind === 'if'
          ? scope.conditions
          : scope.guards.flatMap((guard) => guard.conditions)),
      ]),
    ],
    where,
    implied,
    expected,
    reading,
  };
}

/** Every formula of a claim's strategies and beliefs. */
export function* formulasOf({ strategies, beliefs }: Claim): Generator<Formula> {
  for (const rows of Object.values(strategies))
    for (const behavior of Object.values(rows)) yield* Object.values(behavior);
  for (const rows of Object.values(beliefs))
    for (const { weights, otherwise } of Object.values(rows)) {
      yield* Object.values(weights);
      yield* Object.values(otherwise ?? {});
    }
}

/** The same claim with other behavior at some information sets. */
export function withStrategies<Shape extends GameShape>(
  original: Claim<Shape>,
  instead: Strategies<Shape>,
): Claim<Shape> {
  const replaced = mapTable(instead as Table<LooseBehavior>, behaviorFormulas);
  return {
    ...original,
    strategies: Object.fromEntries(
      Object.entries(original.strategies).map(([variable, rows]) => [
        variable,
        { ...rows, ...replaced[variable] },
      ]),
    ),
  };
}

type LooseWeights = Readonly<Record<string, FormulaInput>>;
type LooseBehavior = string | LooseWeights;
type LooseBelief = LooseWeights | { inProportionTo: LooseWeights; otherwise: LooseWeights };

type LooseHolds =
  | { iff: Table<Condition | readonly Condition[]> }
  | { if: readonly Condition[]; at?: Readonly<Record<string, readonly string[]>> };

function scopeOf(holds: LooseHolds): Scope {
  if ('if' in holds) return { kind: 'if', conditions: holds.if, at: holds.at };
  return {
    kind: 'iff',
    guards: Object.entries(holds.iff).flatMap(([variable, rows]) =>
      Object.entries(rows).map(([key, conditions]) => ({
        variable,
        key,
        conditions: 'id' in conditions ? [conditions] : conditions,
      })),
    ),
  };
}

function behaviorFormulas(behavior: LooseBehavior): Readonly<Record<string, Formula>> {
  return formulas(typeof behavior === 'string' ? { [behavior]: 1 } : behavior);
}

function beliefFormulas(belief: LooseBelief): BeliefFormulas {
  return isProportional(belief)
    ? { weights: formulas(belief.inProportionTo), otherwise: formulas(belief.otherwise) }
    : { weights: formulas(belief), otherwise: undefined };
}

function isProportional(
  belief: LooseBelief,
): belief is { inProportionTo: LooseWeights; otherwise: LooseWeights } {
  return 'inProportionTo' in belief;
}

function formulas(weights: LooseWeights): Readonly<Record<string, Formula>> {
  return Object.fromEntries(
    Object.entries(weights).map(([key, input]) => [key, toFormula(input)] as const),
  );
}

function mapTable<From, To>(table: Table<From>, convert: (entry: From) => To): Table<To> {
  return Object.fromEntries(
    Object.entries(table).map(([variable, rows]) => [
      variable,
      Object.fromEntries(Object.entries(rows).map(([key, entry]) => [key, convert(entry)])),
    ]),
  );
}
