import { z } from 'zod';
import type {
  ContinuousProfile,
  CutoffRule,
} from '../../equilibrium/continuous/continuous-profile.js';
import type { Formula, FormulaInput } from '../../exact/formula.js';
import { thereAre, thrownText } from '../../exact/message.js';
import type { Relation } from '../../exact/relation.js';
import {
  type ContinuousGame,
  type ContinuousSet,
  type ContinuousShape,
  continuousSets,
} from '../../game/continuous/continuous-game.js';
import { type Dictionary, dictionary } from '../../game/dictionary.js';
import { NOTHING } from '../../game/game.js';
import { refusalOf } from '../../game/invalid.js';
import { frozen } from '../../game/maker.js';
import * as schema from '../../game/schema.js';
import { InvalidClaim } from '../claim-refusal.js';
import type { Condition } from '../condition.js';
import { declaredConditions } from '../declared-tables.js';
import { declaredSentence, type Sentence, statement } from '../proposition/statement.js';
import type { ContinuousClaim } from './continuous-claim.js';
import { heldBy, rowOf } from './continuous-rows.js';
import { ruleFrom, ruleProblems } from './continuous-rules.js';
import { beliefsFrom } from './stated-beliefs.js';
import { unsupported } from './unsupported.js';

/** What a mover does: an action or a number, by cutoffs of her type, by cases, by what she sees and is. */
export type DeclaredRule<Action> =
  | (Action extends number ? FormulaInput : Action)
  | {
      readonly below: FormulaInput;
      readonly play: DeclaredRule<Action>;
      readonly else: DeclaredRule<Action>;
    }
  | {
      readonly where: Relation;
      readonly play: DeclaredRule<Action>;
      readonly else: DeclaredRule<Action>;
    }
  | {
      /** Where a number that is seen tells this type, which is then the symbol of the type in `play`. */
      readonly revealed: string;
      readonly play: DeclaredRule<Action>;
      readonly else: DeclaredRule<Action>;
    };

/** What is believed: a type, or types from one to another as likely as before, by cases of what is seen. */
export type DeclaredBelief =
  | {
      readonly where: Relation;
      readonly believe: DeclaredBelief;
      readonly else: DeclaredBelief;
    }
  | { readonly [type: string]: FormulaInput | readonly [FormulaInput, FormulaInput] };

type BeliefRow = DeclaredBelief | ((seen: Readonly<Record<string, Formula>>) => DeclaredBelief);

type Row<Action> =
  | DeclaredRule<Action>
  | ((seen: Readonly<Record<string, Formula>>) => DeclaredRule<Action>);

/**
 * What is said of an equilibrium of a game with continuous variables. What is `given`, such as that a cutoff is
 * interior, says of which parameters the claim speaks; an `iff` is then about these alone.
 */
export interface ContinuousDeclaration<Shape extends ContinuousShape> extends Sentence {
  readonly title: string;
  /**
   * By move, a rule, or a table of rules by the words that the mover knows. A function is given the
   * chosen numbers that she sees, her own type, on which the number that she chooses may rest, and the type
   * that a number tells.
   */
  readonly strategies: {
    readonly [N in keyof Shape['moves']]:
      | Row<Shape['moves'][N]>
      | { readonly [key: string]: Row<Shape['moves'][N]> };
  };
  /**
   * By move, then by the words that the mover knows: what she believes after news that nobody is to give. It
   * counts there alone; elsewhere Bayes' rule says what is believed.
   */
  readonly beliefs?: {
    readonly [N in keyof Shape['moves']]?: BeliefRow | { readonly [key: string]: BeliefRow };
  };
  readonly holds: { readonly iff: readonly Condition[] } | { readonly if: readonly Condition[] };
}

const holding = schema.choice(
  (value): z.ZodType<{ iff?: readonly Condition[]; if?: readonly Condition[] }> =>
    Object.hasOwn(Object(value), 'iff')
      ? schema.record({ iff: declaredConditions })
      : schema.record({ if: declaredConditions }),
);

const declared = schema.record({
  ...declaredSentence,
  title: schema.name,
  strategies: z.custom<Dictionary<unknown>>(
    (value) => typeof value === 'object' && value !== null,
    schema.expected('a table { move: rule, … }'),
  ),
  beliefs: z
    .custom<Dictionary<unknown>>(
      (value) => typeof value === 'object' && value !== null,
      schema.expected('a table { move: belief, … }'),
    )
    .optional(),
  holds: holding,
});

const declaredContinuousGame = schema.unchanged<ContinuousGame>(
  'continuous game',
  'continuousTiming(…) … .payoffs(…)',
);

/**
 * Declares a claimed perfect Bayesian equilibrium of a game with continuous variables. It is
 * one of the statements of a specification.
 *
 * Every type of a cell that has a length is to play best, against every deviation, after every number that may
 * be seen; a rule at a cutoff itself is immaterial. Beliefs follow Bayes' rule wherever it says something, and are
 * as stated elsewhere; who deviates and knew nothing that is unseen leaves them as they are.
 * @throws {InvalidClaim} listing everything that is not as it should be.
 * @example
 * ```js
 * import { continuousClaim, continuousTiming, math } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const game = continuousTiming({ id: 'fight', title: 'To fight', players: ['S'] })
 *   .nature('cost', { uniform: [0, 1] })
 *   .move('answer', { by: 'S', knows: ['cost'], chooses: ['fight', 'yield'] })
 *   .payoffs({ S: ({ cost, answer }) => (answer === 'fight' ? math`${c} − ${cost}` : 0) });
 * const { source } = c;
 * const cheap = continuousClaim(game, {
 *   id: 'cheap', title: 'Cheap fights', source, says: 'S fights where that costs less than c.',
 *   strategies: { answer: { below: c, play: 'fight', else: 'yield' } },
 *   holds: { iff: [] },
 * });
 * cheap.expected; // 'holds'
 * ```
 */
export function continuousClaim<Shape extends ContinuousShape>(
  of: ContinuousGame<Shape>,
  declaration: ContinuousDeclaration<NoInfer<Shape>>,
): ContinuousClaim<Shape> {
  const refusal = refusalOf('the claim', declaration, InvalidClaim);
  const game = schema.parsed(declaredContinuousGame, of, refusal);
  const {
    strategies,
    beliefs = {},
    holds,
    title,
    reading,
    expected,
    given,
    ...rest
  } = schema.parsed(declared, declaration, refusal);
  const sets = continuousSets(game);
  const problems = [...unsupported(game), ...tableProblems(game, sets, strategies)];
  if (problems.length > 0) throw refusal(problems);
  const profile = profileFrom(game, sets, strategies, refusal);
  const stated = beliefsFrom(game, sets, beliefs, refusal);

  const sentence = {
    ...rest,
    ...(reading && { reading }),
    ...(expected && { expected }),
    given: [...given, ...(holds.if ?? [])],
  };
  return statement('continuous equilibrium', sentence, {
    ...{ title, game: game as ContinuousGame<Shape>, profile: frozen(profile) },
    beliefs: frozen(stated),
    exactly: holds.iff && frozen([...holds.iff]),
  });
}

function tableProblems(
  { stages, id }: ContinuousGame,
  sets: readonly ContinuousSet[],
  strategies: Dictionary<unknown>,
): string[] {
  const moves = [...new Set(sets.map(({ move }) => move.name))];
  const keysOf = (name: string): string[] =>
    sets.filter(({ move }) => move.name === name).map(({ key }) => key);
  const isByWords = (keys: readonly string[]): boolean => keys.some((key) => key !== NOTHING);
  const single = moves.filter(
    (name) => isByWords(keysOf(name)) && isOneRule(strategies[name], keysOf(name)),
  );
  const missing = sets.filter(
    (set) => !single.includes(set.move.name) && rowOf(set, strategies) === undefined,
  );
  const strange = Object.keys(strategies).filter((name) => !moves.includes(name));
  const others = Object.entries(strategies).flatMap(([name, rows]) => {
    const keys = keysOf(name);
    return isByWords(keys) && !single.includes(name) && typeof rows === 'object' && rows !== null
      ? Object.keys(rows)
          .filter((key) => !keys.includes(key))
          .map((key) => `strategies.${name}: its mover never knows "${key}"; ${thereAre(keys)}`)
      : [];
  });
  return [
    ...single.map((name) => {
      const table = keysOf(name).map((key) => `'${key}': …`);
      return `strategies.${name}: one rule, where its mover knows words; write one for each that she may know: { ${table.join(', ')} }`;
    }),
    ...missing.map(({ move, key }) => `strategies.${move.name}: no rule at "${key}"`),
    ...strange.map((name) =>
      stages.some((each) => each.name === name)
        ? `strategies.${name}: chance draws ${name}, and has no strategy`
        : `strategies.${name}: ${id} has no such move; ${thereAre(moves)}`,
    ),
    ...others,
  ];
}

/** Whether a rule stands where a table of them is needed, by what a mover knows. */
function isOneRule(rows: unknown, keys: readonly string[]): boolean {
  if (typeof rows !== 'object' || rows === null) return rows !== undefined;
  return 'play' in rows && !keys.includes('play');
}

function profileFrom(
  game: ContinuousGame,
  sets: readonly ContinuousSet[],
  strategies: Dictionary<unknown>,
  refusal: (problems: readonly string[]) => Error,
): ContinuousProfile {
  const problems: string[] = [];
  const rows = sets.map((set): { set: ContinuousSet; rule: CutoffRule } | undefined => {
    const place = `strategies.${set.move.name} at "${set.key}"`;
    try {
      const row = rowOf(set, strategies);
      const written: unknown = typeof row === 'function' ? row(heldBy(game, set)) : row;
      const rule = ruleFrom(written, set.move, (lines) => refusal(lines));
      problems.push(...ruleProblems(game, set, rule).map((each) => `${place}: ${each}`));
      return { set, rule };
    } catch (error) {
      const lines = error instanceof InvalidClaim ? error.problems : [thrownText(error)];
      problems.push(...lines.map((each) => `${place}: ${each}`));
      return undefined;
    }
  });
  if (problems.length > 0) throw refusal(problems);
  const read = rows.filter((each) => each !== undefined);
  const moves = new Set(sets.map(({ move }) => move.name));
  return dictionary(
    [...moves].map((name) => [
      name,
      dictionary(
        read
          .filter(({ set }) => set.move.name === name)
          .map(({ set, rule }) => [set.key, rule] as const),
      ),
    ]),
  );
}
