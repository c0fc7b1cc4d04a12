import type { Parameter } from '../../claim/parameter.js';
import type { Specification } from '../../claim/specification.js';
import { Expansion } from '../../derive/expansion.js';
import { relationHolds } from '../../derive/question.js';
import { along } from '../../exact/algebraic-number.js';
import { entry } from '../../exact/entry.js';
import { type LineCell, lineCells } from '../../exact/line-cells.js';
import type { Point } from '../../exact/point.js';
import { Rational, type RationalInput } from '../../exact/rational.js';
import type { RealRoot } from '../../exact/real-roots.js';
import { holdsForSign } from '../../exact/sign-condition.js';
import { sliceAt } from './slice.js';

/** A parameter that moves, and how far. */
export interface Axis {
  readonly parameter: Parameter;
  readonly from: Rational;
  readonly to: Rational;
}

/** From where to where a parameter is to move. */
export type AxisRange = readonly [from: RationalInput, to: RationalInput];

/** What is wrong with a range; `undefined` where nothing is. */
export function rangeProblem({ parameter, from, to }: Axis): string | undefined {
  return from.lessThan(to)
    ? undefined
    : `${parameter.name}: expected a range from a lower to a higher number, found ${from}:${to}`;
}

/**
 * How far a parameter may move from where it is before the restrictions are broken, the others being
 * as they are; where nothing bounds it, three times its size. What is irrational is widened.
 */
export function admissibleAxis(
  spec: Specification,
  parameter: Parameter,
  at: Point,
  give: readonly Parameter[],
): Axis {
  const { values } = sliceAt(spec, [parameter], at, give);
  const expansion = new Expansion({ parameters: spec.parameters, restrictions: [] }, values);
  const conditions = spec.restrictions.flatMap(({ relation, says }) =>
    relationHolds(relation, says, expansion),
  );
  const value = at.at(parameter);
  const size = value.magnitude.lessThan(Rational.half) ? Rational.half : value.magnitude;
  const reach = size.times(Rational.of(2));
  const cells = lineCells(
    // The value itself is among the numbers that are told apart.
    [
      ...conditions.map(({ polynomial }) => along(polynomial, parameter.name, at)),
      [value.negated(), Rational.one],
    ],
    value.minus(reach),
    value.plus(reach),
  );
  const admissible = cells.map(({ signs }) =>
    conditions.every(({ sense }, k) => holdsForSign(entry(signs, k), sense)),
  );
  const here = cells.findIndex((cell) => cell.kind === 'at' && cell.root.low.equals(value));
  let [low, high] = [here, here];
  while (admissible[low - 1]) low--;
  while (admissible[high + 1]) high++;
  const from = endOf(cells, low, -1)?.low ?? value;
  const to = endOf(cells, high, 1)?.high ?? value;
  return from.lessThan(to)
    ? { parameter, from, to }
    : { parameter, from: value.minus(reach), to: value.plus(reach) };
}

/** A cell that is a number, or the number next to it. */
function endOf(cells: readonly LineCell[], index: number, step: 1 | -1): RealRoot | undefined {
  const cell = cells[index];
  if (cell === undefined) return undefined;
  return cell.kind === 'at' ? cell.root : endOf(cells, index + step, step);
}
