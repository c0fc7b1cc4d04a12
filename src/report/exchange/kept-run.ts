import { z } from 'zod';
import { unusable } from '../../exact/message.js';

// What else there is, draws and certificates, is not compared and not kept.
const condition = z.object({ id: z.string(), states: z.string() });

const claim = z.object({
  id: z.string(),
  title: z.string(),
  verdict: z.enum(['proved', 'refuted', 'survived', 'undecided', 'vacuous']),
  /** Null under other readings than the specification chooses: then nothing is expected. */
  expected: z.enum(['holds', 'fails']).nullable(),
  asExpected: z.boolean().nullable(),
  concept: z.string().nullable(),
  /** The formal content of a statement. */
  states: z.array(z.string()).optional(),
  conditions: z.array(condition),
});

const run = z.object({ claims: z.array(claim) });

/** What is told of a claim or statement in a run that was kept. */
export type KeptClaim = z.infer<typeof claim>;

/** A run of `casus verify` as a file holds it, as far as runs are compared. */
export interface KeptRun {
  readonly claims: readonly KeptClaim[];
}

/**
 * Reads a run: what `casus verify --json` prints, or the `report.json` of a report.
 * @param where how an error message names it.
 * @throws {Unusable} listing everything that is not as it should be.
 * @example
 * ```js
 * import { readRun, verify, verifyJson } from 'casus';
 * import paper from './entry.js';
 * const settings = { runs: 5, seed: 1 };
 * const verdicts = await verify(paper, { ...settings, prove: false });
 * readRun(verifyJson(paper, verdicts, settings), 'this run').claims.length; // 1
 * ```
 */
export function readRun(document: unknown, where: string): KeptRun {
  const parsed = run.safeParse(document);
  const refuse = (problems: readonly string[]) =>
    unusable(
      `${where} is no run: expected what \`casus verify --json\` prints, or a report's report.json`,
      problems,
    );
  if (!parsed.success)
    throw refuse(
      parsed.error.issues.map(({ path, message }) => {
        const problem = message
          .replace(/^Invalid (?:input|option): /u, '')
          .replace(/received undefined$/u, 'but it is missing');
        return path.length === 0 ? problem : `${path.map(String).join('.')}: ${problem}`;
      }),
    );
  const { claims } = parsed.data;
  const ids = claims.map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  if (twice.length > 0) throw refuse(twice.map((id) => `two claims are called ${id}`));
  return { claims };
}
