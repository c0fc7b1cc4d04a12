import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { built } from '../cli/built.js';

const solver = pathToFileURL(join(built(), 'src', 'prove', 'smt', 'solver-conversation.js')).href;

/** What keeps a process alive once a program has answered, or has not. */
function leftAfter(program: string, args: readonly string[]): string {
  const call = JSON.stringify({ program, args, seconds: 3600 });
  const script = `
    const { answeredOnce } = await import(${JSON.stringify(solver)});
    const { output } = await answeredOnce(${call}, '');
    console.log(output, process.getActiveResourcesInfo().includes('Timeout'));
    process.exit();`;
  return spawnSync('node', ['--input-type=module', '--eval', script], { encoding: 'utf8' }).stdout;
}

it('nobody waits for a program any longer that has answered, or that there is not', () => {
  expect(leftAfter('node', ['--print', '6 * 7'])).toBe('42\n false\n');
  expect(leftAfter('a program that there is not', [])).toBe(' false\n');
});
