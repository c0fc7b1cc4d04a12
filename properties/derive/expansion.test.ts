import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Expansion } from '../../src/derive/expansion.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { solves } from '../../src/derive/question.js';
import { divisorsIn, type Formula, term } from '../../src/exact/formula.js';
import { valueAt } from '../../src/exact/formula-value.js';
import { Point } from '../../src/exact/point.js';
import { signConditionHolds } from '../../src/exact/sign-condition.js';
import {
  compare,
  everywhere,
  math,
  type Parameter,
  parameter,
  type Specification,
} from '../../src/index.js';
import { questionDocument } from '../../src/prove/certificate/proof-document.js';
import { proofTask } from '../../src/prove/proof-task.js';
import { rationals } from '../arbitrary/rational.js';
import { market, source } from '../claim/entry.js';

/** Names and spellings that look like what an engine might make up, and their neighbours. */
const NAMES = ['inverse#0', 'inverse#1', 'inverse', 'd', "d'", "d''", '_0', '_#0', 'a_b', 'τ'];
const SPELLINGS = [...NAMES, '#0', '#1', '0', 'a b', 'a*b', '', '#'];

function declared(name: string): Parameter {
  return parameter(name, {
    ...{ text: name, latex: name, meaning: 'a number', unit: 'payoff', example: 1 },
    source,
  });
}

function about(names: readonly string[]): Specification {
  return { ...market, parameters: names.map(declared), restrictions: [], games: [], claims: [] };
}

/** Formulas with quotients, named and not, one within the other. */
function quotients(): fc.Arbitrary<Formula> {
  return fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(
        fc.constantFrom(...NAMES).map(declared),
        fc.nat(3).map((n) => math`${n}`),
      ),
      fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => math`${a} − ${b}`),
      fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => math`${a} ${b}`),
      fc
        .tuple(tie('formula'), fc.constantFrom(...NAMES))
        .map(([a, b]) => math`${a}/${declared(b)}`),
      fc
        .tuple(tie('formula'), fc.constantFrom(...NAMES), fc.constantFrom(...SPELLINGS))
        .map(([a, b, text]) => term({ text, latex: text }, math`${a}/(2 ${declared(b)} − ${a})`)),
    ),
  })).formula;
}

function points(): fc.Arbitrary<Point> {
  return fc
    .tuple(...NAMES.map(() => rationals()))
    .map((values) => new Point(new Map(NAMES.map((name, k) => [name, values[k] ?? fail()]))));
}

function fail(): never {
  throw new Error('a parameter without a value');
}

function isDefined(formula: Formula, point: Point): boolean {
  return (
    valueAt(formula, point) !== undefined &&
    [...divisorsIn(formula)].every((each) => valueAt(each, point)?.isZero === false)
  );
}

describe('a formula as a polynomial', () => {
  it('has the sign of the formula wherever that is defined, however symbols are called', () => {
    fc.assert(
      fc.property(quotients(), points(), (formula, point) => {
        fc.pre(isDefined(formula, point));
        const expansion = new Expansion(about(NAMES));
        const polynomial = expansion.cleared(expansion.polynomial(formula));
        const named = expansion.abbreviationsIn([polynomial]);
        let extended = point;
        for (const { symbol, formula: body } of named) {
          expect(NAMES).not.toContain(symbol);
          const value = valueAt(body, point);
          if (value) extended = extended.with(symbol, value);
        }
        expect(new Set(named.map(({ symbol }) => symbol)).size).toBe(named.length);
        for (const { definition } of named)
          for (const each of definition) expect(signConditionHolds(each, extended)).toBe(true);
        expect(polynomial.signAt(extended)).toBe(valueAt(formula, point)?.sign);
      }),
    );
  });

  it('mentions no symbol but parameters and what it names', () => {
    expect(() => new Expansion(about(['d'])).polynomial(declared("d'"))).toThrow(
      "a formula mentions d', which is not a declared parameter",
    );
  });
});

/** That a quotient, written out or named, is a parameter: false, except where it happens to be. */
const falsehoods = NAMES.flatMap((name) => {
  const [x, y, p] = [declared('x'), declared('y'), declared(name)];
  const named = (text: string, body: Formula): Formula => term({ text, latex: text }, body);
  return [
    [name, 'an inverse', math`1/${x}`, p],
    [name, 'a second inverse', math`1/${x} + 1/${y} − 1/${x}`, p],
    [name, 'a quotient of that spelling', named(name, math`${x}/${y}`), p],
    [name, 'a quotient of quotients', math`1/(1 + 1/${named(name, math`1/${x}`)})`, p],
    [name, 'two of that spelling', named(name, math`1/${x}`), named(name, math`1/${y}`)],
    [name, 'one primed', named(`${name}'`, math`1/${x}`), named(name, math`1/${p}`)],
  ] as const;
});

describe('a false statement stays open', () => {
  it.each(falsehoods)('with a parameter %s: %s', async (name, _, left, right) => {
    const spec = about(['x', 'y', name]);
    const statement = everywhere({
      ...{ id: 'false', says: 'a quotient is a parameter', source },
      asserts: [compare(left, '=', right)],
    });
    const questions = questionsOf(spec, statement) ?? [];
    const point = Point.of({ x: 2, y: 3, [name]: 7 });
    expect(questions.some((question) => solves(point, question))).toBe(true);
    const proofs = await Promise.all(questions.map((each) => proofTask(questionDocument(each))));
    expect(proofs).toContain(undefined);
  });
});

describe('a name of what is made up', () => {
  it.each(['#0', '#', '#d'])('is refused to a parameter: %s', (name) => {
    expect(() => declared(name)).toThrow(
      `- or #; then neither blanks nor * ^ + ( ) / | or quotes; found "${name}"`,
    );
  });
});

describe('divisors that are multiples of each other', () => {
  const [d, x] = [declared('d'), declared('x')];
  const about_ = (): Expansion => new Expansion(about(['d', 'x']));

  it('have one symbol for their inverses, so that what cancels does at once', () => {
    const expansion = about_();
    const same = math`${x}/(2 ${d} − 1) − 2 ${x}/(4 ${d} − 2) + ${x}/(1 − 2 ${d}) − 3 ${x}/(3 − 6 ${d})`;
    expect(`${expansion.polynomial(same)}`).toBe('0');
    // Nothing is lost of what divides: all of it is still to be other than 0.
    expect(expansion.divisorsOf(same).map(({ polynomial }) => `${polynomial}`)).toHaveLength(4);
  });

  it('are held apart from others, and come to the same value as each by itself', () => {
    const expansion = about_();
    const other = math`${x}/(2 ${d} − 1) − 2 ${x}/(4 ${d} − 1)`;
    expect(expansion.polynomial(other).symbols.size).toBe(3);
    fc.assert(
      fc.property(rationals(), rationals(), fc.integer({ min: 1, max: 9 }), (at, value, times) => {
        const point = new Point(new Map([...Object.entries({ d: at, x: value })]));
        const formula = math`${x}/(2 ${d} − 1) + ${x}/(${times} − ${2 * times} ${d}) − ${x}/(6 ${d} − 3)`;
        const by = about_();
        by.polynomial(math`1/(4 ${d} − 2)`);
        const cleared = by.cleared(by.polynomial(formula));
        const found = valueAt(formula, point);
        fc.pre(found !== undefined);
        expect(cleared.signAt(point)).toBe(found?.sign);
      }),
    );
  });
});
