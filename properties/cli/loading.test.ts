import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A line that loads a module at once: no type alone, nor what is loaded when it is asked for. */
const STATIC = /^(?:import|export)\s+(?!type\b)(?:(?<names>[^;']*?)\s*from\s+)?'(?<from>[^']+)'/gmu;

/** All that is loaded with a module: files of the project, and packages. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const { groups } of readFileSync(file, 'utf8').matchAll(STATIC)) {
    const { names = '', from = '' } = groups ?? {};
    const inBraces = /^\{(?<list>[^}]*)\}$/u.exec(names.trim())?.groups?.['list'];
    const isType = inBraces?.split(',').every((each) => /^\s*(?:type\s|$)/u.test(each)) ?? false;
    if (isType) continue;
    if (from.startsWith('.')) loadedWith(join(dirname(file), from.replace(/\.js$/u, '.ts')), found);
    else found.add(from);
  }
  return found;
}

const command = (name: string): Set<string> => loadedWith(join('src', 'cli', `${name}-command.ts`));

/** What only declared games, draws and proofs take. */
const HEAVY = ['zod', 'fast-check', 'tinypool', 'highs', 'jiti'];

const heavyIn = (loaded: ReadonlySet<string>): string[] =>
  [...loaded].filter(
    (each) =>
      HEAVY.includes(each) || /^src\/(?:derive|sample|prove)\//u.test(each) || each === declared,
  );

const declared = join('src', 'claim', 'specification.ts');

describe('what a command loads before it is told of a declared game', () => {
  it.each(['judge', 'solve'])(
    'is of %s nothing that declarations, draws and proofs take',
    (name) => {
      const loaded = command(name);
      expect(loaded.size).toBeGreaterThan(20);
      expect(heavyIn(loaded)).toEqual([]);
    },
  );

  it('is no more for the list of all commands', () => {
    expect(heavyIn(loadedWith(join('src', 'cli.ts')))).toEqual([]);
  });

  it('would be seen: of verify it is all of that', () => {
    const heavy = heavyIn(command('verify'));
    for (const each of ['zod', 'fast-check', 'tinypool', declared]) expect(heavy).toContain(each);
  });
});
