import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casus, expectRefusal, jsonDocument } from './casus.js';

const beer = ['--spec', 'casus/catalog/cho-kreps-1987/beer-quiche'];

const document = z.strictObject({
  game: z.string(),
  concept: z.string(),
  given: z.array(z.string()),
  complete: z.boolean(),
  proper: z.boolean(),
  profiles: z.string(),
  refuted: z.string(),
  certificates: z.number(),
  equilibria: z.array(
    z.looseObject({
      outcome: z.number(),
      strategies: z.record(z.string(), z.record(z.string(), z.string())),
      claims: z.array(z.string()),
      conditions: z.array(z.string()),
      supports: z.array(z.looseObject({ player: z.string(), exact: z.boolean() })),
      witness: z.record(z.string(), z.string()).nullable(),
    }),
  ),
  open: z.array(z.unknown()),
  unsearched: z.array(z.unknown()),
});

describe('casus characterize', () => {
  it('prints a theorem where nothing is open', async () => {
    const { status, stdout, stderr } = await casus([...beer, 'characterize', 'beer-quiche']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('has exactly these equilibria (weak perfect Bayesian)');
    expect(stdout).toMatch(/^ {2}Profiles: 16; .*nowhere, by proof: 14$/mu);
    expect(stdout).toContain('as claimed in beer-pooling');
  });

  it('prints one JSON document', async () => {
    const { status, stdout } = await casus([...beer, 'characterize', 'beer-quiche', '--json']);
    expect(status).toBe(0);
    const told = document.parse(jsonDocument(stdout));
    expect(told.equilibria.map(({ claims }) => claims)).toEqual([
      ['quiche-pooling'],
      ['beer-pooling', 'beer-pooling-for-some-belief'],
    ]);
    expect(told.complete).toBe(true);
  });

  it('says which concepts and games there are', async () => {
    const refused = async (words: readonly string[], ...says: readonly string[]) =>
      expectRefusal(await casus([...beer, 'characterize', ...words]), ...says);
    await refused(['beer-quiche', '--concept', 'nash'], 'did you mean Nash?');
    await refused(['beer-quich'], 'did you mean beer-quiche?');
    await refused(['beer-quiche', '--seconds', 'soon'], '--seconds: expected a whole number');
  });
});
