import { beforeAll, describe, expect, it } from 'vitest';
import { misusedOperators, programWith } from './misused-operators.js';

/*
 * Between exact numbers `===` asks whether they are the same object, and `<` between polynomials
 * compares their texts; the compiler accepts both. Hence this reading of every expression.
 */

const SAMPLE = 'src/misuse-of-operators.ts';

const sampleText = `import type { Polynomial } from './exact/polynomial.js';
import { Rational } from './exact/rational.js';
import type { RationalFunction } from './exact/rational-function.js';
declare const maybe: Rational | undefined;
declare const [p, q]: readonly [Polynomial, Polynomial];
declare const f: { readonly value: RationalFunction };
export function caught<R extends Rational>(a: R) {
  let text = '';
  text += p;
  return [
    Rational.one < Rational.zero,
    maybe === Rational.one,
    p !== q,
    f.value == f.value,
    a >= Rational.one,
    [p].map((each) => each > q),
    'text' + Rational.one,
    +Rational.one,
    \`\${p * q}\`,
  ];
}
export const allowed = [maybe === undefined, null != p, Rational.one.sign < 1, !maybe, text(p)];
function text(each: Polynomial): string {
  return \`\${each}\` + (each.degree === 1 ? 'linear' : '');
}
`;

describe('no operator meets an exact number', () => {
  let found: Map<string, string[]>;
  beforeAll(() => {
    found = misusedOperators(programWith(SAMPLE, sampleText));
  });

  it('in the engine or in the paper', () => {
    const places = [...found]
      .filter(([file]) => file !== SAMPLE)
      .flatMap(([file, misuses]) => misuses.map((misuse) => `${file}:${misuse}`));
    expect(places).toEqual([]);
  });

  it('unseen: every kind of misuse is caught, and nothing else', () => {
    expect(found.get(SAMPLE)).toEqual([
      '9: text += p',
      '11: Rational.one < Rational.zero',
      '12: maybe === Rational.one',
      '13: p !== q',
      '14: f.value == f.value',
      '15: a >= Rational.one',
      '16: each > q',
      "17: 'text' + Rational.one",
      '18: +Rational.one',
      '19: p * q',
    ]);
  });

  it('in a file that was left out', () => {
    const files = [...found.keys()];
    for (const file of [
      'src/exact/polynomial.ts',
      'src/prove/certificate/checker.ts',
      'spec/index.ts',
    ])
      expect(files).toContain(file);
  });
});
