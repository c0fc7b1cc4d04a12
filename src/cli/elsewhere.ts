import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { CallOutcome } from './io.js';

/** A call in a process of its own, which an interrupt of this one reaches too. */
export async function elsewhere(argv: readonly string[]): Promise<CallOutcome> {
  const program = fileURLToPath(new URL('../cli.js', import.meta.url));
  const child = spawn(process.execPath, [program, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  return { status, stdout, stderr };
}
