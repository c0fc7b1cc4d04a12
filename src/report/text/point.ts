import { choiceText, readOtherwise } from '../../claim/readings.js';
import type { Specification } from '../../claim/specification.js';
import { type AlgebraicPoint, rootText } from '../../exact/algebraic-number.js';
import type { Point } from '../../exact/point.js';

/** A command that checks a point again. */
export function replay(spec: Specification, id: string, point: Point): string {
  const check = casusCommand(spec, ['check', '--claim', id, '--params', '-']);
  const json = JSON.stringify(point);
  // The echo of some shells reads backslashes.
  const say = json.includes('\\') ? "printf '%s\\n'" : 'echo';
  return `  Replay: ${say} ${shellWord(json)} | ${check}`;
}

/** Commands that check again the counterexamples kept in files: a line a claim. */
export function replayFilesText(
  spec: Specification,
  files: readonly { readonly id: string; readonly path: string }[],
): string {
  const lines = files.map(({ id, path }) =>
    casusCommand(spec, ['check', '--claim', id, '--params', path]),
  );
  return [
    'Counterexamples in files, each to be checked again:',
    ...lines.map((each) => `  ${each}`),
  ].join('\n');
}

/**
 * Where an algebraic point is: `x = 1.41421…, a root of x^2 - 2, y = 1`.
 * @param growing a parameter of which all large values are spoken of: it has no value there.
 */
export function rootPlace(spec: Specification, at: AlgebraicPoint, growing?: string): string {
  const text = spec.parameters.find(({ name }) => name === at.symbol)?.spelling.text;
  const others = spec.parameters
    .filter(({ name }) => name !== at.symbol && name !== growing && at.rest.values.has(name))
    .map(({ name, spelling }) => `${spelling.text} = ${at.rest.at(name)}`);
  return [rootText(at, text), ...others].join(', ');
}

/** A command about a specification, to be pasted into a shell where this one was given. */
export function casusCommand(spec: Specification, words: readonly string[]): string {
  const { module } = spec;
  const [command = '', ...rest] = words;
  const all = [
    'npx',
    'casus',
    command,
    ...(module === undefined ? [] : ['--spec', module]),
    ...readOtherwise(spec).flatMap((each) => ['--reading', choiceText(each)]),
    ...rest,
  ];
  return all.map(shellWord).join(' ');
}

/** An id as an argument by itself, which is no option even where it begins like one. */
export function operand(id: string): string[] {
  return id.startsWith('-') ? ['--', id] : [id];
}

/** A text as one word of a POSIX shell. */
export function shellWord(text: string): string {
  return /^[\w@%+:,./-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
