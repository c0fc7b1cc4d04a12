import { alternativesOf, choiceOf } from '../claim/readings.js';
import {
  allPropositions,
  listedPropositions,
  propositionNamed,
  type Specification,
} from '../claim/specification.js';
import type { Alternatives, ReadingChoice } from '../game/reading.js';
import type { Verdict } from './verdict.js';

/*
 * Which verdicts hang on how the source is read. Each alternative that is not in force is put in the
 * place of the one that is, by itself, and everything is decided anew; combinations are not gone through.
 */

/**
 * How many points are drawn for each way in which a claim may break before a proof is searched for: no
 * more, where they refute it or certificates prove it. The same on every machine.
 */
export const READING_RUNS = 200;

/** What was decided of a claim or statement under some readings. */
export interface DecidedUnder {
  readonly id: string;
  readonly verdict: Verdict['kind'];
  /** Whether it is as the specification expects; `null` where it expects nothing. */
  readonly asExpected: boolean | null;
}

/** Decides claims and statements, by their ids, under a choice of readings. */
export type DecidingUnder = (
  choice: ReadingChoice,
  ids: readonly string[],
) => Promise<readonly DecidedUnder[]>;

/** An alternative that is not in force. */
export interface ReadingColumn {
  readonly reading: string;
  readonly alternative: string;
  /** How the source is then read. */
  readonly read: string;
  /** Whether it is the one that the specification chooses, and the call does not. */
  readonly chosen: boolean;
}

/** What became of a claim or statement under an alternative. */
export type ReadingCell =
  | { readonly kind: 'decided'; readonly verdict: Verdict['kind'] }
  /** It makes no sense then, and was not decided. */
  | { readonly kind: 'moot'; readonly because: string };

/** A claim or statement under the readings in force, and under each alternative. */
export interface ReadingRow {
  readonly id: string;
  readonly says: string;
  readonly inForce: ReadingCell;
  readonly asExpected: boolean | null;
  /** One for each column. */
  readonly cells: readonly ReadingCell[];
  /** Whether something else becomes of it under some alternative. */
  readonly changes: boolean;
}

/** Claims and statements by alternatives. */
export interface ReadingTable {
  readonly inForce: readonly Pick<Alternatives, 'name' | 'alternative' | 'read' | 'chosen'>[];
  readonly columns: readonly ReadingColumn[];
  readonly rows: readonly ReadingRow[];
}

/**
 * What is decided of claims under the readings in force, and under each alternative to one of them.
 * @param deciding decides under a choice: the readings of a module that is loaded cannot be switched, so
 * that a command has a process of its own do it; where a function builds the specification,
 * `underReadings` and `verify` do.
 * @param ids of claims and statements; by default all.
 * @throws {Unusable} for an id that is nobody's.
 * @example
 * ```js
 * import { readingTable } from 'casus';
 * import paper from './entry.js';
 * const proved = async (choice, ids) =>
 *   ids.map((id) => ({ id, verdict: 'proved', asExpected: true }));
 * const { columns, rows } = await readingTable(paper, proved);
 * [columns.length, rows[0].inForce.verdict]; // [0, 'proved']
 * ```
 */
export async function readingTable(
  spec: Specification,
  deciding: DecidingUnder,
  ids: readonly string[] = listedPropositions(spec).map(({ id }) => id),
): Promise<ReadingTable> {
  const all = listedPropositions(spec);
  const asked = ids.map((id) => all.find((each) => each.id === id) ?? propositionNamed(spec, id));
  if (asked.length === 0) allPropositions(spec);
  const readings = alternativesOf(spec);
  const columns = readings.flatMap(columnsOf);
  const under = async (column?: ReadingColumn): Promise<Found> => {
    const moot = mootUnder(readings, column);
    const sensible = asked.filter(({ id }) => !moot.has(id)).map(({ id }) => id);
    if (sensible.length === 0) return { moot, decided: [] };
    const choice = column
      ? { ...choiceOf(spec), [column.reading]: column.alternative }
      : choiceOf(spec);
    return { moot, decided: await deciding(choice, sensible) };
  };
  const inForce = await under();
  const others: Found[] = [];
  for (const column of columns) others.push(await under(column));
  return {
    inForce: readings.map(({ name, alternative, read, chosen }) => ({
      name,
      alternative,
      read,
      chosen,
    })),
    columns,
    rows: asked.map(({ id, says }) => rowOf(id, says, inForce, others)),
  };
}

/** What was decided under a choice, and why what was not was not. */
interface Found {
  readonly moot: ReadonlyMap<string, string>;
  readonly decided: readonly DecidedUnder[];
}

function columnsOf({ name, texts, alternative, chosen }: Alternatives): ReadingColumn[] {
  return Object.entries(texts)
    .filter(([each]) => each !== alternative)
    .map(([each, read]) => ({
      ...{ reading: name, alternative: each, read, chosen: each === chosen },
    }));
}

/** Why claims make no sense where an alternative stands in the place of the one in force. */
function mootUnder(
  readings: readonly Alternatives[],
  column: ReadingColumn | undefined,
): ReadonlyMap<string, string> {
  return new Map(
    readings.flatMap(({ name, alternative, moot }) =>
      Object.entries(moot[name === column?.reading ? column.alternative : alternative] ?? {}),
    ),
  );
}

function rowOf(id: string, says: string, inForce: Found, others: readonly Found[]): ReadingRow {
  const now = cellOf(id, inForce);
  const cells = others.map((each) => cellOf(id, each));
  const same = (cell: ReadingCell): boolean =>
    cell.kind === 'decided' && now.kind === 'decided'
      ? cell.verdict === now.verdict
      : cell.kind === now.kind;
  const asExpected = inForce.decided.find((each) => each.id === id)?.asExpected ?? null;
  return { id, says, inForce: now, asExpected, cells, changes: !cells.every(same) };
}

/** @throws {Error} where what was to be decided was not: no cell is guessed. */
function cellOf(id: string, { moot, decided }: Found): ReadingCell {
  const because = moot.get(id);
  if (because !== undefined) return { kind: 'moot', because };
  const found = decided.find((each) => each.id === id);
  if (found === undefined) throw new Error(`nothing was decided of ${id}`);
  return { kind: 'decided', verdict: found.verdict };
}

/**
 * Whether a table leaves nothing open: whatever makes sense is proved or refuted, and under the readings
 * that the specification chooses as it expects.
 * @example
 * ```js
 * import { isAllDecided, readingTable } from 'casus';
 * import paper from './entry.js';
 * const table = await readingTable(paper, async () => [
 *   { id: 'entering', verdict: 'undecided', asExpected: false },
 * ]);
 * isAllDecided(table); // false
 * ```
 */
export function isAllDecided({ rows }: ReadingTable): boolean {
  const settled = (cell: ReadingCell): boolean =>
    cell.kind === 'moot' || cell.verdict === 'proved' || cell.verdict === 'refuted';
  return rows.every(
    ({ inForce, asExpected, cells }) => asExpected !== false && [inForce, ...cells].every(settled),
  );
}
