import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type Progress, progressOf } from '../../src/cli/progress.js';
import { reportProgress } from '../../src/cli/report-progress.js';
import { casus, folder } from './casus.js';
import { entry } from './entry.js';

const written = folder();

/** What is told of a work that is waited for, with a second before each step. */
function told(work: (progress: Progress, second: () => void) => void, patience?: number): string {
  let [seconds, text] = [0, ''];
  const stderr = (more: string): void => {
    text += more;
  };
  const progress = progressOf({ terminal: undefined, patience, stderr }, () => 1000 * seconds);
  work(progress, () => {
    seconds += 1;
  });
  return text;
}

const steps =
  (count: number, done = 0) =>
  (progress: Progress, second: () => void): void => {
    progress.start('proving', count + done, done);
    for (let step = 1; step <= count; step += 1) {
      second();
      progress.advance(1, `proved number ${step}`);
    }
    progress.stop();
  };

describe('how far a work is', () => {
  it('is told in lines where no terminal shows it, as far apart as is asked for', () => {
    expect(told(steps(20), 8)).toBe(
      'casus: after 8 seconds: 40%, proved number 8; at this pace 12 seconds more\n' +
        'casus: after 16 seconds: 80%, proved number 16; at this pace 4 seconds more\n',
    );
  });

  it('does not tell a pace before there is one, and counts no work of an earlier run to it', () => {
    expect(told(steps(100), 8)).toMatch(/^casus: after 8 seconds: 8%, proved number 8\n/u);
    expect(told(steps(10, 1000), 8)).toMatch(/99%, .*; at this pace 2 seconds more\n/u);
  });

  it('is told where nobody knows how much there is to do', () => {
    const work = ({ start, tell }: Progress, second: () => void): void => {
      start('searching');
      for (let found = 1; found < 5; found += 1) {
        second();
        tell(`${found} found`);
      }
    };
    expect(told(work, 3)).toBe('casus: after 3 seconds: 3 found\n');
  });

  it('is told of the parts of a report that go on side by side', () => {
    const work = (progress: Progress, second: () => void): void => {
      const { tell, done, stop } = reportProgress(progress);
      tell('conditions', '1 of 9 questions answered');
      second();
      tell('other readings', 'number 1 of 6');
      second();
      done('conditions');
      done('other readings');
      second();
      tell('implications', 'pairs: 3 left');
      stop();
    };
    expect(told(work, 1)).toBe(
      'casus: after 1 second: the verdicts are in; other readings: number 1 of 6; conditions: 1 of 9 questions answered\n' +
        'casus: after 2 seconds: the verdicts are in; other readings: number 1 of 6\n' +
        'casus: after 3 seconds: the verdicts are in; implications: pairs: 3 left\n',
    );
  });

  it('is silent where nobody waits, or not long enough', () => {
    expect(told(steps(20), undefined)).toBe('');
    expect(told(steps(20), 60)).toBe('');
  });

  it('leaves a terminal as it is at every moment, and shows no control characters', () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
    const progress = progressOf({ terminal, patience: undefined, stderr: () => undefined });
    progress.start('proving', 3);
    progress.advance(1, 'proved \x1b[31mred');
    progress.stop();
    const shown = `${terminal.read()}`;
    expect(shown).toContain('proving');
    for (const changing of ['31m', '?7l', '?25l']) expect(shown).not.toContain(`\x1b[${changing}`);
  });

  it.each([
    [['repair', 'dear', '--runs', '50'], 'repairing: 0 of 1 done; Ctrl-C prints them'],
    [['characterize', 'entry', '--mixing', '1'], '0%, going through supports'],
    [['readings', 'entering'], 'deciding under other readings: 1 done'],
    [['sample', 'entering', '--draws', '10'], '100%, '],
  ])('is told of `%s`', async ([command = '', ...args], words) => {
    const paper = written('progress.mjs', entry());
    const elsewhere = async () => ({ status: 0, stdout: '{"claims":[]}', stderr: '' });
    const world = { patience: 0, elsewhere };
    const { stderr } = await casus([command, '--spec', paper, ...args], '', world);
    expect(stderr).toContain(`casus: after 0 seconds: ${words}`);
  });
});
