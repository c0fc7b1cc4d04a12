import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SEED } from '../../src/verify/default-seed.js';
import { DEFAULT_MOST } from '../../src/verify/solve.js';
import { DEFAULT_RUNS } from '../../src/verify/verify.js';
import { built } from './built.js';
import { casus, expectRefusal, root } from './casus.js';

const params = 'spec/points/both.json';

const refused: readonly (readonly [what: string, args: readonly string[], ...words: string[]])[] = [
  ['an unknown command', ['prove'], "unknown command 'prove'"],
  ['an unknown option', ['verify', '--fast'], "unknown option '--fast'"],
  ['too much to show', ['show', 'baseline', 'private-message'], 'Expected 1 argument but got 2'],
  ['no parameters', ['check', '--claim', 'communication'], "'--params <file>' not specified"],
  ['an option without its value', ['check', '--claim', 'communication', '--params'], '--params'],
  ['no draws', ['verify', '--runs', '0'], '--runs: expected a whole number from 1 to', '"0"'],
  ['a negative number of draws', ['verify', '--runs', '-5'], '--runs: expected', '"-5"'],
  ['a number of draws in words', ['verify', '--runs', 'many'], '--runs: expected', '"many"'],
  ['a broken number of draws', ['verify', '--runs', '1.5'], '--runs: expected', '"1.5"'],
  ['a seed in words', ['verify', '--seed', 'lucky'], '--seed: expected a whole number', '"lucky"'],
  ['a seed out of range', ['verify', '--seed', '4294967296'], '--seed: expected', '"4294967296"'],
  [
    'an unknown claim',
    ['check', '--claim', 'comunication', '--params', params],
    'no claim is called "comunication"; did you mean communication?',
  ],
];

/** The packages that a file of the source imports, or one that it imports does, types apart. */
function loadedAtOnce(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return new Set();
  seen.add(file);
  const imports = readFileSync(join(root, file), 'utf8').matchAll(
    /^import (?!type )[^;]*?'(?<from>[^']+)';$/gmu,
  );
  return new Set(
    [...imports].flatMap(({ groups }) => {
      const from = groups?.['from'] ?? '';
      if (!from.startsWith('.')) return [from];
      return [...loadedAtOnce(join(dirname(file), from.replace(/js$/u, 'ts')), seen)];
    }),
  );
}

describe('casus', () => {
  it.each(refused.map(([what, args, ...words]) => ({ what, args, words })))(
    'refuses $what',
    async ({ args, words }) => {
      expectRefusal(await casus(args), ...words);
    },
  );

  it('explains itself if asked', async () => {
    const { status, stdout, stderr } = await casus(['--help']);
    expect([status, stderr]).toEqual([0, '']);
    for (const command of ['verify', 'check', 'show']) expect(stdout).toContain(`  ${command} `);
  });

  it('says which casus it is', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const option of ['--version', '-V'])
      expect(await casus([option])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('tells the defaults that the library has', async () => {
    const help = async (command: string) => (await casus([command, '--help'])).stdout;
    expect(await help('verify')).toMatch(
      new RegExp(`may break\\s+\\(default:\\s+${DEFAULT_RUNS}\\)`, 'u'),
    );
    for (const command of ['verify', 'implications'])
      expect(await help(command)).toContain(`seed of the draws (default: ${DEFAULT_SEED})`);
    expect(await help('solve')).toMatch(
      new RegExp(`equilibria\\s+\\(default:\\s+${DEFAULT_MOST}\\)`, 'u'),
    );
  });

  it('tells with each command how another specification is named', async () => {
    expect((await casus(['verify', '--help'])).stdout).toContain('--spec <module>');
  });

  it('has help of commands alone', async () => {
    expectRefusal(
      await casus(['help', 'verfy']),
      'no command is called "verfy"; did you mean verify?',
    );
    const { status, stdout } = await casus(['help', 'verify']);
    expect([status, stdout]).toEqual([0, (await casus(['verify', '--help'])).stdout]);
    expect((await casus(['help'])).stdout).toContain('Usage: casus');
  });

  it('points from a misspelt option to the help of its command', async () => {
    const message = "casus: unknown option '--jsn'\n(Did you mean --json?)\n(casus verify --help ";
    expect((await casus(['verify', '--jsn'])).stderr).toContain(message);
  });

  it('explains itself without loading the engine, which takes a while', () => {
    expect([...loadedAtOnce('src/cli.ts')].sort()).toEqual([
      'commander',
      'node:events',
      'node:fs',
      'node:module',
      'node:timers/promises',
      'node:url',
      'node:v8',
      'node:worker_threads',
    ]);
  });

  it.runIf(existsSync('/dev/full'))('says that a disk is full', () => {
    const full = openSync('/dev/full', 'w');
    const call = [join(built(), 'src', 'cli.js'), 'show', 'communication'];
    const { status, stderr } = spawnSync('node', call, { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    expect(`${stderr}`).toMatch(/^casus: standard output cannot be written: .*\n$/u);
    expect(status).toBe(2);
  });

  it('explains itself if nothing is asked', async () => {
    const { stdout, stderr } = await casus([]);
    expect(stdout).toBe('');
    expect(stderr).toContain('Usage: casus');
  });

  it('exits with 2 if nothing is asked', async () => {
    expect((await casus([])).status).toBe(2);
  });
});

describe('casus check refuses', () => {
  const calls: readonly (readonly [string, args: readonly string[], string])[] = [
    [
      'an unknown game',
      ['--game', 'basline', '--profile', 'p.json'],
      'no game is called "basline"; did you mean baseline?',
    ],
    ['to check nothing', [], 'say what to check: --claim ID, or --game ID with --profile FILE'],
    ['a game without a profile', ['--game', 'baseline'], '--game ID with --profile FILE'],
    ['a profile without a game', ['--profile', 'p.json'], '--game ID with --profile FILE'],
    [
      'a claim and a game at once',
      ['--claim', 'communication', '--game', 'baseline'],
      'give either --claim, or --game with --profile, not both',
    ],
    [
      'a claim and a profile at once',
      ['--claim', 'communication', '--profile', 'p.json'],
      'give either --claim, or --game with --profile, not both',
    ],
    [
      'a profile that does not exist',
      ['--game', 'baseline', '--profile', 'nowhere.json'],
      'nowhere.json cannot be read: there is no such file',
    ],
  ];

  it.each(calls)('%s', async (_, args, message) => {
    expectRefusal(await casus(['check', ...args, '--params', params]), message);
  });
});

describe('casus verify refuses', () => {
  it('an unknown claim, wherever it stands among the others', async () => {
    const message = 'no claim is called "peace"; there are non-communication, ';
    for (const ids of [['peace'], ['communication', 'peace']])
      expectRefusal(await casus(['verify', ...ids, '--runs', '5']), message);
  });
});

describe('casus verify --out refuses', () => {
  it('a folder that is a file', async () => {
    const args = ['verify', 'non-communication-as-stated', '--runs', '5'];
    expectRefusal(
      await casus([...args, '--out', 'package.json/reports']),
      'package.json/reports cannot be written',
    );
  });
});

describe('casus show refuses', () => {
  it('a case where there is none', async () => {
    const spec = ['--spec', 'casus/catalog/spence-1973/job-market-signaling'];
    expectRefusal(
      await casus(['show', '--case', 'x', ...spec]),
      'no case is called "x"; there is none',
    );
  });

  it('what is neither a game nor a claim', async () => {
    const message =
      'no game, claim or statement is called "privat-message"; did you mean private-message?';
    expectRefusal(await casus(['show', 'privat-message']), message);
  });
});
