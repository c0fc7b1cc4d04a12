/*
 * Symbols in the language of SMT solvers. `|and|` is the same symbol there as `and`, so that quotes
 * alone do not make a parameter of that name another thing than the connective: every name is
 * marked, and none that a solver knows begins so. What may not stand between quotes is written as
 * its number: `a\b` as `$a%5c;b`.
 */

const MARK = '$';

/** What may not stand between `|` and `|`, and `%`, with which its number begins. */
const ESCAPED = /[%|\\\p{Cc}\p{Cs}]/gu;

/** A symbol as a solver reads it: `|$tau|`. */
export function smtName(symbol: string): string {
  const escaped = symbol.replace(
    ESCAPED,
    (character) => `%${character.codePointAt(0)?.toString(16)};`,
  );
  return `|${MARK}${escaped}|`;
}

/** The symbol that a solver means, quoted or not. */
export function symbolFrom(name: string): string {
  return name
    .replace(/^\|(.*)\|$/su, '$1')
    .replace(MARK, '')
    .replace(/%([\da-f]+);/gu, (_, number: string) =>
      String.fromCodePoint(Number.parseInt(number, 16)),
    );
}
