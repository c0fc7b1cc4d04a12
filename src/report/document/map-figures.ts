import { type Case, casePoint } from '../../claim/case.js';
import { examplePoint, type Specification } from '../../claim/specification.js';
import { parameterMap } from '../../sample/map/parameter-map.js';
import { parameterMapSvg } from '../figures/map-figure.js';
import { oneLine } from '../text/columns.js';
import type { ReportMap } from './findings.js';

/**
 * Maps of two parameters as pictures: everything else as in each case, and as in the example where there
 * is no case.
 * @param pairs names of two parameters each.
 */
export function mapFigures(
  spec: Specification,
  pairs: readonly (readonly [x: string, y: string])[],
): ReportMap[] {
  const { cases = [] } = spec;
  const places: readonly (Case | undefined)[] = cases.length > 0 ? cases : [undefined];
  return pairs.flatMap((pair) => places.map((at) => mapFigure(spec, pair, at)));
}

function mapFigure(
  spec: Specification,
  [x, y]: readonly [string, string],
  at: Case | undefined,
): ReportMap {
  const example = examplePoint(spec);
  const point = at === undefined ? example : casePoint(at, example);
  const spelled = (name: string): string =>
    spec.parameters.find((each) => each.name === name)?.spelling.text ?? name;
  const where = at === undefined ? 'in the example' : `in the case ${at.id}, ${oneLine(at.title)}`;
  return {
    ...{ x, y, at: at?.id },
    caption: `Where claimed assessments are equilibria as ${spelled(x)} and ${spelled(y)} move, everything else as ${where}, where the marked point is`,
    svg: parameterMapSvg(parameterMap(spec, x, y, { at: point })),
  };
}
