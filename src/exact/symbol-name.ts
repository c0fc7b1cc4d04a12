/**
 * With what the names of symbols begin that are made up on the way, and no name of a parameter.
 * The two can then never be the same symbol, however a parameter is called.
 */
const MADE_UP = '#';

/** The name of a symbol that is made up on the way: the nth of its kind, `#0`, or `#max1`. */
export function madeUpName(n: number, kind = ''): string {
  return `${MADE_UP}${kind}${n}`;
}

/** Whether a polynomial with a symbol of this name can be read again as it prints. */
export function isSymbolName(name: string): boolean {
  return /^[^\s*^()+/|"\d-][^\s*^()+/|"]*$/u.test(name);
}

/** Whether a parameter may have this name: a symbol's, and none that is made up on the way. */
export function isParameterName(name: string): boolean {
  return isSymbolName(name) && !name.startsWith(MADE_UP);
}

/** A text as the name of a symbol that a parameter might have too: what names may not hold becomes `_`. */
export function nameFrom(text: string): string {
  const letters = text.replace(/[\s*^()+/|"]/gu, '_');
  return isParameterName(letters) ? letters : `_${letters}`;
}
