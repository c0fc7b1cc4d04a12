import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/equilibrium/assessment.js';
import { searchBeliefs } from '../../../src/equilibrium/consistency/belief-search.js';
import { checkRefutation } from '../../../src/equilibrium/consistency/check/refutation.js';
import {
  sequentialSupport,
  UnprovedVerdict,
} from '../../../src/equilibrium/consistency/checked-support.js';
import type {
  Refutation,
  SequentialSupport,
} from '../../../src/equilibrium/consistency/sequential-support.js';
import { limitBeliefs } from '../../../src/equilibrium/consistency/trembles.js';
import { Rational } from '../../../src/exact/rational.js';
import type { ExtensiveGame } from '../../../src/game/extensive-game.js';
import { layeredGames } from '../../arbitrary/layered-game.js';
import { drawnTrembles } from './drawn-trembles.js';
import { horse, mixes, rootOfTwo, uninformedEntry } from './off-path-games.js';

const drawn = drawnTrembles(layeredGames());

/** What becomes of an answer that a search gives, whatever the truth. */
const answering = (game: ExtensiveGame, assessment: Assessment, answer: SequentialSupport) => () =>
  sequentialSupport(game, assessment, () => answer);

const staying = { profile: mixes([1, 0], [1, 0]), beliefs: [] };

function proofOf(game: ExtensiveGame, assessment: Assessment): Refutation {
  const found = searchBeliefs(game, assessment);
  if (found.kind !== 'no' || found.reason.kind !== 'trembles') throw new Error('expected a proof');
  return found.reason.proof;
}

const denied = (proof: Refutation): SequentialSupport => ({
  kind: 'no',
  reason: { kind: 'trembles', informationSets: [1], refuted: 1, proof },
});

describe('an answer that nothing proves', () => {
  it('stops: support by trembles under whose beliefs an action gains', () => {
    let denials = 0;
    fc.assert(
      fc.property(drawn, ({ game, profile, trembles }) => {
        const assessment = { profile, beliefs: [] };
        if (searchBeliefs(game, assessment).kind !== 'no') return;
        denials += 1;
        const beliefs = limitBeliefs(game, profile, trembles);
        expect(answering(game, assessment, { kind: 'yes', trembles, beliefs })).toThrow(
          UnprovedVerdict,
        );
      }),
    );
    expect(denials).toBeGreaterThan(20);
  });

  it('stops: support by trembles that tend to other beliefs, or to none', () => {
    const game = uninformedEntry();
    const found = searchBeliefs(game, staying);
    if (found.kind !== 'yes') throw new Error('expected support');
    const other = mixes([1, 0], ['1/2', '1/2']);
    expect(answering(game, staying, found)).not.toThrow();
    expect(answering(game, staying, { ...found, beliefs: other })).toThrow(/out of proportion/);
    expect(answering(game, staying, { ...found, trembles: [] })).toThrow(/no tremble/);
  });

  it('stops: a denial where beliefs support the profile', () => {
    const game = uninformedEntry();
    const denials: SequentialSupport[] = [
      denied(proofOf(uninformedEntry('7/9'), staying)),
      denied({ kind: 'nobody', informationSet: 1 }),
      denied({ kind: 'orders', terms: [] }),
      denied({ kind: 'deviations', informationSet: 1, deviations: [Rational.zero, Rational.one] }),
      { kind: 'no', reason: { kind: 'deviations', deviations: [] } },
      { kind: 'no', reason: { kind: 'stated', inconsistencies: [] } },
      { kind: 'no', reason: { kind: 'any-belief', sets: [] } },
    ];
    for (const denial of denials)
      expect(answering(game, staying, denial)).toThrow(/a defect of casus/);
  });

  it('stops: deviations said to gain more than they do', () => {
    const game = uninformedEntry();
    const fighting = { profile: mixes([0, 1], [1, 0]), beliefs: [] };
    const found = searchBeliefs(game, fighting);
    if (found.kind !== 'no' || found.reason.kind !== 'deviations')
      throw new Error('expected deviations');
    const { deviations } = found.reason;
    const more = deviations.map((each) => ({ ...each, gain: each.gain.plus(Rational.one) }));
    expect(answering(game, fighting, found)).not.toThrow();
    expect(
      answering(game, fighting, { kind: 'no', reason: { kind: 'deviations', deviations: more } }),
    ).toThrow(/does not gain that/);
  });
});

describe('a proof by cases', () => {
  const game = uninformedEntry('7/9');
  const proof = proofOf(game, staying);
  const problems = (corrupt: Refutation) => checkRefutation(game, staying, corrupt);

  it('is accepted where it was found', () => {
    expect(problems(proof)).toEqual([]);
  });

  it('is refused with a case left out, and with the cases exchanged', () => {
    if (proof.kind !== 'cases') throw new Error('expected cases');
    const { believed, disbelieved } = proof;
    expect(problems(believed)).not.toEqual([]);
    expect(problems(disbelieved)).not.toEqual([]);
    expect(problems({ ...proof, believed: disbelieved, disbelieved: believed })).not.toEqual([]);
    expect(problems({ ...proof, believed: proof })).not.toEqual([]);
  });
});

describe('support by beliefs in an irrational proportion', () => {
  it('is proved by the sign of a sum of roots', () => {
    const beliefs = rootOfTwo.informationSets.map(({ name }) =>
      name === 'two errors' ? mixes(['2/3', '1/3'])[0] : undefined,
    );
    const assessment = { profile: mixes([1, 0, 0], [1, 0, 0], [1, 0], [1, 0], [1, 0]), beliefs };
    expect(sequentialSupport(rootOfTwo, assessment).kind).not.toBe('no');
  });
});

describe('an action that gains whatever is believed', () => {
  it('is so with the multiples found, and not with those of another action', () => {
    const down = { profile: mixes([1, 0], [1, 0], [0, 1]), beliefs: [] };
    const found = searchBeliefs(horse, down);
    if (found.kind !== 'no' || found.reason.kind !== 'any-belief') throw new Error('expected it');
    const [set] = found.reason.sets;
    if (set === undefined) throw new Error('expected a set');
    expect(answering(horse, down, found)).not.toThrow();
    const sets = [{ ...set, deviations: [...set.deviations].reverse() }];
    expect(answering(horse, down, { kind: 'no', reason: { kind: 'any-belief', sets } })).toThrow(
      /may lose/,
    );
  });
});
