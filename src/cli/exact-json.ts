import { unusable } from '../exact/message.js';

const STRING = /"(?:[^"\\]|\\.)*"/gu;

/** One token of a JSON text: a string, a number, or anything else but white space. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[^\s]/gu;

/**
 * Parses JSON that holds exact numbers.
 *
 * Beyond what the standard parser refuses, a name given twice in one object is an error, and a number
 * with a fraction part, an exponent or more digits than a double holds: the parser would keep the
 * last, and round.
 * @throws {Unusable} naming the file.
 */
export function parseExactJson(text: string, where: string): unknown {
  const clean = text.replace(/^\uFEFF/u, '');
  let value: unknown;
  try {
    value = JSON.parse(clean);
  } catch (error) {
    const reason = clean.trim() === '' ? 'the input is empty' : (error as Error).message;
    throw unusable(`${where} is not JSON`, [reason]);
  }
  const depth = depthOf(clean);
  if (depth > DEEPEST)
    throw unusable(`${where} cannot be used`, [
      `lists and objects are nested ${depth} deep in it, and at most ${DEEPEST} are read`,
    ]);
  const once = namesOnce(value, clean);
  if (once && holdsTextAlone(value)) return value;
  const problems = [...(once ? [] : repeatedNames(clean)), ...inexactNumbers(clean)];
  if (problems.length > 0) throw unusable(`${where} cannot be used`, problems);
  return value;
}

/** Nothing that casus writes is nested as deep; what is deeper would overflow the stack. */
const DEEPEST = 500;

/** How deep lists and objects are nested in a JSON text; 0 where it is plain that none is too deep. */
function depthOf(text: string): number {
  if (text.length <= 2 * DEEPEST) return 0;
  let [depth, deepest] = [0, 0];
  for (const [bracket] of text.replace(STRING, '').matchAll(/[[\]{}]/gu)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/**
 * Whether it is plain that no name is given twice: every name is followed by a colon, and the
 * outermost object has as many names as there are colons.
 */
function namesOnce(value: unknown, text: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  let colons = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) colons++;
  return Object.keys(value).length === colons;
}

/** Whether every value in the outermost object is a string: then it holds no number. */
function holdsTextAlone(value: unknown): boolean {
  return Object.values(Object(value)).every((each) => typeof each === 'string');
}

function repeatedNames(text: string): string[] {
  if (!text.includes('{')) return [];
  const open: Set<string>[] = [];
  const problems: string[] = [];
  let previous = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    if (token === '}') open.pop();
    if (token === ':' && previous.startsWith('"')) {
      const name = JSON.parse(previous) as string;
      if (open.at(-1)?.has(name)) problems.push(`"${name}" is given twice`);
      open.at(-1)?.add(name);
    }
    previous = token;
  }
  return [...new Set(problems)];
}

/** `B, m, hold: `, by the names that lead to a number. */
function place(names: readonly string[]): string {
  const path = names.filter((each) => each !== '').join(', ');
  return path === '' ? '' : `${path}: `;
}

function inexactNumbers(text: string): string[] {
  const isSuspect = (part: string): boolean => /\d[.eE]|\d{16}/u.test(part);
  if (!isSuspect(text) || !isSuspect(text.replace(STRING, '""'))) return [];
  const problems: string[] = [];
  const within: string[] = [];
  let name = '';
  let previous = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === ':' && previous.startsWith('"')) name = JSON.parse(previous) as string;
    if (token === '{' || token === '[') {
      within.push(name);
      name = '';
    }
    if (token === '}' || token === ']') within.pop();
    if (/^-?\d/u.test(token) && (/[.eE]/u.test(token) || !Number.isSafeInteger(Number(token))))
      problems.push(
        `${place([...within, name])}the number ${token} would be read as a rounded double; write it as a string, such as "3/40" or "-1.25"`,
      );
    previous = token;
  }
  return problems;
}
