import fc from 'fast-check';
import type { Claim } from '../../src/claim/claim.js';
import type { ClaimedConcept } from '../../src/claim/claimed-concept.js';
import { added } from '../../src/claim/condition.js';
import {
  type Parameter,
  parameter,
  type Restriction,
  restriction,
} from '../../src/claim/parameter.js';
import { math, relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { claim, timing } from '../../src/index.js';
import { source } from '../claim/entry.js';

/*
 * Games with drawn payoffs in which nobody is to come to B, who would say yes, and whose beliefs are
 * left open: in the first, what A does not see of the state no mistake tells; in the second, leaks come
 * with probability s, and are one mistake more where that is 0.
 */

const [s, t] = ['s', 't'].map((name) =>
  parameter(name, {
    text: name,
    latex: name,
    meaning: name,
    unit: 'payoff',
    example: '1/2',
    source,
  }),
) as [Parameter, Parameter];

export const parameters: readonly Parameter[] = [s, t];

export const restrictions: readonly Restriction[] = [
  restriction('s is not negative', relation`${s} ≥ 0`, source),
  restriction('s is at most 1', relation`${s} ≤ 1`, source),
];

export const points = ['0', '1/3', '1'].flatMap((share) =>
  [-2, '-1/2', 0, '3/4', 2].map((pays) => Point.of({ s: share, t: pays })),
);

const REPLIES = ['yes', 'no', 'wait'] as const;

/** What B is paid, by what is unseen and his reply; and what A is, by the reply. */
export interface Payments {
  readonly toB: readonly (readonly number[])[];
  readonly toA: readonly number[];
}

const payment = fc.integer({ min: -2, max: 2 });
const three = fc.array(payment, { minLength: 3, maxLength: 3 });

export const payments: fc.Arbitrary<Payments> = fc.record({
  toB: fc.array(three, { minLength: 4, maxLength: 4 }),
  toA: fc.array(fc.integer({ min: -2, max: 1 }), { minLength: 3, maxLength: 3 }),
});

const paid = ({ toB }: Payments, unseen: number, reply: string) =>
  reply === 'yes'
    ? math`${toB[unseen]?.[0] ?? 0} + ${t}`
    : (toB[unseen]?.[REPLIES.indexOf(reply as 'no')] ?? 0);

const ofA = ({ toA }: Payments, reply: string) => toA[REPLIES.indexOf(reply as 'no')] ?? 0;

const about = { title: 'Drawn', source, says: 'Nobody comes to B.', expected: 'holds' } as const;
const enough = added('enough', 'yes is paid', relation`${t} ≥ 0`);

/** A sees the state, or only whether it is c. */
export function rumor(drawn: Payments, seen: 'state' | 'part', concept: ClaimedConcept): Claim {
  const states = ['a', 'b', 'c'] as const;
  const game = timing({ id: 'rumor', title: 'A rumor', players: ['A', 'B'], source })
    .nature('state', { from: states, probabilities: { a: '1/2', b: '1/3', c: '1/6' } })
    .nature('part', {
      from: ['x', 'y'],
      given: ['state'],
      probabilities: ({ state }) => (state === 'c' ? { x: 0, y: 1 } : { x: 1, y: 0 }),
    })
    .move('voice', { by: 'A', knows: [seen], chooses: ['quiet', 'loud'] } as never)
    .move('reply', {
      by: 'B',
      knows: ['voice'],
      when: { voice: 'loud' },
      chooses: REPLIES,
    } as never)
    .payoffs({
      A: ({ reply }: Record<string, string>) => (reply === '-' ? 0 : ofA(drawn, reply ?? '')),
      B: ({ state, reply }: Record<string, string>) =>
        reply === '-' ? 0 : paid(drawn, states.indexOf(state as 'a'), reply ?? ''),
    } as never);
  const voice = seen === 'part' ? ['x', 'y'] : states;
  return claim(game, {
    ...{ ...about, id: 'quiet', concept, holds: { iff: [enough] } },
    strategies: {
      voice: Object.fromEntries(voice.map((each) => [each, 'quiet'])),
      reply: { loud: 'yes' },
    },
    beliefs: { reply: { loud: 'some' } },
  } as never);
}

/**
 * A sees the state and stays out; that she comes in may be leaked, which B does not see.
 * @param seen what C sees: of the state, or only that A came in.
 */
export function leak(
  drawn: Payments,
  concept: ClaimedConcept,
  seen: readonly ('state' | 'entry')[] = ['state', 'entry'],
): Claim {
  const game = timing({ id: 'leak', title: 'A leak', players: ['A', 'C', 'B'], source })
    .nature('state', { from: ['a', 'b'], probabilities: { a: '1/2', b: '1/2' } })
    .move('entry', { by: 'A', knows: ['state'], chooses: ['out', 'in'] })
    .move('word', { by: 'C', knows: seen, when: { entry: 'in' }, chooses: ['keep', 'leak'] })
    .move('reply', { by: 'B', knows: ['entry'], when: { entry: 'in' }, chooses: REPLIES })
    .payoffs({
      A: ({ reply }) => (reply === '-' ? 0 : ofA(drawn, reply)),
      C: () => 0,
      B: ({ state, word, reply }) =>
        reply === '-' ? 0 : paid(drawn, (state === 'a' ? 0 : 1) + (word === 'leak' ? 2 : 0), reply),
    });
  const word = seen.length > 1 ? ['a, in', 'b, in'] : ['in'];
  return claim(game, {
    ...{ ...about, id: 'out', concept, holds: { iff: [enough] } },
    strategies: {
      entry: { a: 'out', b: 'out' },
      word: Object.fromEntries(word.map((each) => [each, { keep: math`1 − ${s}`, leak: s }])),
      reply: { in: 'yes' },
    },
    beliefs: {
      ...(seen.length > 1 ? {} : { word: { in: 'some' } }),
      reply: { in: 'some' },
    },
  } as never);
}
