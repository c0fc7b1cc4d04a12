import fc from 'fast-check';
import type { ClaimedBelief, Table } from '../../src/claim/claim.js';
import type { ClaimDeclaration } from '../../src/claim/declaration.js';
import { dictionary } from '../../src/game/dictionary.js';
import type { Game, Stage } from '../../src/game/game.js';
import { NOTHING, UNPLAYED, type Values } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
import { type Claim, claim } from '../../src/index.js';

/*
 * The same game and the same claim in other words.
 */

/** Words that every object knows from birth, and words of the language of claims itself. */
export const hostileWords: readonly string[] = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...['inProportionTo', 'otherwise', 'kind', 'id', 'if', 'iff', 'at', 'where', 'beliefs'],
  ...['nothing', 'undefined', 'null', 'length', 'name', 'prototype', 'then', 'toJSON', 'number'],
];

/** Other words for those of a game, no two the same. */
export interface Renaming {
  readonly to: (word: string) => string;
  readonly from: (word: string) => string;
}

function wordsOf({ players, stages }: Game): string[] {
  return [
    ...new Set([...players, ...stages.flatMap(({ name, values }) => [name, ...values])]),
  ].filter((word) => word !== UNPLAYED);
}

/** Hostile words for all words of a game; in very wordy games some of them with a number. */
export function hostileRenamings(game: Game): fc.Arbitrary<Renaming> {
  const words = wordsOf(game);
  const more = words.map((_, index) => `constructor ${index}`);
  const pool = [...hostileWords, ...more.slice(hostileWords.length)];
  return fc
    .shuffledSubarray(pool, { minLength: words.length, maxLength: words.length })
    .map((others) => {
      const to = new Map(words.map((word, index) => [word, others[index] ?? word]));
      const from = new Map(words.map((word, index) => [others[index] ?? word, word]));
      return {
        to: (word) => to.get(word) ?? word,
        from: (word) => from.get(word) ?? word,
        [fc.toStringMethod]: () => JSON.stringify([...to]),
      };
    });
}

function renamedValues(values: Values, to: Renaming['to']): Values {
  return dictionary(Object.entries(values).map(([name, value]) => [to(name), to(value)]));
}

export function renamedGame(game: Game, { to, from }: Renaming): Game {
  return {
    ...game,
    players: game.players.map(to),
    stages: game.stages.map((stage): Stage => {
      const when = stage.when.map((each) =>
        dictionary(Object.entries(each).map(([name, values]) => [to(name), values.map(to)])),
      );
      const common = { name: to(stage.name), values: stage.values.map(to), when };
      return stage.kind === 'move'
        ? { ...stage, ...common, by: to(stage.by), knows: stage.knows.map(to) }
        : {
            ...stage,
            ...common,
            given: stage.given.map(to),
            probabilities: (given) => rekeyed(stage.probabilities(renamedValues(given, from)), to),
          };
    }),
    payoffs: (history) => rekeyed(game.payoffs(renamedValues(history, from)), to),
  };
}

/** A plain object, as a modeler would write it. */
function rekeyed<Entry>(
  table: Readonly<Record<string, Entry>>,
  to: (key: string) => string,
): Record<string, Entry> {
  return Object.fromEntries(Object.entries(table).map(([key, entry]) => [to(key), entry]));
}

/** A claim about a renamed game, declared anew. */
export function renamedClaim(original: Claim, game: Game, renaming: Renaming): Claim {
  const { to } = renaming;
  const key = (names: readonly string[]) => (written: string) =>
    names.length === 0 ? NOTHING : written.split(', ').map(to).join(', ');
  const known = (variable: string) => {
    const stage = original.game.stages.find(({ name }) => name === variable);
    return key(stage?.kind === 'move' ? stage.knows : []);
  };
  const unseen = (variable: string) => {
    const { informationSets } = formOf(original.game);
    return key(informationSets.find((set) => set.variable === variable)?.unseen ?? []);
  };
  const table = <From, To>(entries: Table<From>, convert: (entry: From, variable: string) => To) =>
    Object.fromEntries(
      Object.entries(entries).map(([variable, rows]) => [
        to(variable),
        Object.fromEntries(
          Object.entries(rows).map(([row, entry]) => [
            known(variable)(row),
            convert(entry, variable),
          ]),
        ),
      ]),
    );
  const belief = (claimed: ClaimedBelief, variable: string) => {
    if (claimed === 'some') return claimed;
    const { weights, otherwise } = claimed;
    return otherwise === undefined
      ? rekeyed(weights, unseen(variable))
      : {
          inProportionTo: rekeyed(weights, unseen(variable)),
          otherwise: rekeyed(otherwise, unseen(variable)),
        };
  };
  const { id, title, source, says, where, implied, expected, reading, scope, concept } = original;
  const declaration = {
    ...{ id, title, source, says, where, implied, expected, reading, concept },
    strategies: table(original.strategies, (behavior) => rekeyed(behavior, to)),
    beliefs: table(original.beliefs, belief),
    holds:
      scope.kind === 'iff'
        ? { iff: table(guardTable(scope.guards), (conditions) => conditions) }
        : {
            [scope.kind === 'if' ? 'if' : 'iff']: scope.conditions,
            ...(scope.kind === 'if' &&
              scope.at && {
                at: Object.fromEntries(
                  Object.entries(scope.at).map(([variable, keys]) => [
                    to(variable),
                    keys.map(known(variable)),
                  ]),
                ),
              }),
          },
  };
  return claim(
    game,
    declaration as ClaimDeclaration<{ players: string; variables: Values; moves: never }>,
  );
}

function guardTable<Conditions>(
  guards: readonly { variable: string; key: string; conditions: Conditions }[],
): Table<Conditions> {
  const variables = [...new Set(guards.map(({ variable }) => variable))];
  return dictionary(
    variables.map((name) => [
      name,
      dictionary(
        guards
          .filter(({ variable }) => variable === name)
          .map(({ key, conditions }) => [key, conditions]),
      ),
    ]),
  );
}
