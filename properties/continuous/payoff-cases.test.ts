import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/claim/comparison.js';
import { continuousClaimAtPoint } from '../../src/claim/continuous/continuous-claim.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { parameter, restriction } from '../../src/claim/parameter.js';
import { payoff } from '../../src/claim/profile-quantity.js';
import { everywhere } from '../../src/claim/proposition/everywhere.js';
import type { Statement } from '../../src/claim/proposition/proposition.js';
import { specification } from '../../src/claim/specification.js';
import { somewhereSo } from '../../src/equilibrium/continuous/somewhere-so.js';
import type { Formula } from '../../src/exact/formula.js';
import { math, relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { Polynomial } from '../../src/exact/polynomial.js';
import { Rational } from '../../src/exact/rational.js';
import type { SignCondition } from '../../src/exact/sign-condition.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { verify } from '../../src/verify/verify.js';
import { source } from './demand.js';

const half = Rational.half;

function declared<const Name extends string>(name: Name) {
  const spelt = { text: name, latex: name, meaning: name };
  return parameter(name, { ...spelt, unit: 'payoff', example: '1', source });
}

const c = declared('c');

const choosing = continuousTiming({ id: 'choosing', title: 'Two choose', players: ['A', 'B'] })
  .move('x', { by: 'A', knows: [], chooses: between(0, 1) })
  .move('y', { by: 'B', knows: [], chooses: between(0, 1) });

/** A game in which A divides by something, and B does what she likes. */
function dividing(by: (x: Formula, y: Formula) => Formula) {
  const game = choosing.payoffs({ A: ({ x, y }) => math`−${x}/(${by(x, y)})`, B: () => 0 });
  return continuousClaim(game, {
    ...{ id: 'dividing', title: 'D', source, says: 'So.', holds: { iff: [] } },
    strategies: { x: 0, y: 1 },
  });
}

const spec = (...statements: readonly Statement[]) =>
  specification({
    publication: source.publication,
    parameters: [c],
    restrictions: [restriction('something', relation`${c} > 0`, source)],
    games: [],
    claims: [],
    statements,
  });

async function verdicts(...statements: readonly Statement[]): Promise<readonly string[]> {
  const found = await verify(spec(...statements), {
    ...{ propositions: statements, runs: 4, threads: 0, cache: false },
  });
  return found.map(({ kind }) => kind);
}

describe('what a payoff divides by', () => {
  it.each([
    ['at a corner', (x: Formula, y: Formula) => math`${x} + ${y}`, 'x = 0, y = 0'],
    [
      'on a line that it touches',
      (x: Formula, y: Formula) => math`(${x} − ${y})^2`,
      'x = 0, y = 0',
    ],
    [
      'at a point inside that it touches',
      (x: Formula, y: Formula) => math`(${x} − 1/2)^2 + (${y} − 1/3)^2`,
      'x = 1/2, y = 1/3',
    ],
    [
      'at a point of a side',
      (x: Formula, y: Formula) => math`(${x} − 1/3)^2 + ${y}`,
      'x = 1/3, y = 0',
    ],
    ['where one number alone is', (x: Formula) => math`2 ${x} − 1`, 'x = 1/2'],
  ] as const)('is 0 %s', (_, by, place) => {
    const claim = dividing(by);
    const { judgment, refutes } = continuousClaimAtPoint(claim, Point.of({ c: 1 }));
    expect(judgment.improper.join()).toMatch(
      new RegExp(`^the payoff of A divides by .*, which is 0 at ${place}$`, 'u'),
    );
    expect(refutes).toBe(true);
  });

  it.each([
    ['plainly positive', (x: Formula, y: Formula) => math`${x} + ${y} + ${c}`],
    [
      'positive, a sum of squares',
      (x: Formula, y: Formula) => math`${x}^2 − ${x} ${y} + ${y}^2 + ${c}`,
    ],
    ['negative', (x: Formula, y: Formula) => math`${x} ${y} − 1 − ${c}`],
  ] as const)('is not where it is %s', async (kind, by) => {
    const claim = dividing(by);
    const { judgment } = continuousClaimAtPoint(claim, Point.of({ c: 1 }));
    // To lose −x over something negative is to gain.
    expect(judgment.equilibrium).toBe(kind !== 'negative');
    expect(judgment.improper).toEqual([]);
    expect(await verdicts(claim)).toEqual([kind === 'negative' ? 'refuted' : 'proved']);
  });

  it('is told where it is 0 at some parameters alone', async () => {
    const claim = dividing((x, y) => math`${x} + ${y} + ${c} − 1`);
    const judged = (value: string) =>
      continuousClaimAtPoint(claim, new Point(new Map([['c', Rational.of(value)]]))).judgment;
    expect(judged('1/2').improper).not.toEqual([]);
    expect(judged('1').improper).not.toEqual([]);
    expect(judged('9/8').equilibrium).toBe(true);
    expect(await verdicts(claim)).toEqual(['refuted']);
  });

  it('may be chosen by types, and is then not integrated over them', async () => {
    const game = continuousTiming({ id: 'typed', title: 'Typed', players: ['A', 'B'] })
      .nature('t', { uniform: [0, 1] })
      .move('x', { by: 'A', knows: ['t'], chooses: between(1, 2) })
      .move('y', { by: 'B', knows: [], chooses: between(1, 2) })
      .payoffs({ A: () => 0, B: ({ x, y }) => math`${y}/(${x} + ${y})` });
    const claim = continuousClaim(game, {
      ...{ id: 'typed', title: 'T', source, says: 'So.', holds: { iff: [] } },
      strategies: { x: ({ t = math`0` }) => math`1 + ${t}`, y: 2 },
    });
    const { judgment } = continuousClaimAtPoint(claim, Point.of({ c: 1 }));
    expect(judgment.equilibrium).toBe(undefined);
    expect(judgment.untold.join()).toMatch(/is not integrated over them/u);
    expect(await verdicts(claim)).toEqual(['undecided']);
  });

  it('is no type, nor what itself divides; and cases compare chosen numbers', () => {
    const typed = continuousTiming({ id: 'typed', title: 'Typed', players: ['A'] })
      .nature('t', { uniform: [1, 2] })
      .move('x', { by: 'A', knows: ['t'], chooses: between(1, 2) });
    const paying = (pays: unknown) => () => typed.payoffs({ A: () => pays } as never);
    expect(() => typed.payoffs({ A: ({ t, x }) => math`${x}/${t}` })).toThrow(/divides by a type/u);
    expect(() => typed.payoffs({ A: ({ x }) => math`1/(${x} + 1/${x})` })).toThrow(
      /divides by what divides by a number .*write it as one quotient/u,
    );
    expect(() =>
      typed.payoffs({ A: ({ t, x }) => ({ where: relation`${t} > ${x}`, pays: 1, else: 0 }) }),
    ).toThrow(/compares a type from an interval/u);
    expect(() =>
      typed.payoffs({ A: ({ x }) => ({ where: relation`1/${x} > 1`, pays: 1, else: 0 }) }),
    ).toThrow(/compares what divides by a number/u);
    expect(paying({ where: relation`1 > 0`, pays: 1 })).toThrow(/else/u);
    expect(paying({ where: '1 > 0', pays: 1, else: 0 })).toThrow(/relation/u);
    expect(paying({ where: relation`1 > 0`, pays: 'one', else: 0 })).toThrow(/one/u);
  });
});

describe('the higher bid, paid for by cases', () => {
  const drawing = continuousTiming({ id: 'bids', title: 'Bids', players: ['A', 'B'] })
    .nature('v', { uniform: [0, 1] })
    .nature('w', { uniform: [0, 1] })
    .move('x', { by: 'A', knows: ['v'], chooses: between(0, 1) })
    .move('y', { by: 'B', knows: ['w'], chooses: between(0, 1) });
  const auction = drawing.payoffs({
    A: ({ v, x, y }) => ({ where: relation`${x} ≥ ${y}`, pays: math`${v} − ${x}`, else: 0 }),
    B: ({ w, x, y }) => ({ where: relation`${y} > ${x}`, pays: math`${w} − ${y}`, else: 0 }),
  });
  const bidding = (id: string, share: string, holds = true) =>
    continuousClaim(auction, {
      ...{ id, title: id, source, says: 'So.', holds: { if: [] } },
      strategies: {
        x: ({ v = math`0` }) => math`${share} ${v}`,
        y: ({ w = math`0` }) => math`${share} ${w}`,
      },
      ...(!holds && { expected: 'fails' as const }),
    });
  const shading = bidding('half', '1/2');

  it('is half of what it is worth, and nothing else', async () => {
    const worth = everywhere({
      ...{ id: 'worth', source, says: 'A sixth.' },
      asserts: [
        compare(payoff(shading, 'A'), '=', '1/6'),
        compare(payoff(shading, 'B'), '=', '1/6'),
      ],
    });
    expect(
      await verdicts(
        shading,
        bidding('third', '1/3', false),
        bidding('truth', '3/4', false),
        worth,
      ),
    ).toEqual(['proved', 'refuted', 'refuted', 'proved']);
  });

  it('is undercut where prices are known, unless they are costs', () => {
    const sale = (mine: Formula, other: Formula) => ({
      where: relation`${mine} < ${other}`,
      pays: math`${mine} − 1/4`,
      else: {
        where: relation`${mine} = ${other}`,
        pays: math`(${mine} − 1/4)/2`,
        else: 0,
      },
    });
    const market = choosing.payoffs({ A: ({ x, y }) => sale(x, y), B: ({ x, y }) => sale(y, x) });
    const at = (x: string, y: string) =>
      continuousClaimAtPoint(
        continuousClaim(market, {
          ...{ id: 'p', title: 'P', source, says: 'So.', holds: { iff: [] } },
          strategies: { x, y },
        }),
        Point.of({ c: 1 }),
      ).judgment.equilibrium;
    expect([at('1/4', '1/4'), at('1/2', '1/2'), at('1/4', '1/2'), at('1/8', '1/8')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('numbers at which conditions hold together', () => {
  const [x, y] = [Polynomial.symbol('x'), Polynomial.symbol('y')];
  const of = (n: number, over = 1) => Polynomial.constant(Rational.ratio(BigInt(n), BigInt(over)));
  const unit = (symbol: string) => ({ symbol, low: Rational.zero, high: Rational.one });
  const isZero = (polynomial: Polynomial): SignCondition => ({ polynomial, sense: '=' });

  it('are found on curves that touch and cross, and not beside them', () => {
    const square = [unit('x'), unit('y')];
    const circle = x.times(x).plus(y.times(y));
    expect(somewhereSo([isZero(circle.minus(of(1)))], square)).toBeInstanceOf(Point);
    expect(somewhereSo([isZero(circle.minus(of(2)))], square)).toBeInstanceOf(Point);
    expect(somewhereSo([isZero(circle.minus(of(5, 2)))], square)).toBe(undefined);
    const above: SignCondition = { polynomial: x.minus(y), sense: '>' };
    expect(somewhereSo([isZero(circle), above], square)).toBe(undefined);
    expect(somewhereSo([isZero(x.minus(of(1, 2)))], [{ ...unit('x'), high: half }])).toBeInstanceOf(
      Point,
    );
  });

  it('are not told where curves meet at irrational numbers alone', () => {
    const root = (each: Polynomial) => each.times(each).minus(of(1, 2));
    const sum = root(x)
      .times(root(x))
      .plus(root(y).times(root(y)));
    expect(somewhereSo([isZero(sum)], [unit('x'), unit('y')])).toBe('untold');
    expect(somewhereSo([isZero(sum)], [unit('x'), unit('y'), unit('z')])).toBe('untold');
  });

  it('are those of a grid, if a grid has any', () => {
    const coefficient = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(fc.array(coefficient, { minLength: 6, maxLength: 6 }), (all) => {
        const monomials = [of(1), x, y, x.times(x), x.times(y), y.times(y)];
        const conic = Polynomial.sum(monomials.map((each, k) => each.times(of(all[k] ?? 0))));
        const found = somewhereSo([isZero(conic)], [unit('x'), unit('y')]);
        const signs = new Set<number>();
        for (let i = 0; i <= 8; i += 1)
          for (let j = 0; j <= 8; j += 1)
            signs.add(
              conic.evaluate(
                Point.of({})
                  .with('x', Rational.ratio(BigInt(i), 8n))
                  .with('y', Rational.ratio(BigInt(j), 8n)),
              ).sign,
            );
        if (signs.has(0) || signs.size > 1) expect(found).toBeInstanceOf(Point);
        // A place on a line of rational numbers is one; elsewhere a number is close to it.
        if (found === undefined) expect(signs.size).toBe(1);
      }),
    );
  });
});
