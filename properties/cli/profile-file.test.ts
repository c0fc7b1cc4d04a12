import { describe, expect, it } from 'vitest';
import { baseline } from '../../spec/baseline.js';
import collusion from '../../spec/index.js';
import { readProfile } from '../../src/cli/declared-profile.js';
import { Unusable } from '../../src/exact/message.js';
import { formOf } from '../../src/game/unfold.js';
import { timing } from '../../src/index.js';

type Rows = Record<string, Record<string, unknown>>;
type Tables = Record<string, Rows>;

const tree = formOf(baseline);

/** B^h mobilizes, and D retains on a match. */
function tables(): { B: Rows; D: Rows } {
  return {
    B: { l: { hold: '1' }, m: { hold: 1 }, h: { mobilize: '1' } },
    D: {
      'mobilize, H~': { retain: '1' },
      'mobilize, L~': { replace: '1' },
      'hold, L~': { retain: '1' },
      'hold, H~': { replace: '1' },
    },
  };
}

/** The profile with some rows of B changed, added, or (where undefined) left out. */
function withB(rows: Readonly<Record<string, unknown>>): string {
  const { B, D } = tables();
  return JSON.stringify({ B: { ...B, ...rows }, D });
}

function withBeliefs(beliefs: unknown): string {
  return JSON.stringify({ ...tables(), beliefs });
}

function refusal(text: string): string {
  try {
    readProfile(tree, text, 'profile.json');
  } catch (error) {
    if (error instanceof Unusable) return error.message;
    throw error;
  }
  return 'it was not refused';
}

const malformed: readonly (readonly [what: string, text: string, ...words: string[]])[] = [
  ['an empty file', '', 'is not JSON: the input is empty'],
  ['a word', 'hold', 'is not JSON'],
  ['null', 'null', 'expected tables by player, information set and action'],
  ['a list', '["1", "0"]', 'expected tables by player, information set and action'],
  [
    'the lists of judge',
    '[[["1", "0"]]]',
    'such as {"B":{"l":{"hold":"1"}}}; lists are for `casus judge`',
  ],
  ['a string', '"hold"', 'expected tables by player, information set and action'],
  ['an action in the place of a table', '{"B": "hold"}', 'expected tables by player'],
  ['an action in the place of a row', withB({ l: 'hold' }), 'expected tables by player'],
  ['a list in the place of a row', withB({ l: ['1', '0'] }), 'expected tables by player'],
  ['null in the place of a row', withB({ l: null }), 'expected tables by player'],
  ['an unknown player', JSON.stringify({ ...tables(), Zeus: {} }), 'no player is called "Zeus"'],
  [
    'an unknown information set',
    withB({ 'extremely high': { hold: 1 } }),
    'B: no information set is called "extremely high"; there are l, m, h',
  ],
  [
    "another player's information set",
    withB({ 'hold, L~': { retain: 1 } }),
    'B: no information set is called "hold, L~"',
  ],
  [
    'a misspelt information set',
    JSON.stringify({ ...tables(), D: { ...tables().D, 'mobilise, H~': { retain: 1 } } }),
    'D: no information set is called "mobilise, H~"; did you mean mobilize, H~?',
  ],
  [
    'an unknown action',
    withB({ l: { surrender: 1 } }),
    'B at "l": no action is called "surrender"',
  ],
  ['a misspelt action', withB({ l: { mobilise: 1 } }), 'did you mean mobilize?'],
  ['a missing information set', withB({ m: undefined }), 'B at "m" is missing'],
  [
    'a missing player',
    JSON.stringify({ B: tables().B }),
    'D at "hold, L~" is missing',
    'D at "mobilize, H~" is missing',
  ],
  ['an empty profile', '{}', 'B at "l" is missing', 'D at "hold, H~" is missing'],
  [
    'a double deep in the tables',
    withB({ l: { hold: 0.5 } }),
    'B, l, hold: the number 0.5 would be read as a rounded double',
  ],
  ['probabilities that sum to less', withB({ l: { hold: '1/2' } }), '"l" sums to 1/2, not to 1'],
  [
    'probabilities that sum to more',
    withB({ l: { hold: '2/3', mobilize: '2/3' } }),
    'B at "l" sums to 4/3, not to 1',
  ],
  ['no probabilities', withB({ l: {} }), 'B at "l" sums to 0, not to 1'],
  [
    'a negative probability',
    withB({ l: { hold: '3/2', mobilize: '-1/2' } }),
    'B at "l" holds the negative probability -1/2',
  ],
  ['a double', withB({ l: { hold: 0.5, mobilize: '1/2' } }), 'hold: the number 0.5'],
  ['a truth value', withB({ l: { hold: true } }), 'B at "l", hold: expected a rational', 'true'],
  ['a division by zero', withB({ l: { hold: '1/0' } }), 'B at "l", hold: expected', '"1/0"'],
  ['a table given twice', JSON.stringify(tables()).replace('{', '{"B":{},'), '"B" is given twice'],
  [
    'a belief of an unknown player',
    withBeliefs({ Zeus: {} }),
    'beliefs: no player is called "Zeus"',
  ],
  [
    'a belief at an unknown information set',
    withBeliefs({ B: { 'extremely high': { L: 1 } } }),
    'beliefs: B: no information set is called "extremely high"',
  ],
  [
    'a belief in an unknown history',
    withBeliefs({ B: { l: { 'neither of them': 1 } } }),
    'B at "l": no history is called "neither of them"; there are L, H',
  ],
  [
    'a belief that does not sum to 1',
    withBeliefs({ B: { l: { L: '1/2' } } }),
    'the belief of B at "l" sums to 1/2, not to 1',
  ],
  ['beliefs that are no tables', withBeliefs('none'), 'expected tables by player'],
  [
    'several problems',
    JSON.stringify({
      Zeus: {},
      B: { l: { hold: '2' }, m: { wait: '1', hold: '1' }, 'extremely high': {} },
      D: tables().D,
    }),
    '5 problems',
    'no player is called "Zeus"',
    'no information set is called "extremely high"',
    'B at "l" sums to 2, not to 1',
    'B at "m": no action is called "wait"',
    'B at "h" is missing',
  ],
];

describe('a profile', () => {
  it.each(malformed)('is refused for %s', (_, text, ...words) => {
    const message = refusal(text);
    expect(message).toMatch(/^profile\.json (?:is not JSON|cannot be used): /u);
    for (const each of words) expect(message).toContain(each);
  });

  it('leaves out actions of probability 0, and may state beliefs', () => {
    const beliefs = { B: { l: { L: '1/2', H: '1/2' } } };
    const read = readProfile(tree, withBeliefs(beliefs), 'profile.json');
    const numbers = tree.informationSets.map(({ name, index }) => [
      name,
      read.profile[index]?.map(String),
      read.beliefs[index]?.map(String),
    ]);
    expect(numbers).toContainEqual(['l', ['1', '0'], ['1/2', '1/2']]);
    expect(numbers).toContainEqual(['h', ['0', '1'], undefined]);
    expect(numbers).toContainEqual(['mobilize, H~', ['0', '1'], undefined]);
  });

  it.each(collusion.games)('of $id is read as it was written', (game) => {
    const written: Tables = {};
    for (const { mover, name, actions } of formOf(game).informationSets) {
      const shares = actions.map((action): [string, string] => [action, `1/${actions.length}`]);
      written[mover] = { ...written[mover], [name]: Object.fromEntries(shares) };
    }
    const { profile } = readProfile(formOf(game), JSON.stringify(written), 'profile.json');
    for (const { index, actions } of formOf(game).informationSets)
      expect(profile[index]?.map(String)).toEqual(actions.map(() => `1/${actions.length}`));
  });

  it('is refused for null in the place of a probability', () => {
    expect(refusal(withB({ l: { hold: '1', mobilize: null } }))).toContain('found null');
  });

  it('is refused for a player called as a prototype is', () => {
    const text = JSON.stringify(tables()).replace('{', '{"__proto__":{"l":{"hold":"1"}},');
    expect(refusal(text)).toContain('no player is called "__proto__"');
  });
});

describe('a profile in words that objects know from birth', () => {
  const hostile = formOf(
    timing({ id: 'hostile', title: 'Hostile', players: ['constructor', 'beliefs'] })
      .nature('valueOf', {
        from: ['__proto__', 'toString'],
        probabilities: { ['__proto__']: 1, toString: 0 },
      })
      .nature('kind', {
        from: ['__proto__', 'toString'],
        probabilities: { ['__proto__']: '1/2', toString: '1/2' },
      })
      .move('act', { by: 'constructor', knows: ['kind'], chooses: ['__proto__', 'hasOwnProperty'] })
      .move('see', { by: 'beliefs', knows: ['act'], chooses: ['valueOf', '__proto__'] })
      .payoffs({ constructor: () => 0, beliefs: () => 0 }),
  );
  const profile = {
    constructor: {
      ['__proto__']: { ['__proto__']: '1/3', hasOwnProperty: '2/3' },
      toString: { hasOwnProperty: 1 },
    },
    beliefs: { ['__proto__']: { ['__proto__']: 1 }, hasOwnProperty: { valueOf: 1 } },
  };

  it('is read, by a player called beliefs, too', () => {
    const { profile: read } = readProfile(hostile, JSON.stringify(profile), 'profile.json');
    const texts = hostile.informationSets.map(({ variable, key }, index) => [
      variable,
      key,
      ...(read[index] ?? []).map(String),
    ]);
    expect(texts).toEqual([
      ['act', '__proto__', '1/3', '2/3'],
      ['see', '__proto__', '0', '1'],
      ['see', 'hasOwnProperty', '1', '0'],
      ['act', 'toString', '0', '1'],
    ]);
  });

  it.each(['constructor', '__proto__', 'toString'])('is refused where it leaves out %s', (word) => {
    const { constructor: own } = profile;
    const rows = Object.fromEntries(Object.entries(own).filter(([key]) => key !== word));
    const text = JSON.stringify(
      word === 'constructor' ? { beliefs: profile.beliefs } : { ...profile, constructor: rows },
    );
    expect(complaint(text)).toContain('is missing');
  });

  it('is refused where it invents an information set of such a name', () => {
    const rows = { ...profile.constructor, valueOf: { ['__proto__']: 1 } };
    expect(complaint(JSON.stringify({ ...profile, constructor: rows }))).toContain(
      'constructor: no information set is called "valueOf"; ',
    );
  });

  function complaint(text: string): string {
    try {
      readProfile(hostile, text, 'profile.json');
    } catch (error) {
      if (error instanceof Unusable) return error.message;
      throw error;
    }
    return 'it was not refused';
  }
});
