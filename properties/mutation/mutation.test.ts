import { describe, expect, it } from 'vitest';
import {
  always,
  type Claim,
  claim,
  math,
  parameter,
  relation,
  type Source,
  stated,
  timing,
} from '../../src/index.js';
import { moveBoundary, reverseCondition } from './change-condition.js';
import { dropCondition } from './drop-condition.js';
import { flipAction } from './flip-action.js';
import { perturbBelief } from './perturb-belief.js';

const source: Source = {
  publication: {
    authors: ['The casus developers'],
    title: 'Games made for these tests',
    year: 2026,
  },
  place: 'a bluff',
};

const q = parameter('q', {
  ...{ text: 'q', latex: 'q', meaning: 'the probabilities of a good hand', example: '1/2' },
  unit: 'probability',
  source,
});

const hand = timing({ id: 'bluff', title: 'A bluff', players: ['A', 'B'], source })
  .nature('hand', { from: ['good', 'bad'], probabilities: { good: q, bad: math`1 − ${q}` } })
  .move('bet', { by: 'A', knows: ['hand'], chooses: ['raise', 'pass'] })
  .move('reply', { by: 'B', knows: ['bet'], chooses: ['call', 'fold'] })
  .payoffs({
    A: ({ hand: held, bet }) => (held === 'good' && bet === 'raise' ? 1 : 0),
    B: ({ hand: held, reply }) => ((held === 'good') === (reply === 'fold') ? 1 : 0),
  });

const few = stated('few', 'good hands are rare', relation`${q} ≤ 1/2`, source);
const some = stated('some', 'good hands exist', relation`${q} > 0`, source);
const exact = stated('exact', 'as many good hands as bad', relation`2 ${q} = 1`, source);

const declared = {
  title: 'A bluff',
  source,
  says: 'A always raises.',
  strategies: {
    bet: { good: 'raise', bad: { raise: q, pass: math`1 − ${q}` } },
    reply: { raise: 'call', pass: 'call' },
  },
  beliefs: {
    reply: {
      raise: { good: q, bad: math`1 − ${q}` },
      pass: { inProportionTo: { bad: math`1 − ${q}` }, otherwise: { bad: 1 } },
    },
  },
  expected: 'holds',
} as const;

const exactly: Claim = claim(hand, {
  id: 'exactly',
  ...declared,
  holds: {
    iff: { bet: { good: always, bad: [few, some] }, reply: { raise: few, pass: exact } },
  },
});

const whenever: Claim = claim(hand, { id: 'whenever', ...declared, holds: { if: [few, some] } });

const labels = (mutants: readonly { readonly label: string }[]) =>
  mutants.map(({ label }) => label);

describe('mutants of a claim', () => {
  it('play each action that the claim does not prescribe for sure', () => {
    expect(labels(flipAction(exactly))).toEqual([
      'A choosing bet at "good" plays pass',
      'B choosing reply at "raise" plays fold',
      'B choosing reply at "pass" plays fold',
      'A choosing bet at "bad" plays raise',
      'A choosing bet at "bad" plays pass',
    ]);
  });

  it('lack each condition in each place', () => {
    expect(labels(dropCondition(exactly))).toEqual([
      'bet at "bad" without few',
      'bet at "bad" without some',
      'reply at "raise" without few',
      'reply at "pass" without exact',
    ]);
    expect(labels(dropCondition(whenever))).toEqual([
      'the claim without few',
      'the claim without some',
    ]);
  });

  it('keep the conditions that stand elsewhere, and no others', () => {
    const mentioned = dropCondition(exactly).map(({ claim: { conditions } }) =>
      conditions.map(({ id }) => id),
    );
    expect(mentioned).toEqual([
      ['some', 'few', 'exact'],
      ['few', 'exact'],
      ['few', 'some', 'exact'],
      ['few', 'some'],
    ]);
  });

  it('turn each inequality around, and an equation both ways', () => {
    expect(labels(reverseCondition(exactly))).toEqual([
      'bet at "bad" with few as q ≥ 1/2',
      'bet at "bad" with some as q < 0',
      'reply at "raise" with few as q ≥ 1/2',
      'reply at "pass" with exact as 2 q < 1',
      'reply at "pass" with exact as 2 q > 1',
    ]);
  });

  it('leave out a boundary only where the claim says what holds there', () => {
    expect(labels(moveBoundary(exactly))).toEqual([
      'bet at "bad" with few as q < 1/2',
      'bet at "bad" with some as q ≥ 0',
      'reply at "raise" with few as q < 1/2',
    ]);
    expect(labels(moveBoundary(whenever))).toEqual(['the claim with some as q ≥ 0']);
  });

  it('believe more in each history than the claim does', () => {
    expect(labels(perturbBelief(exactly))).toEqual([
      'B choosing reply at "raise" is certain of "good"',
      'B choosing reply at "raise" half believes "good"',
      'B choosing reply at "raise" is certain of "bad"',
      'B choosing reply at "raise" half believes "bad"',
      'B choosing reply at "pass" is certain of "good"',
      'B choosing reply at "pass" half believes "good"',
      'B choosing reply at "pass" is certain of "good" where all weights are zero',
      'B choosing reply at "pass" half believes "good" where all weights are zero',
    ]);
  });

  it('differ from the claim in one thing, and leave the claim alone', () => {
    const before = JSON.stringify(exactly);
    const all = [flipAction, dropCondition, reverseCondition, moveBoundary, perturbBelief].flatMap(
      (mutantsOf) => mutantsOf(exactly),
    );
    const texts = all.map(({ claim: mutant }) => JSON.stringify(mutant));
    expect(new Set([before, ...texts]).size).toBe(all.length + 1);
    expect(JSON.stringify(exactly)).toBe(before);
    for (const { claim: mutant } of all) expect(mutant.game).toBe(exactly.game);
  });
});
