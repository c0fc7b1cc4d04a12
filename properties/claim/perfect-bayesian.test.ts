import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimQuestions } from '../../src/derive/proposition/equilibrium.js';
import { symbolicClaim } from '../../src/derive/symbolic-claim.js';
import type { Assessment } from '../../src/equilibrium/assessment.js';
import { checkedConsistency } from '../../src/equilibrium/consistency/checked-consistency.js';
import { reasonableness } from '../../src/equilibrium/reasonable-beliefs.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { properGameAt } from '../../src/game/declared-form.js';
import { formOf } from '../../src/game/unfold.js';
import {
  check,
  claim,
  judge,
  math,
  propositionAtPointJson,
  propositionAtPointText,
  relation,
  restriction,
  type Specification,
  timing,
} from '../../src/index.js';
import { q, source } from './entry.js';

/*
 * A owns a good or a bad house. B may look at it or not; A, who has seen that, invites or not; then B
 * buys or not. Nobody gains anything by anything: all is about beliefs.
 */
const house = timing({ id: 'house', title: 'A house', players: ['A', 'B'], source })
  .nature('quality', { from: ['good', 'bad'], probabilities: { good: q, bad: math`1 − ${q}` } })
  .move('look', { by: 'B', knows: [], chooses: ['look', 'not'] })
  .move('word', { by: 'A', knows: ['quality', 'look'], chooses: ['invite', 'quiet'] })
  .move('sale', { by: 'B', knows: ['look', 'word'], chooses: ['buy', 'pass'] })
  .payoffs({ A: () => 0, B: () => 0 });

/** B does not look, and is not invited; after looking he believes what is given. */
function looking(
  concept: 'weak perfect Bayesian' | 'perfect Bayesian' | 'sequential',
  good: string,
) {
  const prior = { good: q, bad: math`1 − ${q}` };
  return claim(house, {
    ...{ id: 'looking', title: 'Looking', source, says: 'B does not look.', expected: 'holds' },
    concept,
    strategies: {
      look: { nothing: 'not' },
      word: {
        ...{ 'good, look': 'quiet', 'bad, look': 'quiet' },
        ...{ 'good, not': 'quiet', 'bad, not': 'quiet' },
      },
      sale: {
        ...{ 'look, invite': 'pass', 'look, quiet': 'pass' },
        ...{ 'not, invite': 'pass', 'not, quiet': 'pass' },
      },
    },
    beliefs: {
      look: { nothing: prior },
      sale: {
        'look, invite': { bad: 1 },
        'look, quiet': { good, bad: math`1 − ${good}` },
        'not, invite': { bad: 1 },
        'not, quiet': prior,
      },
    },
    holds: { if: [] },
  });
}

const spec: Specification = {
  publication: source.publication,
  parameters: [q],
  restrictions: [],
  games: [house],
  claims: [],
};

describe('a deviation of one who does not know', () => {
  it('tells nothing, by perfect Bayesian equilibrium, and may by the weak kind', () => {
    const at = { q: '1/3' };
    for (const [concept, good, refutes] of [
      ['weak perfect Bayesian', '1/2', false],
      ['perfect Bayesian', '1/2', true],
      ['perfect Bayesian', '1/3', false],
      ['sequential', '1/3', false],
    ] as const)
      expect(check(spec, looking(concept, good), at).refutes).toBe(refutes);
    const text = propositionAtPointText(check(spec, looking('perfect Bayesian', '1/2'), at), '');
    expect(text).toContain('✗ no perfect Bayesian equilibrium');
    expect(text).toContain('not reasonable');
    const json = propositionAtPointJson(check(spec, looking('perfect Bayesian', '1/2'), at));
    expect(json).toMatchObject({ concept: 'perfect Bayesian', signaling: { reasonable: false } });
  });

  it('is asked of in symbols: the belief is the prior', () => {
    const inside = [
      restriction('some are good', relation`${q} > 0`, source),
      restriction('some are bad', relation`${q} < 1`, source),
    ];
    const claimed = looking('perfect Bayesian', '1/2');
    const { consistency } = symbolicClaim({ ...spec, restrictions: inside }, claimed);
    if (consistency?.kind !== 'told') throw new Error('not told');
    const isMet = (value: string): boolean =>
      consistency.dictated.every(
        ({ difference }) => difference.evaluate(Point.of({ q: value })).isZero,
      );
    expect([isMet('1/2'), isMet('1/3')]).toEqual([true, false]);
    // Without that it is open whether there are types at all.
    const asked = claimQuestions(spec, symbolicClaim(spec, claimed));
    expect(asked.flatMap(({ open }) => open ?? [])).toHaveLength(1);
  });
});

describe('a belief that is left open beside others', () => {
  const inside = [
    restriction('some are good', relation`${q} > 0`, source),
    restriction('some are bad', relation`${q} < 1`, source),
  ];
  const leaving = (open: string, good: string) => {
    const stated = looking('perfect Bayesian', good);
    return {
      ...stated,
      beliefs: { ...stated.beliefs, sale: { ...stated.beliefs['sale'], [open]: 'some' as const } },
    };
  };

  it('stays open in symbols where what is believed elsewhere bears on it', () => {
    const asked = (open: string) =>
      symbolicClaim({ ...spec, restrictions: inside }, leaving(open, '1/3')).consistency;
    expect(asked('look, quiet')).toMatchObject({ kind: 'open' });
    expect(asked('look, invite')).toMatchObject({ kind: 'told' });
  });

  it('is refuted at a point where others do not fit, and not where it may not fit itself', () => {
    const at = { q: '1/3' };
    expect(check(spec, leaving('look, invite', '1/2'), at).refutes).toBe(true);
    expect(check(spec, leaving('look, invite', '1/3'), at).refutes).toBe(false);
    const found = check(spec, leaving('look, quiet', '1/3'), at);
    expect(found.refutes).toBe(false);
    const text = propositionAtPointText(found, 'here').replaceAll(/\s+/gu, ' ');
    expect(text).toContain('? whether it is a perfect Bayesian equilibrium is not told here');
  });
});

describe('a concept that is not defined', () => {
  it('is refused where chance draws in between, or actions are not seen', () => {
    const hidden = timing({ id: 'hidden', title: 'Hidden', players: ['A', 'B'], source })
      .move('first', { by: 'A', knows: [], chooses: ['l', 'r'] })
      .move('second', { by: 'B', knows: [], chooses: ['l', 'r'] })
      .move('third', { by: 'A', knows: ['first'], chooses: ['l', 'r'] })
      .payoffs({ A: () => 0, B: () => 0 });
    expect(() =>
      claim(hidden, {
        ...{ id: 'x', title: 'x', source, says: 'x', expected: 'holds' },
        concept: 'perfect Bayesian',
        strategies: {
          first: { nothing: 'l' },
          second: { nothing: 'l' },
          third: { l: 'l', r: 'l' },
        },
        beliefs: { third: { l: { l: 1 }, r: { l: 1 } } },
        holds: { if: [] },
      }),
    ).toThrow("'perfect Bayesian' is defined for games in which chance draws types first");
  });
});

/*
 * A of three types acts; B, who sees it, replies; A acts again, and B replies. Whoever of A's types tries
 * something is believed in one way for one action and in another for the next: orders of mistakes rule
 * that out, and perfect Bayesian equilibrium does not (Fudenberg and Tirole 1991).
 */
const trying = timing({ id: 'trying', title: 'Trying', players: ['A', 'B'], source })
  .nature('type', { from: ['x', 'y', 'z'], probabilities: { x: '1/3', y: '1/3', z: '1/3' } })
  .move('first', { by: 'A', knows: ['type'], chooses: ['stop', 'try'] })
  .move('reply', { by: 'B', knows: ['first'], chooses: ['l', 'r'] })
  .move('next', { by: 'A', knows: ['type', 'first', 'reply'], chooses: ['b', 'c', 'd'] })
  .move('last', { by: 'B', knows: ['first', 'reply', 'next'], chooses: ['l', 'r'] })
  .payoffs({ A: () => 0, B: () => 0 });

const tryingForm = formOf(trying);
const tryingGame = properGameAt(tryingForm, new Point(new Map()));

/** Each mix and belief by what it is about; the rest is the first action, or Bayes' rule. */
function assessmentOf(
  mixOf: (variable: string, key: string) => readonly string[] | undefined,
  beliefOf: (variable: string, key: string) => readonly string[] | undefined,
): Assessment {
  const numbers = (texts: readonly string[] | undefined) => texts?.map(Rational.of);
  return {
    profile: tryingForm.informationSets.map(
      ({ variable, key, actions }) =>
        numbers(mixOf(variable, key)) ??
        actions.map((_, action) => (action === 0 ? Rational.one : Rational.zero)),
    ),
    beliefs: tryingForm.informationSets.map(({ variable, key }) =>
      numbers(beliefOf(variable, key)),
    ),
  };
}

describe('beliefs that no orders of mistakes explain', () => {
  const beliefs = (afterB: readonly string[]): Assessment =>
    assessmentOf(
      // x plays d for sure after trying, y and z play b or c.
      (variable, key) =>
        variable !== 'next'
          ? undefined
          : key.startsWith('x')
            ? ['0', '0', '1']
            : ['1/2', '1/2', '0'],
      (variable, key) => {
        if (variable === 'reply' && key === 'try') return ['1', '0', '0'];
        if (variable !== 'last') return undefined;
        if (key.startsWith('stop'))
          return key.endsWith('d') ? ['1', '0', '0'] : ['0', '1/2', '1/2'];
        if (key.endsWith('d')) return ['1', '0', '0'];
        return key.endsWith('b') ? afterB : ['0', '0', '1'];
      },
    );

  it('may be those of a perfect Bayesian equilibrium, and not of a sequential one', () => {
    expect(reasonableness(tryingGame, beliefs(['0', '1', '0'])).kind).toBe('reasonable');
    expect(checkedConsistency(tryingGame, beliefs(['0', '1', '0'])).kind).toBe('inconsistent');
    expect(checkedConsistency(tryingGame, beliefs(['0', '0', '1'])).kind).toBe('consistent');
  });

  it('is what the judge says of them', () => {
    const { verdicts } = judge(tryingGame, beliefs(['0', '1', '0']));
    expect(verdicts.perfectBayesian.holds).toBe(true);
    expect(verdicts.sequential.holds).toBe(false);
  });
});

/*
 * With two types a player, beliefs are as a perfect Bayesian equilibrium has them exactly if they are
 * consistent (Fudenberg and Tirole 1991): a second road to the same answer. A acts, of
 * type x or y, and B at the same time, twice; then B alone.
 */
const haggling = timing({ id: 'haggling', title: 'Haggling', players: ['A', 'B'], source })
  .nature('s', { from: ['x', 'y'], probabilities: { x: '1/3', y: '2/3' } })
  .move('a', { by: 'A', knows: ['s'], chooses: ['l', 'r'] })
  .move('b', { by: 'B', knows: [], chooses: ['l', 'r'] })
  .move('c', { by: 'A', knows: ['s', 'a', 'b'], chooses: ['l', 'r'] })
  .move('d', { by: 'B', knows: ['a', 'b'], chooses: ['l', 'r'] })
  .move('f', { by: 'B', knows: ['a', 'b', 'c', 'd'], chooses: ['l', 'r'] })
  .payoffs({ A: () => 0, B: () => 0 });

const hagglingForm = formOf(haggling);

/** Beliefs by Bayes' rule from one period to the next, and elsewhere as given, for what a key says. */
function believedBy(profile: Assessment['profile'], free: (key: string) => Rational) {
  const mix = (variable: string, key: string, action: string): Rational => {
    const set = hagglingForm.informationSets.find(
      (each) => each.variable === variable && each.key === key,
    );
    return profile[set?.index ?? -1]?.[action === 'l' ? 0 : 1] ?? Rational.zero;
  };
  /** How probably A is of type x, after what each type does with some probability. */
  const after = (x: Rational, doneBy: (type: string) => Rational, key: string): Rational => {
    const [one, other] = [x.times(doneBy('x')), Rational.one.minus(x).times(doneBy('y'))];
    const sum = one.plus(other);
    return sum.isZero ? free(key) : one.over(sum);
  };
  const first = (a: string, b: string) =>
    after(Rational.of('1/3'), (type) => mix('a', type, a), `${a} ${b}`);
  return hagglingForm.informationSets.map(({ variable, members, histories }) => {
    if (members.length === 1) return undefined;
    return histories.map(({ s = '', a = '', b = '', c = '', d = '' }) => {
      const of = (x: Rational): Rational => (s === 'x' ? x : Rational.one.minus(x));
      if (variable === 'b') return of(Rational.of('1/3')).times(mix('a', s, a));
      const before = first(a, b);
      if (variable === 'd') return of(before).times(mix('c', `${s}, ${a}, ${b}`, c));
      const doneBy = (type: string) => mix('c', `${type}, ${a}, ${b}`, c);
      return of(after(before, doneBy, `${a} ${b} ${c} ${d}`));
    });
  });
}

const SHARES = ['0', '1/2', '1'].map(Rational.of);

describe('with two types a player', () => {
  it('beliefs are reasonable exactly where they are consistent', () => {
    const game = properGameAt(hagglingForm, new Point(new Map()));
    const met = { consistent: 0, inconsistent: 0 };
    const mix = fc.constantFrom(['1', '0'], ['1', '0'], ['0', '1'], ['1/2', '1/2']);
    fc.assert(
      fc.property(
        fc.tuple(...hagglingForm.informationSets.map(() => mix)),
        fc.array(fc.constantFrom(...SHARES), { minLength: 32, maxLength: 32 }),
        fc.constantFrom('as they should', 'by what B did', 'by what B did last', 'backwards'),
        (mixes, shares, told) => {
          const profile = mixes.map((each) => each.map(Rational.of));
          const beliefs = believedBy(profile, (key) => {
            const [a = '', b = '', c, d = ''] = key.split(' ');
            const seen =
              c === undefined
                ? `${a}${told === 'by what B did' ? b : ''}`
                : `${a}${b}${c}${told === 'by what B did last' ? d : ''}`;
            const number = [...`1${seen}`].reduce(
              (sum, each) => 2 * sum + (each === 'r' ? 1 : 0),
              0,
            );
            return shares[number] ?? Rational.zero;
          });
          const spoilt = told === 'backwards' ? beliefs.map((each) => each?.toReversed()) : beliefs;
          const found = reasonableness(game, { profile, beliefs: spoilt });
          const { kind } = checkedConsistency(game, { profile, beliefs: spoilt });
          expect(found.kind).toBe(kind === 'consistent' ? 'reasonable' : 'signaling');
          met[kind]++;
        },
      ),
      { numRuns: 200 },
    );
    expect(Math.min(met.consistent, met.inconsistent)).toBeGreaterThan(20);
  });
});
