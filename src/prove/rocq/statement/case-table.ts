import { entry, known } from '../../../exact/entry.js';

/** What a function is of some variables, each with its values. */
export interface Dimension {
  readonly name: string;
  readonly values: readonly string[];
  /** How the variable is called where it is looked at. */
  readonly called: string;
  /** By value, the constructor. */
  readonly constructors: ReadonlyMap<string, string>;
}

/** A row of a table: a value for each dimension, or `undefined` for any, and what the function is there. */
export interface CaseRow {
  readonly pattern: readonly (string | undefined)[];
  readonly leaf: string;
}

/** So many dimensions are tried in every order for the shortest table. */
const TRIED = 4;

/** The fewest rows that tell a function of some variables, no two of which overlap. */
export function caseRows(
  dimensions: readonly Dimension[],
  computed: (values: ReadonlyMap<string, string>) => string,
): readonly CaseRow[] {
  const leafAt = remembered(dimensions, computed);
  const relevant = dimensions.filter((one) => matters(one, dimensions, leafAt));
  const orders = relevant.length <= TRIED ? permutations(relevant) : [relevant];
  const tables = orders.map((order) => rowsIn(order, new Map(anyValues(dimensions)), leafAt));
  const shortest = tables.reduce((best, each) => (each.length < best.length ? each : best));
  return shortest.map(({ at, leaf }) => ({
    pattern: dimensions.map(({ name }) => at.get(name)),
    leaf,
  }));
}

/** The same function, which computes each leaf once: tables ask for it in every order. */
function remembered(
  dimensions: readonly Dimension[],
  computed: (values: ReadonlyMap<string, string>) => string,
): typeof computed {
  const leaves = new Map<string, string>();
  return (values) => {
    const key = JSON.stringify(dimensions.map(({ name }) => values.get(name)));
    const leaf = leaves.get(key) ?? computed(values);
    leaves.set(key, leaf);
    return leaf;
  };
}

function anyValues(dimensions: readonly Dimension[]): (readonly [string, string])[] {
  return dimensions.map(({ name, values }) => [name, entry(values, 0)]);
}

interface Leaf {
  readonly at: ReadonlyMap<string, string>;
  readonly leaf: string;
}

function rowsIn(
  [first, ...rest]: readonly Dimension[],
  values: ReadonlyMap<string, string>,
  leafAt: (values: ReadonlyMap<string, string>) => string,
): readonly Leaf[] {
  if (first === undefined) return [{ at: new Map(), leaf: leafAt(values) }];
  const branches = first.values.map((value) => ({
    value,
    rows: rowsIn(rest, new Map([...values, [first.name, value]]), leafAt),
  }));
  const same = new Set(branches.map(({ rows }) => JSON.stringify(rows.map(rowKey))));
  if (same.size === 1) return entry(branches, 0).rows;
  return branches.flatMap(({ value, rows }) =>
    rows.map(({ at, leaf }) => ({ at: new Map([...at, [first.name, value]]), leaf })),
  );
}

function rowKey({ at, leaf }: Leaf): readonly unknown[] {
  return [[...at].sort(), leaf];
}

function matters(
  one: Dimension,
  dimensions: readonly Dimension[],
  leafAt: (values: ReadonlyMap<string, string>) => string,
): boolean {
  const others = dimensions.filter((each) => each !== one);
  const combinations = others.reduce<readonly ReadonlyMap<string, string>[]>(
    (all, { name, values }) =>
      all.flatMap((each) => values.map((value) => new Map([...each, [name, value]]))),
    [new Map()],
  );
  return combinations.some(
    (each) =>
      new Set(one.values.map((value) => leafAt(new Map([...each, [one.name, value]])))).size > 1,
  );
}

function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [
      item,
      ...rest,
    ]),
  );
}

/** A table as a `match`, a row a line; the function itself, where it is the same everywhere. */
export function matchText(
  dimensions: readonly Dimension[],
  rows: readonly CaseRow[],
  indent: string,
): string {
  const told = dimensions
    .map((dimension, index) => ({ dimension, index }))
    .filter(({ index }) => rows.some(({ pattern }) => entry(pattern, index) !== undefined));
  if (told.length === 0) return entry(rows, 0).leaf;
  const line = ({ pattern, leaf }: CaseRow): string => {
    const words = told.map(({ dimension, index }) => patternWord(dimension, entry(pattern, index)));
    return `${indent}| ${words.join(', ')} => ${leaf}`;
  };
  const looked = told.map(({ dimension }) => dimension.called);
  return [`match ${looked.join(', ')} with`, ...rows.map(line), `${indent}end`].join('\n');
}

/** How a row says which value it is about. */
export function patternWord({ constructors }: Dimension, value: string | undefined): string {
  return value === undefined ? '_' : known(constructors, value);
}
