import { type ZodType, z } from 'zod';
import { unusable } from '../../exact/message.js';
import type { CaseRefutation } from '../characterize/theorem-document.js';
import { type ReadTheorem, refutation, theorem } from '../characterize/theorem-schema.js';
import type { CoverageDocument } from './counted-document.js';

const coverage: ZodType<CoverageDocument> = z.lazy(() =>
  z.union([
    z.strictObject({ certificate: z.int().nonnegative() }),
    z.strictObject({
      denied: z.record(z.string(), z.record(z.string(), z.string())),
      ways: z.array(coverage),
    }),
  ]),
);

/** What shows a statement about pure equilibria, as far as a file tells. */
export interface ReadCounted {
  readonly claim: string;
  readonly equilibria: ReadTheorem;
  readonly coverage?: CoverageDocument | undefined;
  readonly coexistence?: readonly CaseRefutation[] | undefined;
}

const counted: ZodType<ReadCounted> = z.strictObject({
  theorem: z.literal('counted equilibria'),
  claim: z.string(),
  equilibria: theorem,
  coverage: coverage.optional(),
  coexistence: z.array(refutation).optional(),
});

/** Whether a document is such a file, whatever it shows. */
export function isCounted(document: unknown): document is ReadCounted {
  return counted.safeParse(document).success;
}

/** Whether a document says that it shows a statement about pure equilibria. */
export function saysCounted(document: unknown): boolean {
  return (
    typeof document === 'object' &&
    document !== null &&
    'theorem' in document &&
    document.theorem === 'counted equilibria'
  );
}

/**
 * What `casus verify --out` writes of a statement about pure equilibria.
 * @throws {Unusable} listing everything that is not as it should be.
 */
export function readCounted(document: unknown, where: string): ReadCounted {
  const { success, data, error } = counted.safeParse(document);
  if (success) return data;
  throw unusable(
    `${where} does not hold what \`casus verify --out DIR\` writes of a statement about pure equilibria`,
    error.issues.map(({ path, message }) => `${path.join('.') || 'the document'}: ${message}`),
  );
}
