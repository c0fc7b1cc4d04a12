import type { Parameter } from '../../claim/parameter.js';
import type { Specification } from '../../claim/specification.js';
import { unusable } from '../../exact/message.js';
import type { Point } from '../../exact/point.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { quotientOf, relationText } from '../../exact/relation.js';

/** A parameter that gives way where another one moves, so that an equation stays true. */
export interface Follower {
  readonly parameter: Parameter;
  /** What it is, in terms of the parameters that move. */
  readonly equals: Polynomial;
  /** The equation, as its author wrote it. */
  readonly because: string;
}

/** All parameters in terms of those that move: the others are fixed at a point, or give way. */
export interface Slice {
  readonly moving: readonly Parameter[];
  readonly at: Point;
  readonly followers: readonly Follower[];
  /** By name, what every parameter is that does not move. */
  readonly values: ReadonlyMap<string, Polynomial>;
}

/**
 * Lets parameters move, the others staying as they are at a point. Where an equation among the
 * restrictions binds one that moves, another one gives way: one that was asked to, or else the last
 * declared one that the equation has.
 * @param give parameters that are asked to give way, where something has to.
 * @throws {Unusable} listing the equations that leave no parameter to give way.
 */
export function sliceAt(
  spec: Specification,
  moving: readonly Parameter[],
  at: Point,
  give: readonly Parameter[],
): Slice {
  const names = new Set(moving.map(({ name }) => name));
  const followers: Follower[] = [];
  const problems: string[] = [];
  // What an equation took to be fixed, or has determined, does not give way to another one.
  const settled = new Set(names);
  for (const { relation } of spec.restrictions) {
    if (relation.sign !== '=') continue;
    const { numerator } = quotientOf(relation);
    const bound = followers.reduce(
      (rest, { parameter, equals }) => rest.substitute(parameter.name, equals),
      numerator,
    );
    if (![...bound.symbols].some((symbol) => names.has(symbol))) continue;
    const free = spec.parameters.filter(
      ({ name }) => bound.symbols.has(name) && !settled.has(name),
    );
    const ordered = [...free.filter((each) => give.includes(each)).reverse(), ...free].reverse();
    const solved = ordered.flatMap((parameter) => {
      const equals = solvedFor(parameter.name, fixed(bound, at, [...names, parameter.name]));
      return equals ? [{ parameter, equals, because: relationText(relation) }] : [];
    });
    const chosen = solved.find(({ parameter }) => give.includes(parameter)) ?? solved[0];
    if (chosen) followers.push(chosen);
    else
      problems.push(
        `${relationText(relation)} leaves no parameter to give way to ${list(moving)}: choose others`,
      );
    for (const symbol of bound.symbols) settled.add(symbol);
  }
  if (problems.length > 0) throw unusable(`no map of ${list(moving)} can be drawn`, problems);
  const values = new Map<string, Polynomial>();
  for (const { name } of spec.parameters)
    if (!names.has(name)) values.set(name, Polynomial.constant(at.at(name)));
  for (const { parameter, equals } of followers) values.set(parameter.name, equals);
  return { moving, at, followers, values };
}

/** A point of a slice, at values of what moves. */
export function pointIn({ followers, moving, at }: Slice, values: readonly Rational[]): Point {
  const moved = moving.reduce(
    (point, { name }, k) => point.with(name, values[k] ?? point.at(name)),
    at,
  );
  return followers.reduce(
    (point, { parameter, equals }) => point.with(parameter.name, equals.evaluate(moved)),
    moved,
  );
}

/** A polynomial with numbers in the place of all symbols but some. */
function fixed(polynomial: Polynomial, at: Point, but: readonly string[]): Polynomial {
  let result = polynomial;
  for (const symbol of polynomial.symbols)
    if (!but.includes(symbol))
      result = result.substitute(symbol, Polynomial.constant(at.at(symbol)));
  return result;
}

/** What a symbol is where a polynomial is 0 that is linear in it, with a number as its slope. */
function solvedFor(symbol: string, polynomial: Polynomial): Polynomial | undefined {
  const [rest, slope, ...higher] = polynomial.coefficientsIn(symbol);
  const steepness = slope?.constantValue;
  if (rest === undefined || steepness === undefined || steepness.isZero || higher.length > 0)
    return undefined;
  return rest.scaled(Rational.of(-1).over(steepness));
}

function list(parameters: readonly Parameter[]): string {
  return parameters.map(({ name }) => name).join(' and ');
}
