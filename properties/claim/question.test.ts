import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonText } from '../../src/claim/comparison.js';
import { comparisonsIn } from '../../src/claim/proposition/assertion.js';
import { quantityText } from '../../src/claim/quantity.js';
import { MisreadQuestion } from '../../src/claim/question/misread.js';
import { type QuestionOptions, questionIn } from '../../src/claim/question/question.js';
import { formulaText } from '../../src/exact/formula.js';
import { valueAt } from '../../src/exact/formula-value.js';
import {
  check,
  compare,
  derivative,
  math,
  maximum,
  minus,
  over,
  Point,
  payoff,
  probability,
  quantityAt,
  relation,
  specification,
  term,
  times,
} from '../../src/index.js';
import { affordable, c, condition, market, q, selective, selectiveIff } from './entry.js';

const margin = term({ text: 'M(a,1)', latex: 'M' }, math`2 − ${c}`);
const sum = term({ text: 'c + q', latex: 'c + q' }, math`${c} + ${q}`);
const wide = condition('wide', relation`${margin} > ${q}`);
const dear = condition('dear', relation`${sum} > 0`);
const spec = specification({
  ...market,
  claims: [
    selective,
    { ...selectiveIff([affordable, wide, dear], [affordable]), id: 'selective-iff' },
  ],
});

function read(text: string, options: QuestionOptions = {}) {
  return questionIn(spec, text, options).statement;
}

function asRead(text: string): string[] {
  return comparisonsIn(read(text).asserts).map(comparisonText);
}

describe('a question on a line', () => {
  it.each([
    ['U_E(selective) >= 0', ['U_E(selective) ≥ 0']],
    ['Pr(enter; selective)=q', ['Pr(move = enter; selective) = q']],
    [
      'Pr(enter | market=rich; selective-iff) = 1',
      ['Pr(move = enter | market = rich; selective-iff) = 1'],
    ],
    ['0 < q < 1, c>0', ['0 < q', 'q < 1', 'c > 0']],
    ['M(a,1) > q', ['M(a,1) > q']],
    ['2 q(1 - q) <= 0.5', ['2 q (1 - q) ≤ 1/2']],
    ['U_E(selective) + c > U_I(selective) - q', ['U_E(selective) + c > U_I(selective) - q']],
    ['|c - 1| + |q| < abs(U_E(selective) - 1)', ['|c - 1| + |q| < |U_E(selective) - 1|']],
    ['limit(U_E(selective), c → q/2) = 1', ['lim_{c → q/2} U_E(selective) = 1']],
    ['limit(1/c, c -> infinity) < limit(c, c → ∞)', ['lim_{c → ∞} (1/c) < lim_{c → ∞} c']],
    [
      '-U_E(selective) < max(c, 0, U_E(selective))',
      ['0 - U_E(selective) < max(c, 0, U_E(selective))'],
    ],
    ['∂U_E(selective)/∂c ≤ 0', ['∂U_E(selective)/∂c ≤ 0']],
    ['2 U_E(selective) > -q*U_I(selective)', ['2 U_E(selective) > 0 - q U_I(selective)']],
    [
      'Pr(enter; selective)/Pr(stay; selective) > 2/|c|^2',
      ['Pr(move = enter; selective)/Pr(move = stay; selective) > 2/(|c| |c|)'],
    ],
    ['q (U_E(selective) - 1)/2 = 0', ['(q (U_E(selective) - 1))/2 = 0']],
  ])('%s is read as %j', (text, expected) => {
    expect(asRead(text)).toEqual(expected);
  });

  it('asks for equilibria by the names of claims, and under what is given', () => {
    const { asserts, given, kind } = read('selective, c > 0', {
      given: ['selective-iff', 'affordable, c < 3'],
      somewhere: true,
    });
    expect(kind).toBe('somewhere');
    expect(asserts[0]).toBe(spec.claims[0]);
    // Possible are equilibria where their own conditions hold.
    expect(given.map(({ id }) => id)).toEqual([
      'affordable',
      'prohibitive',
      'wide',
      'dear',
      'c < 3',
    ]);
  });

  it('takes a term that is spelled as a sum for no name', () => {
    const [comparison] = comparisonsIn(read('c + q c > 0').asserts);
    const value = comparison && quantityAt(comparison.left, Point.of({ c: '2', q: '1/2' }));
    expect(`${value}`).toBe('3');
  });

  it('reads formulas as reports print them', () => {
    const atom = fc.constantFrom(c, q, math`3`, math`1/2`, margin);
    const { formula } = fc.letrec<{ formula: ReturnType<typeof math> }>((tie) => ({
      formula: fc.oneof(
        { maxDepth: 4 },
        atom,
        fc.tuple(tie('formula'), tie('formula')).map(([one, other]) => math`${one} + ${other}`),
        fc.tuple(tie('formula'), tie('formula')).map(([one, other]) => math`${one} − ${other}`),
        fc.tuple(tie('formula'), tie('formula')).map(([one, other]) => math`${one} ${other}`),
        fc
          .tuple(tie('formula'), tie('formula'))
          .map(([one, other]) => math`${one}/(${other} + 7 ${c})`),
        tie('formula').map((one) => math`−${one}`),
        tie('formula').map((one) => math`(${one})^2`),
      ),
    }));
    const point = Point.of({ c: '3/7', q: '2/5' });
    fc.assert(
      fc.property(formula, (written) => {
        const [comparison] = comparisonsIn(read(`${formulaText(written)} > 0`).asserts);
        const value = comparison && quantityAt(comparison.left, point);
        expect(`${value}`).toBe(`${valueAt(written, point)}`);
      }),
    );
  });

  it('reads quantities as reports print them', () => {
    const leaf = fc.constantFrom(
      payoff(selective, 'E'),
      payoff(selective, 'I', { market: 'rich' }),
      probability(selective, { move: 'enter' }, { market: 'poor' }),
      derivative(payoff(selective, 'E'), c),
      c,
    );
    const made = fc
      .tuple(leaf, leaf, leaf)
      .chain(([one, other, third]) =>
        fc.constantFrom(
          minus(one, other),
          minus(one, minus(other, third)),
          maximum(one, minus(0, other)),
          maximum(one, other, third),
          times(one, minus(other, third)),
          times(times(-2, one), over(other, third)),
          over(one, times(other, third)),
          over(over(one, other), minus(1, third)),
          minus(over(one, math`−${c}`), times(other, math`−${c}`)),
        ),
      );
    const points = ['1/2', '3/2', '4'].map((cost) => Point.of({ c: cost, q: '1/3' }));
    fc.assert(
      fc.property(made, (quantity) => {
        const text = quantityText(quantity);
        const [comparison] = comparisonsIn(read(`0 = ${text}`).asserts);
        for (const point of points)
          expect(`${comparison && quantityAt(comparison.right, point)}`).toBe(
            `${quantityAt(quantity, point)}`,
          );
      }),
    );
  });

  it('is false where a quantity has no value', () => {
    const point = { c: 0, q: 0 };
    for (const text of ['1/c > 0', '1/c ≤ 0', 'Pr(enter | rich; selective) ≤ 1'])
      expect(check(spec, read(text), point).refutes).toBe(true);
    expect(check(spec, read('Pr(enter | poor; selective) = 0'), point).refutes).toBe(false);
    expect(check(spec, read('1/c > 0', { somewhere: true }), point).shows).toBe(false);
    expect(compare(math`1/${c}`, '>', 0).sign).toBe('>');
  });
});

describe('a question that cannot be read', () => {
  it.each([
    ['', 0, 'expected a relation'],
    ['selectiv', 0, 'expected a relation'],
    ['cc > 1', 0, 'no parameter is called "cc"; did you mean c?'],
    ['c > 1 and q < 1', 6, 'no parameter is called "and"'],
    ['q + U_X(selective) > 1', 6, 'no player is called "X"'],
    ['Pr(entre; selective) = 1', 3, 'did you mean enter?'],
    ['Pr(move; selective) = 1', 3, 'write what it is, move = enter or move = stay'],
    ['Pr(move = leave; selective) = 1', 10, 'move is never leave'],
    ['Pr(enter, stay; selective) = 1', 10, 'at once'],
    ['Pr(enter) = 1', 8, 'expected ";" and the claim'],
    ['Pr(enter; selectve) = 1', 10, 'did you mean selective?'],
    ['U_E(selective = 1', 3, 'never closed'],
    ['c) = 1', 1, 'closes nothing'],
    ['c == 1', 2, 'found "=="'],
    ['c != 1', 2, 'found "!="'],
    ['c + > 1', 3, 'expected a symbol'],
    ['selective > 0', 0, 'is a claim'],
    ['2 U_E(selective)^5 > 0', 2, 'a power of it from 1 to 4, found one with the exponent 5'],
    ['(c^100)^100 > 0', 0, 'powers of powers with an exponent of at most 100 in all, found 10000'],
    ['1 + (2 (c^11)^10)/q > 0', 0, 'found 110'],
    ['|c|^0 > 0', 0, 'found one with the exponent 0'],
    ['1/(c - c) > 0', 0, 'divides by zero'],
    ['∂U_E(selective)/∂M(a,1) > 0', 17, 'expected a parameter'],
    ['c; q', 1, 'expected a name'],
    ['|c > 1', 0, 'expected a second "|"'],
    ['|| > 1', 1, 'write abs(…) instead'],
    ['|c - |q|| > 1', 5, 'write abs(…) instead'],
    ['limit(c) > 1', 6, 'expected a quantity, and where a parameter goes'],
    ['limit(c, x → 1) > 1', 6, 'expected a quantity, and where a parameter goes'],
    ['limit(c, c → c + 1) > 1', 6, ''],
    ['limit(c, c → U_E(selective)) > 1', 6, ''],
  ])('%s is refused at %i: %s', (text, at, problem) => {
    const error = refused(() => read(text));
    expect(error.message).toContain(problem);
    expect([error.text, error.at]).toEqual([text, at]);
  });

  it.each([
    ['afordable', 0, 'did you mean affordable?'],
    ['c > 0, U_E(selective) > 0', 7, 'what play comes to'],
  ])('given %s, it is refused at %i: %s', (given, at, problem) => {
    const error = refused(() => read('c > 0', { given: [given] }));
    expect(error.message).toContain(problem);
    expect([error.text, error.at]).toEqual([given, at]);
  });
});

function refused(call: () => unknown): MisreadQuestion {
  try {
    call();
  } catch (error) {
    if (error instanceof MisreadQuestion) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the bounds of a question', () => {
  it('refuses what is too long, too deep or of too high a power, with the place', () => {
    const deep = (times: number): string => `${'('.repeat(times)}c${')'.repeat(times)} > 0`;
    expect(asRead(deep(100))).toEqual(['c > 0']);
    expect(() => read(deep(101))).toThrow(/character 101: expected at most 100 brackets/u);
    expect(() => read(deep(50_000))).toThrow(/at most 2000 characters, found 100005/u);
    expect(() => read('c > 0', { given: [deep(50_000)] })).toThrow(MisreadQuestion);
    expect(asRead('c^100 > 0')).toEqual(['c^100 > 0']);
    expect(() => read('c > 0, 2^99999999999 > 1')).toThrow(/character 10: .* at most 100/u);
    expect(() => read('(c + 1)^101 > 1')).toThrow(/an exponent of at most 100, found 101/u);
  });
});
