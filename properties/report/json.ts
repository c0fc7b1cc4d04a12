/** Anything that JSON can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A document as it arrives in a file: whatever JSON cannot hold is gone. */
export function asJson(document: unknown): Json {
  return JSON.parse(JSON.stringify(document)) as Json;
}

/** A value in a document, with the names on the way to it; places in lists are left out. */
export interface Leaf {
  readonly path: string;
  readonly value: null | boolean | number | string;
}

/** Every value in a document that is neither a list nor an object. */
export function leavesOf(document: Json, path = ''): Leaf[] {
  if (document === null || typeof document !== 'object') return [{ path, value: document }];
  if (isList(document)) return document.flatMap((each) => leavesOf(each, path));
  return Object.entries(document).flatMap(([key, each]) => leavesOf(each, `${path}/${key}`));
}

function isList(document: readonly Json[] | object): document is readonly Json[] {
  return Array.isArray(document);
}

/** A rational in lowest terms, as every exact number is written. */
export function isExact(text: string): boolean {
  const parts = /^-?(?<above>0|[1-9]\d*)(?:\/(?<below>[1-9]\d*))?$/u.exec(text)?.groups;
  if (parts === undefined) return false;
  const { above = '0', below } = parts;
  return (
    below === undefined || (BigInt(below) > 1n && divisor(BigInt(above), BigInt(below)) === 1n)
  );
}

function divisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : divisor(other, one % other);
}
