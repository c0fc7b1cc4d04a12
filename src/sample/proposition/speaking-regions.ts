import { match } from 'ts-pattern';
import { bounding, largeAdmissible } from '../../claim/large.js';
import type { Proposition } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { polynomialFormula, zero } from '../../exact/composition.js';
import type { Conjunction } from '../../exact/eventually.js';
import type { Relation } from '../../exact/relation.js';
import { admissibleRegion, Region } from '../region.js';

type Bounds = Pick<Specification, 'parameters' | 'restrictions'>;

/**
 * Where points may decide a proposition. A claim is refuted outside its conditions, too, where it
 * says that they are necessary; statements speak of points alone where what is given holds.
 */
export function speakingRegions(
  spec: Bounds,
  proposition: Proposition,
  further: readonly Relation[] = [],
): Region[] {
  return match(proposition)
    .with({ kind: 'equilibrium' }, () => [admissibleRegion(spec, further)])
    .with({ kind: 'everywhere' }, { kind: 'somewhere' }, { kind: 'regardless' }, ({ given }) => [
      admissibleRegion(spec, [...given.map(({ relation }) => relation), ...further]),
    ])
    .with({ kind: 'eventually' }, ({ given, parameter: { name } }) =>
      allLargeAdmissible(spec, name, [...given.map(({ relation }) => relation), ...further]),
    )
    .exhaustive();
}

/**
 * Where all large values of a parameter are admissible. There are several regions only where
 * something that bounds it divides by what may have either sign.
 */
function allLargeAdmissible(
  { parameters, restrictions }: Bounds,
  name: string,
  further: readonly Relation[],
): Region[] {
  const bounded = new Set(bounding(restrictions, name));
  const others = restrictions.filter((each) => !bounded.has(each));
  return largeAdmissible(restrictions, name).map(
    (way) =>
      new Region(
        parameters.map((each) => each.name),
        [...others.map(({ relation }) => relation), ...relationsOf(way), ...further],
      ),
  );
}

function relationsOf(way: Conjunction): Relation[] {
  return way.flatMap(({ polynomial, sense }) =>
    sense === '≠' ? [] : [{ left: polynomialFormula(polynomial), sign: sense, right: zero }],
  );
}
