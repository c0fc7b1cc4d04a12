import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { examplePoint } from '../../src/claim/specification.js';
import { proofChecker } from '../../src/prove/certificate/checker.js';
import { proverOf } from '../../src/prove/prover.js';
import { toItsEnd } from '../../src/sample/pausing.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { pointsAlong } from '../../src/sample/region-points.js';
import { findPoint } from '../../src/sample/witness.js';
import type { Demand } from '../../src/verify/characterize/demand.js';
import { ParameterPart } from '../../src/verify/characterize/parameter-part.js';
import { Refutations } from '../../src/verify/characterize/refutations.js';
import { seekPoint } from '../../src/verify/characterize/seek.js';
import { seekInParts } from '../../src/verify/characterize/seek-in-parts.js';
import { holdsAtPoint } from '../../src/verify/characterize/solved-points.js';
import { openParts } from '../../src/verify/characterize/zero-cases.js';
import { profileKey, solvedAt } from './characterized.js';
import { demandsOf, expansion, form, game, play } from './private-message.js';

const whole = new ParameterPart(collusion, expansion);
const noPairs = async () => undefined;

// D goes by her signal alone, and A tells what she is. B^m mobilizes facing A_H, the others never do: so
// there is none but B^m, mobilizing neither raises the probability of war nor harms A, and D is indifferent.
const atTies = [0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 1];

// The same, but A tells the contrary: B^m mobilizes facing A_L, and not facing A_H, who is the likelier one
// to make war. So there is no B^m; and whoever she might be, no belief makes him mobilize where B^h does not.
const nowhere = [1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0];

describe('a part of the parameters, in which some symbols are 0 and others are not', () => {
  const { gains } = demandsOf(atTies);
  const part = whole.where('q_l', true).where('q_m', false).where('epsilon', true);

  it('has the same points where what is demanded holds as it is restated there', () => {
    const region = admissibleRegion(part.spec, game.assuming);
    const start = findPoint(region, examplePoint(collusion));
    if (start === undefined) throw new Error('the part is empty');
    const restated = new Map(part.restated(gains).map((each) => [each.original.key, each]));
    const seen = new Set<boolean>();
    for (const point of pointsAlong(region, start)(1, 60)) {
      expect(`${point.at('q_l')} ${point.at('epsilon')}`).toBe('0 0');
      for (const demand of gains) {
        const holds = holdsAtPoint(demand, point, expansion);
        const other = restated.get(demand.key);
        if (other) expect(holdsAtPoint(other, point, expansion)).toBe(holds);
        seen.add(holds);
      }
    }
    expect(seen.size).toBe(2);
  });

  it('leaves out factors that are positive there, and what is 0', () => {
    const restated = part.restated(gains);
    expect(restated.some(({ divisors }) => divisors.some((each) => `${each}` === 'q_m'))).toBe(
      true,
    );
    for (const { polynomial } of restated)
      expect([...polynomial.symbols]).not.toEqual(expect.arrayContaining(['epsilon']));
  });
});

describe('a point at which what is demanded holds in a part alone', () => {
  it('is found there, and by no search that does not know of parts', async () => {
    const demands = demandsOf(atTies);
    expect(toItsEnd(seekPoint(collusion, play, [], demands, 10))).toBe(undefined);
    const parts = await openParts(demands.gains, whole, noPairs);
    const point = toItsEnd(seekInParts(parts, play, [], demands, 10, []));
    if (point === undefined) throw new Error('no point is found');
    expect(solvedAt(form, 'weak perfect Bayesian', point)).toContain(profileKey(atTies));
    expect(`${point.at('q_m')} ${point.at('epsilon')} ${point.at('gamma_A')}`).toBe('1 0 0');
  });
});

describe('a point at which several equations hold at once', () => {
  // A tells what she is, B^l and B^h mobilize facing A_H, B^m facing A_L, and D retains whoever is as she
  // seems to be: so there is no B^m, and D is indifferent, whether there is mobilizing or not.
  const told = [0, 0, 1, 0, 0, 1, 1, 1, 0, 0, 1, 1];

  it('is found where symbols in them are 0, and fewer are left', async () => {
    const demands = demandsOf(told);
    const parts = await openParts(demands.gains, whole, noPairs);
    expect(parts.map(({ zeros }) => zeros.join())).toEqual(['q_m']);
    const point = toItsEnd(seekInParts(parts, play, [], demands, 10, []));
    if (point === undefined) throw new Error('no point is found');
    expect(solvedAt(form, 'weak perfect Bayesian', point)).toContain(profileKey(told));
  });
});

describe('what is refuted case by case', () => {
  const { gains, supports } = demandsOf(nowhere);
  const belief = supports.filter(({ set }) => set.name === 'm, hostile');
  const isOfHighType = ({ set }: Demand): boolean => set.name.startsWith('h, ');
  const isOfBoth = (pair: readonly Demand[]): boolean =>
    pair.some(isOfHighType) && pair.some(({ set }) => set.name === 'm, hostile');
  const refutationsWhere = (holdTogether: (pair: readonly Demand[]) => boolean) =>
    new Refutations(
      ...([collusion, play, [], proverOf({ threads: 0 }), () => false] as const),
      holdTogether,
    );

  it('is so by certificates that pass the checker, and no longer once a lemma says something else', async () => {
    const refutations = refutationsWhere((pair) => !isOfBoth(pair));
    const found = await refutations.refuted(gains, belief, 'brief', gains, { left: 0 });
    if (found?.kind !== 'by way') throw new Error('it is not refuted');
    expect(found.ways).toHaveLength(2);
    for (const way of found.ways) {
      if (way.kind !== 'certificate') throw new Error('a way is not refuted by itself');
      const { proof } = way.by;
      expect(proofChecker()(proof)).toEqual({ valid: true });
      expect(proof.lemmas.map(({ sense, polynomial }) => `${polynomial} ${sense} 0`)).toContain(
        'q_m = 0',
      );
      for (const [place, lemma] of proof.lemmas.entries()) {
        const altered = { ...lemma, polynomial: `${lemma.polynomial} + 1` };
        const lemmas = proof.lemmas.with(place, altered);
        expect(proofChecker()({ ...proof, lemmas }).valid).toBe(false);
      }
    }
    // What was learnt is found again without a search, and by a demand less nothing is.
    expect(await refutations.refuted(gains, belief, 'plain', gains)).toMatchObject(found);
    const rest = gains.filter((each) => !isOfHighType(each));
    expect(await refutations.refuted(rest, belief, 'plain', rest)).toBe(undefined);
  });

  it('is not where the pair is known to hold together somewhere', async () => {
    const refutations = refutationsWhere(() => true);
    expect(await refutations.refuted(gains, belief, 'brief', gains, { left: 0 })).toBe(undefined);
  });
});
