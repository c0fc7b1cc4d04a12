import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.js';
import { confirmedAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { Expansion } from '../../src/derive/expansion.js';
import { claimQuestions, failuresOf, untold } from '../../src/derive/proposition/equilibrium.js';
import { equilibriumWays } from '../../src/derive/proposition/whole-necessity.js';
import { type Hypothesis, type Question, questionOf, solves } from '../../src/derive/question.js';
import { symbolicClaim } from '../../src/derive/symbolic-claim.js';
import { Point } from '../../src/exact/point.js';
import {
  crossing,
  insisting,
  type Meetings,
  meeting,
  meetings,
  stakes,
  TYPES,
  turning,
} from './meetings.js';
import { parameters, points, restrictions } from './rumors.js';

/*
 * What is believed at several sets where some of the same mistakes lead to each. At a point trembles are
 * looked for, or a proof that none do; what is derived asks for weights of mistakes, selection of sets by
 * selection, and knows nothing of trembles.
 */

const spec = { parameters, restrictions };

function met(claim: Claim): { equilibria: number; others: number } {
  const counts = { equilibria: 0, others: 0 };
  const expansion = new Expansion(spec);
  const symbolic = symbolicClaim(spec, claim, expansion);
  expect(untold(symbolic)).toBeUndefined();
  const asked = (ways: readonly { hypotheses: Parameters<typeof questionOf>[1] }[]) =>
    ways.map(({ hypotheses }) => questionOf('', hypotheses, expansion));
  const solvedAt = (point: (typeof points)[number], some: readonly Question[]) =>
    some.some((each) => solves(point, each));
  const way = (ways: readonly (readonly Hypothesis[])[]) =>
    ways.map((hypotheses) => ({ hypotheses }));
  const failures = asked(failuresOf(symbolic));
  const ways = asked(equilibriumWays(symbolic, restrictions));
  const supports = symbolic.sets
    .flatMap(({ regimes }) => regimes.flatMap(({ support }) => support ?? []))
    .map(({ some, together }) => [asked(way(some)), asked(way(together))] as const);
  const refutations = claimQuestions(spec, symbolicClaim(spec, claim));
  for (const point of points) {
    // What is shown at each set is asked once of all of them.
    expect(supports.every(([, together]) => solvedAt(point, together))).toBe(
      supports.every(([some]) => solvedAt(point, some)),
    );
    const at = confirmedAtPoint(claim, point);
    const { equilibrium } = at.judgment;
    if (equilibrium === undefined) continue;
    expect([
      !solvedAt(point, failures),
      solvedAt(point, ways),
      solvedAt(point, refutations),
    ]).toEqual([equilibrium, equilibrium, at.refutes]);
    counts[equilibrium ? 'equilibria' : 'others']++;
  }
  return counts;
}

describe.each(Object.keys(meetings))('beliefs that are left open, %s being met', (name) => {
  it('support the behavior in symbols where they do at points', () => {
    const all = { equilibria: 0, others: 0 };
    fc.assert(
      fc.property(stakes, (drawn) => {
        const at = meetings[name];
        if (at === undefined) throw new Error('no meetings');
        const { equilibria, others } = met(meeting(drawn, at));
        all.equilibria += equilibria;
        all.others += others;
      }),
      { numRuns: 8 },
    );
    expect(Math.min(all.equilibria, all.others)).toBeGreaterThan(0);
  });
});

describe('beliefs each of which would be supported by itself', () => {
  it('do not support the behavior at three places, if each asks of a type to be rarer than the next', () => {
    const around = insisting({ a: [-1, 0, 2], b: [2, -1, 0], c: [0, 2, -1] });
    const { equilibria, others } = met(around);
    expect(Math.min(equilibria, others)).toBeGreaterThan(0);
    expect(confirmedAtPoint(around, Point.of({ s: 0, t: 0 })).judgment.equilibrium).toBe(false);
    const apart = insisting({ a: [-1, 0, -1], b: [2, -1, 0], c: [0, 2, 2] });
    expect(met(apart).equilibria).toBeGreaterThan(equilibria);
    expect(confirmedAtPoint(apart, Point.of({ s: 0, t: 0 })).judgment.equilibrium).toBe(true);
  });
});

const weights = fc
  .array(fc.nat({ max: 2 }), { minLength: 3, maxLength: 3 })
  .filter((each) => each.some((weight) => weight > 0));
const shares = (drawn: readonly number[], types: readonly string[] = TYPES) => {
  const sum = drawn.reduce((total, each) => total + each, 0);
  return Object.fromEntries(types.map((type, k) => [type, `${drawn[k]}/${sum}`])) as never;
};

describe('a belief that is stated', () => {
  it('dictates what is believed elsewhere, where that is left open and the same mistakes lead there', () => {
    const all = { equilibria: 0, others: 0 };
    fc.assert(
      fc.property(stakes, weights, (drawn, stated) => {
        const at = meetings['anybody anywhere'];
        if (at === undefined) throw new Error('no meetings');
        const { equilibria, others } = met(meeting(drawn, at, { p: shares(stated) }));
        all.equilibria += equilibria;
        all.others += others;
      }),
      { numRuns: 12 },
    );
    expect(Math.min(all.equilibria, all.others)).toBeGreaterThan(0);
  });

  it('dictates of what leads to both places how likely one is beside the other', () => {
    const met = { consistent: 0, inconsistent: 0 };
    fc.assert(
      fc.property(stakes, weights, fc.nat({ max: 2 }), fc.nat({ max: 2 }), (drawn, at, b, c) => {
        if (b + c === 0) return;
        const sharing: Meetings = {
          a: { p: 1, q: 0, r: 0 },
          b: { p: '1/3', q: '2/3', r: 0 },
          c: { p: '3/4', q: '1/4', r: 0 },
        };
        const q = shares([b, c], ['b', 'c']);
        const claim = meeting(drawn, sharing, { p: shares(at), q }, 'as B');
        const { consistency } = symbolicClaim(spec, claim);
        if (consistency?.kind !== 'told') return expect.fail('it is not told');
        const differs = consistency.dictated.some(({ difference }) => !difference.isZero);
        const { limits } = confirmedAtPoint(claim, Point.of({ s: 0, t: 0 })).judgment;
        expect(limits?.kind).toBe(differs ? 'inconsistent' : 'consistent');
        met[differs ? 'inconsistent' : 'consistent']++;
      }),
    );
    expect(Math.min(met.consistent, met.inconsistent)).toBeGreaterThan(5);
  });
});

describe('mistakes each of which is to be as rare as another one and a further one', () => {
  it('leave no beliefs free, though each way has a mistake of its own', () => {
    const { consistency } = symbolicClaim(spec, crossing);
    expect(consistency).toMatchObject({ kind: 'open' });
    const { limits } = confirmedAtPoint(crossing, Point.of({ s: 0, t: 0 })).judgment;
    expect(limits?.kind).toBe('inconsistent');
  });
});

describe('mistakes that are made apart from each other', () => {
  it('are no likelier together than each by itself, which no belief is told to be that rests on it', () => {
    const at = Point.of({ s: 0, t: 0 });
    for (const [weights, kind] of [
      [[4, 2, 2, 1], 'consistent'],
      [[4, 1, 1, 4], 'inconsistent'],
    ] as const) {
      const claim = turning(weights);
      expect(confirmedAtPoint(claim, at).judgment.limits?.kind).toBe(kind);
      expect(symbolicClaim(spec, claim).consistency).toMatchObject({ kind: 'open' });
    }
  });
});

describe('beliefs that hang together', () => {
  it('are told as such, each with the sets whose beliefs bear on it', () => {
    const at = meetings['fewer at some'];
    const [drawn] = fc.sample(stakes, 1);
    if (at === undefined || drawn === undefined) throw new Error('nothing drawn');
    const { sets } = symbolicClaim(spec, meeting(drawn, at));
    const beside = sets.flatMap(({ regimes }) =>
      regimes.flatMap(({ support }) => support?.beside.map(({ name }) => name).join('; ') ?? []),
    );
    expect(beside.filter((each) => each !== '').length).toBe(4);
    expect(beside[0]).toBe('in, wait, p; in, q; in, wait, q');
  });

  it('stay open where a claim speaks of one set by itself', () => {
    const at = meetings['anybody anywhere'];
    if (at === undefined) throw new Error('no meetings');
    const [drawn] = fc.sample(stakes, 1);
    if (drawn === undefined) throw new Error('nothing drawn');
    const whole = meeting(drawn, at);
    const { conditions } = whole;
    const openOf = (scope: Claim['scope']) => untold(symbolicClaim(spec, { ...whole, scope }));
    expect(openOf({ kind: 'if', conditions, at: undefined })).toBeUndefined();
    expect(openOf({ kind: 'if', conditions, at: { reply: ['in, p'] } })).toContain('by itself');
    expect(openOf({ kind: 'iff', guards: [] })).toContain('by itself');
  });
});
