import { describe, expect, it } from 'vitest';
import beerQuiche, {
  beerPooling,
  quichePooling,
  separationByTaste,
} from '../../catalog/cho-kreps-1987/beer-quiche.js';
import seltensHorse, { horseTypeOne } from '../../catalog/selten-1975/horse.js';
import {
  compare,
  everywhere,
  InvalidSurvival,
  nowhere,
  payoff,
  type Statement,
  somewhere,
  specification,
  survives,
  verify,
  verifyText,
} from '../../src/index.js';
import { formalText } from '../../src/report/text/statement.js';
import { untyped } from '../arbitrary/untyped.js';

const { source } = beerPooling;
const about = (id: string) => ({ id, source, says: 'So it is said to be.' });
const given = (claim: typeof beerPooling) => ({ given: claim.conditions });

/** Cho and Kreps 1987, Section II: the pool on quiche is what the intuitive criterion rejects. */
const statements: readonly (readonly [Statement, string])[] = [
  [
    everywhere({
      ...about('quiche-survives'),
      ...given(quichePooling),
      asserts: [survives(quichePooling, 'intuitive criterion')],
    }),
    'refuted',
  ],
  [
    somewhere({ ...about('beer-may'), asserts: [survives(beerPooling, 'intuitive criterion')] }),
    'proved',
  ],
  [somewhere({ ...about('beer-may-d1'), asserts: [survives(beerPooling, 'D1')] }), 'proved'],
  [nowhere({ ...about('beer-never'), asserts: [survives(beerPooling, 'D1')] }), 'refuted'],
  // Of what is no equilibrium anywhere it is plain that it never survives.
  [nowhere({ ...about('taste-never'), asserts: [survives(separationByTaste, 'D1')] }), 'proved'],
  [
    nowhere({
      ...about('quiche-never'),
      asserts: [survives(quichePooling, 'intuitive criterion')],
    }),
    'proved',
  ],
  [
    somewhere({
      ...about('quiche-may'),
      asserts: [survives(quichePooling, 'intuitive criterion')],
    }),
    'refuted',
  ],
  [
    everywhere({
      ...about('beer-survives'),
      ...given(beerPooling),
      asserts: [survives(beerPooling, 'intuitive criterion')],
    }),
    'proved',
  ],
  [
    everywhere({
      ...about('beer-undominated'),
      ...given(beerPooling),
      asserts: [survives(beerPooling, 'undominated')],
    }),
    'proved',
  ],
  // It survives only where it is an equilibrium.
  [
    everywhere({
      ...about('beer-survives-in-any-case'),
      asserts: [survives(beerPooling, 'intuitive criterion')],
    }),
    'refuted',
  ],
  [
    nowhere({
      ...about('quiche-never-better'),
      asserts: [
        survives(quichePooling, 'D1'),
        compare(payoff(quichePooling, 'B'), '<', payoff(beerPooling, 'B')),
      ],
    }),
    'proved',
  ],
];
const spec = specification({ ...beerQuiche, statements: statements.map(([each]) => each) });

describe('that an equilibrium survives a refinement', () => {
  it.each(statements)(
    'is decided for all parameters, and never proved for want of a point: $id',
    async (statement, verdict) => {
      const [found] = await verify(spec, { propositions: [statement.id], runs: 60 });
      expect(found?.kind).toBe(verdict);
    },
  );

  it('is told in words, with what shows that it does not', async () => {
    const found = await verify(spec, {
      propositions: ['quiche-survives', 'beer-may'],
      runs: 20,
    });
    const text = verifyText(spec, found, 1);
    expect(text).toContain('quiche-pooling survives the intuitive criterion');
    expect(text).toMatch(
      /it is not so that quiche-pooling survives the intuitive criterion: .*beer/su,
    );
    expect(
      formalText(spec, nowhere({ ...about('x'), asserts: [survives(beerPooling, 'undominated')] })),
    ).toEqual([
      "at no parameters: beer-pooling is a weak perfect Bayesian equilibrium, and in beer-pooling nobody's strategy is weakly dominated",
    ]);
  });

  it('is neither proved nor denied of all parameters where no refinement is defined', async () => {
    const asserts = [survives(horseTypeOne, 'D1')];
    const { source } = horseTypeOne;
    const never = nowhere({ id: 'never', source, says: 'It never survives.', asserts });
    const ever = somewhere({ id: 'ever', source, says: 'It may survive.', asserts });
    const said = specification({ ...seltensHorse, statements: [never, ever] });
    const found = await verify(said, { threads: 0, cache: false, runs: 20 });
    expect(found.slice(-2).map(({ kind }) => kind)).toEqual(['undecided', 'undecided']);
  });

  it('is refused of what is no claim, or by no refinement that there is', () => {
    const loose = survives as (claim: unknown, refinement: unknown) => unknown;
    expect(() => loose(beerQuiche, 'D1')).toThrow(InvalidSurvival);
    expect(() => loose(beerPooling, 'D2')).toThrow(
      /refinement: expected one of 'intuitive criterion', 'D1', 'undominated', found "D2"/u,
    );
  });
});

describe('that an equilibrium may survive, whose conditions only suffice', () => {
  it('is refuted where it survives nowhere, whether they hold or not', async () => {
    const pool = untyped.claim(quichePooling.game, {
      ...about('pool'),
      ...{ title: 'A pool', expected: 'holds', holds: { if: [...quichePooling.conditions] } },
      strategies: quichePooling.strategies,
      beliefs: { answer: { beer: { wimpish: 1 } } },
    } as never) as unknown as typeof quichePooling;
    const said = somewhere({ ...about('may'), asserts: [survives(pool, 'intuitive criterion')] });
    const spec = { ...beerQuiche, claims: [...beerQuiche.claims, pool], statements: [said] };
    const [found] = await verify(spec, {
      propositions: [said],
      threads: 0,
      cache: false,
      runs: 20,
    });
    expect(found).toMatchObject({ kind: 'refuted', by: 'impossibility', solver: undefined });
  });
});
