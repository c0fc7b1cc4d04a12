import { join, resolve } from 'node:path';
import { allPropositions, propositionNamed } from '../claim/specification.js';
import { jsonText, Unusable, visible, visibleLines } from '../exact/message.js';
import { checkedByRocq, rocqVersion } from '../prove/rocq/rocq-check.js';
import { rocqProject } from '../prove/rocq/rocq-project.js';
import { certificationText, type WrittenProject } from '../report/text/certification.js';
import { certify } from '../verify/certify.js';
import type { Io } from './io.js';
import { print } from './print.js';
import { progressBar, proofOptions } from './search.js';
import { loadSpecification } from './specification-module.js';
import { makeFolders, writeReports } from './written-files.js';

export interface CertifyCall {
  readonly rocq: string;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly cache?: boolean;
  readonly spec?: string;
}

/**
 * `casus certify`: certificates as theorems for Rocq, and whether it accepts them.
 * @returns the exit status: 0, or 1 where Rocq refuses a theorem.
 * @throws {Unusable} where Rocq should check, and is not there.
 */
export async function certifyCommand(
  io: Io,
  ids: readonly string[],
  options: CertifyCall,
): Promise<number> {
  const { rocq: folder, check = false, json } = options;
  const spec = await loadSpecification(io, options.spec);
  const all = allPropositions(spec);
  const propositions = ids.length === 0 ? all : ids.map((id) => propositionNamed(spec, id));
  const version = check ? await rocqOnPath() : undefined;
  await makeFolders(io, [folder]);
  const bar = progressBar(io);
  bar?.start(propositions.length, 0, { doing: 'proving' });
  const onCertified = (id: string): void => bar?.increment({ doing: visible(`proved ${id}`) });
  const { certified, lacking } = await certify(spec, {
    ...{ propositions, onCertified },
    ...proofOptions(io, options),
  }).finally(() => bar?.stop());
  const project = await rocqProject(certified);
  await writeReports(
    io,
    [...project.files].map(([path, content]) => ({ path: join(folder, path), content })),
  );
  const { manifest } = project;
  const checked: WrittenProject['checked'] =
    version === undefined
      ? undefined
      : { version, answer: await checkedByRocq(project, resolve(io.cwd, folder), io) };
  print(
    io,
    json
      ? `${jsonText({ folder, ...manifest, lacking, checked: checked ?? null }, 2)}\n`
      : `${visibleLines(certificationText({ lacking }, { folder, manifest, checked }))}\n`,
  );
  return checked?.answer.kind === 'refused' ? 1 : 0;
}

async function rocqOnPath(): Promise<string> {
  const version = await rocqVersion();
  if (version === undefined)
    throw new Unusable(
      '--check needs Rocq, and there is no coqc on the PATH: install it (on Debian, apt-get install coq), or leave --check out and build the project elsewhere',
    );
  return version;
}
