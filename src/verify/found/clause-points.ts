import { examplePoint, type Specification } from '../../claim/specification.js';
import { type Clause, clauseHolds } from '../../derive/found/clause.js';
import type { Point } from '../../exact/point.js';
import { contraries, type Relation } from '../../exact/relation.js';
import type { Game } from '../../game/game.js';
import type { Pausing } from '../../sample/pausing.js';
import { admissibleRegion } from '../../sample/region.js';
import { simplify } from '../../sample/simplify.js';
import { seekIn } from '../../sample/witness.js';

/** So many ways in which clauses hold or fail are tried, each by a search of its own. */
const MOST_WAYS = 16;

/**
 * Looks for admissible parameters at which some clauses hold and one fails, or with none that all hold.
 * What is found is so; that nothing is found proves nothing.
 */
export function* pointAmong(
  spec: Specification,
  game: Game,
  holding: readonly Clause[],
  failing?: Clause,
): Pausing<Point | undefined> {
  const example = examplePoint(spec);
  const serves = (point: Point): boolean =>
    holding.every((each) => clauseHolds(each, point)) &&
    (failing === undefined || !clauseHolds(failing, point));
  for (const way of waysToHold(holding, failing ? waysToFail(failing) : [[]])) {
    const region = admissibleRegion(spec, [...game.assuming, ...way]);
    const found = yield* seekIn(region, example);
    if (found && serves(found)) return simplify(region, found, example, serves);
  }
  return undefined;
}

/** Rows before what makes a clause idle: a point where it says something shows more. */
function waysToHold(
  clauses: readonly Clause[],
  failing: readonly (readonly Relation[])[],
): (readonly Relation[])[] {
  let ways: (readonly Relation[])[] = [...failing];
  for (const { where, anyOf } of clauses) {
    const own = [...anyOf, ...where.flatMap((each) => contraries(each).map((one) => [one]))];
    ways = ways.flatMap((way) => own.map((more) => [...way, ...more])).slice(0, MOST_WAYS);
  }
  return ways;
}

function waysToFail({ where, anyOf }: Clause): (readonly Relation[])[] {
  return anyOf.reduce<(readonly Relation[])[]>(
    (ways, row) =>
      ways.flatMap((way) => row.flatMap(contraries).map((failing) => [...way, failing])),
    [where],
  );
}
