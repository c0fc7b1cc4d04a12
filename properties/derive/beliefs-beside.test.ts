import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import beerQuicheGame, { beerPoolingSomehow } from '../../catalog/cho-kreps-1987/beer-quiche.js';
import type { Claim } from '../../src/claim/claim.js';
import type { ClaimedConcept } from '../../src/claim/claimed-concept.js';
import { confirmedAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { Expansion } from '../../src/derive/expansion.js';
import { claimQuestions, failuresOf, untold } from '../../src/derive/proposition/equilibrium.js';
import { equilibriumWays } from '../../src/derive/proposition/whole-necessity.js';
import { type Question, questionOf, solves } from '../../src/derive/question.js';
import { symbolicClaim } from '../../src/derive/symbolic-claim.js';
import { judgeProfile } from '../../src/equilibrium/concept/judgment.js';
import { Point } from '../../src/exact/point.js';
import { added, relation, type Specification, verify } from '../../src/index.js';
import { claimAtPointJson } from '../../src/report/json/check.js';
import { claimAtPointText } from '../../src/report/text/check.js';
import { reasonsAgainst } from '../../src/report/text/no-equilibrium.js';
import { leak, parameters, payments, points, restrictions, rumor } from './rumors.js';

/*
 * Beliefs that are left open, where an equilibrium is one whose beliefs hang together. At a point trembles
 * are looked for, or a proof that none do; what is derived says for all points at once what may be
 * believed, and knows nothing of trembles.
 */

const spec = { parameters, restrictions };

/** What is derived of a claim: where it fails, where it is an equilibrium in some way, where it is refuted. */
function derived(claim: Claim): Record<'failures' | 'ways' | 'refutations', readonly Question[]> {
  const expansion = new Expansion(spec);
  const symbolic = symbolicClaim(spec, claim, expansion);
  expect(untold(symbolic)).toBeUndefined();
  const asked = (ways: readonly { hypotheses: Parameters<typeof questionOf>[1] }[]) =>
    ways.map(({ hypotheses }) => questionOf('', hypotheses, expansion));
  return {
    failures: asked(failuresOf(symbolic)),
    ways: asked(equilibriumWays(symbolic, restrictions)),
    refutations: claimQuestions(spec, symbolicClaim(spec, claim)),
  };
}

const games: Record<string, (concept: ClaimedConcept) => fc.Arbitrary<Claim>> = {
  'A sees a part of the state': (concept) => payments.map((drawn) => rumor(drawn, 'part', concept)),
  'A sees the state': (concept) => payments.map((drawn) => rumor(drawn, 'state', concept)),
  'A sees the state, and C may leak': (concept) => payments.map((drawn) => leak(drawn, concept)),
  'A sees the state, and C, who may leak, does not': (concept) =>
    payments.map((drawn) => leak(drawn, concept, ['entry'])),
};

describe.each([
  ['A sees a part of the state', 'sequential'],
  ['A sees the state', 'sequential'],
  ['A sees the state, and C may leak', 'sequential'],
  ['A sees the state, and C, who may leak, does not', 'sequential'],
  ['A sees the state', 'perfect Bayesian'],
] as const)('where %s, a belief that is left open in a %s equilibrium', (name, concept) => {
  it('is told in symbols as it is at points', () => {
    const met = { equilibria: 0, others: 0, refuted: 0, unsupported: 0 };
    fc.assert(
      fc.property(games[name]?.(concept) as fc.Arbitrary<Claim>, (claim) => {
        const { failures, ways, refutations } = derived(claim);
        for (const point of points) {
          const at = confirmedAtPoint(claim, point);
          const { equilibrium, limits } = at.judgment;
          const solved = (asked: readonly Question[]) => asked.some((each) => solves(point, each));
          expect([!solved(failures), solved(ways), solved(refutations)]).toEqual([
            ...[equilibrium, equilibrium],
            at.refutes,
          ]);
          met[equilibrium ? 'equilibria' : 'others']++;
          if (at.refutes) met.refuted++;
          if (limits?.kind !== 'unsupported') continue;
          met.unsupported++;
          expect(claimAtPointText(at, 'here')).toContain(
            '✗ no beliefs that are limits of Bayesian',
          );
          expect(reasonsAgainst(at).join()).toContain('no beliefs that are limits of Bayesian');
          expect(claimAtPointJson(at)).toMatchObject({ limits: { consistent: false } });
        }
      }),
      { numRuns: 15 },
    );
    expect(Math.min(met.equilibria, met.others, met.refuted)).toBeGreaterThan(0);
    // The belief that supports the behavior best is none that trembles lead to.
    expect(met.unsupported > 0).toBe(name !== 'A sees the state');
  });
});

describe('a sequential equilibrium whose beliefs are left open', () => {
  it.each(['A sees a part of the state', 'A sees the state, and C may leak'])(
    'is one by the judge of finite games, and not always where it is a weak one: %s',
    (name) => {
      let differ = 0;
      fc.assert(
        fc.property(games[name]?.('sequential') as fc.Arbitrary<Claim>, (claim) => {
          const { failures } = derived(claim);
          const weak = derived({ ...claim, concept: 'weak perfect Bayesian' }).failures;
          for (const point of points) {
            const { game, findings } = confirmedAtPoint(claim, point).judgment;
            if (game === undefined) throw new Error('no game');
            const profile = findings
              .toSorted((one, other) => one.set.index - other.set.index)
              .map(({ prescribed }) => prescribed);
            const { verdicts } = judgeProfile(game, { profile, beliefs: [] });
            const fails = failures.some((each) => solves(point, each));
            expect(fails).toBe(!verdicts.sequential.holds);
            const failsWeakly = weak.some((each) => solves(point, each));
            expect(failsWeakly).toBe(!verdicts.weakPerfectBayesian.holds);
            if (fails && !failsWeakly) differ++;
          }
        }),
        { numRuns: 8 },
      );
      expect(differ).toBeGreaterThan(0);
    },
  );
});

describe.each(['sequential', 'perfect Bayesian'] as const)(
  'a pool as a %s equilibrium',
  (concept) => {
    const kindOf = async (one: Claim) => {
      const settings = { runs: 20, seed: 1, threads: 0, cache: false };
      return (await verify({ ...beerQuicheGame, claims: [one], statements: [] }, settings))[0]
        ?.kind;
    };
    const pool: Claim = { ...beerPoolingSomehow, concept };

    it('is decided for all parameters, whatever is believed off the path', async () => {
      expect(await kindOf(pool)).toBe('proved');
      expect(await kindOf({ ...pool, scope: { kind: 'if', conditions: [] }, conditions: [] })).toBe(
        'refuted',
      );
    });

    it('is shown with the belief that supports it', () => {
      const text = claimAtPointText(confirmedAtPoint(pool, Point.of({ w: '1/10', mu: 0 })), 'here');
      expect(text).toContain('wimpish for sure');
      expect(text).toContain(
        concept === 'sequential' ? '✓ consistent: beliefs are limits' : '✓ reas',
      );
    });
  },
);

describe('a consistent belief that is left open', () => {
  it('stays open where only the conditions of the claim tell that chance leaves nothing out', () => {
    const [w] = beerQuicheGame.parameters;
    if (w === undefined) throw new Error('no parameter');
    const some = added('some', 'some are wimps', relation`${w} > 0`);
    const few = added('few', 'not all are', relation`${w} < 1`);
    const conditions = [...beerPoolingSomehow.conditions, some, few];
    const pool: Claim = {
      ...{ ...beerPoolingSomehow, concept: 'sequential', conditions },
      scope: { kind: 'if', conditions },
    };
    const openOf = ({ restrictions }: Pick<Specification, 'restrictions'>) => {
      const asked = { ...beerQuicheGame, restrictions };
      return claimQuestions(asked, symbolicClaim(asked, pool)).some((each) => each.open);
    };
    expect([openOf(beerQuicheGame), openOf({ restrictions: [] })]).toEqual([false, true]);
  });
});
