import {
  added,
  always,
  type Claim,
  type Condition,
  claim,
  compare,
  derivative,
  everywhere,
  forLarge,
  math,
  maximum,
  neverForLarge,
  parameter,
  payoff,
  probability,
  type Relation,
  regardless,
  relation,
  type Specification,
  type Statement,
  somewhere,
  specification,
  timing,
} from '../../src/index.js';
import { source } from '../claim/entry.js';

/*
 * Statements about a few numbers, each of a kind that draws alone cannot decide: about irrational
 * numbers, about what is impossible or has no value, and about large values of which some are not
 * admissible.
 */

const number = (name: string, example: number | string) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: name, example, unit: 'payoff' },
    source,
  });

const [x, y, b, e] = [number('x', 1), number('y', 1), number('b', 0), number('e', '1/2')];

const where = (id: string, states: Relation): Condition => added(id, id, states);

const choices = timing({ id: 'choices', title: 'Choices', players: ['P', 'Q'] })
  .move('first', { by: 'P', knows: [], chooses: ['up', 'down'] })
  .move('reply', { by: 'Q', knows: ['first'], chooses: ['yes', 'no'] })
  .payoffs({
    P: () => 0,
    Q: ({ first }) => (first === 'up' ? math`${x} ${y}/2` : math`${y} (${x} + ${b})/2`),
  });

/** What is asked decides whether there is an answer. */
const inquiry = timing({ id: 'inquiry', title: 'An inquiry', players: ['P'] })
  .nature('weather', { from: ['rain', 'sun'], probabilities: { rain: e, sun: math`1 − ${e}` } })
  .move('asks', { by: 'P', knows: [], chooses: ['yes', 'no'] })
  .move('answers', { by: 'P', knows: [], when: { asks: 'yes' }, chooses: ['well', 'badly'] })
  .payoffs({ P: ({ answers }) => (answers === 'well' ? 5 : 0) });

/** P goes one way if x is on one side: sufficient, and not needed, for all payoffs of P are 0. */
const goes = (way: 'up' | 'down', when: Relation): Claim =>
  claim(choices, {
    ...{ id: way, title: way, source, says: `P goes ${way}.` },
    strategies: { first: { nothing: way }, reply: { up: 'yes', down: 'yes' } },
    beliefs: {},
    holds: { if: [where(`x-for-${way}`, when)] },
    expected: 'holds',
  });
const [upward, downward] = [goes('up', relation`${x} ≥ 2`), goes('down', relation`${x} ≤ 1`)];

const asked: Claim = claim(inquiry, {
  ...{ id: 'asked', title: 'Asked', source, says: 'P asks and answers well.' },
  strategies: { asks: { nothing: 'yes' }, answers: { nothing: 'well' } },
  beliefs: {
    asks: { nothing: { rain: e, sun: math`1 − ${e}` } },
    answers: { nothing: { 'rain, yes': e, 'sun, yes': math`1 − ${e}` } },
  },
  holds: { iff: { asks: { nothing: always }, answers: { nothing: always } } },
  expected: 'fails',
});

const mixing = [
  where('e-at-least-0', relation`${e} ≥ 0`),
  where('e-at-most-1', relation`${e} ≤ 1`),
];

const mixed: Claim = claim(choices, {
  ...{ id: 'mixed', title: 'Mixed', source, says: 'P goes up with probability e.' },
  strategies: {
    first: { nothing: { up: e, down: math`1 − ${e}` } },

    reply: { up: 'yes', down: 'yes' },
  },
  beliefs: {},
  where: mixing,
  holds: { iff: { first: { nothing: always }, reply: { up: always, down: always } } },
  expected: 'holds',
});

type Verdict = 'proved' | 'refuted' | 'vacuous' | 'undecided';
type About = Parameters<typeof everywhere>[0];

/** A statement, and the verdict on it. */
export interface Decided {
  readonly id: string;
  readonly verdict: Verdict;
  readonly statement: Statement;
}

function decided(
  id: string,
  verdict: Verdict,
  make: (about: Omit<About, 'asserts'>) => Statement,
): Decided {
  const expected = verdict === 'refuted' ? 'fails' : 'holds';
  return { id, verdict, statement: make({ id, source, says: id, expected }) };
}

const all = (
  id: string,
  verdict: Verdict,
  asserts: About['asserts'][number],
  given: readonly Condition[] = [],
): Decided => decided(id, verdict, (about) => everywhere({ ...about, given, asserts: [asserts] }));

const some = (id: string, verdict: Verdict, ...asserts: About['asserts']): Decided =>
  decided(id, verdict, (about) => somewhere({ ...about, asserts }));

const rootOf2 = where('root-of-2', relation`${x}^2 = 2`);
const rootOf3 = where('root-of-3', relation`${y}^2 = 3`);

/** Every number is admissible. */
export const unrestricted: readonly Decided[] = [
  all('true at irrational numbers', 'proved', compare(math`${x}^4`, '=', 4), [rootOf2]),
  all('false at an irrational number', 'refuted', compare(x, '>', 0), [rootOf2]),
  all('false where a square is 0', 'refuted', compare(math`(${x}^2 − 2)^2`, '>', 0)),
  all('of no number', 'vacuous', compare(x, '>', 0), [where('less', relation`${x}^2 < 0`)]),
  all('false at one of two numbers', 'refuted', compare(x, '<', 0), [
    where('root-of-4', relation`${x}^2 = 4`),
  ]),
  all('of two roots', 'proved', compare(math`${x}^2 + ${y}^2`, '=', 5), [rootOf2, rootOf3]),
  all('undefined at 0', 'refuted', compare(math`1/${x}`, '=', math`1/${x}`)),
  all('undefined within', 'refuted', compare(math`1/(1/(${x} − 1))`, '=', math`${x} − 1`)),
  all('no probability', 'refuted', compare(probability(mixed, { first: 'up' }), '=', e)),
  all('nothing to be given', 'refuted', compare(payoff(mixed, 'P', { first: 'up' }), '=', 0), [
    ...mixing,
  ]),
  all('no strategies', 'refuted', compare(payoff(mixed, 'P'), '=', 0)),
  all('strategies', 'proved', compare(payoff(mixed, 'P'), '=', 0), mixing),
  all('a probability', 'proved', compare(probability(mixed, { first: 'up' }), '=', e), mixing),
  decided('of histories that differ in more', 'undecided', (about) =>
    regardless(inquiry, { ...about, given: [rootOf2], player: 'P', variable: 'asks' }),
  ),
  decided('of no payoff', 'vacuous', (about) =>
    regardless(choices, {
      ...about,
      given: [where('less', relation`${x}^2 < 0`)],
      ...{ player: 'P', variable: 'first' },
    }),
  ),
  decided('two equilibria whose conditions only suffice', 'undecided', (about) =>
    somewhere({ ...about, asserts: [upward, downward] }),
  ),
  decided('of a game that is none at the root', 'refuted', (about) =>
    somewhere({
      ...about,
      given: [where('e-root-of-2', relation`${e}^2 = 2`)],
      asserts: [compare(probability(asked, { answers: 'well' }), '=', 1)],
    }),
  ),
  some('possible at an irrational number', 'proved', compare(math`${x}^2`, '=', 2)),
  some(
    'of a slope at an irrational kink, where there is none',
    'undecided',
    compare(derivative(maximum(math`${x}^2`, 2), x), '=', 0),
    compare(math`${x}^2`, '=', 2),
  ),
  some('impossible, by signs', 'refuted', compare(x, '>', 1), compare(x, '<', 1)),
  some('impossible, by squares', 'refuted', compare(math`${x}^2 + ${y}^2`, '<', 0)),
  some(
    'possible only without value',
    'refuted',
    compare(x, '=', 0),
    compare(math`${y}/${x}`, '=', math`${y}/${x}`),
  ),
  some('possible at a point', 'proved', compare(math`(7 ${x} − 3)^2 + (${y} − 2)^2`, '≤', 0)),
  decided('one payoff, written twice', 'proved', (about) =>
    regardless(choices, {
      ...about,
      given: [where('b-is-0', relation`${b} = 0`)],
      ...{ player: 'Q', variable: 'first' },
    }),
  ),
  decided('another payoff', 'refuted', (about) =>
    regardless(choices, { ...about, player: 'Q', variable: 'first' }),
  ),
];

const large = (id: string, verdict: Verdict, asserts: Relation, given: Condition[] = []): Decided =>
  decided(id, verdict, (about) => forLarge(x, { ...about, given, asserts: [asserts] }));

const never = (id: string, verdict: Verdict, asserts: readonly Relation[]): Decided =>
  decided(id, verdict, (about) => neverForLarge(x, { ...about, asserts }));

/** Large values of x are admissible only where b is 0, and those of y nowhere. */
export const bounds: readonly Relation[] = [
  relation`${b} ≥ 0`,
  relation`${b} ${x} ≤ 1`,
  relation`${y} < 2`,
];

export const bounded: readonly Decided[] = [
  large('true where large values are admissible', 'proved', relation`${b} = 0`),
  large('false where they are', 'refuted', relation`${b} > 0`),
  decided('of large values that are never admissible', 'vacuous', (about) =>
    forLarge(y, { ...about, asserts: [relation`${y} > 7`] }),
  ),
  large('without value for some', 'refuted', relation`1/(${x} ${e}) ≥ 0`),
  large('with a value where given', 'proved', relation`1/(${x} ${e}) ≥ 0`, [
    where('positive', relation`${e} > 0`),
  ]),
  never('never both', 'proved', [relation`${e} ${x} ≥ 1`, relation`− ${e} ${x} ≥ 1`]),
  never('said never to be, and may be', 'refuted', [relation`${e} ${x} ≥ 1`]),
  never(
    'never all of sixteen',
    'proved',
    Array.from({ length: 16 }, (_, k) =>
      k % 2 === 0 ? relation`− ${e} ${x} − ${k} > 1` : relation`${e} ${x} + ${k} > 0`,
    ),
  ),
];

/** A specification of some of these statements. */
export function numbers(
  statements: readonly Decided[],
  restrictions: Specification['restrictions'],
): Specification {
  return specification({
    publication: source.publication,
    parameters: [x, y, b, e],
    restrictions,
    games: [choices, inquiry],
    claims: [mixed, upward, downward, asked],
    statements: statements.map(({ statement }) => statement),
  });
}
