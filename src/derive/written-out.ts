import type { Specification } from '../claim/specification.js';
import { Polynomial } from '../exact/polynomial.js';
import { type ContinuousGame, variableSymbol } from '../game/continuous/continuous-game.js';
import { Expansion } from './expansion.js';

/**
 * An expansion in which named quotients are written out like others: nothing stands for anything.
 * @param games whose numbers from intervals are symbols, too: what has a name may hold a type, over which
 * is integrated.
 */
export function writtenOut(
  spec: Pick<Specification, 'parameters' | 'restrictions'>,
  games: readonly ContinuousGame[] = [],
): Expansion {
  const names = [
    ...spec.parameters.map(({ name }) => name),
    ...games.flatMap(({ stages }) => stages.map(({ name }) => variableSymbol(name))),
  ];
  const itself = names.map((name) => [name, Polynomial.symbol(name)] as const);
  return new Expansion(spec, new Map(itself));
}
