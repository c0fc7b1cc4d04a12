import { bounding, largeAdmissible } from '../claim/large.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import type { Statement } from '../claim/statement.js';
import { polynomialFormula, zero } from '../exact/composition.js';
import type { Conjunction } from '../exact/eventually.js';
import type { Point } from '../exact/point.js';
import type { Relation } from '../exact/relation.js';
import { Region } from './region.js';
import { findPoint } from './witness.js';

/** The region that a statement speaks of, a point in it, and points that the author suggests. */
export interface StatementGround {
  readonly region: Region;
  readonly start: Point;
  readonly hinted: readonly Point[];
}

/**
 * Where the given conditions hold at admissible parameters; of a statement about large values of a
 * parameter, where all large values are admissible. Several regions only where something that
 * bounds it divides by what may have either sign.
 */
export function statementRegions(
  { parameters, restrictions }: Pick<Specification, 'parameters' | 'restrictions'>,
  { form, given }: Statement,
  further: readonly Relation[] = [],
): Region[] {
  const symbols = parameters.map(({ name }) => name);
  const premises = [...given.map(({ relation }) => relation), ...further];
  if (form.kind !== 'eventually')
    return [new Region(symbols, [...restrictions.map(({ relation }) => relation), ...premises])];
  const { name } = form.parameter;
  const bounded = new Set(bounding(restrictions, name));
  const others = restrictions.filter((each) => !bounded.has(each));
  return largeAdmissible(restrictions, name).map(
    (way) =>
      new Region(symbols, [
        ...others.map(({ relation }) => relation),
        ...relationsOf(way),
        ...premises,
      ]),
  );
}

function relationsOf(way: Conjunction): Relation[] {
  return way.flatMap(({ polynomial, sense }) =>
    sense === '≠' ? [] : [{ left: polynomialFormula(polynomial), sign: sense, right: zero }],
  );
}

/**
 * The regions of a statement in which a point was found.
 * @param known a point that somebody else found: it serves where the search finds none.
 */
export function statementGrounds(
  spec: Specification,
  statement: Statement,
  further: readonly Relation[] = [],
  known?: Point,
): StatementGround[] {
  const regions = statementRegions(spec, statement, further);
  const looked = statementRegions(spec, statement, [...further, ...statement.lookAt]);
  return regions.flatMap((region, index) => {
    const start =
      findPoint(region, examplePoint(spec)) ??
      (known && region.contains(known) ? region.complete(known) : undefined);
    if (start === undefined) return [];
    const there = looked[index];
    const hinted = there && statement.lookAt.length > 0 ? findPoint(there, start) : undefined;
    return [{ region, start, hinted: hinted ? [hinted] : [] }];
  });
}
