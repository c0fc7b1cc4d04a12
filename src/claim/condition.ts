import type { Relation } from '../exact/relation.js';
import type { Source } from '../game/source.js';

/** A named inequality between parameters on which a claim rests. */
export interface Condition {
  readonly id: string;
  readonly says: string;
  readonly relation: Relation;
  /** Where the source states it; `undefined` where the specification adds it to complete a claim. */
  readonly statedIn: Source | undefined;
}

/** A condition that the source states, in symbols or in words that are here made exact. */
export function stated(id: string, says: string, relation: Relation, source: Source): Condition {
  return { id, says, relation, statedIn: source };
}

/** A condition that the source leaves out, and without which its claim is false. */
export function added(id: string, says: string, relation: Relation): Condition {
  return { id, says, relation, statedIn: undefined };
}
