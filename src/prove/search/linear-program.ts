import * as highsModule from 'highs';
import { entry } from '../../exact/entry.js';

/** Σ (entry of a column)·(its variable), row by row, is to be at most, or exactly, so much. */
export interface LinearProgram {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  /** In which rows it has an entry, each once; in the others it is 0. */
  readonly rows: readonly number[];
  /** Its entries in these, in the same order. */
  readonly coefficients: readonly bigint[];
  /** Whether its variable may be negative. */
  readonly free: boolean;
}

export interface Row {
  readonly sense: '≤' | '=';
  readonly right: 0 | 1;
}

/** Where a vertex of the feasible set lies. */
export interface Vertex {
  /** The columns that are not 0 there. */
  readonly support: readonly number[];
  /** The rows that hold with equality. */
  readonly tight: readonly number[];
}

// The package's types are those of its CommonJS form, whose default export is one level down.
const loadHighs = highsModule.default as unknown as typeof highsModule.default.default;

let loading: ReturnType<typeof loadHighs> | undefined;

/** What HiGHS calls a basic variable, and a model that it solved. */
const BASIC = 1;
const OPTIMAL = 7;

/** What is nearer to 0 than this is 0, for the hint: HiGHS itself allows for 1e-7. */
const TINY = 1e-11;

/**
 * Finds a vertex of a linear program's feasible set, in floating point: a hint, to be made exact.
 * The smallest sum of variables is sought, so that few are needed.
 * @returns `undefined` where none was found.
 */
export async function floatingVertex({
  columns,
  rows,
}: LinearProgram): Promise<Vertex | undefined> {
  loading ??= loadHighs();
  const highs = await loading;
  const starts = new Int32Array(columns.length + 1);
  const size = columns.reduce((sum, { rows: own }) => sum + own.length, 0);
  const [indices, values] = [new Int32Array(size), new Float64Array(size)];
  let place = 0;
  columns.forEach(({ rows: own, coefficients }, column) => {
    indices.set(own, place);
    for (const each of coefficients) values[place++] = Number(each);
    starts[column + 1] = place;
  });
  try {
    const { value } = highs.raw.lpCall({
      numCols: columns.length,
      numRows: rows.length,
      colCost: columns.map(({ free }) => (free ? 0 : 1)),
      colLower: columns.map(({ free }) => (free ? Number.NEGATIVE_INFINITY : 0)),
      colUpper: columns.map(() => Number.POSITIVE_INFINITY),
      rowLower: rows.map(({ sense, right }) => (sense === '=' ? right : Number.NEGATIVE_INFINITY)),
      rowUpper: rows.map(({ right }) => right),
      matrix: {
        format: 'csc',
        numRows: rows.length,
        numCols: columns.length,
        starts,
        indices,
        values,
      },
    });
    if (value?.modelStatus !== OPTIMAL) return undefined;
    const { basis, solution } = value;
    const places = (status: Int32Array, basic: boolean): number[] =>
      [...status].flatMap((each, index) => ((each === BASIC) === basic ? [index] : []));
    return {
      support: places(basis.colStatus, true).filter(
        (column) => Math.abs(entry(solution.colValue, column)) > TINY,
      ),
      tight: places(basis.rowStatus, false),
    };
  } catch {
    // A solver that broke down is started anew for the next program.
    loading = undefined;
    return undefined;
  }
}
