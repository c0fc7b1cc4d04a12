import { type ZodType, z } from 'zod';

/** One of several parts into which a run is divided, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** What must agree for draws to belong to one run. */
export interface RunIdentity {
  /** The version of casus. */
  readonly casus: string;
  /** A digest of what the specification says, as far as draws and what they decide depend on it. */
  readonly specification: string;
  readonly claims: readonly string[];
  /** For each claim or statement. */
  readonly draws: number;
  readonly seed: number;
  readonly shard: Shard;
  /** Of the whole run, not of the shard. */
  readonly chunks: number;
}

const positive = z.int().min(1);

export const runIdentity: ZodType<RunIdentity> = z.strictObject({
  casus: z.string(),
  specification: z.string(),
  claims: z.array(z.string()),
  draws: positive,
  seed: z.int(),
  shard: z.strictObject({ index: positive, of: positive }),
  chunks: z.int().min(0),
});

/** In what two runs differ, a phrase each; their shards may. */
export function runDifferences(one: RunIdentity, other: RunIdentity): string[] {
  const told = (what: string, of: (run: RunIdentity) => string): string[] =>
    of(one) === of(other) ? [] : [`${what} ${of(one)}, not ${of(other)}`];
  const claims = told('claims:', (run) => run.claims.join(', '));
  // That other claims are drawn for says enough; the specification may well be the same.
  const specification =
    claims.length === 0 && one.specification !== other.specification
      ? ['another specification, or one that has changed since']
      : [];
  return [
    ...told('by casus', ({ casus }) => casus),
    ...specification,
    ...claims,
    ...told('draws', ({ draws }) => `${draws}`),
    ...told('seed', ({ seed }) => `${seed}`),
    ...(claims.length + specification.length > 0
      ? []
      : told('chunks', ({ chunks }) => `${chunks}`)),
  ];
}
