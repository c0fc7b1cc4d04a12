import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * Before the first test of a run and after its last: the proofs that tests find are kept in one
 * folder, where every worker and every process that they start finds them again, and no other run
 * does. What is read back is checked again (`src/prove/proof-store.ts`).
 */

export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'casus-run-'));
  process.env['CASUS_CACHE'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
