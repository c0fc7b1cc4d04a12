import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answeredOnce } from '../../src/prove/smt/solver-conversation.js';
import { built } from '../cli/built.js';

const conversation = pathToFileURL(
  join(built(), 'src', 'prove', 'smt', 'solver-conversation.js'),
).href;

/** For what a process still goes on that has just asked one question, with an hour to answer it. */
function lingering(program: string, args: readonly string[]): string[] {
  const call = JSON.stringify({ program, args, seconds: 3600 });
  const script = `
    const { answeredOnce } = await import(${JSON.stringify(conversation)});
    await answeredOnce(${call}, '');
    console.log(JSON.stringify(process.getActiveResourcesInfo()));
    process.exit();`;
  const told = execFileSync(process.execPath, ['--input-type=module', '--eval', script]);
  const active: string[] = JSON.parse(told.toString());
  return active.filter((each) => each === 'Timeout');
}

describe('a question in a process of its own', () => {
  it('leaves no clock running for a program that is not there', () => {
    expect(lingering('no-such-solver', [])).toEqual([]);
  });

  it('leaves none once it is answered', () => {
    expect(lingering(process.execPath, ['--eval', ''])).toEqual([]);
  });

  it('tells that the program is not there', async () => {
    const { output, because } = await answeredOnce(
      { program: 'no-such-solver', args: [], seconds: 60 },
      '',
    );
    expect(output).toBe('');
    expect(because).toContain('ENOENT');
  });

  it('is ended by the clock, which is told', async () => {
    const args = ['--eval', 'setInterval(() => {}, 1000)'];
    const { because } = await answeredOnce({ program: process.execPath, args, seconds: 0.1 }, '');
    expect(because).toContain('ended by the clock');
  });
});
