import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';
import type { Json } from '../report/json.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = join(root, 'dist', 'src', 'cli.js');

/** Proofs are kept where no other run finds them. */
const cache = mkdtempSync(join(tmpdir(), 'casus-cache-'));
afterAll(() => rmSync(cache, { recursive: true }));

/** The vocabulary as specification modules in other folders import it. */
export const vocabulary: string = new URL('../../dist/src/index.js', import.meta.url).href;

/** What a run of the command line leaves behind. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as it was built, in a process of its own. */
export function casus(args: readonly string[], input: string | Buffer = ''): Outcome {
  if (!existsSync(program)) throw new Error(`${program} does not exist: run "npm run build" first`);
  const { status, stdout, stderr } = spawnSync('node', [program, ...args], {
    cwd: root,
    env: { ...process.env, CASUS_CACHE: cache },
    encoding: 'utf8',
    input,
    maxBuffer: 100_000_000,
  });
  return { status, stdout, stderr };
}

/** The lines of an output, each of which is JSON. */
export function jsonLines(output: string): Json[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Json);
}

/** A single JSON document, and nothing else. */
export function jsonDocument(output: string): Json {
  expect(output).toMatch(/^\{[\s\S]*\}\n$/u);
  return JSON.parse(output) as Json;
}

/** Expects exit status 2 and one message on standard error, with each of some words in it. */
export function expectRefusal(outcome: Outcome, ...words: readonly string[]): void {
  const { status, stdout, stderr } = outcome;
  for (const each of words) expect(stderr).toContain(each);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^(?:casus: |error: )\S/u);
  expect(stderr.match(/^(?:casus|error): /gmu)).toHaveLength(1);
  expect(stderr).not.toMatch(/^ {4}at /mu);
}

/** A folder for the files of one test file, gone when its tests are done. */
export function folder(): (name: string, content: string | Buffer) => string {
  const path = mkdtempSync(join(tmpdir(), 'casus-'));
  afterAll(() => rmSync(path, { recursive: true }));
  return (name, content) => {
    const file = join(path, name);
    writeFileSync(file, content);
    return file;
  };
}
