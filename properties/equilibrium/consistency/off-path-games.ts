import { Rational, type RationalInput } from '../../../src/exact/rational.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';
import { type ExtensiveTree, extensiveGame } from '../../game/extensive-tree.js';

type Payoffs = readonly RationalInput[];

const over: ExtensiveTree = { payoffs: [0, 0, 0] };
const chooses = (
  player: string,
  knows: string,
  actions: Readonly<Record<string, ExtensiveTree>>,
): ExtensiveTree => ({ player, knows, actions });

/** A mix for each information set, and a belief where one is stated. */
export const mixes = (...rows: RationalInput[][]): Rational[][] =>
  rows.map((row) => row.map(Rational.of));

/**
 * Chance draws good or bad, in the odds 1 to 2. The first player, not knowing which, may stay out or
 * come in; the second player then fights or yields. Fighting is right in the bad state only.
 *
 * Weak perfect Bayes lets the second player believe anything once the first comes in. A tremble of
 * the first player says nothing about the state, so that consistency leaves the prior.
 */
export function uninformedEntry(good: RationalInput = '1/3', fighting = 3): ExtensiveGame {
  const state = (fight: Payoffs, yielding: Payoffs): ExtensiveTree =>
    chooses('entrant', 'nothing', {
      out: { payoffs: [0, 0] },
      in: chooses('incumbent', 'entry', {
        fight: { payoffs: fight },
        yield: { payoffs: yielding },
      }),
    });
  return extensiveGame('uninformed entry', ['entrant', 'incumbent'], {
    chance: {
      good: [good, state([-1, 0], [1, 1])],
      bad: [Rational.one.minus(Rational.of(good)), state([-1, fighting], [1, 0])],
    },
  });
}

/**
 * The first player stays, or errs by a or b; the second and the third, unseen by one another, are
 * asked in turn which error it was. Common beliefs: their answers must agree.
 */
export const twoWitnesses: ExtensiveGame = extensiveGame(
  'two witnesses',
  ['first', 'second', 'third'],
  chooses('first', 'the start', {
    stay: over,
    ...Object.fromEntries(
      ['a', 'b'].map((error) => [
        error,
        chooses('second', 'an error', {
          pass: chooses('third', 'an error, passed', { a: over, b: over }),
          tell: over,
        }),
      ]),
    ),
  }),
);

/** What the third player gets where she names an error, by what the others did. */
export type Answer = Readonly<Record<string, Readonly<Record<string, RationalInput>>>>;

/**
 * The first player errs by a or b and the second by c or d, independently, or they stay. The third
 * player moves only if both err, not knowing how: her beliefs in ac, ad, bc and bd are products.
 */
export function independentErrors(answers: Answer): ExtensiveGame {
  const third = (errors: string): ExtensiveTree =>
    chooses(
      'third',
      'two errors',
      Object.fromEntries(
        Object.entries(answers).map(([name, payoffs]) => [
          name,
          { payoffs: [-1, -1, payoffs[errors] ?? 0] },
        ]),
      ),
    );
  const second = (error: string): ExtensiveTree =>
    chooses('second', 'nothing', {
      stay: { payoffs: [error === '' ? 0 : -1, 0, 0] },
      c: error === '' ? { payoffs: [0, -1, 0] } : third(`${error}c`),
      d: error === '' ? { payoffs: [0, -1, 0] } : third(`${error}d`),
    });
  return extensiveGame(
    'independent errors',
    ['first', 'second', 'third'],
    chooses('first', 'the start', { stay: second(''), a: second('a'), b: second('b') }),
  );
}

/**
 * As before, but the third player is told something: "one of a and b" (when the other player
 * stayed), "one of c and d", or "both". Here a and c are errors of the first player, b and d of the
 * second. If a is as likely as b, c as likely as d, and a with b twice as likely as c with d, then a
 * is √2 times as likely as c.
 */
export const rootOfTwo: ExtensiveGame = extensiveGame(
  'the root of two',
  ['first', 'second', 'third'],
  chooses(
    'first',
    'the start',
    Object.fromEntries(
      ['stay', 'a', 'c'].map((first) => [
        first,
        chooses(
          'second',
          'nothing',
          Object.fromEntries(
            ['stay', 'b', 'd'].map((second) => [second, toldOf(first, second)] as const),
          ),
        ),
      ]),
    ),
  ),
);

function toldOf(first: string, second: string): ExtensiveTree {
  const told: Readonly<Record<string, string>> = {
    'a stay': 'a or b',
    'stay b': 'a or b',
    'c stay': 'c or d',
    'stay d': 'c or d',
    'a b': 'two errors',
    'c d': 'two errors',
  };
  const knows = told[`${first} ${second}`];
  return knows === undefined ? over : chooses('third', knows, { left: over, right: over });
}

/** Selten's horse (1975): the third player cannot tell who of the other two deviated. */
export const horse: ExtensiveGame = extensiveGame(
  "Selten's horse",
  ['first', 'second', 'third'],
  chooses('first', 'the start', {
    down: chooses('third', 'a deviation', {
      left: { payoffs: [3, 2, 2] },
      right: { payoffs: [0, 0, 0] },
    }),
    across: chooses('second', 'her turn', {
      down: chooses('third', 'a deviation', {
        left: { payoffs: [4, 4, 0] },
        right: { payoffs: [0, 0, 1] },
      }),
      across: { payoffs: [1, 1, 1] },
    }),
  }),
);
