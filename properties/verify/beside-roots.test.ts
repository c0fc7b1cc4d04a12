import { describe, expect, it } from 'vitest';
import {
  characterize,
  characterizeMixed,
  claim,
  type Formula,
  findConditions,
  foundConditionsText,
  math,
  parameter,
  parameterMap,
  parameterMapJson,
  parameterMapText,
  parameterStrip,
  parameterStripText,
  relation,
  restriction,
  root,
  type Source,
  solutionText,
  solveAt,
  specification,
  stated,
  timing,
} from '../../src/index.js';

const source: Source = {
  publication: { authors: ['The casus developers'], title: 'Claims with roots', year: 2026 },
  place: 'a root',
};
const about = { unit: 'payoff', source } as const;
const b = parameter('b', { text: 'b', latex: 'b', meaning: 'a good', example: 4, ...about });
const c = parameter('c', { text: 'c', latex: 'c', meaning: 'its cost', example: 1, ...about });

/** Roots of b t² = times c. */
const rootOf = (name: string, times: number, high: number) =>
  root(name, {
    ...{ text: name, latex: name, meaning: 'how often each abstains', unit: 'probability', source },
    solves: (t: Formula) => relation`${b} ${t}^2 = ${times} ${c}`,
    between: [0, high],
  });
const q = rootOf('q', 1, 2);
const w = rootOf('w', 2, 1);

/** 1/2, and the root of 2. */
const either = root('e', {
  ...{ text: 'e', latex: 'e', meaning: 'one of two', unit: 'probability', source },
  solves: (t: Formula) => relation`(2 ${t} − 1)(${t}^2 − 2 ${c}) = 0`,
  between: [0, 2],
});

const volunteers = timing({ id: 'volunteers', title: 'Three', players: ['A', 'B', 'C'], source })
  .move('a', { by: 'A', knows: [], chooses: ['help', 'abstain'] })
  .move('b', { by: 'B', knows: [], chooses: ['help', 'abstain'] })
  .move('c', { by: 'C', knows: [], chooses: ['help', 'abstain'] })
  .payoffs({
    A: ({ a, b, c }) => worth(a, [a, b, c]),
    B: ({ a, b, c }) => worth(b, [a, b, c]),
    C: ({ a, b, c }) => worth(c, [a, b, c]),
  });

function worth(own: string, all: readonly string[]) {
  if (own === 'help') return math`${b} − ${c}`;
  return all.includes('help') ? b : 0;
}

function alike(id: string, t: Formula, conditions: ReturnType<typeof stated>[] = []) {
  const mix = { nothing: { help: math`1 − ${t}`, abstain: t } };
  return claim(volunteers, {
    ...{ id, title: id, source, says: 'All alike.', concept: 'Nash' },
    strategies: { a: mix, b: mix, c: mix },
    holds: { iff: conditions },
    expected: 'fails',
  });
}

const pure = (id: string, conditions: ReturnType<typeof stated>[]) =>
  claim(volunteers, {
    ...{ id, title: id, source, says: 'A helps.', concept: 'Nash' },
    strategies: {
      a: { nothing: 'help' },
      b: { nothing: 'abstain' },
      c: { nothing: 'abstain' },
    },
    holds: { iff: conditions },
    expected: 'holds',
  });

const small = stated('q-small', 'so it is', relation`${q} ≤ 1`, source);
const one = pure('one-helps', []);
const atRoot = pure('one-helps-at-root', [small]);
const indifferent = alike('indifferent', q);
const wrong = alike('wrong', w);
const twofold = alike('twofold', either);
const spec = specification({
  publication: source.publication,
  parameters: [b, c],
  roots: [q, w, either],
  restrictions: [
    restriction('it is worth something', relation`${b} > 0`, source),
    restriction('it costs something', relation`${c} > 0`, source),
  ],
  games: [volunteers],
  claims: [indifferent, wrong, twofold, one, atRoot],
  statements: [],
});

describe('a game some of whose claims rest on roots', () => {
  it('is characterized, and claims that rest on none are named', async () => {
    const { equilibria, complete } = await characterize(spec, volunteers, {
      concept: 'Nash',
      threads: 0,
    });
    expect(complete).toBe(true);
    const named = equilibria.map(({ claims }) => claims.map(({ id }) => id));
    // Conditions do not bear on which strategies a claim has.
    expect(named.flat().sort()).toEqual(['one-helps', 'one-helps-at-root']);
  });

  it('is characterized with the supports of a claim that does', async () => {
    const { families, open, unsolved } = await characterizeMixed(spec, volunteers, {
      ...{ concept: 'Nash', threads: 0, as: [{ claim: 'indifferent' }] },
    });
    expect(families.length + open.length + unsolved.length).toBeGreaterThan(0);
  });

  it.each([
    [1, '✓ indifferent, with q = 1/2, mixes, and is not looked for here; by itself it is a Nash'],
    [2, '? indifferent rests on the root q, which is irrational or no single number here'],
    [17, '✗ indifferent says nothing at these numbers: there is no root q in its interval'],
    [9, '✗ indifferent, with q = 3/2, prescribes no probabilities at these numbers'],
  ] as const)('is solved, and each claim is judged at the roots there, c = %s', (cost, text) => {
    const solved = solveAt(spec, volunteers, { b: 4, c: cost }, { concept: 'nash' });
    expect(solutionText(solved, 'all').replaceAll(/\n {2}(?=[a-z])/gu, ' ')).toContain(text);
  });

  it('is solved, and what is so at a rational root is told beside an irrational one', () => {
    const solved = solveAt(spec, volunteers, { b: 4, c: 1 }, { concept: 'nash' });
    const about = solved.claims.filter((each) => each.claim === twofold);
    expect(about.map(({ kind }) => kind)).toEqual(['mixed', 'at no number']);
    const text = solutionText(solved, 'all').replaceAll(/\n {2}(?=[a-z])/gu, ' ');
    expect(text).toContain('✓ twofold, with e = 1/2, mixes');
    expect(text).toContain('? twofold rests on another root e, which is irrational');
  });

  it('is solved where a root belongs to a profile that is no equilibrium', () => {
    const { claims } = solveAt(spec, volunteers, { b: 8, c: 1 }, { concept: 'nash' });
    expect(claims.find((each) => each.claim === wrong)).toMatchObject({
      kind: 'mixed',
      equilibrium: false,
    });
  });

  it('is mapped as its claims are that rest on none, and no other is asked for', () => {
    const at = { at: { b: 4, c: 1 } };
    const map = parameterMap(spec, 'b', 'c', at);
    expect(map.claims.map(({ id }) => id)).toEqual(['one-helps']);
    const ids = ['one-helps-at-root'];
    expect(parameterMapJson(map)).toMatchObject({ leftOut: ids });
    const says = `  nothing is told of what rests on roots of equations: ${ids.join(', ')}\n`;
    expect(parameterMapText(map)).toContain(says);
    expect(parameterStripText(parameterStrip(spec, 'b', at))).toContain(says);
    const asked = parameterMap(spec, 'b', 'c', { ...at, claims: [one] });
    expect(parameterMapText(asked)).not.toContain('roots of equations');
    expect(parameterMapJson(asked)).not.toHaveProperty('leftOut');
    expect(() => parameterMap(spec, 'b', 'c', { ...at, claims: [indifferent] })).toThrow(
      'a map of claims: expected what rests on parameters alone, found the root q',
    );
  });
});

describe('conditions that are found of strategies that rest on a root', () => {
  it('are those for every root', async () => {
    const found = await findConditions(spec, indifferent, { threads: 0 });
    const text = foundConditionsText(spec, found);
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(
      'exactly where all of this holds: The strategies exist (1) q ≤ 1 None of it follows',
    );
    expect(text.replaceAll(/\s+/gu, ' ')).toContain('and for every root q from 0 to 2');
  });

  it('are none that ever hold, of a root that makes nobody indifferent', async () => {
    const { necessary, conditions, somewhere } = await findConditions(spec, wrong, { threads: 0 });
    expect(necessary && (somewhere === 'never' || conditions.length > 0)).toBe(true);
    expect(somewhere).toBe('never');
  });

  it('are found of parameters alone where only what is stated rests on a root', async () => {
    const {
      roots,
      open,
      sufficient,
      necessary,
      stated: beside,
    } = await findConditions(...[spec, atRoot, { threads: 0 }]);
    expect([roots, sufficient, necessary, beside]).toEqual([[], true, true, undefined]);
    expect(open).toEqual(['that what is stated comes to the same: it rests on the root q']);
  });
});
