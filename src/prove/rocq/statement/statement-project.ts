import { readFile } from 'node:fs/promises';
import type { Claim } from '../../../claim/claim.js';
import type { Specification } from '../../../claim/specification.js';
import { entry } from '../../../exact/entry.js';
import { Unusable } from '../../../exact/message.js';
import { Identifiers } from '../identifier.js';
import { claimStatement } from './claim-statement.js';

/** Claims as statements for Rocq, as files, and in which order it takes them. */
export interface StatementProject {
  /** By path, relative to the project. */
  readonly files: ReadonlyMap<string, string>;
  /** The theory of games, each file after those that it needs. */
  readonly theory: readonly string[];
  readonly stated: readonly { readonly claim: string; readonly file: string }[];
  /** Claims that are not written, and why. */
  readonly unwritten: readonly { readonly claim: string; readonly because: string }[];
}

/** The theory that statements are made in, in the order in which its files need each other. */
const THEORY = ['Games.v', 'Listing.v'];

/** Where Rocq finds the files of such a project: a line of `_CoqProject` each. */
export const STATEMENT_PATHS: readonly string[] = ['-Q theory Collusion', '-Q claims Claims'];

/**
 * Claims and their games as statements for Rocq: a file a claim, beside the theory of games in which a
 * weak perfect Bayesian equilibrium is defined. Nothing is proved by it.
 * @example
 * ```js
 * import { statementProject } from 'casus';
 * import paper from './entry.js';
 * const { files, stated } = await statementProject(paper, paper.claims);
 * files.has(stated[0].file); // true
 * ```
 */
export async function statementProject(
  spec: Specification,
  claims: readonly Claim[],
): Promise<StatementProject> {
  const names = new Identifiers();
  const written = claims.map((claim) => {
    const file = `claims/${names.named(claim.id, claim.id)}.v`;
    return { claim: claim.id, file, ...statedOrNot(spec, claim) };
  });
  const stated = written.flatMap(({ claim, file, text }) =>
    text === undefined ? [] : [{ claim, file, text }],
  );
  const theory = THEORY.map((file) => `theory/${file}`);
  const sources = await Promise.all(THEORY.map((file) => readFile(theoryFile(file), 'utf8')));
  const order = [...theory, ...stated.map(({ file }) => file)];
  return {
    theory,
    stated: stated.map(({ claim, file }) => ({ claim, file })),
    unwritten: written.flatMap(({ claim, because }) =>
      because === undefined ? [] : [{ claim, because }],
    ),
    files: new Map([
      ['_CoqProject', [...STATEMENT_PATHS, '', ...order, ''].join('\n')],
      ...theory.map((path, index): [string, string] => [path, entry(sources, index)]),
      ...stated.map(({ file, text }): [string, string] => [file, text]),
    ]),
  };
}

function statedOrNot(
  spec: Specification,
  claim: Claim,
): { readonly text?: string; readonly because?: string } {
  try {
    return { text: claimStatement(spec, claim) };
  } catch (error) {
    if (error instanceof Unusable) return { because: error.message };
    throw error;
  }
}

/** Where the package keeps the theory: beside `src/` and `dist/`. */
function theoryFile(name: string): URL {
  const root = import.meta.url.endsWith('.ts') ? '../../../../' : '../../../../../';
  return new URL(`${root}rocq/collusion/${name}`, import.meta.url);
}
