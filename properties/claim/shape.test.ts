import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidSpecification } from '../../src/claim/specification.js';
import { markOf, OtherCopy } from '../../src/game/maker.js';
import {
  type Claim,
  compare,
  everywhere,
  math,
  relation,
  restriction,
  type Specification,
  specification,
  timing,
} from '../../src/index.js';
import { c, condition, entry, market, selective, source } from './entry.js';

/** What is found wrong with whatever is given in the place of a specification. */
function refusal(value: unknown): string[] {
  try {
    specification(value as Specification);
  } catch (error) {
    if (error instanceof InvalidSpecification) return error.message.split('\n  - ').slice(1);
    throw error;
  }
  return [];
}

const unfinished = timing({ id: 'g', title: 'A game', players: ['P'] });
const junk = [
  null,
  undefined,
  {},
  [],
  '',
  'junk',
  0,
  1,
  true,
  () => market,
  new Date(0),
  Symbol('s'),
];

describe('what is no specification is refused', () => {
  it.each(junk)('such as %s', (value) => {
    expect(refusal(value)).not.toEqual([]);
  });

  it.each(['publication', 'parameters', 'restrictions', 'games', 'claims', 'statements', 'cases'])(
    'with junk for %s, or among them',
    (key) => {
      const optional = key === 'statements' || key === 'cases';
      const problemsOf = (value: unknown): string[] => refusal({ ...market, [key]: value });
      for (const each of junk) {
        if (optional && each === undefined) continue;
        const empty = key !== 'publication' && Array.isArray(each);
        if (!empty)
          for (const problem of problemsOf(each))
            expect(problem).toMatch(new RegExp(`^${key}`, 'u'));
        if (key !== 'publication')
          expect(problemsOf([each])).toEqual([
            expect.stringMatching(
              new RegExp(`^${key}\\[0\\]: expected what .* makes, found `, 'u'),
            ),
          ]);
      }
    },
  );

  it('with one kind of thing in the place of another', () => {
    const things = fc.constantFrom<readonly [string, unknown]>(
      ['parameters', c],
      ['restrictions', restriction('it is', relation`${c} ≥ 0`, source)],
      ['games', entry],
      ['claims', selective],
      ['statements', everywhere({ id: 's', says: 's', source, asserts: [compare(c, '≥', 0)] })],
      ['none', { ...condition('c', relation`${c} ≥ 0`) }],
      ['none', unfinished],
      ['none', math`${c} + 1`],
    );
    const lists = fc.constantFrom('parameters', 'restrictions', 'games', 'claims', 'statements');
    fc.assert(
      fc.property(things, lists, ([kind, thing], list) => {
        fc.pre(kind !== list);
        expect(refusal({ ...market, [list]: [thing] })).toHaveLength(1);
      }),
    );
  });

  it('with all problems at once, and what to write instead', () => {
    expect(
      refusal({
        publication: {},
        parameters: [c, 'q'],
        games: [unfinished],
        claim: [],
        claims: {},
      }),
    ).toEqual([
      "publication.authors: expected a list of names, ['…'], found nothing",
      'publication.title: expected a text, found nothing',
      'publication.year: expected a year, such as 2026, found nothing',
      'parameters[1]: expected what parameter(…) makes, found "q"',
      'restrictions: expected a list of what restriction(…) makes, found nothing',
      'games[0]: expected what timing(…) … .payoffs(…) makes, found a game without payoffs: end its declaration with .payoffs({ … })',
      'claims: expected a list of what claim(…) makes, found an empty object',
      '"claim" is unknown: did you mean "claims"?',
    ]);
  });
});

describe('the mark of what the vocabulary makes', () => {
  it('is copied along, and tells another copy of casus', () => {
    const copy: Claim = { ...selective };
    expect(markOf(copy)).toEqual(markOf(selective));
    const [symbol] = Object.getOwnPropertySymbols(selective);
    if (symbol === undefined) throw new Error('a claim is marked');
    const foreign = { ...selective, [symbol]: { as: 'claim', by: { folder: '/elsewhere/' } } };
    expect(() => specification({ ...market, claims: [foreign] })).toThrow(OtherCopy);
    expect(() => specification({ ...market, claims: [foreign] })).toThrow(
      'a claim was made by the copy in /elsewhere/',
    );
  });
});
