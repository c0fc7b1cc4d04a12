import { comparedBy, type Regardless } from '../../claim/proposition/regardless.js';
import type { Draft } from '../existence.js';
import type { Expansion } from '../expansion.js';
import { relationFails } from '../hypotheses.js';

/** The ways in which two payoffs differ though the variable alone does, or one has no value. */
export function regardlessFails(statement: Regardless, expansion: Expansion): Draft[] {
  const { player, variable } = statement;
  const asserts = `what ${player} gets does not change with ${variable}`;
  return comparedBy(statement).flatMap((same) =>
    relationFails(same, asserts, expansion).map((hypotheses) => ({ asserts, hypotheses })),
  );
}
