import * as fs from 'node:fs';
import { readdirSync, readFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.js';

/*
 * Every function that the library exports shows itself in an example, which is run as it stands: it
 * ends in an expression, and what that comes to in a comment.
 */

/** The docstring before each exported declaration of the engine, by name. */
const DOCSTRING =
  /\/\*\*\n(?<text>(?: \*[^\n]*\n)*?) \*\/\nexport (?:async )?(?:function|const) (?<name>\w+)/gu;

const EXAMPLE = / \* @example\n \* ```js\n(?<code>(?: \*[^\n]*\n)*?) \* ```\n/u;

/** The functions of the library; errors are constructed by it alone. */
const functions = Object.entries<unknown>(library)
  .filter(([, each]) => typeof each === 'function' && !/^class\b/u.test(`${each}`))
  .map(([name]) => name);

const examples = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(join('src', file), 'utf8').matchAll(DOCSTRING)])
    .flatMap(({ groups }): [string, string][] => {
      const code = EXAMPLE.exec(groups?.['text'] ?? '')?.groups?.['code'];
      return code === undefined ? [] : [[groups?.['name'] ?? '', code.replace(/^ \* ?/gmu, '')]];
    }),
);

const IMPORT = /^import (?<names>[^;]*) from '(?<module>[^']*)';$/gmu;
const SHOWN = /^(?<expression>[^\n]*); \/\/ (?<value>[^\n]*)\n?$/mu;
const DEFAULT = /^export default (?<name>\w+);$/mu;

interface Ran {
  readonly shown: unknown;
  readonly expected: unknown;
  readonly exported: unknown;
}

/** Runs an example as a module would run. */
async function ran(name: string): Promise<Ran> {
  const code = examples.get(name);
  if (code === undefined) throw new Error(`the docstring of ${name} has no @example`);
  const { expression, value } = SHOWN.exec(code)?.groups ?? {};
  if (expression === undefined) throw new Error(`the example of ${name} shows no value`);
  const body = code
    .replace(IMPORT, (_, names: string, module: string) =>
      names.startsWith('{')
        ? `const ${names} = modules['${module}'];`
        : `const ${names} = modules['${module}'].default;`,
    )
    .replace(DEFAULT, '')
    .replace(SHOWN, '');
  const exported = DEFAULT.exec(code)?.groups?.['name'] ?? 'undefined';
  const Code = Object.getPrototypeOf(async () => {}).constructor as new (
    ...texts: string[]
  ) => (modules: object) => Promise<Ran>;
  const result = `return { shown: ${expression}, expected: ${value}, exported: ${exported} };`;
  const needsPaper = code.includes("'./entry.js'");
  const paper = needsPaper ? { default: (await ran('specification')).exported } : undefined;
  return new Code('modules', `${body}\n${result}`)({
    casus: library,
    'fast-check': fc,
    'node:fs': fs,
    'node:os': os,
    'node:path': path,
    './entry.js': paper,
  });
}

describe('an example in the docstring', () => {
  it.each(functions)('of %s shows what it comes to', async (name) => {
    const { shown, expected } = await ran(name);
    expect(shown).toEqual(expected);
  });

  it.each(functions)('of %s uses it, and imports what there is', (name) => {
    const imports = [...(examples.get(name) ?? '').matchAll(IMPORT)].flatMap(({ groups }) =>
      groups?.['module'] === 'casus' ? (groups['names'] ?? '').split(/[{},\s]+/u) : [],
    );
    const names = imports.filter((each) => each !== '');
    expect(names).toContain(name);
    expect(names.filter((each) => !(each in library))).toEqual([]);
    const body = (examples.get(name) ?? '').replace(IMPORT, '');
    expect(names.filter((each) => !new RegExp(`\\b${each}\\b`, 'u').test(body))).toEqual([]);
  });
});
