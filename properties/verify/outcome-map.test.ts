import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { brokenRestrictions } from '../../src/claim/parameter.js';
import { examplePoint } from '../../src/claim/specification.js';
import { Expansion } from '../../src/derive/expansion.js';
import { profilesOf } from '../../src/equilibrium/enumeration/family.js';
import { solution } from '../../src/equilibrium/enumeration/solution.js';
import { entry } from '../../src/exact/entry.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { properGameAt } from '../../src/game/declared-form.js';
import { formOf } from '../../src/game/unfold.js';
import { math, parameter, specification, timing } from '../../src/index.js';
import { outcomeMapSvg, outcomeStripSvg } from '../../src/report/figures/outcome-figure.js';
import { outcomeMapJson } from '../../src/report/json/outcome-map.js';
import { outcomeMapText, outcomeStripText } from '../../src/report/text/outcome-map.js';
import { type GridVertex, STEPS } from '../../src/sample/map/outline.js';
import { pointIn } from '../../src/sample/map/slice.js';
import type { ParameterStanding } from '../../src/sample/map/standing.js';
import { SolvedPoints } from '../../src/verify/characterize/solved-points.js';
import {
  type OutcomeMap,
  type OutcomeStrip,
  outcomeMap,
  outcomeStrip,
} from '../../src/verify/outcome-map/outcome-map.js';
import { agreeAt } from '../../src/verify/outcome-map/solved-samples.js';

/** The outcomes that a map tells. */
function toldBy({ claims }: OutcomeMap | OutcomeStrip, standing: ParameterStanding): string[] {
  return claims
    .filter((_, k) => entry(standing.claims, k).equilibrium)
    .map(({ id }) => id)
    .sort();
}

/** The outcomes of all profiles that solving the game at a point finds, one after another. */
function solved({ game, claims }: OutcomeMap | OutcomeStrip, at: Point): string[] {
  const found = solution(properGameAt(formOf(game), at), 'weakPerfectBayesian', 100_000);
  const profiles = found.classes.flatMap(({ families }) =>
    families.flatMap((family) => [...profilesOf(family)]),
  );
  const names = profiles.map((profile) => {
    const own = claims.find(({ path }) =>
      path.every((action, set) => action === undefined || action === profile[set]),
    );
    return own?.id ?? 'an outcome that is not on the map';
  });
  return [...new Set(names)].sort();
}

/** How often lines go around a place. */
function windings(loops: readonly (readonly GridVertex[])[], [x, y]: GridVertex): number {
  let count = 0;
  for (const loop of loops)
    for (const [k, [x1, y1]] of loop.entries()) {
      const [x2, y2] = entry(loop, (k + 1) % loop.length);
      const side = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
      if (y1 <= y && y2 > y && side > 0) count++;
      if (y1 > y && y2 <= y && side < 0) count--;
    }
  return count;
}

/** Whether the four places around one are in some area alike: then no line of a picture is near. */
function areaAround({ areas }: OutcomeMap, [x, y]: GridVertex) {
  const at = ([right, up]: readonly number[]) =>
    areas.find(
      ({ outline }) => windings(outline, [x + 20 * (right ?? 0), y + 20 * (up ?? 0)]) !== 0,
    );
  const [first, ...others] = [at([1, 0]), at([-1, 0]), at([0, 1]), at([0, -1])];
  return others.every((each) => each === first) ? first : undefined;
}

function expectRight(map: OutcomeMap, runs: number): void {
  const inside = fc.integer({ min: 1, max: STEPS - 1 });
  let compared = 0;
  fc.assert(
    fc.property(inside, inside, (column, row) => {
      const area = areaAround(map, [column, row]);
      if (area === undefined) return;
      const values = [map.x, map.y].map(({ from, to }, k) =>
        from.plus(
          to.minus(from).times(Rational.ratio(BigInt(k === 0 ? column : row), BigInt(STEPS))),
        ),
      );
      const at = pointIn(map.slice, values);
      const isAdmissible = brokenRestrictions(map.spec.restrictions, at).length === 0;
      expect(area.standing.admissible).toBe(isAdmissible);
      if (!isAdmissible) return;
      compared++;
      expect(toldBy(map, area.standing)).toEqual(solved(map, at));
    }),
    { numRuns: runs },
  );
  expect(compared).toBeGreaterThan(runs / 4);
}

const at = examplePoint(collusion);

describe('a map of all pure equilibria', () => {
  const baseline = outcomeMap(collusion, 'baseline', 'q_m', 'tau', { at });

  it('tells at each place what solving the game there finds', () => {
    expect(
      new Set(baseline.areas.map(({ standing }) => toldBy(baseline, standing).join())).size,
    ).toBeGreaterThan(2);
    expectRight(baseline, 60);
  });

  it('tells it of the game with a private message as one parameter moves, on both sides of each number', () => {
    const strip = outcomeStrip(collusion, 'private-message', 'tau', { at });
    const told = strip.parts.filter(({ standing, sample }) => standing.admissible && sample);
    expect(told.length).toBeGreaterThan(3);
    for (const { standing, sample } of told)
      expect(toldBy(strip, standing)).toEqual(
        solved(strip, pointIn(strip.slice, [sample ?? Rational.zero])),
      );
    expect(strip.claims.map(({ id }) => id)).toContain('communication');
    expect(outcomeStripSvg(strip)).toContain('>communication<');
    expect(outcomeStripText(strip)).toContain('communication: s: L → conciliatory; H → hostile');
  });

  it('has the same areas as picture, text and data', () => {
    const { areas, outcomes, concept } = outcomeMapJson(baseline);
    expect(concept).toBe('weak perfect Bayesian');
    expect(areas.map(({ outcomes: own }) => [...own].sort())).toEqual(
      baseline.areas.map(({ standing }) => toldBy(baseline, standing)),
    );
    expect(areas.every(({ open }) => open.length === 0)).toBe(true);
    expect(outcomes.find(({ id }) => id === 'non-communication')?.strategies['z']).toEqual({
      ...{ l: 'hold', m: 'hold', h: 'mobilize' },
    });
    const svg = outcomeMapSvg(baseline);
    for (const { id } of outcomes) {
      expect(svg).toContain(`${id}:`);
      expect(outcomeMapText(baseline)).toContain(`${id}:`);
    }
  });

  it('says of no outcome that it is nowhere, for what no equilibrium has is left out', () => {
    expect(outcomeMapText(baseline)).not.toContain('nowhere');
    expect(outcomeMapSvg(baseline)).not.toContain('nowhere');
  });

  it('stops where an outcome is left out, or told too many', () => {
    const form = formOf(baseline.game);
    const points = new SolvedPoints(form, baseline.concept, new Expansion(collusion));
    const { standing, sample } = entry(baseline.areas, 0);
    const here = pointIn(baseline.slice, sample);
    const flipped = (k: number): ParameterStanding => ({
      ...standing,
      claims: standing.claims.map((each, index) =>
        index === k ? { equilibrium: !each.equilibrium, conditions: !each.conditions } : each,
      ),
    });
    agreeAt(here, standing, baseline.claims, points);
    for (const k of baseline.claims.keys())
      expect(() => agreeAt(here, flipped(k), baseline.claims, points)).toThrow('disagree');
  });
});

const source = {
  publication: {
    authors: ['The casus developers'],
    title: 'Games made for these tests',
    year: 2026,
  },
  place: 'three doors',
};
const c = parameter('c', {
  ...{ text: 'c', latex: 'c', meaning: 'what the third type is worth', unit: 'payoff', example: 1 },
  source,
});

/** What opening a door pays who guesses: the safe one is best under a mix of the first two types alone. */
const GUESS: Readonly<Record<string, readonly number[]>> = {
  left: [4, 0, 9],
  safe: [3, 3, 0],
  right: [0, 4, 9],
};
const doors = timing({ id: 'doors', title: 'Three doors', players: ['S', 'R'], source })
  .nature('t', {
    from: ['first', 'second', 'third'],
    probabilities: { first: math`1/3`, second: math`1/3`, third: math`1/3` },
  })
  .move('come', { by: 'S', knows: ['t'], chooses: ['in', 'out'] })
  .move('door', {
    ...{ by: 'R', knows: ['come'] },
    chooses: ['left', 'safe', 'right'],
  })
  .payoffs({
    S: ({ come, door }) => (come === 'out' ? 0 : door === 'safe' ? math`0 − ${c}` : math`${c}`),
    R: ({ t, come, door }) =>
      come === 'out' ? 0 : entry(GUESS[door] ?? [], ['first', 'second', 'third'].indexOf(t)),
  });

describe('what is not decided', () => {
  it('is told as open: a belief in several histories may support what none supports alone', () => {
    const spec = specification({
      ...{ publication: source.publication, parameters: [c], restrictions: [], games: [doors] },
      claims: [],
    });
    const strip = outcomeStrip(spec, 'doors', 'c', { at: { c: 1 }, range: [-1, 2] });
    const open = strip.claims.filter((each) => each.open);
    expect(open.length).toBeGreaterThan(0);
    expect(outcomeStripText(strip)).toContain('? open whether');
    expect(outcomeStripSvg(strip)).toContain('(open)');
  });
});
