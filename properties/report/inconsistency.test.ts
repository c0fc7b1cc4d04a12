import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/equilibrium/assessment.js';
import { judgeProfile } from '../../src/equilibrium/concept/judgment.js';
import { sequentialSupport } from '../../src/equilibrium/consistency/checked-support.js';
import { consistency } from '../../src/equilibrium/consistency/consistency.js';
import type { ExtensiveGame } from '../../src/game/extensive-game.js';
import { profileJudgmentJson } from '../../src/report/json/profile-judgment.js';
import { inconsistencyText, limitText, unsupportedText } from '../../src/report/text/failure.js';
import { mixes, twoWitnesses, uninformedEntry } from '../equilibrium/consistency/off-path-games.js';

function reasons(game: ExtensiveGame, assessment: Assessment): string[] {
  const found = consistency(game, assessment);
  return found.kind === 'consistent'
    ? []
    : found.reasons.map((each) => inconsistencyText(game, each));
}

describe('an inconsistency in words', () => {
  it('names the histories whose proportion trembles force', () => {
    const beliefs = [undefined, ...mixes(['1/2', '1/2'])];
    expect(reasons(uninformedEntry(), { profile: mixes([1, 0], [1, 0]), beliefs })).toEqual([
      'whatever the mistakes, ("good, in" : "bad, in") is 1/2, but 1 as stated',
    ]);
  });

  it('names the beliefs whose orders of mistakes contradict each other', () => {
    const beliefs = [undefined, ...mixes([1, 0], [0, 1])];
    const profile = mixes([1, 0, 0], [1, 0], [1, 0]);
    const [text] = reasons(twoWitnesses, { profile, beliefs });
    expect(text).toContain('second at set 1 "an error" believes in "a" and not in "b"');
    expect(text).toContain('third at set 1 "an error, passed" believes in "b, pass"');
  });

  it("says what Bayes' rule gives, and what chance never draws", () => {
    const beliefs = [undefined, ...mixes([1, 0])];
    expect(reasons(uninformedEntry(0), { profile: mixes([1, 0], [1, 0]), beliefs })).toEqual([
      'incumbent at set 1 "entry" believes in "good, in", which chance never draws',
    ]);
    expect(reasons(uninformedEntry(), { profile: mixes([0, 1], [1, 0]), beliefs })[0]).toBe(
      'incumbent at set 1 "entry" believes 1, 0 where Bayes\' rule gives 1/3, 2/3',
    );
  });
});

describe('a profile without consistent support, in words', () => {
  it('names the sets that no trembles support', () => {
    const game = uninformedEntry('7/9');
    const found = sequentialSupport(game, { profile: mixes([1, 0], [1, 0]), beliefs: [] });
    expect(found.kind).toBe('no');
    if (found.kind !== 'no') return;
    expect(unsupportedText(game, found.reason)).toBe(
      'no trembles lead to a belief of incumbent at set 1 "entry" that supports her behavior',
    );
  });

  it('is weak perfect Bayesian and not sequential', () => {
    const judgment = judgeProfile(uninformedEntry('7/9'), {
      profile: mixes([1, 0], [1, 0]),
      beliefs: [],
    });
    expect(judgment.verdicts.weakPerfectBayesian.holds).toBe(true);
    expect(judgment.verdicts.sequential.holds).toBe(false);
    expect(profileJudgmentJson(judgment).sequentialSupport).toBeNull();
  });
});

describe('a profile with consistent support, as JSON', () => {
  it('comes with the beliefs and the trembles', () => {
    const judgment = judgeProfile(uninformedEntry(), {
      profile: mixes([1, 0], [1, 0]),
      beliefs: [],
    });
    expect(profileJudgmentJson(judgment).sequentialSupport).toMatchObject([
      { player: 'entrant', belief: ['1/3', '2/3'], trembles: [{ exponent: 0 }, { exponent: 1 }] },
      { player: 'incumbent', belief: ['1/3', '2/3'] },
    ]);
  });
});

describe('a limit of the search, in words', () => {
  it('says what was not decided', () => {
    expect(limitText({ kind: 'supports', tried: 7 })).toContain('after 7 choices');
    const weights = { kind: 'weights', supports: [], conditions: [] } as const;
    expect(limitText({ ...weights, irrational: true })).toContain('only irrational ones');
    expect(limitText({ ...weights, irrational: false })).toContain('neither met nor refuted');
  });
});
