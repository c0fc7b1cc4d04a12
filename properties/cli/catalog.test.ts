import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { casus, jsonDocument, root } from './casus.js';

const modules = readdirSync(join(root, 'catalog'), { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(root, 'catalog', name)).map((file) => `${name}/${file.replace(/\.ts$/u, '')}`),
  )
  .map((file) => `casus/catalog/${file}`)
  .sort();

interface Listed {
  readonly module: string;
  readonly publication: { readonly year: number };
  readonly claims: readonly Readonly<Record<'id' | 'says' | 'expected', string>>[];
}

async function listed(): Promise<readonly Listed[]> {
  const { status, stdout, stderr } = await casus(['catalog', '--json']);
  expect([status, stderr]).toEqual([0, '']);
  return (jsonDocument(stdout) as unknown as { readonly publications: readonly Listed[] })
    .publications;
}

describe('casus catalog', () => {
  it('lists every publication, by the name under which the package exports it', async () => {
    expect((await listed()).map(({ module }) => module)).toEqual(modules);
  });

  it('lists what each says, and whether that is expected to hold', async () => {
    const { status, stdout } = await casus(['catalog']);
    expect(status).toBe(0);
    const lines = stdout.split('\n').map((line) => line.trim().split(/\s{2,}/u));
    for (const { module, claims } of await listed()) {
      expect(lines).toContainEqual([module]);
      for (const { id, says, expected } of claims)
        expect(
          lines.some(
            (line) => line[0] === id && line[1] === `expected: ${expected}` && line.at(-1) === says,
          ),
        ).toBe(true);
    }
  });

  it('names modules that --spec takes', async () => {
    const [first = ''] = modules;
    const [publication] = await listed();
    const { status, stdout } = await casus(['--spec', first, 'show']);
    expect(status).toBe(0);
    expect(stdout).toContain(`(${publication?.publication.year})`);
  });

  it('is the same wherever it is called from', async () => {
    const elsewhere = await casus(['catalog'], '', { cwd: '/' });
    expect(elsewhere).toEqual(await casus(['catalog']));
  });
});
