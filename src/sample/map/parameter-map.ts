import type { Specification } from '../../claim/specification.js';
import type { Frame } from '../../exact/curve.js';
import { entry } from '../../exact/entry.js';
import { type PlaneCells, planeCells, type Seam } from '../../exact/plane-cells.js';
import type { Axis, AxisRange } from './axis.js';
import {
  type MapGround,
  type MapOptions,
  type Mapped,
  type MapSubject,
  mapSubject,
} from './map-subject.js';
import {
  areasOf,
  boundariesOf,
  branchLines,
  type MapArea,
  type MapBoundary,
} from './plane-parts.js';
import { type ChangesAt, changesOfRules, reasonsOf } from './reasons.js';
import { type SignRules, StandingRules } from './standing.js';
import { samplesBeside, standingCells, tellingCurves } from './standing-cells.js';
import { type ThinPart, thinParts } from './thin-parts.js';

/** The plane of two parameters, the others being fixed, by what is so in it. */
export interface PlaneMap extends MapGround {
  /** What is told apart. */
  readonly claims: readonly Mapped[];
  readonly x: Axis;
  readonly y: Axis;
  /** Connected parts of the plane in each of which everything stands as it does at one point of it. */
  readonly areas: readonly MapArea[];
  /** The curves at which something changes. */
  readonly boundaries: readonly MapBoundary[];
  /** Curves and straight lines on which something is so that is so on neither side. */
  readonly thin: readonly ThinPart[];
  /** Intervals of x too narrow to be told apart, in which nothing is said. */
  readonly seams: readonly Seam[];
}

/** Where claimed equilibria exist in the plane of two parameters, the others being fixed. */
export interface ParameterMap extends PlaneMap {
  readonly claims: MapSubject['claims'];
  readonly leftOut: MapSubject['leftOut'];
}

/**
 * Where claimed assessments are equilibria in the plane of two parameters, exactly: from derived
 * constraints, not from the conditions claimed. All others are fixed, or give way to an equation.
 *
 * The plane is taken apart by the curves at which a sign changes (cylindrical algebraic
 * decomposition, Collins 1975), so that no area is lost but within a seam.
 * @param x the name of the parameter that moves to the right.
 * @param y the name of the one that moves up.
 * @throws {Unusable} listing unknown names, ranges that are none, equations that leave nothing to
 * give way; and where the point is not admissible.
 * @example
 * ```js
 * import { parameterMap, math, parameter, relation, specification, stated, timing, claim } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const v = parameter('v', { ...c.spelling, text: 'v', latex: 'v', meaning: 'the gain', unit: 'payoff', example: 2, source: c.source });
 * const entry = timing({ id: 'race', title: 'A race', players: ['E'], source: c.source })
 *   .move('move', { by: 'E', knows: [], chooses: ['enter', 'stay'] })
 *   .payoffs({ E: ({ move }) => (move === 'enter' ? math`${v} − ${c}` : 0) });
 * const entering = claim(entry, {
 *   id: 'racing', title: 'Entry', source: c.source, says: 'E enters where that pays.',
 *   strategies: { move: { nothing: 'enter' } },
 *   beliefs: {},
 *   holds: { iff: { move: { nothing: stated('pays', 'it pays', relation`${c} ≤ ${v}`, c.source) } } },
 *   expected: 'holds',
 * });
 * const race = specification({ ...paper, parameters: [c, v], games: [entry], claims: [entering] });
 * const { areas } = parameterMap(race, 'c', 'v', { at: { c: 1, v: 2 } });
 * areas.map(({ standing }) => standing.claims[0].equilibrium); // [true, false]
 * ```
 */
export function parameterMap(
  spec: Specification,
  x: string,
  y: string,
  options: MapOptions & {
    readonly ranges?: { readonly x?: AxisRange | undefined; readonly y?: AxisRange | undefined };
  },
): ParameterMap {
  const { subject, axes } = mapSubject(spec, [x, y], options, [
    options.ranges?.x,
    options.ranges?.y,
  ]);
  const [across, up] = [entry(axes, 0), entry(axes, 1)];
  const rules = new StandingRules(spec, subject.claims, subject.slice);
  const cells = planeCells(rules.polynomials, frameOf(across, up));
  return { ...subject, x: across, y: up, ...planeParts(cells, rules, changesOfRules(rules)) };
}

/** What two parameters span. */
export function frameOf(across: Axis, up: Axis): Frame {
  return {
    ...{ x: across.parameter.name, left: across.from, right: across.to },
    ...{ y: up.parameter.name, bottom: up.from, top: up.to },
  };
}

/** Areas, curves and lines, by what stands at the signs of all polynomials of some rules. */
export function planeParts(
  cells: PlaneCells,
  rules: SignRules,
  changesAt: ChangesAt,
): Pick<PlaneMap, 'areas' | 'boundaries' | 'thin' | 'seams'> {
  const all = standingCells(cells, rules);
  const fewer = planeCells(tellingCurves(all), cells.frame);
  const telling = standingCells(samplesBeside(fewer, rules.polynomials), rules);
  const lines = branchLines(telling);
  return {
    areas: areasOf(telling, lines),
    boundaries: boundariesOf(telling, lines, reasonsOf(all, changesAt)),
    thin: thinParts(all, rules),
    seams: telling.cells.seams.filter(({ low, high }) => low.lessThan(high)),
  };
}
