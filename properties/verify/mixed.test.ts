import { describe, expect, it } from 'vitest';
import beerQuiche from '../../catalog/cho-kreps-1987/beer-quiche.js';
import asymmetricPennies from '../../catalog/goeree-holt-2001/asymmetric-pennies.js';
import reputation from '../../catalog/kreps-wilson-1982/reputation.js';
import pennies from '../../catalog/von-neumann-morgenstern-1944/matching-pennies.js';
import { assessmentAt } from '../../src/claim/proposition/equilibrium.js';
import { claimNamed, examplePoint, type Specification } from '../../src/claim/specification.js';
import type { Profile } from '../../src/equilibrium/assessment.js';
import { mixedEquilibria } from '../../src/equilibrium/enumeration/mixed/mixed-equilibria.js';
import { entry } from '../../src/exact/entry.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import {
  type DeclaredForm,
  gameAt,
  ImproperGame,
  properGameAt,
} from '../../src/game/declared-form.js';
import type { Game } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
import {
  always,
  claim,
  math,
  parameter,
  relation,
  restriction,
  specification,
  timing,
} from '../../src/index.js';
import { mixedCharacterizationText } from '../../src/report/text/mixed-characterization.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { pointsAlong } from '../../src/sample/region-points.js';
import { characterizeMixed } from '../../src/verify/mixed/characterize-mixed.js';
import {
  isMixedPredicted,
  type MixedCharacterization,
  mixedAt,
} from '../../src/verify/mixed/mixed-characterization.js';
import {
  isJudgedEquilibrium,
  profileAt,
  withProbabilities,
} from '../../src/verify/mixed/mixed-family.js';
import { source } from '../claim/entry.js';

const payoff = (name: string, example: number) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: `the payoff ${name}`, example, unit: 'payoff', source },
  });

const [a, b, e, f] = [payoff('a', 2), payoff('b', 1), payoff('e', 3), payoff('f', 1)];

/** Two by two with payoffs of any sign, so that what is divided by may have any sign, and be 0. */
const square: Specification = specification({
  publication: source.publication,
  parameters: [a, b, e, f],
  restrictions: [],
  games: [
    timing({ id: 'square', title: 'Two by two', players: ['R', 'C'], source })
      .move('row', { by: 'R', knows: [], chooses: ['up', 'down'] })
      .move('column', { by: 'C', knows: [], chooses: ['left', 'right'] })
      .payoffs({
        R: ({ row, column }) => (row === 'up' ? (column === 'left' ? a : b) : 0),
        C: ({ row, column }) => (column === 'left' ? (row === 'up' ? e : f) : 0),
      }),
  ],
  claims: [],
});

const [k, g] = [payoff('k', 1), payoff('g', 1)];

/** What both parts of an equation have in common, `k`, may have any sign, and be 0. */
const scaled: Specification = specification({
  publication: source.publication,
  parameters: [k, g],
  restrictions: [],
  games: [
    timing({ id: 'scaled', title: 'Scaled', players: ['R', 'C'], source })
      .move('row', { by: 'R', knows: [], chooses: ['up', 'down'] })
      .move('column', { by: 'C', knows: [], chooses: ['left', 'right'] })
      .payoffs({
        R: ({ row, column }) =>
          row === 'up' ? (column === 'left' ? k : math`0 − ${k} (${g} + 1)`) : 0,
        C: ({ row, column }) => (column === 'left' ? (row === 'up' ? 1 : -2) : 0),
      }),
  ],
  claims: [],
});

/** Nobody enters: the incumbent may fight or not only if what he gains depends on who comes. */
const unentered: Specification = specification({
  publication: source.publication,
  parameters: [e, f],
  restrictions: [],
  games: [
    timing({ id: 'unentered', title: 'Unentered', players: ['R', 'C'], source })
      .move('row', { by: 'R', knows: [], chooses: ['out', 'up', 'down'] })
      .move('column', {
        by: 'C',
        knows: [],
        chooses: ['left', 'right'],
        when: { row: ['up', 'down'] },
      })
      .payoffs({
        R: ({ row }) => (row === 'out' ? 0 : -1),
        C: ({ row, column }) => (column === 'left' ? (row === 'up' ? e : f) : 0),
      }),
  ],
  claims: [],
});

const [fine, cost, gain] = [payoff('F', 4), payoff('c', 1), payoff('g', 2)];

/** Dresher's inspector: an inspection costs, an evader who is seen is fined. */
const inspection: Specification = specification({
  publication: source.publication,
  parameters: [fine, cost, gain],
  restrictions: [fine, cost, gain].map((each) =>
    restriction(`${each.name} is positive`, relation`${each} > 0`, source),
  ),
  games: [
    timing({ id: 'inspection', title: 'Inspection', players: ['Inspector', 'Inspectee'], source })
      .move('inspects', { by: 'Inspector', knows: [], chooses: ['yes', 'no'] })
      .move('evades', { by: 'Inspectee', knows: [], chooses: ['yes', 'no'] })
      .payoffs({
        Inspector: ({ inspects, evades }) =>
          inspects === 'yes'
            ? evades === 'yes'
              ? math`${fine} − ${cost}`
              : math`0 − ${cost}`
            : evades === 'yes'
              ? math`0 − ${gain}`
              : 0,
        Inspectee: ({ inspects, evades }) =>
          evades === 'no' ? 0 : inspects === 'yes' ? math`0 − ${fine}` : gain,
      }),
  ],
  claims: [],
});

/** Three who could help: what makes one of them indifferent is the product of two probabilities. */
const helpers: Specification = specification({
  publication: source.publication,
  parameters: [a, b],
  restrictions: [
    restriction('help costs', relation`${b} > 0`, source),
    restriction('help is worth its cost', relation`${a} > ${b}`, source),
  ],
  games: [
    timing({ id: 'helpers', title: 'Three helpers', players: ['A', 'B', 'C'], source })
      .move('x', { by: 'A', knows: [], chooses: ['help', 'not'] })
      .move('y', { by: 'B', knows: [], chooses: ['help', 'not'] })
      .move('z', { by: 'C', knows: [], chooses: ['help', 'not'] })
      .payoffs({
        A: ({ x, y, z }) => helped(x, [y, z]),
        B: ({ x, y, z }) => helped(y, [x, z]),
        C: ({ x, y, z }) => helped(z, [x, y]),
      }),
  ],
  claims: [],
});

const drawnWith = (name: string, example: number) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: 'how often', example, unit: 'probability', source },
  });

const [s, w] = [drawnWith('s', 1), drawnWith('w', 2)];

/** Strong or not, A bets or folds, and B calls or passes. */
const betting = timing({ id: 'betting', title: 'Betting', players: ['A', 'B'], source })
  .nature('type', { from: ['strong', 'weak'], probabilities: { strong: s, weak: math`1 − ${s}` } })
  .move('bet', { by: 'A', knows: ['type'], chooses: ['bet', 'fold'] })
  .move('reply', { by: 'B', knows: [], when: { bet: 'bet' }, chooses: ['call', 'pass'] })
  .payoffs({
    A: ({ type, bet, reply }) =>
      bet === 'fold' ? 0 : reply === 'pass' ? 1 : type === 'strong' ? 2 : -1,
    B: ({ type, bet, reply }) =>
      bet === 'fold' || reply === 'pass' ? 0 : type === 'strong' ? -1 : 1,
  });

/** It says that it holds everywhere, and divides by zero where all are strong. */
const bluff = claim(betting, {
  id: 'bluff',
  title: 'The weak one bluffs',
  source,
  says: 'B calls every other time.',
  concept: 'Nash',
  strategies: {
    bet: {
      strong: 'bet',
      weak: { bet: math`${s}/(1 − ${s})`, fold: math`1 − ${s}/(1 − ${s})` },
    },
    reply: { nothing: { call: '1/2', pass: '1/2' } },
  },
  holds: { iff: { bet: { strong: always, weak: always }, reply: { nothing: always } } },
  expected: 'fails',
});

/** What is drawn is of no consequence, and has no probabilities at the example. */
const idleDraw: Specification = specification({
  publication: source.publication,
  parameters: [w, a],
  restrictions: [restriction('a is positive', relation`${a} > 0`, source)],
  games: [
    timing({ id: 'idle-draw', title: 'An idle draw', players: ['R', 'C'], source })
      .nature('draw', { from: ['x', 'y'], probabilities: { x: w, y: math`1 − ${w}` } })
      .move('row', { by: 'R', knows: [], chooses: ['up', 'down'] })
      .move('column', { by: 'C', knows: [], chooses: ['left', 'right'] })
      .payoffs({
        R: ({ row, column }) => ((row === 'up') === (column === 'left') ? a : 0),
        C: ({ row, column }) => ((row === 'up') === (column === 'left') ? 0 : 1),
      }),
  ],
  claims: [],
});

function helped(own: string, others: readonly string[]) {
  if (own === 'help') return math`${a} − ${b}`;
  return others.includes('help') ? a : 0;
}

function onlyGame({ games: [game] }: Specification): Game {
  if (game === undefined) throw new Error('there is no game');
  return game;
}

const SEED = 11;
const [third, half] = [Rational.of('1/3'), Rational.of('1/2')];

/** Every profile in which somebody mixes, at no more sets than asked for, evenly or one to two. */
function* mixedProfiles(form: DeclaredForm, most: number): Generator<Profile> {
  const pure = (actions: number, chosen: number): Rational[] =>
    [...new Array(actions).keys()].map((k) => (k === chosen ? Rational.one : Rational.zero));
  function* from(set: number, left: number): Generator<Rational[][]> {
    if (set === form.informationSets.length) {
      yield [];
      return;
    }
    const { length } = entry(form.informationSets, set).actions;
    for (let action = 0; action < length; action++)
      for (const rest of from(set + 1, left)) yield [pure(length, action), ...rest];
    if (left === 0) return;
    for (const share of [third, half])
      for (let one = 0; one < length; one++)
        for (let other = one + 1; other < length; other++) {
          const mix = pure(length, one).with(one, share).with(other, Rational.one.minus(share));
          for (const rest of from(set + 1, left - 1)) yield [mix, ...rest];
        }
  }
  for (const profile of from(0, most))
    if (profile.some((mix) => mix.every((each) => !each.equals(Rational.one)))) yield profile;
}

/** A characterization held against games of numbers, solved and judged, at points; how often each happened. */
function heldAgainstNumbers(
  found: MixedCharacterization,
  points: readonly Point[],
): { predicted: number; none: number; solved: number } {
  const { form, concept, most } = found;
  const count = { predicted: 0, none: 0, solved: 0 };
  const compare = (point: Point, profile: Profile): void => {
    const predicted = isMixedPredicted(found, point, profile);
    expect(isJudgedEquilibrium(form, concept, point, profile)).toBe(predicted);
    if (predicted) count.predicted++;
    else count.none++;
  };
  for (const point of points) {
    for (const profile of mixedProfiles(form, most)) compare(point, profile);
    for (const profile of mixedAt(found, point))
      expect(isMixedPredicted(found, point, profile)).toBe(true);
    for (const profile of mixedAt(found, point)) compare(point, profile);
    for (const { profile } of mixedEquilibria(properGameAt(form, point), most).equilibria) {
      expect(isMixedPredicted(found, point, profile)).toBe(true);
      count.solved++;
    }
  }
  for (const family of found.families) {
    const full = family.witness && withProbabilities(family, family.witness);
    if (full === undefined) throw new Error('a family has no witness');
    const profile = profileAt(found, family.choices, full);
    expect(isJudgedEquilibrium(form, concept, full, profile)).toBe(true);
    expect(isMixedPredicted(found, full, profile)).toBe(true);
    for (const each of mixedProfiles(form, most)) compare(full, each);
  }
  return count;
}

function drawn(spec: Specification, game: Game, points: number): Point[] {
  const region = admissibleRegion(spec, game.assuming);
  const start = examplePoint(spec);
  return [start, ...pointsAlong(region, start)(SEED, points)];
}

describe('all mixed equilibria of a game, by supports', () => {
  it.each([
    { of: 'matching pennies', spec: pennies, mixing: 2, families: 1, points: 1 },
    { of: 'asymmetric pennies', spec: asymmetricPennies, mixing: 2, families: 2, points: 8 },
    { of: 'two by two', spec: square, mixing: 2, families: 13, points: 12 },
    { of: 'a scaled game', spec: scaled, mixing: 2, families: 5, points: 8 },
    { of: 'inspection', spec: inspection, mixing: 2, families: 2, points: 8 },
    { of: 'beer–quiche', spec: beerQuiche, mixing: 2, families: 7, points: 3 },
  ])('are those that numbers have, of $of', async ({ spec, mixing, families, points }) => {
    const game = onlyGame(spec);
    const found = await characterizeMixed(spec, game, { mixing, threads: 0 });
    expect([found.complete, found.proper, found.families.length]).toEqual([true, true, families]);
    const { predicted, none, solved } = heldAgainstNumbers(found, drawn(spec, game, points));
    expect(predicted).toBeGreaterThan(0);
    expect(none).toBeGreaterThan(0);
    expect(solved).toBeGreaterThan(0);
  });

  it('ask for a belief where nobody comes', async () => {
    const game = onlyGame(unentered);
    const found = await characterizeMixed(unentered, game, { mixing: 1, threads: 0 });
    expect([found.complete, found.families.length]).toEqual([true, 1]);
    const { predicted, none } = heldAgainstNumbers(found, drawn(unentered, game, 12));
    expect(Math.min(predicted, none)).toBeGreaterThan(0);
  });

  it.each(['Nash', 'subgame perfect'] as const)(
    'are those that numbers have: %s',
    async (concept) => {
      const game = onlyGame(beerQuiche);
      const found = await characterizeMixed(beerQuiche, game, { concept, mixing: 1, threads: 0 });
      expect(found.complete).toBe(true);
      const { predicted, none } = heldAgainstNumbers(found, drawn(beerQuiche, game, 2));
      expect(Math.min(predicted, none)).toBeGreaterThan(0);
    },
  );

  it('has the equilibrium of Kreps and Wilson, the claim of which it knows by its supports', async () => {
    const found = await characterizeMixed(reputation, 'reputation', {
      ...{ mixing: 2, threads: 0 },
      as: ['later', 'last'].map((variable) => ({ claim: 'challenged', variable })),
    });
    expect([found.complete, found.beyond > 0n]).toEqual([true, true]);
    const challenged = claimNamed(reputation, 'challenged');
    const [family] = found.families.filter(({ claims }) => claims.includes(challenged));
    if (family?.witness === undefined) throw new Error('the bluff is not found');
    expect(family.free).toEqual([]);
    // Bluffing so often that who sees a fight thinks that a tough one fights with probability b.
    const { profile } = assessmentAt(challenged, found.form, family.witness);
    expect(isMixedPredicted(found, family.witness, profile)).toBe(true);
  });

  it('goes on where a claim that it might look at has no strategies', async () => {
    const spec = specification({
      publication: source.publication,
      parameters: [s],
      restrictions: [
        restriction('some may be strong', relation`${s} ≥ 0`, source),
        restriction('all may be', relation`${s} ≤ 1`, source),
      ],
      games: [betting],
      claims: [bluff],
    });
    const found = await characterizeMixed(spec, betting, { threads: 0, as: [{ claim: bluff }] });
    expect([found.complete, found.families.length]).toEqual([true, 1]);
    expect(found.families[0]?.claims).toEqual([bluff]);
  });

  it('has witnesses at which there is a game, which restrictions may forget to ask for', async () => {
    const game = onlyGame(idleDraw);
    expect(gameAt(formOf(game), examplePoint(idleDraw))).toBeInstanceOf(ImproperGame);
    const found = await characterizeMixed(idleDraw, game, { threads: 0 });
    expect([found.complete, found.proper, found.families.length]).toEqual([true, false, 1]);
    const [family] = found.families;
    expect(family?.witness && gameAt(found.form, family.witness)).not.toBeInstanceOf(ImproperGame);
  });

  it('names supports whose indifferences are linear in no probability', async () => {
    const found = await characterizeMixed(helpers, 'helpers', { mixing: 3, threads: 0 });
    expect(found.unsolved).toEqual([[2, 2, 2]]);
    expect(found.complete).toBe(false);
    const told = mixedCharacterizationText(helpers, found);
    expect(told).toContain('Partial');
    expect(told).toContain('? not solved');
    expect(told).not.toContain('exactly these');
  });

  it('says how many supports it does not look into, and speaks of the others alone', async () => {
    const found = await characterizeMixed(beerQuiche, 'beer-quiche', { mixing: 1, threads: 0 });
    expect([found.supports, found.beyond]).toEqual([32n, 33n]);
    const told = mixedCharacterizationText(beerQuiche, found);
    expect(told).toContain('in which one information set mixes');
    expect(told).toContain('not looked into, with more sets mixing: 33');
  });

  it('ends early when asked to, and says what it did not come to', async () => {
    const signal = AbortSignal.abort();
    const found = await characterizeMixed(square, 'square', { threads: 0, signal });
    expect([found.complete, found.families.length, found.unsearched.length]).toEqual([false, 0, 1]);
    expect(mixedCharacterizationText(square, found)).toContain('? the search ended before');
  });
});

describe('a characterization with a fault', () => {
  it('is told from a right one: a family left out, a condition more', async () => {
    const game = onlyGame(square);
    const found = await characterizeMixed(square, game, { threads: 0 });
    const points = drawn(square, game, 2);
    expect(() => heldAgainstNumbers(found, points)).not.toThrow();
    const [first, ...others] = found.families;
    if (first === undefined) throw new Error('there is no family');
    // Around the witnesses of the others nothing is missed; at its own the family is.
    const { witness } = first;
    const at = witness ? [witness] : [];
    expect(() => heldAgainstNumbers({ ...found, families: others }, at)).toThrow();
    const [demand] = first.asked.gains;
    const opposite = demand && { ...demand, polynomial: demand.polynomial.negated() };
    const asked = { ...first.asked, gains: opposite ? [...first.asked.gains, opposite] : [] };
    const stronger = { ...found, families: [{ ...first, asked }, ...others] };
    expect(() => heldAgainstNumbers(stronger, at)).toThrow();
  });
});
