import { resolve } from 'node:path';
import type { Claim } from '../claim/claim.js';
import { allPropositions, propositionNamed } from '../claim/specification.js';
import { jsonText, Unusable, visibleLines } from '../exact/message.js';
import { compiledByRocq } from '../prove/rocq/rocq-check.js';
import { STATEMENT_PATHS, statementProject } from '../prove/rocq/statement/statement-project.js';
import { standingUnder } from '../report/json/readings.js';
import { type StatedClaims, statedClaimsText } from '../report/text/stated-claims.js';
import type { Io } from './io.js';
import { print } from './print.js';
import { rocqOnPath, writeProject } from './proof-project.js';
import { loadSpecification } from './specification-module.js';
import { makeFolders } from './written-files.js';

interface StatementCall {
  readonly statement: string;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly spec?: string;
}

/**
 * `casus certify --statement`: claims with their games as files for Rocq, and whether Rocq takes each for
 * a statement.
 * @returns the exit status: 0, or 1 where Rocq refuses a file.
 * @throws {Unusable} where nothing can be written, or Rocq should check, and is not there.
 */
export async function statementCommand(
  io: Io,
  ids: readonly string[],
  { statement: folder, check = false, json, spec: named }: StatementCall,
): Promise<number> {
  const spec = await loadSpecification(io, named);
  const asked =
    ids.length === 0 ? allPropositions(spec) : ids.map((id) => propositionNamed(spec, id));
  const claims = asked.flatMap((each): Claim[] => (each.kind === 'equilibrium' ? [each] : []));
  const others = asked.filter(({ kind }) => kind !== 'equilibrium').map(({ id }) => id);
  if (ids.length > 0 && others.length > 0)
    throw new Unusable(
      `--statement writes claimed equilibria, and ${others.join(', ')} ${others.length === 1 ? 'is none' : 'are none'}`,
    );
  const version = check ? await rocqOnPath() : undefined;
  const { files, theory, stated, unwritten } = await statementProject(spec, claims);
  if (ids.length > 0 && stated.length === 0)
    throw new Unusable(unwritten.map(({ because }) => because).join('\n'));
  await makeFolders(io, [folder]);
  await writeProject(io, folder, files);
  const steps = [...theory.map((file) => [file]), stated.map(({ file }) => file)];
  const compiled =
    version === undefined
      ? undefined
      : await compiledByRocq(steps, STATEMENT_PATHS, resolve(io.cwd, folder), io);
  const told: StatedClaims = {
    ...{ folder, stated, unwritten },
    checked: version && compiled ? { version, refusals: compiled.refusals } : undefined,
  };
  print(
    io,
    json
      ? `${jsonText(standingUnder(spec, { ...told, checked: told.checked ?? null }), 2)}\n`
      : `${visibleLines(statedClaimsText(told))}\n`,
  );
  return compiled && compiled.refusals.length > 0 ? 1 : 0;
}
