import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Outcome, root } from './casus.js';

/*
 * The program as it was built, for tests in which a process or a thread of its own matters. Any other
 * test runs the source.
 */

/** The folder of what was built. @throws where the source is newer, or nothing was built. */
export function built(): string {
  const folder = join(root, 'dist');
  const stamp = join(folder, 'build.tsbuildinfo');
  const newest = Math.max(...['src', 'spec'].map((each) => lastChange(join(root, each))));
  if (!existsSync(stamp) || statSync(stamp).mtimeMs < newest)
    throw new Error(`${folder} is older than the source: run "npm run build" first`);
  return folder;
}

function lastChange(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs));
}

/** The vocabulary as modules in other folders import it, where a process of its own loads them. */
export function builtVocabulary(): string {
  return pathToFileURL(join(built(), 'src', 'index.js')).href;
}

interface SpawnOptions {
  readonly cwd?: string;
  readonly input?: string;
  /** Where it was built. */
  readonly at?: string;
}

/** Runs the command line as it was built, in a process of its own. */
export function spawned(
  args: readonly string[],
  { cwd = root, input = '', at = built() }: SpawnOptions = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync('node', [join(at, 'src', 'cli.js'), ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return { status, stdout, stderr };
}
