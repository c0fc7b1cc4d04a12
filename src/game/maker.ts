/*
 * What the vocabulary makes carries a mark: as what it was made, and by which copy of casus. Two
 * copies in one process do not know each other's numbers, and what comes of that is nonsense.
 */

/** The functions of the vocabulary whose results a specification lists. */
export type Maker =
  | 'parameter'
  | 'root'
  | 'restriction'
  | 'game'
  | 'continuous game'
  | 'timing'
  | 'stage'
  | 'stationary'
  | 'continuation'
  | 'claim'
  | 'statement'
  | 'case'
  | 'reading'
  | 'specification';

/** A copy of casus: an object of its own in each, so that no two are taken for one. */
export interface Copy {
  /** The folder of its modules. */
  readonly folder: string;
}

export interface Mark {
  readonly as: Maker;
  readonly by: Copy;
}

/** One and the same symbol in every copy. */
const MARK = Symbol.for('casus: made');

export const THIS_COPY: Copy = {
  folder: decodeURIComponent(new URL('..', import.meta.url).pathname),
};

/** What a maker has looked at and returned, and nobody can change any more. */
const originals = new WeakSet<object>();

/** The same object with a mark, which is copied along wherever the object is spread. */
export function marked<Made extends object>(as: Maker, made: Made): Made {
  const original: Made = Object.freeze({ ...made, ...markAs(as) });
  originals.add(original);
  return original;
}

/** The same tables and lists, which nobody can change any more, nor what they hold. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype || Array.isArray(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** Whether an object is what a maker returned, and not a copy with changes. */
export function isOriginal(value: object): boolean {
  return originals.has(value);
}

/** A mark for the fields of a class. */
export function markAs(as: Maker): { readonly [MARK]: Mark } {
  return { [MARK]: { as, by: THIS_COPY } };
}

/** The mark of whatever is given; `undefined` where no copy of casus made it. */
export function markOf(value: unknown): Mark | undefined {
  return typeof value === 'object' && value !== null
    ? (value as { readonly [MARK]?: Mark })[MARK]
    : undefined;
}

/** Thrown where what one copy of casus made is given to another. */
export class OtherCopy extends Error {
  override readonly name = 'OtherCopy';

  constructor(what: string, { folder }: Copy) {
    super(
      [
        `two copies of casus meet, and neither knows the other's numbers:`,
        `  - ${what} was made by the copy in ${folder}`,
        `  - the copy in ${THIS_COPY.folder} is asked to use it`,
        '  - run the command of the copy that the specification imports (npx casus, in its own folder), or let it import the copy whose command you run; one specification imports one copy alone.',
      ].join('\n'),
    );
  }
}

/** @throws {OtherCopy} */
export function refuseOtherCopy(what: string, value: unknown): void {
  const by = markOf(value)?.by;
  if (by && by !== THIS_COPY) throw new OtherCopy(what, by);
}
