import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import chainStoreGame, {
  accommodation,
  deterrence,
} from '../../catalog/selten-1978/chain-store.js';
import { type Claim, conditionsIn } from '../../src/claim/claim.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { examplePoint, type Specification } from '../../src/claim/specification.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { solves } from '../../src/derive/question.js';
import { Point } from '../../src/exact/point.js';
import {
  always,
  type Condition,
  check,
  claim,
  propositionAtPointJson,
  propositionAtPointText,
  relation,
  verify,
} from '../../src/index.js';
import { boundaryPoints } from '../../src/sample/boundary.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { everywhere } from '../derive/derived.js';
import { reverseCondition } from '../mutation/change-condition.js';
import { dropCondition } from '../mutation/drop-condition.js';
import { affordable, c, condition, entry, market, prohibitive, source } from './entry.js';

/*
 * `iff` with a list says of the whole assessment where it is an equilibrium, and that it is none
 * elsewhere. A claim that is right set by set is right as a whole, too.
 */

const about = {
  source,
  says: 'E enters a rich market alone, and I yields.',
  strategies: {
    move: { rich: 'enter', poor: 'stay' },
    answer: { enter: 'yield', stay: 'yield' },
  },
  beliefs: { answer: { enter: { rich: 1 }, stay: { poor: 1 } } },
  expected: 'holds',
} as const;

function selectiveExactly(...iff: readonly Condition[]): Claim {
  return claim(entry, { ...about, id: 'whole', title: 'Selective entry', holds: { iff } });
}

const withClaim = (spec: Specification, one: Claim): Specification => ({ ...spec, claims: [one] });

const verdictOn = async (one: Claim) =>
  (await verify(withClaim(market, one), { runs: 40, seed: 1, threads: 0, cache: false }))[0];

/** The same conditions, of the whole. */
function asWhole(one: Claim): Claim {
  const conditions = [...new Set(conditionsIn(one.scope))];
  return { ...one, scope: { kind: 'exactly', conditions } };
}

describe('a claim of exactly when', () => {
  it('is proved where its conditions are what all constraints come to', async () => {
    const found = await verdictOn(selectiveExactly(affordable, prohibitive));
    expect(found?.kind).toBe('proved');
  });

  it('is refuted where its conditions do not suffice', () => {
    const found = check(market, selectiveExactly(affordable), { c: '1/2', q: '1/3' });
    expect(found.refutes).toBe(true);
    expect(propositionAtPointText(found, 'c = 1/2')).toContain(
      'E at "poor" is to play stay; enter gains 1/2',
    );
  });

  it('is refuted where a condition is more than is needed, by what is an equilibrium all the same', async () => {
    const cheap = condition('cheap', relation`${c} ≤ 3/2`);
    const tooNarrow = selectiveExactly(cheap, prohibitive);
    const found = check(market, tooNarrow, { c: '7/4', q: '1/3' });
    expect(found.refutes).toBe(true);
    expect(propositionAtPointText(found, 'c = 7/4').replaceAll(/\s+/gu, ' ')).toContain(
      'it is an equilibrium claimed: it is no equilibrium wherever cheap fails',
    );
    expect(propositionAtPointJson(found)).toMatchObject({
      equilibrium: true,
      conditionsHold: false,
      discrepancies: [{ player: null, informationSet: null }],
    });
    expect((await verdictOn(tooNarrow))?.kind).toBe('refuted');
  });

  it('says nothing of single sets: a condition may be that of another set than it would guard', async () => {
    const bySet = claim(entry, {
      ...{ ...about, id: 'by-set', title: 'Selective entry' },
      holds: {
        iff: {
          move: { rich: [affordable, prohibitive], poor: always },
          answer: { enter: always, stay: always },
        },
      },
    });
    expect((await verdictOn(bySet))?.kind).toBe('refuted');
    expect((await verdictOn(asWhole(bySet)))?.kind).toBe('proved');
  });

  it('without conditions is one of an equilibrium everywhere', () => {
    const everywhereSo = selectiveExactly();
    expect(check(market, everywhereSo, { c: '3/2', q: '1/3' }).refutes).toBe(false);
    expect(check(market, everywhereSo, { c: '5/2', q: '1/3' }).refutes).toBe(true);
  });

  it('speaks of beliefs as of behavior: one that contradicts the strategies is no equilibrium', () => {
    const wrong = claim(entry, {
      ...{ ...about, id: 'wrong', title: 'Selective entry' },
      beliefs: { answer: { enter: { poor: 1 }, stay: { poor: 1 } } },
      holds: { iff: [affordable, prohibitive] },
    });
    const at = (cost: string) => claimAtPoint(wrong, Point.of({ c: cost, q: '1/3' }));
    expect(at('3/2').refutes).toBe(true);
    expect(at('5/2').refutes).toBe(false);
  });

  it('asks in symbols, too, whether beliefs are those of an equilibrium', () => {
    const narrow = condition('narrow', relation`${c} ≤ 5/4`);
    const wrong = claim(entry, {
      ...{ ...about, id: 'wrong', title: 'Selective entry' },
      beliefs: { answer: { enter: { poor: 1 }, stay: { poor: 1 } } },
      holds: { iff: [affordable, prohibitive, narrow] },
    });
    const solved = (one: Claim) => {
      const point = Point.of({ c: '3/2', q: '1/3' });
      const found = questionsOf(market, one).some((each) => solves(point, each));
      expect(found).toBe(claimAtPoint(one, point).refutes);
      return found;
    };
    // No deviation pays though a condition fails, but beliefs are wrong.
    expect(solved(wrong)).toBe(false);
    expect(solved(selectiveExactly(affordable, prohibitive, narrow))).toBe(true);
  });
});

const bySets = everywhere.filter(({ claim: { scope } }) => scope.kind === 'iff');

function points(spec: Specification): fc.Arbitrary<Point> {
  const [region, start] = [admissibleRegion(spec), examplePoint(spec)];
  return fc.oneof(
    { weight: 4, arbitrary: pointArbitrary(region, start) },
    { weight: 1, arbitrary: fc.constantFrom(start, ...boundaryPoints(region, start)) },
  );
}

describe('the questions of a claim of the whole', () => {
  it.each(bySets)('have a solution exactly where it is refuted: $id', ({ spec, claim: bySet }) => {
    const whole = asWhole(bySet);
    const changed = [dropCondition, reverseCondition].flatMap((change) =>
      change(whole)
        .slice(0, 1)
        .map((mutant) => mutant.claim),
    );
    for (const one of [whole, ...changed]) {
      const asked = questionsOf(spec, one);
      const open = asked.some((each) => each.open !== undefined);
      fc.assert(
        fc.property(points(spec), (point) => {
          const solved = asked.filter((each) => solves(point, each));
          const { refutes } = claimAtPoint(one, point);
          // What holds in every case is less than what holds in one.
          if (open && !refutes) expect(solved.every(({ needsWalk }) => needsWalk)).toBe(true);
          else expect(solved.length > 0).toBe(refutes);
        }),
        { numRuns: 6 },
      );
    }
  });

  it('are proved of the chain store, in each of its equilibria', async () => {
    for (const one of [accommodation, deterrence]) {
      const spec = withClaim(chainStoreGame, asWhole(one));
      const [found] = await verify(spec, { runs: 20, seed: 1, threads: 0, cache: false });
      expect(found?.kind).toBe('proved');
    }
  });
});
