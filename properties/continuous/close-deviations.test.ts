import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ContinuousClaim,
  continuousClaimAtPoint,
} from '../../src/claim/continuous/continuous-claim.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { parameter, restriction } from '../../src/claim/parameter.js';
import { nowhere } from '../../src/claim/proposition/nowhere.js';
import { type Specification, specification } from '../../src/claim/specification.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { solves } from '../../src/derive/question.js';
import { math, relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { verify } from '../../src/verify/verify.js';
import { source } from './demand.js';

const said = { title: 'A claim', source, says: 'It is so.', holds: { iff: [] } };
const declared = <const Name extends string>(name: Name) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: name, unit: 'payoff', example: '1/2', source },
  });
const [a, b, s, t] = [declared('a'), declared('b'), declared('s'), declared('t')];

/** Costs are private; what is sold at a price that falls with what is on the market is a number. */
const duopoly = continuousTiming({ id: 'duopoly', title: 'A duopoly', players: ['A', 'B'] })
  .nature('c', { uniform: [0, 1] })
  .nature('d', { uniform: [0, 1] })
  .move('x', { by: 'A', knows: ['c'], chooses: between(0, 2) })
  .move('y', { by: 'B', knows: ['d'], chooses: between(0, 2) })
  .payoffs({
    A: ({ c, x, y }) => math`(${a} − ${x} − ${y} − ${c}) ${x}`,
    B: ({ d, x, y }) => math`(${a} − ${x} − ${y} − ${d}) ${y}`,
  });
const linear = continuousClaim(duopoly, {
  ...{ ...said, id: 'linear' },
  strategies: {
    x: ({ c = a }) => math`${t} − ${s} ${c}`,
    y: ({ d = a }) => math`${t} − ${s} ${d}`,
  },
});
const unresponsive = continuousClaim(duopoly, {
  ...{ ...said, id: 'unresponsive' },
  strategies: {
    x: ({ c = a }) => math`${a}/3 − ${c}/2`,
    y: ({ d = a }) => math`${a}/3 − ${d}/2`,
  },
});

/** Who gives, gives to both; what that costs is private. A cutoff is a quotient. */
const giving = continuousTiming({ id: 'giving', title: 'Giving', players: ['A', 'B'] })
  .nature('c', { uniform: [0, 1] })
  .nature('d', { uniform: [0, 1] })
  .move('x', { by: 'A', knows: ['c'], chooses: ['give', 'keep'] })
  .move('y', { by: 'B', knows: ['d'], chooses: ['give', 'keep'] })
  .payoffs({
    A: ({ c, x, y }) => (x === 'give' ? math`${b} − ${c}` : y === 'give' ? b : 0),
    B: ({ d, x, y }) => (y === 'give' ? math`${b} − ${d}` : x === 'give' ? b : 0),
  });
const rule = { below: math`${s} ${b}/(1 + ${b})`, play: 'give', else: 'keep' } as const;
const cutoffs = continuousClaim(giving, {
  ...{ ...said, id: 'cutoffs', strategies: { x: rule, y: rule } },
});

/** What a share is of is worth 1 to A and b to B; of nothing it is a half. */
const share = (worth: typeof b | 1, own: typeof a, other: typeof a) => ({
  where: relation`${own} + ${other} = 0`,
  pays: math`${worth}/2`,
  else: math`${worth} ${own}/(${own} + ${other}) − ${own}`,
});
const contest = continuousTiming({ id: 'contest', title: 'A contest', players: ['A', 'B'] })
  .move('x', { by: 'A', knows: [], chooses: between(0, 1) })
  .move('y', { by: 'B', knows: [], chooses: between(0, 1) })
  .payoffs({
    A: ({ x, y }) => share(1, x as typeof a, y as typeof a),
    B: ({ x, y }) => share(b, y as typeof a, x as typeof a),
  });
const spending = continuousClaim(contest, {
  ...{ ...said, id: 'spending', strategies: { x: s, y: t } },
});
const idle = continuousClaim(contest, {
  ...{ ...said, id: 'idle', strategies: { x: 0, y: 0 } },
});

const claims = [linear, unresponsive, cutoffs, spending, idle];
const never = (claim: ContinuousClaim) =>
  nowhere({ id: `never ${claim.id}`, source, says: 'It is nowhere so.', asserts: [claim] });
const spec: Specification = specification({
  publication: source.publication,
  parameters: [a, b, s, t],
  restrictions: [restriction('it is worth something', relation`${b} > 0`, source)],
  ...{ games: [], claims: [] },
  statements: [...claims, ...claims.map(never)],
});

const few = fc
  .tuple(fc.integer({ min: -1, max: 9 }), fc.constantFrom(2, 3, 4, 6))
  .map(([above, below]) => `${above}/${below}`);
const worths = fc.constantFrom('1/3', '1/2', '1', '3/2', '2');

/** Points at which profiles are equilibria: few others are drawn. */
const equilibria: Record<string, Record<string, string>[]> = {
  linear: [{ a: '5/4', b: '1', s: '1/2', t: '1/2' }],
  unresponsive: [],
  cutoffs: ['1/3', '1', '2'].map((worth) => ({ a: '1', b: worth, s: '1', t: '0' })),
  spending: [
    { a: '1', b: '1', s: '1/4', t: '1/4' },
    { a: '1', b: '2', s: '2/9', t: '4/9' },
  ],
  idle: [],
};

describe('types and deviations close to others', () => {
  it.each(claims)('none gains where the profile $id is an equilibrium', (claim) => {
    const asked = questionsOf(spec, never(claim));
    fc.assert(
      fc.property(few, worths, few, few, (...values) => {
        const [of, worth, slope, level] = values;
        const drawn = { a: of, b: worth, s: slope, t: level };
        for (const each of [drawn, ...(equilibria[claim.id] ?? [])]) {
          const point = Point.of(each);
          const { equilibrium } = continuousClaimAtPoint(claim, point).judgment;
          if (equilibrium === true) expect(asked.some((one) => solves(point, one))).toBe(true);
        }
      }),
    );
    for (const each of equilibria[claim.id] ?? [])
      expect(continuousClaimAtPoint(claim, Point.of(each)).judgment.equilibrium).toBe(true);
  });

  it('some does where a number inside its interval is a little off', () => {
    const isSolved = (claim: ContinuousClaim, values: Record<string, string>) =>
      questionsOf(spec, never(claim)).some((each) => solves(Point.of(values), each));
    const equilibrium = { a: '5/4', b: '1', s: '1/2', t: '1/2' };
    expect(isSolved(linear, equilibrium)).toBe(true);
    expect(isSolved(linear, { ...equilibrium, t: '501/1000' })).toBe(false);
    expect(isSolved(linear, { ...equilibrium, s: '499/1000' })).toBe(false);
    expect(isSolved(cutoffs, { ...equilibrium, s: '1' })).toBe(true);
    expect(isSolved(cutoffs, { ...equilibrium, s: '999/1000' })).toBe(false);
    expect(isSolved(spending, { ...equilibrium, s: '1/4', t: '1/4' })).toBe(true);
    expect(isSolved(spending, { ...equilibrium, s: '1/4', t: '251/1000' })).toBe(false);
  });

  it('prove that there is no equilibrium, also where no deviation is best', async () => {
    const propositions = [unresponsive, idle].map(never);
    const found = await verify(spec, { propositions, runs: 4, threads: 0, cache: false });
    expect(found.map(({ kind }) => kind)).toEqual(['proved', 'proved']);
  });
});
