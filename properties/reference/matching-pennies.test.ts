import { describe, expect, it } from 'vitest';
import asymmetricPenniesGame, {
  anyMixing,
  indifference,
} from '../../catalog/goeree-holt-2001/asymmetric-pennies.js';
import matchingPenniesGame, {
  evenMixing,
} from '../../catalog/von-neumann-morgenstern-1944/matching-pennies.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import type { DeclaredFinding } from '../../src/equilibrium/assessment-judgment.js';
import { Point } from '../../src/exact/point.js';
import { negativeControls } from '../mutation/negative-controls.js';
import { admissible } from './points.js';
import { findingAt, violationsAt } from './violations.js';

/*
 * Against left with probability σ, top yields 40 + (x − 40)σ and bottom 80 − 40σ: equal iff σ = 40/x,
 * and then 80 − 1600/x. Against top with probability ρ, left yields 80 − 40ρ and right 40 + 40ρ:
 * equal iff ρ = 1/2, and then 60. With another mix, Row gains by top (1 − ρ)(xσ − 40) where that is
 * positive, and by bottom ρ(40 − xσ); Column gains by left (1 − σ)(40 − 80ρ), by right σ(80ρ − 40).
 */

function weighed({ actions }: DeclaredFinding): string[] {
  return actions.map(
    ({ action, probability, payoff, against }) =>
      `${action} with ${probability} yields ${payoff}: ${against}`,
  );
}

describe('matching pennies', () => {
  it('makes every action of both players yield 0', () => {
    for (const variable of ['row', 'column']) {
      const found = findingAt(evenMixing, variable, 'nothing', {});
      expect(weighed(found)).toEqual([
        'heads with 1/2 yields 0: indifferent',
        'tails with 1/2 yields 0: indifferent',
      ]);
      expect(found.optimality).toBe('mixed');
    }
  });

  negativeControls(evenMixing, { points: admissible(matchingPenniesGame, [{}]) });
});

describe('asymmetric matching pennies', () => {
  const even = { rho: '1/2', sigma: '1/2' };

  it.each([
    { x: 80, left: '1/2', right: '1/2', row: '60' },
    { x: 320, left: '1/8', right: '7/8', row: '75' },
    { x: 44, left: '10/11', right: '1/11', row: '480/11' },
  ])('make every action a best one at the prize $x', ({ x, left, right, row }) => {
    expect(weighed(findingAt(indifference, 'row', 'nothing', { ...even, x }))).toEqual([
      `top with 1/2 yields ${row}: indifferent`,
      `bottom with 1/2 yields ${row}: indifferent`,
    ]);
    expect(weighed(findingAt(indifference, 'column', 'nothing', { ...even, x }))).toEqual([
      `left with ${left} yields 60: indifferent`,
      `right with ${right} yields 60: indifferent`,
    ]);
  });

  it('are said to be mixed only where the formula is a probability', () => {
    const at = { ...even, x: 20 };
    const { exists, conditionsHold, refutes } = claimAtPoint(indifference, Point.of(at));
    expect({ exists, conditionsHold, refutes }).toEqual({
      exists: false,
      conditionsHold: false,
      refutes: false,
    });
    const unguarded = { ...indifference, where: [] };
    expect(claimAtPoint(unguarded, Point.of(at))).toMatchObject({ exists: false, refutes: true });
  });

  it('reward whoever meets another mix', () => {
    expect(violationsAt(anyMixing, { x: 320, rho: '1/2', sigma: '1/4' })).toEqual([
      'Row at "nothing": top gains 20',
    ]);
    expect(violationsAt(anyMixing, { x: 320, rho: '1/2', sigma: '1/16' })).toEqual([
      'Row at "nothing": bottom gains 10',
    ]);
    expect(violationsAt(anyMixing, { x: 320, rho: '1/4', sigma: '1/8' })).toEqual([
      'Column at "nothing": left gains 35/2',
    ]);
    expect(violationsAt(anyMixing, { x: 320, rho: '3/4', sigma: '1/8' })).toEqual([
      'Column at "nothing": right gains 5/2',
    ]);
  });

  const points = admissible(asymmetricPenniesGame, [
    { x: 320, rho: '1/2', sigma: '1/8' },
    { x: 44, rho: '1/2', sigma: '10/11' },
    { x: 80, rho: '1/2', sigma: '1/4' },
    { x: 80, rho: '1/2', sigma: '3/4' },
    { x: 80, rho: '1/4', sigma: '1/2' },
    { x: 80, rho: '3/4', sigma: '1/2' },
    { x: 40, rho: '1/2', sigma: '1/2' },
    { x: 20, rho: '1/2', sigma: '1/2' },
  ]);

  negativeControls(indifference, { points });
  negativeControls(anyMixing, { points });

  it('keep the belief of Column at how Row mixes', () => {
    const found = findingAt(anyMixing, 'column', 'nothing', { x: 320, rho: '2/7', sigma: '1/8' });
    expect(found.origin).toBe('Bayes');
    expect(Point.of({ top: '2/7', bottom: '5/7' }).toJSON()).toEqual(
      Object.fromEntries(
        found.set.histories.map((history, index) => [history['row'], `${found.belief[index]}`]),
      ),
    );
  });
});
