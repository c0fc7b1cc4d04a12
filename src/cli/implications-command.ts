import { join } from 'node:path';
import { jsonText, visible, visibleLines } from '../exact/visible.js';
import { folderStore, storeFolder } from '../prove/proof-store.js';
import { threadedProver } from '../prove/prover.js';
import { z3 } from '../prove/smt/smt-solver.js';
import { implicationCertificates, implicationsJson } from '../report/json/implications.js';
import { implicationsText } from '../report/text/implications.js';
import { implications, STAGES } from '../verify/implications.js';
import { print } from './print.js';
import { progressBar } from './progress-bar.js';
import { allPropositions, loadSpecification } from './specification-module.js';
import { makeFolders, writeReports } from './verify-files.js';
import { seedNumber } from './whole-number.js';

export interface ImplicationsOptions {
  readonly seed: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly cache?: boolean;
  readonly spec?: string;
}

/** A solver's word is no certificate: it may only find what belies an implication, and soon. */
const SOLVER_LIMITS = { seconds: 5, megabytes: 1000 };

/**
 * `casus implications`: what implies what among the conditions of a specification.
 * @returns the exit status: 0, also where something is left open.
 */
export async function implicationsCommand(options: ImplicationsOptions): Promise<number> {
  const seed = seedNumber(options.seed);
  const spec = await loadSpecification(options.spec);
  allPropositions(spec);
  await makeFolders([options.out]);
  const bar = progressBar();
  const begun = new Set<string>();
  const prover = threadedProver();
  try {
    bar?.start(STAGES, 0, { doing: 'starting' });
    const found = await implications({
      spec,
      seed,
      prover,
      store: options.cache === false ? undefined : folderStore(storeFolder()),
      solver: () => z3(SOLVER_LIMITS),
      onProgress: (doing) => {
        begun.add(doing.replace(/:.*/u, ''));
        bar?.update(begun.size - 1, { doing: visible(doing) });
      },
    });
    bar?.stop();
    const json = `${jsonText(implicationsJson(spec, found), 2)}\n`;
    const text = `${visibleLines(implicationsText(spec, found))}\n`;
    if (options.out !== undefined)
      await writeReports([
        { path: join(options.out, 'implications.json'), content: json },
        { path: join(options.out, 'implications.txt'), content: text },
        {
          path: join(options.out, 'certificates.json'),
          content: `${jsonText(implicationCertificates(found), 1)}\n`,
        },
      ]);
    print(options.json ? json : text);
    return 0;
  } finally {
    bar?.stop();
    await prover.close();
  }
}
