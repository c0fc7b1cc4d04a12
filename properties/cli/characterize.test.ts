import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { casus, expectRefusal, jsonDocument } from './casus.js';

const beer = ['--spec', 'casus/catalog/cho-kreps-1987/beer-quiche'];
const pennies = [
  ...['--spec', 'casus/catalog/goeree-holt-2001/asymmetric-pennies'],
  ...['characterize', 'asymmetric-pennies'],
];

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
  renamings: z.array(z.array(z.number())),
  open: z.array(z.unknown()),
  unsearched: z.array(z.unknown()),
});

const withMixed = z.object({
  mixed: z.looseObject({ families: z.array(z.looseObject({ free: z.array(z.string()) })) }),
});

const supported = z.looseObject({
  families: z.array(
    z.looseObject({
      probabilities: z.record(z.string(), z.looseObject({})),
      claims: z.array(z.string()),
      conditions: z.array(z.string()),
    }),
  ),
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

  it('adds mixed equilibria where asked to, and does not say that they are rechecked', async () => {
    const words = ['characterize', 'beer-quiche', '--mixing', '1', '--json'];
    const { status, stdout } = await casus([...beer, ...words]);
    expect(status).toBe(0);
    const { mixed } = withMixed.parse(jsonDocument(stdout));
    expect(mixed).toMatchObject({ mixing: 1, complete: true, rechecked: false, beyond: '33' });
    expect(mixed.families).toHaveLength(4);
    expectRefusal(await casus([...beer, ...words.with(3, '0')]), '--mixing', 'from 1 to');
  });

  it('tells those alone that have the supports of a claim', async () => {
    const { status, stdout } = await casus([...pennies, '--as', 'indifference', '--json']);
    expect(status).toBe(0);
    const told = supported.parse(jsonDocument(stdout));
    expect(told).toMatchObject({ as: 'indifference', mixing: 2, complete: true, supports: '1' });
    const [family] = told.families;
    expect(family?.probabilities).toMatchObject({
      m1: { numerator: '1/2', denominator: '1' },
      m2: { numerator: '40', denominator: 'x' },
    });
    expect(family?.claims).toContain('indifference');
    expect(family?.conditions).toEqual(['x - 40 > 0']);
  });

  it('says which claims have supports that mix, and what does not go with them', async () => {
    expectRefusal(await casus([...pennies, '--as', 'indiference']), 'no claim is called');
    const both = ['--as', 'indifference', '--mixing', '2', '--compare'];
    expectRefusal(await casus([...pennies, ...both]), 'leave out --compare, --mixing');
    const pure = ['characterize', 'beer-quiche', '--as', 'beer-pooling'];
    expectRefusal(await casus([...beer, ...pure]), 'nobody mixes in beer-pooling');
  });

  it('writes a theorem that recheck accepts, and is told concepts as solve is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casus-'));
    const words = ['--concept', 'weakPerfectBayesian', '--out', folder];
    const { status } = await casus([...beer, 'characterize', 'beer-quiche', ...words]);
    expect(status).toBe(0);
    const file = join(folder, 'beer-quiche.theorem.json');
    const rechecked = await casus([...beer, 'recheck', file]);
    expect(rechecked.status).toBe(0);
    expect(rechecked.stdout).toContain('There are no others.');
    writeFileSync(file, readFileSync(file, 'utf8').replace('2 w - 1 ≤ 0', '2 w - 1 ≥ 0'));
    const changed = await casus([...beer, 'recheck', file]);
    expect(changed.status).toBe(1);
    expect(changed.stdout).toContain('its conditions are');
    rmSync(folder, { recursive: true });
  });

  it('looks only where conditions hold that are given', async () => {
    const given = ['characterize', 'beer-quiche', '--given', 'duel-deters'];
    expectRefusal(await casus([...beer, ...given]), 'no condition is called');
  });

  it('says which concepts and games there are', async () => {
    const refused = async (words: readonly string[], ...says: readonly string[]) =>
      expectRefusal(await casus([...beer, 'characterize', ...words]), ...says);
    await refused(['beer-quiche', '--concept', 'nesh'], 'did you mean Nash?');
    await refused(['beer-quich'], 'did you mean beer-quiche?');
    await refused(['beer-quiche', '--seconds', 'soon'], '--seconds: expected a whole number');
  });
});
