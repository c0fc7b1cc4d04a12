import { describe, expect, it } from 'vitest';
import horseGame, { horseTypeOne, horseTypeTwo } from '../../catalog/selten-1975/horse.js';
import { negativeControls } from '../mutation/negative-controls.js';
import { admissible } from './points.js';
import { findingAt, violationsAt } from './violations.js';

/*
 * Type 1. Where 3 plays R with probability ρ: 1 gets 1 from R and 3ρ from L; 2 gets 1 from R and 4ρ
 * from L; 3, if reached, gets 2ν from R and 1 − ν from L.
 *
 * Type 2. 1 gets 3 from L and σ + 4(1 − σ) = 4 − 3σ from R. 2 is not reached, but would get 4 from
 * L and 1 from R, so that L gains 4 − (4 − 3σ) = 3σ. 3 gets 2 from R and 0 from L.
 */

describe('equilibrium points of type 1', () => {
  it('are sequentially rational up to the threshold 1/4, if 3 is indifferent', () => {
    for (const rho of ['1/4', '1/8', 0])
      expect(violationsAt(horseTypeOne, { rho, sigma: 1, nu: '1/3' })).toEqual([]);
  });

  it('are sequentially rational at ρ = 0 for every belief under which L is best', () => {
    expect(violationsAt(horseTypeOne, { rho: 0, sigma: 1, nu: 0 })).toEqual([]);
    expect(violationsAt(horseTypeOne, { rho: 0, sigma: 1, nu: '1/2' })).toEqual([
      '3 at "nothing", off the path: R gains 1/2',
    ]);
  });

  it('lose 2 beyond the threshold, and 1 beyond another', () => {
    expect(violationsAt(horseTypeOne, { rho: '3/10', sigma: 1, nu: '1/3' })).toEqual([
      '2 at "nothing": L gains 1/5',
    ]);
    // 1 gains 3ρ − 1 and 2 gains 4ρ − 1.
    expect(violationsAt(horseTypeOne, { rho: '1/2', sigma: 1, nu: '1/3' })).toEqual([
      '1 at "nothing": L gains 1/2',
      '2 at "nothing": L gains 1',
    ]);
  });

  it('lose 3 when she mixes without being indifferent', () => {
    // R yields 2/2, L yields 1/2, and the mix 1/4 · 1 + 3/4 · 1/2 = 5/8.
    expect(violationsAt(horseTypeOne, { rho: '1/4', sigma: 1, nu: '1/2' })).toEqual([
      '3 at "nothing", off the path: R gains 3/8',
    ]);
    // R yields 0, L yields 1, and the mix 3/4.
    expect(violationsAt(horseTypeOne, { rho: '1/4', sigma: 1, nu: 0 })).toEqual([
      '3 at "nothing", off the path: L gains 1/4',
    ]);
  });

  it('never reach 3, whose belief the author must state', () => {
    const found = findingAt(horseTypeOne, 'three', 'nothing', { rho: 0, sigma: 1, nu: '1/3' });
    expect(found.reached).toBe(false);
    expect(found.origin).toBe('stated');
    expect(found.optimality).toBe('weak');
  });

  negativeControls(horseTypeOne, {
    points: admissible(horseGame, [
      { rho: 0, sigma: 1, nu: 0 },
      { rho: 0, sigma: 1, nu: '1/3' },
      { rho: '1/8', sigma: 1, nu: '1/3' },
      { rho: '1/4', sigma: 1, nu: '1/3' },
      { rho: '3/10', sigma: 1, nu: '1/3' },
      { rho: '1/3', sigma: 1, nu: '1/3' },
      { rho: '1/2', sigma: 1, nu: '1/2' },
      { rho: '1/4', sigma: 1, nu: '1/2' },
      { rho: '1/4', sigma: 1, nu: 0 },
      { rho: 1, sigma: 1, nu: '1/2' },
    ]),
    harmless: {
      '3 choosing three at "nothing" plays L': 'The claim allows ρ = 0 itself.',
    },
  });
});

describe('equilibrium points of type 2', () => {
  it('fail at the unreached 2 alone, who gains 3σ by L', () => {
    for (const [sigma, gain] of [
      ['1/3', '1'],
      ['1/2', '3/2'],
      ['1', '3'],
    ] as const)
      expect(violationsAt(horseTypeTwo, { rho: 0, sigma, nu: 0 })).toEqual([
        `2 at "nothing", off the path: L gains ${gain}`,
      ]);
  });

  it('lose 1 as well below the threshold 1/3', () => {
    // 1 gains (4 − 3σ) − 3, and 2 gains 3σ.
    expect(violationsAt(horseTypeTwo, { rho: 0, sigma: '1/6', nu: 0 })).toEqual([
      '1 at "nothing": R gains 1/2',
      '2 at "nothing", off the path: L gains 1/2',
    ]);
    expect(violationsAt(horseTypeTwo, { rho: 0, sigma: 0, nu: 0 })).toEqual([
      '1 at "nothing": R gains 1',
    ]);
  });

  it('reach 3 from the left for sure', () => {
    const found = findingAt(horseTypeTwo, 'three', 'nothing', { rho: 0, sigma: 1, nu: 0 });
    expect(found.origin).toBe('Bayes');
    expect(found.belief.map(String)).toEqual(
      found.set.histories.map((history) => (history['one'] === 'L' ? '1' : '0')),
    );
    expect(found.optimality).toBe('strict');
  });
});
