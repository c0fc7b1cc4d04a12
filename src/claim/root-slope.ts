import { dualNumbers } from '../exact/field.js';
import { type Environment, environment, fieldValue } from '../exact/formula-in-field.js';
import type { Root } from './root.js';
import { movingWith } from './roots-behind.js';

/**
 * How roots grow with a parameter, all others being as they are: by the implicit function theorem
 * −F_x/F_t, where F = 0 is the equation and t the root. Of a root that does not move with the parameter
 * nothing is said.
 * @param roots each after those on which it rests.
 * @returns a slope by name; `undefined` where a root has none, for F_t is 0.
 */
export function rootSlopes<Value>(
  roots: readonly Root[],
  parameter: string,
  here: Environment<Value>,
): ReadonlyMap<string, Value | undefined> {
  const { field } = here;
  const slopes = new Map<string, Value | undefined>();
  for (const root of movingWith(roots, parameter)) {
    const along = (slopeOf: (name: string) => Value | undefined): Value | undefined => {
      const moving = environment(dualNumbers(field), (name) => ({
        value: here.symbol(name),
        slope: slopeOf(name) ?? field.zero,
      }));
      const [left, right] = [root.solves.left, root.solves.right].map((side) =>
        fieldValue(side, moving),
      );
      return left && right && field.minus(left.slope, right.slope);
    };
    const byParameter = along((name) => (name === parameter ? field.one : slopes.get(name)));
    const byItself = along((name) => (name === root.name ? field.one : undefined));
    const isSettled = [...slopes].every(
      ([name, slope]) => slope !== undefined || !movesBy(root, name),
    );
    slopes.set(
      root.name,
      byParameter !== undefined && byItself !== undefined && isSettled
        ? field.over(field.minus(field.zero, byParameter), byItself)
        : undefined,
    );
  }
  return slopes;
}

function movesBy(root: Root, other: string): boolean {
  return movingWith([root], other).length > 0;
}
