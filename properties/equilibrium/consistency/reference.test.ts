import { describe, expect, it } from 'vitest';
import type { Assessment, Profile } from '../../../src/equilibrium/assessment.js';
import { checkInconsistency } from '../../../src/equilibrium/consistency/check/inconsistency.js';
import { checkTrembles } from '../../../src/equilibrium/consistency/check/trembles.js';
import { sequentialSupport } from '../../../src/equilibrium/consistency/checked-support.js';
import { consistency } from '../../../src/equilibrium/consistency/consistency.js';
import { limitBeliefs } from '../../../src/equilibrium/consistency/trembles.js';
import { Radical } from '../../../src/exact/radical.js';
import { Rational } from '../../../src/exact/rational.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';
import {
  horse,
  independentErrors,
  mixes,
  rootOfTwo,
  twoWitnesses,
  uninformedEntry,
} from './off-path-games.js';
import { sequentialEquilibrium } from './sequential-equilibrium.js';

const supported = (game: ExtensiveGame, profile: Profile) =>
  sequentialSupport(game, { profile, beliefs: [] });

function reasonKinds(game: ExtensiveGame, assessment: Assessment): string[] {
  const found = consistency(game, assessment);
  if (found.kind === 'consistent') {
    expect(checkTrembles(game, assessment, found.trembles)).toEqual([]);
    return [];
  }
  for (const reason of found.reasons)
    expect(checkInconsistency(game, assessment, reason)).toEqual([]);
  return found.reasons.map(({ kind }) => kind);
}

describe('a tremble that does not depend on the draw of chance', () => {
  const profile = mixes([1, 0], [1, 0]);

  it('leaves the prior as the only consistent belief', () => {
    const game = uninformedEntry();
    const beliefs = (good: string, bad: string) => ({
      profile,
      beliefs: [undefined, ...mixes([good, bad])],
    });
    expect(reasonKinds(game, beliefs('1/3', '2/3'))).toEqual([]);
    expect(reasonKinds(game, beliefs('1/2', '1/2'))).toEqual(['odds']);
    expect(reasonKinds(game, beliefs('0', '1'))).toEqual(['orders']);
    expect(consistency(game, beliefs('1/2', '1/2'))).toMatchObject({
      reasons: [{ kind: 'odds', terms: [{ power: expect.anything() }] }],
    });
  });

  it('makes fighting credible exactly if it is right under the prior', () => {
    // Fighting gains 3·2/3 against 1/3, or 3/4 against 3/4, or less.
    expect(supported(uninformedEntry(), profile).kind).toBe('yes');
    expect(supported(uninformedEntry('3/4', 3), profile).kind).toBe('yes');
    expect(supported(uninformedEntry('7/9', 3), profile)).toMatchObject({
      kind: 'no',
      reason: { kind: 'trembles', informationSets: [1], refuted: 1 },
    });
  });

  it('does not reach what chance never draws', () => {
    const game = uninformedEntry(0);
    const sure = (good: number) => ({
      profile,
      beliefs: mixes([good, 1 - good], [good, 1 - good]),
    });
    expect(reasonKinds(game, sure(0))).toEqual([]);
    expect(reasonKinds(game, sure(1))).toEqual(['impossible', 'Bayes', 'impossible']);
  });
});

describe('two witnesses of the same errors', () => {
  const profile = mixes([1, 0, 0], [1, 0], [1, 0]);
  const told = (second: [string, string], third: [string, string]) => ({
    profile,
    beliefs: [undefined, ...mixes(second, third)],
  });

  it('hold the same beliefs', () => {
    expect(reasonKinds(twoWitnesses, told(['1/3', '2/3'], ['1/3', '2/3']))).toEqual([]);
    expect(reasonKinds(twoWitnesses, told(['1', '0'], ['1', '0']))).toEqual([]);
    expect(reasonKinds(twoWitnesses, told(['1/3', '2/3'], ['1/2', '1/2']))).toEqual(['odds']);
    expect(reasonKinds(twoWitnesses, told(['1', '0'], ['0', '1']))).toEqual(['orders']);
    expect(reasonKinds(twoWitnesses, told(['1', '0'], ['1/2', '1/2']))).toEqual(['orders']);
  });

  it('hold the same beliefs whichever the second player is expected to do', () => {
    const telling = {
      ...told(['1/3', '2/3'], ['1/2', '1/2']),
      profile: mixes([1, 0, 0], [0, 1], [1, 0]),
    };
    expect(reasonKinds(twoWitnesses, telling)).toEqual(['odds']);
  });
});

describe('beliefs about two players who err independently', () => {
  const game = independentErrors({ guess: {} });
  const profile = mixes([1, 0, 0], [1, 0, 0], [1]);
  const believing = (...shares: string[]) => ({
    profile,
    beliefs: [undefined, undefined, ...mixes(shares)],
  });

  it('are products', () => {
    expect(reasonKinds(game, believing('1/6', '1/3', '1/6', '1/3'))).toEqual([]);
    expect(reasonKinds(game, believing('1/4', '1/4', '1/4', '1/4'))).toEqual([]);
    expect(reasonKinds(game, believing('1/3', '1/6', '1/6', '1/3'))).toEqual(['odds']);
    expect(reasonKinds(game, believing('1/2', '0', '0', '1/2'))).toEqual(['orders']);
    expect(reasonKinds(game, believing('1/2', '1/2', '0', '0'))).toEqual([]);
    expect(reasonKinds(game, believing('0', '1', '0', '0'))).toEqual([]);
  });

  /** The third player abstains; naming one of these pairs gains if she believes less than so much in it. */
  const needs = (least: Readonly<Record<string, string>>) =>
    independentErrors({
      abstain: {},
      ...Object.fromEntries(
        Object.entries(least).map(([errors, share]) => {
          const [over = 0, under = 1] = share.split('/').map(Number);
          const pairs = ['ac', 'ad', 'bc', 'bd'].map((pair) => [
            pair,
            pair === errors ? over - under : over,
          ]);
          return [`not ${errors}`, Object.fromEntries(pairs)];
        }),
      ),
    });
  const abstaining = (count: number) =>
    mixes([1, 0, 0], [1, 0, 0], [1, ...Array.from({ length: count }, () => 0)]);

  it('support what products can support', () => {
    const exact = needs({ ac: '1/6', ad: '1/3', bc: '1/6', bd: '1/3' });
    expect(supported(exact, abstaining(4))).toMatchObject({
      kind: 'yes',
    });
    const spread = needs({ ac: '1/5', bd: '1/5', bc: '1/5' });
    expect(supported(spread, abstaining(3))).toMatchObject({
      kind: 'yes',
    });
    expect(supported(needs({ ac: '1/4', bd: '1/4' }), abstaining(2)).kind).toBe('yes');
  });

  it('do not support what they cannot, though weak perfect Bayes does', () => {
    for (const least of [
      { ac: '2/5', bd: '2/5' },
      { ac: '1/4', bd: '13/50' },
      { ac: '1/3', ad: '1/6', bd: '1/3' },
    ])
      expect(supported(needs(least), abstaining(Object.keys(least).length))).toMatchObject({
        kind: 'no',
        reason: { kind: 'trembles' },
      });
  });
});

describe('errors in an irrational proportion', () => {
  it('are a certificate as roots', () => {
    const assessment = {
      profile: mixes([1, 0, 0], [1, 0, 0], [1, 0], [1, 0], [1, 0]),
      beliefs: rootOfTwo.informationSets.map(({ name }) =>
        name === 'two errors' ? mixes(['2/3', '1/3'])[0] : undefined,
      ),
    };
    const halves = assessment.beliefs.map((belief, set) =>
      set < 2 ? undefined : (belief ?? mixes(['1/2', '1/2'])[0]),
    );
    const told = { ...assessment, beliefs: halves };
    const found = consistency(rootOfTwo, told);
    expect(found.kind).toBe('consistent');
    if (found.kind !== 'consistent') return;
    expect(checkTrembles(rootOfTwo, told, found.trembles)).toEqual([]);
    const [, a, c] = found.trembles[0] ?? [];
    // (a/c)² = 2, so that a and c cannot both be rational.
    const raised = [a, c].map((error) =>
      Radical.of(error?.weight.radicand ?? Rational.one, error?.weight.index),
    );
    expect(String(raised[0]?.over(raised[1] ?? Radical.one))).toBe('(2)^(1/2)');
    expect(
      limitBeliefs(rootOfTwo, told.profile, found.trembles).every((each) => each !== undefined),
    ).toBe(true);
  });
});

describe("Selten's horse", () => {
  it('has no sequential equilibrium in which the first player goes down', () => {
    // The second player would then go down herself and get 4.
    const down = mixes([1, 0], [1, 0], [0, 1]);
    const reordered = horse.informationSets.map(({ name }) => name);
    expect(reordered).toEqual(['the start', 'a deviation', 'her turn']);
    expect(supported(horse, down)).toMatchObject({
      kind: 'no',
      reason: { kind: 'any-belief', sets: [{ informationSet: 2 }] },
    });
  });

  it('is one with everybody across if the third player goes right', () => {
    const across = mixes([0, 1], [0, 1], [0, 1]);
    expect(supported(horse, across)).toMatchObject({
      kind: 'yes',
    });
    const believing = (first: string, second: string) => ({
      profile: across,
      beliefs: mixes([1], [first, second], [1]),
    });
    expect(sequentialEquilibrium(horse, believing('1/3', '2/3')).kind).toBe('equilibrium');
    expect(sequentialEquilibrium(horse, believing('1/2', '1/2'))).toMatchObject({
      inconsistencies: [],
      deviations: [{ informationSet: 1, action: 0, gain: Rational.half }],
    });
  });
});
