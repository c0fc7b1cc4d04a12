import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stated } from '../../src/claim/condition.js';
import { continuousClaimAtPoint } from '../../src/claim/continuous/continuous-claim.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { parameter, restriction } from '../../src/claim/parameter.js';
import { specification } from '../../src/claim/specification.js';
import type { Formula, FormulaInput } from '../../src/exact/formula.js';
import { math, relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { verify } from '../../src/index.js';
import { source } from './demand.js';

const spelt = (name: string) => ({ text: name, latex: name, meaning: name, source });
const v = parameter('v', { ...spelt('v'), unit: 'payoff', example: '1' });
const p = parameter('p', { ...spelt('p'), unit: 'probability', example: '1/2' });

const share = (value: FormulaInput, own: Formula, other: Formula) => ({
  where: relation`${own} + ${other} = 0`,
  pays: math`${value}/2`,
  else: math`${value} ${own}/(${own} + ${other}) − ${own}`,
});

/** A contest for a prize that is worth 1 or 4 to the second, who alone knows which. */
const contest = continuousTiming({ id: 'hidden', title: 'A hidden value', players: ['A', 'B'] })
  .nature('worth', { from: ['low', 'high'], probabilities: { low: p, high: math`1 − ${p}` } })
  .move('own', { by: 'A', knows: [], chooses: between(0, 4) })
  .move('other', { by: 'B', knows: ['worth'], chooses: between(0, 4) })
  .payoffs({
    A: ({ own, other }) => share(v, own, other),
    B: ({ worth, own, other }) => share(worth === 'low' ? 1 : 4, other, own),
  });

/** The root of what the first spends: each type spends s times the root of its value, less s². */
const s = math`2 ${v} (1 + ${p})/(4 + ${v} (1 + 3 ${p}))`;
const both = stated('both', 'both types spend something', relation`${s} ≤ 1`, source);
const about = { source, says: 'It is so.' };
const spent = {
  own: math`${s}^2`,
  other: { low: math`${s} − ${s}^2`, high: math`2 ${s} − ${s}^2` },
};
const right = continuousClaim(contest, {
  ...{ ...about, id: 'right', title: 'right', strategies: spent, holds: { if: [both] } },
});
/** As if the first met the mean of what the second spends. */
const mean = math`${p} (${s} − ${s}^2) + (1 − ${p}) (2 ${s} − ${s}^2)`;
const averaged = continuousClaim(contest, {
  ...{ ...about, id: 'averaged', title: 'averaged', expected: 'fails' },
  strategies: { ...spent, own: mean },
  holds: { if: [both] },
});
const unbounded = continuousClaim(contest, {
  ...{ ...about, id: 'unbounded', title: 'unbounded', expected: 'fails' },
  strategies: spent,
  holds: { if: [] },
});

const spec = specification({
  publication: source.publication,
  parameters: [v, p],
  restrictions: [
    restriction('a prize', relation`${v} > 0`, source),
    restriction('either', relation`${p} > 0`, source),
    restriction('either', relation`${p} < 1`, source),
  ],
  games: [],
  claims: [],
  statements: [right, averaged, unbounded],
});

describe('a contest in which a value is hidden', () => {
  it.each([
    ['right', 'proved'],
    ['averaged', 'refuted'],
    ['unbounded', 'refuted'],
  ] as const)('%s is %s', async (id, kind) => {
    const [verdict] = await verify(spec, {
      ...{ propositions: [id], runs: 20, threads: 0, cache: false, prove: kind === 'proved' },
    });
    expect(verdict?.kind).toBe(kind);
  });

  it('is an equilibrium exactly where slopes say so, in fractions of their own', () => {
    const seen = new Set<boolean>();
    const drawn = fc.record({
      value: fc.integer({ min: 1, max: 48 }).map((n) => Rational.ratio(BigInt(n), 6n)),
      low: fc.integer({ min: 1, max: 7 }).map((n) => Rational.ratio(BigInt(n), 8n)),
    });
    fc.assert(
      fc.property(drawn, ({ value, low }) => {
        const at = new Point(
          new Map([
            ['v', value],
            ['p', low],
          ]),
        );
        const [one, two] = [Rational.one, Rational.of(2)];
        const root = two
          .times(value)
          .times(one.plus(low))
          .over(Rational.of(4).plus(value.times(one.plus(Rational.of(3).times(low)))));
        const own = root.times(root);
        const amounts = [root.minus(own), two.times(root).minus(own)];
        // A concave payoff is best where its slope is 0 and the amount is not below 0.
        const slopes = amounts.map((each, k) => {
          const all = own.plus(each);
          const chance = k === 0 ? low : one.minus(low);
          return chance.times(value).times(each).over(all.times(all));
        });
        const isBest = slopes.reduce((sum, each) => sum.plus(each)).equals(one);
        expect(isBest).toBe(true);
        const expected = amounts.every(({ sign }) => sign >= 0);
        expect(continuousClaimAtPoint(unbounded, at).judgment.equilibrium).toBe(expected);
        seen.add(expected);
      }),
    );
    expect(seen.size).toBe(2);
  });
});
