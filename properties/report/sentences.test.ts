import { describe, expect, it } from 'vitest';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { examplePoint, fromExample } from '../../src/claim/specification.js';
import { Rational } from '../../src/exact/rational.js';
import { casePath, claim, relation, type Specification, timing } from '../../src/index.js';
import { claimAtPointText } from '../../src/report/text/check.js';
import { claimTable } from '../../src/report/text/claim-table.js';
import { priorsWithoutFullSupport } from '../../src/report/text/full-support.js';
import { story } from '../../src/report/text/story.js';
import { c, condition, market, selective, selectiveIf, source } from '../claim/entry.js';

const example = examplePoint(market);
const dear = example.with('c', Rational.of(5));

describe('a claim at a point', () => {
  it('is called by its concept, whose consistency is not the one of sequential equilibria', () => {
    const held = claimAtPointText(claimAtPoint(selective, example), 'here').replace(/\s+/gu, ' ');
    expect(held).toContain('✓ a weak perfect Bayesian equilibrium');
    expect(held).toContain('as a sequential equilibrium has it, is not judged here.');
    const failed = claimAtPointText(claimAtPoint(selective, dear), 'here');
    expect(failed).toContain('✗ no weak perfect Bayesian equilibrium');
    expect(failed).not.toContain('is not judged here');
  });
});

describe('the tables of a claim', () => {
  it('say what the claim says, and of which information sets', () => {
    expect(claimTable(selective)).toContain('Claimed to be a weak perfect Bayesian equilibrium, ');
    const all = selectiveIf([condition('cheap', relation`${c} ≤ 1`)], 'fails');
    expect(claimTable(all)).toContain('Claimed to be a weak perfect Bayesian equilibrium when:');
    const some = { ...all, scope: { ...all.scope, at: { move: ['rich'] } } };
    expect(claimTable(some)).toContain('Claimed to be rational at "move: rich", as in a weak');
  });
});

describe('a case whose claim asks for more than is needed', () => {
  it('is told as the equilibrium that it is', () => {
    const strict = selectiveIf([condition('dear', relation`${c} ≥ 9`)], 'holds');
    const told = casePath(strict, {
      ...{ id: 'case', title: 'A case', source, cast: { E: 'E', I: 'I' } },
      ...{ parameters: {}, path: { market: 'rich', move: 'enter' } },
    });
    const text = story(market, told as Parameters<typeof story>[1]);
    expect(text).toContain('It is an equilibrium here, though not all of its conditions hold.');
    expect(text).not.toContain('NOT');
  });
});

describe('what was not looked for', () => {
  const coin = timing({ id: 'coin', title: 'A coin', players: ['P'], source })
    .nature('side', { from: ['heads', 'tails'], probabilities: { heads: '1/2', tails: '1/2' } })
    .move('guess', { by: 'P', knows: ['side'], chooses: ['heads', 'tails'] })
    .payoffs({ P: ({ side, guess }) => (side === guess ? 1 : 0) });
  const seen = claim(coin, {
    id: 'seen',
    title: 'Seen',
    source,
    says: 'P says what P sees.',
    strategies: { guess: { heads: 'heads', tails: 'tails' } },
    beliefs: {},
    holds: { if: [] },
    expected: 'holds',
  });
  const bare: Specification = {
    ...{ ...market, parameters: [], restrictions: [] },
    ...{ games: [coin], claims: [seen] },
  };

  it('is not said to be absent', () => {
    expect(priorsWithoutFullSupport(bare, seen)).toMatch(/were not looked for\.$/u);
    expect(priorsWithoutFullSupport(market, selective)).toMatch(
      /^Priors without full support: where all conditions hold, and a probability that is a parameter is 0:/u,
    );
  });

  it('names a point where there are no parameters', () => {
    expect(fromExample(bare, examplePoint(bare))).toBe('the only point, there being no parameters');
  });
});
