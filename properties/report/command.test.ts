import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casusCommand, operand, shellWord } from '../../src/report/text/point.js';
import { market } from '../claim/entry.js';

/** What a POSIX shell takes a line for: the words that a command would get. */
function wordsIn(line: string): string[] {
  const { stdout } = spawnSync(
    'sh',
    ['-c', `for word in ${line}; do printf '%s\\0' "$word"; done`],
    {
      encoding: 'utf8',
    },
  );
  return stdout.split('\0').slice(0, -1);
}

/** Texts full of what a shell reads in its own way. */
const texts = fc.string({
  unit: fc.constantFrom(...`ab-=~ '"$\`\\*?[]{}();&|<>#!\t`, 'é', 'θ', '\n'),
  maxLength: 12,
});

describe('a printed command', () => {
  it('holds each text as one word of a shell', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 20 }), (words) => {
        expect(wordsIn(words.map(shellWord).join(' '))).toEqual(words);
      }),
      { numRuns: 60 },
    );
  });

  it('names the module that was named, and none where none was', () => {
    expect(casusCommand(market, ['derive', 'entry'])).toBe('npx casus derive entry');
    expect(casusCommand({ ...market, module: 'my spec.mjs' }, ['derive', 'entry'])).toBe(
      "npx casus derive --spec 'my spec.mjs' entry",
    );
  });

  it('takes no id for an option', () => {
    expect(operand('-x')).toEqual(['--', '-x']);
    expect(operand('x-')).toEqual(['x-']);
  });
});
