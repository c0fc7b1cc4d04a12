import { decimals, rootJson } from '../../exact/algebraic-number.js';
import { entry } from '../../exact/entry.js';
import type { RealRoot } from '../../exact/real-roots.js';
import type { Axis } from '../../sample/map/axis.js';
import type { MapSubject } from '../../sample/map/map-subject.js';
import { STEPS } from '../../sample/map/outline.js';
import type { ParameterMap, PlaneMap } from '../../sample/map/parameter-map.js';
import type { LineMap, ParameterStrip, StripEnd } from '../../sample/map/parameter-strip.js';
import type { Reason } from '../../sample/map/reasons.js';
import type { ClaimStanding, ParameterStanding } from '../../sample/map/standing.js';
import { conceptsOf } from '../text/concepts.js';

/**
 * A map of two parameters as the JSON document of `casus map X Y`. Lines are lists of places in
 * whole steps from the left and from the lower side, of which there are `steps` each way.
 * @example
 * ```js
 * import { parameter, parameterMap, parameterMapJson, specification } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const spelt = { text: 'd', latex: 'd', meaning: 'a discount' };
 * const d = parameter('d', { ...spelt, unit: 'payoff', example: 0, source: c.source });
 * const two = specification({ ...paper, parameters: [c, d] });
 * parameterMapJson(parameterMap(two, 'c', 'd', { at: { c: 1, d: 0 } })).areas.map(({ equilibria }) => equilibria); // [['entering'], []]
 * ```
 */
export function parameterMapJson(map: ParameterMap) {
  return { ...subjectJson(map), ...planeJson(map, (standing) => standingJson(map, standing)) };
}

/** A plane, with what is told of how an area stands. */
export function planeJson<Told extends object>(
  { x, y, areas, boundaries, thin, seams }: PlaneMap,
  told: (standing: ParameterStanding) => Told,
) {
  return {
    x: axisJson(x),
    y: axisJson(y),
    steps: STEPS,
    areas: areas.map(({ standing, sample, outline }) => ({
      ...told(standing),
      sample: {
        [x.parameter.name]: `${entry(sample, 0)}`,
        [y.parameter.name]: `${entry(sample, 1)}`,
      },
      outline,
    })),
    boundaries: boundaries.map(({ polynomial, lines, reasons }) => ({
      zeroOf: `${polynomial}`,
      reasons: reasons.map(reasonJson),
      lines,
    })),
    lines: thin.map(({ polynomial, standing, line }) => ({
      zeroOf: `${polynomial}`,
      ...told(standing),
      line,
    })),
    untold: seams.map(({ low, high }) => ({ from: `${low}`, to: `${high}` })),
  };
}

/**
 * A map of one parameter as the JSON document of `casus map X`. A threshold that is irrational has
 * the polynomial that is 0 there, numbers around it, and its first decimals.
 * @example
 * ```js
 * import { parameterStrip, parameterStripJson } from 'casus';
 * import paper from './entry.js';
 * const { parts } = parameterStripJson(parameterStrip(paper, 'c', { at: { c: 1 } }));
 * parts.map(({ to, equilibria }) => [to.at, equilibria]); // [['2', ['entering']], ['3', []]]
 * ```
 */
export function parameterStripJson(strip: ParameterStrip) {
  return { ...subjectJson(strip), ...lineJson(strip, (standing) => standingJson(strip, standing)) };
}

/** A line, with what is told of how a part stands. */
export function lineJson<Told extends object>(
  strip: LineMap,
  told: (standing: ParameterStanding) => Told,
) {
  return {
    x: axisJson(strip.x),
    parts: strip.parts.map(({ standing, from, to, sample, reasons }) => ({
      ...told(standing),
      from: endJson(strip, from),
      to: endJson(strip, to),
      sample: sample === undefined ? null : `${sample}`,
      reasons: reasons.map(reasonJson),
    })),
  };
}

function subjectJson({ slice, claims, leftOut }: MapSubject) {
  return {
    concept: conceptsOf(claims),
    claims: claims.map(({ id }) => id),
    ...(leftOut.length > 0 && { leftOut: leftOut.map(({ id }) => id) }),
    ...groundJson({ slice }),
  };
}

/** Where the map is. */
export function groundJson({ slice }: Pick<MapSubject, 'slice'>) {
  return {
    at: slice.at.toJSON(),
    follows: slice.followers.map(({ parameter, equals, because }) => ({
      parameter: parameter.name,
      equals: `${equals}`,
      because,
    })),
  };
}

function axisJson({ parameter, from, to }: Axis) {
  return { parameter: parameter.name, from: `${from}`, to: `${to}` };
}

function standingJson(
  { claims }: Pick<MapSubject, 'claims'>,
  { admissible, claims: standings }: ParameterStanding,
) {
  const ids = (wanted: (standing: ClaimStanding) => boolean): string[] =>
    claims.filter((_, k) => wanted(entry(standings, k))).map(({ id }) => id);
  const untold = ids(({ equilibrium }) => equilibrium === undefined);
  return {
    admissible,
    equilibria: ids(({ equilibrium }) => equilibrium === true),
    conditionsHold: ids(({ conditions }) => conditions),
    ...(untold.length > 0 && { notTold: untold }),
  };
}

function reasonJson({ kind, claim, says }: Reason) {
  return { kind, claim: claim ?? null, says };
}

function endJson(strip: LineMap, { at, closed }: StripEnd) {
  return { at: numberJson(strip, at), closed };
}

function numberJson({ slice, x }: LineMap, root: RealRoot) {
  if (root.low.equals(root.high)) return `${root.low}`;
  const point = { rest: slice.at, symbol: x.parameter.name, value: root };
  return { ...rootJson(point), decimals: decimals(root) };
}
