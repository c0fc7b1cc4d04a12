export type TokenKind =
  | 'number'
  | 'text'
  | 'symbol'
  | '{'
  | '}'
  | ','
  | 'end'
  /** A quotation that nothing closes. */
  | 'unclosed text';

const QUOTE = 0x22;
const COMMA = 0x2c;
const BYTE_ORDER_MARK = 0xfeff;
/** What is quoted of a token in a message. */
const LONGEST_QUOTATION = 40;

/**
 * The tokens of a text in Gambit's format, one after another.
 *
 * Numbers are told from the rest here and read elsewhere. Within quotes, `\"` is a quote and `\\` a
 * backslash, as Gambit writes them; before anything else a backslash stands for itself, as Gambit
 * reads it.
 */
export class EfgLexer {
  readonly #text: string;
  readonly #escapes: boolean;
  readonly #names = new Recent<string>();
  #kind: TokenKind = 'end';
  #start = 0;
  #end: number;
  #content = '';

  /** Stands at the first token. */
  constructor(text: string) {
    this.#text = text;
    this.#escapes = text.includes('\\');
    this.#end = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    this.next();
  }

  is(kind: TokenKind): boolean {
    return this.#kind === kind;
  }

  /** The offset at which the token begins. */
  get at(): number {
    return this.#start;
  }

  /** What stands between the quotes of a text, or the characters of a number or symbol. */
  get content(): string {
    return this.#content;
  }

  /** The token as a message quotes it. */
  get described(): string {
    const [kind, content] = [this.#kind, this.#content];
    if (kind === 'end') return 'the end of the text';
    if (kind === 'unclosed text') return `an opening quote that is never closed`;
    const shown = kind === 'number' || kind === 'symbol' || kind === 'text' ? content : kind;
    const cut = shown.length > LONGEST_QUOTATION ? `${shown.slice(0, LONGEST_QUOTATION)}…` : shown;
    return kind === 'text' ? `the text ${JSON.stringify(cut)}` : JSON.stringify(cut);
  }

  next(): void {
    const text = this.#text;
    let at = this.#end;
    while (isSpace(text.charCodeAt(at))) at++;
    this.#start = at;
    const code = text.charCodeAt(at);
    if (Number.isNaN(code)) this.#take('end', '', at);
    else if (code === QUOTE) this.#quotation(at);
    else if (code === 0x7b) this.#take('{', '', at + 1);
    else if (code === 0x7d) this.#take('}', '', at + 1);
    else if (code === COMMA) this.#take(',', '', at + 1);
    else if (beginsNumber(code)) {
      let end = at + 1;
      while (continuesNumber(text.charCodeAt(end))) end++;
      this.#take('number', text.slice(at, end), end);
    } else {
      let end = at + 1;
      while (continuesSymbol(text.charCodeAt(end))) end++;
      this.#take('symbol', text.slice(at, end), end);
    }
  }

  /** Goes to the next line after the token's beginning that looks like a node's, or to the end. */
  skipToNode(): void {
    const line = /\n[ \t]*(?=[cpt][ \t]+")/gu;
    line.lastIndex = this.#start;
    const found = line.exec(this.#text);
    this.#end = found ? line.lastIndex : this.#text.length;
    this.next();
  }

  #take(kind: TokenKind, content: string, end: number): void {
    this.#kind = kind;
    this.#content = content;
    this.#end = end;
  }

  #quotation(at: number): void {
    const text = this.#text;
    let close = text.indexOf('"', at + 1);
    if (this.#escapes)
      while (close >= 0 && isEscaped(text, at, close)) close = text.indexOf('"', close + 1);
    if (close < 0) {
      this.#take('unclosed text', '', text.length);
      return;
    }
    const name = this.#names.find(text, at + 1, close) ?? this.#name(text.slice(at + 1, close));
    this.#take('text', name, close + 1);
  }

  #name(written: string): string {
    const escaped = this.#escapes && written.includes('\\');
    return this.#names.keep(written, escaped ? written.replace(/\\(["\\])/gu, '$1') : written);
  }
}

/** Whether an odd number of backslashes stands before. */
function isEscaped(text: string, open: number, at: number): boolean {
  let before = at - 1;
  while (before > open && text.charCodeAt(before) === 0x5c) before--;
  return (at - before) % 2 === 0;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** Digits, signs and points. */
function beginsNumber(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e;
}

/** Also a slash, or the letter of an exponent. */
function continuesNumber(code: number): boolean {
  return beginsNumber(code) || code === 0x2f || code === 0x45 || code === 0x65;
}

function continuesSymbol(code: number): boolean {
  return !(
    Number.isNaN(code) ||
    isSpace(code) ||
    code === QUOTE ||
    code === COMMA ||
    code === 0x7b ||
    code === 0x7d
  );
}

const SLOTS = 4096;

/**
 * What was read of late, by the characters that it was read from.
 *
 * Most names and numbers of a large game recur, and one copy of each saves time and memory. Yet a
 * million may differ, and a table of them all would cost more of both than it saves: here whatever
 * is new takes the place of something older.
 */
export class Recent<Value> {
  readonly #written: (string | undefined)[] = new Array(SLOTS).fill(undefined);
  readonly #values: (Value | undefined)[] = new Array(SLOTS).fill(undefined);

  /** What these characters of a text were read as, if it is still kept. */
  find(text: string, start: number, end: number): Value | undefined {
    const slot = slotOf(text, start, end);
    const written = this.#written[slot];
    return written !== undefined &&
      written.length === end - start &&
      text.startsWith(written, start)
      ? this.#values[slot]
      : undefined;
  }

  keep(written: string, value: Value): Value {
    const slot = slotOf(written, 0, written.length);
    this.#written[slot] = written;
    this.#values[slot] = value;
    return value;
  }
}

/** The last characters differ most: names are numbered at their end. */
function slotOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = Math.max(start, end - 8); at < end; at++)
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 12)) & (SLOTS - 1);
}
