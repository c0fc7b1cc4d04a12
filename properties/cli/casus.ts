import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';
import type { Json } from '../report/json.js';

/** The folder of the project. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url));

/** What a run of the command line leaves behind. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the command line in this process, from its source, in the folder of the project.
 * @param world what is to be otherwise.
 */
export async function casus(
  args: readonly string[],
  input: string | Buffer = '',
  world: Partial<Io> = {},
): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const status = await run(args, {
    stdin: Readable.from(Buffer.from(input)),
    stdout: (text) => {
      written.stdout += text;
    },
    stderr: (text) => {
      written.stderr += text;
    },
    cwd: root,
    env: { CASUS_CACHE: process.env['CASUS_CACHE'], CASUS_THREADS: '0' },
    load: loadSource,
    ...world,
  });
  return { status, ...written };
}

let loaded = 0;

/** Loads a module by the test runner, so that `casus` is its source; anew, if it was overwritten. */
function loadSource(file: string): Promise<object> {
  const built = join(root, 'dist');
  const source = file.startsWith(built)
    ? join(root, file.slice(built.length)).replace(/\.js$/u, '.ts')
    : `${pathToFileURL(file).href}?${++loaded}`;
  return import(source);
}

/** An interrupt after so many rounds of the event loop, as Ctrl-C is one. */
export function interruptedAfter(turns: number): NonNullable<Io['interrupted']> {
  return (told) => {
    const count = (left: number): void => {
      if (left === 0) told();
      else setImmediate(() => count(left - 1));
    };
    count(turns);
    return () => {};
  };
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
  expect(stderr).toMatch(/^casus: \S/u);
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
