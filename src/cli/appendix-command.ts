import { dirname } from 'node:path';
import { visible } from '../exact/message.js';
import { appendixDocument, appendixLatex } from '../report/latex/appendix.js';
import type { Io } from './io.js';
import { print } from './print.js';
import { loadSpecification } from './specification-module.js';
import { makeFolders, makeRoom, writeText } from './written-files.js';

export interface AppendixCall {
  readonly out?: string;
  /** Sections alone, to be pasted into a paper of one's own. */
  readonly input?: boolean;
  readonly spec?: string;
}

/** `casus appendix`: claimed equilibria as an appendix to print. */
export async function appendixCommand(
  io: Io,
  claims: readonly string[],
  { out, input = false, spec: path }: AppendixCall,
): Promise<number> {
  if (out !== undefined) {
    await makeFolders(io, [dirname(out)]);
    await makeRoom(io, [out]);
  }
  const spec = await loadSpecification(io, path);
  const sections = appendixLatex(spec, claims);
  const content = input ? sections : appendixDocument(spec, sections);
  if (out === undefined) print(io, content);
  else {
    await writeText(io, out, `${content}\n`);
    const use = input
      ? 'for \\input, with amsmath, amsthm, array, booktabs and longtable'
      : 'pdflatex makes a document of it';
    print(io, visible(`${out} is written; ${use}`));
  }
  return 0;
}
