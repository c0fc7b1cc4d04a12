import { describe, expect, it } from 'vitest';
import { FormulaSyntax, math, relation } from '../../src/exact/math.js';
import { symbol } from '../arbitrary/formula.js';

const x = symbol('x');
const place = `\${…}`;

describe('a template that is no formula is refused, and the place is marked', () => {
  it.each([
    ['a name in the text', () => math`2 kappa + ${x}`, '"kappa +" is not part of a formula'],
    ['a point without digits', () => math`${x} + .5`, '".5" is not part of a formula'],
    ['nothing', () => math``, 'expected a symbol, a number or "(", found the end in: '],
    ['an operator in front', () => math`* ${x}`, `found * in: ▸* ${place}`],
    ['an operator at the end', () => math`${x} +`, `found the end in: ${place} +`],
    ['two operators', () => math`2 * - ${x}`, `found - in: 2 * ▸- ${place}`],
    ['an open parenthesis', () => math`(${x}`, `expected ")", found the end in: ( ${place}`],
    [
      'a stray parenthesis',
      () => math`${x})`,
      `expected the end of the formula, found ) in: ${place} ▸)`,
    ],
    [
      'a symbol as exponent',
      () => math`2^${x}`,
      `expected a whole number as the exponent, found ${place} in: 2 ^ ▸${place}`,
    ],
    ['a fraction as exponent', () => math`${x}^0.5`, `found 0.5 in: ${place} ^ ▸0.5`],
    ['a tower of powers', () => math`${x}^2^3`, `found ^ in: ${place} ^ 2 ▸^ 3`],
    [
      'nothing in the place of a symbol',
      () => math`2 ${undefined as never}`,
      `after "2" stands \${undefined}: expected a symbol, a formula or a number`,
    ],
    [
      'a comparison',
      () => math`${x} > 2`,
      `found > in: ${place} ▸> 2; a comparison is written relation`,
    ],
  ])('%s', (_, write, message) => {
    expect(write).toThrow(FormulaSyntax);
    expect(write).toThrow(message);
  });

  it('and told how symbols are written', () => {
    expect(() => math`kappa`).toThrow(
      '"kappa" is not part of a formula: ' +
        `symbols are interpolated as \${symbol}, and the text holds numbers and + - * / ^ ( )`,
    );
  });
});

describe('a template that is no relation is refused, and the place is marked', () => {
  it.each([
    [
      'no comparison',
      () => relation`${x}`,
      `expected one of ≥ > = < ≤ (or >=, <=), found the end in: ${place}`,
    ],
    [
      'two comparisons',
      () => relation`0 < ${x} < 1`,
      `found < in: 0 < ${place} ▸< 1; two comparisons are two relations`,
    ],
    ['an arrow for a sign', () => relation`${x} => 1`, `(or >=, <=), found => in: ${place} ▸=> 1`],
    ['the sign of JavaScript', () => relation`${x} == 1`, `found == in: ${place} ▸== 1`],
    ['nothing to compare with', () => relation`${x} ≥`, `found the end in: ${place} ≥`],
  ])('%s', (_, write, message) => {
    expect(write).toThrow(FormulaSyntax);
    expect(write).toThrow(message);
  });
});
