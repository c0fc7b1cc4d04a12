import type { Specification } from '../../claim/specification.js';

/** A text as one word of a POSIX shell. */
export function shellWord(text: string): string {
  return /^[\w@%+:,./-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** An id as an argument by itself, which is no option even where it begins like one. */
export function operand(id: string): string[] {
  return id.startsWith('-') ? ['--', id] : [id];
}

/** A command about a specification, to be pasted into a shell where this one was given. */
export function casusCommand({ module }: Specification, words: readonly string[]): string {
  const [command = '', ...rest] = words;
  const all = [
    'npx',
    'casus',
    command,
    ...(module === undefined ? [] : ['--spec', module]),
    ...rest,
  ];
  return all.map(shellWord).join(' ');
}
