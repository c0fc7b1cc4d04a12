import { describe, expect, it } from 'vitest';
import { parameterFile, readParameterFile } from '../../src/report/explorer/browser/point-state.js';

const SYMBOLS = ['w', 'mu'];

describe('a parameter file that a page loads', () => {
  it('is read as it was saved', () => {
    const read = readParameterFile(SYMBOLS, '{"w": "2/7", "mu": 1}');
    expect(read.map(String)).toEqual(['2/7', '1']);
    expect(readParameterFile(SYMBOLS, parameterFile(SYMBOLS, read)).map(String)).toEqual(
      read.map(String),
    );
  });

  it.each([
    ['{"w": "1", "mu": "1", "w": "2"}', /^w stands there twice$/u],
    ['{"w": "1", "mu": "1", "\\u0077": "1"}', /^w stands there twice$/u],
    ['{"w": "1", "w": "2", "mu": "1", "mu" : "1"}', /^w stands there twice\nmu stands/u],
    ['[1, 2]', /expected an object from parameter to number/u],
    ['{"w": "\\"mu\\": 1", "mu": "1"}', /^w: /u],
    ['{"w": "1"}', /^mu: is missing$/u],
  ])('is refused: %s', (text, why) => {
    expect(() => readParameterFile(SYMBOLS, text)).toThrow(why);
  });
});
