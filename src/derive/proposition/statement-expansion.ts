import { continuousGamesIn } from '../../claim/parts.js';
import { comparisonsIn } from '../../claim/proposition/assertion.js';
import type { Statement } from '../../claim/proposition/proposition.js';
import { hasLimit } from '../../claim/quantity-parts.js';
import type { Specification } from '../../claim/specification.js';
import { Expansion } from '../expansion.js';
import { writtenOut } from '../written-out.js';
import { isOfFormulas } from './eventually.js';

/** What has a name stands for itself, unless a limit is taken of it, or it is integrated. */
export function expansionFor(spec: Specification, statement: Statement): Expansion {
  const games = continuousGamesIn(statement);
  return isOfTheEnd(statement) || games.length > 0 ? writtenOut(spec, games) : new Expansion(spec);
}

/**
 * Whether a statement is of quantities or claims in the end: what becomes of a named quotient is
 * told once it is written out.
 */
function isOfTheEnd(statement: Statement): boolean {
  if (
    statement.kind === 'regardless' ||
    statement.kind === 'pure equilibria' ||
    statement.kind === 'continuous equilibrium'
  )
    return false;
  if (statement.kind === 'eventually' && !statement.asserts.every(isOfFormulas)) return true;
  return comparisonsIn(statement.asserts).some(({ left, right }) => [left, right].some(hasLimit));
}
