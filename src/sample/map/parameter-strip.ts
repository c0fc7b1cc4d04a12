import type { Specification } from '../../claim/specification.js';
import { along } from '../../exact/algebraic-number.js';
import { entry } from '../../exact/entry.js';
import { type LineCell, lineCells } from '../../exact/line-cells.js';
import type { Point } from '../../exact/point.js';
import type { Rational } from '../../exact/rational.js';
import type { RealRoot } from '../../exact/real-roots.js';
import type { Axis, AxisRange } from './axis.js';
import type { SlicePlace } from './cutoff-standing.js';
import {
  type MapGround,
  type MapOptions,
  type Mapped,
  type MapSubject,
  mapSubject,
} from './map-subject.js';
import { changesBetween, type Reason } from './reasons.js';
import { type ParameterStanding, type SignRules, StandingRules, sameStanding } from './standing.js';

/** One parameter as it moves, the others being fixed, by what is so. */
export interface LineMap extends MapGround {
  /** What is told apart. */
  readonly claims: readonly Mapped[];
  readonly x: Axis;
  /** In ascending order, leaving nothing out. */
  readonly parts: readonly StripPart[];
}

/** Where claimed equilibria exist as one parameter moves, the others being fixed. */
export interface ParameterStrip extends LineMap {
  readonly claims: MapSubject['claims'];
  readonly leftOut: MapSubject['leftOut'];
}

/** An interval, or a number, all over which everything stands alike. */
export interface StripPart {
  readonly standing: ParameterStanding;
  readonly from: StripEnd;
  readonly to: StripEnd;
  /** A number in it; `undefined` where it is one number, and irrational. */
  readonly sample: Rational | undefined;
  /** What begins or ends where the next part begins; nothing at the end. */
  readonly reasons: readonly Reason[];
}

export interface StripEnd {
  /** A rational number, or the root of a polynomial in an interval. */
  readonly at: RealRoot;
  /** Whether the end belongs to the part. */
  readonly closed: boolean;
}

/**
 * Where claimed assessments are equilibria as one parameter moves, exactly: every number at which
 * something changes, rational or algebraic, and what is so at it and on both sides.
 * @param x the name of the parameter that moves.
 * @param options as for `parameterMap`; by default the parameter moves as far as it may.
 * @throws {Unusable} listing unknown names, a range that is none, equations that leave nothing to
 * give way; and where the point is not admissible.
 * @example
 * ```js
 * import { parameterStrip } from 'casus';
 * import paper from './entry.js';
 * const { parts } = parameterStrip(paper, 'c', { at: { c: 1 }, range: [0, 3] });
 * parts.map(({ to, standing }) => [`${to.at.high}`, to.closed, standing.claims[0].equilibrium]); // [['2', true, true], ['3', true, false]]
 * ```
 */
export function parameterStrip(
  spec: Specification,
  x: string,
  options: MapOptions & { readonly range?: AxisRange | undefined },
): ParameterStrip {
  const { subject, axes } = mapSubject(spec, [x], options, [options.range]);
  const axis = entry(axes, 0);
  const rules = new StandingRules(spec, subject.claims, subject.slice);
  const parts = stripParts(axis, subject.slice.at, rules, (one, other) =>
    changesBetween(rules, one, other),
  );
  return { ...subject, x: axis, parts };
}

/** The parts of a line, by what stands at the signs of all polynomials of some rules. */
export function stripParts(
  { parameter, from, to }: Axis,
  at: Point,
  rules: SignRules,
  changes: (one: readonly number[], other: readonly number[]) => readonly Reason[],
): StripPart[] {
  const cells = lineCells(
    rules.polynomials.map((each) => along(each, parameter.name, at)),
    from,
    to,
  );
  const parts: StripPart[] = [];
  let first = 0;
  const standingOf = (cell: LineCell): ParameterStanding => rules.at(cell.signs, placeOf(cell));
  cells.forEach((cell, k) => {
    const standing = standingOf(cell);
    const next = cells[k + 1];
    if (next !== undefined && sameStanding(standing, standingOf(next))) return;
    parts.push({
      standing,
      from: endOf(cells, first, -1),
      to: endOf(cells, k, 1),
      sample: sampleOf(cells.slice(first, k + 1)),
      reasons: next ? changes(cell.signs, next.signs) : [],
    });
    first = k + 1;
  });
  return parts;
}

/** A number in a cell. */
function placeOf(cell: LineCell): SlicePlace {
  if (cell.kind === 'between') return [cell.sample];
  const { root } = cell;
  return root.low.equals(root.high) ? [root.low] : root;
}

function endOf(cells: readonly LineCell[], index: number, step: 1 | -1): StripEnd {
  const cell = entry(cells, index);
  if (cell.kind === 'at') return { at: cell.root, closed: true };
  return { at: endOf(cells, index + step, step).at, closed: false };
}

/** A number strictly between others, where there is one. */
function sampleOf(cells: readonly LineCell[]): Rational | undefined {
  for (const cell of cells) if (cell.kind === 'between') return cell.sample;
  const [only] = cells;
  return only?.kind === 'at' && only.root.low.equals(only.root.high) ? only.root.low : undefined;
}
