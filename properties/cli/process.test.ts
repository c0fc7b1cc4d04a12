import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built, spawned } from './built.js';
import { expectRefusal, jsonLines, root } from './casus.js';
import { entry } from './entry.js';
import { line } from './parameters.js';

/*
 * The program as a process: how it ends, and what it does with streams, signals and folders. What
 * it answers is tested in this process.
 */

const program = join(built(), 'src', 'cli.js');

/** Runs the program, does something with it while it runs, and tells how it ended. */
function running(
  args: readonly string[],
  meanwhile: (child: ReturnType<typeof spawn>) => void,
): Promise<{ status: number | null; signal: string | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn('node', [program, ...args], { cwd: root, stdio: 'pipe' });
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.on('close', (status, signal) => resolve({ status, signal, stderr }));
    meanwhile(child);
  });
}

describe('the process', () => {
  const checking = ['check', '--claim', 'communication', '--params', '-'];

  it('ends with the status of the call, and reads points from a pipe', () => {
    const fine = spawned(checking, { input: `${line()}\n${line()}` });
    expect([fine.status, fine.stderr]).toEqual([0, '']);
    expect(jsonLines(fine.stdout)).toHaveLength(2);
    expect(spawned(checking, { input: line({ gamma_B: '5' }) }).status).toBe(1);
    expectRefusal(spawned(['prove']), "unknown command 'prove'");
  });

  it('ends quietly where nobody reads its output any more', async () => {
    const { status, stderr } = await running(checking, (child) => {
      child.stdout?.destroy();
      child.stdin?.on('error', () => {});
      child.stdin?.end(`${line()}\n`.repeat(50));
    });
    expect(stderr).toBe('');
    expect(status).not.toBe(null);
  });

  it('says so where a disk takes only a part of its output', () => {
    // The shell lets files have a kilobyte at most, as a disk that is nearly full does.
    const folder = mkdtempSync(join(tmpdir(), 'casus-cut-'));
    const short = `ulimit -f 1; exec "$0" "$@" > '${join(folder, 'shown.txt')}'`;
    const { status, stderr } = spawnSync('sh', ['-c', short, 'node', program, 'show'], {
      cwd: root,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^casus: standard output cannot be written: EFBIG[^\n]*\n$/u);
  });

  it('is ended by an interrupt, whatever it is computing', async () => {
    const verifying = ['verify', '--no-cache', 'communication'];
    const { signal } = await running(verifying, (child) => {
      setTimeout(() => child.kill('SIGINT'), 2000);
    });
    expect(signal).toBe('SIGINT');
  });
});

describe('an installation', () => {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'casus-installed-')));
  const installed = join(home, 'node_modules', 'casus');
  afterAll(() => rmSync(home, { recursive: true }));

  /** As the package leaves it: what was built, and what it runs on. */
  beforeAll(() => {
    mkdirSync(installed, { recursive: true });
    cpSync(built(), join(installed, 'dist'), { recursive: true });
    cpSync(join(root, 'package.json'), join(installed, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(installed, 'node_modules'));
    writeFileSync(join(home, 'paper.mjs'), entry());
    writeFileSync(
      join(home, 'model.ts'),
      `import paper from './parts.js';\nexport default paper;\n`,
    );
    writeFileSync(
      join(home, 'parts.ts'),
      `${entry()}\nexport type Cost = { readonly c: string };\n`,
    );
  });

  const there = (...args: readonly string[]) =>
    spawned(args, { cwd: home, at: join(installed, 'dist') });

  it('verifies nothing that nobody named', () => {
    expectRefusal(there('verify'), 'give --spec MODULE', '"casus": {"spec": "./paper.js"}');
  });

  it.each([['paper.mjs'], ['model.ts']])('verifies a paper of its own: %s', (spec) => {
    const { status, stdout, stderr } = there('verify', '--runs', '5', '--spec', spec);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/✓ +entering +proved for all parameters/u);
  });

  it('brings the specification of the talk', () => {
    const { status, stdout } = there('show', 'harm', '--spec', 'casus/collusion');
    expect(status).toBe(0);
    expect(stdout).toContain('harm, a statement');
  });
});
