import fc from 'fast-check';
import type { Assessment } from '../../../src/equilibrium/assessment.js';
import { asBehavior, profilesOf } from '../../../src/equilibrium/enumeration/family.js';
import { pureEquilibria } from '../../../src/equilibrium/enumeration/pure-equilibria.js';
import { entry } from '../../../src/exact/entry.js';
import type { Rational } from '../../../src/exact/rational.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';
import type { Played } from './by-corners.js';
import { type SignalingTables, tabled } from './signaling-tables.js';

/** A drawn game, and equilibria of it. */
export interface DrawnSignaling {
  readonly tables: SignalingTables;
  readonly game: ExtensiveGame;
  readonly equilibria: readonly Assessment[];
}

export interface SignalingSize {
  readonly types: readonly number[];
  readonly messages: readonly number[];
  readonly replies: readonly number[];
}

const MOST_EQUILIBRIA = 8;

/**
 * Small sender–receiver games with their first pure equilibria. Payoffs are few, so that ties are
 * met; a message may be one that only some types can send.
 */
export function signalings({
  types,
  messages,
  replies,
}: SignalingSize): fc.Arbitrary<DrawnSignaling> {
  return fc
    .record({
      types: fc.constantFrom(...types),
      messages: fc.constantFrom(...messages),
      replies: fc.constantFrom(...replies),
      numbers: fc.infiniteStream(fc.integer({ min: -3, max: 3 })),
      unable: fc.infiniteStream(fc.nat(6)),
      weights: fc.infiniteStream(fc.integer({ min: 1, max: 4 })),
    })
    .map(({ numbers, unable, weights, ...size }) => {
      const named = (letter: string, count: number) =>
        Array.from({ length: count }, (_, k) => `${letter}${k + 1}`);
      const next = <Each>(from: Iterator<Each>): Each => from.next().value as Each;
      const shares = named('t', size.types).map(() => next(weights));
      const sum = shares.reduce((one, other) => one + other);
      const tables: SignalingTables = {
        prior: Object.fromEntries(
          named('t', size.types).map((type, k) => [type, `${entry(shares, k)}/${sum}`]),
        ),
        pays: Object.fromEntries(
          named('t', size.types).map((type) => [
            type,
            Object.fromEntries(
              named('m', size.messages)
                // Every type can send the first message.
                .filter((message) => message === 'm1' || next(unable) > 0)
                .map((message) => [
                  message,
                  Object.fromEntries(
                    named('r', size.replies).map((reply) => [
                      reply,
                      [next(numbers), next(numbers)] as const,
                    ]),
                  ),
                ]),
            ),
          ]),
        ),
      };
      const game = tabled(tables);
      return Object.defineProperty(
        { tables, game, equilibria: firstEquilibria(game) },
        fc.toStringMethod,
        { value: () => JSON.stringify(tables) },
      );
    });
}

function firstEquilibria(game: ExtensiveGame): Assessment[] {
  const found: Assessment[] = [];
  for (const family of pureEquilibria(game, 'weakPerfectBayesian'))
    for (const profile of profilesOf(family)) {
      found.push({ profile: asBehavior(game, profile), beliefs: [] });
      if (found.length === MOST_EQUILIBRIA) return found;
    }
  return found;
}

/** A profile by the names of the tables. */
export function playedBy(game: ExtensiveGame, { profile }: Assessment): Played {
  const named = (mover: string) =>
    Object.fromEntries(
      game.informationSets
        .filter((set) => set.mover === mover)
        .map(({ index, name, actions }) => [
          name,
          Object.fromEntries(
            actions.map((action, k): [string, Rational] => [
              action,
              entry(entry(profile, index), k),
            ]),
          ),
        ]),
    );
  return { sender: named('S'), receiver: named('R') };
}
