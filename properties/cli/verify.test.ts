import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

describe('what is written of a possibility for other solvers', () => {
  it('supposes no conditions that only suffice, as little as its certificates do', async () => {
    const spec = written('entry.mjs', entry());
    const possible = join(dirname(spec), 'possible.mjs');
    writeFileSync(possible, POSSIBLE);
    const smt = join(dirname(spec), 'questions');
    const call = ['verify', 'cheap', 'dear', '--spec', possible, '--runs', '20', '--smt', smt];
    const { status, stdout } = await casus(call);
    expect(status).toBe(1);
    expect(stdout).toContain('these only suffice');
    for (const id of ['cheap', 'dear']) {
      const text = readFileSync(join(smt, id, '1.smt2'), 'utf8');
      expect(text).not.toContain('next-to-nothing');
      expect(text).toContain('no cost is negative');
    }
  });
});

/** That a firm may enter at such a cost: true of the first, though not of what its claim states. */
const POSSIBLE = `
import { added, claim, relation, somewhere, specification } from 'casus';
import paper from './entry.mjs';

const { games: [game], parameters: [c] } = paper;
const { source } = c;
const entering = claim(game, {
  id: 'entering', title: 'Entry', source, says: 'E enters.', expected: 'holds',
  strategies: { move: { nothing: 'enter' } }, beliefs: {},
  holds: { if: [added('next-to-nothing', 'it costs next to nothing', relation\`4 \${c} ≤ 1\`)] },
});
const said = { source, says: 'E may enter.', expected: 'fails' };
export default specification({
  ...paper,
  claims: [entering],
  statements: [
    somewhere({ ...said, id: 'cheap', asserts: [entering, relation\`\${c} ≥ 1\`] }),
    somewhere({ ...said, id: 'dear', asserts: [entering, relation\`\${c} > 2\`] }),
  ],
});
`;
