import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Belief } from '../../../src/equilibrium/assessment.js';
import { checkInconsistency } from '../../../src/equilibrium/consistency/check/inconsistency.js';
import { checkTrembles } from '../../../src/equilibrium/consistency/check/trembles.js';
import { consistency } from '../../../src/equilibrium/consistency/consistency.js';
import type {
  Inconsistency,
  Trembles,
} from '../../../src/equilibrium/consistency/sequential-support.js';
import { limitBeliefs } from '../../../src/equilibrium/consistency/trembles.js';
import { Radical } from '../../../src/exact/radical.js';
import { Rational } from '../../../src/exact/rational.js';
import { layeredGames } from '../../arbitrary/layered-game.js';
import { drawnTrembles } from './drawn-trembles.js';
import { mixes, twoWitnesses, uninformedEntry } from './off-path-games.js';

const drawn = drawnTrembles(layeredGames());

/** The trembles with one of them changed. */
function changed(
  trembles: Trembles,
  informationSet: number,
  action: number,
  by: Partial<Trembles[number][number]>,
): Trembles {
  return trembles.map((set, at) =>
    at === informationSet
      ? set.map((tremble, k) => (k === action ? { ...tremble, ...by } : tremble))
      : set,
  );
}

describe('the check of trembles', () => {
  const profile = mixes([1, 0, 0], [1, 0], [1, 0]);
  const assessment = {
    profile,
    beliefs: [undefined, ...mixes(['1/3', '2/3'], ['1/3', '2/3'])],
  };
  const found = consistency(twoWitnesses, assessment);
  const trembles = found.kind === 'consistent' ? found.trembles : [];
  const problems = (corrupt: Trembles) => checkTrembles(twoWitnesses, assessment, corrupt);

  it('accepts those found', () => {
    expect(trembles).toHaveLength(3);
    expect(problems(trembles)).toEqual([]);
  });

  it('rejects another weight, another exponent, a missing tremble', () => {
    expect(problems(changed(trembles, 0, 1, { weight: Radical.of(Rational.of(7)) }))).toEqual(
      expect.arrayContaining([expect.stringMatching(/out of proportion/)]),
    );
    expect(problems(changed(trembles, 0, 1, { exponent: 9n }))).toEqual(
      expect.arrayContaining([expect.stringMatching(/though others are likelier/)]),
    );
    expect(problems(trembles.slice(0, 1))).toEqual(
      expect.arrayContaining([expect.stringMatching(/no tremble/)]),
    );
  });

  it('rejects a mistake that does not become rare, and an action taken that does', () => {
    expect(problems(changed(trembles, 0, 1, { exponent: 0n }))).toEqual(
      expect.arrayContaining([expect.stringMatching(/exponent of at least 1/)]),
    );
    expect(problems(changed(trembles, 0, 0, { exponent: 1n }))).toEqual(
      expect.arrayContaining([expect.stringMatching(/not by mistake/)]),
    );
    expect(problems(changed(trembles, 1, 0, { weight: Radical.of(Rational.half) }))).toEqual(
      expect.arrayContaining([expect.stringMatching(/taken with probability 1/)]),
    );
  });

  it('rejects them for any other belief', () => {
    fc.assert(
      fc.property(drawn, fc.nat(20), fc.nat(5), (one, set, member) => {
        const { game, profile: followed, trembles: theirs } = one;
        const beliefs = limitBeliefs(game, followed, theirs);
        const at = set % Math.max(1, beliefs.length);
        const belief = beliefs[at];
        if (belief === undefined || belief.length < 2) return;
        const moved = shifted(belief, member % belief.length);
        const other = beliefs.map((each, k) => (k === at ? moved : each));
        const assessed = { profile: followed, beliefs: other };
        expect(checkTrembles(game, assessed, theirs)).not.toEqual([]);
      }),
    );
  });
});

/** Halfway to certainty, or away from it where the belief is certain already. */
function shifted(belief: Belief, member: number): Belief {
  const certain = belief[member]?.equals(Rational.one) === true;
  const target = certain ? (member + 1) % belief.length : member;
  return belief.map((each, k) =>
    each.plus(k === target ? Rational.one : Rational.zero).times(Rational.half),
  );
}

describe('a small change of a belief', () => {
  it('is inconsistent exactly if the belief is constrained, and proved so', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(drawn, fc.nat(20), ({ game, profile, trembles }, set) => {
        const beliefs = limitBeliefs(game, profile, trembles);
        if (beliefs.length === 0) return;
        const at = set % beliefs.length;
        const belief = beliefs[at] ?? [];
        const inside = belief.filter(({ sign }) => sign > 0).length;
        if (inside < 2) return;
        // Move a millionth of a positive share to the next one.
        const [from, to] = belief.flatMap((each, k) => (each.sign > 0 ? [k] : []));
        const step = (belief[from ?? 0] ?? Rational.zero).times(Rational.of('1/1000000'));
        const moved = belief.map((each, k) =>
          k === from ? each.minus(step) : k === to ? each.plus(step) : each,
        );
        const assessment = { profile, beliefs: beliefs.map((b, k) => (k === at ? moved : b)) };
        const found = consistency(game, assessment);
        kinds.add(found.kind);
        if (found.kind === 'consistent')
          expect(checkTrembles(game, assessment, found.trembles)).toEqual([]);
        else
          for (const reason of found.reasons)
            expect(checkInconsistency(game, assessment, reason)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect([...kinds].sort()).toEqual(['consistent', 'inconsistent']);
  });
});

describe('the check of inconsistency', () => {
  const profile = mixes([1, 0, 0], [1, 0], [1, 0]);
  const told = (second: [string, string], third: [string, string]) => ({
    profile,
    beliefs: [undefined, ...mixes(second, third)],
  });
  const contradictory = told(['1', '0'], ['0', '1']);
  const disproportionate = told(['1/3', '2/3'], ['1/2', '1/2']);
  const reasonOf = (assessment: typeof contradictory): Inconsistency => {
    const found = consistency(twoWitnesses, assessment);
    const [reason] = found.kind === 'inconsistent' ? found.reasons : [];
    if (reason === undefined) throw new Error('expected an inconsistency');
    return reason;
  };

  it('rejects a reason for another assessment', () => {
    for (const assessment of [contradictory, disproportionate]) {
      const reason = reasonOf(assessment);
      expect(checkInconsistency(twoWitnesses, assessment, reason)).toEqual([]);
      const agreeing = told(['1/2', '1/2'], ['1/2', '1/2']);
      expect(checkInconsistency(twoWitnesses, agreeing, reason)).not.toEqual([]);
    }
  });

  it('rejects terms left out, multiples changed, and products misstated', () => {
    const orders = reasonOf(contradictory);
    const odds = reasonOf(disproportionate);
    if (orders.kind !== 'orders' || odds.kind !== 'odds') throw new Error('expected both kinds');
    const [first, ...rest] = orders.terms;
    expect(first).toBeDefined();
    if (first === undefined) return;
    for (const terms of [
      rest,
      [],
      [{ ...first, times: first.times + 1n }, ...rest],
      [{ ...first, times: -first.times }, ...rest],
    ])
      expect(checkInconsistency(twoWitnesses, contradictory, { ...orders, terms })).not.toEqual([]);
    for (const corrupt of [
      { ...odds, terms: odds.terms.slice(1) },
      { ...odds, forced: odds.stated },
      { ...odds, stated: odds.stated.plus(Rational.one) },
    ])
      expect(checkInconsistency(twoWitnesses, disproportionate, corrupt)).not.toEqual([]);
  });

  it("rejects a belief that Bayes' rule gives, and possible nodes called impossible", () => {
    const game = uninformedEntry();
    const entering = {
      profile: mixes([0, 1], [1, 0]),
      beliefs: mixes(['1/3', '2/3'], ['1/3', '2/3']),
    };
    const [belief = []] = entering.beliefs;
    const reason = { kind: 'Bayes', informationSet: 1, stated: belief, posterior: belief } as const;
    expect(checkInconsistency(game, entering, reason)).not.toEqual([]);
    const [node = 0] = game.informationSets[1]?.members ?? [];
    const impossible = { kind: 'impossible', informationSet: 1, node } as const;
    expect(checkInconsistency(game, entering, impossible)).not.toEqual([]);
    expect(
      consistency(game, { ...entering, beliefs: mixes(['1/3', '2/3'], ['1/2', '1/2']) }),
    ).toMatchObject({
      kind: 'inconsistent',
      reasons: [{ kind: 'Bayes', informationSet: 1 }],
    });
  });
});
