import { z } from 'zod';
import { brokenRestrictions, type Restriction } from '../claim/parameter.js';
import type { Specification } from '../claim/specification.js';
import { unknownName } from '../exact/nearest.js';
import { Point } from '../exact/point.js';
import { NotRational, Rational } from '../exact/rational.js';
import { relationText, symbolsIn } from '../exact/relation.js';
import { parseExactJson } from './json-text.js';
import { unusable } from './unusable.js';

/** A rational as files hold it: a string, or a whole number. */
export const rationalSchema: z.ZodType<Rational> = z
  .union([z.string(), z.number()], {
    error: ({ input }) =>
      `expected a rational number such as "3/40", "-1.25" or 7, found ${JSON.stringify(input) ?? 'nothing'}`,
  })
  .transform((input, context) => {
    try {
      return Rational.of(input);
    } catch (error) {
      if (!(error instanceof NotRational)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });

/**
 * Reads a parameter point: a flat JSON object from symbol to rational.
 * @throws {Unusable} listing every unknown, missing, malformed and inadmissible value at once.
 */
export function readPoint(spec: Specification, text: string, where: string): Point {
  const names = spec.parameters.map(({ name }) => name);
  const value = parseExactJson(text, where);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw unusable(`${where} cannot be used`, [
      `expected an object such as {"${names[0]}": "1/10", …}, found ${kindOf(value)}`,
    ]);
  const problems = Object.keys(value)
    .filter((name) => !names.includes(name))
    .map((name) => unknownName('parameter', name, names));
  const found = new Map<string, Rational>();
  for (const { name, spelling, meaning } of spec.parameters) {
    if (!Object.hasOwn(value, name)) {
      problems.push(`${name} is missing (${spelling.text}, ${meaning})`);
      continue;
    }
    const result = rationalSchema.safeParse((value as Record<string, unknown>)[name]);
    if (result.success) found.set(name, result.data);
    else problems.push(...result.error.issues.map(({ message }) => `${name}: ${message}`));
  }
  const point = new Point(found);
  problems.push(...inadmissible(spec, point));
  if (problems.length > 0) throw unusable(`${where} cannot be used`, problems);
  return point;
}

/** The restrictions that the known values break, with those values. */
function inadmissible({ restrictions, parameters }: Specification, point: Point): string[] {
  const mentioned = ({ relation }: Restriction): string[] =>
    parameters.map(({ name }) => name).filter((name) => symbolsIn(relation).has(name));
  const decidable = restrictions.filter((restriction) =>
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
