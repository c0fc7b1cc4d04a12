import type { Relation } from '../../src/exact/relation.js';
import { type Parameter, parameter } from '../../src/index.js';
import { Region } from '../../src/sample/region.js';

/** Symbols for regions small enough to be seen through. */
export const [x, y, z]: readonly [Parameter, Parameter, Parameter] = [
  symbol('x'),
  symbol('y'),
  symbol('z'),
];

export function region(...relations: readonly Relation[]): Region {
  return new Region(['x', 'y', 'z'], relations);
}

function symbol(name: string): Parameter {
  return parameter(name, {
    ...{ text: name, latex: name, meaning: name, example: 0, unit: 'payoff' },
    source: {
      publication: { authors: ['The casus developers'], title: 'Small regions', year: 2026 },
      place: 'these tests',
    },
  });
}
