import { describe, expect, it } from 'vitest';
import { nonCommunication } from '../../spec/claims/non-communication.js';
import collusion from '../../spec/index.js';
import { brokenRestrictions } from '../../src/claim/parameter.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { Point } from '../../src/exact/point.js';
import { casus, expectRefusal, jsonDocument } from './casus.js';

interface Conditions {
  readonly claims: readonly {
    readonly claim: string;
    readonly conditions: readonly { readonly id: string; readonly need: string }[];
    readonly unstated: readonly object[];
    readonly restrictions: readonly {
      readonly says: string;
      readonly need: string;
      readonly parameters?: Record<string, string>;
    }[];
  }[];
}

describe('casus conditions', () => {
  it('tells which conditions and restrictions a claim needs, with points that show it', async () => {
    const args = ['conditions', 'non-communication', '--restrictions', '--json'];
    const { status, stdout, stderr } = await casus(args);
    expect([status, stderr]).toEqual([0, '']);
    const { claims } = jsonDocument(stdout) as unknown as Conditions;
    const [found] = claims;
    expect(found?.conditions.map(({ id, need }) => [id, need])).toEqual(
      nonCommunication.conditions.map(({ id }) => [id, 'needed']),
    );
    expect(found?.unstated).toEqual([]);
    const kinds = new Set(found?.restrictions.map(({ need }) => need));
    expect(kinds).toEqual(new Set(['needed', 'probabilities', 'dispensable']));
    for (const { says, need, parameters } of found?.restrictions ?? []) {
      if (parameters === undefined) continue;
      const point = Point.of(parameters);
      const broken = brokenRestrictions(collusion.restrictions, point).map((each) => each.says);
      expect(broken).toEqual([says]);
      if (need === 'needed') expect(claimAtPoint(nonCommunication, point).refutes).toBe(true);
    }
  });

  it('reads well', async () => {
    const { status, stdout } = await casus(['conditions', 'communication-as-stated']);
    expect(status).toBe(0);
    expect(stdout).toContain('communication-as-stated [slide "Communication equilibrium"]: stated');
    expect(stdout).toMatch(/office-worth-it-to-H +A at "H" +no equilibrium/u);
    expect(stdout).toMatch(/G\(l\|H\) ≤ 0, of B at "l, hostile": missing: at /u);
  });

  it('is about claims', async () => {
    expectRefusal(await casus(['conditions', 'harm']), 'harm is a statement');
    expectRefusal(await casus(['conditions', 'comunication']), 'communication');
  });
});
