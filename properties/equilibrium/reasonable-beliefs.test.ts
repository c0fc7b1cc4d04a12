import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedConsistency } from '../../src/equilibrium/consistency/checked-consistency.js';
import { reasonableness } from '../../src/equilibrium/reasonable-beliefs.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { properGameAt } from '../../src/game/declared-form.js';
import type { Game } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
import { timing } from '../../src/index.js';
import { source } from '../claim/entry.js';

/*
 * A, of one of two types, and C act at the same time. After x B answers; after y A moves again, alone, so
 * that nobody states what is believed of her there, and B answers where she goes on. What C did tells
 * nothing of A.
 */
const parting = timing({ id: 'parting', title: 'Parting', players: ['A', 'B', 'C'], source })
  .nature('type', { from: ['one', 'two'], probabilities: { one: '1/3', two: '2/3' } })
  .move('first', { by: 'A', knows: ['type'], chooses: ['a', 'b'] })
  .move('other', { by: 'C', knows: [], chooses: ['x', 'y'] })
  .move('again', {
    ...{ by: 'A', knows: ['type', 'first', 'other'], chooses: ['go on', 'stop'] },
    when: { other: 'y' },
  })
  .move('answer', {
    ...{ by: 'B', knows: ['first', 'other', 'again'], chooses: ['u', 'd'] },
    when: [{ other: 'x' }, { again: 'go on' }],
  })
  .payoffs({ A: () => 0, B: () => 0, C: () => 0 });

/** The same, but that A moves again whatever C does. */
const twice = timing({ id: 'twice', title: 'Twice', players: ['A', 'B', 'C'], source })
  .nature('type', { from: ['one', 'two'], probabilities: { one: '1/3', two: '2/3' } })
  .move('first', { by: 'A', knows: ['type'], chooses: ['a', 'b'] })
  .move('other', { by: 'C', knows: [], chooses: ['x', 'y'] })
  .move('again', { by: 'A', knows: ['type', 'first', 'other'], chooses: ['go on', 'stop'] })
  .move('answer', {
    ...{ by: 'B', knows: ['first', 'other', 'again'], chooses: ['u', 'd'] },
    when: { again: 'go on' },
  })
  .payoffs({ A: () => 0, B: () => 0, C: () => 0 });

const MIXES = [
  ['1', '0'],
  ['0', '1'],
  ['1/2', '1/2'],
].map((each) => each.map(Rational.of));

const BELIEFS = [
  ['1', '0'],
  ['0', '1'],
  ['1/3', '2/3'],
  ['1/2', '1/2'],
].map((each) => each.map(Rational.of));

describe('what is believed where nobody states it', () => {
  it.each<[string, Game]>([
    ['parting', parting],
    ['twice', twice],
  ])('does not depend on what others did: %s', (_, declared) => {
    const game = properGameAt(formOf(declared), new Point(new Map()));
    const { informationSets } = game;
    const met = { reasonable: 0, signaling: 0, untold: 0, 'other game': 0 };
    const drawn = (from: readonly (readonly Rational[])[]) =>
      fc.tuple(...informationSets.map(() => fc.constantFrom(...from)));
    fc.assert(
      fc.property(drawn(MIXES), drawn(BELIEFS), (profile, stated) => {
        const beliefs = informationSets.map(({ members, mover }, index) =>
          members.length === 2 && mover === 'B' ? stated[index] : undefined,
        );
        const { kind } = reasonableness(game, { profile, beliefs });
        met[kind]++;
        // With two types a player, the two are the same (Fudenberg and Tirole 1991).
        const consistent = checkedConsistency(game, { profile, beliefs }).kind === 'consistent';
        if (kind === 'reasonable') expect(consistent).toBe(true);
        if (consistent) expect(kind).not.toBe('signaling');
      }),
      { numRuns: 300 },
    );
    expect(Math.min(met.reasonable, met.signaling)).toBeGreaterThan(0);
  });
});
