import { visible } from '../exact/message.js';
import { appendixDocument, appendixLatex, appendixPropositions } from '../report/latex/appendix.js';
import { asExpected } from '../verify/verdict.js';
import { verify } from '../verify/verify.js';
import type { Io } from './io.js';
import { print } from './print.js';
import { proofOptions } from './search.js';
import { loadSpecification, specificationFile } from './specification-module.js';
import { verifyProgress } from './verify-progress.js';
import { tryFile, writeReports } from './written-files.js';

export interface AppendixCall {
  readonly out?: string;
  /** Sections alone, to be pasted into a paper of one's own. */
  readonly input?: boolean;
  /** Decides what is printed, and prints the certificates. */
  readonly prove?: boolean;
  readonly cache?: boolean;
  readonly spec?: string;
}

/**
 * `casus appendix`: claims and statements as an appendix to print.
 * @returns the exit status: 0, unless something was decided and is not as expected.
 */
export async function appendixCommand(
  io: Io,
  claims: readonly string[],
  { out, input = false, prove = false, cache = true, spec: path }: AppendixCall,
): Promise<number> {
  if (out !== undefined) await tryFile(io, out);
  const spec = await loadSpecification(io, path);
  const propositions = prove ? appendixPropositions(spec, claims) : [];
  const { onProgress, stop } = verifyProgress(io, { cache });
  const loadedFrom = await specificationFile(io, path);
  const means = { loadedFrom, ...proofOptions(io, { cache }) };
  const settings = { propositions, onProgress, ...means };
  const verdicts = propositions.length === 0 ? [] : await verify(spec, settings).finally(stop);
  const sections = appendixLatex(spec, claims, verdicts);
  const content = input ? sections : appendixDocument(spec, sections);
  if (out === undefined) print(io, content);
  else {
    await writeReports(io, [{ path: out, content: `${content}\n` }]);
    const use = input
      ? 'for \\input, with amsmath, amsthm, array, booktabs and longtable'
      : 'pdflatex makes a document of it';
    print(io, visible(`${out} is written; ${use}`));
  }
  return verdicts.every(asExpected) ? 0 : 1;
}
