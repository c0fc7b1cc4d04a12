import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderStore } from '../../src/prove/proof-store.js';
import { built } from './built.js';
import { casus, expectRefusal, folder } from './casus.js';
import { line } from './parameters.js';

const written = folder();
const here = dirname(written('here.txt', ''));

describe('a place that cannot be written', () => {
  it('is told of before anything is read, whatever is to be written', async () => {
    const inFile = join(written('a-file', ''), 'place');
    const spec = ['--spec', join(here, 'nowhere.js')];
    for (const call of [
      ['sample', '--out', inFile],
      ['merge', here, '--out', inFile],
      ['show', 'baseline', '--tree', join(inFile, 'tree.svg')],
      ['explore', '--out', join(inFile, 'page.html')],
      ['appendix', '--prove', '--out', join(inFile, 'appendix.tex')],
      ['map', 'x', '--params', 'nowhere.json', '--out', join(inFile, 'map.svg')],
      ['characterize', 'baseline', '--out', inFile],
      ['implications', '--out', inFile],
    ])
      expectRefusal(await casus([...call, ...spec]), `${inFile} cannot be written`);
  });

  it('is told before the work, and never tried for ever', async () => {
    const inFile = join(here, 'here.txt', 'deeper');
    expectRefusal(await casus(['verify', '--out', inFile]), `${inFile} cannot be written`);
    if (existsSync('/proc/self'))
      expectRefusal(await casus(['verify', '--out', '/proc/none/a/b']), 'cannot be written');
  });

  it('holds no cache, and the verdict is the same', async () => {
    if (!existsSync('/proc/self')) return;
    const call = ['certify', 'echo-needs-m', '--json'];
    const env = { CASUS_THREADS: '0' };
    const [none, some] = await Promise.all(
      ['/proc/none', join(here, 'cache')].map((each) =>
        casus(call, '', { env: { ...env, CASUS_CACHE: each } }),
      ),
    );
    expect(none).toEqual(some);
  });

  it('is no folder, and has no name', async () => {
    expectRefusal(await casus(['init', '']), 'name the folder');
    const params = written('at.json', line());
    expectRefusal(
      await casus(['export', 'baseline', '--params', params, '--out', '']),
      'the empty name cannot be written: name a file',
    );
    expectRefusal(
      await casus(['verify', '--out', '']),
      'the empty name cannot be written: name a folder',
    );
    const out = join(here, 'draws');
    mkdirSync(join(out, 'journal-0001.jsonl'), { recursive: true });
    expectRefusal(
      await casus(['sample', 'harm', '--out', out]),
      'journal-0001.jsonl cannot be read: it is',
    );
  });

  it('is told of a picture, too', async () => {
    const params = written('point.json', line());
    const call = ['map', 'tau', '--params', params, '--out', here];
    expectRefusal(await casus(call), `${here} cannot be written: it is a directory`);
  });
});

describe('the folder that verify writes', () => {
  const run = (out: string, claim: string) =>
    casus(['verify', claim, '--runs', '1', '--no-cache', '--out', out]);

  it('holds one run, and nothing of the one before', async () => {
    const out = join(here, 'run');
    await run(out, 'echo-needs-m');
    const first = readdirSync(join(out, 'certificates'));
    writeFileSync(join(out, 'mine.txt'), 'mine');
    expect(first).toEqual(['echo-needs-m.json']);
    await run(out, 'three-in-public');
    expect(readdirSync(join(out, 'certificates'))).toEqual([]);
    expect(readFileSync(join(out, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('is refused where it holds certificates that no run lists', async () => {
    const out = join(here, 'strange');
    mkdirSync(join(out, 'certificates'), { recursive: true });
    writeFileSync(join(out, 'certificates', 'old.json'), '{}');
    expectRefusal(
      await run(out, 'three-in-public'),
      'holds certificates of another run',
      'old.json',
    );
    rmSync(join(out, 'certificates', 'old.json'));
    writeFileSync(join(out, 'files.json'), '{"files": ["../../here.txt", "/etc/hosts", 7]}');
    await run(out, 'three-in-public');
    expect(existsSync(join(here, 'here.txt'))).toBe(true);
  });
});

describe('kept proofs', () => {
  it('leave no drafts of processes that are long gone', async () => {
    const cache = join(here, 'cache');
    mkdirSync(cache);
    const name = `${'0'.repeat(64)}.json`;
    for (const each of [`${name}.11`, `${name}.12`, name, 'other.11'])
      writeFileSync(join(cache, each), '');
    for (const each of [`${name}.11`, name, 'other.11']) utimesSync(join(cache, each), 1, 1);
    await folderStore(cache).write([], []);
    expect(readdirSync(cache).filter((each) => /^0|other/u.test(each))).toEqual([
      name,
      `${name}.12`,
      'other.11',
    ]);
  });
});

describe('casus show', () => {
  it('refuses options that contradict each other', async () => {
    expectRefusal(await casus(['show', 'echo', '--case', 'prussia']), 'give --case alone');
    expectRefusal(await casus(['show', '--full']), '--full is for the tree of a game');
  });
});

describe('a specification that computes for ever', () => {
  it('is ended with one message', () => {
    const file = written('endless.mjs', 'while (true) {}');
    const { status, stderr, stdout } = spawnSync(
      'node',
      [join(built(), 'src', 'cli.js'), '--spec', file, 'show'],
      { encoding: 'utf8', env: { ...process.env, CASUS_LOAD_SECONDS: '1' } },
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `casus: the specification ${file} cannot be loaded: it is not loaded after 1 seconds (CASUS_LOAD_SECONDS may allow more)\n`,
    );
  });
});
