import { formulaText, isFormula } from '../exact/formula.js';
import { visible } from '../exact/message.js';
import { Rational } from '../exact/rational.js';
import { isRelation, relationText } from '../exact/relation.js';
import { type Maker, markOf, THIS_COPY } from './maker.js';

/**
 * What a declaration that cannot be used throws where it is made. Its message says what cannot be
 * used, where that stands, and everything that is wrong with it, a line for each problem.
 */
export class InvalidDeclaration extends Error {
  override readonly name: string = 'InvalidDeclaration';
  readonly problems: readonly string[];
  /** File and line of the declaration, as `spec/model.mjs:41`, where the runtime knows them. */
  readonly at: string | undefined;

  /** @param what such as `the game entry`. */
  constructor(what: string, problems: readonly string[]) {
    const at = declaredAt();
    const lines = [...new Set(problems)].map(visible);
    const where = at === undefined ? '' : ` (${at})`;
    super(
      `${visible(what)}${where} cannot be used:${lines.map((each) => `\n  - ${each}`).join('')}`,
    );
    this.problems = lines;
    this.at = at;
  }
}

/** Thrown where a declaration is no game with perfect recall. */
export class InvalidGame extends InvalidDeclaration {
  override readonly name = 'InvalidGame';
}

/** How a declaration is refused: by its id, where it has one. */
export function refusalOf(
  what: string,
  declared: unknown,
  Kind: new (what: string, problems: readonly string[]) => InvalidDeclaration,
): (problems: readonly string[]) => InvalidDeclaration {
  const { id } = Object(declared) as { readonly id?: unknown };
  return (problems) => new Kind(typeof id === 'string' ? `${what} ${id}` : what, problems);
}

/** How many calls deep the vocabulary may refuse: the runtime keeps ten, unless it is asked. */
const DEPTH = 200;

/** A call in a stack as the runtime writes it: `at name (file:///…/model.mjs:41:7)`. */
const CALL = /^\s*at (?:async )?(?:.*? \()?(?<file>.+?):(?<line>\d+):\d+\)?$/u;

/** How a stack opens where a module asks for what another does not export. */
const OPENING = /^(?<file>file:\/\/.+):(?<line>\d+)$/u;

/**
 * Where the code stands that called casus: `spec/model.mjs:41`, from the folder where the process
 * runs; `undefined` where the runtime does not say.
 */
export function declaredAt(): string | undefined {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = DEPTH;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  return placeIn(stack);
}

/** The innermost place in a stack that is neither casus nor the runtime: `spec/model.mjs:41`. */
export function placeIn(stack: string): string | undefined {
  for (const call of stack.split('\n')) {
    const { file, line } = (CALL.exec(call) ?? OPENING.exec(call))?.groups ?? {};
    const path = file === undefined ? undefined : pathOf(file);
    if (path !== undefined && !path.startsWith(THIS_COPY.folder)) return `${shown(path)}:${line}`;
  }
  return undefined;
}

/** The path of a module; `undefined` for what the runtime itself runs, such as `node:internal`. */
function pathOf(file: string): string | undefined {
  const path = file.replace(/^file:\/\//u, '').replace(/[?#].*$/u, '');
  if (/^node:|^<|\/node_modules\//u.test(path) || !/[/\\]/u.test(path)) return undefined;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function shown(path: string): string {
  const here = typeof process === 'object' ? `${process.cwd()}/` : '/';
  return visible(here !== '/' && path.startsWith(here) ? path.slice(here.length) : path);
}

const MADE: Readonly<Record<Maker, string>> = {
  parameter: 'a parameter',
  root: 'a root, which does not move by itself',
  restriction: 'a restriction',
  game: 'a game',
  'continuous game': 'a game with continuous variables, of which continuousClaim(…) speaks',
  timing: 'a game without payoffs: end its declaration with .payoffs({ … })',
  stage: 'a stage: list it among the states of stationary(…)',
  stationary: 'a stationary game, whose equilibria stationaryClaim(…) claims',
  continuation:
    'what a stationary claim makes of its game: its values are those of the claimed strategies, and of no others',
  claim: 'a claim',
  statement: 'a statement',
  case: 'a case',
  reading: 'a reading with alternatives',
  specification: 'a specification',
};

/** What stands where something else was expected, in a few words. */
export function found(value: unknown): string {
  const mark = markOf(value);
  if (mark) return MADE[mark.as];
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  if (typeof value === 'function') return 'a function: call it';
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Rational) return `${value}`;
  if (value instanceof Promise) return 'a promise: await it';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isRelation(value)) return `the relation ${relationText(value)}`;
  if ('left' in value && 'sign' in value && 'right' in value)
    return 'a comparison of what a game yields, not of formulas';
  if (isFormula(value)) return `the formula ${formulaText(value)}`;
  const keys = Object.keys(value);
  return keys.length === 0 ? 'an empty object' : `an object with ${keys.join(', ')}`;
}
