import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradictedBeliefs } from '../../../src/equilibrium/concept/contradicted-belief.js';
import { playOf } from '../../../src/equilibrium/concept/play.js';
import { consistency } from '../../../src/equilibrium/consistency/consistency.js';
import { limitBeliefs } from '../../../src/equilibrium/consistency/trembles.js';
import { Rational } from '../../../src/exact/rational.js';
import { layeredGames } from '../../arbitrary/layered-game.js';
import { distributions } from '../../arbitrary/rational.js';
import { type ExtensiveTree, extensiveGame } from '../../game/extensive-tree.js';
import { drawnTrembles } from '../consistency/drawn-trembles.js';
import { mixes } from '../consistency/off-path-games.js';

const drawn = drawnTrembles(layeredGames());

/** Profiles, each with a belief at every information set that has little to do with it. */
const assessed = drawn.chain(({ game, profile }) =>
  fc
    .tuple(...game.informationSets.map(({ members }) => distributions(members.length)))
    .map((beliefs) => ({ game, profile, beliefs })),
);

describe('a belief that contradicts the strategies off the path', () => {
  it('belongs to no consistent assessment', () => {
    let contradicted = 0;
    fc.assert(
      fc.property(assessed, ({ game, profile, beliefs }) => {
        for (const { informationSet } of contradictedBeliefs(playOf(game, profile), beliefs)) {
          contradicted++;
          const alone = beliefs.map((each, set) => (set === informationSet ? each : undefined));
          expect(consistency(game, { profile, beliefs: alone }).kind).toBe('inconsistent');
        }
      }),
      { numRuns: 200 },
    );
    expect(contradicted).toBeGreaterThan(0);
  });

  it('is none to which trembles lead', () => {
    fc.assert(
      fc.property(drawn, ({ game, profile, trembles }) => {
        const beliefs = limitBeliefs(game, profile, trembles);
        expect(contradictedBeliefs(playOf(game, profile), beliefs)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

/** The first player stays out, or comes in by a door; then the two move at once. */
function behindDoors(...doors: readonly string[]) {
  const moves: ExtensiveTree = {
    player: 'one',
    knows: 'inside',
    actions: Object.fromEntries(
      ['top', 'bottom'].map((own) => [
        own,
        {
          player: 'two',
          knows: 'inside',
          actions: { left: { payoffs: [0, 0] }, right: { payoffs: [0, 0] } },
        },
      ]),
    ),
  };
  return extensiveGame('doors', ['one', 'two'], {
    player: 'one',
    knows: 'nothing',
    actions: {
      out: { payoffs: [0, 0] },
      ...Object.fromEntries(doors.map((door) => [door, moves])),
    },
  });
}

describe('behind one door', () => {
  const game = behindDoors('door');
  const profile = mixes([1, 0], [1, 0], [1, 0]);
  const believing = (...belief: readonly string[]) =>
    contradictedBeliefs(playOf(game, profile), [undefined, undefined, belief.map(Rational.of)]);

  it('whoever moves unseen is believed to do as she would', () => {
    expect(believing('1', '0')).toEqual([]);
    expect(believing('1/2', '1/2')).toMatchObject([
      { informationSet: 2, after: 2, dictated: [Rational.one, Rational.zero] },
    ]);
  });
});

describe('behind two doors', () => {
  const game = behindDoors('front', 'back');
  const profile = mixes([1, 0, 0], ['1/3', '2/3'], [1, 0]);
  const believing = (...belief: readonly string[]) =>
    contradictedBeliefs(playOf(game, profile), [undefined, undefined, belief.map(Rational.of)]);

  it('which door it was may be believed at will', () => {
    expect(believing('1/3', '2/3', '0', '0')).toEqual([]);
    expect(believing('1/6', '1/3', '1/6', '1/3')).toEqual([]);
    expect(believing('1/12', '1/6', '1/4', '1/2')).toEqual([]);
  });

  it('and what was done after each may not', () => {
    expect(believing('1/2', '1/2', '0', '0')).toHaveLength(1);
    expect(believing('1/4', '1/4', '1/4', '1/4')).toHaveLength(2);
  });
});
