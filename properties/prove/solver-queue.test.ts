import { describe, expect, it } from 'vitest';
import type { Ended, SolverCall } from '../../src/prove/smt/solver-conversation.js';
import { askedInTurn, atMostAtOnce } from '../../src/prove/smt/solver-queue.js';

/** A process that answers as a program in JavaScript says, by what it was asked before. */
function answering(program: string): SolverCall {
  const loop = `
    import { createInterface } from 'node:readline';
    let before = 0;
    const answer = ${program};
    for await (const line of createInterface({ input: process.stdin })) {
      const said = answer(JSON.parse(line), before++);
      process.stdout.write(JSON.stringify(said) + '\\n');
    }`;
  return {
    program: process.execPath,
    args: ['--input-type=module', '--eval', loop],
    seconds: 600,
  };
}

const saying =
  (word: string) =>
  ({ output }: Ended): boolean =>
    output.startsWith(word);

describe('questions to processes that answer one after another', () => {
  it('are answered by one process, as long as it is asked one at a time', async () => {
    const ask = askedInTurn(
      answering('(text, before) => "plain " + text + " " + before'),
      saying('plain'),
      saying('plain'),
    );
    const answers: string[] = [];
    for (const text of ['a', 'b\n|"', 'c']) answers.push((await ask(text)).output);
    expect(answers).toEqual(['plain a 0', 'plain b\n|" 1', 'plain c 2']);
  });

  it('have the answer of a new process where one that was asked before comes to nothing', async () => {
    const program = '(text, before) => (before === 0 ? "plain " : "tired ") + text';
    const ask = askedInTurn(answering(program), saying('plain'), saying('plain'));
    expect((await ask('a')).output).toBe('plain a');
    expect((await ask('b')).output).toBe('plain b');
    // A new one is believed, whatever it says.
    const never = askedInTurn(answering(program), saying('sure'), saying('plain'));
    expect((await never('a')).output).toBe('plain a');
  });

  it('go to a new process after one that was hard', async () => {
    const ask = askedInTurn(
      answering('(text, before) => text + " " + before'),
      () => true,
      saying('light'),
    );
    const answers: string[] = [];
    for (const text of ['light', 'hard', 'light', 'light']) answers.push((await ask(text)).output);
    expect(answers).toEqual(['light 0', 'hard 1', 'light 0', 'light 1']);
  });

  it('survive a process that dies of one, which has no answer', async () => {
    const ask = askedInTurn(
      answering('(text) => text === "die" ? process.exit(3) : "plain " + text'),
      saying('plain'),
      saying('plain'),
    );
    expect((await ask('a')).output).toBe('plain a');
    expect(await ask('die')).toEqual({ output: '', because: 'the solver ended with 3' });
    expect((await ask('b')).output).toBe('plain b');
  });

  it('are ended by the clock, each by its own', async () => {
    const program = '(text) => { if (text === "long") for (;;); return text; }';
    const ask = askedInTurn({ ...answering(program), seconds: 2 }, () => true, saying('short'));
    expect((await ask('long')).because).toContain('by the clock, after 2 seconds');
  });

  it('are told why where there is no such program', async () => {
    const ask = askedInTurn(
      { program: '/nowhere/at/all', args: [], seconds: 60 },
      () => false,
      () => false,
    );
    expect((await ask('a')).because).toContain('ENOENT');
  });
});

describe('work that is done so much at a time', () => {
  it('is never more, begins in order, and goes on after a failure', async () => {
    let [going, most]: [number, number] = [0, 0];
    const begun: number[] = [];
    const work = atMostAtOnce(2, async (each: number) => {
      begun.push(each);
      most = Math.max(most, ++going);
      await new Promise(setImmediate);
      going--;
      if (each === 1) throw new Error('one fails');
      return each;
    });
    const outcomes = await Promise.allSettled([0, 1, 2, 3, 4].map(work));
    expect(most).toBe(2);
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([
      ...[true, false, true, true, true],
    ]);
  });
});
