import type { Specification } from '../claim/specification.js';
import { endPayoffs } from '../derive/end-payoffs.js';
import { entry } from '../exact/entry.js';
import { type Formula, formulaText } from '../exact/formula.js';
import { movesBehind } from '../game/extensive-game.js';
import { type Game, UNPLAYED, type Values } from '../game/game.js';
import { formOf } from '../game/unfold.js';

/** What players expect after the last move, by the values of those variables on which it depends. */
export interface PayoffTable {
  readonly variables: readonly string[];
  readonly rows: readonly {
    /** One a variable; `-` where it was not decided. */
    readonly values: readonly string[];
    /** One a player. */
    readonly payoffs: readonly Formula[];
  }[];
}

/** @returns `undefined` for a game that rests on roots, whose payoffs have no names. */
export function payoffTable(spec: Specification, game: Game): PayoffTable | undefined {
  const payoffs = endPayoffs(spec, game);
  if (payoffs === undefined) return undefined;
  const { nodes, histories } = formOf(game);
  const moves = movesBehind(nodes);
  const isEnd = (node: number): boolean =>
    !moves[node] && (node === 0 || moves[entry(nodes.parent, node)] === true);
  const ends = Array.from(nodes.kind, (_, node) => node)
    .filter(isEnd)
    .map((node) => {
      const paid = payoffs(node);
      return {
        history: entry(histories, node),
        payoffs: paid,
        key: paid.map(formulaText).join('; '),
      };
    });
  const valuesAt = (history: Values, names: readonly string[]): string[] =>
    names.map((name) => history[name] ?? UNPLAYED);
  const settles = (names: readonly string[]): boolean => {
    const found = new Map<string, string>();
    return ends.every(({ history, key }) => {
      const at = JSON.stringify(valuesAt(history, names));
      const known = found.get(at) ?? key;
      found.set(at, known);
      return known === key;
    });
  };
  let variables = game.stages
    .map(({ name }) => name)
    .filter((name) => ends.some(({ history }) => history[name] !== undefined));
  for (const name of variables) {
    const others = variables.filter((each) => each !== name);
    if (settles(others)) variables = others;
  }
  const rows = new Map(
    ends.map((end) => {
      const values = valuesAt(end.history, variables);
      return [JSON.stringify(values), { values, payoffs: end.payoffs }] as const;
    }),
  );
  return { variables, rows: [...rows.values()] };
}
