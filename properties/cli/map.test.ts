import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { casus, expectRefusal, folder, jsonDocument } from './casus.js';
import { entry } from './entry.js';

const written = folder();
const spec = written('entry.mjs', entry());
const params = written('params.json', '{"c": "1"}');
const points = ['--params', 'spec/points/both.json'];

describe('casus map', () => {
  it('tells where an equilibrium begins and ends as a parameter moves', async () => {
    const { status, stdout, stderr } = await casus([
      'map',
      'c',
      '--params',
      params,
      '--spec',
      spec,
    ]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('[0, 2]  entering');
    expect(stdout).toContain('c = 2: entering: affordable');
  });

  it('tells the equilibria of a game by another concept, where one is asked for', async () => {
    const call = (...more: readonly string[]) =>
      casus(['map', 'c', '--params', params, '--spec', spec, ...more]);
    const { stdout } = await call('--game', 'entry', '--concept', 'nash');
    expect(stdout).toContain('Which outcomes the Nash equilibria of entry');
    expectRefusal(await call('--concept', 'nash'), '--concept', '--game');
    expectRefusal(await call('--game', 'entry', '--concept', 'proper'), 'concept', 'proper');
  });

  it('knows claims about types and actions from intervals', async () => {
    const demand = written('demand-at.json', '{"p": "1/2", "a": "1/8", "m": "1/4"}');
    const call = ['--params', demand, '--spec', 'catalog/fearon-1995/private-cost.ts'];
    const { status, stdout } = await casus(['map', 'm', 'safety', ...call]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}\(0, 1\/8\] +safety$/mu);
    const { stdout: json } = await casus(['map', 'a', 'm', 'risk', 'safety', ...call, '--json']);
    const { areas, concept } = jsonDocument(json) as {
      areas: { equilibria: string[] }[];
      concept: string;
    };
    expect(concept).toBe('perfect Bayesian');
    expect(areas.map(({ equilibria }) => equilibria)).toContainEqual(['risk']);
    expectRefusal(await casus(['map', 'm', 'sfety', ...call]), 'safety');
  });

  it('leaves no folder behind where it refuses', async () => {
    const out = join(dirname(params), 'no', 'map.svg');
    const call = ['map', 'nothing', '--params', params, '--spec', spec, '--out', out];
    expectRefusal(await casus(call), 'nothing');
    expect(existsSync(dirname(out))).toBe(false);
  });

  it('finds before the work that a picture cannot be written, or is of no kind that is', async () => {
    const call = (out: string) =>
      casus(['map', 'c', '--params', params, '--spec', spec, '--out', out]);
    const pdf = join(dirname(params), 'none', 'map.pdf');
    expectRefusal(await call(pdf), '.svg', '".pdf"');
    expect(existsSync(dirname(pdf))).toBe(false);
    expectRefusal(await call(dirname(params)), 'directory');
    expectRefusal(await call(join(params, 'map.svg')), 'cannot be written');
    const capitals = join(dirname(params), 'MAP.SVG');
    expect((await call(capitals)).status).toBe(0);
    expect(existsSync(capitals)).toBe(true);
  });

  it('gives algebraic thresholds as roots, with decimals', async () => {
    const { stdout } = await casus(['map', 'tau', 'echo', ...points, '--json']);
    const { parts } = jsonDocument(stdout) as { parts: { to: { at: unknown } }[] };
    expect(parts.map(({ to }) => to.at)).toContainEqual({
      rootOf: expect.stringMatching(/^x\^2 /u),
      between: [expect.any(String), expect.any(String)],
      decimals: '0.57153',
    });
  });

  it('draws a plane to a file, and prints its data', async () => {
    const out = join(dirname(params), 'figures', 'map.svg');
    const call = ['map', 'gamma_B', 'kappa', 'communication', ...points, '--json', '--out', out];
    const { status, stdout } = await casus(call);
    expect(status).toBe(0);
    const found = jsonDocument(stdout);
    expect(Object.keys(found ?? {})).toEqual([
      ...['concept', 'claims', 'at', 'follows', 'x', 'y', 'steps'],
      ...['areas', 'boundaries', 'lines', 'untold', 'readings'],
    ]);
    expect(readFileSync(out, 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/u);
  });

  it('refuses what it cannot map, every problem at once', async () => {
    const map = (...args: string[]) => casus(['map', ...args, ...points]);
    expectRefusal(await map('kapa', 'psi'), 'did you mean kappa?');
    expectRefusal(await map('kappa', 'psy'), 'did you mean psi?');
    expectRefusal(await map('kappa', 'kappa'), 'two different parameters');
    expectRefusal(await map('kapa', '--x', 'a:1', '--give', 'q'), 'kappa', '"q"', '"a"');
    expectRefusal(await map('kappa', '--x', '2:1'), 'found 2:1');
    expectRefusal(await map('kappa', '--y', '1:2'), '--y');
    expectRefusal(await map('q_l', 'q_m', '--give', 'tau'), 'tau cannot give way');
    expectRefusal(await map('kappa', 'harm'), 'harm');
  });
});
