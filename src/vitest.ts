import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Proposition } from './claim/proposition/proposition.js';
import { propositionNamed, type Specification, specification } from './claim/specification.js';
import { entry } from './exact/entry.js';
import { visible, visibleLines } from './exact/message.js';
import { failedTestText, testName } from './report/text/verify.js';
import { shown } from './sample/claim-points.js';
import { drawsAskedFor } from './sample/draw.js';
import { DEFAULT_SEED } from './verify/default-seed.js';
import { asExpected } from './verify/verdict.js';
import { DEFAULT_RUNS, type VerifyOptions, verify } from './verify/verify.js';

/*
 * The entry `casus/vitest`: claims as tests, and what properties of one's own are drawn from.
 */

/** The copy of fast-check that the points are drawn with. */
export { default as fc } from 'fast-check';
export { admissiblePoints, NoPointFound, pointsInside } from './sample/claim-points.js';
export { pointsJustOutside, pointsOnBoundary } from './sample/condition-points.js';

/** How claims are tested. Of `runs` and `seed`, the environment has the last word. */
export interface ClaimTestOptions
  extends Pick<VerifyOptions, 'propositions' | 'runs' | 'seed' | 'prove' | 'cache'> {
  /** The file of the specification, as the commands in messages are to name it. */
  readonly module?: string;
  /** In milliseconds; by default none, for proofs take what they take. */
  readonly timeout?: number;
}

/** What a test fails with whose claim or statement is decided otherwise than is expected. */
export class UnexpectedVerdict extends Error {
  override readonly name = 'UnexpectedVerdict';
}

/**
 * Makes each claim and statement of a specification a test of vitest, named by its id and the place
 * in its source, such as `accommodation [Proposition 1]`. A test decides its claim as `casus verify`
 * does, by proof and by exact draws, and passes where the verdict is the one expected: what is
 * expected to fail passes where it is refuted. It fails with the simplified counterexample, or with
 * what else was found, and with commands that show it again. Proofs are kept from one run to the
 * next. CASUS_SEED and CASUS_RUNS choose other draws.
 * @throws {InvalidSpecification} where the parts of the specification do not fit together.
 * @throws {Unusable} where an id is nobody's.
 * @throws {RangeError} where there is nothing to decide, or something that is not listed.
 * @example
 * import { testClaims } from 'casus/vitest';
 * import paper from './model.js';
 * testClaims(paper, { module: 'model.js' });
 */
export function testClaims(paper: Specification, options: ClaimTestOptions = {}): void {
  const { module, prove = true, cache = true, timeout = 0 } = options;
  const spec = { ...specification(paper), ...(module === undefined ? {} : { module }) };
  const propositions = chosen(spec, options.propositions);
  const draws = { ...options, ...drawsAskedFor(process.env) };
  const { runs = DEFAULT_RUNS, seed = DEFAULT_SEED } = draws;
  const called = framesAbove(testClaims);
  describe(visible(spec.publication.title), () => {
    for (const each of propositions)
      it(visible(testName(each)), { timeout }, async ({ signal }) => {
        const settings = { propositions: [each], runs, seed, prove, cache, signal };
        const found = entry(await verify(spec, settings), 0);
        if (asExpected(found)) return;
        const run = { file: testFile(), name: testName(each), runs, seed };
        throw unexpected(visibleLines(failedTestText(spec, found, run)), called);
      });
  });
}

/** Everything that there is to decide, or what is asked for. */
function chosen(
  spec: Specification,
  asked: ClaimTestOptions['propositions'],
): readonly Proposition[] {
  const all = [...spec.claims, ...(spec.statements ?? [])];
  const propositions = asked?.map((each) => propositionNamed(spec, each)) ?? all;
  if (propositions.length === 0)
    throw new RangeError(
      asked
        ? 'testClaims(…, { propositions: [] }): expected claims or statements, found none; leave "propositions" out to test all'
        : 'testClaims(…): there is nothing to decide: the specification lists no claim(…) under "claims" and no statement, such as everywhere(…), under "statements"',
    );
  const strange = propositions.filter((each) => !all.includes(each));
  if (strange.length === 0) return propositions;
  const names = strange.map(shown);
  throw new RangeError(
    `testClaims(…, { propositions }): expected claims and statements that the specification lists, found ${names.join(', ')}; it lists ${all.map(({ id }) => id).join(', ')}`,
  );
}

/** The present test file, as a command in the present folder names it. */
function testFile(): string | undefined {
  const { testPath } = expect.getState();
  return testPath === undefined ? undefined : relative(process.cwd(), testPath);
}

/** Where a function was called, as the lines of a stack say it. */
function framesAbove(called: (...args: never[]) => unknown): string {
  const here: { stack?: string } = {};
  Error.captureStackTrace(here, called);
  return (here.stack ?? '').replace(/^.*$/mu, '');
}

/** A failure that points at the call of `testClaims`, and not into casus. */
function unexpected(message: string, frames: string): UnexpectedVerdict {
  const error = new UnexpectedVerdict(message);
  error.stack = `${error.name}: ${message}${frames}`;
  return error;
}
