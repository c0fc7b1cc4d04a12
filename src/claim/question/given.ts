import { unknownName } from '../../exact/message.js';
import { isRelation, type Relation, relationText } from '../../exact/relation.js';
import { added, type Condition } from '../condition.js';
import { conditionsOf } from '../parts.js';
import { type AnyClaim, conditionsClaimed } from '../proposition/claimed-conditions.js';
import type { Specification } from '../specification.js';
import { allClaims } from './all-claims.js';
import { relationsIn } from './asserted.js';
import { type PlacedText, wholeText } from './text-part.js';

/** Under what a question is asked. */
export type Given =
  /** Conditions of the specification by name, or relations of parameters. */
  | { readonly kind: 'condition' | 'relation'; readonly condition: Condition }
  /** All conditions on which a claim is claimed. */
  | { readonly kind: 'claim'; readonly claim: AnyClaim };

/**
 * What is given, in a text: conditions and claims by name, and relations, separated by commas.
 * @throws {MisreadQuestion}
 */
export function givenIn(spec: Specification, text: string): Given[] {
  return wholeText(text)
    .split(/,/u)
    .parts.flatMap((each) => knownIn(spec, each));
}

/** The conditions that come to what is given. */
export function conditionsGiven(given: readonly Given[]): Condition[] {
  return given.flatMap((each) =>
    each.kind === 'claim' ? conditionsClaimed(each.claim) : [each.condition],
  );
}

function knownIn(spec: Specification, part: PlacedText): Given[] {
  const conditions = conditionsOf(spec);
  const condition = conditions.find(({ id }) => id === part.text);
  const claim = allClaims(spec).find(({ id }) => id === part.text);
  if (condition && claim)
    throw part.misread(
      `${part.text} is the name of a condition and of a claim: write the condition as a relation, ${relationText(condition.relation)}`,
    );
  if (condition) return [{ kind: 'condition', condition }];
  if (claim) return [{ kind: 'claim', claim }];
  if (!/[<>=≥≤]/u.test(part.text)) {
    const ids = [...new Set([...conditions, ...allClaims(spec)].map(({ id }) => id))];
    throw part.misread(
      `expected a condition, a claim or a relation of parameters; ${unknownName('condition or claim', part.text, ids)}`,
    );
  }
  return relationsIn(spec, part).map((each) => {
    if (!isRelation(each))
      throw part.misread(
        'expected a relation of parameters alone, found what play comes to, which no condition is about: ask for it, or give the condition that it comes to',
      );
    return { kind: 'relation', condition: asCondition(each) };
  });
}

/** A relation as a condition of its own, called by what it says. */
function asCondition(relation: Relation): Condition {
  const text = relationText(relation);
  return added(text, text, relation);
}
