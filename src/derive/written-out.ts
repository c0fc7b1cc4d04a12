import type { Specification } from '../claim/specification.js';
import { Polynomial } from '../exact/polynomial.js';
import { Expansion } from './expansion.js';

/** An expansion in which named quotients are written out like others: nothing stands for anything. */
export function writtenOut(spec: Pick<Specification, 'parameters' | 'restrictions'>): Expansion {
  const itself = spec.parameters.map(({ name }) => [name, Polynomial.symbol(name)] as const);
  return new Expansion(spec, new Map(itself));
}
