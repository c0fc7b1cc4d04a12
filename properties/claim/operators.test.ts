import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Formula } from '../../src/exact/formula.js';
import { MisusedOperator, partsOf, toFormula } from '../../src/exact/formula.js';
import { negated, weakened } from '../../src/exact/relation.js';
import {
  added,
  compare,
  math,
  minus,
  payoff,
  probability,
  relation,
  restriction,
  stated,
  term,
  timing,
} from '../../src/index.js';
import { c, q, selective, source } from './entry.js';

const half = math`(${c} − 2 ${q})^2/3`;
const states = relation`${c}/2 ≥ 1 − ${q}`;

/** Everything that the vocabulary makes and that stands for numbers or for what is said of them. */
const made: readonly (readonly [string, unknown])[] = [
  ['parameter c', c],
  ['parameter, copied,', { ...c }],
  ['formula', half],
  ['number', math`3`],
  ['number in a formula', toFormula('1/2')],
  ['term', term({ text: 'W', latex: 'W' }, math`${c} + 1`)],
  ['relation', states],
  ['relation turned round', negated(states)],
  ['relation weakened', weakened(relation`${c} > 0`)],
  ['side of a relation', states.left],
  ['other side of a relation', states.right],
  ['condition', stated('rich', 'it is rich', states, source)],
  ['added condition', added('rich', 'it is rich', states)],
  ['restriction', restriction('it is rich', states, source)],
  ['payoff', payoff(selective, 'E')],
  ['probability', probability(selective, { move: 'enter' })],
  ['difference', minus(payoff(selective, 'E'), 1)],
  ['side of a difference', 'one' in minus(1, c) ? Object.values(minus(1, c))[1] : undefined],
  ['comparison', compare(c, '≥', 1)],
  ['side of a comparison', compare(c, '≥', 1).left],
  ['copy of a comparison', { ...compare(c, '≥', 1) }],
];

/** As JavaScript reads them, where no compiler stands in the way. */
const expressions = [
  `\`\${a}\``,
  ...['a > 0', '0 <= a', 'a > a', 'a < {}', 'a + 1', '"" + a', '1 - a', '2 * a', 'a / 2', 'a % 2'],
  ...['a ** 2', '-a', '+a', '~a', 'a | 0', 'a == 1', '"1" != a', 'a > 0 ? 1 : 2', 'a++', 'a += 1'],
  ...['Math.max(a, 0)', 'Math.abs(a)', 'Number(a)', 'BigInt(a)', 'isNaN(a)', 'parseFloat(a)'],
  ...['String(a)', '"".concat(a)', '[a, a].join()', '[a, a].sort()', 'new Date(a)'],
  ...['({ [a]: 1 })', '({ a: 1 })[a]', 'Reflect.has({}, a)', 'new Array(3).at(a)'],
];

describe.each(expressions)('%s', (expression) => {
  const evaluate = new Function('a', `return ${expression};`);

  it.each(made)('is refused of a %s', (_what, each) => {
    expect(() => evaluate(each)).toThrow(MisusedOperator);
  });
});

describe('the refusal of an operator', () => {
  it('says what it was used on, why that is wrong, and what to write', () => {
    const branch = (a: unknown): unknown => Number(a) > 0;
    expect(() => branch(math`${c}/2`)).toThrow(
      'an operator such as >, + or == was used on the formula c/2, which JavaScript takes for an object and no number; write math`',
    );
    expect(() => branch(math`${c}/2`)).toThrow(
      'a game does not branch on its parameters: state a restriction or condition for each case, and a game or claim for each',
    );
    expect(() => String(c)).toThrow('the formula c was used as a text or as the key of a table');
    expect(() => branch(payoff(selective, 'E'))).toThrow(
      'the quantity U_E(selective), which JavaScript takes for an object and no number; write compare(one, ',
    );
  });

  it.each([
    ['a payoff that branches', (a: never) => (a > 0 ? 1 : 2)],
    ['a payoff that is added to', (a: never) => a + 1],
    ['a payoff between texts', (a: never) => `${a}`],
  ])('says where: %s', (_, worth) => {
    const game = timing({ id: 'g', title: 'A game', players: ['P'] }).move('pay', {
      ...{ by: 'P', knows: [], chooses: ['yes', 'no'] },
    });
    expect(() => game.payoffs({ P: ({ pay }) => (pay === 'yes' ? 0 : worth(c as never)) })).toThrow(
      /^the game g \(.*\) cannot be used:\n {2}- the payoffs after pay = no: .*the formula c/u,
    );
  });

  it('says where in probabilities, too', () => {
    const game = timing({ id: 'g', title: 'A game', players: ['P'] }).nature('luck', {
      from: ['good', 'bad'],
      probabilities: () => ({ good: (1 - (q as never)) as number, bad: q }),
    });
    expect(() => game.payoffs({ P: () => 0 })).toThrow(
      '- the probabilities of luck: an operator such as',
    );
  });
});

describe('what refuses operators', () => {
  it('is compared by its structure, and written as JSON', () => {
    expect(math`${c} + ${q}`).toEqual(math`${c} + ${q}`);
    expect(math`${c} + ${q}`).not.toEqual(math`${c} − ${q}`);
    expect(relation`${c} ≥ ${q}`).toEqual(relation`${c} ≥ ${q}`);
    expect(JSON.parse(JSON.stringify(math`${c} + 1/2`))).toMatchObject({ kind: 'sum' });
  });

  it('is every part of a formula', () => {
    const operands = fc.constantFrom<Formula>(c, q, math`1`, math`−${c}`, math`${c}^2 ${q}`);
    fc.assert(
      fc.property(operands, operands, operands, (x, y, z) => {
        const parts = [math`${x} − ${y} ${z}/(${x} + 2)^3`];
        for (const part of parts) {
          expect(() => Number(part)).toThrow(MisusedOperator);
          parts.push(...partsOf(part));
        }
      }),
    );
  });
});
