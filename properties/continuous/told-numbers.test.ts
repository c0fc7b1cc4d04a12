import { describe, expect, it } from 'vitest';
import { stated } from '../../src/claim/condition.js';
import {
  type ContinuousClaim,
  continuousClaimAtPoint,
} from '../../src/claim/continuous/continuous-claim.js';
import {
  type ContinuousDeclaration,
  continuousClaim,
} from '../../src/claim/continuous/continuous-declaration.js';
import { specification } from '../../src/claim/specification.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import type { Formula } from '../../src/exact/formula.js';
import { math, relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { signConditionHolds } from '../../src/exact/sign-condition.js';
import { type ContinuousShape, variableSymbol } from '../../src/game/continuous/continuous-game.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { takenSymbol } from '../../src/game/continuous/news.js';
import { demandParameters, source } from './demand.js';
import { riley } from './schooling.js';

const { a } = demandParameters;
type Held = Readonly<Record<string, Formula>>;
type Strategies<Shape extends ContinuousShape> = ContinuousDeclaration<Shape>['strategies'];
type Beliefs<Shape extends ContinuousShape> = ContinuousDeclaration<Shape>['beliefs'];

const said = { title: 'A claim', source, says: 'It is so.', holds: { iff: [] } };

function judged(claim: ContinuousClaim, at: Record<string, string | number> = { a: 0 }) {
  return continuousClaimAtPoint(claim, Point.of(at)).judgment;
}

/** Whether the questions of a claim have a solution at some values of its symbols. */
function isSolvedAt(claim: ContinuousClaim, at: Record<string, string | number>): boolean {
  const point = Point.of(at);
  return questionsOf(told([claim]), claim).some(
    ({ hypotheses, open }) =>
      open === undefined &&
      hypotheses.every(({ polynomial }) =>
        [...polynomial.symbols].every((each) => point.values.has(each)),
      ) &&
      hypotheses.every((each) => signConditionHolds(each, point)),
  );
}

function told(statements: readonly ContinuousClaim[]) {
  const { publication } = source;
  return specification({
    ...{ publication, parameters: [a], restrictions: [], games: [], claims: [], statements },
  });
}

describe('a number at the end of those that types choose', () => {
  const { game } = riley;
  const length = ({ t = a }: Held): Formula => math`(${t}^2 − 1)/2`;
  const bonus = (at: Formula): ContinuousClaim =>
    continuousClaim(game, {
      ...{ ...said, id: 'bonus', beliefs: { wage: { t: 2 } } },
      strategies: {
        s: (held) => ({ below: '3/2', play: length(held), else: length(held) }),
        wage: ({ t = a, s = a }) => ({
          ...{ where: relation`${s} = ${at}`, play: 3 },
          else: { revealed: 't', play: t, else: 2 },
        }),
      },
    });

  it.each([
    ['longest', bonus(math`3/2`), 2, '3/2'],
    ['shortest', bonus(math`0`), 1, 0],
    ['one between two cells', bonus(math`5/8`), '3/2', '5/8'],
  ])('is chosen by many, the %s, if it alone is paid more', (_, claim, end, s) => {
    expect(judged(claim).violations.map(({ set }) => set.move.name)).toEqual(['s', 'wage']);
    const place = { a: 0, [variableSymbol('s')]: s, [variableSymbol('wage')]: end };
    const jumper = { [variableSymbol('t')]: '7/4', [takenSymbol('t')]: end };
    expect(isSolvedAt(claim, { ...place, ...jumper })).toBe(true);
    expect(isSolvedAt(claim, { ...place, [variableSymbol('t')]: end })).toBe(true);
  });
});

describe('numbers whose chooser gets nothing by them', () => {
  const market = continuousTiming({ id: 'market', title: 'A market', players: ['W', 'M'] })
    .nature('t', { density: (t) => math`2 ${t}`, between: [0, 1] })
    .move('s', { by: 'W', knows: ['t'], chooses: between(0, 3) })
    .move('wage', { by: 'M', knows: ['s'], chooses: between(0, 3) })
    .payoffs({ W: () => 0, M: ({ t, wage }) => math`−(${wage} − ${t})^2` });
  type Shape = NonNullable<typeof market.shape>;
  const claimed = (strategies: Strategies<Shape>, beliefs: Beliefs<Shape> = { wage: { t: 0 } }) =>
    continuousClaim(market, { ...said, id: 'claimed', strategies, beliefs });
  const revealed = ({ t = a }: Held) => ({ revealed: 't', play: t, else: 0 });

  it.each([
    ['20/27', '14/27', true],
    ['1/2', '14/27', false],
    ['20/27', '1/2', false],
  ])('tell of all cells that choose them, by their density: %s and %s', (ends, middle, so) => {
    const claim = claimed(
      {
        s: { below: '1/3', play: 0, else: { below: '2/3', play: 1, else: 0 } },
        wage: ({ s = a }) => ({ where: relation`${s} ≤ 1/2`, play: ends, else: middle }),
      },
      {
        wage: ({ s = a }) => ({
          ...{ where: relation`${s} ≤ 1/2`, believe: { t: '20/27' }, else: { t: '14/27' } },
        }),
      },
    );
    expect(judged(claim).equilibrium).toBe(so);
  });

  it('are not decided where two cells share them', () => {
    const { equilibrium, untold } = judged(
      claimed({
        s: ({ t = a }) => ({ below: '1/2', play: t, else: math`1 − ${t}` }),
        wage: revealed,
      }),
    );
    expect(equilibrium).toBe(undefined);
    expect(untold.join()).toMatch('two cells choose the same');
  });

  it('are not decided where they rise and fall', () => {
    const { equilibrium, untold } = judged(
      claimed({ s: ({ t = a }) => math`(${t} − 1/2)^2`, wage: revealed }),
    );
    expect(equilibrium).toBe(undefined);
    expect(untold.join()).toMatch('rises and falls');
  });

  it('tell types of one cell that rises and one that falls, and of the single type at an end', () => {
    const falling = ({ t = a }: Held) => ({ below: '1/2', play: t, else: math`2 − ${t}` });
    expect(judged(claimed({ s: falling, wage: revealed })).equilibrium).toBe(true);
    const read = (sign: 'least' | 'no least') =>
      claimed({
        s: falling,
        wage: ({ s = a }) => ({
          ...{ where: relation`${s} ≤ 1/2`, play: s },
          else: {
            where: sign === 'least' ? relation`${s} < 1` : relation`${s} ≤ 1`,
            play: 0,
            else: { where: relation`${s} ≤ 3/2`, play: math`2 − ${s}`, else: 0 },
          },
        }),
      });
    expect(judged(read('least')).equilibrium).toBe(true);
    const [found] = judged(read('no least')).violations;
    expect(found).toMatchObject({ claimed: '0', deviation: '1' });
  });

  it('are a pool also where the single type of an end of another cell chooses the same', () => {
    const touching = claimed(
      {
        s: ({ t = a }) => ({ below: '1/2', play: 0, else: math`${t} − 1/2` }),
        wage: ({ t = a, s = a }) => ({
          ...{ where: relation`${s} ≤ 0`, play: '1/3' },
          else: { revealed: 't', play: t, else: 1 },
        }),
      },
      { wage: { t: 1 } },
    );
    expect(judged(touching).equilibrium).toBe(true);
  });

  it.each([
    ['a type that there is not', { t: 2 }],
    ['an interval whose ends are in the wrong order', { t: ['1', '0'] as [string, string] }],
  ])('are refused a belief in %s', (_, belief) => {
    const claim = claimed({ s: '0', wage: '2/3' }, { wage: belief });
    expect(judged(claim)).toMatchObject({ equilibrium: false, violations: [] });
  });
});

describe('a number that tells a word', () => {
  const market = continuousTiming({ id: 'words', title: 'Two types', players: ['W', 'M'] })
    .nature('type', { from: ['able', 'other'], probabilities: { able: '1/3', other: '2/3' } })
    .move('s', { by: 'W', knows: ['type'], chooses: between(0, 3) })
    .move('wage', { by: 'M', knows: ['s'], chooses: between(0, 3) })
    .payoffs({
      W: ({ type, s, wage }) => (type === 'able' ? math`${wage} − ${s}/2` : math`${wage} − ${s}`),
      M: ({ type, wage }) => (type === 'able' ? math`−(${wage} − 2)^2` : math`−(${wage} − 1)^2`),
    });
  const separate = continuousClaim(market, {
    ...{ ...said, id: 'separate' },
    strategies: {
      s: { able: math`1 + ${a}`, other: '0' },
      wage: ({ s = a }) => ({ where: relation`${s} < 1 + ${a}`, play: 1, else: 2 }),
    },
    beliefs: {
      wage: ({ s = a }) => ({
        where: relation`${s} < 1 + ${a}`,
        believe: { type: 'other' },
        else: { type: 'able' },
      }),
    },
  });
  const pool = continuousClaim(market, {
    ...{ ...said, id: 'pool', beliefs: { wage: { type: 'other' } } },
    strategies: {
      s: { able: a, other: a },
      wage: ({ s = a }) => ({ where: relation`${s} = ${a}`, play: '4/3', else: 1 }),
    },
  });

  // The other one gets 2 − (1 + a) by the able one's number, and the able one 2 − (1 + a)/2, instead of 1.
  it.each([
    ['-1/8', false],
    ['0', true],
    ['1', true],
    ['9/8', false],
  ])('separates two types at 1 + %s: %s', (at, so) => {
    expect(judged(separate, { a: at }).equilibrium).toBe(so);
  });

  // For the other one 4/3 − a is at least 1, and nobody chooses what is below 0.
  it.each([
    ['-1/8', false],
    ['0', true],
    ['1/3', true],
    ['3/8', false],
  ])('pools them at %s: %s', (at, so) => {
    expect(judged(pool, { a: at }).equilibrium).toBe(so);
  });
});

describe('what is expected of two types together', () => {
  // B offers half of what it is worth to her to one whose cost is uniform, which is best.
  it.each([
    ['v/2', true],
    ['v/3', false],
  ])('is decided where a number that tells one is a cutoff of the other: %s, %s', (offers, so) => {
    const trade = continuousTiming({ id: 'trade', title: 'Trade', players: ['B', 'S', 'K'] })
      .nature('v', { uniform: [0, 1] })
      .nature('c', { uniform: [0, 1] })
      .move('fee', { by: 'K', knows: [], chooses: ['yes', 'no'] })
      .move('offer', { by: 'B', knows: ['v'], chooses: between(0, 1) })
      .move('answer', { by: 'S', knows: ['c', 'offer'], chooses: ['accept', 'reject'] })
      .payoffs({
        B: ({ v, offer, answer }) => (answer === 'accept' ? math`${v} − ${offer}` : 0),
        S: ({ c, offer, answer }) => (answer === 'accept' ? math`${offer} − ${c}` : 0),
        K: ({ fee, answer }) => (fee === 'yes' && answer === 'accept' ? 1 : 0),
      });
    const { equilibrium, untold } = judged(
      continuousClaim(trade, {
        ...{ ...said, id: 'half', beliefs: { answer: { v: 1 } } },
        strategies: {
          fee: 'yes',
          offer: ({ v = a }) => (offers === 'v/2' ? math`${v}/2` : math`${v}/3`),
          answer: ({ offer = a }) => ({
            below: offer,
            play: 'accept' as const,
            else: 'reject' as const,
          }),
        },
      }),
    );
    expect({ equilibrium, untold }).toEqual({ equilibrium: so, untold: [] });
  });
});

describe('a stated belief that rests on a number that is seen', () => {
  it('is of the number that is tried where a condition is shown to be necessary', () => {
    const game = continuousTiming({ id: 'said', title: 'Words', players: ['P', 'S', 'M'] })
      .nature('t', { uniform: [0, 1] })
      .move('x', { by: 'P', knows: [], chooses: between(0, 1) })
      .move('say', { by: 'S', knows: ['t', 'x'], chooses: ['in', 'out', 'off'] })
      .move('w', { by: 'M', knows: ['x', 'say'], chooses: ['left', 'right'] })
      .payoffs({
        P: ({ x }) => math`−${x}`,
        S: ({ say }) => (say === 'in' ? 1 : 0),
        M: ({ t, x, say, w }) =>
          say === 'in' || w === 'right' ? 0 : say === 'out' ? math`${t} − ${x}` : math`${x} − ${t}`,
      });
    // Whatever x is, M believes that t is x, and does not care what she does: the condition is idle.
    const idle = stated('idle', 'a is at most a half', relation`${a} ≤ 1/2`, source);
    const claim = continuousClaim(game, {
      ...{ ...said, id: 'indifferent', holds: { iff: [idle] } },
      strategies: { x: '0', say: 'in', w: { in: 'left', out: 'left', off: 'left' } },
      beliefs: { w: { out: ({ x = a }) => ({ t: x }), off: ({ x = a }) => ({ t: x }) } },
    });
    expect(judged(claim, { a: 1 }).equilibrium).toBe(true);
    expect(isSolvedAt(claim, { a: 1 })).toBe(true);
  });
});
