import { describe, expect, it } from 'vitest';
import { withRootsOf } from '../../src/claim/with-roots.js';
import { algebraicField } from '../../src/exact/algebraic-field.js';
import { Rational } from '../../src/exact/rational.js';
import {
  check,
  checkAtRoots,
  claim,
  compare,
  decreasing,
  derivative,
  deriveLastMoves,
  everywhere,
  type Formula,
  forLarge,
  implications,
  increasing,
  limit,
  math,
  nowhere,
  parameter,
  quantityAt,
  type Relation,
  relation,
  restriction,
  root,
  type Source,
  type Statement,
  somewhere,
  specification,
  standsAtRoot,
  stated,
  timing,
  verify,
  verifyText,
} from '../../src/index.js';

const source: Source = {
  publication: {
    authors: ['The casus developers'],
    title: 'Roots made for these tests',
    year: 2026,
  },
  place: 'a root',
};

const about = { unit: 'payoff', source } as const;
const x = parameter('x', { text: 'x', latex: 'x', meaning: 'a number', example: 2, ...about });
const spelt = { text: 't*', latex: 't^*', meaning: 'a root', ...about };
/** One for all x > 0: (−1 + √(1 + 4x))/2. */
const t = root('t', { ...spelt, solves: (t) => relation`${t}^2 + ${t} = ${x}`, between: [0, x] });
/** Two where x < 1/4, none where x > 1/4. */
const s = root('s', {
  ...spelt,
  ...{ text: 's', latex: 's', solves: (s: Formula) => relation`${s} − ${s}^2 = ${x}` },
  between: [0, 1],
});
const positive = restriction('x is positive', relation`${x} > 0`, source);

function of(...statements: readonly Statement[]) {
  return specification({
    publication: source.publication,
    parameters: [x],
    roots: [t, s],
    restrictions: [positive],
    games: [],
    claims: [],
    statements,
  });
}

const says = 'So it is.';
const grows = everywhere({ id: 'grows', source, says, asserts: [increasing(t, x)] });
const falls = everywhere({
  ...{ id: 'falls', source, says, asserts: [decreasing(t, x)], expected: 'fails' },
});
const slope = everywhere({
  ...{ id: 'slope', source, says },
  asserts: [compare(derivative(t, x), '=', math`1/(2 ${t} + 1)`)],
});
const small = everywhere({ id: 'small', source, says, asserts: [relation`${s} ≤ 1`] });
const sloped = everywhere({
  ...{ id: 'sloped', source, says, asserts: [compare(derivative(s, x), '>', -1000000)] },
  expected: 'fails',
});
const plain = everywhere({
  ...{ id: 'plain', source, says, asserts: [relation`4 ${x} ≤ 1`], expected: 'fails' },
});
const impossible = nowhere({
  ...{ id: 'impossible', source, says, asserts: [relation`${s} > 0`] },
  given: [stated('large', 'x is large', relation`${x} > 1`, source)],
});
const golden = somewhere({
  ...{ id: 'golden', source, says, asserts: [relation`${x} = 1`, compare(t, '<', '3/4')] },
});

const paper = of(grows, falls, slope, small, sloped, plain, impossible, golden);
const verdicts = verify(paper, { runs: 40, threads: 0, cache: false });

async function verdictOn(id: string) {
  const found = (await verdicts).find(({ survey }) => survey.proposition.id === id);
  return found ?? expect.fail(`no verdict on ${id}`);
}

/** Claims of one game that rest on different roots, and on none. */
function claimsBesides() {
  const game = timing({ id: 'coin', title: 'A coin', players: ['A', 'B'] })
    .move('side', { by: 'A', knows: [], chooses: ['heads', 'tails'] })
    .move('bet', { by: 'B', knows: [], chooses: ['much', 'little'] })
    .payoffs({ A: () => 0, B: ({ bet }) => (bet === 'much' ? x : 0) });
  const besides = (id: string, heads: Formula, low: Relation) =>
    claim(game, {
      ...{ id, title: 'A claim', source, says, concept: 'Nash', beliefs: {}, expected: 'holds' },
      strategies: {
        side: { nothing: { heads, tails: math`1 − ${heads}` } },
        bet: { nothing: 'much' },
      },
      where: [stated(`${id}-low`, 'x is low', low, source)],
      holds: { if: [] },
    });
  const claims = [
    besides('of-t', t, relation`${x} ≤ 2`),
    besides('of-s', s, relation`4 ${x} ≤ 1`),
    besides('of-x', math`${x}`, relation`${x} ≤ 1`),
  ];
  return specification({ ...of(), games: [game], claims, statements: [] });
}

describe('what is said of a root', () => {
  it.each([
    ...(['grows', 'slope', 'small', 'golden'] as const).map((id) => [id, 'proved'] as const),
    ...(['falls', 'sloped', 'plain'] as const).map((id) => [id, 'refuted'] as const),
    ['impossible', 'vacuous'],
  ] as const)('%s is %s', async (id, kind) => {
    expect((await verdictOn(id)).kind).toBe(kind);
  });

  it('comes with whether there is one, and one alone', async () => {
    const standing = async (id: string) =>
      (await verdictOn(id)).roots.map(({ exists, unique }) => [exists.kind, unique.kind]);
    expect(await standing('grows')).toEqual([['proved', 'proved']]);
    expect(await standing('small')).toEqual([['refuted', 'refuted']]);
    expect(await standing('plain')).toEqual([]);
  });

  it('is not told as if it were of all parameters where there may be no root', async () => {
    const text = verifyText(paper, await verdicts, 1);
    expect(text).toMatch(/grows +proved for all parameters {2}/u);
    expect(text).toMatch(/small +proved for all parameters at which there is s/u);
    expect(text).toMatch(/Of every t\* in \[0, x\] with t\*\^2 \+ t\* = x/u);
    expect(text).toMatch(/there is none, and nothing is said/u);
  });

  it('leaves what is said of parameters alone as it is', () => {
    expect(withRootsOf(paper, plain)).toBe(paper);
    expect(withRootsOf(paper, grows)).toBe(withRootsOf(paper, falls));
  });
});

describe('at numbers, a root', () => {
  it('leaves claims that rest on other roots, or on none, as they are', async () => {
    const besides = claimsBesides();
    const found = await verify(besides, { runs: 5, threads: 0, cache: false });
    expect(found.map(({ kind }) => kind)).toEqual(['proved', 'proved', 'proved']);
    expect(deriveLastMoves(besides, 'coin')).toHaveLength(1);
  });

  it('is found, be it rational or not', () => {
    const kinds = (at: string, statement: Statement) =>
      checkAtRoots(paper, statement, { x: at }).map((each) => [each.kind, standsAtRoot(each)]);
    expect(kinds('2', grows)).toEqual([['rational', true]]);
    expect(kinds('1', grows)).toEqual([['irrational', true]]);
    expect(kinds('1', falls)).toEqual([['irrational', false]]);
    expect(kinds('1', slope)).toEqual([['irrational', true]]);
    expect(kinds('1', golden)).toEqual([['irrational', true]]);
    expect(kinds('1/5', small)).toEqual([
      ['irrational', true],
      ['irrational', true],
    ]);
    expect(kinds('1', small)).toEqual([]);
  });

  it('has no slope where it is a double one', () => {
    const [found] = checkAtRoots(paper, sloped, { x: '1/4' });
    expect(found && standsAtRoot(found)).toBe(false);
    expect(found?.kind === 'rational' && found.found.kind === 'everywhere').toBe(true);
    const spoken = withRootsOf(paper, sloped);
    const at = check(spoken, sloped, { x: '1/4', s: '1/2' });
    expect(at.kind === 'everywhere' && at.comparisons.flatMap(({ lacking }) => lacking)).toEqual([
      expect.stringContaining('s has no slope here'),
    ]);
    expect(quantityAt(derivative(s, x), at.point)).toBeUndefined();
  });

  it('is refused where a number is given that is none', () => {
    expect(() => check(paper, grows, { x: 2, t: '1/2' })).toThrow(/t\* is a root of/u);
    expect(() => check(paper, grows, { x: 2 })).toThrow(/t is missing/u);
  });
});

describe('numbers at an irrational root', () => {
  it('are a field, though the polynomial is a product', () => {
    // (y² − 2)(y − 5), at √2.
    const polynomial = [10, -2, -5, 1].map((each) => Rational.of(each));
    const field = algebraicField({ polynomial, low: Rational.of(1), high: Rational.of(2) });
    const less = (value: number) => field.minus(field.root, field.of(Rational.of(value)));
    const inverse = field.over(field.one, less(5)) ?? expect.fail('it is not 0');
    expect(field.isZero(field.minus(field.times(inverse, less(5)), field.one))).toBe(true);
    expect(
      field.isZero(field.minus(field.times(field.root, field.root), field.of(Rational.of(2)))),
    ).toBe(true);
    expect([less(1), less(2)].map(field.sign)).toEqual([1, -1]);
    expect(field.over(field.one, field.minus(less(0), field.root))).toBeUndefined();
  });
});

describe('a root is refused', () => {
  const declared = (
    solves: (t: Formula) => ReturnType<typeof compare>,
    low: unknown,
    high: unknown,
  ) =>
    root('t', { ...spelt, solves, between: [low as string, high as string] } as Parameters<
      typeof root
    >[1]);

  it('with everything that is wrong with it at once', () => {
    expect(() => declared((t) => relation`${t} ≥ 1`, 1, 1)).toThrow(
      /expected an equation[\s\S]*is a single point/u,
    );
    expect(() => declared(() => relation`${x} = 1`, 1, 0)).toThrow(
      /does not mention t[\s\S]*there is nothing/u,
    );
    expect(() => declared((t) => relation`${t} − ${t} = ${x}`, 0, 1)).toThrow(/cancels/u);
    // Its root is x, which grows with x; by implicit differentiation it would have no slope anywhere.
    expect(() => declared((t) => relation`(${t} − ${x})^2 (${t} + 1) = 0`, 0, 1)).toThrow(
      /more than once[\s\S]*leave the power out/u,
    );
    expect(declared((t) => relation`${x}^2 (${t}^2 − ${x}) = 0`, 0, 1).name).toBe('t');
  });

  it('in a limit, or for large values, of what it moves with', () => {
    expect(() => limit(t, x, 'infinity')).toThrow(/root that moves with x/u);
    const asserts = [relation`${t} > 1`];
    expect(() => forLarge(x, { id: 'large', source, says, asserts })).toThrow(/moves with x/u);
    expect(() => derivative(t, t as never)).toThrow(/does not move by itself/u);
  });

  it('where it is not listed, or only named like one', () => {
    const plainT = parameter('t', { ...spelt, example: 1 });
    const parts = { ...of(), statements: [], roots: [s] };
    expect(() =>
      specification({ ...parts, statements: [grows] } as Parameters<typeof specification>[0]),
    ).toThrow(/mentions the root t, which is not listed/u);
    const asserts = [relation`${plainT} > 0`];
    const named = everywhere({ id: 'named', source, says, asserts });
    expect(() => of(named)).toThrow(/not what root\('t', …\) returned/u);
    const around = root('r', {
      ...{ ...spelt, text: 'r', latex: 'r' },
      ...{ solves: (r: Formula) => relation`${r} = ${parameter('o', { ...spelt, example: 1 })}` },
      between: [0, 1],
    });
    const other = root('o', {
      ...{ ...spelt, text: 'o', latex: 'o' },
      ...{ solves: (o: Formula) => relation`${o}^2 = ${around}`, between: [0, 1] },
    });
    expect(() => specification({ ...parts, roots: [around, other] })).toThrow(
      /r, o are defined by each other/u,
    );
  });

  it('by what is of parameters alone', async () => {
    const high = stated('high', 't is high', relation`${t} > 1`, source);
    const given = everywhere({
      id: 'given',
      source,
      says,
      given: [high],
      asserts: [relation`${x} > 2`],
    });
    expect(() => implications(of(given))).toThrow(/found the root t/u);
  });
});
