import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { lastMoves } from '../../src/derive/last-moves.js';
import { movesAgain } from '../../src/equilibrium/concept/own-moves.js';
import { valueAt } from '../../src/exact/formula-value.js';
import { Rational } from '../../src/exact/rational.js';
import { properGameAt } from '../../src/game/declared-form.js';
import { childBy } from '../../src/game/extensive-game.js';
import { keyOf } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { walked } from '../equilibrium/walked.js';
import { admissible } from '../sample/regions.js';

const points = pointArbitrary(admissible.region, admissible.start);

describe.each(collusion.games)('the last moves of $id', (game) => {
  const moves = lastMoves(collusion, game);
  const tree = formOf(game);

  it('gain what the walk says, whatever is played before', () => {
    fc.assert(
      fc.property(points, fc.nat(1), (point, played) => {
        const profile = tree.informationSets.map(({ actions }) =>
          actions.map((_, action) => (action === played ? Rational.one : Rational.zero)),
        );
        const { payoffs } = walked(properGameAt(tree, point), profile);
        for (const { player, sets, action, insteadOf, variables, gains } of moves)
          for (const { members, histories, actions } of sets)
            for (const [index, member] of members.entries()) {
              const [gained, forgone] = [action, insteadOf].map((each) => {
                const child = childBy(tree.nodes, member, actions.indexOf(each));
                return payoffs[child]?.[tree.players.indexOf(player)];
              });
              const said = gains.get(keyOf(variables, histories[index] ?? {}));
              expect(said && valueAt(said, point)).toEqual(forgone && gained?.minus(forgone));
            }
      }),
      { numRuns: 20 },
    );
  });

  it('are those after which nobody moves, and depend on nothing that the mover sees', () => {
    const last = game.stages.findLast(({ kind }) => kind === 'move')?.name;
    expect(new Set(moves.flatMap(({ sets }) => sets.map(({ variable }) => variable)))).toEqual(
      new Set([last]),
    );
    for (const { sets, variables } of moves)
      for (const set of sets) {
        expect(movesAgain(tree)[set.index]).toBe(0);
        expect(set.unseen).toEqual(expect.arrayContaining([...variables]));
      }
  });
});
