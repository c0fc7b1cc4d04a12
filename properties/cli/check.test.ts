import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casus, expectRefusal, folder, jsonDocument, jsonLines } from './casus.js';
import { line } from './parameters.js';

const written = folder();

const both = ['--params', 'spec/points/both.json'];
const onCommunication = ['check', '--claim', 'communication', '--params'];

const checkSchema = z.looseObject({
  equilibrium: z.boolean(),
  conditionsHold: z.boolean().nullable(),
  violations: z.array(
    z.object({
      player: z.string(),
      informationSet: z.string(),
      prescribed: z.string(),
      deviation: z.string(),
      gain: z.string(),
    }),
  ),
  beliefs: z.array(
    z.looseObject({
      informationSet: z.string(),
      belief: z.record(z.string(), z.string()),
      onPath: z.boolean(),
    }),
  ),
});

const profile = JSON.stringify({
  B: { l: { hold: '1' }, m: { hold: '1' }, h: { mobilize: '1' } },
  D: {
    'mobilize, H~': { retain: '1' },
    'mobilize, L~': { replace: '1' },
    'hold, L~': { retain: '1' },
    'hold, H~': { replace: '1/3', retain: '2/3' },
  },
});

describe('casus check', () => {
  it('exits with 1 where a deviation pays, and names it', async () => {
    const found = await casus([...onCommunication, 'spec/points/neither.json']);
    expect(found).toMatchObject({ status: 1, stderr: '' });
    expect(found.stdout).toMatch(/ B +m, conciliatory +hold +✗ mobilize gains 1\/3 /u);
  });

  it('prints one JSON document and nothing else, if asked', async () => {
    const found = await casus([...onCommunication, 'spec/points/neither.json', '--json']);
    expect(found).toMatchObject({ status: 1, stderr: '' });
    const document = checkSchema.parse(jsonDocument(found.stdout));
    expect([document.equilibrium, document.conditionsHold]).toEqual([false, false]);
    expect(document.violations).toEqual([
      {
        player: 'B',
        informationSet: 'm, conciliatory',
        prescribed: 'hold',
        deviation: 'mobilize',
        gain: '1/3',
      },
    ]);
  });

  it('judges a profile of a game', async () => {
    const file = written('profile.json', profile);
    const args = ['check', '--game', 'baseline', '--profile', file, '--params'];
    const found = await casus([...args, 'spec/points/both.json', '--json']);
    expect(found).toMatchObject({ status: 1, stderr: '' });
    const { conditionsHold, violations } = checkSchema.parse(jsonDocument(found.stdout));
    expect(conditionsHold).toBeNull();
    expect(violations).toContainEqual({
      player: 'D',
      informationSet: 'hold, H~',
      prescribed: '1/3 replace, 2/3 retain',
      deviation: 'replace',
      gain: '7/135',
    });
  });

  it('tells whether a statement holds', async () => {
    const { status, stdout, stderr } = await casus([
      'check',
      '--claim',
      'facing',
      ...both,
      '--json',
    ]);
    expect([status, stderr]).toEqual([0, '']);
    const document = jsonDocument(stdout);
    expect(document).toMatchObject({ claim: 'facing', holds: true, conditionsHold: true });
  });

  it('refuses a profile that is none, and names the file', async () => {
    const file = written('half.json', '{"B": {"l": {"hold": "1/2"}}}');
    const args = ['check', '--game', 'baseline', '--profile', file, '--params'];
    expectRefusal(
      await casus([...args, 'spec/points/both.json']),
      `${file} cannot be used: 7 problems\n  - `,
      'B at "l" sums to 1/2, not to 1',
      'B at "m" is missing',
    );
  });
});

describe('casus check, of points on standard input', () => {
  it.each(['', '\n', '\n \n\t\n'])('refuses %j, which holds none', async (input) => {
    expectRefusal(
      await casus([...onCommunication, '-'], input),
      'standard input holds no point',
      'give one a line, such as {"',
    );
  });

  const lines = (...points: readonly string[]) =>
    casus([...onCommunication, '-'], points.map((each) => `${each}\n`).join(''));
  const dear = line({ gamma_B: '5' });

  it('exits with 0 if all are equilibria, the last one without an end of line too', async () => {
    const found = await casus([...onCommunication, '-'], `${line()}\n\n${line({ psi: '11' })}`);
    expect(found).toMatchObject({ status: 0, stderr: '' });
    expect(jsonLines(found.stdout)).toHaveLength(2);
  });

  it('answers an unusable one in its place, goes on, and exits with 2 in the end', async () => {
    const found = await lines(dear, 'nonsense', line());
    const answers = jsonLines(found.stdout);
    expect(answers).toHaveLength(3);
    expect(answers[1]).toEqual({ error: expect.stringMatching(/^line 2 is not JSON: /u) });
    expect(answers[2]).toMatchObject({ equilibrium: true });
    expectRefusal({ ...found, stdout: '' }, '1 of 3 lines cannot be used');
  });

  it('answers a person at a terminal in words, and in JSON if asked', async () => {
    const input = `${line()}\nnonsense\n${dear}\n`;
    const told = await casus([...onCommunication, '-'], input, { interactive: true });
    expect(told.stdout).toMatch(
      /^Communication equilibrium, at line 1\n[\s\S]*\n\nline 2 is not JSON: .*\n\nCommunication equilibrium, at line 3\n/u,
    );
    expect(told.stdout).not.toMatch(/ $|\n\n\n/mu);
    expectRefusal({ ...told, stdout: '' }, '1 of 3 lines cannot be used');
    const asked = await casus([...onCommunication, '-', '--json'], input, { interactive: true });
    expect(asked.stdout).toBe((await casus([...onCommunication, '-'], input)).stdout);
  });
});

describe('casus check --brief', () => {
  const brief = (input: string | Readable, ...more: readonly string[]) =>
    casus([...onCommunication, '-', '--brief', ...more], '', {
      stdin: typeof input === 'string' ? Readable.from(Buffer.from(input)) : input,
    });

  it('answers each line by its verdict, an unusable one in its place as ever', async () => {
    const input = `${line()}\n\n${line({ gamma_B: '5' })}\nnonsense\n${line()}`;
    const found = await brief(input);
    const full = await casus([...onCommunication, '-'], input);
    const answers = jsonLines(found.stdout);
    const told = jsonLines(full.stdout);
    expect(answers).toHaveLength(4);
    for (const [at, key] of [0, 1, 3].flatMap((at) =>
      ['claim', 'equilibrium', 'conditionsHold'].map((key) => [at, key] as const),
    ))
      expect(answers[at]).toHaveProperty(key, (told[at] as Record<string, unknown>)[key]);
    expect(answers[2]).toEqual(told[2]);
    expect(answers[0]).toHaveProperty('walked', true);
    expect([found.status, found.stderr]).toEqual([full.status, full.stderr]);
  });

  it('exits with 0 where all are equilibria, and with 1 where one is not', async () => {
    expect(await brief(`${line()}\n`)).toMatchObject({ status: 0, stderr: '' });
    expect(await brief(`${line()}\n${line({ gamma_B: '5' })}\n`)).toMatchObject({ status: 1 });
  });

  it('is for lines of points of a claim', async () => {
    expectRefusal(
      await casus(['check', ...both, '--claim', 'communication', '--brief']),
      '--brief',
    );
    expectRefusal(await casus(['check', '--params', '-', '--brief']), '--claim ID and --params -');
  });
});

describe('casus check, asked one line at a time', () => {
  it('answers each before it is sent the next', async () => {
    const told: string[] = [];
    let answered: () => void = () => undefined;
    async function* asking() {
      for (const turn of [1, 2, 3]) {
        const answer = new Promise<void>((resolve) => {
          answered = resolve;
        });
        yield `${line()}\n`;
        await answer;
        expect(told).toHaveLength(turn);
      }
    }
    const stdout = (text: string): void => {
      told.push(text);
      answered();
    };
    await casus([...onCommunication, '-'], '', { stdin: Readable.from(asking()), stdout });
    expect(told).toHaveLength(3);
  });
});
