import { enclosedRatio } from '../../exact/enclosure.js';
import { entry } from '../../exact/entry.js';
import { product, type Whole, wholeMultiple, wholeQuotient } from '../../exact/whole.js';
import { stepsFor } from './code.js';
import { exactSignsOver } from './exact-signs.js';
import { type Kernel, restricted, stepsOf, verdictCode } from './kernel.js';
import type { ProgramBuilder } from './program.js';
import type { Quotients } from './quotients.js';
import { NEGATIVE, POSITIVE, type Signs, type StepTest } from './sign-set.js';
import type { Operation } from './steps.js';

/** The verdict of each kernel at any point: 0 where no refutation holds, else 1 and the place of one. */
export type PointVerdicts = (point: Quotients) => readonly number[];

/** A double next to a real number x is off by at most |x|·2^−53 (IEEE 754, to nearest). */
const UNIT = 2 ** -53;

/** Makes up for the roundings of a bound, fewer than eight; each lowers it by at most 2^−53 of it. */
const UPWARD = 1 + 2 ** -49;

/** More than what is lost next to 0, where a product is off by up to 2^−1075. */
const LEAST = 2 ** -1000;

/**
 * Compiles kernels of one program for points with any denominators.
 *
 * Signs are those at a common denominator of 1, for every step of a program is homogeneous: over a
 * denominator d it is the same number times a power of d. A step is computed as a double a<k> with
 * a bound e<k> of how far that is off, by the rule of `stepBounds`: a sum is off by e + f and a
 * product by |x|f + |y|e + ef, each before it is rounded. Where that leaves the sign open, whole
 * numbers of any size decide it: a bound that overflows, or is no number, leaves it open too.
 * @param given what holds at all points that are asked about; it is not tested again.
 */
export function pointVerdicts(
  { symbols, operations }: ProgramBuilder,
  kernels: readonly Kernel[],
  given: readonly StepTest[],
): PointVerdicts {
  const writer = {
    // All steps are written once, before the verdicts.
    steps: () => '',
    test: ({ step, signs }: StepTest): string =>
      `((a${step}>e${step}?${POSITIVE}:a${step}<-e${step}?${NEGATIVE}:exact(${step}))&${signs})!==0`,
  };
  const verdicts = kernels.map((kernel) => `(()=>{${verdictCode(kernel, writer, given)}})()`);
  const asked = kernels.flatMap((kernel) => stepsOf(restricted(kernel, given)));
  const steps = Array.from(stepsFor(operations, asked), (step) =>
    written(entry(operations, step), step),
  );
  const body = `${steps.join('')}return[${verdicts}];`;
  const compiled: (x: Float64Array, e: Float64Array, exact: (step: number) => Signs) => number[] =
    new Function(`"use strict";return function(x,e,exact){${body}}`)();
  const [doubles, errors] = [new Float64Array(symbols.length), new Float64Array(symbols.length)];
  const signs = ownSigns(operations, symbols.length);
  return (point) => {
    for (let place = 0; place < symbols.length; place++) {
      const [over, under] = [entry(point.over, place), entry(point.under, place)];
      if (typeof over === 'number' && typeof under === 'number') {
        const double = over / under;
        doubles[place] = double;
        errors[place] = under === 1 ? 0 : Math.abs(double) * UNIT * UPWARD;
      } else {
        const { low, high } = enclosedRatio(BigInt(over), BigInt(under));
        doubles[place] = low;
        errors[place] = (high - low) * UPWARD;
      }
    }
    return compiled(doubles, errors, (step) => signs(step, point));
  };
}

/** The sign of a step at a point, over the least denominator that its own symbols have in common. */
function ownSigns(
  operations: readonly Operation[],
  symbols: number,
): (step: number, point: Quotients) => Signs {
  const signs = exactSignsOver(operations);
  const mentioned = new Map<number, readonly number[]>();
  const numerators = new Array<Whole>(symbols).fill(0);
  return (step, { over, under }) => {
    const places = mentioned.get(step) ?? symbolsOf(operations, step);
    mentioned.set(step, places);
    let denominator: Whole = 1;
    for (const place of places) denominator = wholeMultiple(denominator, entry(under, place));
    for (const place of places)
      numerators[place] = product(
        entry(over, place),
        wholeQuotient(denominator, entry(under, place)),
      );
    return signs(step, numerators, denominator);
  };
}

/** The places of the symbols on which a step depends. */
function symbolsOf(operations: readonly Operation[], step: number): number[] {
  return [...stepsFor(operations, [step])].flatMap((each) => {
    const operation = entry(operations, each);
    return operation.kind === 'numerator' ? [operation.symbol] : [];
  });
}

/** Statements that define a<step> and e<step>. */
function written(operation: Operation, step: number): string {
  const define = (double: string, error: string): string =>
    `const a${step}=${double},e${step}=${error};`;
  const rounded = (error: string): string =>
    `(${error}+Math.abs(a${step})*${UNIT}+${LEAST})*${UPWARD}`;
  switch (operation.kind) {
    case 'whole': {
      const double = Number(operation.value);
      const isExact = Number.isSafeInteger(double);
      return define(`${double}`, isExact ? '0' : `${Math.abs(double) * UNIT * UPWARD}`);
    }
    case 'numerator':
      return define(`x[${operation.symbol}]`, `e[${operation.symbol}]`);
    case 'denominator':
      return define('1', '0');
    case 'sum':
    case 'difference': {
      const { left, right, kind } = operation;
      const error = rounded(`e${left}+e${right}`);
      return define(`a${left}${kind === 'sum' ? '+' : '-'}a${right}`, error);
    }
    case 'product': {
      const { left, right } = operation;
      const error = `Math.abs(a${left})*e${right}+Math.abs(a${right})*e${left}+e${left}*e${right}`;
      return define(`a${left}*a${right}`, rounded(error));
    }
    case 'maximum': {
      const { left, right } = operation;
      return define(`Math.max(a${left},a${right})`, `Math.max(e${left},e${right})`);
    }
  }
}
