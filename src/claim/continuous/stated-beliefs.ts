import { z } from 'zod';
import type { StatedBelief, StatedBeliefs } from '../../equilibrium/continuous/stated-belief.js';
import { formulasOfBelief } from '../../equilibrium/continuous/stated-belief.js';
import { formulaText, symbolsOf } from '../../exact/formula.js';
import { thereAre, thrownText, unknownName } from '../../exact/message.js';
import {
  type ContinuousGame,
  type ContinuousSet,
  type FiniteDraw,
  type TypeDraw,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { isPolynomialIn } from '../../game/continuous/continuous-refusal.js';
import { newsFor } from '../../game/continuous/news.js';
import { type Dictionary, dictionary } from '../../game/dictionary.js';
import { NOTHING } from '../../game/game.js';
import { found } from '../../game/invalid.js';
import * as schema from '../../game/schema.js';
import { InvalidClaim } from '../claim-refusal.js';
import { heldBy, rowOf } from './continuous-rows.js';
import { unstatable } from './unsupported.js';

/*
 * Beliefs as they are written, and what keeps them from being any.
 */

type Refusal = (problems: readonly string[]) => Error;

/** @throws what the refusal makes of everything that is no belief. */
export function beliefsFrom(
  game: ContinuousGame,
  sets: readonly ContinuousSet[],
  declared: Dictionary<unknown>,
  refusal: Refusal,
): StatedBeliefs {
  const problems: string[] = strangeRows(sets, declared);
  const read = sets.flatMap((set) => {
    const row = rowOf(set, declared);
    if (row === undefined) return [];
    const place = `beliefs.${set.move.name} at "${set.key}"`;
    try {
      const written: unknown = typeof row === 'function' ? row(heldBy(game, set)) : row;
      const { belief, wrong } = beliefAt(game, set, written, refusal);
      problems.push(...wrong.map((each) => `${place}: ${each}`));
      return belief ? [{ set, belief }] : [];
    } catch (error) {
      const lines = error instanceof InvalidClaim ? error.problems : [thrownText(error)];
      problems.push(...lines.map((each) => `${place}: ${each}`));
      return [];
    }
  });
  if (problems.length > 0) throw refusal(problems);
  return dictionary(
    [...new Set(read.map(({ set }) => set.move.name))].map((name) => [
      name,
      dictionary(
        read
          .filter(({ set }) => set.move.name === name)
          .map(({ set, belief }) => [set.key, belief] as const),
      ),
    ]),
  );
}

function strangeRows(sets: readonly ContinuousSet[], declared: Dictionary<unknown>): string[] {
  const moves = [...new Set(sets.map(({ move }) => move.name))];
  return Object.entries(declared).flatMap(([name, rows]) => {
    if (!moves.includes(name)) return [`beliefs: ${unknownName('move', name, moves)}`];
    const keys = sets.filter(({ move }) => move.name === name).map(({ key }) => key);
    if (keys.includes(NOTHING) || typeof rows !== 'object' || rows === null) return [];
    return Object.keys(rows)
      .filter((key) => !keys.includes(key))
      .map((key) => `beliefs.${name}: its mover never knows "${key}"; ${thereAre(keys)}`);
  });
}

function beliefAt(game: ContinuousGame, set: ContinuousSet, written: unknown, refusal: Refusal) {
  const wrong = unstatable(game, set.move);
  const news = newsFor(game, set.move);
  if (news === undefined || wrong.length > 0) return { belief: undefined, wrong };
  const belief = beliefFrom(written, news.about, refusal);
  const seen = set.seen.map(variableSymbol);
  const variables = game.stages.map(({ name }) => variableSymbol(name));
  const strange = formulasOfBelief(belief).flatMap((formula) => [
    ...[...symbolsOf(formula)]
      .filter((each) => variables.includes(each) && !seen.includes(each))
      .map((each) => `${formulaText(formula)} rests on ${each}, which is no number its mover sees`),
    ...(isPolynomialIn(formula, variables)
      ? []
      : [`${formulaText(formula)} divides by a number from an interval`]),
  ]);
  return { belief, wrong: strange };
}

const inner = z.unknown();
const cases = schema.record({ where: schema.writtenRelation, believe: inner, else: inner });
const among = z.tuple([schema.formula, schema.formula], schema.expected('a type, or [low, high]'));

function beliefFrom(
  written: unknown,
  about: TypeDraw | FiniteDraw,
  refusal: Refusal,
): StatedBelief {
  if (Object.hasOwn(Object(written), 'where')) {
    const { where, believe, else: other } = schema.parsed(cases, written, refusal);
    return {
      ...{ kind: 'where', where },
      believe: beliefFrom(believe, about, refusal),
      else: beliefFrom(other, about, refusal),
    };
  }
  const names = Object.keys(Object(written));
  if (names.length !== 1 || names[0] !== about.name)
    throw refusal([
      `expected { ${about.name}: … }, what is believed of ${about.name} and of nothing else, found ${found(written)}`,
    ]);
  const of = (written as Dictionary<unknown>)[about.name];
  if (about.kind === 'draw') {
    const word = schema.parsed(schema.name, of, refusal);
    if (!about.values.includes(word)) throw refusal([unknownName('value', word, about.values)]);
    return { kind: 'word', word };
  }
  if (!Array.isArray(of)) return { kind: 'sure', type: schema.parsed(schema.formula, of, refusal) };
  const [from, to] = schema.parsed(among, of, refusal);
  return { kind: 'among', from, to };
}
