import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import collusion from '../../spec/index.js';
import { verify } from '../../src/index.js';
import type { Benchmark } from './benchmark.js';

/** A proposition proved, its certificates searched for, or kept from before; few draws beside that. */
export function proofBenchmarks(id: string): Benchmark[] {
  const common = { group: `proofs of ${id}`, unit: 'proofs', count: 1 };
  const prove = (cache: string | false) =>
    verify(collusion, { propositions: [id], runs: 1, cache, threads: 0 });
  return [
    { ...common, name: 'nothing kept', prepare: () => () => prove(false) },
    {
      ...common,
      name: 'certificates kept, and checked again',
      prepare: () => {
        const folder = mkdtempSync(join(tmpdir(), 'casus-bench-'));
        process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
        const first = prove(folder);
        return async () => {
          await first;
          await prove(folder);
        };
      },
    },
  ];
}
