import { describe, expect, it } from 'vitest';
import { FORGERIES, holdsControl } from '../arbitrary/hostile-text.js';
import { casus, expectRefusal, folder, jsonDocument } from './casus.js';
import { entry } from './entry.js';

const file = folder();
const spec = file('entry.mjs', entry());
const explain = (...args: readonly string[]) =>
  casus(['explain', '--spec', spec, '--runs', '10', ...args]);

describe('casus explain', () => {
  it('tells of a claim what it says, what it rests on and what its conditions are for', async () => {
    const { status, stdout } = await explain('entering', '--restrictions');
    expect(status).toBe(0);
    for (const told of [
      'E enters.',
      '✓ proved for all parameters, as expected',
      'Strategies and beliefs of entering:',
      'Conditions of entering:',
      'What each condition of entering is needed for:',
      'it is no equilibrium; for instance at c = 3, where E',
      'What every deviation gains, in symbols',
      'stay gains c - 2, which is at most 0 exactly where c ≤ 2 (affordable)',
      'Draws for entering:',
      'The certificates, step by step',
      'Does entering hold without each restriction?:',
      'What the symbols stand for',
      'the cost of entry',
    ])
      expect(stdout).toContain(told);
  });

  it('tells of a refuted sentence where it is false, in words and by a command', async () => {
    const { status, stdout } = await explain('dear');
    expect(status).toBe(0);
    expect(stdout).toContain('A counterexample, made as simple as was found: at c = 0');
    expect(stdout).toMatch(/^ *echo '\{"c":"0"\}' \| npx casus check .*--params -$/mu);
  });

  it.each([40, 60, 80, 132])('fits into %i columns, but for commands', async (width) => {
    const { stdout } = await explain('entering', '--width', `${width}`, '--no-prove');
    const wide = stdout.split('\n').filter((line) => [...line].length > width);
    expect(wide).toEqual([]);
    expect(stdout.replace(/\s+/gu, ' ')).toContain(
      'What its conditions are needed for was not asked.',
    );
  });

  it('takes the width of the terminal', async () => {
    const call = ['explain', '--spec', spec, '--runs', '10', '--no-prove', 'entering'];
    const { stdout } = await casus(call, '', { width: 50 });
    const wide = (await casus(call, '', { width: 150 })).stdout;
    const widest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));
    expect(widest(stdout)).toBeLessThanOrEqual(50);
    expect(widest(wide)).toBeGreaterThan(96);
  });

  it('has the same in JSON', async () => {
    const { status, stdout } = await explain('entering', '--json');
    expect(status).toBe(0);
    expect(jsonDocument(stdout)).toMatchObject({
      readings: [],
      claim: { id: 'entering', verdict: 'proved', asExpected: true },
      derivation: { claim: 'entering', constraints: [{ condition: 'affordable' }] },
      conditions: { conditions: [{ id: 'affordable', need: 'needed' }] },
      restrictions: null,
      certificates: { claim: 'entering' },
    });
    const statement = jsonDocument((await explain('dear', '--json')).stdout);
    expect(statement).toMatchObject({ claim: { verdict: 'refuted' }, derivation: null });
  });

  it('ends with 1 where a verdict is not as expected, and refuses what is nobody', async () => {
    const surprising = file('surprise.mjs', entry().replace("'fails'", "'holds'"));
    const { status, stdout } = await casus([
      'explain',
      '--spec',
      surprising,
      '--runs',
      '9',
      'dear',
    ]);
    expect(status).toBe(1);
    expect(stdout).toContain('✗ refuted; the specification says that it holds.');
    expectRefusal(await explain('entring'), 'entring', 'entering');
    expectRefusal(await explain('entering', '--width', '9'), '--width', 'from 40 to 1000');
  });

  it('takes no sentence for a verdict, and does nothing that a text asks of a terminal', async () => {
    const spoken = FORGERIES.filter((text) => !holdsControl(text.replaceAll('\n', '')));
    expect(spoken.length).toBeGreaterThan(1);
    for (const text of ['✓ proved for all parameters', '\\input{x} <b>&amp;</b> $', ...spoken]) {
      const said = file(
        'hostile.mjs',
        entry().replace("'Entry costs at least 1.'", JSON.stringify(text)),
      );
      const { stdout } = await casus([
        'explain',
        '--spec',
        said,
        '--runs',
        '5',
        '--no-prove',
        'dear',
      ]);
      expect(holdsControl(stdout)).toBe(false);
      expect(stdout.split('\n').filter((line) => /^\s*[✓✗≈?]/u.test(line))).toEqual([
        '✓ refuted, as expected: the specification says that it fails.',
      ]);
    }
  });
});
