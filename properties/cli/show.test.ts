import { afterEach, describe, expect, it, vi } from 'vitest';
import collusion from '../../spec/index.js';
import { show } from '../../src/cli/show-command.js';
import { statedClaims } from '../sample/regions.js';
import { casus } from './casus.js';

function lines(text: string): string[] {
  return text.split('\n').map((line) => line.trim().split(/\s{2,}/u)[0] ?? '');
}

describe('casus show', () => {
  it('without a name lists what there is', () => {
    const { status, stdout, stderr } = casus(['show']);
    expect([status, stderr]).toEqual([0, '']);
    const ids = [...collusion.games, ...collusion.claims].map(({ id }) => id);
    const names = collusion.parameters.map(({ name }) => name);
    expect(lines(stdout)).toEqual(expect.arrayContaining([...ids, ...names]));
  });

  it('draws a tree to its very end, if asked', () => {
    const { status, stdout, stderr } = casus(['show', 'baseline', '--full']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('└─ war = war  (p_L^l)  → A ψ + α_L; D α_L; B β^l - 0 κ');
  });
});

describe('what is shown of', () => {
  const printed = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  afterEach(() => printed.mockClear());

  it.each(collusion.games)('the game $id is its timing and its tree', async ({ id, title }) => {
    expect(await show(id, {})).toBe(0);
    const text = `${printed.mock.calls}`;
    expect(text.startsWith(`${title} (${id})\n`)).toBe(true);
    expect(text).toContain('└─ ');
  });

  it.each(statedClaims)('the claim $id is its tables', async ({ id, title, conditions }) => {
    expect(await show(id, {})).toBe(0);
    const text = `${printed.mock.calls}`;
    expect(text.startsWith(`${title} (${id}), a claim on the game `)).toBe(true);
    for (const condition of conditions) expect(text).toContain(`  ${condition.id}: `);
  });

  it.each(collusion.statements ?? [])(
    'the statement $id is what it says',
    async ({ id, given }) => {
      expect(await show(id, {})).toBe(0);
      const text = `${printed.mock.calls}`;
      expect(text.startsWith(`${id}, a statement\n`)).toBe(true);
      for (const condition of given) expect(text).toContain(`  ${condition.id}: `);
    },
  );

  it.each(collusion.cases ?? [])('the case $id is a story', async ({ id }) => {
    expect(await show(undefined, { case: id })).toBe(0);
    expect(`${printed.mock.calls}`.split('\n').length).toBeGreaterThan(3);
  });
});
