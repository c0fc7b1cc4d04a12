import { describe, expect, it } from 'vitest';
import {
  always,
  compare,
  holdsAt,
  isEquilibrium,
  quantityAt,
  relation,
  timing,
} from '../../src/index.js';
import { refusalIn, untyped } from '../arbitrary/untyped.js';
import { affordable, c, entry, prohibitive, selective, source } from './entry.js';

/*
 * Claims, statements and what they are made of as no compiler has looked at them, each with a
 * mistake or two, and all that is said of them.
 */

const { claim, assessment, deviating, parameter, restriction, stated, added } = untyped;
const { casePath, payoff, probability, everywhere, forLarge, regardless, somewhere } = untyped;

const refusal = (declare: () => unknown) =>
  refusalIn('properties/claim/plain-javascript.test.ts', declare);

const tables = {
  strategies: { move: { rich: 'enter', poor: 'stay' }, answer: { enter: 'yield', stay: 'yield' } },
  beliefs: { answer: { enter: { rich: 1 }, stay: { poor: 1 } } },
};
const said = {
  ...{ id: 'selective', title: 'Selective entry', source, says: 'E enters a rich market alone.' },
  expected: 'holds',
};
const holds = {
  iff: {
    move: { rich: affordable, poor: [prohibitive] },
    answer: { enter: always, stay: always },
  },
};
const declared = { ...said, ...tables, holds };

describe('a claim without types', () => {
  it('is a claim like any other where nothing is wrong', () => {
    expect(refusal(() => claim(entry, declared))).toEqual([]);
    expect(claim(entry, { ...declared, title: selective.title, says: selective.says })).toEqual(
      selective,
    );
  });

  it('has known keys, all that must be there, and nothing undefined', () => {
    const { strategies, ...rest } = declared;
    const misspelt = { ...rest, stratgies: strategies, expected: 'true', says: undefined };
    expect(refusal(() => claim(entry, { ...misspelt, source: 'slide 3' }))).toEqual([
      'InvalidClaim: the claim selective cannot be used:',
      'source: expected { publication, place }, found "slide 3"',
      'says: expected a text, found nothing',
      'strategies: expected a table { variable: { what the mover knows: action, … }, … }, found nothing',
      "expected: expected 'holds' or 'fails', found \"true\"",
      '"stratgies" is unknown: did you mean "strategies"?',
    ]);
    expect(refusal(() => claim(entry))).toEqual([
      'InvalidClaim: the claim cannot be used:',
      'expected { id, title, source, says, concept, strategies, beliefs, holds, where, implied, expected, reading }, found nothing',
    ]);
  });

  it('is about a game', () => {
    const unfinished = timing({ id: 'entry', title: 'Entry', players: ['E'] });
    expect(refusal(() => claim(unfinished, declared))).toEqual([
      'InvalidClaim: the claim selective cannot be used:',
      'expected what timing(…) … .payoffs(…) makes, found a game without payoffs: end its declaration with .payoffs({ … })',
    ]);
  });

  it('has formulas for probabilities and conditions for conditions', () => {
    expect(
      refusal(() =>
        claim(entry, {
          ...said,
          strategies: { move: { rich: undefined, poor: { stay: 0.5 } }, answer: ['yield'] },
          beliefs: { answer: { enter: 'rich', stay: { inProportionTo: { poor: c } } } },
          where: affordable,
          holds: {
            iff: { move: { rich: relation`${c} ≤ 2`, poor: [compare(c, '<', 1)] }, answer: 'c' },
          },
        }),
      ),
    ).toEqual([
      'InvalidClaim: the claim selective cannot be used:',
      'strategies.move.rich: expected an action, or a mix { action: probability, … }, found nothing',
      'strategies.move.poor.stay: expected a whole number or a string such as "3/40", found the double 0.5; write fractions as strings',
      'strategies.answer: expected a table { what the mover knows: action, … }, found a list of 1',
      'beliefs.answer.enter: expected a table { history: weight, … } or \'some\', found "rich"',
      'beliefs.answer.stay.otherwise: expected a table { history: weight, … }, found nothing',
      "holds.iff.move.rich: expected stated(…) or added(…), found the relation c ≤ 2, which has no name: write stated('name', 'in words', relation`…`, source)",
      "holds.iff.move.poor[0]: expected stated(…) or added(…), found the relation c < 1, which has no name: write stated('name', 'in words', relation`…`, source)",
      'holds.iff.answer: expected a table { what the mover knows: conditions, … }, found "c"',
      'where: expected a list of stated(…) or added(…), found an object with id, says, relation, statedIn',
    ]);
  });

  it('has always for what is always so, and no text that reads like it', () => {
    const iff = { move: { rich: 'always', poor: always }, answer: { enter: always, stay: always } };
    expect(refusal(() => claim(entry, { ...declared, holds: { iff } }))).toEqual([
      'InvalidClaim: the claim selective cannot be used:',
      'holds.iff.move.rich: expected stated(…) or added(…), found "always": write always without quotation marks; \'casus\' exports it',
    ]);
  });

  it('holds if something holds, or exactly then', () => {
    const holding = (each: unknown) => refusal(() => claim(entry, { ...declared, holds: each }));
    expect(holding({ iff: {}, if: [] }).slice(1)).toEqual([
      'holds: expected one of "iff" and "if", found both',
    ]);
    expect(holding({ fi: holds.iff }).slice(1)).toEqual([
      'holds.iff: expected a table { variable: { what the mover knows: conditions, … }, … }, found nothing',
      'holds: "fi" is unknown: did you mean "iff"?',
    ]);
    expect(holding({ if: [affordable], at: { move: 'rich' } }).slice(1)).toEqual([
      'holds.at.move: expected a list of names, found "rich"',
    ]);
  });

  it('fits its game from the moment it is made', () => {
    const strategies = { ...tables.strategies, move: { rich: 'go', por: 'stay' } };
    const problems = [
      'E choosing move at "rich" cannot go: the actions are enter, stay',
      'no strategy for E choosing move at "poor"',
      'there is no information set "por" at move: there are "rich", "poor"',
    ];
    expect(refusal(() => claim(entry, { ...declared, strategies }))).toEqual([
      'InvalidClaim: the claim selective cannot be used:',
      ...problems,
    ]);
    expect(refusal(() => assessment(entry, { ...tables, strategies }))).toEqual([
      'InvalidClaim: the assessment cannot be used:',
      ...problems,
    ]);
    expect(refusal(() => deviating(selective, { move: { rich: 'go' } }))).toEqual([
      'InvalidClaim: a deviation from selective cannot be used:',
      problems[0],
    ]);
    expect(refusal(() => deviating(selective, { move: { por: 'stay' } }))).toEqual([
      'InvalidClaim: a deviation from selective cannot be used:',
      'no strategy for move at "por" to replace',
    ]);
  });

  it('cannot be changed once it is made', () => {
    const made = claim(entry, declared) as unknown as { id: string };
    expect(() => {
      made.id = 'other';
    }).toThrow(TypeError);
    const { strategies } = selective as unknown as { strategies: { move: { rich: object } } };
    expect(() => {
      strategies.move.rich = {};
    }).toThrow(TypeError);
  });
});

describe('a statement without types', () => {
  const about = { id: 'said', source, says: 'It is said.' };

  it('asserts comparisons under known keys', () => {
    expect(
      refusal(() => everywhere({ ...about, assert: [], asserts: [c], given: [c], lookAt: 1 })),
    ).toEqual([
      'InvalidStatement: the statement said cannot be used:',
      'given[0]: expected stated(…) or added(…), found a parameter',
      'lookAt: expected a list of relation`…`, found 1',
      "asserts[0]: expected compare(quantity, '≥', quantity), relation`…`, claim(…), survives(…) or continuousClaim(…), found a parameter",
      '"assert" is unknown: did you mean "asserts"?',
    ]);
  });

  it('is about a parameter, a game, or claims where it says so', () => {
    const positive = [relation`${c} > 0`];
    expect(refusal(() => forLarge('c', { ...about, asserts: positive }))).toEqual([
      'InvalidStatement: the statement said cannot be used:',
      'the first argument: expected what parameter(…) makes, found "c"',
    ]);
    expect(
      refusal(() => forLarge(c, { ...about, asserts: positive, given: [affordable] })),
    ).toEqual([
      'InvalidStatement: the statement said cannot be used:',
      'affordable restricts c, which is to grow: state it under "asserts", or as a restriction',
    ]);
    expect(refusal(() => regardless(entry, { ...about, player: 'Z', variable: 'x' }))).toEqual([
      'InvalidStatement: the statement said cannot be used:',
      'Z is not a player of entry',
      'x is not a variable of entry',
    ]);
    expect(refusal(() => somewhere({ ...about, asserts: [entry] }))).toEqual([
      'InvalidStatement: the statement said cannot be used:',
      "asserts[0]: expected compare(quantity, '≥', quantity), relation`…`, claim(…), survives(…) or continuousClaim(…), found a game",
    ]);
  });
});

describe('what claims and statements are made of', () => {
  it('is refused where it is made: a parameter', () => {
    expect(refusal(() => parameter('q m', { text: 'q', laTeX: 'q', unit: 'share' }))).toEqual([
      'InvalidParameter: the parameter q m cannot be used:',
      'name: expected a name such as q_m, a letter first, not a digit, - or #; then neither blanks nor * ^ + ( ) / | or quotes; found "q m"; its spelling may have them',
      'latex: expected a text, found nothing',
      'meaning: expected a text, found nothing',
      "unit: expected 'probability' or 'payoff', found \"share\"",
      'example: expected a rational number such as "3/40", "-1.25" or 7, found nothing',
      'source: expected { publication, place }, found nothing',
      '"laTeX" is unknown: did you mean "latex"?',
    ]);
  });

  it('a restriction, a condition', () => {
    expect(refusal(() => restriction('it is', c, { place: 'there' }))).toEqual([
      'InvalidRestriction: the restriction it is cannot be used:',
      'relation: expected relation`…`, found a parameter',
      'source.publication: expected { authors, title, year, venue, url }, found nothing',
    ]);
    expect(refusal(() => stated('rich', 'it is rich', affordable))).toEqual([
      'InvalidCondition: the condition rich cannot be used:',
      'relation: expected relation`…`, found an object with id, says, relation, statedIn',
      'source: expected { publication, place }, found nothing',
    ]);
    expect(refusal(() => added('rich', relation`${c} > 0`))).toEqual([
      'InvalidCondition: the condition rich cannot be used:',
      'says: expected a text, found the relation c > 0',
      'relation: expected relation`…`, found nothing',
    ]);
  });

  it('a quantity', () => {
    expect(refusal(() => payoff(entry, 'E'))).toEqual([
      'InvalidQuantity: the payoff of E cannot be used:',
      'expected what claim(…) makes, found a game',
    ]);
    expect(refusal(() => payoff(selective, 'e'))).toEqual([
      'InvalidQuantity: the payoff of e cannot be used:',
      'no player is called "e"; did you mean E?',
    ]);
    expect(refusal(() => probability(selective, { move: 'go' }))).toEqual([
      'InvalidQuantity: the probability cannot be used:',
      'move = go never happens in entry',
    ]);
  });

  it('a case', () => {
    const told = { id: 'told', title: 'Told', source, parameters: { c: 'one' } };
    const cast = { E: 'the one', J: 'the other' };
    expect(refusal(() => casePath(selective, { ...told, cast: 'E', pth: {} }))).toEqual([
      'InvalidCase: the case told cannot be used:',
      'cast: expected a table { player: who it is, … }, found "E"',
      'parameters.c: expected a rational number such as "3/40", "-1.25" or "7", found "one"',
      'path: expected a table { variable: value, … }, found nothing',
      '"pth" is unknown: did you mean "path"?',
    ]);
    const path = { market: 'rich', move: 'go' };
    expect(refusal(() => casePath(selective, { ...told, parameters: {}, cast, path }))).toEqual([
      'InvalidCase: the case told cannot be used:',
      'cast: no player is called "J"; there are E, I',
      'path: move = go never happens in entry',
    ]);
  });
});

describe('what is asked at a point', () => {
  const bare = { c: '1/2', q: '1/3' } as never;

  it.each([
    ['a condition', () => holdsAt(affordable, bare)],
    ['a quantity', () => quantityAt(c, bare)],
    ['a claim', () => isEquilibrium(selective, bare)],
  ])('is refused of %s where bare numbers stand in its place', (_, ask) => {
    expect(ask).toThrow('expected a point, found {"c":"1/2","q":"1/3"}: Point.of({ … }) makes one');
  });
});
