import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { built, builtVocabulary, spawned } from './built.js';
import { casus, expectRefusal, jsonDocument } from './casus.js';
import { entry } from './entry.js';

const home = mkdtempSync(join(tmpdir(), 'casus-sample-'));
afterAll(() => rmSync(home, { recursive: true }));
const folder = (): string => mkdtempSync(join(home, 'run-'));

const paper = join(home, 'paper.mjs');
writeFileSync(paper, entry());
/** The same paper, for processes of its own. */
const builtPaper = join(home, 'built.mjs');
writeFileSync(builtPaper, entry({ from: builtVocabulary() }));

const count = z.int().min(0);

/** The document of `casus sample` and `casus merge`. */
const sampleSchema = z.strictObject({
  publication: z.looseObject({}),
  seed: z.int(),
  draws: z.int().min(1),
  shard: z.strictObject({ index: z.int(), of: z.int() }).nullable(),
  readings: z.array(
    z.strictObject({
      ...{ name: z.string(), alternative: z.string(), chosen: z.string(), read: z.string() },
    }),
  ),
  claims: z.array(
    z.strictObject({
      id: z.string(),
      verdict: z.enum(['survived', 'refuted', 'proved', 'undecided']),
      because: z.string().optional(),
      counterexample: z.looseObject({ parameters: z.record(z.string(), z.string()) }).optional(),
      certificate: z.record(z.string(), z.string()).optional(),
      expected: z.enum(['holds', 'fails']),
      asExpected: z.boolean(),
      source: z.string(),
      ...{ draws: count, deciding: count, unsure: count, walked: count },
      places: z.array(
        z.strictObject({
          place: z.string(),
          uniform: z.boolean(),
          condition: z.string().optional(),
          ...{ draws: count, discarded: count, deciding: count },
        }),
      ),
      conditionsHold: z
        .strictObject({
          ...{ draws: count, holding: count, share: z.number() },
          interval: z
            .strictObject({ from: z.number(), to: z.number(), confidence: z.literal(0.95) })
            .nullable(),
          grid: z.strictObject({
            denominator: z.string(),
            within: z.record(z.string(), z.number()),
          }),
        })
        .nullable(),
      tightest: z
        .strictObject({
          compared: count,
          deviations: z.array(
            z.strictObject({
              ...{ player: z.string(), informationSet: z.string(), action: z.string() },
              times: z.int().min(1),
            }),
          ),
        })
        .nullable(),
    }),
  ),
});

const sampling = ['sample', '--spec', paper, '--draws', '300', '--seed', '7'];

describe('casus sample', () => {
  it('tells, of each claim, what the draws came to', async () => {
    const { status, stdout, stderr } = await casus(sampling);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^600 draws in [\d.,]+ s: [\d,]+ draws a second\n$/u);
    expect(stdout.split('\n').map((line) => line.trimEnd())).toMatchObject([
      'A. N. Other, "On entry" (2026)',
      '',
      '  ✓  entering  no counterexample in 300 draws  as expected  Section 1',
      expect.stringMatching(
        /^ {2}✓ {2}dear {6}refuted at \d+ of 300 draws {2,}as expected {2}Section 1$/u,
      ),
      '',
      'entering [Section 1]',
      '  E enters.',
      '    Claimed to be a weak perfect Bayesian equilibrium, information set by information set,',
      '    exactly when: affordable.',
      '  counterexamples among the draws:',
      '    inside all conditions, uniformly  0 of 43',
      '    inside all conditions             0 of 43',
      '    anywhere admissible, uniformly    0 of 43',
      '    anywhere admissible               0 of 43',
      '    one condition, the others holding:  fails    with equality',
      '      affordable                        0 of 85  0 of 43        c ≤ 2',
      expect.stringMatching(
        /^ {2}Its conditions hold at \d+ of 43 uniform draws of admissible points, too few/u,
      ),
      '  (points with c from -16 to 16, as far as the restrictions let them, in steps of 1/1024,',
      '  equally likely: a share of that box, not a probability in the world).',
      expect.stringContaining('Of the deviations by one action where play arrives, the one that'),
      expect.stringContaining('inside all conditions (how often each is depends on'),
      '  several may tie):',
      '    E at "nothing": stay  at 43',
      expect.stringMatching(
        /^ {2}The walk looked at \d+ of the draws, and found what was decided/u,
      ),
      '',
      'dear [Section 1]',
      '  Entry costs at least 1.',
      '    c ≥ 1',
      '  refuted at c = 0:',
      '    c = 0, which is not ≥ 1',
      expect.stringContaining('  Replay: echo '),
      '  counterexamples among the draws:',
      expect.stringMatching(/^ {4}wherever it speaks, uniformly {3}\d+ of 150$/u),
      expect.stringMatching(/^ {4}wherever it speaks {14}\d+ of 150$/u),
      expect.stringMatching(
        /^ {2}The walk looked at \d+ of the draws, and found what was decided/u,
      ),
      '',
      'Whatever the draws decide is as the specification expects it. Seed 7.',
      'Random draws can refute a claim; surviving them is not a proof.',
      '',
    ]);
  });

  it('prints one document of its schema, which depends on what was asked for alone', async () => {
    const { status, stdout, stderr } = await casus([...sampling, '--json']);
    expect([status, stderr]).toEqual([0, '']);
    const { claims, ...run } = sampleSchema.parse(jsonDocument(stdout));
    expect(run).toMatchObject({ seed: 7, draws: 300, shard: null });
    expect(claims).toMatchObject([
      { id: 'entering', verdict: 'survived', draws: 300, deciding: 0 },
      { id: 'dear', verdict: 'refuted', counterexample: { parameters: { c: '0' } } },
    ]);
    expect((await casus([...sampling, '--json'])).stdout).toBe(stdout);
  });

  it('ends with status 1 where the draws decide otherwise than is expected', async () => {
    const other = join(home, 'other.mjs');
    writeFileSync(other, entry().replace("expected: 'fails'", "expected: 'holds'"));
    const { status, stdout } = await casus(['sample', '--spec', other, '--draws', '50']);
    expect(status).toBe(1);
    expect(stdout).toContain('✗  dear');
    expect(stdout).toContain('Otherwise than the specification expects: dear.');
  });

  it.each([
    [['--draws', '0'], '--draws: expected a whole number from 1'],
    [['--shard', '3/2'], '--shard: expected I/N with I from 1 to N, such as 1/4, found "3/2"'],
    [['--shard', '1'], '--shard: expected I/N'],
    [['nobody'], 'no claim is called "nobody"'],
  ])('refuses %j', async (wrong, message) => {
    expectRefusal(await casus(['sample', '--spec', paper, ...wrong]), message);
  });

  it('goes on from what a folder holds, and refuses that of another run', async () => {
    const out = folder();
    const first = await casus([...sampling, '--out', out]);
    expect(readFileSync(join(out, 'sample.txt'), 'utf8')).toBe(first.stdout);
    const again = await casus([...sampling, '--out', out]);
    expect([again.status, again.stdout]).toEqual([0, first.stdout]);
    expect(again.stderr).toMatch(/^0 draws in /u);
    expectRefusal(await casus([...sampling, '--seed', '8', '--out', out]), 'seed 7, not 8');
  });

  it('joins shards to the documents of the whole run', async () => {
    const whole = folder();
    const merged = folder();
    await casus([...sampling, '--out', whole]);
    const shards = [folder(), folder(), folder()];
    for (const [index, out] of shards.entries()) {
      const shard = `${index + 1}/3`;
      const { status, stdout } = await casus([...sampling, '--shard', shard, '--out', out]);
      expect(status).toBe(0);
      expect(stdout).toContain(`These are the draws of shard ${shard} alone`);
    }
    const merge = ['merge', '--spec', paper, ...shards];
    expect((await casus([...merge, '--out', merged])).status).toBe(0);
    for (const name of ['sample.json', 'sample.txt'])
      expect(readFileSync(join(merged, name))).toEqual(readFileSync(join(whole, name)));
    expectRefusal(await casus(merge.slice(0, -1)), 'shard 3/3 is missing');
  });
});

/** So many draws that a process can be killed among them. */
const long = ['sample', '--spec', builtPaper, '--draws', '2000000', '--seed', '7'];

/** How many lines the journals in a folder have. */
function linesIn(out: string): number {
  return readdirSync(out)
    .filter((name) => name.endsWith('.jsonl'))
    .reduce((sum, name) => sum + readFileSync(join(out, name), 'utf8').split('\n').length - 1, 0);
}

/** When a process is killed: so many lines and milliseconds after it began, unless it is done before. */
interface Kill {
  readonly lines: number;
  readonly after: number;
}

async function killed(out: string, { lines, after }: Kill): Promise<void> {
  const before = linesIn(out);
  const child: ChildProcess = spawn(
    'node',
    [join(built(), 'src', 'cli.js'), ...long, '--out', out],
    { stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => child.on('close', resolve));
  while (child.exitCode === null && linesIn(out) < before + lines) await setTimeout(2);
  await setTimeout(after);
  child.kill('SIGKILL');
  await ended;
}

/** How often one run is killed; CASUS_KILLS=20 kills it more often. */
const KILLS = Number(process.env['CASUS_KILLS'] ?? 5);

describe('a process that is killed', () => {
  it(`loses no more than what it was about to write, killed ${KILLS} times`, async () => {
    const whole = folder();
    expect(spawned([...long, '--out', whole]).status).toBe(0);
    const kill = fc.record({ lines: fc.nat({ max: 2 }), after: fc.nat({ max: 40 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(kill, { minLength: KILLS, maxLength: KILLS }), async (kills) => {
        const out = folder();
        for (const each of kills) await killed(out, each);
        expect(spawned([...long, '--out', out]).status).toBe(0);
        const merged = folder();
        expect(spawned(['merge', '--spec', builtPaper, out, '--out', merged]).status).toBe(0);
        for (const found of [out, merged])
          for (const name of ['sample.json', 'sample.txt'])
            expect(readFileSync(join(found, name))).toEqual(readFileSync(join(whole, name)));
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });
});

/** Whether jobs can be given to a cluster from here. */
const slurm = spawnSync('sinfo', ['--noheader', '--format=%a'], { encoding: 'utf8' });
const hasSlurm = slurm.status === 0 && /^up/mu.test(slurm.stdout);
const notice = hasSlurm ? '' : ' (skipped: no Slurm with a partition that is up is installed here)';

describe('on a cluster', () => {
  it.skipIf(!hasSlurm)(
    `an array of jobs draws, and one that depends on it merges${notice}`,
    async () => {
      const whole = folder();
      expect(spawned([...long, '--out', whole]).status).toBe(0);
      const out = folder();
      const program = `node ${join(built(), 'src', 'cli.js')}`;
      const submitted = (args: readonly string[], work: string): string => {
        const log = `--output=${join(out, 'log-%j')}`;
        const { status, stdout, stderr } = spawnSync(
          'sbatch',
          ['--parsable', log, ...args, '--wrap', work],
          { encoding: 'utf8' },
        );
        expect([status, stderr]).toEqual([0, '']);
        return stdout.trim();
      };
      const shard = `--shard $SLURM_ARRAY_TASK_ID/3 --out ${out}/$SLURM_ARRAY_TASK_ID`;
      const array = submitted(['--array=1-3'], `${program} ${long.join(' ')} ${shard}`);
      const folders = [1, 2, 3].map((index) => join(out, `${index}`)).join(' ');
      const merged = join(out, 'merged');
      const last = submitted(
        [`--dependency=afterok:${array}`],
        `${program} merge --spec ${builtPaper} ${folders} --out ${merged}`,
      );
      const waiting = (): boolean =>
        /\d/u.test(
          spawnSync('squeue', ['--noheader', '--jobs', last], { encoding: 'utf8' }).stdout,
        );
      while (waiting()) await setTimeout(500);
      expect(existsSync(join(merged, 'sample.json'))).toBe(true);
      for (const name of ['sample.json', 'sample.txt'])
        expect(readFileSync(join(merged, name))).toEqual(readFileSync(join(whole, name)));
    },
  );
});
