import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import beerQuiche from '../../catalog/cho-kreps-1987/beer-quiche.js';
import horse from '../../catalog/selten-1975/horse.js';
import jobMarket from '../../catalog/spence-1973/job-market-signaling.js';
import { baseline as declaredBaseline } from '../../spec/baseline.js';
import collusion from '../../spec/index.js';
import { examplePoint, type Specification } from '../../src/claim/specification.js';
import { entry } from '../../src/exact/entry.js';
import { jsonText } from '../../src/exact/message.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { holdsAt, type Relation, relationText, standardForm } from '../../src/exact/relation.js';
import { gameAt, ImproperGame } from '../../src/game/declared-form.js';
import type { Game } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
import { math, parameter, specification, timing } from '../../src/index.js';
import { proofChecker } from '../../src/prove/certificate/checker.js';
import { characterizationText } from '../../src/report/text/characterization.js';
import { type Pausing, toItsEnd } from '../../src/sample/pausing.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { pointsAlong } from '../../src/sample/region-points.js';
import {
  type Characterization,
  completions,
  type PureEquilibrium,
  predictedAt,
} from '../../src/verify/characterize/characterization.js';
import {
  type CharacterizeOptions,
  characterize,
} from '../../src/verify/characterize/characterize.js';
import { seekPoint } from '../../src/verify/characterize/seek.js';
import { claims } from '../arbitrary/claimed.js';
import { source } from '../claim/entry.js';
import { allDemands, profileKey, solvedAt } from './characterized.js';
import { demandsOf, form, play } from './private-message.js';

const CONCEPTS = ['Nash', 'subgame perfect', 'weak perfect Bayesian'] as const;

const baseline = declaredBaseline as Game;

/** So many profiles are gone through one by one. */
const FEW = 300;

describe('what an equilibrium asks of pure choices', () => {
  it.each(CONCEPTS)('holds exactly where solving the game finds it: %s', (concept) => {
    let [some, none] = [0, 0];
    fc.assert(
      fc.property(claims({ stages: { minLength: 2, maxLength: 4 } }), fc.nat(), (drawn, turn) => {
        const { claim, parameters, restrictions, points } = drawn;
        const form = formOf(claim.game);
        const profiles = form.informationSets.reduce((all, set) => all * set.actions.length, 1);
        fc.pre(profiles <= FEW);
        const spec: Specification = {
          publication: source.publication,
          parameters,
          restrictions,
          games: [],
          claims: [],
        };
        const sets = [...form.informationSets.keys()];
        const order = sets.map((_, index) => (index + turn) % sets.length);
        const { predictedAt: predicted } = allDemands(spec, claim.game, concept, order);
        for (const point of points) {
          const solved = solvedAt(form, concept, point);
          expect(predicted(point)).toEqual(solved);
          if (solved.length === 0) none++;
          else some++;
        }
      }),
    );
    expect(some).toBeGreaterThan(none);
  });
});

/** A characterization held against what solving the game finds at drawn points. */
async function expectAsSolved(
  spec: Specification,
  game: Game,
  options: CharacterizeOptions,
): Promise<Characterization> {
  const { concept = 'weak perfect Bayesian' } = options;
  const found = await characterize(spec, game, { threads: 0, ...options });
  const form = formOf(game);
  const listed = found.equilibria.length + found.open.length;
  const left = found.unsearched.reduce((sum, each) => sum + completions(form, each), 0n);
  expect(found.refuted + BigInt(listed) + left).toBe(found.profiles);
  const isSearched = (profile: string): boolean =>
    !found.unsearched.some((choices) => {
      const actions = profile.split(' ');
      return choices.every((action, set) => action === undefined || `${action}` === actions[set]);
    });
  const region = admissibleRegion(spec, game.assuming);
  for (const point of pointsAlong(region, examplePoint(spec))(SEED, POINTS)) {
    const solved = solvedAt(form, concept, point).filter(isSearched);
    const predicted = predictedAt(found, point).map(({ choices }) => profileKey(choices));
    expect(predicted.sort()).toEqual(solved);
    for (const each of [...found.equilibria, ...found.open])
      if (each.conditions.supports.every(({ exact }) => exact))
        expect(asPrinted(each, point)).toBe(predicted.includes(profileKey(each.choices)));
  }
  for (const { witness, choices } of found.equilibria)
    expect(witness && solvedAt(form, concept, witness)).toContain(profileKey(choices));
  return found;
}

/** Whether the conditions hold that are told of an equilibrium, as relations. */
function asPrinted({ conditions }: PureEquilibrium, point: Point): boolean {
  const holds = (relation: Relation): boolean => holdsAt(standardForm(relation), point);
  return (
    conditions.relations.every(holds) &&
    conditions.supports.every(({ anyOf }) => anyOf.some((row) => row.every(holds)))
  );
}

const SEED = 7;
const POINTS = 40;

describe('all pure equilibria of a game', () => {
  it.each([
    ...CONCEPTS.map((concept) => ({ of: 'beer–quiche', spec: beerQuiche, concept, some: 2 })),
    { of: 'job-market signaling', spec: jobMarket, concept: 'weak perfect Bayesian', some: 5 },
    { of: "Selten's horse", spec: horse, concept: 'weak perfect Bayesian', some: 1 },
    { of: "Selten's horse", spec: horse, concept: 'Nash', some: 2 },
  ] as const)('are those that solving finds, by $concept, of $of', async (each) => {
    const [game] = each.spec.games;
    if (game === undefined) throw new Error('there is no game');
    const found = await expectAsSolved(each.spec, game, { concept: each.concept });
    expect(found.complete).toBe(true);
    expect(found.proper).toBe(true);
    expect(found.equilibria).toHaveLength(each.some);
  });

  it('of beer–quiche are the two that Cho and Kreps discuss, wherever a duel may deter', async () => {
    const found = await characterize(beerQuiche, 'beer-quiche', { threads: 0 });
    const told = found.equilibria.map(({ claims: those, conditions }) => ({
      ids: those.map(({ id }) => id),
      where: conditions.relations.map(relationText),
    }));
    expect(told).toEqual([
      { ids: ['quiche-pooling'], where: ['2 w - 1 ≤ 0'] },
      { ids: ['beer-pooling', 'beer-pooling-for-some-belief'], where: ['2 w - 1 ≤ 0'] },
    ]);
  });

  it('are the same ones where only those are gone into that play in one of several ways', async () => {
    const game = entry(jobMarket.games, 0);
    const whole = await characterize(jobMarket, game, { threads: 0 });
    const [one, other] = [0, 2].map((place) => entry(whole.equilibria, place).choices);
    // Of the other, any action will do at the last information set.
    const playing = [one ?? [], [...(other ?? []).slice(0, -1), undefined]];
    const some = await expectAsSolved(jobMarket, game, { playing });
    const asked = whole.equilibria.filter(({ choices }) =>
      playing.some((way) => way.every((action, set) => (action ?? choices[set]) === choices[set])),
    );
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.length).toBeLessThan(whole.equilibria.length);
    const witnessed = (each: PureEquilibrium): string =>
      `${profileKey(each.choices)}: ${jsonText(each.witness)}`;
    expect(some.equilibria.map(witnessed).sort()).toEqual(asked.map(witnessed).sort());
  });

  it('rest on certificates that pass the checker', async () => {
    const found = await characterize(jobMarket, 'job-market-signaling', { threads: 0 });
    const check = proofChecker();
    const proofs = found.certificates.flatMap(({ proof }) => proof ?? []);
    expect(proofs.length).toBeGreaterThan(0);
    for (const proof of proofs) expect(check(proof).valid).toBe(true);
  });

  it('are told in part where the search ends early, and the rest as not searched', async () => {
    const ended = AbortSignal.abort();
    const found = await expectAsSolved(collusion, baseline, { signal: ended });
    expect(found.complete).toBe(false);
    expect(found.unsearched).toHaveLength(1);
    expect(characterizationText(collusion, found)).toContain('Partial:');
  });

  it('would be other ones if a demand were left out', () => {
    const whole = allDemands(
      beerQuiche,
      entry(beerQuiche.games, 0),
      'weak perfect Bayesian',
      [0, 1, 2, 3],
    );
    const point = examplePoint(beerQuiche);
    const solved = solvedAt(whole.form, 'weak perfect Bayesian', point);
    expect(whole.predictedAt(point)).toEqual(solved);
    const asked = whole.found.flatMap(({ demands: { gains, supports } }) => [
      ...gains,
      ...supports,
    ]);
    const needed = asked.filter(({ key }) => `${whole.predictedAt(point, key)}` !== `${solved}`);
    expect(needed.length).toBeGreaterThan(0);
  });
});

describe('the baseline game of the talk', () => {
  it('has at drawn points the pure equilibria that are told of it', async () => {
    const found = await expectAsSolved(collusion, baseline, { seconds: 30 });
    const claimed = found.equilibria.flatMap(({ claims: those }) => those.map(({ id }) => id));
    if (found.unsearched.length === 0) expect(claimed).toContain('non-communication');
  });
});

describe('a point that is told of an equilibrium', () => {
  it('is one at which there is a game, which restrictions may forget to ask for', async () => {
    const s = parameter('s', {
      ...{ text: 's', latex: 's', meaning: 'how often a draw is high', example: '2' },
      ...{ unit: 'probability', source },
    });
    const hired = timing({ id: 'hired', title: 'Hired unseen', players: ['A'], source })
      .nature('type', { from: ['high', 'low'], probabilities: { high: s, low: math`1 − ${s}` } })
      .move('hire', { by: 'A', knows: [], chooses: ['hire', 'not'] })
      .payoffs({ A: ({ type, hire }) => (hire === 'not' ? 0 : type === 'high' ? 1 : -2) });
    const spec = specification({
      publication: source.publication,
      parameters: [s],
      restrictions: [],
      games: [hired],
      claims: [],
    });
    expect(gameAt(formOf(hired), examplePoint(spec))).toBeInstanceOf(ImproperGame);
    const found = await characterize(spec, hired, { threads: 0 });
    expect(found.equilibria.length).toBe(2);
    for (const { witness, inner } of found.equilibria)
      for (const point of [witness, inner]) {
        if (point === undefined) throw new Error('no point is told');
        expect(gameAt(formOf(hired), point)).not.toBeInstanceOf(ImproperGame);
      }
  });
});

describe('a point at which what is asked holds', () => {
  // Nobody is retained, only B^h mobilizes, and only after A_H's message: D retains against a known
  // B^h unless there is none. Besides, B^h and D must be indifferent.
  const played = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1];
  const demands = () => {
    expect(form.informationSets.length).toBe(played.length);
    return demandsOf(played);
  };

  it('is found where a product is at least 0 only because a factor is 0', () => {
    const point = toItsEnd(seekPoint(collusion, play, [], demands(), 10));
    if (point === undefined) throw new Error('no point is found');
    expect(solvedAt(form, 'weak perfect Bayesian', point)).toContain(profileKey(played));
  });

  it('is found at once beside a known one at which all but little of that holds', () => {
    const asked = demands();
    const known = toItsEnd(seekPoint(collusion, play, [], asked, 10));
    if (known === undefined) throw new Error('no point is found');
    const beside = known.with('kappa', Rational.of(100));
    expect(solvedAt(form, 'weak perfect Bayesian', beside)).not.toContain(profileKey(played));
    const seeking = (points: readonly Point[]) =>
      pausesOf(seekPoint(collusion, play, [], asked, 10, points));
    const [found, pauses] = seeking([beside]);
    expect(found && solvedAt(form, 'weak perfect Bayesian', found)).toContain(profileKey(played));
    expect(pauses).toBe(1);
    expect(seeking([])[1]).toBeGreaterThan(pauses);
  });
});

/** What a search finds, and how often it pauses. */
function pausesOf<Found>(search: Pausing<Found>): [found: Found, pauses: number] {
  for (let pauses = 0; ; pauses++) {
    const step = search.next();
    if (step.done) return [step.value, pauses];
  }
}
