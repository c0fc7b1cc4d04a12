import { numberOf, thereAre } from '../../exact/message.js';
import { RELATION_SIGNS, type RelationSign } from '../../exact/relation.js';
import { compare } from '../comparison.js';
import type { Assertion } from '../proposition/assertion.js';
import type { Specification } from '../specification.js';
import { allClaims } from './all-claims.js';
import type { PlacedText } from './text-part.js';
import { quantityIn } from './written-quantity.js';

/**
 * What a text asserts: relations, chains of them, and claims, separated by commas.
 * @throws {MisreadQuestion} where it asserts nothing, or cannot be read.
 */
export function assertionsIn(spec: Specification, part: PlacedText): Assertion[] {
  return part.split(/,/u).parts.flatMap((each) => assertedIn(spec, each));
}

function assertedIn(spec: Specification, part: PlacedText): readonly Assertion[] {
  const claim = allClaims(spec).find(({ id }) => id === part.text);
  if (claim) return [claim];
  return relationsIn(spec, part);
}

const TYPED: ReadonlyMap<string, RelationSign> = new Map([
  ['>=', '≥'],
  ['<=', '≤'],
]);

/** A relation, or a chain `a < b < c`, each link of which is one. */
export function relationsIn(spec: Specification, part: PlacedText) {
  const { parts, between } = part.split(/[<>=!]+|[≥≤≠]/u);
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) throw noRelation(spec, part);
  const sides = parts.map((each) => {
    if (each.text === '') throw each.misread('expected a side of a relation, found nothing');
    return { quantity: quantityIn(spec, each), part: each };
  });
  return sides.slice(1).map((right, index) => {
    const left = sides[index];
    const written = between[index] ?? '';
    const sign = TYPED.get(written) ?? RELATION_SIGNS.find((each) => each === written);
    const at = left?.part.to ?? part.from;
    if (sign === undefined || left === undefined)
      throw part.misread(
        `expected one of ${RELATION_SIGNS.join(' ')} (or >=, <=), found "${written}"`,
        part.whole.indexOf(written, at),
      );
    return compare(left.quantity, sign, right.quantity);
  });
}

function noRelation(spec: Specification, part: PlacedText) {
  const claims = allClaims(spec);
  // What cannot be read at all is told of first: it may be what was meant for a claim.
  if (part.text !== '' && !/^[\p{L}\p{N}_-]+$/u.test(part.text)) quantityIn(spec, part);
  const found = part.text === '' ? 'nothing' : `"${part.text}"`;
  return part.misread(
    `expected a relation, such as a > b, or one of ${numberOf(claims.length, 'claim')}, found ${found}; ${thereAre(claims.map(({ id }) => id))}`,
  );
}
