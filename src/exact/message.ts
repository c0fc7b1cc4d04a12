/*
 * Characters that a reader does not see and a terminal obeys: they move the cursor, turn the
 * direction of writing or end a line, so that a name that holds them shows as something else. With them,
 * what no picture may hold: XML knows no U+FFFE and no U+FFFF.
 */

/**
 * C0, DEL and C1; marks, embeddings, overrides and isolates of direction; separators of lines; halves of
 * a character that stand alone, which no file can hold; and what is no character at all.
 */
const CONTROL = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/gu;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** A text on one line, every control character written out: `\n`, `\x1b`, `\u202e`. */
export function visible(text: string): string {
  return text.replace(CONTROL, (control) => SHORT.get(control) ?? numbered(control));
}

/** The same for a text of several lines: only the ends of its lines stay what they are. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** The control characters in a text, each once and written out; none in a text that may be a name. */
export function controlsIn(text: string): string[] {
  return [...new Set(text.match(CONTROL) ?? [])].map(visible);
}

/**
 * A value as JSON in which control characters are escaped, those too that JSON would let through;
 * a parser reads the same value.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(CONTROL, (control) =>
    control === '\n' ? control : `\\u${hexadecimal(control, 4)}`,
  );
}

function numbered(control: string): string {
  const code = hexadecimal(control, 2);
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code}`;
}

function hexadecimal(control: string, digits: number): string {
  return control.charCodeAt(0).toString(16).padStart(digits, '0');
}

/** The name most like a misspelt one; `undefined` where none is near. */
function nearest(name: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 2)) + 1;
  for (const candidate of names) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    // What has no character in common is another name, and no misspelling.
    const alike = distance < Math.max(name.length, candidate.length);
    if (alike && distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** `1 inference`, or `2 inferences`: how many there are of something. */
export function numberOf(count: number | bigint, one: string, several = `${one}s`): string {
  return `${count} ${BigInt(count) === 1n ? one : several}`;
}

/** `there are L, H`, of names of which there may be one or none. */
export function thereAre(names: readonly string[]): string {
  if (names.length === 0) return 'there is none';
  return `there ${names.length === 1 ? 'is only' : 'are'} ${names.join(', ')}`;
}

/** `no parameter is called "kapa"; did you mean kappa?`, or else the names there are. */
export function unknownName(what: string, name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  const hint = near ? `did you mean ${near}?` : thereAre(names);
  return `no ${what} is called "${name}"; ${hint}`;
}

/**
 * `"stratgies" is unknown: did you mean "strategies"?`, or else the keys there are.
 * @param free the keys that are not in use, which are meant before the others.
 */
export function unknownKey(key: string, keys: readonly string[], free: readonly string[]): string {
  const near = nearest(key, free) ?? nearest(key, keys);
  return `${JSON.stringify(key)} is unknown: ${near ? `did you mean "${near}"?` : thereAre(keys)}`;
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, k) => k);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let k = 1; k <= other.length; k++) {
      const substitution = (row[k - 1] ?? 0) + (one[i - 1] === other[k - 1] ? 0 : 1);
      next.push(Math.min((row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1, substitution));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

const MOST_QUOTED = 200;

/** What is quoted of a text that may be of any length. */
export function abridged(text: string): string {
  return text.length > MOST_QUOTED
    ? `${text.slice(0, MOST_QUOTED)}… (${text.length} characters)`
    : text;
}

/** Input or a call that cannot be used: one message on standard error, exit status 2. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

/** So many problems are listed; of more it is said how many there are. */
const MOST_LISTED = 100;

/** A message that lists the problems of one input. */
export function unusable(what: string, problems: readonly string[]): Unusable {
  const [only] = problems;
  const listed = problems.slice(0, MOST_LISTED);
  const more = problems.length - listed.length;
  return new Unusable(
    problems.length === 1
      ? `${what}: ${only}`
      : `${what}: ${problems.length} problems\n${[...listed, ...(more > 0 ? [`and ${more} more`] : [])].map((each) => `  - ${visible(each)}`).join('\n')}`,
  );
}

/** What was thrown, for reading: the message of an error; of anything else, what it is. */
export function thrownText(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message;
  const isObject = (typeof thrown === 'object' && thrown !== null) || typeof thrown === 'function';
  const what = isObject ? `a value of type ${typeof thrown}` : abridged(String(thrown));
  return `${what} was thrown, which is no error`;
}

/** A regular expression, also one in Unicode mode, that a text matches as it stands. */
export function literalPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
