import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { refuseMisfits } from '../../src/claim/claim-refusal.js';
import { separation } from './correct.js';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const correct = join(here, 'correct.ts');
const [shared = '', ...righted] = readFileSync(correct, 'utf8').split(/^\/\/ instead of: /mu);
/** A file for the compiler alone: the shared declarations, then mistakes.ts.txt. */
const mistakes = join(here, 'mistakes.ts');
const text = shared + readFileSync(`${mistakes}.txt`, 'utf8');

interface Mistake {
  readonly what: string;
  readonly message: string;
  /** Where the mistake is, from its comment to the next one. */
  readonly start: number;
  readonly end: number;
}

function mistakesIn(source: string): readonly Mistake[] {
  const found = [...source.matchAll(/^\/\/ mistake: (?<what>.+?) → (?<message>.+)$/gmu)];
  return found.map(({ groups = {}, index }, position) => ({
    what: groups['what'] ?? '',
    message: groups['message'] ?? '',
    start: index,
    end: found[position + 1]?.index ?? source.length,
  }));
}

/** Both files under the compiler options of the project itself. */
function compiled(): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: complain,
  });
  if (config === undefined) throw new Error('tsconfig.json cannot be read');
  const options = { ...config.options, noEmit: true, incremental: false };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (file) => file === mistakes || fileExists(file);
  host.readFile = (file) => (file === mistakes ? text : readFile(file));
  host.getSourceFile = (file, language, ...rest) =>
    file === mistakes
      ? ts.createSourceFile(file, text, language)
      : getSourceFile(file, language, ...rest);
  return ts.createProgram([correct, mistakes], options, host);
}

function complain({ messageText }: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the compiler', () => {
  const told: { readonly at: number; readonly message: string }[] = [];
  const toldOfCorrect: string[] = [];

  beforeAll(() => {
    const program = compiled();
    const errorsIn = (file: string): readonly ts.Diagnostic[] => [
      ...program.getSyntacticDiagnostics(program.getSourceFile(file)),
      ...program.getSemanticDiagnostics(program.getSourceFile(file)),
    ];
    const messageOf = ({ messageText }: ts.Diagnostic) =>
      ts.flattenDiagnosticMessageText(messageText, '\n');
    told.push(
      ...errorsIn(mistakes).map((error) => ({ at: error.start ?? 0, message: messageOf(error) })),
    );
    toldOfCorrect.push(...errorsIn(correct).map(messageOf));
  });

  for (const { what, message, start, end } of mistakesIn(text))
    it(`tells the modeler of ${what}`, () => {
      const within = told.filter(({ at }) => at >= start && at < end);
      expect(within.map((error) => error.message)).toEqual([expect.stringContaining(message)]);
    });

  it('finds no other fault', () => {
    const before = mistakesIn(text)[0]?.start ?? 0;
    expect(told.filter(({ at }) => at < before)).toEqual([]);
  });

  it('has nothing to say where the same declarations are right', () => {
    expect(toldOfCorrect).toEqual([]);
  });
});

describe('the mistakes', () => {
  it('are twenty at least', () => {
    expect(mistakesIn(text).length).toBeGreaterThanOrEqual(20);
  });

  it('are each made right in the companion, in the same order', () => {
    expect(righted.map((block) => block.split('\n')[0])).toEqual(
      mistakesIn(text).map(({ what }) => what),
    );
  });

  it('once made right, leave a claim that fits its game', () => {
    expect(() => refuseMisfits(separation)).not.toThrow();
  });
});
