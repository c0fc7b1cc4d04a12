import { Unusable, unknownName } from '../exact/message.js';
import type { Game } from '../game/game.js';
import type { Case } from './case.js';
import { refuseChanged } from './changed-proposition.js';
import type { Claim } from './claim.js';
import type { Proposition } from './proposition/proposition.js';
import type { Specification } from './specification.js';

/*
 * What a specification lists, by name. A function that decides something takes the thing or its id,
 * and an id that is nobody's is refused with those that there are.
 */

/**
 * Everything that there is to decide.
 * @throws {Unusable} where there is nothing: no verdict would be as expected, and none otherwise.
 */
export function allPropositions({ claims, statements = [] }: Specification): Proposition[] {
  const all = [...claims, ...statements];
  if (all.length > 0) return all;
  throw new Unusable(
    'there is nothing to decide: the specification lists no claim(…) under "claims" and no statement, such as everywhere(…), under "statements"',
  );
}

/**
 * @throws {Unusable} naming the claims and statements there are.
 * @throws {InvalidClaim|InvalidStatement} for a copy that is none.
 */
export function propositionNamed(spec: Specification, named: string | Proposition): Proposition {
  if (typeof named === 'string') return itemNamed('claim', allPropositions(spec), named);
  refuseChanged(named);
  return named;
}

/** @throws {Unusable} naming the games there are. */
export function gameNamed({ games }: Specification, named: string | Game): Game {
  return typeof named === 'string' ? itemNamed('game', games, named) : named;
}

/** @throws {Unusable} naming the cases there are. */
export function caseNamed({ cases = [] }: Specification, id: string): Case {
  return itemNamed('case', cases, id);
}

/** @throws {Unusable} for an id that is not a claimed equilibrium's. */
export function claimNamed(
  { claims, statements = [] }: Specification,
  named: string | Claim,
): Claim {
  if (typeof named !== 'string') return named;
  if (statements.some(({ id }) => id === named))
    throw new Unusable(
      `${named} is a statement: only claimed equilibria have incentive constraints`,
    );
  return itemNamed('claim', claims, named);
}

/** @throws {Unusable} with the name that may have been meant, or those there are. */
export function itemNamed<Item extends { readonly id: string }>(
  what: string,
  items: readonly Item[],
  id: string,
): Item {
  const found = items.find((each) => each.id === id);
  if (found) return found;
  const ids = items.map((each) => each.id);
  throw new Unusable(unknownName(what, id, ids));
}
