import { describe, expect, it } from 'vitest';
import { InvalidSpecification } from '../../src/claim/specification.js';
import { InvalidStatement } from '../../src/claim/statement-refusal.js';
import {
  compare,
  everywhere,
  forLarge,
  math,
  parameter,
  relation,
  somewhere,
  specification,
  term,
} from '../../src/index.js';
import { affordable, c, entry, selective, source } from './entry.js';

/*
 * What the compiler refuses in a statement, written by somebody who has none.
 */

const about = { id: 'said', source, says: 'It is said.' };
const comparison = compare(c, '>', 0);
const positive = relation`${c} > 0`;

describe('a statement that is not put together as it should be', () => {
  it.each<readonly [what: string, sentence: object, message: string]>([
    ['a relation among comparisons', { asserts: [positive] }, 'write compare(left, sign, right)'],
    ['a comparison without a list', { asserts: comparison }, 'asserts: expected a list of compare'],
    ['nothing asserted', {}, 'asserts: expected a list of compare(quantity'],
    [
      'a relation for a condition',
      { asserts: [comparison], given: [positive] },
      'given[0]: expected stated(…) or added(…)',
    ],
    [
      'a condition without a list',
      { asserts: [comparison], given: affordable },
      'given: expected a list',
    ],
    [
      'a text to look at',
      { asserts: [comparison], lookAt: ['c > 0'] },
      'lookAt[0]: expected relation`…`',
    ],
    [
      'another expectation',
      { asserts: [comparison], expected: 'true' },
      "expected 'holds' or 'fails', found \"true\"",
    ],
  ])('is refused with what to write: %s', (_, sentence, message) => {
    const make = everywhere as (sentence: object) => unknown;
    expect(() => make({ ...about, ...sentence })).toThrow(InvalidStatement);
    expect(() => make({ ...about, ...sentence })).toThrow(message);
  });

  it('lists every problem at once', () => {
    const make = somewhere as (sentence: object) => unknown;
    expect(() =>
      make({ ...about, asserts: positive, equilibria: [affordable], given: null }),
    ).toThrow(/given: .*\n.*asserts: .*\n.*equilibria\[0\]: expected what claim\(…\) makes/u);
  });

  it('is refused where large values are of no parameter, or are compared', () => {
    const make = forLarge as (of: unknown, sentence: object) => unknown;
    expect(() => make('c', { ...about, asserts: [positive] })).toThrow('what parameter(…) makes');
    expect(() => make(c, { ...about, asserts: [comparison] })).toThrow(
      'asserts[0]: expected relation`…`, found a comparison',
    );
  });

  it('is refused where it says nothing', () => {
    expect(() => somewhere(about)).toThrow('it says nothing');
    expect(() => everywhere({ ...about, asserts: [] })).toThrow('it asserts nothing');
  });
});

describe('a sign of comparison', () => {
  it('may be typed as keyboards have it', () => {
    expect(compare(c, '>=', 0).sign).toBe('≥');
    expect(compare(c, '<=', 0).sign).toBe('≤');
  });

  it.each(['==', '≠', '=<', '', '> '])('is refused where it is none: "%s"', (sign) => {
    const make = compare as (left: unknown, sign: string, right: unknown) => unknown;
    expect(() => make(c, sign, 0)).toThrow('expected one of ≥ > = < ≤ as the sign');
  });
});

function listing(...statements: NonNullable<Parameters<typeof specification>[0]['statements']>) {
  return specification({
    publication: source.publication,
    parameters: selective.game === entry ? [c, q] : [c],
    restrictions: [],
    games: [entry],
    claims: [selective],
    statements,
  });
}

const q = parameter('q', {
  ...{ text: 'q', latex: 'q', meaning: 'a share', unit: 'probability', example: '1/3' },
  source,
});

describe('different things that are printed alike', () => {
  const named = (latex: string, text: string, body: Parameters<typeof term>[1]) =>
    everywhere({
      ...about,
      id: text,
      asserts: [compare(term({ text, latex }, body), '>', math`${c} − 100`)],
    });

  it.each([
    ['in LaTeX alone', named('\\Delta', 'D', math`${c}`), named('\\Delta', 'E', math`2 ${c}`)],
    ['but for blanks', named('D', 'D', math`${c}`), named('E', 'D ', math`2 ${c}`)],
    ['with accents composed', named('D', 'é', math`${c}`), named('E', 'e\u0301', math`2 ${c}`)],
  ])('are refused: %s', (_, one, other) => {
    expect(() => listing(one, { ...other, id: 'other' })).toThrow(InvalidSpecification);
    expect(() => listing(one, { ...other, id: 'other' })).toThrow('spell one of them otherwise');
  });

  it('are taken for one where they are equal', () => {
    const [one, other] = [named('D', 'D', math`${c} + ${c}`), named('D', 'D', math`2 ${c}`)];
    expect(() => listing(one, { ...other, id: 'other' })).not.toThrow();
  });
});
