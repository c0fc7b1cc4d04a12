import { describe, expect, it } from 'vitest';
import { NotADistribution, type Profile } from '../../src/equilibrium/assessment.js';
import { judgeProfile } from '../../src/equilibrium/concept/judgment.js';
import { CONCEPTS, type Concept } from '../../src/equilibrium/concept/verdict.js';
import type { ExtensiveGame } from '../../src/game/extensive-game.js';
import {
  blindThreat,
  burglar,
  courses,
  driver,
  forgetful,
  harvest,
  profile,
  switches,
  threat,
} from './distinctions.js';

const judged = (game: ExtensiveGame, behavior: Profile) =>
  judgeProfile(game, { profile: behavior, beliefs: [] });

/** Which concepts hold, and which not. */
function verdicts(game: ExtensiveGame, behavior: Profile): Partial<Record<Concept, boolean>> {
  const found = judged(game, behavior).verdicts;
  return Object.fromEntries(CONCEPTS.map((concept) => [concept, found[concept].holds]));
}

describe('an empty threat', () => {
  it('is a Nash equilibrium that is not subgame perfect', () => {
    const threatened = profile([1, 0], [1, 0]);
    expect(verdicts(threat, threatened)).toEqual({
      nash: true,
      agentNash: true,
      subgamePerfect: false,
      weakPerfectBayesian: false,
      perfectBayesian: false,
      sequential: false,
      strict: true,
      quasiStrict: true,
    });
    expect(judged(threat, threatened).verdicts.subgamePerfect).toMatchObject({
      because: [
        { kind: 'strategy', player: 1, root: 2, moves: [{ informationSet: 1, action: 1 }] },
      ],
    });
  });

  it('gives way to the equilibrium that has every property', () => {
    expect(Object.values(verdicts(threat, profile([0, 1], [0, 1])))).toEqual(Array(8).fill(true));
  });

  it('made in the dark is subgame perfect, and no belief supports it', () => {
    const threatened = profile([1, 0, 0], [1, 0]);
    expect(verdicts(blindThreat, threatened)).toMatchObject({
      nash: true,
      subgamePerfect: true,
      weakPerfectBayesian: false,
      sequential: false,
    });
    const { plan, weights } = judged(blindThreat, threatened).findings[1] ?? {};
    expect([`${plan?.gain}`, plan?.moves]).toEqual(['2', [{ informationSet: 1, action: 1 }]]);
    expect(weights).toHaveLength(2);
  });
});

describe('a belief about a course that nobody means to take', () => {
  it('makes a weak perfect Bayesian equilibrium that is not subgame perfect', () => {
    const found = verdicts(courses, profile([1, 0], [0, 1], [1, 0]));
    expect(found).toMatchObject({
      nash: true,
      weakPerfectBayesian: true,
      subgamePerfect: false,
      sequential: false,
    });
  });

  it('is refused where it is stated against the prescribed course and judged for consistency', () => {
    const peace = profile([0, 1], [0, 1], [0, 1]);
    const { verdicts: found } = judgeProfile(courses, {
      profile: peace,
      beliefs: [undefined, undefined, profile(['1/2', '1/2'])[0]],
    });
    expect(found.nash.holds).toBe(true);
    expect(found.weakPerfectBayesian).toMatchObject({
      holds: false,
      because: [{ kind: 'belief', informationSet: 2 }],
    });
  });
});

describe('two switches', () => {
  it('left alone are an agent Nash equilibrium, and no Nash equilibrium', () => {
    const left = profile([1, 0], [1, 0]);
    expect(verdicts(switches, left)).toMatchObject({ agentNash: true, nash: false });
    const { players } = judged(switches, left);
    expect(`${players[0]?.regret}`).toBe('1');
    expect(players[0]?.strategy?.moves).toEqual([
      { informationSet: 0, action: 1 },
      { informationSet: 1, action: 1 },
    ]);
  });
});

describe('an information set with three nodes', () => {
  const home = profile([1, 0, 0, 0], [1, 0, 0, 0]);

  it('can need a belief that is sure of none of them', () => {
    const { findings, verdicts: found } = judged(burglar(5), home);
    expect(found.weakPerfectBayesian.holds).toBe(true);
    const belief = findings[1]?.weights.map((weight) => weight.toRational()) ?? [];
    for (const probability of belief) expect(Number(probability.approximate())).toBeLessThan(0.41);
  });

  it('supports nothing where even the least favorable belief leaves a gain', () => {
    const { findings, verdicts: found } = judged(burglar(7), home);
    expect(found.weakPerfectBayesian.holds).toBe(false);
    expect(`${findings[1]?.plan?.gain}`).toBe('1/3');
    expect(findings[1]?.weights.map(String)).toEqual(['1/3', '1/3', '1/3']);
  });
});

describe('chance before and after a move', () => {
  it('enters expectations and beliefs', () => {
    const { players, findings } = judged(harvest, profile([1, 0], [1, 0]));
    expect(`${players[0]?.expected}`).toBe('8/3');
    expect(`${players[0]?.regret}`).toBe('2/3');
    const [, clouds] = findings;
    expect(`${clouds?.plan?.gain}`).toBe('4/3');
    const weights = findings[0]?.weights ?? [];
    expect(weights[0]?.compare(weights[1] ?? weights[0])).toBe(0);
  });
});

describe('imperfect recall', () => {
  it('by absent-mindedness leaves the expected payoff and nothing else', () => {
    const found = judged(driver, profile(['1/3', '2/3']));
    expect(`${found.players[0]?.expected}`).toBe('4/3');
    expect(found.players[0]?.regret).toBeUndefined();
    for (const concept of CONCEPTS)
      expect(found.verdicts[concept], concept).toMatchObject({
        holds: undefined,
        because:
          concept === 'perfectBayesian'
            ? { kind: 'undefined' }
            : { kind: 'recall', failures: [{ kind: 'absent-minded', informationSet: 0 }] },
      });
  });

  it('by forgetting leaves a strategy that gains by two changes, of which none gains by itself', () => {
    const heads = judged(forgetful, profile([1, 0], [1, 0]));
    expect(heads.verdicts.agentNash.holds).toBe(true);
    expect(heads.verdicts.nash).toMatchObject({
      holds: false,
      because: [
        {
          kind: 'strategy',
          moves: [
            { informationSet: 0, action: 1 },
            { informationSet: 1, action: 1 },
          ],
        },
      ],
    });
    const mixed = judged(forgetful, profile(['1/2', '1/2'], [1, 0]));
    expect(mixed.verdicts.agentNash.holds).toBe(false);
    expect(mixed.findings.map(({ action }) => `${action?.gain}`)).toEqual(['1/2', '1/2']);
  });
});

describe('a profile that leaves information sets blank', () => {
  it('can be a Nash equilibrium where the player herself never gets there', () => {
    const silent = profile([1, 0], []);
    const found = judged(switches, silent);
    expect(found.verdicts.nash.holds).toBe(false);
    expect(verdicts(courses, profile([1, 0], [], [1, 0]))).toMatchObject({
      nash: true,
      subgamePerfect: undefined,
      weakPerfectBayesian: undefined,
      sequential: undefined,
    });
  });

  it('is not judged where a deviation meets the blank', () => {
    const found = judged(threat, profile([1, 0], [0, 0]));
    expect(found.verdicts.nash).toEqual({
      holds: undefined,
      because: { kind: 'blank', informationSets: [1] },
    });
    expect(found.players.map(({ regret }) => (regret ? `${regret}` : undefined))).toEqual([
      undefined,
      '0',
    ]);
  });

  it('is refused where play arrives at the blank, or a mix is no distribution', () => {
    expect(() => judged(threat, profile([0, 1], []))).toThrow(NotADistribution);
    expect(() => judged(threat, profile(['1/2', '1/3'], [1, 0]))).toThrow(/set 0 sums to 5\/6/u);
  });
});
