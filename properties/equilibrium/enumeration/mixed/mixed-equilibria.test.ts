import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedEquilibria } from '../../../../src/equilibrium/enumeration/mixed/mixed-equilibria.js';
import { extensiveGame } from '../../../game/extensive-tree.js';

/** Two players who choose at once between two actions each. */
function bimatrix(payoffs: readonly (readonly [number, number])[]) {
  const reply = (first: number) => ({
    player: 'column',
    knows: '',
    actions: {
      left: { payoffs: payoffs[first] ?? [] },
      right: { payoffs: payoffs[first + 1] ?? [] },
    },
  });
  return extensiveGame('bimatrix', ['row', 'column'], {
    player: 'row',
    knows: '',
    actions: { up: reply(0), down: reply(2) },
  });
}

const written = (mixes: readonly (readonly unknown[])[]): string =>
  mixes.map((mix) => mix.join(' ')).join(', ');

describe('equilibria in which somebody mixes', () => {
  it('are known in matching pennies and in the battle of the sexes', () => {
    const pennies = bimatrix([
      [1, -1],
      [-1, 1],
      [-1, 1],
      [1, -1],
    ]); // prettier-ignore
    const battle = bimatrix([
      [2, 1],
      [0, 0],
      [0, 0],
      [1, 2],
    ]); // prettier-ignore
    const found = [pennies, battle].map((game) => mixedEquilibria(game, 2).equilibria);
    expect(found.map((each) => each.map(({ profile }) => written(profile)))).toEqual([
      ['1/2 1/2, 1/2 1/2'],
      ['2/3 1/3, 1/3 2/3'],
    ]);
    expect(mixedEquilibria(pennies, 1).equilibria).toEqual([]);
  });

  it('come in continua where a player does not care', () => {
    const careless = bimatrix([
      [0, 1],
      [0, 0],
      [0, 1],
      [0, 0],
    ]); // prettier-ignore
    const { equilibria } = mixedEquilibria(careless, 2);
    expect(equilibria.map(({ free }) => free)).toEqual([1]);
  });

  it('are one, fully mixed, where the best replies go round in a circle', () => {
    const gap = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(gap, gap, gap, gap, (a, b, c, d) => {
        const game = bimatrix([
          [a, 0],
          [0, b],
          [0, c],
          [d, 0],
        ]); // prettier-ignore
        const { equilibria, nonlinear, undecided } = mixedEquilibria(game, 2);
        // The column's mix makes the row indifferent: a·l = d·(1 − l), and the other way round.
        expect(equilibria.map(({ profile }) => written(profile))).toEqual([
          written(
            mixedEquilibria(
              bimatrix([
                [a * 2, 0],
                [0, b * 2],
                [0, c * 2],
                [d * 2, 0],
              ]), // prettier-ignore
              2,
            ).equilibria[0]?.profile ?? [],
          ),
        ]);
        expect([nonlinear, undecided]).toEqual([[], []]);
        const [row = [], column = []] = equilibria[0]?.profile ?? [];
        expect(row[0]?.over(row[1] ?? row[0]).toString()).toBe(quotient(c, b));
        expect(column[0]?.over(column[1] ?? column[0]).toString()).toBe(quotient(d, a));
      }),
    );
  });
});

function quotient(over: number, under: number): string {
  let [a, b] = [over, under];
  while (b > 0) [a, b] = [b, a % b];
  return under / a === 1 ? `${over / a}` : `${over / a}/${under / a}`;
}
