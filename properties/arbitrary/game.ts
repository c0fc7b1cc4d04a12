import fc from 'fast-check';
import { type Formula, toFormula } from '../../src/exact/formula.js';
import { math } from '../../src/exact/math.js';
import type { Game, Stage } from '../../src/game/game.js';
import { UNPLAYED, type Values } from '../../src/game/game.js';
import { describeStages } from './description.js';
import { symbol } from './formula.js';

/** How large the drawn games are, and what their payoffs are drawn from. */
export interface GameSize {
  readonly stages?: { readonly minLength: number; readonly maxLength: number };
  readonly payoffs?: fc.Arbitrary<number>;
  /** Each player moves at one stage; the stages left over are nature's. */
  readonly movesOnce?: boolean;
}

/** What is drawn for a stage; `sees` picks among the earlier variables, bit by bit. */
interface StageDraw {
  readonly nature: boolean;
  readonly player: number;
  readonly sees: number;
  readonly threeValues: boolean;
}

const stageDraws: fc.Arbitrary<StageDraw> = fc.record({
  nature: fc.boolean(),
  player: fc.nat(2),
  sees: fc.nat(31),
  threeValues: fc.boolean(),
});

/** Three players, and five stages of which one has three values. */
const MOST_PAYOFFS = 3 * 48;

/**
 * Games with perfect recall, by construction: whoever moves again sees what she saw and did.
 * The probabilities are symbols, so that a point may send some branches off the path.
 */
export function games(size: GameSize = {}): fc.Arbitrary<Game> {
  const { stages: length = { minLength: 2, maxLength: 5 }, movesOnce = false } = size;
  const payoff = size.payoffs ?? fc.integer({ min: -4, max: 4 });
  return fc
    .record({
      players: fc.constantFrom(['A', 'B'], ['A', 'B', 'C']),
      draws: fc.array(stageDraws, length),
      conditional: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
      payoffs: fc.array(payoff, { minLength: MOST_PAYOFFS, maxLength: MOST_PAYOFFS }),
    })
    .map(({ players, draws, conditional, payoffs }) => {
      const stages = stagesOf(draws, players, movesOnce, conditional);
      const description = () => describeStages(stages);
      return { ...asGame(players, stages, payoffs), [fc.toStringMethod]: description };
    });
}

/**
 * The stages as drawn; the last one is a move. A conditional stage takes place only if nature's
 * first draw, which then nobody sees, is a.
 */
function stagesOf(
  draws: readonly StageDraw[],
  players: readonly string[],
  movesOnce: boolean,
  conditional: number | undefined,
): Stage[] {
  const stages: Stage[] = [];
  const seenBy = new Map<string, readonly string[]>();
  const wide = draws.findIndex(({ threeValues }) => threeValues);
  const hidden = conditional !== undefined && conditional < draws.length ? 'v1' : undefined;
  for (const [depth, draw] of draws.entries()) {
    const moves = stages.filter(({ kind }) => kind === 'move').length;
    const by = players[movesOnce ? moves : draw.player % players.length];
    const drawsFirst = depth === 0 && hidden !== undefined;
    const nature = drawsFirst || (draw.nature && depth + 1 < draws.length);
    const remembered = (by !== undefined && seenBy.get(by)) || [];
    const sees = stages
      .map(({ name }) => name)
      .filter((name, bit) => remembered.includes(name) || (draw.sees >> bit) % 2 === 1)
      .filter((name) => name !== hidden);
    const stage = {
      name: `v${depth + 1}`,
      values: depth === wide ? ['a', 'b', 'c'] : ['a', 'b'],
      when: hidden !== undefined && depth === conditional ? [{ [hidden]: ['a'] }] : [],
      ...{ meaning: undefined, source: undefined, reading: undefined },
    };
    if (nature || by === undefined)
      stages.push({
        kind: 'nature',
        ...stage,
        given: sees,
        probabilities: probabilities(stage.name, stage.values),
      });
    else {
      stages.push({ kind: 'move', ...stage, by, knows: sees });
      seenBy.set(by, [...sees, stage.name]);
    }
  }
  return stages;
}

/** Probabilities p and 1 - p, or p, (1 - p) r and (1 - p)(1 - r); a pair of symbols for each condition. */
function probabilities(name: string, values: readonly string[]) {
  return (given: Values): Readonly<Record<string, Formula>> => {
    const place = [name, ...Object.values(given)].join('_');
    const [p, r] = [symbol(`p_${place}`), symbol(`r_${place}`)];
    return values.length === 2
      ? { a: p, b: math`1 - ${p}` }
      : { a: p, b: math`(1 - ${p}) ${r}`, c: math`(1 - ${p})(1 - ${r})` };
  };
}

function asGame(
  players: readonly string[],
  stages: readonly Stage[],
  payoffs: readonly number[],
): Game {
  const payoff = (history: Values, player: number): number => {
    const place = stages.reduce((sum, { name, values }) => {
      const position = values.indexOf(history[name] ?? UNPLAYED);
      return sum * values.length + Math.max(position, 0);
    }, 0);
    return payoffs[place * players.length + player] ?? 0;
  };
  return {
    id: 'drawn',
    title: 'A drawn game',
    source: undefined,
    players,
    assuming: [],
    readings: [],
    stages,
    payoffs: (history) =>
      Object.fromEntries(
        players.map((player, index) => [player, toFormula(payoff(history, index))]),
      ),
  };
}
