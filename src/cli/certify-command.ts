import { resolve } from 'node:path';
import type { Proposition } from '../claim/proposition/proposition.js';
import { allPropositions, propositionNamed, type Specification } from '../claim/specification.js';
import { jsonText, Unusable, visibleLines } from '../exact/message.js';
import { leanProject } from '../prove/lean/lean-project.js';
import { checkedByRocq } from '../prove/rocq/rocq-check.js';
import { rocqProject } from '../prove/rocq/rocq-project.js';
import { certificationJson } from '../report/json/certification.js';
import { standingUnder } from '../report/json/readings.js';
import { certificationText, type WrittenTheorems } from '../report/text/certification.js';
import { type Certification, certify } from '../verify/certify.js';
import type { Io } from './io.js';
import { print } from './print.js';
import { progressOf } from './progress.js';
import { rocqOnPath, writeProject } from './proof-project.js';
import { proofOptions } from './search.js';
import { loadSpecification } from './specification-module.js';
import { statementCommand } from './statement-command.js';
import { tryFolders } from './written-files.js';

export interface CertifyCall {
  readonly rocq?: string;
  readonly lean?: string;
  readonly statement?: string;
  readonly check?: boolean;
  readonly prove?: boolean;
  readonly json?: boolean;
  readonly cache?: boolean;
  readonly spec?: string;
}

/**
 * `casus certify`: certificates as theorems for Rocq or Lean, and whether Rocq accepts them.
 * @returns the exit status: 0, or 1 where Rocq refuses a theorem.
 * @throws {Unusable} where Rocq should check, and is not there.
 */
export async function certifyCommand(
  io: Io,
  ids: readonly string[],
  options: CertifyCall,
): Promise<number> {
  const { rocq, lean, statement, check = false, prove = false, json } = options;
  if (statement !== undefined) {
    if (rocq !== undefined || lean !== undefined)
      throw new Unusable(
        '--statement DIR writes a project of its own: call it without --rocq and --lean',
      );
    return statementCommand(io, ids, { ...options, statement });
  }
  if (prove)
    throw new Unusable('--prove has Rocq prove what --statement DIR writes: name a folder for it');
  if (rocq === undefined && (lean === undefined || check))
    throw new Unusable(
      check
        ? '--check has Rocq check what --rocq DIR writes: name a folder for it'
        : 'expected --rocq DIR or --lean DIR: a folder for the theorems; or --statement DIR, for what is claimed',
    );
  const spec = await loadSpecification(io, options.spec);
  const all = allPropositions(spec);
  const propositions = ids.length === 0 ? all : ids.map((id) => propositionNamed(spec, id));
  const version = check ? await rocqOnPath() : undefined;
  await tryFolders(io, [rocq, lean]);
  const { certified, lacking } = await certifiedWithBar(io, spec, propositions, options);
  if (lean !== undefined) await writeProject(io, lean, leanProject(certified));
  const project = rocq === undefined ? undefined : await rocqProject(certified);
  if (rocq !== undefined && project) await writeProject(io, rocq, project.files);
  const answer =
    version !== undefined && rocq !== undefined && project
      ? await checkedByRocq(project, resolve(io.cwd, rocq), io)
      : undefined;
  const written: WrittenTheorems = {
    lacking,
    lean: lean === undefined ? undefined : { folder: lean, claims: certified.length },
    rocq:
      rocq === undefined || project === undefined
        ? undefined
        : {
            folder: rocq,
            manifest: project.manifest,
            checked: answer && version ? { version, answer } : undefined,
          },
  };
  print(
    io,
    json
      ? `${jsonText(standingUnder(spec, certificationJson(written)), 2)}\n`
      : `${visibleLines(certificationText(written))}\n`,
  );
  return answer?.kind === 'refused' ? 1 : 0;
}

function certifiedWithBar(
  io: Io,
  spec: Specification,
  propositions: readonly Proposition[],
  options: CertifyCall,
): Promise<Certification> {
  const progress = progressOf(io);
  progress.start('proving', propositions.length);
  const onCertified = (id: string): void => progress.advance(1, `proved ${id}`);
  const settings = { propositions, onCertified, ...proofOptions(io, options) };
  return certify(spec, settings).finally(() => progress.stop());
}
