import { resolve } from 'node:path';
import type { Claim } from '../claim/claim.js';
import { allPropositions, propositionNamed } from '../claim/specification.js';
import { jsonText, Unusable, visibleLines } from '../exact/message.js';
import { compiledByRocq, fileCheckedByRocq } from '../prove/rocq/rocq-check.js';
import {
  moduleOf,
  PROOF_PATHS,
  STATEMENT_PATHS,
  type StatementProject,
  statementProject,
} from '../prove/rocq/statement/statement-project.js';
import { noProofText } from '../prove/rocq/statement/statement-proof.js';
import { standingUnder } from '../report/json/readings.js';
import {
  type StatedClaims,
  statedClaimsText,
  type TriedTheorem,
} from '../report/text/stated-claims.js';
import type { Io } from './io.js';
import { print } from './print.js';
import { rocqOnPath, writeProject } from './proof-project.js';
import { loadSpecification } from './specification-module.js';
import { makeFolders } from './written-files.js';

interface StatementCall {
  readonly statement: string;
  readonly check?: boolean;
  readonly prove?: boolean;
  readonly json?: boolean;
  readonly spec?: string;
}

const CONTINUOUS =
  'its game has numbers from a whole range, and the theory for Rocq is of finite games';

/** For so many seconds a theorem is tried. */
const LIMIT = 600;

/**
 * `casus certify --statement`: claims with their games as files for Rocq, and whether Rocq takes each for
 * a statement; with `--prove`, whether it accepts a proof.
 * @returns the exit status: 0, or 1 where Rocq refuses a file.
 * @throws {Unusable} where nothing can be written, or Rocq should check, and is not there.
 */
export async function statementCommand(
  io: Io,
  ids: readonly string[],
  { statement: folder, check = false, prove = false, json, spec: named }: StatementCall,
): Promise<number> {
  const spec = await loadSpecification(io, named);
  const asked =
    ids.length === 0 ? allPropositions(spec) : ids.map((id) => propositionNamed(spec, id));
  const claims = asked.flatMap((each): Claim[] => (each.kind === 'equilibrium' ? [each] : []));
  const continuous = asked
    .filter(({ kind }) => kind === 'continuous equilibrium')
    .map(({ id: claim }) => ({ claim, because: CONTINUOUS }));
  const others = asked
    .filter(({ kind }) => kind !== 'equilibrium' && kind !== 'continuous equilibrium')
    .map(({ id }) => id);
  if (ids.length > 0 && others.length > 0)
    throw new Unusable(
      `--statement writes claimed equilibria, and ${others.join(', ')} ${others.length === 1 ? 'is none' : 'are none'}`,
    );
  const version = check || prove ? await rocqOnPath() : undefined;
  const project = await statementProject(spec, claims, { tries: prove });
  const { files, theory, stated, untried } = project;
  const unwritten = [...project.unwritten, ...continuous];
  if (ids.length > 0 && stated.length === 0)
    throw new Unusable(unwritten.map(({ because }) => because).join('\n'));
  await makeFolders(io, [folder]);
  await writeProject(io, folder, files);
  const steps = [...theory.map((file) => [file]), stated.map(({ file }) => file)];
  const compiled =
    version === undefined
      ? undefined
      : await compiledByRocq(steps, STATEMENT_PATHS, resolve(io.cwd, folder), io);
  const tried =
    compiled?.refusals.length === 0 ? await triedTheorems(io, project, folder) : undefined;
  const told: StatedClaims = {
    ...{ folder, stated, unwritten },
    theorems: prove && tried ? { tried, untried } : undefined,
    checked: version && compiled ? { version, refusals: compiled.refusals } : undefined,
  };
  print(
    io,
    json
      ? `${jsonText(standingUnder(spec, { ...told, checked: told.checked ?? null, theorems: told.theorems ?? null }), 2)}\n`
      : `${visibleLines(statedClaimsText(told))}\n`,
  );
  return compiled && compiled.refusals.length > 0 ? 1 : 0;
}

/** Has Rocq try each theorem; where it accepts none, the file says so instead. */
async function triedTheorems(
  io: Io,
  { tries }: StatementProject,
  folder: string,
): Promise<readonly TriedTheorem[]> {
  const tried: TriedTheorem[] = [];
  for (const { claim, file } of tries) {
    const at = resolve(io.cwd, folder);
    const answer = await fileCheckedByRocq(file, PROOF_PATHS, at, { ...io, limit: LIMIT });
    if (answer.kind === 'refused')
      await writeProject(io, folder, new Map([[file, noProofText({ id: claim }, moduleOf(file))]]));
    tried.push({ claim, file, answer });
  }
  return tried;
}
