import { describe, expect, it } from 'vitest';
import type { Game, GameShape } from '../../src/game/game.js';
import { keyOf } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
import { timing } from '../../src/index.js';

/*
 * The compiler and the engine on what a mover can know: the compiler knows the values of stages and
 * their circumstances, the engine unfolds the game.
 */

/** The keys as the compiler has them, each of which it asks for or allows; checked by compiling. */
type Listed<Move extends { sees: string; surely: string }> = {
  readonly [K in Move['sees']]: K extends Move['surely'] ? 'asked for' : 'allowed';
};

/** The keys of the engine beside those that the compiler has. */
function compare<Shape extends GameShape, N extends keyof Shape['moves'] & string>(
  game: Game<Shape>,
  variable: N,
  listed: Listed<Shape['moves'][N]>,
  unseen: { readonly [K in Shape['moves'][N]['unseen']]: true },
): void {
  const sets = formOf(game as Game).informationSets.filter((set) => set.variable === variable);
  const reached = sets.map(({ key }) => key);
  const entries: [string, string][] = Object.entries(listed);
  const asked = entries.filter(([, how]) => how === 'asked for').map(([key]) => key);
  it(`asks for "${variable}" only where play arrives, and allows it wherever it does`, () => {
    expect(asked.filter((key) => !reached.includes(key))).toEqual([]);
    expect(reached.filter((key) => !Object.hasOwn(listed, key))).toEqual([]);
  });
  it(`allows every history that leads to "${variable}"`, () => {
    const histories = sets.flatMap((set) =>
      set.histories.map((history) => keyOf(set.unseen, history)),
    );
    expect(histories.filter((history) => !Object.hasOwn(unseen, history))).toEqual([]);
  });
}

const nothing = { A: () => 0, B: () => 0 };

const opening = timing({ id: 'opening', title: 'An opening', players: ['A', 'B'] })
  .move('challenge', { by: 'A', knows: [], chooses: ['yes', 'no'] })
  .move('offer', { by: 'B', knows: [], when: { challenge: 'yes' }, chooses: ['low', 'high'] });

describe('a mover whose circumstances tell that there was an offer', () => {
  const chooses = ['accept', 'fight'] as const;
  const asked = { low: 'asked for', high: 'asked for' } as const;
  const implied = opening
    .move('reply', { by: 'A', knows: ['offer'], when: { challenge: 'yes' }, chooses })
    .payoffs(nothing);
  compare(implied, 'reply', asked, { yes: true });
  const mentioned = opening
    .move('reply', { by: 'A', knows: ['offer'], when: { offer: ['low', 'high'] }, chooses })
    .payoffs(nothing);
  compare(mentioned, 'reply', asked, { yes: true });
  const both = opening
    .move('reply', {
      by: 'A',
      knows: ['offer'],
      when: { challenge: 'yes', offer: ['low', 'high'] },
      chooses,
    })
    .payoffs(nothing);
  compare(both, 'reply', asked, { yes: true });
  const one = opening
    .move('reply', { by: 'A', knows: ['challenge', 'offer'], when: { offer: 'low' }, chooses })
    .payoffs(nothing);
  compare(one, 'reply', { 'yes, low': 'asked for' }, { nothing: true });
});

describe('a mover whose circumstances tell that there was none', () => {
  const other = opening.move('talks', {
    by: 'B',
    knows: [],
    when: { challenge: 'no' },
    chooses: ['long', 'short'],
  });
  const either = other
    .move('end', {
      by: 'A',
      knows: ['offer', 'talks'],
      when: [{ offer: 'high' }, { challenge: 'no' }],
      chooses: ['war', 'peace'],
    })
    .payoffs(nothing);
  compare(
    either,
    'end',
    { 'high, -': 'asked for', '-, long': 'asked for', '-, short': 'asked for' },
    { yes: true, no: true },
  );
  const skipped = opening
    .move('end', { by: 'A', knows: ['challenge'], when: { offer: '-' }, chooses: ['war', 'peace'] })
    .payoffs(nothing);
  compare(skipped, 'end', { yes: 'allowed', no: 'allowed' }, { '-': true });
});

describe('a mover who may or may not see something', () => {
  const seen = opening
    .move('cheer', { by: 'A', knows: ['challenge', 'offer'], chooses: ['loudly', 'softly'] })
    .payoffs(nothing);
  compare(
    seen,
    'cheer',
    {
      ...{ 'yes, low': 'allowed', 'yes, high': 'allowed', 'yes, -': 'allowed' },
      ...{ 'no, low': 'allowed', 'no, high': 'allowed', 'no, -': 'allowed' },
    },
    { nothing: true },
  );
});

describe('a mover late in a game of many circumstances', () => {
  const deep = timing({ id: 'deep', title: 'Many circumstances', players: ['A', 'B'] })
    .nature('a', { from: ['x', 'y', 'z'], probabilities: { x: '1/3', y: '1/3', z: '1/3' } })
    .move('b', { by: 'B', knows: ['a'], when: [{ a: 'x' }, { a: 'y' }], chooses: ['l', 'r'] })
    .nature('c', {
      from: ['l', 'r'],
      when: [{ b: 'l' }, { a: 'z' }],
      probabilities: { l: '1/2', r: '1/2' },
    })
    .nature('d', {
      from: ['l', 'r'],
      when: [{ b: 'r' }, { c: 'l' }],
      probabilities: { l: '1/2', r: '1/2' },
    })
    .move('e', {
      by: 'A',
      knows: ['a', 'd'],
      when: [{ d: 'l' }, { c: 'r' }],
      chooses: ['l', 'r'],
    })
    .payoffs(nothing);
  compare(
    deep,
    'e',
    {
      ...{ 'x, l': 'asked for', 'y, l': 'asked for', 'z, l': 'asked for' },
      ...{ 'x, -': 'asked for', 'y, -': 'asked for', 'z, -': 'asked for' },
    },
    { 'l, l': true, 'r, -': true, '-, l': true, 'l, r': true, '-, r': true },
  );
});
