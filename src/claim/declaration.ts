import type { FormulaInput } from '../exact/formula.js';
import { mapped, owned } from '../game/dictionary.js';
import type { Game, GameShape, MoveShape, NOTHING, Reading, Source } from '../game/game.js';
import { refusalOf } from '../game/invalid.js';
import { frozen, marked } from '../game/maker.js';
import { parsed } from '../game/schema.js';
import {
  behaviorText,
  type Claim,
  type ClaimScope,
  conditionsIn,
  type Implication,
} from './claim.js';
import { InvalidClaim, misfits, refuseMisfits } from './claim-refusal.js';
import type { ClaimedConcept } from './claimed-concept.js';
import { asAmong, type Condition, eachOnce } from './condition.js';
import {
  behaviorTable,
  declaredAssessment,
  declaredClaim,
  declaredGame,
  finitelyClaimed,
  reachedRows,
  reachedScope,
} from './declared-tables.js';

/** Written in a table of conditions where no parameters make the prescribed action unprofitable. */
export const always: readonly Condition[] = [];

/** An action, or a mix of several with their probabilities. */
type Behavior<Action extends string> = Action | { readonly [A in Action]?: FormulaInput };

/** A row for what the mover knows; where the types cannot tell that she ever does, it may lack. */
type Rows<Move extends MoveShape, Entry> = [Move['sees']] extends [Move['surely']]
  ? { readonly [K in Move['sees']]: Entry }
  : Written<
      { readonly [K in Move['surely']]: Entry },
      Exclude<Move['sees'], Move['surely']>,
      Entry
    >;

/** A table with further rows that may lack, written out so that messages show no making of it. */
type Written<Table, Further extends string, Entry> = Table & {
  readonly [K in Further]?: Entry;
} extends infer Both
  ? { readonly [K in keyof Both]: Both[K] }
  : never;

/** What each mover does, keyed by what the mover knows. */
export type Strategies<Shape extends GameShape> = {
  readonly [N in keyof Shape['moves']]: Rows<
    Shape['moves'][N],
    Behavior<Shape['moves'][N]['actions']>
  >;
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

/**
 * What movers believe, keyed by what each knows; only where something is unseen. A row that is left
 * out says that Bayes' rule dictates the belief, for play arrives there. `'some'` says that, where it
 * does not, there is a belief that supports the behavior, and not which.
 */
export type Beliefs<Shape extends GameShape> = {
  readonly [N in keyof Shape['moves'] as Shape['moves'][N]['unseen'] extends typeof NOTHING
    ? never
    : N]?: BeliefRows<Shape['moves'][N]>;
};

type BeliefRows<Move extends MoveShape> = {
  readonly [K in Move['sees']]?: DeclaredBelief<Move['unseen']> | 'some';
};

/** The conditions under which the prescribed behavior is rational at each information set. */
export type Guards<Shape extends GameShape> = {
  readonly [N in keyof Shape['moves']]: Rows<Shape['moves'][N], Condition | readonly Condition[]>;
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
  /**
   * By which concept it is an equilibrium; weak perfect Bayesian, where that is left out. Beliefs are
   * neither required nor examined of a Nash or a subgame-perfect equilibrium.
   */
  readonly concept?: ClaimedConcept;
  readonly strategies: Strategies<Shape>;
  /** What Bayes' rule does not dictate; the other rows may be left out. */
  readonly beliefs?: Beliefs<Shape> | undefined;
  /**
   * `iff` with a table: behavior is rational at each set exactly when the conditions of the set hold.
   * `iff` with a list: the assessment as a whole is an equilibrium exactly when all of them hold.
   * `if`: it is one whenever they all hold; with `at`, it is rational at those sets at the least.
   */
  readonly holds:
    | { readonly iff: Guards<Shape> }
    | { readonly iff: readonly Condition[] }
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

/**
 * An assessment that several claims share: its tables are checked where they stand.
 * @throws {InvalidClaim}
 * @example
 * ```js
 * import { assessment } from 'casus';
 * import paper from './entry.js';
 * const [entry] = paper.games;
 * const staying = assessment(entry, { strategies: { move: { nothing: 'stay' } }, beliefs: {} });
 * staying.strategies.move.nothing; // 'stay'
 * ```
 */
export function assessment<Shape extends GameShape>(
  of: Game<Shape>,
  tables: Tables<Shape>,
): Tables<Shape> {
  const refusal = (problems: readonly string[]) => new InvalidClaim('the assessment', problems);
  const game = parsed(declaredGame, of, refusal);
  const { strategies, beliefs } = parsed(declaredAssessment, tables, refusal);
  const problems = misfits({
    game,
    strategies: reachedRows(game, strategies),
    beliefs: reachedRows(game, beliefs),
    scope: { kind: 'if', conditions: [] },
  });
  if (problems.length > 0) throw refusal(problems);
  return tables;
}

/**
 * Declares a claimed equilibrium of a game; tables are keyed as the game's timing says.
 * @throws {InvalidClaim} where it is not put together as it should be, or does not fit its game.
 * @example
 * ```js
 * import { always, check, claim } from 'casus';
 * import paper from './entry.js';
 * const [entry] = paper.games;
 * const staying = claim(entry, {
 *   id: 'staying', title: 'Staying out', source: entry.source, says: 'E never stays out.',
 *   strategies: { move: { nothing: 'stay' } },
 *   beliefs: {},
 *   holds: { iff: { move: { nothing: always } } },
 *   expected: 'fails',
 * });
 * check(paper, staying, { c: 1 }).refutes; // true
 * ```
 */
export function claim<Shape extends GameShape>(
  about: Game<Shape>,
  declaration: ClaimDeclaration<Shape>,
): Claim<Shape> {
  const refusal = refusalOf('the claim', declaration, InvalidClaim);
  const game = parsed(declaredGame, about, refusal);
  const { strategies, beliefs, holds, where, implied, reading, ...said } = parsed(
    declaredClaim,
    declaration,
    refusal,
  );
  const scope = reachedScope(game, holds);
  const conditions = eachOnce([...where, ...conditionsIn(scope)]);
  const known = (condition: Condition): Condition => asAmong(conditions, condition);
  const made: Claim<Shape> = marked('claim', {
    ...{ ...said, game, reading, conditions: frozen(conditions) },
    kind: 'equilibrium',
    strategies: frozen(reachedRows(game, strategies)),
    beliefs: frozen(reachedRows(game, beliefs)),
    scope: frozen(withConditions(scope, known)),
    where: frozen(eachOnce(where.map(known))),
    implied: frozen(
      implied.map((each) => ({
        ...each,
        condition: known(each.condition),
        by: eachOnce(each.by.map(known)),
      })),
    ),
  });
  refuseMisfits(made);
  return made;
}

/** The same scope, each condition that was written several times by the first of them. */
function withConditions(scope: ClaimScope, known: (condition: Condition) => Condition): ClaimScope {
  const once = (conditions: readonly Condition[]): Condition[] => eachOnce(conditions.map(known));
  return scope.kind === 'iff'
    ? {
        ...scope,
        guards: scope.guards.map((guard) => ({ ...guard, conditions: once(guard.conditions) })),
      }
    : { ...scope, conditions: once(scope.conditions) };
}

type PartOf<Table> = {
  readonly [N in keyof Table]?: { readonly [K in keyof Table[N]]?: Table[N][K] };
};

/**
 * The same claim's profile, but for some information sets where behavior is another.
 * @throws {InvalidClaim} for behavior where there is none to replace, or that is not possible.
 * @example
 * ```js
 * import { check, compare, everywhere, deviating, payoff } from 'casus';
 * import paper from './entry.js';
 * const [entering] = paper.claims;
 * const { source } = entering;
 * const staying = deviating(entering, { move: { nothing: 'stay' } });
 * const asserts = [compare(payoff(entering, 'E'), '≥', payoff(staying, 'E'))];
 * const statement = everywhere({ id: 'so', source, says: 'So it is.', asserts });
 * check(paper, statement, { c: 3 }).refutes; // true
 * ```
 */
export function deviating<Shape extends GameShape>(
  original: Claim<Shape>,
  instead: PartOf<Strategies<Shape>>,
): Claim<Shape> {
  const what = `a deviation from ${original.id}`;
  parsed(finitelyClaimed, original, (problems) => new InvalidClaim(what, problems));
  const written = behaviorTable(instead, what);
  const replaced = reachedRows(original.game, written);
  const strange = Object.entries(replaced).flatMap(([variable, rows]) =>
    Object.keys(rows)
      .filter((key) => original.strategies[variable]?.[key] === undefined)
      .map((key) => `no strategy for ${variable} at "${key}" to replace`),
  );
  if (strange.length > 0) throw new InvalidClaim(what, strange);
  const changed = Object.entries(written).flatMap(([variable, rows]) =>
    Object.entries(rows).map(
      ([key, behavior]) => `${variable}(${key}) = ${behaviorText(behavior)}`,
    ),
  );
  const strategies = mapped(original.strategies, (rows, variable) =>
    owned({ ...rows, ...replaced[variable] }),
  );
  const varied = marked('claim', {
    ...original,
    id: `${original.id} but ${changed.join(', ')}`,
    deviatesFrom: original as Claim,
    strategies: frozen(strategies),
  });
  refuseMisfits(varied, what);
  return varied;
}
