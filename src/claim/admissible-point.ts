import { unknownName, unusable } from '../exact/message.js';
import { Point } from '../exact/point.js';
import { NotRational, Rational, type RationalInput } from '../exact/rational.js';
import { relationText, symbolsIn } from '../exact/relation.js';
import { rational } from '../game/schema.js';
import { brokenRestrictions, type Restriction } from './parameter.js';
import type { Specification } from './specification.js';

/** A parameter point as one writes it: an exact number for each symbol. */
export type PointInput = Point | Readonly<Record<string, RationalInput>>;

/** For which specification a point was found admissible, lest a point be checked at every use. */
const admitted = new WeakMap<Point, Specification>();

/**
 * The parameter point that a flat object from symbol to rational states.
 * @param given what is held to be such an object; a file may hold anything.
 * @param where how an error message names it.
 * @throws {Unusable} listing every unknown, missing, malformed and inadmissible value at once.
 * @example
 * ```js
 * import { admissiblePoint } from 'casus';
 * import paper from './entry.js';
 * const point = admissiblePoint(paper, { c: '0.5' });
 * `${point.at('c')}`; // '1/2'
 * ```
 */
export function admissiblePoint(
  spec: Specification,
  given: unknown,
  where: string = 'the point',
): Point {
  if (given instanceof Point && admitted.get(given) === spec) return given;
  const names = spec.parameters.map(({ name }) => name);
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw unusable(`${where} cannot be used`, [
      `expected an object such as {"${names[0]}": "1/10", …}, found ${kindOf(given)}`,
    ]);
  const values: ReadonlyMap<string, unknown> =
    given instanceof Point ? given.values : new Map<string, unknown>(Object.entries(given));
  const problems = [...values.keys()]
    .filter((name) => !names.includes(name))
    .map((name) => unknownName('parameter', name, names));
  const found = new Map<string, Rational>();
  for (const { name, spelling, meaning } of spec.parameters) {
    if (!values.has(name)) {
      problems.push(`${name} is missing (${spelling.text}, ${meaning})`);
      continue;
    }
    const read = rationalIn(values.get(name));
    if (read instanceof Rational) found.set(name, read);
    else problems.push(...read.map((problem) => `${name}: ${problem}`));
  }
  const point = new Point(found);
  problems.push(...inadmissible(spec, point));
  if (problems.length > 0) throw unusable(`${where} cannot be used`, problems);
  admitted.set(point, spec);
  return point;
}

/** The number that a value stands for, or why it stands for none. */
function rationalIn(value: unknown): Rational | string[] {
  if (typeof value === 'string')
    try {
      return Rational.of(value);
    } catch (error) {
      if (error instanceof NotRational) return [error.message];
      throw error;
    }
  const { success, data, error } = rational.safeParse(value);
  return success ? data : error.issues.map(({ message }) => message);
}

/** The restrictions that the known values break, with those values. */
function inadmissible({ restrictions, parameters }: Specification, point: Point): string[] {
  const mentioned = ({ relation }: Restriction): string[] => {
    const symbols = symbolsIn(relation);
    return parameters.map(({ name }) => name).filter((name) => symbols.has(name));
  };
  const decidable =
    point.values.size === parameters.length
      ? restrictions
      : restrictions.filter((restriction) =>
          mentioned(restriction).every((name) => point.values.has(name)),
        );
  return brokenRestrictions(decidable, point).map((broken) => {
    const values = mentioned(broken).map((name) => `${name} = ${point.at(name)}`);
    return `${values.join(', ')}: breaks ${relationText(broken.relation)} (${broken.says}; ${broken.source.place})`;
  });
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `the ${typeof value} ${JSON.stringify(value)}`;
}
