import { type Formula, type FormulaInput, toFormula } from '../exact/formula.js';
import type { Game, GameShape } from '../game/game.js';
import type { NOTHING } from '../game/key.js';
import { marked } from '../game/maker.js';
import type { Reading, Source } from '../game/source.js';
import type { BeliefFormulas, Claim, Implication, Scope, Table } from './claim.js';
import { InvalidClaim } from './claim-refusal.js';
import { asAmong, type Condition, eachOnce } from './condition.js';

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
  const written = scopeOf(holds as LooseHolds);
  const conditions = eachOnce([...where, ...conditionsIn(written)]);
  const known = (condition: Condition): Condition => asAmong(conditions, condition);
  return marked('claim', {
    id,
    title,
    source,
    says,
    game: game as Game,
    strategies: mapTable(declaration.strategies as Table<LooseBehavior>, behaviorFormulas),
    beliefs: mapTable(declaration.beliefs as Table<LooseBelief>, beliefFormulas),
    scope: withConditions(written, known),
    conditions,
    where: eachOnce(where.map(known)),
    implied: implied.map((each) => ({
      ...each,
      condition: known(each.condition),
      by: eachOnce(each.by.map(known)),
    })),
    expected,
    reading,
  });
}

function conditionsIn(scope: Scope): readonly Condition[] {
  return scope.kind === 'if'
    ? scope.conditions
    : scope.guards.flatMap(({ conditions }) => conditions);
}

/** The same scope, each condition that was written several times by the first of them. */
function withConditions(scope: Scope, known: (condition: Condition) => Condition): Scope {
  const once = (conditions: readonly Condition[]): Condition[] => eachOnce(conditions.map(known));
  return scope.kind === 'if'
    ? { ...scope, conditions: once(scope.conditions) }
    : {
        ...scope,
        guards: scope.guards.map((guard) => ({ ...guard, conditions: once(guard.conditions) })),
      };
}

/** The same claim with other behavior at some information sets. */
export function withStrategies<Shape extends GameShape>(
  original: Claim<Shape>,
  instead: Strategies<Shape>,
): Claim<Shape> {
  const replaced = mapTable(instead as Table<LooseBehavior>, behaviorFormulas);
  for (const [variable, rows] of Object.entries(replaced))
    for (const key of Object.keys(rows))
      if (original.strategies[variable]?.[key] === undefined)
        throw new InvalidClaim(original.id, [`no strategy for ${variable} at "${key}" to replace`]);
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
