import fc from 'fast-check';
import type { Claim } from '../../src/claim/claim.js';
import { added } from '../../src/claim/condition.js';
import type { Parameter } from '../../src/claim/parameter.js';
import { math, relation } from '../../src/exact/math.js';
import { claim, timing } from '../../src/index.js';
import { source } from '../claim/entry.js';
import { parameters } from './rumors.js';

/*
 * Games with drawn payoffs in which A is to stay out, whoever she is. Who comes in all the same is met by
 * B at some place, which rests on who she is: what is believed at one place hangs together with what is
 * believed at others. Where B waits, against what he is told to do, C comes to the same place.
 */

export const TYPES = ['a', 'b', 'c'] as const;
const PLACES = ['p', 'q', 'r'] as const;
const REPLIES = ['yes', 'no', 'wait'] as const;
type Type = (typeof TYPES)[number];
type Place = (typeof PLACES)[number];

/** How often somebody of a type is met at a place. */
export type Meetings = Readonly<Record<Type, Readonly<Record<Place, string | number>>>>;

export const meetings: Readonly<Record<string, Meetings>> = {
  'anybody anywhere': {
    a: { p: '1/3', q: '1/3', r: '1/3' },
    b: { p: '1/2', q: '1/4', r: '1/4' },
    c: { p: '1/6', q: '1/2', r: '1/3' },
  },
  'two at each place': {
    a: { p: '1/3', q: 0, r: '2/3' },
    b: { p: '1/2', q: '1/2', r: 0 },
    c: { p: 0, q: '3/4', r: '1/4' },
  },
  'fewer at some': {
    a: { p: '1/2', q: '1/2', r: 0 },
    b: { p: '1/3', q: '2/3', r: 0 },
    c: { p: '1/2', q: 0, r: '1/2' },
  },
};

const payment = fc.integer({ min: -2, max: 2 });
const three = <Each>(each: fc.Arbitrary<Each>) => fc.array(each, { minLength: 3, maxLength: 3 });

/** What B is paid by type, place and reply; and C, by type, for taking what he is told to leave. */
export interface Stakes {
  readonly toB: readonly (readonly (readonly number[])[])[];
  readonly toC: readonly number[];
}

export const stakes: fc.Arbitrary<Stakes> = fc.record({
  toB: three(three(three(payment))),
  toC: three(payment),
});

const [s, t] = parameters as readonly [Parameter, Parameter];
const enough = added('enough', 'yes is paid', relation`${t} ≥ 0`);

/**
 * @param stated what is believed at some places; it is left open at others.
 * @param ofC whether C's beliefs are left open, or stated where B's are, and the same.
 */
export function meeting(
  { toB, toC }: Stakes,
  at: Meetings,
  stated: Readonly<Partial<Record<Place, Readonly<Record<Type, string>>>>> = {},
  ofC: 'open' | 'as B' = 'open',
): Claim {
  const ofB = (type: string, place: string, reply: string) =>
    toB[TYPES.indexOf(type as Type)]?.[PLACES.indexOf(place as Place)]?.[
      REPLIES.indexOf(reply as 'no')
    ] ?? 0;
  const game = timing({ id: 'meeting', title: 'A meeting', players: ['A', 'B', 'C'], source })
    .nature('type', { from: TYPES, probabilities: { a: '1/2', b: '1/3', c: '1/6' } })
    .move('entry', { by: 'A', knows: ['type'], chooses: ['out', 'in'] })
    .nature('place', {
      ...{ from: PLACES, given: ['type'], when: { entry: 'in' } },
      probabilities: ({ type }: { type: Type }) => at[type],
    } as never)
    .move('reply', {
      ...{ by: 'B', knows: ['entry', 'place'], when: { entry: 'in' }, chooses: REPLIES },
    } as never)
    .move('word', {
      ...{ by: 'C', knows: ['entry', 'reply', 'place'], when: { reply: 'wait' } },
      chooses: ['leave', 'take'],
    } as never)
    .payoffs({
      A: () => 0,
      B: ({ type, place, reply }: Record<string, string>) =>
        reply === '-'
          ? 0
          : reply === 'yes'
            ? math`${ofB(type ?? '', place ?? '', 'yes')} + ${t}`
            : ofB(type ?? '', place ?? '', reply ?? ''),
      C: ({ type, word }: Record<string, string>) =>
        word === 'take' ? math`${toC[TYPES.indexOf(type as Type)] ?? 0} − ${s}` : 0,
    } as never);
  const places = PLACES.filter((place) => TYPES.some((type) => at[type][place] !== 0));
  const rows = <Each>(each: (place: Place) => Each) =>
    Object.fromEntries(places.map((place) => [place, each(place)]));
  const named = <Each>(name: (place: Place) => string, rowed: Record<string, Each>) =>
    Object.fromEntries(places.map((place) => [name(place), rowed[place]]));
  const many = places.filter((place) => TYPES.filter((type) => at[type][place] !== 0).length > 1);
  const believed = (name: (place: Place) => string, say: (place: Place) => unknown) =>
    Object.fromEntries(many.map((place) => [name(place), say(place)]));
  return claim(game, {
    ...{ id: 'out', title: 'Out', source, says: 'A is out.', expected: 'holds' },
    concept: 'sequential',
    holds: { iff: [enough] },
    strategies: {
      entry: { a: 'out', b: 'out', c: 'out' },
      reply: named(
        (place) => `in, ${place}`,
        rows(() => 'yes'),
      ),
      word: named(
        (place) => `in, wait, ${place}`,
        rows(() => 'leave'),
      ),
    },
    beliefs: {
      reply: believed(
        (place) => `in, ${place}`,
        (place) => stated[place] ?? 'some',
      ),
      word: believed(
        (place) => `in, wait, ${place}`,
        (place) => (ofC === 'as B' && stated[place]) || 'some',
      ),
    },
  } as never);
}

/**
 * Two types are met at each place, and beliefs are left open.
 * @param no what B gains by no where a type is met, place by place; by no other reply he does.
 */
export function insisting(no: Readonly<Record<Type, readonly number[]>>): Claim {
  const toB = TYPES.map((type) => no[type].map((gain) => [0, gain, -3]));
  return meeting({ toB, toC: [-2, -2, -2] }, meetings['two at each place'] as Meetings);
}

/*
 * P stays at home, and is asked to; on either road chance leads to one inn or on to a guide, who is not to
 * go on to the other inn. Whoever comes to an inn came by that road, or by the other one and a guide.
 */
const inns = timing({
  ...{ id: 'inns', title: 'Inns', source },
  players: ['P', 'Guide', 'Other', 'North', 'South'],
})
  .move('road', { by: 'P', knows: [], chooses: ['home', 'x', 'y'] })
  .nature('length', {
    ...{ from: ['short', 'long'], given: ['road'] },
    probabilities: ({ road }: { road: string }) =>
      road === 'home' ? { short: 1, long: 0 } : { short: '1/2', long: '1/2' },
  } as never)
  .move('guided', {
    ...{ by: 'Guide', knows: ['road', 'length'], when: { road: 'x', length: 'long' } },
    chooses: ['stop', 'go'],
  } as never)
  .move('led', {
    ...{ by: 'Other', knows: ['road', 'length'], when: { road: 'y', length: 'long' } },
    chooses: ['stop', 'go'],
  } as never)
  .nature('inn', {
    ...{ from: ['north', 'south', 'none'], given: ['road', 'length', 'guided', 'led'] },
    probabilities: ({ road, length, guided, led }: Record<string, string>) => {
      const [north, south] = [
        (road === 'x' && length === 'short') || led === 'go',
        (road === 'y' && length === 'short') || guided === 'go',
      ];
      return { north: Number(north), south: Number(south), none: Number(!north && !south) };
    },
  } as never)
  .move('north', {
    ...{ by: 'North', knows: ['inn'], when: { inn: 'north' }, chooses: ['yes', 'no'] },
  } as never)
  .move('south', {
    ...{ by: 'South', knows: ['inn'], when: { inn: 'south' }, chooses: ['yes', 'no'] },
  } as never)
  .payoffs({ P: () => 0, Guide: () => 0, Other: () => 0, North: () => 0, South: () => 0 } as never);

/** At either inn both ways are believed in: each road is then as rare as the other one with a guide. */
export const crossing: Claim = claim(inns, {
  ...{ id: 'home', title: 'At home', source, says: 'P stays.', expected: 'fails' },
  ...{ concept: 'sequential', holds: { if: [] } },
  strategies: {
    road: { nothing: 'home' },
    guided: { 'x, long': 'stop' },
    led: { 'y, long': 'stop' },
    north: { north: 'yes' },
    south: { south: 'yes' },
  },
  beliefs: {
    north: { north: { 'x, short, -, -': '1/2', 'y, long, -, go': '1/2' } },
    south: { south: { 'y, short, -, -, -': '1/2', 'x, long, go, -, -': '1/2' } },
  },
} as never);

/* L and R each take a left or a right turn by mistake, without seeing what the other does; G sees that both do. */
const turns = timing({ id: 'turns', title: 'Turns', players: ['L', 'R', 'G'], source })
  .move('one', { by: 'L', knows: [], chooses: ['on', 'left', 'right'] })
  .move('other', { by: 'R', knows: [], chooses: ['on', 'left', 'right'] })
  .move('guess', {
    ...{ by: 'G', knows: [], chooses: ['yes', 'no'] },
    when: (['left', 'right'] as const).flatMap((one) =>
      (['left', 'right'] as const).map((other) => ({ one, other })),
    ),
  })
  .payoffs({ L: () => 0, R: () => 0, G: () => 0 });

/** Each way is believed in with a weight: by what L does, then by what R does. */
export function turning(weights: readonly [number, number, number, number]): Claim {
  const sum = weights.reduce((total, each) => total + each, 0);
  const ways = ['left, left', 'left, right', 'right, left', 'right, right'];
  return claim(turns, {
    ...{ id: 'on', title: 'On', source, says: 'Both go on.', expected: 'fails' },
    ...{ concept: 'sequential', holds: { if: [] } },
    strategies: {
      one: { nothing: 'on' },
      other: { nothing: 'on' },
      guess: { nothing: 'yes' },
    },
    beliefs: {
      guess: { nothing: Object.fromEntries(ways.map((way, k) => [way, `${weights[k]}/${sum}`])) },
    },
  } as never) as Claim;
}
