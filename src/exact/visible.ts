/*
 * Characters that a reader does not see and a terminal obeys: they move the cursor, turn the
 * direction of writing or end a line, so that a name that holds them shows as something else.
 */

/** C0, DEL and C1; marks, embeddings, overrides and isolates of direction; separators of lines. */
const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

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
