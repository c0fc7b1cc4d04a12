import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.js';
import { claimedEquilibrium } from '../../src/claim/claimed-equilibrium.js';
import { type SolvedConcept, solution } from '../../src/equilibrium/enumeration/solution.js';
import { Point } from '../../src/exact/point.js';
import { properGameAt } from '../../src/game/declared-form.js';
import { formOf } from '../../src/game/unfold.js';
import { always, claim, type Game, timing } from '../../src/index.js';
import { claimedEquilibriumJson } from '../../src/report/json/solution.js';
import { claimedEquilibriumText } from '../../src/report/text/solution.js';
import { source } from '../claim/entry.js';

const nowhere = new Point(new Map());

/** One comes by two gates, or stays out; Two fights at either, and would rather not at the left. */
const gates = timing({ id: 'gates', title: 'Two gates', players: ['One', 'Two'] })
  .move('way', { by: 'One', knows: [], chooses: ['out', 'left', 'right'] })
  .move('answer', {
    by: 'Two',
    knows: [],
    when: { way: ['left', 'right'] },
    chooses: ['fight', 'yield'],
  })
  .payoffs({
    One: ({ way, answer }) => (way === 'out' ? 1 : answer === 'fight' ? 0 : 2),
    Two: ({ way, answer }) => (way === 'out' ? 3 : answer === 'yield' ? 1 : way === 'left' ? 0 : 2),
  });

const deterred = (id: string, at: 'left' | 'right'): Claim =>
  claim(gates, {
    id,
    title: 'Deterrence',
    source,
    says: 'One stays out, for Two would fight.',
    strategies: { way: { nothing: 'out' }, answer: { nothing: 'fight' } },
    beliefs: { answer: { nothing: { [at]: 1 } } },
    holds: { iff: { way: { nothing: always }, answer: { nothing: always } } },
    expected: 'holds',
  });

const pennies = timing({ id: 'pennies', title: 'Matching pennies', players: ['Even', 'Odd'] })
  .move('even', { by: 'Even', knows: [], chooses: ['heads', 'tails'] })
  .move('odd', { by: 'Odd', knows: [], chooses: ['heads', 'tails'] })
  .payoffs({
    Even: ({ even, odd }) => (even === odd ? 1 : 0),
    Odd: ({ even, odd }) => (even === odd ? 0 : 1),
  });

const half = { heads: '1/2', tails: '1/2' };

const even = (id: string, heads: typeof half): Claim =>
  claim(pennies, {
    id,
    title: 'Mixing',
    source,
    says: 'Both mix.',
    strategies: { even: { nothing: heads }, odd: { nothing: half } },
    beliefs: { odd: { nothing: heads } },
    holds: { iff: { even: { nothing: always }, odd: { nothing: always } } },
    expected: 'holds',
  });

function judged(game: Game, each: Claim, concept: SolvedConcept, most = 100) {
  const form = properGameAt(formOf(game), nowhere);
  const found = claimedEquilibrium(each, nowhere, solution(form, concept, most));
  return { text: claimedEquilibriumText(found, concept), json: claimedEquilibriumJson(found) };
}

describe('a claim whose stated beliefs do not support it', () => {
  const right = deterred('right', 'right');
  const left = deterred('left', 'left');

  it.each(['weakPerfectBayesian', 'sequential'] as const)(
    'is an equilibrium with other beliefs than it states: %s',
    (concept) => {
      expect(judged(gates as Game, right, concept).text).toMatch(
        /^✓ right is among them: outcome \d, with the beliefs that it states$/u,
      );
      const { text, json } = judged(gates as Game, left, concept);
      expect(text).toMatch(
        /^≈ left is among them: outcome \d, with some beliefs, but not with those that it states$/u,
      );
      expect(json).toMatchObject({ found: 'found', equilibrium: true, withStatedBeliefs: false });
    },
  );

  it.each(['nash', 'subgamePerfect'] as const)(
    'is one where the concept has no beliefs: %s',
    (concept) => {
      expect(judged(gates as Game, left, concept).text).toMatch(/^✓ left is among them/u);
    },
  );
});

describe('a claim that mixes', () => {
  it.each([
    ['nash', 'a Nash equilibrium'],
    ['subgamePerfect', 'a subgame perfect equilibrium'],
    ['weakPerfectBayesian', 'a weak perfect Bayesian equilibrium, with the beliefs that it states'],
    ['sequential', 'a sequential equilibrium, with the beliefs that it states'],
  ] as const)('is judged by the concept that was asked for: %s', (concept, name) => {
    expect(judged(pennies as Game, even('fair', half), concept).text).toBe(
      `✓ fair mixes, and is not looked for here; by itself it is ${name}`,
    );
    const unfair = judged(pennies as Game, even('unfair', { heads: '2/3', tails: '1/3' }), concept);
    expect(unfair.text).toMatch(/^✗ unfair mixes, .* by itself it is no [\w ]* equilibrium$/u);
    expect(unfair.json).toMatchObject({ found: 'mixed', equilibrium: false });
  });
});

describe('a claim of which the judgment says less than the list', () => {
  const undecided = { equilibrium: undefined, withStatedBeliefs: undefined } as const;
  const each = deterred('open', 'left');

  it('is neither called an equilibrium nor none', () => {
    const texts = [
      claimedEquilibriumText(
        { claim: each, roots: [], kind: 'missing', ...undecided },
        'sequential',
      ),
      claimedEquilibriumText(
        { claim: each, roots: [], kind: 'not met', ...undecided },
        'sequential',
      ),
      claimedEquilibriumText({ claim: each, roots: [], kind: 'mixed', ...undecided }, 'sequential'),
      claimedEquilibriumText(
        { claim: each, roots: [], kind: 'found on the path', inClass: 0, ...undecided },
        'sequential',
      ),
    ];
    for (const text of texts)
      expect(text).toMatch(
        /^\? open .*may be a sequential equilibrium: that could not be decided/u,
      );
    expect(
      claimedEquilibriumJson({ claim: each, roots: [], kind: 'missing', ...undecided }).equilibrium,
    ).toBe(null);
  });

  it('is not called one with its own beliefs where that is undecided', () => {
    const found = { claim: each, roots: [], kind: 'found', inClass: 0, equilibrium: true } as const;
    expect(
      claimedEquilibriumText({ ...found, withStatedBeliefs: undefined }, 'sequential'),
    ).toMatch(/^\? .* with those that it states, undecided$/u);
  });
});
