import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import beerQuiche from '../../catalog/cho-kreps-1987/beer-quiche.js';
import reputation from '../../catalog/kreps-wilson-1982/reputation.js';
import horse from '../../catalog/selten-1975/horse.js';
import paper from '../../spec/index.js';
import type { Claim } from '../../src/claim/claim.js';
import { payoff } from '../../src/claim/profile-quantity.js';
import { quantityAt } from '../../src/claim/quantity-at-point.js';
import { examplePoint, type Specification } from '../../src/claim/specification.js';
import { entry } from '../../src/exact/entry.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { admissiblePoints } from '../../src/sample/claim-points.js';
import { pointsOnBoundary } from '../../src/sample/condition-points.js';
import { claimView } from '../../src/sample/exploration/claim-view.js';
import { type Exploration, explorationOf } from '../../src/sample/exploration/exploration.js';
import type { ExplorationData } from '../../src/sample/exploration/exploration-data.js';
import {
  conditionsHoldAt,
  ExploredPoint,
  readExploration,
  refuted,
  standingOf,
} from '../../src/sample/exploration/explored-point.js';
import { planeVerdict } from '../../src/sample/exploration/plane.js';
import { check, standsThere } from '../../src/verify/check.js';

/** Claims that differ in what decides them, and in how often they tie. */
const IDS = [
  'communication',
  'echo',
  'bluff',
  'echo-nash',
  'facing',
  'security',
  'openness-can-help-D',
];

/** What a page holds: texts and numbers, which survive being written down. */
function written({ data }: Exploration): ExplorationData {
  return JSON.parse(JSON.stringify(data)) as ExplorationData;
}

const explored = new Map<Specification, Exploration>();

function explorationIn(spec: Specification): Exploration {
  const found = explored.get(spec) ?? explorationOf(spec, spec === paper ? IDS : undefined);
  explored.set(spec, found);
  return found;
}

function valuesIn(spec: Specification, point: Point): Rational[] {
  return spec.parameters.map(({ name }) => point.at(name));
}

/** What the page and the walk say of everything at a point, side by side. */
function bothAt(spec: Specification, point: Point): { page: unknown[]; walk: unknown[] } {
  const exploration = explorationIn(spec);
  const read = readExploration(written(exploration));
  const there = new ExploredPoint(read, valuesIn(spec, point));
  const page = read.data.propositions.map((each) => [
    ...[each.id, standingOf(each, there.holds) === 'holds', conditionsHoldAt(each, there.holds)],
    each.conditions.map(({ tests, difference }) => [
      tests.every(there.holds),
      `${there.fraction(difference)}`,
    ]),
    each.kind === 'equilibrium' && each.counterexamples !== null
      ? refuted(each.counterexamples, there.holds)
      : undefined,
    each.kind === 'equilibrium' ? gainsOnPage(there, each) : [],
  ]);
  const walk = exploration.propositions.map((proposition) => {
    const found = check(spec, proposition, point);
    const conditions = found.kind === 'equilibrium' ? found.conditions : [];
    return [
      proposition.id,
      standsThere(found) && (found.kind !== 'somewhere' || found.shows),
      found.kind === 'equilibrium'
        ? found.conditionsHold
        : 'givenHolds' in found && found.givenHolds,
      found.kind === 'equilibrium'
        ? conditions.map(({ holds, difference }) => [holds, `${difference}`])
        : expect.anything(),
      found.kind === 'equilibrium' ? found.refutes : undefined,
      found.kind === 'equilibrium'
        ? found.judgment.violations
            .map(({ set, deviation }) => [placeOf(set), `${deviation.gain}`])
            .sort()
        : [],
    ];
  });
  return { page, walk };
}

const placeOf = ({ mover, name }: { readonly mover: string; readonly name: string }): string =>
  `${mover} at ${name}`;

/** By information set, the most that a deviation gains there, where one does. */
function gainsOnPage(there: ExploredPoint, data: Parameters<typeof claimView>[1]): unknown[] {
  const most = new Map<string, Rational>();
  for (const { set, gain } of claimView(there, data).deviations) {
    const before = most.get(placeOf(set));
    if (gain && gain.sign > 0 && (before === undefined || before.lessThan(gain)))
      most.set(placeOf(set), gain);
  }
  return [...most].map(([name, gain]) => [name, `${gain}`]).sort();
}

const claims = (spec: Specification): Claim[] =>
  explorationIn(spec).propositions.filter((each) => each.kind === 'equilibrium');

describe.each([
  ['the talk', paper],
  ['beer and quiche', beerQuiche],
  ['the horse', horse],
  ['reputation', reputation],
] as const)('%s, point by point without the engine', (_, spec) => {
  it('is decided as the walk decides it, at drawn points and where conditions tie', () => {
    const boundary = claims(spec)
      .filter(({ conditions }) => conditions.length > 0)
      .slice(0, 3)
      .map((claim) => pointsOnBoundary(spec, claim));
    const points = spec.parameters.length > 0 ? [admissiblePoints(spec), ...boundary] : [];
    fc.assert(
      fc.property(fc.oneof(fc.constant(examplePoint(spec)), ...points), (point) => {
        const { page, walk } = bothAt(spec, point);
        expect(page).toEqual(walk);
      }),
      { numRuns: 25 },
    );
  });

  it('pays what the walk pays, where there is something to play', () => {
    const read = readExploration(written(explorationIn(spec)));
    fc.assert(
      fc.property(admissiblePoints(spec), (point) => {
        const there = new ExploredPoint(read, valuesIn(spec, point));
        for (const data of read.data.propositions) {
          const claim = spec.claims.find(({ id }) => id === data.id);
          if (data.kind !== 'equilibrium' || claim === undefined) continue;
          const view = claimView(there, data);
          if (view.play === undefined) continue;
          const sum = Rational.sum(view.play.ways.map(({ probability }) => probability));
          expect(`${sum}`).toBe('1');
          data.players.forEach((player, k) => {
            const expected = quantityAt(payoff(claim, player), point);
            expect(`${entry(view.play?.expected ?? [], k)}`).toBe(`${expected}`);
          });
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('a plane', () => {
  const read = readExploration(written(explorationIn(paper)));
  const at = (name: string): number => paper.parameters.findIndex((each) => each.name === name);

  it('is decided as its points are, also where numbers are too large for doubles', () => {
    const sizes = fc.constantFrom('1', '1/3', '1/1000003', '1/1000000000000000003');
    fc.assert(
      fc.property(
        admissiblePoints(paper),
        sizes,
        fc.constantFrom('q_m', 'psi'),
        (point, size, name) => {
          const values = valuesIn(paper, point);
          const share = Rational.of(size);
          const axes = [
            {
              symbol: at('tau'),
              from: Rational.half,
              step: Rational.of('1/16').times(share),
              count: 8,
            },
            {
              symbol: at(name),
              from: Rational.zero,
              step: Rational.of('1/8').times(share),
              count: 8,
            },
          ] as const;
          for (const proposition of read.data.propositions.slice(0, 3)) {
            const verdict = planeVerdict(read, proposition, values, axes);
            for (const [column, row] of [
              [0, 0],
              [3, 1],
              [7, 7],
            ] as const) {
              const moved = axes.reduce(
                (all, { symbol, from, step }, k) =>
                  all.with(symbol, from.plus(step.times(Rational.of([column, row][k] ?? 0)))),
                values,
              );
              const [q, m, h] = ['q_l', 'q_m', 'q_h'].map(at);
              const there = read.data.followers.map(({ symbol }) => symbol);
              expect(there).toHaveLength(1);
              const follower = entry(there, 0);
              const others = [q, m, h].filter((each) => each !== follower);
              const rest = others.reduce(
                (left, each) => left.minus(entry(moved, each ?? 0)),
                Rational.one,
              );
              const place = new ExploredPoint(read, moved.with(follower, rest));
              const expected =
                place.broken.length > 0
                  ? 'inadmissible'
                  : {
                      standing: standingOf(proposition, place.holds),
                      conditionsHold: conditionsHoldAt(proposition, place.holds),
                    };
              expect(verdict(column, row)).toEqual(expected);
            }
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});
