import { propositionNamed, type Specification } from '../claim/specification.js';
import { entry } from '../exact/entry.js';
import { jsonText } from '../exact/message.js';
import type { ReportFindings } from '../report/document/findings.js';
import { explanationJson } from '../report/json/explanation.js';
import { explanationText, USUAL_WIDTH } from '../report/terminal/explanation.js';
import { conditions } from '../verify/conditions.js';
import { DEFAULT_SEED } from '../verify/default-seed.js';
import { asExpected } from '../verify/verdict.js';
import { DEFAULT_RUNS, verify } from '../verify/verify.js';
import type { Io } from './io.js';
import { seedNumber, wholeNumber } from './options.js';
import { print } from './print.js';
import { progressOf } from './progress.js';
import { proofOptions } from './search.js';
import { loadSpecification } from './specification-module.js';

export interface ExplainCall {
  readonly restrictions?: boolean;
  readonly runs?: string;
  readonly seed?: string;
  /** `false` for `--no-prove`. */
  readonly prove?: boolean;
  readonly cache?: boolean;
  readonly width?: string;
  readonly json?: boolean;
  readonly spec?: string;
}

/** Not fewer columns than these are written in. */
const LEAST_WIDTH = 40;

/**
 * `casus explain`: everything that is known of one claim or statement.
 * @returns the exit status: 0 where its verdict is as the specification expects it, else 1.
 */
export async function explainCommand(io: Io, id: string, call: ExplainCall): Promise<number> {
  const runs = wholeNumber('--runs', call.runs ?? `${DEFAULT_RUNS}`, 1, 1_000_000);
  const seed = seedNumber(call.seed ?? `${DEFAULT_SEED}`);
  const width =
    call.width === undefined
      ? Math.max(LEAST_WIDTH, io.width ?? USUAL_WIDTH)
      : wholeNumber('--width', call.width, LEAST_WIDTH, 1000);
  const spec = await loadSpecification(io, call.spec);
  const settings = { runs, seed, prove: call.prove !== false };
  const findings = await foundVisibly(io, spec, id, call, settings);
  const found = entry(findings.verdicts, 0);
  print(
    io,
    call.json
      ? jsonText(explanationJson(findings, found), 2)
      : explanationText(findings, found, { width }),
  );
  return asExpected(found) ? 0 : 1;
}

/** Decides it, and asks what its conditions are needed for; shows what is being done. */
async function foundVisibly(
  io: Io,
  spec: Specification,
  id: string,
  call: ExplainCall,
  settings: ReportFindings['settings'],
): Promise<ReportFindings> {
  const proposition = propositionNamed(spec, id);
  const means = proofOptions(io, call);
  const progress = progressOf(io);
  progress.start('deciding');
  try {
    const verdicts = await verify(spec, { ...settings, ...means, propositions: [proposition] });
    if (proposition.kind !== 'equilibrium' || !settings.prove) return { spec, verdicts, settings };
    const onProgress = (answered: number, begun: number): void =>
      progress.tell(`what its conditions are for: ${answered} of ${begun} answered`);
    const asked = { claims: [proposition], restrictions: call.restrictions, onProgress, ...means };
    return { spec, verdicts, settings, needs: await conditions(spec, asked) };
  } finally {
    progress.stop();
  }
}
