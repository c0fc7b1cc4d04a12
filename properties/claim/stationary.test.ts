import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import grim, { grimTrigger, impatientTrigger } from '../../catalog/friedman-1971/grim-trigger.js';
import { continuationOf } from '../../src/claim/stationary/continuation-game.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { solves } from '../../src/derive/question.js';
import { valueAt } from '../../src/exact/formula-value.js';
import {
  type Claim,
  isEquilibrium,
  Point,
  parameter,
  Rational,
  relation,
  restriction,
  type Specification,
  specification,
  stage,
  stationary,
  stationaryClaim,
  timing,
  value,
} from '../../src/index.js';
import { source } from './entry.js';

/*
 * Stationary games with two states and two players, drawn: payoffs, where each pair of actions leads,
 * discount factors that differ, and how each player mixes in each state. What the engine says of them is
 * held against a few lines that know nothing of it: sums over the two by two actions.
 */

const ACTIONS = ['a', 'b'] as const;
const STATES = ['s', 't'] as const;
type State = (typeof STATES)[number];

const factor = (name: string) =>
  parameter(name, {
    ...{
      text: name,
      latex: name,
      meaning: 'a discount factor',
      unit: 'probability',
      example: '1/2',
    },
    source,
  });
const deltas = [factor('d1'), factor('d2')] as const;

interface Cell {
  readonly pays: readonly [number, number];
  readonly next: State | 'end';
}

interface Drawn {
  /** By state, then by the actions aa, ab, ba, bb. */
  readonly cells: Readonly<Record<State, readonly Cell[]>>;
  /** By state and player, how probable the action a is. */
  readonly mixes: Readonly<Record<State, readonly [Rational, Rational]>>;
  readonly discounts: readonly [Rational, Rational];
}

const share = fc.constantFrom('0', '0', '1', '1', '1/2', '1/3').map((each) => Rational.of(each));
const cell = fc.record({
  pays: fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })),
  next: fc.constantFrom<State | 'end'>('s', 't', 'end'),
});
const cells = fc.array(cell, { minLength: 4, maxLength: 4 });
const discount = fc
  .integer({ min: 0, max: 7 })
  .map((eighths) => Rational.of(eighths).over(Rational.of(8)));

const drawn: fc.Arbitrary<Drawn> = fc.record({
  // Play has to be able to come to the other state.
  cells: fc.record({
    s: cells.map(
      ([first, ...others]) => [{ pays: first?.pays ?? [0, 0], next: 't' }, ...others] as const,
    ),
    t: cells,
  }),
  mixes: fc.record({ s: fc.tuple(share, share), t: fc.tuple(share, share) }),
  discounts: fc.tuple(discount, discount),
});

const place = (one: string, other: string): number =>
  2 * ACTIONS.indexOf(one as 'a') + ACTIONS.indexOf(other as 'a');

function declared({ cells: by, mixes }: Drawn): { spec: Specification; claim: Claim } {
  const stageGame = (state: State) =>
    timing({ id: `in-${state}`, title: state, players: ['1', '2'] })
      .move('x', { by: '1', knows: [], chooses: ACTIONS })
      .move('y', { by: '2', knows: [], chooses: ACTIONS })
      .payoffs({
        1: ({ x, y }) => by[state][place(x, y)]?.pays[0] ?? 0,
        2: ({ x, y }) => by[state][place(x, y)]?.pays[1] ?? 0,
      });
  const leads = (state: State) => (history: { readonly x: string; readonly y: string }) =>
    by[state][place(history.x, history.y)]?.next ?? 'end';
  const game = stationary({
    ...{ id: 'drawn', title: 'Drawn', starts: 's', source },
    discount: { 1: deltas[0], 2: deltas[1] },
    states: { s: stage(stageGame('s'), leads('s')), t: stage(stageGame('t'), leads('t')) },
  });
  const mixed = (state: State, player: 0 | 1) => {
    const a = mixes[state][player];
    return { nothing: { a, b: Rational.one.minus(a) } };
  };
  const claim = stationaryClaim(game, {
    ...{ id: 'drawn-profile', title: 'Drawn', source, says: 'So it is.', expected: 'holds' },
    strategies: {
      s: { x: mixed('s', 0), y: mixed('s', 1) },
      t: { x: mixed('t', 0), y: mixed('t', 1) },
    },
    holds: { if: [] },
  });
  const spec = specification({
    publication: source.publication,
    parameters: [...deltas],
    restrictions: deltas.flatMap((each) => [
      restriction(`${each.name} is not negative`, relation`${each} ≥ 0`, source),
      restriction(`${each.name} is below 1`, relation`${each} < 1`, source),
    ]),
    games: [],
    claims: [claim],
  });
  return { spec, claim };
}

type Worths = Readonly<Record<State, Rational>>;

/** What a player gets by a pair of behaviors in one period, and some worths of the states after it. */
function after(
  { cells: by, discounts }: Drawn,
  player: 0 | 1,
  state: State,
  [one, two]: readonly [Rational, Rational],
  worths: Worths,
): Rational {
  const odds = (mix: Rational, action: string) => (action === 'a' ? mix : Rational.one.minus(mix));
  return ACTIONS.flatMap((x) => ACTIONS.map((y) => ({ x, y }))).reduce((sum, { x, y }) => {
    const { pays, next } = by[state][place(x, y)] as Cell;
    const later = next === 'end' ? Rational.zero : worths[next].times(discounts[player]);
    return sum.plus(odds(one, x).times(odds(two, y)).times(Rational.of(pays[player]).plus(later)));
  }, Rational.zero);
}

/** The game cut off after some periods. */
function truncated(game: Drawn, player: 0 | 1, periods: number): Worths {
  let worths: Worths = { s: Rational.zero, t: Rational.zero };
  for (let left = 0; left < periods; left++)
    worths = {
      s: after(game, player, 's', game.mixes.s, worths),
      t: after(game, player, 't', game.mixes.t, worths),
    };
  return worths;
}

function pointOf({ discounts }: Drawn): Point {
  return Point.of({ d1: discounts[0], d2: discounts[1] });
}

function worthsOf(game: Drawn, claim: Claim, player: 0 | 1): Worths {
  const at = (state: State): Rational => {
    const found = valueAt(value(claim, player === 0 ? '1' : '2', state), pointOf(game));
    if (found === undefined) throw new Error(`no value in ${state}`);
    return found;
  };
  return { s: at('s'), t: at('t') };
}

/** Whether some action in some state, followed by the strategies again, gains something. */
function someoneGains(game: Drawn, claim: Claim): boolean {
  return ([0, 1] as const).some((player) => {
    const worths = worthsOf(game, claim, player);
    return STATES.some((state) =>
      [Rational.one, Rational.zero].some((instead) => {
        const [one, two] = game.mixes[state];
        const pair = player === 0 ? ([instead, two] as const) : ([one, instead] as const);
        return worths[state].lessThan(after(game, player, state, pair, worths));
      }),
    );
  });
}

describe('what strategies are worth in a stationary game', () => {
  it('is what a period pays and the discounted worth of the next state', () => {
    fc.assert(
      fc.property(drawn, (game) => {
        const { claim } = declared(game);
        for (const player of [0, 1] as const) {
          const worths = worthsOf(game, claim, player);
          for (const state of STATES)
            expect(`${after(game, player, state, game.mixes[state], worths)}`).toBe(
              `${worths[state]}`,
            );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is what the game cut off late pays, but for what is left then', () => {
    fc.assert(
      fc.property(drawn, (game) => {
        const { claim } = declared(game);
        for (const player of [0, 1] as const) {
          const [worths, cut] = [worthsOf(game, claim, player), truncated(game, player, 12)];
          const delta = game.discounts[player];
          const left = Rational.of(3).times(delta.power(12)).over(Rational.one.minus(delta));
          for (const state of STATES) {
            const difference = worths[state].minus(cut[state]);
            const size = difference.sign < 0 ? difference.negated() : difference;
            expect(left.lessThan(size)).toBe(false);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a claim about a stationary game', () => {
  const seen = new Set<boolean>();
  it('is right exactly where no action gains in any state, and its questions say the same', () => {
    fc.assert(
      fc.property(drawn, (game) => {
        const { spec, claim } = declared(game);
        const gains = someoneGains(game, claim);
        seen.add(gains);
        const point = pointOf(game);
        expect(isEquilibrium(claim, point)).toBe(!gains);
        expect(questionsOf(spec, claim).some((each) => solves(point, each))).toBe(gains);
      }),
      { numRuns: 60, examples: [[bothDefect]] },
    );
    expect(seen).toEqual(new Set([true, false]));
  });

  it('knows how much the future has to count', () => {
    const at = (delta: string) => Point.of({ T: 5, R: 3, P: 1, S: 0, delta });
    expect(isEquilibrium(grimTrigger, at('1/2'))).toBe(true);
    expect(isEquilibrium(grimTrigger, at('49/100'))).toBe(false);
    expect(isEquilibrium(impatientTrigger, at('49/100'))).toBe(false);
    expect(continuationOf(grimTrigger.game)?.stationary.starts).toBe('cooperation');
    expect(grim.claims).toContain(grimTrigger);
  });
});

/** A dilemma whose one equilibrium is to do b in either state. */
const bothDefect: Drawn = {
  cells: {
    s: [
      { pays: [2, 2], next: 't' },
      { pays: [0, 3], next: 's' },
      { pays: [3, 0], next: 's' },
      { pays: [1, 1], next: 's' },
    ],
    t: [
      { pays: [2, 2], next: 't' },
      { pays: [0, 3], next: 't' },
      { pays: [3, 0], next: 't' },
      { pays: [1, 1], next: 't' },
    ],
  },
  mixes: { s: [Rational.zero, Rational.zero], t: [Rational.zero, Rational.zero] },
  discounts: [Rational.of('1/2'), Rational.of('1/4')],
};
