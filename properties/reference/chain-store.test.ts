import { describe, expect, it } from 'vitest';
import chainStoreGame, {
  accommodation,
  deterrence,
} from '../../catalog/selten-1978/chain-store.js';
import { negativeControls } from '../mutation/negative-controls.js';
import { admissible } from './points.js';
import { findingAt, violationsAt } from './violations.js';

/*
 * Entering yields the shopkeeper 2 if tolerated and 0 if fought, staying out 1. Once he has entered,
 * the chain store gets 2 by cooperating and a by fighting.
 */

describe('one town of the chain store', () => {
  it('has the tolerated entry as its equilibrium in the paper', () => {
    expect(violationsAt(accommodation, { a: 0 })).toEqual([]);
    expect(findingAt(accommodation, 'answer', 'nothing', { a: 0 }).optimality).toBe('strict');
  });

  it('has a Nash equilibrium by a threat that is not sequentially rational', () => {
    expect(violationsAt(deterrence, { a: 0 })).toEqual([
      'chain store at "nothing", off the path: cooperative gains 2',
    ]);
    expect(findingAt(deterrence, 'entry', 'nothing', { a: 0 }).optimality).toBe('strict');
  });

  it('has both equilibria where fighting costs the chain store nothing', () => {
    for (const both of [accommodation, deterrence]) {
      expect(violationsAt(both, { a: 2 })).toEqual([]);
      expect(findingAt(both, 'answer', 'nothing', { a: 2 }).optimality).toBe('weak');
    }
  });

  it('deters where fighting pays', () => {
    expect(violationsAt(deterrence, { a: '5/2' })).toEqual([]);
    expect(violationsAt(accommodation, { a: '5/2' })).toEqual([
      'chain store at "nothing": aggressive gains 1/2',
    ]);
  });

  const points = admissible(chainStoreGame, [{ a: 0 }, { a: 2 }, { a: '5/2' }]);
  negativeControls(accommodation, { points });
  negativeControls(deterrence, { points });
});
