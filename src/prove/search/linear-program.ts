/** Σ (entry of a column)·(its variable), row by row, is to be at most, or exactly, so much. */
export interface LinearProgram {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  /** By row; what is not in it is 0. */
  readonly entries: ReadonlyMap<number, bigint>;
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
