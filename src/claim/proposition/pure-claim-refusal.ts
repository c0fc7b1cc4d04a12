import { z } from 'zod';
import { unknownName } from '../../exact/message.js';
import type { Relation } from '../../exact/relation.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import type { Dictionary } from '../../game/dictionary.js';
import type { Game } from '../../game/game.js';
import { refusalOf } from '../../game/invalid.js';
import { markOf } from '../../game/maker.js';
import * as schema from '../../game/schema.js';
import { formOf } from '../../game/unfold.js';
import type { Claim } from '../claim.js';
import type { Condition } from '../condition.js';
import { claimed, declaredGame } from '../declared-tables.js';
import type { Root } from '../root.js';
import { rootsInFormulas, rootsOfClaim, rootsOfGame } from '../roots-behind.js';
import { pureAction } from './asked-actions.js';
import { PURE_CONCEPTS, type PureCount } from './pure-count.js';
import { declaredSentence, InvalidStatement } from './statement.js';

const common = {
  ...declaredSentence,
  among: z.literal(
    'pure',
    schema.expected("'pure': of equilibria in which somebody mixes nothing is told"),
  ),
  concept: z
    .enum(PURE_CONCEPTS, schema.expected(PURE_CONCEPTS.map((each) => `'${each}'`).join(', ')))
    .optional(),
};

const upTo = z.enum(
  ['nothing', 'outcome', 'messages'],
  schema.expected("'nothing', 'outcome' or 'messages'"),
);

const actions = schema.table(
  schema.table(schema.name, "a table { what the mover knows: 'action', … }"),
  "claim(…) or a table { variable: { what the mover knows: 'action', … }, … }",
);

type Table = Dictionary<Dictionary<string>>;

const behavior = schema.choice<Claim | Table>((value) =>
  markOf(value)?.as === 'claim' ? claimed : actions,
);

const behaviors = schema.list(
  behavior,
  "claim(…) or tables { variable: { what the mover knows: 'action' } }",
);

const SETTLED = 'all equilibria are told of what rests on parameters alone';

/** Roots move with the parameters, and none of their symbols is free: profiles are not gone through with them. */
function ofParameters(game: Game) {
  return ({ given = [], lookAt = [] }: Given, context: z.RefinementCtx): void => {
    const refuse = (what: string, roots: readonly Root[], path: (string | number)[]): void => {
      for (const { name } of roots)
        context.addIssue({ code: 'custom', path, message: `${what} ${name}, a root: ${SETTLED}` });
    };
    refuse(`the game ${game.id} rests on`, rootsOfGame(game), []);
    for (const [index, { id, relation }] of given.entries())
      refuse(`${id} mentions`, rootsInFormulas([relation.left, relation.right]), ['given', index]);
    for (const [index, { left, right }] of lookAt.entries())
      refuse('it mentions', rootsInFormulas([left, right]), ['lookAt', index]);
  };
}

interface Given {
  readonly given?: readonly Pick<Condition, 'id' | 'relation'>[] | undefined;
  readonly lookAt?: readonly Relation[] | undefined;
}

const declared = {
  only: (game: Game) =>
    schema
      .record({ ...common, upTo, equilibria: schema.list(claimed, 'claim(…)') })
      .superRefine(ofParameters(game))
      .superRefine(({ equilibria }, context) => {
        for (const [index, each] of equilibria.entries())
          for (const message of claimProblems(game, each))
            context.addIssue({ code: 'custom', message, path: ['equilibria', index] });
      }),
  exists: (game: Game) =>
    schema
      .record({ ...common, with: behaviors.default([]) })
      .superRefine(ofParameters(game))
      .superRefine(({ with: listed }, context) => {
        for (const [index, each] of listed.entries()) {
          const problems =
            markOf(each)?.as === 'claim'
              ? claimProblems(game, each as Claim)
              : tableProblems(game, each as Table);
          for (const message of problems)
            context.addIssue({ code: 'custom', message, path: ['with', index] });
        }
      }),
  unique: (game: Game) => schema.record({ ...common, upTo }).superRefine(ofParameters(game)),
} satisfies Readonly<Record<PureCount['word'], (game: Game) => z.ZodType>>;

/**
 * Refuses a statement about pure equilibria that the compiler would refuse, were it asked, and one
 * that does not fit its game.
 * @throws {InvalidStatement}
 */
export function refusePureClaim(word: PureCount['word'], said: unknown, about: unknown): void {
  const refusal = refusalOf('the statement', said, InvalidStatement);
  const game = schema.parsed(declaredGame, about, (problems) =>
    refusal(problems.map((each) => `the first argument: ${each}`)),
  );
  schema.parsed<unknown>(declared[word](game), said, refusal);
}

/** Why a claim is none of a game's equilibria in pure strategies. */
function claimProblems(game: Game, claim: Claim): string[] {
  if (claim.game !== game) return [`${claim.id} is about ${claim.game.id}, not about ${game.id}`];
  const [root] = rootsOfClaim(claim);
  if (root) return [`${claim.id} rests on ${root.name}, a root: ${SETTLED}`];
  const mixed = formOf(game).informationSets.filter((set) => pureAction(claim, set) === undefined);
  return mixed.map(
    ({ mover, name }) =>
      `${claim.id} lets ${mover} mix at "${name}": equilibria in pure strategies are listed`,
  );
}

/** What a table asks for that there is not. */
function tableProblems(game: Game, table: Table): string[] {
  const { informationSets } = formOf(game);
  const rows = Object.entries(table);
  if (rows.every(([, row]) => Object.keys(row).length === 0))
    return ['it asks for nothing: name an action, or leave it out'];
  const variables = [...new Set(informationSets.map(({ variable }) => variable))];
  return rows.flatMap(([variable, row]) => {
    const sets = informationSets.filter((set) => set.variable === variable);
    if (sets.length === 0) return [unknownName('move', variable, variables)];
    return Object.entries(row).flatMap(([key, action]) => rowProblems(sets, key, action));
  });
}

function rowProblems(sets: readonly DeclaredSet[], key: string, action: string): string[] {
  const set = sets.find((each) => each.key === key);
  const keys = sets.map((each) => each.key);
  if (set === undefined) return [unknownName('information set', key, keys)];
  return set.actions.includes(action) ? [] : [unknownName('action', action, set.actions)];
}
