import { describe, expect, it } from 'vitest';
import { propositionAtPoint } from '../../src/claim/proposition/proposition.js';
import { InvalidStatement } from '../../src/claim/proposition/statement.js';
import { InvalidSpecification } from '../../src/claim/specification.js';
import { Point } from '../../src/exact/point.js';
import { isRelation } from '../../src/exact/relation.js';
import {
  added,
  compare,
  everywhere,
  forLarge,
  math,
  near,
  parameter,
  payoff,
  type Relation,
  relation,
  restriction,
  type Specification,
  somewhere,
  specification,
  survives,
  term,
} from '../../src/index.js';
import { affordable, c, entry, selective, source } from './entry.js';

/*
 * What the compiler refuses in a statement, written by somebody who has none.
 */

const about = { id: 'said', source, says: 'It is said.' };
const comparison = compare(c, '>', 0);
const q = parameter('q', {
  ...{ text: 'q', latex: 'q', meaning: 'a share', unit: 'probability', example: '1/3' },
  source,
});
const bare: Specification = {
  publication: source.publication,
  parameters: [c, q],
  restrictions: [],
  games: [entry],
  claims: [selective],
};
const positive = relation`${c} > 0`;
const paid = compare(payoff(selective, 'E'), '>', 0);

describe('a statement that is not put together as it should be', () => {
  it.each<readonly [what: string, sentence: object, message: string]>([
    [
      'a formula among comparisons',
      { asserts: [c] },
      "asserts[0]: expected compare(quantity, '≥', quantity), relation`…`, claim(…), survives(…) or continuousClaim(…), found",
    ],
    [
      'a condition on what a game pays',
      { asserts: [comparison], given: [{ id: 'paid', says: 'E is paid', relation: paid }] },
      'given[0]: expected stated(…) or added(…), found an object with id, says, relation',
    ],
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
    expect(() => make({ ...about, asserts: [affordable], given: null })).toThrow(
      /given: .*\n.*asserts\[0\]: expected .* survives\(…\) or continuousClaim\(…\)/u,
    );
  });

  it('is refused where large values are of no parameter, or nothing is said of them', () => {
    const make = forLarge as (of: unknown, sentence: object) => unknown;
    expect(() => make('c', { ...about, asserts: [positive] })).toThrow('what parameter(…) makes');
    expect(() => make(c, { ...about, asserts: [paid] })).not.toThrow();
    expect(() => make(c, { ...about, asserts: [survives(selective, 'D1')] })).not.toThrow();
    expect(() => make(c, { ...about, asserts: ['D1'] })).toThrow(
      "asserts[0]: expected compare(quantity, '≥', quantity), relation`…`, claim(…) or survives(…), found",
    );
  });

  it('is refused where a parameter comes close to what moves with it, or is nothing', () => {
    const make = near as (of: unknown, value: unknown, sentence: object) => unknown;
    const sentence = { ...about, asserts: [positive] };
    expect(() => make(c, math`${c} + 1`, sentence)).toThrow(
      'the second argument: expected a value in which c does not occur',
    );
    expect(() => make(c, 'one', sentence)).toThrow('the second argument: ');
    expect(() => make(c, undefined, sentence)).toThrow('expected a formula');
    expect(() => make(c, math`1/(${q} − ${q})`, sentence)).toThrow('is not a rational function');
    expect(() => make(c, 1, { ...sentence, given: [affordable] })).toThrow(
      'affordable restricts c, which is to come close to a value',
    );
  });

  it('is refused where it says nothing', () => {
    expect(() => somewhere(about)).toThrow('it says nothing');
    expect(() => everywhere({ ...about, asserts: [] })).toThrow('it asserts nothing');
  });
});

describe('a comparison of formulas', () => {
  const compared = compare(math`${c} + 1`, '>', q);

  it('is what a relation is, wherever one is asserted or asked', () => {
    expect(compared).toEqual(relation`${c} + 1 > ${q}`);
    const given = [added('some', 'it is some', compared)];
    for (const each of [compared, relation`${c} + 1 > ${q}`]) {
      const one = everywhere({ ...about, asserts: [each], given });
      const other = forLarge(c, { ...about, id: 'far', asserts: [each], lookAt: [each] });
      expect(() => listing(one, other)).not.toThrow();
      const at = Point.of({ c: 2, q: '1/3' });
      for (const statement of [one, other])
        expect(propositionAtPoint(bare, statement, at).refutes).toBe(false);
    }
  });

  it('is told from one of what a game pays, which conditions and restrictions refuse', () => {
    expect(isRelation(compared)).toBe(true);
    expect(isRelation(paid)).toBe(false);
    const misread = 'relation: expected relation`…`, found a comparison of what a game yields';
    expect(() => added('paid', 'E is paid', paid as Relation)).toThrow(misread);
    expect(() => restriction('E is paid', paid as Relation, source)).toThrow(misread);
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
  return specification({ ...bare, statements });
}

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

describe('what a statement asserts', () => {
  it('is nobody to change any more, whatever becomes of the list that was given', () => {
    const asserts = [compare(c, '>', 0)];
    const said = everywhere({ id: 'said', source, says: 'It is said.', asserts });
    asserts.pop();
    expect(said.asserts).toHaveLength(1);
    expect([said.asserts, said.given, said.lookAt].every(Object.isFrozen)).toBe(true);
  });

  it('is refused with the place of a comparison that has no such sign', () => {
    expect(() => compare(c, '=>' as '≥', 0)).toThrow(/compare\(.*\) \(\S+:\d+\): expected one of/u);
  });
});
