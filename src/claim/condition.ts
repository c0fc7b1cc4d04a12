import { noOperators } from '../exact/formula.js';
import { meaningOf, type Relation, relationText } from '../exact/relation.js';
import type { Source } from '../game/game.js';
import { InvalidDeclaration, refusalOf } from '../game/invalid.js';
import * as schema from '../game/schema.js';

/** A named inequality between parameters on which a claim rests. */
export interface Condition {
  readonly id: string;
  readonly says: string;
  readonly relation: Relation;
  /** Where the source states it; `undefined` where the specification adds it to complete a claim. */
  readonly statedIn: Source | undefined;
}

const refusal = noOperators<Condition>(
  'condition',
  ({ id, relation }) => `${id}, ${relationText(relation)},`,
  'it is neither true nor false before the parameters have values: put conditions into a list',
);

/** Thrown where a condition is not declared as it should be. */
export class InvalidCondition extends InvalidDeclaration {
  override readonly name = 'InvalidCondition';
}

const said = { id: schema.name, says: schema.prose, relation: schema.writtenRelation };
const statedCondition = schema.record({ ...said, source: schema.source });
const addedCondition = schema.record(said);

/**
 * A condition that the source states, in symbols or in words that are here made exact.
 * @throws {InvalidCondition}
 * @example
 * ```js
 * import { parameter, relation, stated } from 'casus';
 * const source = { publication: { authors: ['A. N. Other'], title: 'On entry', year: 2026 }, place: 'Section 1' };
 * const c = parameter('c', { text: 'c', latex: 'c', meaning: 'a cost', unit: 'payoff', example: 1, source });
 * stated('cheap', 'it costs little', relation`${c} ≤ 2`, source).id; // 'cheap'
 * ```
 */
export function stated(id: string, says: string, relation: Relation, source: Source): Condition {
  const declared = { id, says, relation, source };
  schema.parsed(statedCondition, declared, refusalOf('the condition', declared, InvalidCondition));
  return Object.freeze({ id, says, relation, statedIn: source, ...refusal });
}

/**
 * A condition that the source leaves out, and without which its claim is false.
 * @throws {InvalidCondition}
 * @example
 * ```js
 * import { added, parameter, relation } from 'casus';
 * const source = { publication: { authors: ['A. N. Other'], title: 'On entry', year: 2026 }, place: 'Section 1' };
 * const c = parameter('c', { text: 'c', latex: 'c', meaning: 'a cost', unit: 'payoff', example: 1, source });
 * added('cheap', 'it costs little', relation`${c} ≤ 2`).source; // undefined
 * ```
 */
export function added(id: string, says: string, relation: Relation): Condition {
  const declared = { id, says, relation };
  schema.parsed(addedCondition, declared, refusalOf('the condition', declared, InvalidCondition));
  return Object.freeze({ ...declared, statedIn: undefined, ...refusal });
}

/** Whether two conditions are one: of one name, and with relations that mean the same. */
function isSame(one: Condition, other: Condition): boolean {
  return (
    one === other || (one.id === other.id && meaningOf(one.relation) === meaningOf(other.relation))
  );
}

/** The first of some conditions that is the same as a given one, else the given one itself. */
export function asAmong(conditions: readonly Condition[], condition: Condition): Condition {
  return conditions.find((each) => isSame(each, condition)) ?? condition;
}

/** Each condition once, though it be written twice. */
export function eachOnce(conditions: readonly Condition[]): Condition[] {
  return [...new Set(conditions.map((each) => asAmong(conditions, each)))];
}

/** Where all premises hold, so does the conclusion; with none, they never hold together. */
export interface Inference {
  readonly premises: readonly Condition[];
  readonly conclusion: Condition | undefined;
}

/**
 * What follows from some conditions by inferences alone: the conditions themselves, and whatever
 * a chain of inferences adds. `undefined` where the chain comes to a contradiction, from which
 * everything follows.
 */
export function consequencesOf(
  conditions: Iterable<Condition>,
  inferences: readonly Inference[],
): ReadonlySet<Condition> | undefined {
  const known = new Set(conditions);
  for (let size = -1; size !== known.size; ) {
    size = known.size;
    for (const { premises, conclusion } of inferences) {
      if (!premises.every((premise) => known.has(premise))) continue;
      if (conclusion === undefined) return undefined;
      known.add(conclusion);
    }
  }
  return known;
}

/** Whether a chain of other inferences comes to the same. */
export function followsFrom(
  { premises, conclusion }: Inference,
  others: readonly Inference[],
): boolean {
  const known = consequencesOf(premises, others);
  return known === undefined || (conclusion !== undefined && known.has(conclusion));
}

/**
 * Inferences from which all the given ones follow, and none of which follows from the others:
 * those with many premises are given up first, and of the rest the later ones.
 */
export function withoutRedundant<Each extends Inference>(inferences: readonly Each[]): Each[] {
  const longestFirst = [...inferences]
    .reverse()
    .sort((one, other) => other.premises.length - one.premises.length);
  let kept: readonly Each[] = inferences;
  for (const each of longestFirst) {
    const others = kept.filter((other) => other !== each);
    if (followsFrom(each, others)) kept = others;
  }
  return [...kept];
}
