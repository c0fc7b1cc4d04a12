import { type ZodType, z } from 'zod';
import { unusable } from '../../exact/message.js';
import type { CaseDocument, CaseRefutation } from './theorem-document.js';

const set = z.object({ variable: z.string(), knows: z.string() });
const place = z.int().nonnegative();

/** Why choices are refuted, as far as a file tells. */
export const refutation: ZodType<CaseRefutation> = z.lazy(() =>
  z.union([
    z.strictObject({ certificate: place }),
    z.strictObject({ support: set, ways: z.array(refutation) }),
  ]),
);

const cases: ZodType<CaseDocument> = z.lazy(() =>
  z.union([
    z.strictObject({ at: set, actions: z.record(z.string(), cases) }),
    z.strictObject({ refuted: refutation }),
    z.strictObject({ equilibrium: place }),
    z.strictObject({ open: place }),
    z.strictObject({ unsearched: z.literal(true) }),
  ]),
);

const profile = {
  strategies: z.record(z.string(), z.record(z.string(), z.string())),
  conditions: z.array(place),
  supports: z.array(
    z.strictObject({
      set,
      anyOf: z.array(z.array(place)),
      exact: z.literal(false).optional(),
    }),
  ),
};

/** What a file holds that is held to be a theorem: certificates may be anything, the checker tells. */
export const theorem = z.looseObject({
  theorem: z.literal('pure equilibria'),
  game: z.string(),
  concept: z.string(),
  given: z.array(z.string()),
  complete: z.boolean(),
  proper: z.boolean(),
  equilibria: z.array(z.strictObject({ ...profile, witness: z.unknown() })),
  open: z.array(z.strictObject(profile)),
  relations: z.array(z.string()),
  cases,
  hypotheses: z.array(
    z.looseObject({ says: z.string(), sense: z.string(), polynomial: z.string() }),
  ),
  certificates: z.array(z.looseObject({ asserts: z.string(), hypotheses: z.array(place) })),
});

/** A theorem as far as a file tells: whether its certificates are any is for the checker. */
export type ReadTheorem = z.infer<typeof theorem>;

/** Whether a document says that it is a theorem. */
export function saysTheorem(document: unknown): boolean {
  return typeof document === 'object' && document !== null && 'theorem' in document;
}

/**
 * A theorem as `casus characterize --out` writes it.
 * @throws {Unusable} listing everything that is not as it should be.
 */
export function readTheorem(document: unknown, where: string): ReadTheorem {
  const { success, data, error } = theorem.safeParse(document);
  if (success) return data;
  throw unusable(
    `${where} holds no theorem as \`casus characterize --out DIR\` writes it`,
    error.issues.map((issue) => `${issue.path.join('.') || 'the document'}: ${problemOf(issue)}`),
  );
}

/** What is wrong in a place, where the library of schemas says no more than that something is. */
function problemOf({ code, path, message }: z.core.$ZodIssue): string {
  const expected = path.includes('cases') ? CASE : REFUTATION;
  return code === 'invalid_union'
    ? expected
    : message
        .replace(/^Invalid input: /u, '')
        .replace(/^expected nonoptional, .*/u, 'it is missing')
        .replace(/received undefined$/u, 'but it is missing');
}

const CASE =
  'expected one of {"at", "actions"}, {"refuted"}, {"equilibrium"}, {"open"} and {"unsearched": true}, found another thing';
const REFUTATION = 'expected {"certificate"} or {"support", "ways"}, found another thing';
