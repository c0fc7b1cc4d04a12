import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Claim } from '../../../claim/claim.js';
import type { Specification } from '../../../claim/specification.js';
import { entry } from '../../../exact/entry.js';
import { Unusable } from '../../../exact/message.js';
import { Identifiers } from '../identifier.js';
import { claimStatement } from './claim-statement.js';
import { proofText, untriedBecause } from './statement-proof.js';

/** Claims as statements for Rocq, as files, and in which order it takes them. */
export interface StatementProject {
  /** By path, relative to the project. */
  readonly files: ReadonlyMap<string, string>;
  /** The theory of games, each file after those that it needs. */
  readonly theory: readonly string[];
  readonly stated: readonly StatedClaim[];
  /** Claims that are not written, and why. */
  readonly unwritten: readonly LeftOut[];
  /** Where theorems are to be tried: files for Rocq, each of which needs all the others above. */
  readonly tries: readonly StatedClaim[];
  /** Claims that are stated, and for which no theorem is tried, and why. */
  readonly untried: readonly LeftOut[];
}

/** A claim in a file of a project. */
export interface StatedClaim {
  readonly claim: string;
  readonly file: string;
}

/** A claim for which something is not written, and why. */
export interface LeftOut {
  readonly claim: string;
  readonly because: string;
}

/** The theory that statements are made in, in the order in which its files need each other. */
const THEORY = ['Games.v', 'Listing.v', 'Concepts.v'];

/** What theorems are tried with, besides. */
const TACTICS = ['Laws.v', 'Incentives.v'];

/** Where Rocq finds the files of such a project: a line of `_CoqProject` each. */
export const STATEMENT_PATHS: readonly string[] = ['-Q theory Collusion', '-Q claims Claims'];

/** The same where theorems are tried. */
export const PROOF_PATHS: readonly string[] = [...STATEMENT_PATHS, '-Q proofs Proofs'];

/**
 * Claims and their games as statements for Rocq: a file a claim, beside the theory of games in which
 * equilibria are defined. Nothing is proved by it: with `tries` there are theorems
 * besides, which Rocq may accept or not.
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
  { tries = false }: { readonly tries?: boolean } = {},
): Promise<StatementProject> {
  const names = new Identifiers();
  // In a file of such a name, what it calls of the theory would be looked for in the file itself.
  for (const file of [...THEORY, ...TACTICS]) names.named(moduleOf(file), file);
  const written = claims.map((claim) => {
    const file = `claims/${names.named(claim.id, claim.id)}.v`;
    const untried = untriedBecause(claim);
    return { claim: claim.id, file, of: claim, untried, ...statedOrNot(spec, claim) };
  });
  const stated = written.flatMap(({ text, ...each }) =>
    text === undefined ? [] : [{ ...each, text }],
  );
  const tried = tries ? stated.filter(({ untried }) => untried === undefined) : [];
  const needed = tries ? [...THEORY, ...TACTICS] : THEORY;
  const theory = needed.map((file) => `theory/${file}`);
  const sources = await Promise.all(needed.map((file) => readFile(theoryFile(file), 'utf8')));
  const order = [
    ...theory,
    ...stated.map(({ file }) => file),
    ...tried.map(({ file }) => proofFile(file)),
  ];
  return {
    theory,
    stated: stated.map(({ claim, file }) => ({ claim, file })),
    unwritten: written.flatMap(({ claim, because }) =>
      because === undefined ? [] : [{ claim, because }],
    ),
    tries: tried.map(({ claim, file }) => ({ claim, file: proofFile(file) })),
    untried: stated.flatMap(({ claim, untried: because }) =>
      tries && because !== undefined ? [{ claim, because }] : [],
    ),
    files: new Map([
      ['_CoqProject', [...(tries ? PROOF_PATHS : STATEMENT_PATHS), '', ...order, ''].join('\n')],
      ...theory.map((path, index): [string, string] => [path, entry(sources, index)]),
      ...stated.map(({ file, text }): [string, string] => [file, text]),
      ...tried.map(({ file, of }): [string, string] => [
        proofFile(file),
        proofText(of, moduleOf(file)),
      ]),
    ]),
  };
}

/** How Rocq calls what is in a file. */
export function moduleOf(file: string): string {
  return basename(file, '.v');
}

function proofFile(file: string): string {
  return `proofs/${basename(file)}`;
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
