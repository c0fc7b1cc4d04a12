import { describe, expect, it } from 'vitest';
import { conditionsIn } from '../../src/claim/claim.js';
import { distinctConditions } from '../../src/claim/parts.js';
import { type Claim, claim, compare, everywhere, relation, somewhere } from '../../src/index.js';
import { claimGrounds } from '../../src/sample/claim-grounds.js';
import { surveyEquilibrium } from '../../src/sample/proposition/equilibrium.js';
import {
  c,
  condition,
  entry,
  market,
  selective,
  selectiveIf,
  selectiveIff,
  source,
} from './entry.js';

/** The same condition, as a new object each time. */
const cheap = () => condition('cheap', relation`${c} ≤ 2`);
const dear = () => condition('dear', relation`${c} ≥ 1`);

const written: readonly (readonly [string, Claim])[] = [
  ['at one set', selectiveIff([cheap(), cheap()], [dear()])],
  ['at two sets', selectiveIff([cheap()], [dear(), cheap()])],
  ['in an if', selectiveIf([cheap(), dear(), cheap()], 'holds')],
  [
    'for the strategies to exist',
    claim(entry, {
      ...{ id: 'existing', title: 'It exists', says: 'so it is', source },
      strategies: {
        move: { rich: 'enter', poor: 'stay' },
        answer: { enter: 'yield', stay: 'yield' },
      },
      beliefs: { answer: { enter: { rich: 1 }, stay: { poor: 1 } } },
      holds: { if: [cheap(), dear()] },
      where: [cheap()],
      implied: [{ condition: dear(), by: [cheap(), cheap()], because: 'it is' }],
      expected: 'holds',
    }),
  ],
];

describe('a condition that is written twice', () => {
  it.each(written)(
    'is one, wherever the claim has it: %s',
    (_, { conditions, scope, where, implied }) => {
      expect(conditions.map(({ id }) => id).sort()).toEqual(['cheap', 'dear']);
      const everywhereElse = [
        ...conditionsIn(scope),
        ...where,
        ...implied.flatMap(({ condition: one, by }) => [one, ...by]),
      ];
      for (const each of everywhereElse) expect(conditions).toContain(each);
      for (const { by } of implied) expect(by).toHaveLength(1);
    },
  );

  it('fails alone, and is drawn where it does', async () => {
    const twice = selectiveIff([cheap(), cheap()], [dear()]);
    expect(claimGrounds(market, twice)?.neverAlone).toEqual([]);
    const places = (await surveyEquilibrium(market, twice, { runs: 20, seed: 7 })).strata.map(
      ({ place }) => place,
    );
    expect(places).toContainEqual(expect.objectContaining({ kind: 'beyond' }));
  });

  it('is one among those of several claims and statements', () => {
    const claims = [selectiveIff([cheap()], [dear()]), selectiveIf([dear(), cheap()], 'holds')];
    const turned = condition('cheap', relation`2 ≥ ${c}`);
    const statements = [
      everywhere({
        ...{ id: 's', says: 'so it is', source, given: [turned, cheap()] },
        asserts: [compare(c, '≥', 0)],
      }),
    ];
    expect(statements[0]?.given).toHaveLength(1);
    expect(distinctConditions({ claims, statements })).toEqual([
      { condition: claims[0]?.conditions[0], alsoCalled: [] },
      { condition: claims[0]?.conditions[1], alsoCalled: [] },
    ]);
  });

  it('is one of what a statement is given with the claims that it is about', () => {
    const [one] = selective.conditions;
    if (one === undefined) throw new Error('a selective entry has conditions');
    const statement = somewhere({
      ...{ id: 's', says: 'so it is', source, given: [{ ...one }] },
      asserts: [selective],
    });
    expect(statement.given).toEqual(selective.conditions);
  });
});

describe('conditions of one relation under two names', () => {
  it('are one only if they are written alike', () => {
    const named = [cheap(), condition('again', relation`${c} ≤ 2`)];
    const turned = condition('turned', relation`2 ≥ ${c}`);
    const found = distinctConditions({ claims: [selectiveIff(named, [turned])] });
    expect(found.map(({ condition: { id }, alsoCalled }) => [id, alsoCalled])).toEqual([
      ['cheap', ['again']],
      ['turned', []],
    ]);
  });
});
