import { visible } from '../exact/message.js';
import { THIS_COPY } from './maker.js';

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
