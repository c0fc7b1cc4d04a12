import { readFile } from 'node:fs/promises';
import { entry } from '../../exact/entry.js';
import type { ProofDocument } from '../certificate/proof-document.js';
import { claimFile, type QuestionTheorem } from './claim-file.js';
import { Identifiers } from './identifier.js';

/** The certificates of a claim's questions, none of which lacks one. */
export interface CertifiedClaim {
  readonly claim: string;
  readonly certificates: readonly ProofDocument[];
}

/** What stands where in a project, for programs: `manifest.json`. */
export interface RocqManifest {
  readonly claims: readonly {
    readonly claim: string;
    /** Relative to the project. */
    readonly file: string;
    readonly certificates: number;
    readonly theorems: readonly QuestionTheorem[];
  }[];
  /** Certificates in all. */
  readonly certificates: number;
  /** Distinct ones: each is a theorem. */
  readonly theorems: number;
}

/** Certificates as files for Rocq, the order in which it takes them, and what stands where. */
export interface RocqProject {
  /** By path, relative to the project. */
  readonly files: ReadonlyMap<string, string>;
  /** Files for Rocq, each after those that it needs: what is on one step can be built at a time. */
  readonly steps: readonly (readonly string[])[];
  readonly manifest: RocqManifest;
}

/** The last file of a project: what all its theorems rest on. */
const ASSUMPTIONS = 'Assumptions.v';

/** The checker, in the order in which its files need each other. */
const CHECKER = ['Polynomial.v', 'Certificate.v'];

/**
 * Certificates as a project for Rocq: a file a claim, a theorem a question, and the checker whose
 * soundness they rest on. That Rocq accepts them, `casus certify --check` is for.
 * @throws {Unusable} for what is no certificate, so that there is nothing to be checked.
 * @example
 * ```js
 * import { certify, rocqProject } from 'casus';
 * import paper from './entry.js';
 * const { certified } = await certify(paper, { threads: 0, cache: false });
 * const { files } = await rocqProject(certified);
 * files.has('claims/entering.v'); // true
 * ```
 */
export async function rocqProject(claims: readonly CertifiedClaim[]): Promise<RocqProject> {
  const names = new Identifiers();
  const modules = claims.map(({ claim }) => names.named(claim, claim));
  const written = claims.map(({ claim, certificates }, index) => {
    const module = entry(modules, index);
    return { module, claim, certificates, ...claimFile(claim, certificates) };
  });
  const manifest: RocqManifest = {
    claims: written.map(({ claim, module, certificates, theorems }) => ({
      claim,
      file: pathOf(module),
      certificates: certificates.length,
      theorems,
    })),
    certificates: written.reduce((sum, { certificates }) => sum + certificates.length, 0),
    theorems: written.reduce((sum, { theorems }) => sum + theorems.length, 0),
  };
  const checker = CHECKER.map((file) => `checker/${file}`);
  const steps = [...checker.map((file) => [file]), modules.map(pathOf), [ASSUMPTIONS]];
  const sources = await Promise.all(CHECKER.map((file) => readFile(checkerFile(file), 'utf8')));
  return {
    steps,
    manifest,
    files: new Map([
      ['_CoqProject', [...ROCQ_PATHS, '', ...steps.flat(), ''].join('\n')],
      ['manifest.json', `${JSON.stringify(manifest, null, 1)}\n`],
      ...checker.map((path, index): [string, string] => [path, entry(sources, index)]),
      ...written.map(({ module, text }): [string, string] => [pathOf(module), text]),
      [ASSUMPTIONS, assumptionsText(modules)],
    ]),
  };
}

/** Where Rocq finds the files of a project: a line of `_CoqProject` each. */
export const ROCQ_PATHS: readonly string[] = ['-Q checker Casus', '-Q claims Claims'];

function pathOf(module: string): string {
  return `claims/${module}.v`;
}

function assumptionsText(modules: readonly string[]): string {
  return [
    '(** What all theorems of this project rest on. *)',
    '',
    'From Coq Require Import List.',
    'Import ListNotations.',
    ...modules.map((module) => `From Claims Require ${module}.`),
    '',
    `Definition all_theorems := [${modules.map((each) => `${each}.all_theorems`).join('; ')}].`,
    'Print Assumptions all_theorems.',
    '',
  ].join('\n');
}

/** Where the package keeps the checker: beside `src/` and `dist/`. */
function checkerFile(name: string): URL {
  const root = import.meta.url.endsWith('.ts') ? '../../../' : '../../../../';
  return new URL(`${root}rocq/${name}`, import.meta.url);
}
