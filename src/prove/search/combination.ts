import { Rational } from '../../exact/rational.js';
import type { Coordinates } from './coordinates.js';
import type { Effort } from './effort.js';
import { exactVertex } from './exact-vertex.js';
import { Layout, type Product } from './layout.js';
import type { Summand } from './lift.js';
import { Form } from './linear-form.js';
import { type Column, vertexOf } from './linear-program.js';
import type { Simplified } from './simplification.js';

/**
 * A sum of products of hypotheses that contradicts itself, in coordinates.
 *
 * In coordinates that are not negative, a sum of products with nonnegative weights that has no
 * positive coefficient is a contradiction once something in it is positive. Which weights do that
 * is a linear program; its solution is made exact before anyone sees it.
 */
export async function combination(
  { hypotheses, denied: goal }: Simplified,
  coordinates: Coordinates,
  effort: Effort,
): Promise<Summand[] | undefined> {
  const size = coordinates.coordinates.length;
  const singles = coordinates.others.flatMap(({ hypothesis, form, scale }): Product[] => {
    const sense = hypotheses[hypothesis]?.sense;
    if (sense === '≠' || sense === undefined || form.terms.size > MOST_TERMS) return [];
    const sign = sense === '=' ? 'free' : sense === '>' ? 'strict' : 'weak';
    return [{ factors: [hypothesis], form, scale, sign }];
  });
  const denied = singles.find(({ factors }) => factors[0] === goal);
  const goals = denied ? [denied] : singles;
  const products =
    effort.factors === 1
      ? singles
      : [...singles, ...pairs(singles.filter(({ sign }) => sign !== 'free'))];
  const one: Product = {
    factors: [],
    form: new Form(new Map([[Form.unit(size), 1n]])),
    scale: Rational.one,
    sign: 'strict',
  };
  const layout = new Layout(coordinates, [...products, one], effort);
  const { columns, summands } = layout.columns(goals, products, one, effort);
  if (columns.length === 0) return undefined;
  const { rows, normalization } = layout.rows(columns);
  const vertex = await vertexOf(
    columns.map(
      ({ entries, free }, index): Column => ({
        free,
        entries: new Map([
          ...[...entries].map(([row, value]) => [row, Number(value)] as const),
          [rows.length, Number(normalization[index] ?? 0n)],
        ]),
      }),
    ),
    [...rows, { sense: '=', right: 1 }],
  );
  if (vertex === undefined) return undefined;
  const weights = exactVertex(
    columns.map(({ entries, free }, index) => ({
      free,
      entries: new Map([...entries, [rows.length, normalization[index] ?? 0n]]),
    })),
    [...rows, { sense: '=', right: 1 }],
    vertex,
  );
  if (weights === undefined) return undefined;
  return layout.withRemainders(
    [...weights].flatMap(([column, weight]) => {
      const summand = summands[column];
      return summand ? [{ ...summand, weight }] : [];
    }),
    columns,
    weights,
  );
}

const MOST_TERMS = 400;

function pairs(singles: readonly Product[]): Product[] {
  return singles.flatMap((one, index) =>
    singles.slice(index).map(
      (other): Product => ({
        factors: [...one.factors, ...other.factors],
        form: one.form.times(other.form),
        scale: one.scale.times(other.scale),
        sign: one.sign === 'strict' && other.sign === 'strict' ? 'strict' : 'weak',
      }),
    ),
  );
}
