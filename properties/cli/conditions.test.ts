import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Point } from '../../src/exact/point.js';
import { casus, expectRefusal, folder, interruptedAfter, jsonDocument } from './casus.js';

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

/** A firm enters a market, rich with probability p, at a cost of c, all of it times a scale k. */
const module = folder()(
  'markets.mjs',
  `import { always, claim, compare, everywhere, math, parameter, relation, restriction,
    specification, stated, timing } from 'casus';
  const publication = { authors: ['A. N. Other'], title: 'Markets', year: 2026 };
  const source = { publication, place: 'Section 1' };
  const about = (name, meaning, unit, example) =>
    parameter(name, { text: name, latex: name, meaning, unit, example, source });
  const c = about('c', 'the cost', 'payoff', '1/2');
  const k = about('k', 'the scale', 'payoff', 1);
  const p = about('p', 'how probable a rich market is', 'probability', '1/2');
  const game = timing({ id: 'markets', title: 'Markets', players: ['E'], source })
    .nature('market', { from: ['rich', 'poor'], probabilities: { rich: p, poor: math\`1 − \${p}\` } })
    .move('move', { by: 'E', knows: [], chooses: ['enter', 'stay'] })
    .payoffs({ E: ({ market, move }) =>
      move === 'stay' ? 0 : math\`\${k}(\${market === 'rich' ? 2 : 0} − \${c})\` });
  const affordable = stated('affordable', 'it pays to enter', relation\`\${c} ≤ 2\${p}\`, source);
  const entering = {
    title: 'Entering', source, says: 'E enters.',
    strategies: { move: { nothing: 'enter' } },
    beliefs: { move: { nothing: { rich: p, poor: math\`1 − \${p}\` } } },
  };
  export default specification({
    publication,
    parameters: [c, k, p],
    restrictions: [
      restriction('no cost is negative', relation\`\${c} ≥ 0\`, source),
      restriction('it is worth something', relation\`\${k} > 0\`, source),
      restriction('p is a probability', relation\`\${p} ≥ 0\`, source),
      restriction('so is the rest', relation\`\${p} ≤ 1\`, source),
    ],
    games: [game],
    claims: [
      claim(game, { ...entering, id: 'entering', expected: 'holds',
        holds: { iff: { move: { nothing: affordable } } } }),
      claim(game, { ...entering, id: 'careless', expected: 'fails',
        holds: { iff: { move: { nothing: always } } } }),
    ],
    statements: [everywhere({ id: 'plain', source, says: 'c is c.', asserts: [compare(c, '=', c)] })],
  });`,
);

/** What each restriction of the module comes to, at a point: whether it holds. */
const RESTRICTIONS: Readonly<Record<string, (point: Point) => boolean>> = {
  'no cost is negative': (point) => point.at('c').sign >= 0,
  'it is worth something': (point) => point.at('k').sign > 0,
  'p is a probability': (point) => point.at('p').sign >= 0,
  'so is the rest': (point) => point.at('p').compare(Point.of({ one: 1 }).at('one')) <= 0,
};

describe('casus conditions', () => {
  it('tells which conditions and restrictions a claim needs, with points that show it', async () => {
    const args = ['--spec', module, 'conditions', 'entering', '--restrictions', '--json'];
    const { status, stdout, stderr } = await casus(args);
    expect([status, stderr]).toEqual([0, '']);
    const { claims } = jsonDocument(stdout) as unknown as Conditions;
    const [found] = claims;
    expect(found?.conditions.map(({ id, need }) => [id, need])).toEqual([['affordable', 'needed']]);
    expect(found?.unstated).toEqual([]);
    expect(found?.restrictions.map(({ says, need }) => [says, need])).toEqual([
      ['no cost is negative', 'dispensable'],
      ['it is worth something', 'needed'],
      ['p is a probability', 'probabilities'],
      ['so is the rest', 'probabilities'],
    ]);
    const shown = found?.restrictions.filter(({ parameters }) => parameters) ?? [];
    expect(shown).toHaveLength(3);
    for (const { says, parameters = {} } of shown) {
      const point = Point.of(parameters);
      const broken = Object.entries(RESTRICTIONS).filter(([, holds]) => !holds(point));
      expect(broken.map(([each]) => each)).toEqual([says]);
    }
  });

  it('reads well', async () => {
    const { status, stdout } = await casus(['--spec', module, 'conditions']);
    expect(status).toBe(0);
    expect(stdout).toContain('entering [Section 1]: stated');
    expect(stdout).toMatch(/affordable +E at "nothing" +no equilibrium/u);
    expect(stdout).toMatch(/, of E at "nothing": missing; at /u);
  });

  it('tells what has an answer when it is interrupted, and what has none', async () => {
    const args = ['--spec', module, 'conditions', '--restrictions'];
    for (const turns of [0, 3]) {
      const { status, stdout, stderr } = await casus([...args, '--json'], '', {
        interrupted: interruptedAfter(turns),
      });
      expect([status, stderr]).toEqual([1, 'casus: interrupted, before the search was done\n']);
      const { complete, claims, notReached } = JSON.parse(stdout);
      expect(complete).toBe(false);
      expect(claims.length + notReached.length).toBe(2);
      if (turns === 0) expect(notReached).toEqual(['entering', 'careless']);
    }
    const { stdout } = await casus(args, '', { interrupted: interruptedAfter(3) });
    expect(stdout).toContain('? not searched to the end: the search was stopped');
    expectRefusal(await casus([...args, '--seconds', '0']), '--seconds: expected a whole number');
  });

  it('leaves no folder behind where it is interrupted before it found anything', async () => {
    const out = join(dirname(module), 'some', 'found');
    const call = ['--spec', module, 'conditions', 'entering', '--find', '--out', out];
    const { status } = await casus(call, '', { interrupted: interruptedAfter(0) });
    expect([status, existsSync(dirname(out))]).toEqual([1, false]);
  });

  it('is about claims', async () => {
    const call = ['--spec', module, 'conditions'];
    expectRefusal(await casus([...call, 'plain']), 'plain is a statement');
    expectRefusal(await casus([...call, 'enterin']), 'did you mean entering?');
  });

  it('knows claims about types and actions from intervals, and of which options are not for them', async () => {
    const spec = ['--spec', 'catalog/fearon-1995/private-cost.ts'];
    const { status, stdout } = await casus(['conditions', 'risk', ...spec, '--json']);
    const { complete, claims } = jsonDocument(stdout) as {
      complete: boolean;
      claims: { claim: string; conditions: { id: string; need: string }[] }[];
    };
    expect([status, complete]).toEqual([0, true]);
    expect(
      claims.map(({ claim, conditions }) => [claim, conditions.map(({ need }) => need)]),
    ).toEqual([['risk', ['needed', 'needed']]]);
    expectRefusal(await casus(['conditions', 'risk', ...spec, '--find']), '--find', 'risk');
    expectRefusal(await casus(['conditions', 'risk', ...spec, '--restrictions']), '--restrictions');
    expectRefusal(await casus(['conditions', 'risks', ...spec]), 'risk');
  });
});
