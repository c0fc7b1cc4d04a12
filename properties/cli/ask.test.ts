import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casus, expectRefusal, folder, jsonDocument } from './casus.js';
import { entry } from './entry.js';

const spec = folder()('entry.mjs', entry({ from: `${process.cwd()}/src/index.ts` }));
const some = ['--runs', '20', '--no-cache', '--spec', spec];

function asked(...words: readonly string[]) {
  return casus(['ask', ...words, ...some]);
}

describe('casus ask', () => {
  it('tells how it was read, and proves what is so', async () => {
    const { status, stdout, stderr } = await asked('U_E(entering) = 2 - c', '--given', 'c < 1');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      'Asked: U_E(entering) = 2 - c\nRead: at all admissible parameters at which c < 1,',
    );
    expect(stdout).toContain('✓ proved for all parameters');
  });

  it('refutes what is not, by numbers, and says how to ask on', async () => {
    const { status, stdout } = await asked('U_E(entering) > 0', '--given', 'affordable');
    expect(status).toBe(1);
    expect(stdout).toContain(
      '✗ refuted\n  not so at c = 2:\n    U_E(entering) = 0, which is not > 0',
    );
    expect(stdout).toContain(" --somewhere --given affordable -- 'U_E(entering) > 0'\n");
    const again = ['--somewhere', '--given', 'affordable', '--', 'U_E(entering) > 0'];
    expect(await casus(['ask', ...some, ...again])).toMatchObject({ status: 0 });
  });

  it('asks whether something is possible', async () => {
    expect(await asked('c > 1', '--somewhere')).toMatchObject({ status: 0 });
    const impossible = await asked('U_E(entering) > 2', '--somewhere');
    expect(impossible).toMatchObject({ status: 1 });
    expect(impossible.stdout).toContain('✗ refuted: it is impossible');
  });

  it('is not content where what is given holds nowhere', async () => {
    const { status, stdout } = await asked('c > 0', '--given', 'c < 0');
    expect([status, stdout.includes('? vacuous')]).toEqual([1, true]);
  });

  it('says that a claim is an equilibrium, where its conditions hold', async () => {
    expect(await asked('entering', '--given', 'entering')).toMatchObject({ status: 0 });
    expect(await asked('entering')).toMatchObject({ status: 1 });
  });

  it('has it all in JSON', async () => {
    const { status, stdout } = await asked('1/c > 0', '--json');
    expect(status).toBe(1);
    const document = z
      .object({
        question: z.literal('1/c > 0'),
        quantifier: z.literal('everywhere'),
        verdict: z.literal('refuted'),
        read: z.string(),
        counterexample: z.object({ parameters: z.object({ c: z.literal('0') }) }),
      })
      .loose()
      .parse(jsonDocument(stdout));
    expect(document.read).toContain('Where a quantity has no value, what is said of it is false.');
  });

  it('marks the place that it cannot read', async () => {
    const outcome = await asked('c > 0, U_E(enterin) > 0');
    expectRefusal(outcome, 'at character 12', 'did you mean entering?');
    expect(outcome.stderr.split('\n').slice(1)).toEqual([
      '    c > 0, U_E(enterin) > 0',
      '               ^',
      '',
    ]);
    expectRefusal(await asked('1/0 > 0'), ': it divides by zero whatever the parameters: 1/0');
    const hostile = await asked('c > \u001b[31m');
    expectRefusal(hostile, '\\x1b');
    expect(hostile.stderr).not.toContain('\u001b');
  });

  it('is undecided where it is ended', async () => {
    const ended = await casus(['ask', 'U_E(entering) = 2 - c', ...some], '', {
      signal: AbortSignal.abort(),
    });
    expect(ended).toMatchObject({ status: 1, stderr: '' });
    expect(ended.stdout).toContain('? undecided: ended');
  });
});
