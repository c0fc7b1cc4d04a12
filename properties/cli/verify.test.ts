import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nonCommunication } from '../../spec/claims/non-communication.js';
import collusion from '../../spec/index.js';
import { casus, expectRefusal, folder, jsonDocument } from './casus.js';
import { entry } from './entry.js';

const written = folder();

const verifySchema = z.looseObject({
  seed: z.number(),
  claims: z.array(
    z.looseObject({
      id: z.string(),
      verdict: z.string(),
      expected: z.string(),
      asExpected: z.boolean(),
      source: z.string(),
      conditions: z.array(z.looseObject({ id: z.string(), states: z.string() })),
      runs: z.number().optional(),
      counterexample: z.looseObject({ parameters: z.record(z.string(), z.string()) }).optional(),
    }),
  ),
});

async function verified(...args: readonly string[]) {
  const { status, stdout, stderr } = await casus(['verify', ...args, '--json']);
  expect(stderr).toBe('');
  return { status, stdout, document: verifySchema.parse(jsonDocument(stdout)) };
}

describe('casus verify', () => {
  it('leaves no folder where it does not come to its end', async () => {
    const spec = written('entry.mjs', entry());
    const out = join(dirname(spec), 'some', 'run');
    const call = ['verify', '--spec', spec, '--no-cache', '--out'];
    const { status } = await casus([...call, out], '', {
      signal: AbortSignal.abort(new Error('ended')),
    });
    expect(status).not.toBe(0);
    expect(existsSync(dirname(out))).toBe(false);
    expectRefusal(await casus([...call, join(spec, 'run')]), 'cannot be written');
  });

  it('tells, of each claim, the verdict and what it rests on; also to files', async () => {
    const out = join(dirname(written('anything', '')), 'new', 'reports');
    const ids = ['non-communication-as-stated', 'non-communication'];
    const some = [...ids, '--no-cache', '--runs', '12', '--seed'];
    const { status, stdout, stderr } = await casus(['verify', ...some, '7', '--out', out]);
    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(join(out, 'verify.txt'), 'utf8')).toBe(stdout);
    const text = readFileSync(join(out, 'verify.json'), 'utf8');
    const { claims } = verifySchema.parse(jsonDocument(text));
    expect(claims).toMatchObject([
      { id: ids[0], verdict: 'refuted', expected: 'fails', asExpected: true },
      { id: ids[1], verdict: 'proved', expected: 'holds', asExpected: true },
    ]);
    const [victim, survivor] = claims;
    expect(Object.keys(victim?.counterexample?.parameters ?? {})).toEqual(
      collusion.parameters.map(({ name }) => name),
    );
    expect(survivor?.counterexample).toBeUndefined();
    const conditions = nonCommunication.conditions.map(({ id }) => id);
    expect(survivor?.conditions.map(({ id }) => id)).toEqual(conditions);

    // How many there are of each kind comes first.
    expect(stdout.split('\n')[2]).toBe('2 verdicts: 1 refuted, 1 proved; all as expected.');

    // What it prints with a refutation shows the refutation again.
    const replay = /Replay: echo '(?<point>.*)' \| npx casus (?<args>check .*)$/mu.exec(
      stdout,
    )?.groups;
    const again = await casus((replay?.['args'] ?? '').split(' '), replay?.['point']);
    expect(again).toMatchObject({ status: 1, stderr: '' });
    expect(jsonDocument(again.stdout)).toMatchObject({ equilibrium: false, conditionsHold: true });

    // The same seed has the same output, another seed another.
    expect((await verified(...some, '7')).stdout).toBe(text);
    const others = await Promise.all(['-8', '99', '2025'].map((seed) => verified(...some, seed)));
    expect(others.map(({ document }) => document.seed)).toEqual([-8, 99, 2025]);
    expect(others.some(({ document }) => !isDeepStrictEqual(document.claims, claims))).toBe(true);
  });
});
