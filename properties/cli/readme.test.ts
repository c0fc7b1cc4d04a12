import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { casus } from './casus.js';

const readme = readFileSync('README.md', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'casus-readme-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the README', () => {
  it('shows a paper of your own that runs as it stands', async () => {
    const [, example = ''] = /```js\n(.*?)```/su.exec(readme) ?? [];
    const paper = join(folder, 'my-paper.mjs');
    writeFileSync(paper, example);
    const { status, stdout, stderr } = await casus(['--spec', paper, 'verify', '--runs', '20']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/accommodation +proved for all parameters +as expected/u);
  });

  const shown = [...readme.matchAll(/\$ npx casus (?<call>.*)\n(?<block>[\s\S]*?)```/gu)].map(
    ({ groups }): [call: string, block: string] => [
      groups?.['call'] ?? '',
      groups?.['block'] ?? '',
    ],
  );

  // What `judge` prints is about files that the README gives, too: see below.
  const others = shown.filter(([call]) => !call.startsWith('judge '));

  it.each(others)('shows what `casus %s` prints', async (call, block) => {
    const { stdout, stderr } = await casus(call.split(' '));
    expect(stderr).toBe('');
    const parts = block.split(/^ *…\n/mu).filter((part) => part !== '');
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) expect(stdout).toContain(part.trimEnd());
  });

  it('shows several of them', () => {
    expect(others.length).toBeGreaterThan(2);
  });

  it('shows what `judge` prints', async () => {
    const [, game = ''] = /```efg\n(.*?)```/su.exec(readme) ?? [];
    const [, profile = ''] =
      /by player, information set and action: `(\[.*?\])`/u.exec(readme) ?? [];
    const [, shown = ''] = /\$ npx casus judge [^\n]*\n(.*?)```/su.exec(readme) ?? [];
    const files = [join(folder, 'threat.efg'), join(folder, 'threat.json')] as const;
    writeFileSync(files[0], game);
    writeFileSync(files[1], profile);
    const { status, stdout } = await casus(['judge', ...files]);
    expect(status).toBe(0);
    expect(stdout.replace(files[1], 'threat.json')).toBe(shown);
  });

  it('names claims and statements that there are', () => {
    const ids = [...collusion.claims, ...(collusion.statements ?? [])].map(({ id }) => id);
    const findings = readme.slice(
      readme.indexOf('## What it finds'),
      readme.indexOf('## Commands'),
    );
    const named = [...findings.matchAll(/`(?<id>[a-zA-Z-]+)`/gu)].map(([, id]) => id);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
  });
});
