import { admissiblePoint, type PointInput } from '../../claim/admissible-point.js';
import type { Claim } from '../../claim/claim.js';
import type { Parameter } from '../../claim/parameter.js';
import { claimNamed, type Specification } from '../../claim/specification.js';
import type { Frame } from '../../exact/curve.js';
import { entry } from '../../exact/entry.js';
import { type Unusable, unknownName, unusable } from '../../exact/message.js';
import { planeCells, type Seam } from '../../exact/plane-cells.js';
import { NotRational, Rational } from '../../exact/rational.js';
import { type Axis, type AxisRange, admissibleAxis, rangeProblem } from './axis.js';
import {
  areasOf,
  boundariesOf,
  branchLines,
  type MapArea,
  type MapBoundary,
} from './plane-parts.js';
import { reasonsOf } from './reasons.js';
import { type Slice, sliceAt } from './slice.js';
import { StandingRules } from './standing.js';
import { standingCells, tellingCurves } from './standing-cells.js';
import { type ThinPart, thinParts } from './thin-parts.js';

/** What is asked of a map. */
export interface MapOptions {
  /** The numbers of all parameters that do not move, and the point that is marked. */
  readonly at: PointInput;
  /**
   * The claimed equilibria; by default those that are expected to be one exactly where their
   * conditions hold.
   */
  readonly claims?: readonly (string | Claim)[] | undefined;
  /** Parameters that give way where an equation binds what moves. */
  readonly give?: readonly string[] | undefined;
}

/** What a map of one or two parameters is about. */
export interface MapSubject {
  readonly spec: Specification;
  readonly slice: Slice;
  readonly claims: readonly Claim[];
}

/** Where claimed equilibria exist in the plane of two parameters, the others being fixed. */
export interface ParameterMap extends MapSubject {
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

/**
 * Where claimed assessments are equilibria in the plane of two parameters, exactly: from derived
 * constraints, not from the conditions claimed. All others are fixed, or give way to an equation.
 *
 * The plane is taken apart by the curves at which a sign changes (cylindrical algebraic
 * decomposition, Collins 1975), so that nothing is lost that is wider than a seam.
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
  const frame: Frame = {
    ...{ x: across.parameter.name, left: across.from, right: across.to },
    ...{ y: up.parameter.name, bottom: up.from, top: up.to },
  };
  const rules = new StandingRules(spec, subject.claims, subject.slice);
  const all = standingCells(planeCells(rules.polynomials, frame), rules);
  const telling = standingCells(planeCells(tellingCurves(all), frame), rules);
  const lines = branchLines(telling);
  return {
    ...subject,
    x: across,
    y: up,
    areas: areasOf(telling, lines),
    boundaries: boundariesOf(telling, lines, reasonsOf(all, rules)),
    thin: thinParts(all, rules),
    seams: telling.cells.seams.filter(({ low, high }) => low.lessThan(high)),
  };
}

/** What a call names, read: the parameters that move, how far, and the claims. */
export function mapSubject(
  spec: Specification,
  names: readonly string[],
  { at, claims, give = [] }: MapOptions,
  ranges: readonly (AxisRange | undefined)[],
): { readonly subject: MapSubject; readonly axes: readonly Axis[] } {
  const point = admissiblePoint(spec, at);
  const known = spec.parameters.map(({ name }) => name);
  const unknown = [...names, ...give].filter((name) => !known.includes(name));
  const problems = unknown.map((name) => unknownName('parameter', name, known));
  if (names.length > 1 && names[0] === names[1])
    problems.push(`expected two different parameters, found ${names[0]} twice`);
  const read = ranges.map((range, k) => readRange(names[k] ?? '', range, problems));
  const chosen = claims?.map((each) => claimNamed(spec, each)) ?? provedExistence(spec);
  if (chosen.length === 0) problems.push('the specification claims no equilibria that hold');
  if (problems.length > 0) throw refused(names, problems);
  const named = (name: string): Parameter => entry(spec.parameters, known.indexOf(name));
  const moving = names.map(named);
  const giving = give.map(named);
  const slice = sliceAt(spec, moving, point, giving);
  const axes = moving.map((parameter, k) => {
    const range = read[k];
    if (range) return { parameter, from: range[0], to: range[1] };
    return admissibleAxis(spec, parameter, point, giving);
  });
  const follows = slice.followers.map((each) => each.parameter);
  const wrong = [
    ...axes.map(rangeProblem).filter((problem) => problem !== undefined),
    ...giving
      .filter((each) => !follows.includes(each))
      .map(
        ({ name }) => `${name} cannot give way: no equation makes it follow ${names.join(' and ')}`,
      ),
  ];
  if (wrong.length > 0) throw refused(names, wrong);
  return { subject: { spec, slice, claims: chosen }, axes };
}

function refused(names: readonly string[], problems: readonly string[]): Unusable {
  return unusable(`no map of ${names.join(' and ')} can be drawn`, problems);
}

function readRange(
  name: string,
  range: AxisRange | undefined,
  problems: string[],
): readonly [Rational, Rational] | undefined {
  if (range === undefined) return undefined;
  try {
    return [Rational.of(range[0]), Rational.of(range[1])];
  } catch (error) {
    if (!(error instanceof NotRational)) throw error;
    problems.push(`the range of ${name}: ${error.message}`);
    return undefined;
  }
}

/** Each assessment once, where its claim says exactly when it is an equilibrium, and is expected to hold. */
function provedExistence({ claims }: Specification): Claim[] {
  return claims.filter(({ expected, scope }) => expected === 'holds' && scope.kind === 'iff');
}
