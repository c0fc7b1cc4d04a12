import { admissiblePoint, type PointInput } from '../../claim/admissible-point.js';
import { type Claim, isExact } from '../../claim/claim.js';
import { hangsTogether } from '../../claim/claimed-concept.js';
import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import { continuousClaimsOf } from '../../claim/continuous/listed-games.js';
import type { Parameter } from '../../claim/parameter.js';
import { refuseChanged } from '../../claim/proposition/proposition.js';
import { claimNamed, type Specification } from '../../claim/specification.js';
import { refuseRoots, rootsBehind } from '../../claim/with-roots.js';
import { entry } from '../../exact/entry.js';
import { type Unusable, unknownName, unusable } from '../../exact/message.js';
import { NotRational, Rational } from '../../exact/rational.js';
import { type Axis, type AxisRange, admissibleAxis, rangeProblem } from './axis.js';
import { type Slice, sliceAt } from './slice.js';

/** What is asked of a map. */
export interface MapOptions {
  /** The numbers of all parameters that do not move, and the point that is marked. */
  readonly at: PointInput;
  /**
   * The claimed equilibria; by default those that are expected to be one exactly where their
   * conditions hold, and rest on no roots of equations.
   */
  readonly claims?: readonly (string | MappedClaim)[] | undefined;
  /** Parameters that give way where an equation binds what moves. */
  readonly give?: readonly string[] | undefined;
}

/** What moves in a map of one or two parameters, and what does not. */
export interface MapGround {
  readonly spec: Specification;
  readonly slice: Slice;
}

/** A claimed assessment, or a claimed profile of a game with types and actions from intervals. */
export type MappedClaim = Claim | ContinuousClaim;

/** Something of which a map tells where it is so. */
export interface Mapped {
  readonly id: string;
}

/** What a map of one or two parameters is about. */
export interface MapSubject extends MapGround {
  readonly claims: readonly MappedClaim[];
  /** Those that would be among them, did they not rest on roots: where they exist the map does not tell. */
  readonly leftOut: readonly MappedClaim[];
}

/** What a call names, read: the parameters that move, how far, and the claims. */
export function mapSubject(
  spec: Specification,
  names: readonly string[],
  { claims, ...options }: MapOptions,
  ranges: readonly (AxisRange | undefined)[],
): { readonly subject: MapSubject; readonly axes: readonly Axis[] } {
  const existing = provedExistence(spec);
  // Of what rests on roots some is left out where nobody asks for it, and not all.
  const mappable = existing.filter((each) => rootsBehind(each).length === 0);
  const chosen =
    claims?.map((each) => mappedNamed(spec, each)) ?? (mappable.length > 0 ? mappable : existing);
  refuseRoots('a map of claims', [...new Set(chosen.flatMap(rootsBehind))]);
  const none =
    chosen.length === 0
      ? [
          'no claim that is expected to hold says exactly when (iff) it is an equilibrium: name those that are meant',
        ]
      : [];
  const { ground, axes } = mapGround(spec, names, options, ranges, none);
  const leftOut = claims ? [] : existing.filter((each) => !chosen.includes(each));
  return { subject: { ...ground, claims: chosen, leftOut }, axes };
}

/**
 * The parameters that move, and how far; every problem at once.
 * @param others problems found elsewhere.
 */
export function mapGround(
  spec: Specification,
  names: readonly string[],
  { at, give = [] }: Omit<MapOptions, 'claims'>,
  ranges: readonly (AxisRange | undefined)[],
  others: readonly string[] = [],
): { readonly ground: MapGround; readonly axes: readonly Axis[] } {
  const point = admissiblePoint(spec, at);
  const known = spec.parameters.map(({ name }) => name);
  const unknown = [...names, ...give].filter((name) => !known.includes(name));
  const problems = unknown.map((name) => unknownName('parameter', name, known));
  if (names.length > 1 && names[0] === names[1])
    problems.push(`expected two different parameters, found ${names[0]} twice`);
  const read = ranges.map((range, k) => readRange(names[k] ?? '', range, problems));
  problems.push(...others);
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
  return { ground: { spec, slice }, axes };
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

/** @throws {Unusable} for an id that is no claimed equilibrium's. */
function mappedNamed(spec: Specification, named: string | MappedClaim): MappedClaim {
  const profile = continuousClaimsOf(spec).find((each) => each === named || each.id === named);
  if (profile) return profile;
  if (typeof named === 'string' || named.kind === 'equilibrium') return claimNamed(spec, named);
  refuseChanged(named);
  return named;
}

/** Each assessment once, where its claim says exactly when it is an equilibrium, and is expected to hold. */
function provedExistence(spec: Specification): MappedClaim[] {
  // Consistency of beliefs is mapped for who asks: it may not be told in symbols.
  const assessments = spec.claims.filter(
    (claim) => claim.expected === 'holds' && isExact(claim) && !hangsTogether(claim.concept),
  );
  const profiles = continuousClaimsOf(spec).filter(
    ({ expected, exactly }) => expected === 'holds' && exactly !== undefined,
  );
  return [...assessments, ...profiles];
}
