import { p } from '../../spec/parameters.js';
import { slide } from '../../spec/source.js';
import {
  always,
  assessment,
  type Claim,
  claim,
  math,
  parameter,
  relation,
  type Source,
  stated,
  timing,
} from '../../src/index.js';

/*
 * What mistakes.ts.txt gets wrong, made right, mistake by mistake: nothing below is refused.
 * First the declarations that both share; the mistakes are compiled behind a copy of them.
 */

const source: Source = slide('Types');

const q = parameter('q', {
  ...{ text: 'q', latex: 'q', meaning: 'the prior probability of the high type' },
  unit: 'probability',
  example: '1/2',
  source,
});

const r = parameter('r', {
  ...{ text: 'r', latex: 'r', meaning: 'the prior probability of an open threat' },
  unit: 'probability',
  example: '1/3',
  source,
});

const few = stated('few', 'high types are rare', relation`2 ${q} ≤ 1`, source);

const opened = timing({
  id: 'threat',
  title: 'A threat',
  players: ['leader', 'rival'],
  source,
});

const typed = opened.nature('type', {
  from: ['low', 'high'],
  probabilities: { low: math`1 − ${q}`, high: q },
});

const threatened = typed.move('threat', {
  by: 'leader',
  knows: ['type'],
  chooses: ['open', 'none'],
});

const answered = threatened.move('reply', {
  by: 'rival',
  knows: ['threat'],
  chooses: ['fight', 'yield'],
});

const game = answered.payoffs({
  leader: ({ type, reply }) => (reply === 'yield' ? 1 : type === 'high' ? 0 : -1),
  rival: ({ type, reply }) => (reply === 'fight' ? (type === 'low' ? 1 : -1) : 0),
});

const about = {
  id: 'separation',
  title: 'Separation',
  source,
  says: 'The high type threatens openly, and is believed.',
  expected: 'holds',
} as const;

const strategies = {
  threat: { low: 'none', high: 'open' },
  reply: { open: 'yield', none: 'fight' },
} as const;

const beliefs = { reply: { open: { high: 1 }, none: { low: 1 } } } as const;

const holds = {
  iff: { threat: { low: always, high: always }, reply: { open: few, none: few } },
} as const;

/** All that a claim says besides its strategies, its beliefs, or its conditions. */
const besides = {
  strategies: { ...about, beliefs, holds },
  beliefs: { ...about, strategies, holds },
  holds: { ...about, strategies, beliefs },
} as const;

const challenged = timing({ id: 'bargain', title: 'A bargain', players: ['leader', 'rival'] })
  .nature('advice', { from: ['sound', 'rash'], probabilities: { sound: q, rash: math`1 − ${q}` } })
  .move('challenge', { by: 'leader', knows: ['advice'], chooses: ['yes', 'no'] })
  .move('offer', {
    by: 'rival',
    knows: [],
    when: { challenge: 'yes' },
    chooses: ['low', 'high'],
  });

/** Whoever is offered something knows that she challenged; nobody else moves a second time. */
const bargain = challenged
  .move('reply', {
    by: 'leader',
    knows: ['advice', 'challenge', 'offer'],
    when: { offer: ['low', 'high'] },
    chooses: ['accept', 'fight'],
  })
  .payoffs({
    leader: ({ reply, offer }) => (reply === 'accept' && offer === 'high' ? 1 : 0),
    rival: ({ reply }) => (reply === 'fight' ? -1 : 0),
  });

/** A spectator sees whether there was an offer, and which; what she may see is up to the engine. */
const watched = challenged
  .move('cheer', { by: 'rival', knows: ['challenge', 'offer'], chooses: ['loudly', 'softly'] })
  .payoffs({ leader: () => 0, rival: ({ offer }) => (offer === '-' ? 1 : 0) });

const bargaining = {
  challenge: { sound: 'yes', rash: 'no' },
  offer: { nothing: 'high' },
} as const;

const offered = { offer: { nothing: { 'sound, yes': 1 } } } as const;

// instead of: a misspelt player
typed.move('threat', { by: 'leader', knows: ['type'], chooses: ['open', 'none'] });

// instead of: a mover who sees what is drawn after her move
typed
  .move('threat', { by: 'leader', knows: ['type'], chooses: ['open', 'none'] })
  .nature('rumor', { from: ['weak', 'strong'], probabilities: { weak: '1/2', strong: '1/2' } });

// instead of: a mover who sees what she is about to choose
typed.move('threat', { by: 'leader', knows: [], chooses: ['open', 'none'] });

// instead of: probabilities that depend on a misspelt variable
typed.nature('rumor', {
  from: ['weak', 'strong'],
  given: ['type'],
  probabilities: ({ type }) => (type === 'low' ? { weak: 1, strong: 0 } : { weak: 0, strong: 1 }),
});

// instead of: probabilities that leave out a value
opened.nature('type', {
  from: ['low', 'middle', 'high'],
  probabilities: { low: 0, middle: 0, high: 1 },
});

// instead of: probabilities that invent a value
opened.nature('type', { from: ['low', 'high'], probabilities: { low: 0, high: 1 } });

// instead of: probabilities that leave out a value after some histories
typed.nature('rumor', {
  from: ['weak', 'strong'],
  given: ['type'],
  probabilities: ({ type }) => ({ weak: type === 'low' ? 1 : 0, strong: type === 'low' ? 0 : 1 }),
});

// instead of: probabilities that read what they are not given
threatened.nature('rumor', {
  from: ['weak', 'strong'],
  given: ['type', 'threat'],
  probabilities: ({ threat }) =>
    threat === 'open' ? { weak: 0, strong: 1 } : { weak: 1, strong: 0 },
});

// instead of: probabilities that read something though they are given nothing
typed.nature('rumor', {
  from: ['weak', 'strong'],
  given: ['type'],
  probabilities: ({ type }) => (type === 'low' ? { weak: 1, strong: 0 } : { weak: 0, strong: 1 }),
});

// instead of: a fixed table where probabilities are said to depend on something
threatened.nature('rumor', { from: ['weak', 'strong'], probabilities: { weak: 1, strong: 0 } });

// instead of: a circumstance that never occurs
threatened.move('reply', {
  by: 'rival',
  knows: [],
  when: { threat: 'open' },
  chooses: ['fight', 'yield'],
});

// instead of: a circumstance of a misspelt variable
threatened.move('reply', {
  by: 'rival',
  knows: [],
  when: { threat: 'none' },
  chooses: ['fight', 'yield'],
});

// instead of: a circumstance with a misspelt variable beside a right one
threatened.move('reply', {
  by: 'rival',
  knows: [],
  when: { threat: 'open', type: 'low' },
  chooses: ['fight', 'yield'],
});

// instead of: one of several circumstances that never occurs
threatened.move('reply', {
  by: 'rival',
  knows: [],
  when: [{ type: 'low' }, { type: 'high', threat: ['open', 'none'] }],
  chooses: ['fight', 'yield'],
});

// instead of: two stages with one name
threatened.nature('office', { from: ['low', 'high'], probabilities: { low: 1, high: 0 } });

// instead of: payoffs that leave out a player
answered.payoffs({ leader: () => 1, rival: () => 0 });

// instead of: payoffs that invent a player
answered.payoffs({ leader: () => 1, rival: () => 1 });

// instead of: payoffs that ask for an action that nobody has
answered.payoffs({ leader: ({ reply }) => (reply === 'yield' ? 1 : 0), rival: () => 0 });

// instead of: payoffs that read a variable that does not exist
answered.payoffs({ leader: ({ reply }) => (reply === 'fight' ? 1 : 0), rival: () => 0 });

// instead of: payoffs that are no formula
answered.payoffs({ leader: ({ reply }) => (reply === 'yield' ? q : '1/2'), rival: () => 0 });

// instead of: payoffs that take a stage for skipped which always takes place
threatened
  .move('reply', { by: 'rival', knows: [], when: { threat: 'open' }, chooses: ['fight', 'yield'] })
  .payoffs({ leader: ({ reply }) => (reply === '-' ? 1 : 0), rival: () => 0 });

// instead of: actions whose names the compiler does not know
const actions = ['fight', 'yield'] as const;
threatened.move('reply', { by: 'rival', knows: ['threat'], chooses: actions });

// instead of: players whose names the compiler does not know
const players = ['leader', 'rival'] as const;
timing({ id: 'threat', title: 'A threat', players });

// instead of: a shared assessment that invents an information set
assessment(game, {
  strategies: { ...strategies, threat: { low: 'none', high: 'none' } },
  beliefs,
});

// instead of: a strategy that misses an information set
claim(game, {
  ...besides.strategies,
  strategies: { threat: { low: 'none', high: 'open' }, reply: { open: 'yield', none: 'yield' } },
});

// instead of: a strategy that invents an information set
claim(game, {
  ...besides.strategies,
  strategies: { threat: { low: 'none', high: 'none' }, reply: { open: 'yield', none: 'yield' } },
});

// instead of: a strategy without one of the moves
claim(game, {
  ...besides.strategies,
  strategies: { threat: { low: 'none', high: 'open' }, reply: { open: 'fight', none: 'fight' } },
});

// instead of: an action that the mover does not have
claim(game, {
  ...besides.strategies,
  strategies: { threat: { low: 'none', high: 'open' }, reply: { open: 'yield', none: 'fight' } },
});

// instead of: a mix with an action that the mover does not have
claim(game, {
  ...besides.strategies,
  strategies: {
    threat: { low: { open: '1/2', none: '1/2' }, high: 'open' },
    reply: { open: 'yield', none: 'fight' },
  },
});

// instead of: a belief in a history that does not exist
claim(game, {
  ...besides.beliefs,
  beliefs: { reply: { open: { high: q, low: math`1 − ${q}` }, none: { low: 1 } } },
});

// instead of: a belief at an invented information set
claim(game, { ...besides.beliefs, beliefs: { reply: { none: { low: 1 } } } });

// instead of: a concept that does not exist
claim(game, { ...about, strategies, holds, concept: 'subgame perfect' });

// instead of: a belief of a mover who sees everything
claim(game, {
  ...besides.beliefs,
  beliefs: { reply: { open: { high: 1 }, none: { high: 1 } } },
});

// instead of: weights in proportion without a belief where they are all zero
claim(game, {
  ...besides.beliefs,
  beliefs: {
    reply: { open: { inProportionTo: { high: q }, otherwise: { high: 1 } }, none: { low: 1 } },
  },
});

// instead of: conditions missing at an information set
claim(game, {
  ...besides.holds,
  holds: { iff: { threat: { low: always, high: few }, reply: { open: few, none: [few] } } },
});

// instead of: conditions at an invented information set
claim(game, {
  ...besides.holds,
  holds: { iff: { threat: { low: few, high: few }, reply: { open: few, none: few } } },
});

// instead of: an inequality without a name
claim(game, { ...besides.holds, holds: { if: [few] } });

// instead of: a verdict that is none
claim(game, { ...besides.holds, holds, expected: 'fails' });

// instead of: a claim without its source
claim(game, {
  ...{ id: 'separation', title: 'Separation', says: '…', source, expected: 'holds' },
  ...{ strategies, beliefs, holds },
});

// instead of: a claim about a game without payoffs
export const separation: Claim = claim(answered.payoffs({ leader: () => 1, rival: () => 1 }), {
  ...besides.holds,
  holds,
});

// instead of: a circumstance that a stage is skipped which always takes place
challenged.move('peace', { by: 'leader', knows: [], when: { offer: '-' }, chooses: ['keep'] });

// instead of: a row for what the mover's own circumstances exclude
assessment(bargain, {
  strategies: {
    ...bargaining,
    reply: {
      ...{ 'sound, yes, low': 'fight', 'sound, yes, high': 'accept' },
      ...{ 'rash, yes, low': 'fight', 'rash, yes, high': 'accept' },
    },
  },
  beliefs: offered,
});

// instead of: a row missing for an offer that the mover sees
assessment(bargain, {
  strategies: {
    ...bargaining,
    reply: {
      'sound, yes, low': 'fight',
      'sound, yes, high': 'accept',
      'rash, yes, low': 'fight',
      'rash, yes, high': 'fight',
    },
  },
  beliefs: offered,
});

// instead of: a belief in a history that the mover's own circumstances exclude
assessment(bargain, {
  strategies: {
    ...bargaining,
    reply: {
      ...{ 'sound, yes, low': 'fight', 'sound, yes, high': 'accept' },
      ...{ 'rash, yes, low': 'fight', 'rash, yes, high': 'accept' },
    },
  },
  beliefs: { offer: { nothing: { 'sound, yes': q, 'rash, yes': math`1 − ${q}` } } },
});

// instead of: a row for a value that does not exist, where rows may lack
assessment(watched, {
  strategies: {
    ...bargaining,
    cheer: { 'yes, low': 'softly', 'yes, high': 'loudly', 'no, -': 'softly', 'no, low': 'softly' },
  },
  beliefs: {
    ...offered,
    cheer: { 'yes, low': { sound: 1 }, 'yes, high': { sound: 1 }, 'no, -': { rash: 1 } },
  },
});

// instead of: a misspelt heading
slide('Total payoffs');

// instead of: a misspelt symbol
math`${p.L.l} + ${p.H.h}`;

// instead of: a condition in the place of a symbol
math`2 ${q}`;

// instead of: a condition without its source
stated('some', 'high types exist', relation`${q} > 0`, source);

// instead of: a parameter without an example
parameter('r', {
  ...{ text: 'r', latex: 'r', meaning: 'a rate', source },
  ...{ unit: 'payoff', example: '3/40' },
});

// instead of: a unit that does not exist
parameter('r', {
  ...{ text: 'r', latex: 'r', meaning: 'a rate', source },
  ...{ unit: 'probability', example: '3/40' },
});

// instead of: a payoff that branches on a parameter
stated('some', 'there are high types', relation`${q} > 0`, source);

// instead of: a payoff that branches on which of two parameters is larger
stated('more', 'there are more high types than open threats', relation`${q} > ${r}`, source);

// instead of: a payoff that branches on whether two parameters are equal
stated('as-many', 'there are as many high types as open threats', relation`${q} = ${r}`, source);

// instead of: a payoff that adds to a parameter
answered.payoffs({ leader: () => math`${q} + 1`, rival: () => 0 });
