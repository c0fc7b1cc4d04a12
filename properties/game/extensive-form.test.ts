import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../src/exact/rational.js';
import { properGameAt } from '../../src/game/declared-form.js';
import {
  type ExtensiveGame,
  NODE,
  payoffsOf,
  probabilitiesOf,
} from '../../src/game/extensive-game.js';
import { formOf } from '../../src/game/unfold.js';
import { situations } from '../arbitrary/situation.js';
import { walked } from '../equilibrium/walked.js';
import { pathsOf } from './paths.js';

/** How likely each node is when players follow a profile: a loop, and no tree. */
function reachOf(game: ExtensiveGame, profile: readonly (readonly Rational[])[]): Rational[] {
  const { nodes } = game;
  const reach = [Rational.one];
  for (let node = 1; node < nodes.count; node++) {
    const parent = nodes.parent[node] ?? 0;
    const move = nodes.move[parent] ?? 0;
    const probabilities =
      nodes.kind[parent] === NODE.chance ? probabilitiesOf(game, move) : profile[move];
    const before = reach[parent] ?? Rational.zero;
    reach.push(before.times(probabilities?.[nodes.branch[node] ?? 0] ?? Rational.zero));
  }
  return reach;
}

describe('the extensive form of a declared game', () => {
  it('is played as the walk sees it', () => {
    fc.assert(
      fc.property(situations(), ({ at, assessment: { profile } }) => {
        const game = at;
        const seen = walked(at, profile);
        const reach = reachOf(game, profile);
        expect(reach).toEqual(seen.reach);
        const expected = game.players.map((_, player) =>
          Rational.sum(
            reach.map((probability, node) => {
              const outcome = game.nodes.outcome[node] ?? -1;
              const paid = outcome < 0 ? undefined : payoffsOf(game, outcome)[player];
              return probability.times(paid ?? Rational.zero);
            }),
          ),
        );
        expect(expected).toEqual(seen.payoffs[0]);
      }),
    );
  });

  it('pays and draws as the declaration says, path by path', () => {
    fc.assert(
      fc.property(situations(), ({ game, point }) => {
        const form = properGameAt(formOf(game), point);
        const uniform = form.informationSets.map(({ actions }) =>
          actions.map(() => Rational.ratio(1n, BigInt(actions.length))),
        );
        const reach = reachOf(form, uniform);
        const played = [...form.nodes.kind.entries()]
          .filter(([, kind]) => kind === NODE.terminal)
          .map(([node]) => [
            `${reach[node]}`,
            ...payoffsOf(form, form.nodes.outcome[node] ?? -1).map(String),
          ]);
        const numbersOf = new Map(game.stages.map(({ name, values }) => [name, values.length]));
        const declared = pathsOf(game, point, (place) =>
          Rational.ratio(1n, BigInt(numbersOf.get(place.split(':')[0] ?? '') ?? 1)),
        ).map(({ probability, payoffs }) => [
          `${probability}`,
          ...game.players.map((player) => `${payoffs[player]}`),
        ]);
        expect(played).toEqual(declared);
      }),
    );
  });

  it('keeps draws of probability 0 with all that follows', () => {
    const drawn = fc.sample(situations(), { numRuns: 200, seed: 3 });
    const forms = drawn.map(({ at }) => at);
    const unlikely = forms.filter((form) =>
      form.chanceMoves.some((_, draw) => probabilitiesOf(form, draw).some(({ isZero }) => isZero)),
    );
    expect(unlikely.length).toBeGreaterThan(20);
    const repeated = forms.filter(({ chanceMoves }) =>
      chanceMoves.some(({ members }) => members.length > 1),
    );
    expect(repeated.length).toBeGreaterThan(20);
  });
});
