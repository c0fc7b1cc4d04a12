import { entry } from '../../exact/entry.js';
import { comment, distinctQuestions, symbolsInProofs } from '../rocq/claim-file.js';
import { Identifiers } from '../rocq/identifier.js';
import { termsWith } from '../rocq/real-term.js';
import type { CertifiedClaim } from '../rocq/rocq-project.js';
import { leanStatement, leanSteps } from './lean-proof.js';

/** Is written at the head of each file: nothing that casus runs can tell whether Lean accepts it. */
const NOT_CHECKED = 'Written by casus, which has not run Lean on it.';

/**
 * Certificates as a project for Lean 4 with Mathlib, by path: a file a claim, a theorem a question, each
 * proved by the certificate's own products. Casus does not run Lean: whether it accepts them, Lean is
 * to be asked.
 * @throws {Unusable} for what is no certificate.
 * @example
 * ```js
 * import { certify, leanProject } from 'casus';
 * import paper from './entry.js';
 * const { certified } = await certify(paper, { threads: 0, cache: false });
 * leanProject(certified).has('Claims/entering.lean'); // true
 * ```
 */
export function leanProject(claims: readonly CertifiedClaim[]): ReadonlyMap<string, string> {
  const names = new Identifiers();
  const modules = claims.map(({ claim }) => names.named(claim, claim));
  return new Map([
    ['lakefile.toml', LAKEFILE],
    ['Claims.lean', modules.map((module) => `import Claims.${module}\n`).join('')],
    ...claims.map((claim, index): [string, string] => [
      `Claims/${entry(modules, index)}.lean`,
      leanFile(claim),
    ]),
  ]);
}

const LAKEFILE = `name = "claims"
defaultTargets = ["Claims"]

[[require]]
name = "mathlib"
scope = "leanprover-community"

[[lean_lib]]
name = "Claims"
`;

function leanFile({ claim, certificates }: CertifiedClaim): string {
  const names = new Identifiers();
  const theorems = distinctQuestions(claim, certificates, names).map(({ theorem, proof }) => {
    const local = new Identifiers();
    const symbols = symbolsInProofs([proof], local);
    const terms = termsWith(symbols);
    const facts = proof.hypotheses.map(({ says, sense }, index) => ({
      name: local.named(says, `${index}`),
      sense,
    }));
    const real = [...symbols.values()].map(({ name }) => name).join(' ');
    return [
      `/-- ${comment(proof.asserts)} -/`,
      `theorem ${theorem}${real === '' ? '' : ` (${real} : ℝ)`}`,
      ...proof.hypotheses.map(
        (each, index) => `    (${entry(facts, index).name} : ${leanStatement(each, terms)})`,
      ),
      '    : False := by',
      ...leanSteps(proof, facts, terms).map((step) => `  ${step}`),
      '',
    ].join('\n');
  });
  return [
    'import Mathlib',
    '',
    `/-! ${comment(claim)}: what it comes to, and that it is so. ${NOT_CHECKED} -/`,
    '',
    ...theorems,
  ].join('\n');
}
