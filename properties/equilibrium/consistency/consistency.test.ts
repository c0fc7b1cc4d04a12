import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Belief } from '../../../src/equilibrium/assessment.js';
import { checkInconsistency } from '../../../src/equilibrium/consistency/check/inconsistency.js';
import { checkTrembles } from '../../../src/equilibrium/consistency/check/trembles.js';
import { consistency } from '../../../src/equilibrium/consistency/consistency.js';
import { limitBeliefs } from '../../../src/equilibrium/consistency/trembles.js';
import { Rational } from '../../../src/exact/rational.js';
import { type ExtensiveGame, NODE, probabilitiesOf } from '../../../src/game/extensive-game.js';
import { layeredGames } from '../../arbitrary/layered-game.js';
import { type Drawn, drawnTrembles } from './drawn-trembles.js';

const drawn = drawnTrembles(layeredGames());

/** The belief at each information set when ε is a number: Bayes' rule on products along paths. */
function beliefsAt({ game, trembles }: Drawn, epsilon: Rational): Belief[] {
  const mixes = trembles.map((set) => {
    const shares = set.map(({ exponent, weight }) =>
      weight.radicand.times(epsilon.power(Number(exponent))),
    );
    const total = Rational.sum(shares);
    return shares.map((share) => share.over(total));
  });
  const reach = (node: number): Rational => {
    const above = game.nodes.parent[node] ?? -1;
    if (above < 0) return Rational.one;
    const move = game.nodes.move[above] ?? -1;
    const mix = game.nodes.kind[above] === NODE.chance ? probabilitiesOf(game, move) : mixes[move];
    return reach(above).times(mix?.[game.nodes.branch[node] ?? -1] ?? Rational.zero);
  };
  return game.informationSets.map(({ members }) => {
    const weights = members.map(reach);
    const total = Rational.sum(weights);
    return weights.map((weight) => weight.over(total));
  });
}

const distance = (one: readonly Rational[], other: readonly Rational[]): Rational =>
  Rational.sum(
    one.map((each, k) => {
      const difference = each.minus(other[k] ?? Rational.zero);
      return difference.sign < 0 ? difference.negated() : difference;
    }),
  );

describe('beliefs to which trembles tend', () => {
  it('are approached as ε falls', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const limit = limitBeliefs(one.game, one.profile, one.trembles);
        const tiny = beliefsAt(one, Rational.ratio(1n, 10n ** 12n));
        const bound = Rational.ratio(1n, 10n ** 6n);
        limit.forEach((belief, set) => {
          expect(belief).toBeDefined();
          expect(distance(belief ?? [], tiny[set] ?? []).lessThan(bound)).toBe(true);
        });
      }),
    );
  });

  it('are consistent, and the trembles found prove it', () => {
    fc.assert(
      fc.property(drawn, ({ game, profile, trembles }) => {
        const assessment = { profile, beliefs: limitBeliefs(game, profile, trembles) };
        expect(checkTrembles(game, assessment, trembles)).toEqual([]);
        const found = consistency(game, assessment);
        expect(found.kind).toBe('consistent');
        if (found.kind === 'consistent')
          expect(checkTrembles(game, assessment, found.trembles)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('stay consistent when some of them are left unstated', () => {
    fc.assert(
      fc.property(drawn, fc.nat(7), ({ game, profile, trembles }, mask) => {
        const beliefs = limitBeliefs(game, profile, trembles).map((belief, set) =>
          (mask >> (set % 3)) % 2 === 0 ? belief : undefined,
        );
        expect(consistency(game, { profile, beliefs }).kind).toBe('consistent');
      }),
    );
  });
});

/** Beliefs with small whole proportions, which have little to do with the profile. */
const anyBeliefs = (game: ExtensiveGame): fc.Arbitrary<Belief[]> =>
  fc.tuple(
    ...game.informationSets.map(({ members }) =>
      fc.array(fc.nat(2), { minLength: members.length, maxLength: members.length }).map((drawn) => {
        const weights = drawn.some((each) => each > 0) ? drawn : drawn.map(() => 1);
        const total = weights.reduce((sum, each) => sum + each, 0);
        return weights.map((each) => Rational.ratio(BigInt(each), BigInt(total)));
      }),
    ),
  );

const assessments = drawn.chain((one) =>
  fc.tuple(fc.constant(one), anyBeliefs(one.game), fc.boolean()),
);

describe('any assessment', () => {
  it('is proved consistent or proved inconsistent', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(assessments, ([{ game, profile, trembles }, drawnBeliefs, bayesian]) => {
        // Half of them keep what Bayes' rule says, so that inconsistency lies off the path.
        const limit = limitBeliefs(game, profile, trembles);
        const reached = consistency(game, { profile, beliefs: drawnBeliefs });
        const off = new Set(
          reached.kind === 'inconsistent'
            ? reached.reasons.flatMap((each) => (each.kind === 'Bayes' ? each.informationSet : []))
            : [],
        );
        const beliefs = drawnBeliefs.map((belief, set) =>
          bayesian && off.has(set) ? limit[set] : belief,
        );
        const assessment = { profile, beliefs };
        const found = consistency(game, assessment);
        if (found.kind === 'consistent') {
          kinds.set('consistent', (kinds.get('consistent') ?? 0) + 1);
          expect(checkTrembles(game, assessment, found.trembles)).toEqual([]);
        } else {
          expect(found.reasons.length).toBeGreaterThan(0);
          for (const reason of found.reasons) {
            kinds.set(reason.kind, (kinds.get(reason.kind) ?? 0) + 1);
            expect(checkInconsistency(game, assessment, reason)).toEqual([]);
          }
          // The trembles of another belief do not prove this one.
          expect(checkTrembles(game, assessment, trembles)).not.toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
    expect([...kinds.keys()].sort()).toEqual(['Bayes', 'consistent', 'odds', 'orders']);
  });
});
