import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { brokenRestrictions } from '../../src/claim/parameter.js';
import { premisesIn, propositionAtPoint } from '../../src/claim/proposition/proposition.js';
import { entry as known } from '../../src/exact/entry.js';
import { holdsAt, standardForm } from '../../src/exact/relation.js';
import {
  type Condition,
  claim,
  compare,
  everywhere,
  math,
  nowhere,
  Point,
  type Proposition,
  parameter,
  pointsWhere,
  type Repairs,
  relation,
  repairs,
  repairsJson,
  repairsText,
  restriction,
  type Specification,
  timing,
} from '../../src/index.js';
import { isSoAt } from '../../src/verify/repairable.js';
import {
  affordable,
  c,
  condition,
  market,
  q,
  selective,
  selectiveIf,
  source,
} from '../claim/entry.js';

const means = { threads: 0, cache: false, runs: 200 } as const;

async function repairsFor(
  spec: Specification,
  proposition: string | Proposition,
): Promise<Repairs> {
  return known(await repairs(spec, { ...means, propositions: [proposition] }), 0);
}

type Refuted = Extract<Repairs, { readonly kind: 'refuted' }>;

function refuted(found: Repairs): Refuted {
  if (found.kind !== 'refuted') throw new Error(`${found.proposition.id} is ${found.kind}`);
  return found;
}

function idsIn(found: Repairs): string[] {
  return refuted(found).repairs.map(({ conditions }) =>
    conditions.map(({ id }) => id).join(' and '),
  );
}

const said = { source, says: 'So it is.', expected: 'fails' } as const;

/** The market, where a statement is given further conditions. */
function marketWith(...given: readonly Condition[]): Specification {
  const carrier = everywhere({ id: 'carrier', ...said, asserts: [compare(c, '≥', 0)], given });
  return { ...market, statements: [carrier] };
}

/** Each repair is met where the sentence is so, and it is so wherever else a repair is met. */
function expectTrueRepairs(spec: Specification, found: Repairs): void {
  const { proposition, repairs: all } = refuted(found);
  for (const { conditions, at } of all) {
    const relations = [...premisesIn(proposition), ...conditions].map((each) => each.relation);
    expect(brokenRestrictions(spec.restrictions, at)).toEqual([]);
    expect(relations.every((each) => holdsAt(standardForm(each), at))).toBe(true);
    for (const point of [at, ...fc.sample(pointsWhere(spec, relations), { numRuns: 25, seed: 1 })])
      expect(isSoAt(propositionAtPoint(spec, proposition, point))).toBe(true);
  }
}

/** An incumbent who may show that she is tough: an equilibrium under four conditions, one of which follows from another; or none of them is named. */
function signaling(named = true) {
  const burning = { weak: math`2 ${c}`, tough: c, tougher: math`${c}/2` };
  const game = timing({ id: 'burning', title: 'Burning money', players: ['I', 'E'], source })
    .nature('type', {
      from: ['weak', 'tough', 'tougher'],
      probabilities: { weak: q, tough: math`(1 − ${q})/2`, tougher: math`(1 − ${q})/2` },
    })
    .move('show', { by: 'I', knows: ['type'], chooses: ['burn', 'save'] })
    .move('enter', { by: 'E', knows: ['show'], chooses: ['in', 'out'] })
    .payoffs({
      I: ({ type, show, enter }) =>
        math`${enter === 'out' ? 2 : 0} − ${show === 'burn' ? burning[type] : 0}`,
      E: ({ type, enter }) =>
        enter === 'out' ? 0 : type === 'weak' ? math`2 − ${f}` : math`0 − ${f}`,
    });
  const tough = claim(game, {
    id: 'separating',
    title: 'The tough burn money',
    source,
    says: 'Who is tough burns money, and E enters against whoever does not.',
    strategies: {
      show: { weak: 'save', tough: 'burn', tougher: 'burn' },
      enter: { burn: 'out', save: 'in' },
    },
    holds: named
      ? {
          iff: [
            condition('weak-saves', relation`${c} ≥ 1`),
            condition('tough-burns', relation`${c} ≤ 2`),
            condition('tougher-burns', relation`${c} ≤ 4`),
            condition('entry-pays', relation`${f} ≤ 2`),
          ],
        }
      : { if: [] },
    expected: 'holds',
  });
  const restrictions = [
    restriction('0 < q', relation`${q} > 0`, source),
    restriction('q < 1', relation`${q} < 1`, source),
    restriction('0 ≤ c', relation`${c} ≥ 0`, source),
    restriction('0 ≤ f', relation`${f} ≥ 0`, source),
  ];
  const { publication } = source;
  const spec = { publication, parameters: [c, q, f], restrictions, games: [game], claims: [tough] };
  return { spec, tough };
}

const f = parameter('f', {
  ...{ text: 'f', latex: 'f', meaning: 'what entry costs', unit: 'payoff', example: 3, source },
});

describe('a claim that says too little', () => {
  it('is true given the condition that was left out', async () => {
    const found = await repairsFor(market, selectiveIf([affordable], 'fails'));
    expect(idsIn(found)).toEqual(['prohibitive']);
    expectTrueRepairs(market, found);
  });

  it('is true given the two that were left out', async () => {
    const found = await repairsFor(market, selectiveIf([], 'fails'));
    expect(idsIn(found)).toEqual(['affordable and prohibitive']);
    expectTrueRepairs(market, found);
  });

  it('is true given what is derived of it, where no condition says so', async () => {
    const found = await repairsFor({ ...market, claims: [] }, selectiveIf([affordable], 'fails'));
    const { conditions } = known(refuted(found).repairs, 0);
    const { relation: derived } = known(conditions, 0);
    const holds = (cost: string) => holdsAt(standardForm(derived), Point.of({ c: cost, q: '1/3' }));
    expect([conditions.length, holds('1'), holds('99/100'), holds('3')]).toEqual([
      1,
      true,
      false,
      true,
    ]);
  });
});

describe('a claim that is said to be an equilibrium everywhere', () => {
  const seller = signaling();
  const always = everywhere({ id: 'always', ...said, asserts: [seller.tough] });

  it('is true given all that it asks together, and no more than that', async () => {
    const found = await repairsFor(seller.spec, always);
    expect(idsIn(found)).toEqual(['weak-saves and tough-burns and entry-pays']);
    expectTrueRepairs(seller.spec, found);
  });

  it('is so, too, where nobody has named what it asks', async () => {
    const { spec, tough } = signaling(false);
    const found = await repairsFor(spec, { ...always, asserts: [tough] });
    expect(refuted(found).repairs.map(({ conditions }) => conditions.length)).toEqual([3]);
    expectTrueRepairs(spec, found);
  });
});

describe('a statement that is false', () => {
  const most = everywhere({ id: 'most', ...said, asserts: [compare(c, '≤', 2)] });

  it('is so somewhere, and given the weakest of the conditions that suffice', async () => {
    const thresholds = fc.uniqueArray(fc.integer({ min: 1, max: 24 }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(thresholds, async (eighths) => {
        const conditions = eighths.map((each) =>
          condition(`up to ${each}`, relation`8${c} ≤ ${each}`),
        );
        const spec = { ...marketWith(...conditions), claims: [] };
        const found = await repairsFor(spec, most);
        expectTrueRepairs(spec, found);
        const enough = eighths.filter((each) => each <= 16);
        expect(idsIn(found)).toEqual(enough.length === 0 ? [] : [`up to ${Math.max(...enough)}`]);
        expect(refuted(found).extent.kind).toBe('somewhere so');
      }),
      { numRuns: 12 },
    );
  });

  it('is told several repairs, where none implies another', async () => {
    const product = everywhere({ id: 'product', ...said, asserts: [relation`${c}${q} ≤ 1`] });
    const spec = marketWith(
      condition('cheap', relation`${c} ≤ 1`),
      condition('rare', relation`${c}${q} ≤ 1/2`),
      condition('dear', relation`${c} ≥ 7`),
    );
    const found = await repairsFor(spec, product);
    expectTrueRepairs(spec, found);
    expect([...idsIn(found)].sort()).toEqual(['cheap', 'rare']);
  });

  it('is not repaired by what leaves nothing to speak of', async () => {
    const spec = { ...marketWith(condition('never', relation`${c} ≤ −1`)), claims: [] };
    const found = refuted(await repairsFor(spec, most));
    expect([found.extent.kind, found.repairs]).toEqual(['somewhere so', []]);
    const text = repairsText(spec, found).replaceAll(/\s+/g, ' ');
    // No point refutes it given what never holds: none says anything then.
    expect(text).toContain('or none of them is one at which it is so');
    expect(text).toContain('which does not say that nothing does');
  });

  it.each([
    ['c ≤ 1', relation`${c} ≤ 1`, relation`${c} ≤ 2`, false, 'repair: c ≤ 1'],
    ['c ≤ 0', relation`${c} ≤ 0`, relation`${c}${q} ≤ 0`, true, 'room to spare'],
    ['c = 2', relation`${c} = 2`, relation`(${c} − 2)^2 ≤ 0`, true, 'repair is an equation'],
  ])(
    'is told to be true on a knife edge where one of the conditions just holds: %s',
    async (_, given, asserted, edge, told) => {
      const spec = { ...marketWith(condition('repair', given)), claims: [] };
      const found = await repairsFor(
        spec,
        everywhere({ id: 'edge', ...said, asserts: [asserted] }),
      );
      expectTrueRepairs(spec, found);
      expect(repairsJson(found)).toMatchObject({ repairs: [{ knifeEdge: edge }] });
      const text = repairsText(spec, found).replaceAll(/\s+/g, ' ');
      expect(text.includes('On a knife edge alone')).toBe(edge);
      expect(text).toContain(told);
    },
  );

  it('is not told to be so by an equation where a product is 0 in any case', async () => {
    const either = restriction('c is 0 or 1', relation`${c} (${c} − 1) = 0`, source);
    const base = marketWith(condition('repair', relation`${c} = 0`));
    const spec = { ...base, claims: [], restrictions: [...base.restrictions, either] };
    const never = everywhere({ id: 'edge', ...said, asserts: [relation`${c} ≤ 0`] });
    expect(repairsJson(await repairsFor(spec, never))).toMatchObject({
      repairs: [{ knifeEdge: null }],
    });
  });

  it('may be so nowhere, and then nothing is looked for', async () => {
    const dear = condition('dear', relation`${c} > 3`);
    const spec = marketWith(dear, condition('dearer', relation`${c} > 4`));
    const never = everywhere({
      id: 'never',
      ...said,
      asserts: [compare(c, '≤', 2)],
      given: [dear],
    });
    const found = refuted(await repairsFor(spec, never));
    expect([found.extent.kind, found.tried, found.repairs]).toEqual(['nowhere so', 0, []]);
    expect(repairsJson(found)).toMatchObject({ soSomewhere: false, repairs: [] });
  });

  it('asks nothing of what draws do not refute', async () => {
    const true_ = everywhere({ id: 'true', ...said, asserts: [compare(c, '≥', 0)] });
    expect(repairsJson(await repairsFor(market, true_))).toEqual({ claim: 'true', refuted: false });
  });
});

describe('what further conditions do not repair', () => {
  it.each([selective, nowhere({ id: 'no', ...said, asserts: [compare(c, '≥', 0)] })])(
    'is refused: $id',
    async (proposition) => {
      await expect(repairsFor(market, proposition)).rejects.toThrow(
        `${proposition.id} is not to be repaired`,
      );
    },
  );
});

describe('the talk', () => {
  it.each([
    ['harm-as-stated', 'mobilizing-bites'],
    ['undermined-as-stated', 'moderate-possible'],
    ['political-as-stated', 'office-strictly-worth-it-to-H'],
  ])(
    'has a sentence, %s, that is true given %s',
    async (id, repair) => {
      const found = await repairsFor(collusion, id);
      expect(idsIn(found)).toEqual([repair]);
      expectTrueRepairs(collusion, found);
    },
    60_000,
  );

  it('has one that is so nowhere', async () => {
    expect(refuted(await repairsFor(collusion, 'audience-cost-unseen')).extent.kind).toBe(
      'nowhere so',
    );
  });
});
