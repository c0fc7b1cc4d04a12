import {
  added,
  type Condition,
  claim,
  compare,
  everywhere,
  parameter,
  type Relation,
  relation,
  restriction,
  type Specification,
  specification,
  timing,
} from '../../src/index.js';
import { source } from '../claim/entry.js';

/*
 * Two numbers x and y > 0, and inequalities between them: what implies what is seen at a glance.
 */

const number = (name: string, example: number) =>
  parameter(name, { text: name, latex: name, meaning: name, unit: 'payoff', example, source });

export const x = number('x', 1);
export const y = number('y', 2);

const says = (id: string, states: Relation): Condition => added(id, id, states);

/** By name. */
export const stated = {
  positive: says('positive', relation`${x} ≥ 0`),
  doubled: says('doubled', relation`2 ${x} ≥ 0`),
  above: says('above', relation`${x} > 1`),
  below: says('below', relation`${x} < 1 − ${y}`),
  large: says('large', relation`${y} ≥ 3`),
  sum: says('sum', relation`${x} + ${y} ≥ 3`),
  negative: says('negative', relation`${x} < 0`),
  square: says('square', relation`(${x} + ${y})^2 ≥ ${x}^2`),
  null: says('null', relation`${x} = 0`),
  always: says('always', relation`${y} + 1 > 0`),
  never: says('never', relation`${y} + 1 < 0`),
} as const satisfies Record<string, Condition>;

const choice = timing({ id: 'choice', title: 'A choice', players: ['P'], source })
  .move('a', { by: 'P', knows: [], chooses: ['up', 'down'] })
  .payoffs({ P: ({ a }) => (a === 'up' ? x : 0) });

/** A specification in which some of the conditions are stated, and `positive` is a claim's. */
export function tiny(...conditions: readonly Condition[]): Specification {
  return specification({
    publication: source.publication,
    parameters: [x, y],
    restrictions: [restriction('y is positive', relation`${y} > 0`, source)],
    games: [choice],
    claims: [
      claim(choice, {
        id: 'up',
        title: 'Up',
        source,
        says: 'P goes up.',
        strategies: { a: { nothing: 'up' } },
        beliefs: {},
        holds: { iff: { a: { nothing: stated.positive } } },
        expected: 'holds',
      }),
    ],
    statements: [
      everywhere({
        id: 'given',
        source,
        says: 'A statement under conditions.',
        given: conditions,
        asserts: [compare(x, '=', x)],
      }),
    ],
  });
}
