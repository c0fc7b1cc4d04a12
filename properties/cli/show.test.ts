import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { statedClaims } from '../sample/regions.js';
import { casus } from './casus.js';

function lines(text: string): string[] {
  return text.split('\n').map((line) => line.trim().split(/\s{2,}/u)[0] ?? '');
}

describe('casus show', () => {
  it('without a name lists what there is', async () => {
    const { status, stdout, stderr } = await casus(['show']);
    expect([status, stderr]).toEqual([0, '']);
    const ids = [...collusion.games, ...collusion.claims].map(({ id }) => id);
    const names = collusion.parameters.map(({ name }) => name);
    expect(lines(stdout)).toEqual(expect.arrayContaining([...ids, ...names]));
  });

  it('draws a tree to its very end, if asked', async () => {
    const { status, stdout, stderr } = await casus(['show', 'baseline', '--full']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('└─ war = war  (p_L^l)  → A ψ + α_L; D α_L; B β^l - 0 κ');
  });
});

describe('what is shown of', () => {
  it.each(collusion.games)('the game $id is its timing and its tree', async ({ id, title }) => {
    const { status, stdout: text } = await casus(['show', id]);
    expect(status).toBe(0);
    expect(text.startsWith(`${title} (${id})\n`)).toBe(true);
    expect(text).toContain('└─ ');
  });

  it.each(statedClaims)('the claim $id is its tables', async ({ id, title, conditions }) => {
    const { status, stdout: text } = await casus(['show', id]);
    expect(status).toBe(0);
    expect(text.startsWith(`${title} (${id}), a claim on the game `)).toBe(true);
    for (const condition of conditions) expect(text).toContain(`  ${condition.id}: `);
  });

  it.each(collusion.statements ?? [])(
    'the statement $id is what it says',
    async ({ id, given }) => {
      const { status, stdout: text } = await casus(['show', id]);
      expect(status).toBe(0);
      expect(text.startsWith(`${id}, a statement\n`)).toBe(true);
      for (const condition of given) expect(text).toContain(`  ${condition.id}: `);
    },
  );

  it.each(collusion.cases ?? [])('the case $id is a story', async ({ id }) => {
    const { status, stdout } = await casus(['show', '--case', id]);
    expect(status).toBe(0);
    expect(stdout.split('\n').length).toBeGreaterThan(3);
  });
});
