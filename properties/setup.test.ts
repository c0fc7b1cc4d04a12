import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Polynomial } from '../src/exact/polynomial.js';
import { Rational } from '../src/exact/rational.js';
import { drawsAskedFor } from '../src/sample/draw.js';

describe('a property that fails', () => {
  const fail = () => fc.assert(fc.property(fc.nat(99), (number) => number < 10));

  it('prints its seed, its path and its counterexample', () => {
    const { seed } = fc.readConfigureGlobal();
    expect(fail).toThrow(new RegExp(`seed: ${seed}, path: "[\\d:]+"`, 'u'));
    expect(fail).toThrow('Counterexample: [10]');
  });

  it('prints how to see it fail again', () => {
    const { seed } = fc.readConfigureGlobal();
    const replay = `Replay: CASUS_SEED=${seed} .*npx vitest run properties/setup.test.ts$`;
    expect(fail).toThrow(new RegExp(replay, 'u'));
  });
});

describe('the environment', () => {
  it('chooses the seed and the number of draws, and need not', () => {
    expect(drawsAskedFor({ CASUS_SEED: '-7', CASUS_RUNS: '1000' })).toEqual({
      ...{ seed: -7, runs: 1000 },
    });
    expect(drawsAskedFor({ CASUS_SEED: '', CASUS_RUNS: '' })).toEqual({});
    expect(drawsAskedFor({})).toEqual({});
  });

  it.each([
    ['CASUS_SEED', '1.5', 'from -2147483648 to 2147483647, found "1.5"'],
    ['CASUS_SEED', '2147483648', 'from -2147483648 to 2147483647, found "2147483648"'],
    ['CASUS_SEED', '1e5', 'found "1e5"'],
    ['CASUS_RUNS', '0', 'from 1 to 1000000000, found "0"'],
    ['CASUS_RUNS', 'many', 'found "many"'],
  ])('is refused with %s=%s', (name, text, message) => {
    expect(() => drawsAskedFor({ [name]: text })).toThrow(`${name} must be a whole number`);
    expect(() => drawsAskedFor({ [name]: text })).toThrow(message);
  });
});

describe('a comparison of exact numbers', () => {
  it('sees their values', () => {
    expect([Rational.one]).toEqual([Rational.of('2/2')]);
    expect([Rational.one]).not.toEqual([Rational.zero]);
    expect({ a: Polynomial.one }).not.toEqual({ a: Polynomial.zero });
    expect(Polynomial.one).not.toEqual(Rational.one);
  });

  it('shows their values where it fails', () => {
    expect(() => expect([Rational.half]).toEqual([Rational.zero])).toThrow(
      'expected [ 1/2 ] to deeply equal [ 0 ]',
    );
  });
});
