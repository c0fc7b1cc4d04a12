import { entry } from '../../exact/entry.js';
import type { CodeWriter } from './code.js';
import type { ExactSign } from './exact-signs.js';
import type { RandomStream } from './random.js';
import type { Signs, StepTest } from './sign-set.js';
import type { Direction, LineTest } from './terrain.js';

/** A grid of points: numerators over one denominator, each no farther from 0 than its bound. */
export interface Grid {
  readonly denominator: number;
  /** By position among the free symbols; whole numbers. */
  readonly bounds: readonly number[];
}

/** Chooses a whole number between two, both included, for a symbol that has some value now. */
export type Choice = (
  stream: RandomStream,
  lowest: number,
  highest: number,
  now: number,
  point: Float64Array,
) => number;

/**
 * Changes one symbol of a point so many times, and tells of the point each time; it stays where all
 * constraints hold.
 */
export type Move = (
  point: Float64Array,
  stream: RandomStream,
  times: number,
  told: (point: Float64Array) => void,
) => void;

/** Every whole number as likely as any other. */
export const uniformChoice: Choice = (stream, lowest, highest) =>
  lowest + stream.below(highest - lowest + 1);

/**
 * Moves along the free symbols on a grid, one for each, compiled.
 *
 * Let S be the values of a symbol at which all constraints hold while the other symbols stay: whole
 * numerators, of which the present one is one. A bracket that contains S is found from the
 * constraints that are lines in the symbol, or is the grid's bound; it depends on the other symbols
 * alone. A candidate is drawn in the bracket. If it is in S, it is the next value; else it becomes
 * an end of the bracket, on its side of the present value, and is drawn no more. The present value
 * is in S and stays in the bracket, which gets shorter each time: this ends.
 *
 * Where candidates are uniform, the uniform distribution on the region's grid points is invariant
 * (the shrinkage of Neal 2003, "Slice sampling", Annals of Statistics 31:3, figure 5): let candidates
 * v₁ … vₙ be rejected on the way from a to b. Each is below both or above both, since a bracket that
 * it cut off contained both; so they would be rejected on the way from b to a, and would shorten the
 * bracket in the same way. Both ways are therefore equally likely, for every v₁ … vₙ, and so are the
 * moves from a to b and from b to a.
 *
 * Constraints may be strict or weak, equations or ≠, of any degree. All signs are exact.
 */
export function movesOn(
  writer: CodeWriter,
  exact: ExactSign,
  directions: readonly Direction[],
  grid: Grid,
  choose: Choice,
): Move[] {
  return directions.map((direction) => {
    const bound = entry(grid.bounds, direction.symbol);
    const body = moveCode(direction, bound, writer);
    const compile = new Function(
      'exact',
      'choose',
      `"use strict";return function(x,random,times,told){${body}}`,
    );
    return compile(exact, choose) as Move;
  });
}

/** What a move does, as JavaScript. */
function moveCode(
  { symbol, lines, others, moving }: Direction,
  bound: number,
  writer: CodeWriter,
): string {
  const asked = [...lines.filter((line) => !isBracketExact(line, writer)), ...others].map((each) =>
    'test' in each ? each.test : each,
  );
  const needed = writer.needed([
    ...lines.flatMap(({ rest, slope }) => [rest, slope]),
    ...asked.map(({ step }) => step),
  ]);
  const still = [...needed].filter((step) => !moving.has(step));
  const changing = writer.needed(asked.map(({ step }) => step));
  const holds = asked.map((test) => testCode(test, writer)).join('&&');
  return [
    `let from=${-bound},to=${bound},q=0;`,
    writer.definitions(still),
    ...lines.map((line) => bracketCode(line, writer)),
    'for(let k=0;k<times;k++){',
    `const now=x[${symbol}];let low=from,high=to;`,
    'for(;;){',
    `const next=choose(random,low,high,now,x);x[${symbol}]=next;if(next===now)break;`,
    writer.definitions([...changing].filter((step) => moving.has(step))),
    `if(${holds || 'true'})break;`,
    'if(next<now)low=next+1;else high=next-1;}',
    'told(x);}',
  ].join('');
}

function testCode({ step, signs }: StepTest, writer: CodeWriter): string {
  return `(${writer.sign(step)}&${signs})!==0`;
}

/** Every whole number up to this is a double; quotients of such below it have exact floors. */
const EXACT = 2 ** 53;

/**
 * Whether the bracket of a line holds nothing but values at which the line's test holds.
 *
 * Let a and b be whole numbers, |a| < 2^53 and 0 < b ≤ 2^53, and n a whole number above a/b. If the
 * double next to a/b were n or more, then n − a/b ≤ |n|·2^−53, as doubles next to n are that near to
 * each other or nearer on that side, and n − a/b ≥ 1/b: so |n|b ≥ 2^53. But |n|b is |a| plus or minus
 * b(n − a/b) ≤ |n|b·2^−53, so that |n|b ≤ (2^53 − 1)/(1 − 2^−53) < 2^53. So the double next to a/b
 * has the same floor as a/b, and by symmetry the same ceiling.
 */
function isBracketExact({ rest, slope, test }: LineTest, writer: CodeWriter): boolean {
  return (
    test.signs !== UNEQUAL &&
    writer.error(rest) === 0 &&
    writer.error(slope) === 0 &&
    writer.magnitude(rest) < EXACT
  );
}

const UNEQUAL: Signs = 5;

/**
 * Statements that make the bracket shorter by what a line leaves: rest + slope·v must be at least 0
 * where it may not be negative, and at most 0 where it may not be positive.
 */
function bracketCode(line: LineTest, writer: CodeWriter): string {
  const { rest, slope, test } = line;
  const errors = writer.error(rest) + writer.error(slope);
  // Where a double may be no number, it tells nothing.
  if (test.signs === UNEQUAL || !Number.isFinite(errors)) return '';
  const ends = isBracketExact(line, writer)
    ? exactEnds((test.signs & 2) === 0)
    : outerEnds(writer.error(rest), writer.error(slope));
  const [r, s, error] = [`a${rest}`, `a${slope}`, writer.error(slope)];
  const rising = [
    ...((test.signs & 1) === 0 ? [ends.lower(r, s)] : []),
    ...((test.signs & 4) === 0 ? [ends.upper(r, s)] : []),
  ];
  // −rest − slope·v rises where the line falls.
  const falling = [
    ...((test.signs & 1) === 0 ? [ends.upper(`-${r}`, `-${s}`)] : []),
    ...((test.signs & 4) === 0 ? [ends.lower(`-${r}`, `-${s}`)] : []),
  ];
  return `if(${s}>${error}){${rising.join('')}}else if(${s}<${-error}){${falling.join('')}}`;
}

/** Statements by which a rising line r + s·v is at least 0, or at most 0. */
interface BracketEnds {
  readonly lower: (r: string, s: string) => string;
  readonly upper: (r: string, s: string) => string;
}

function exactEnds(strict: boolean): BracketEnds {
  return {
    lower: (r, s) => atLeast(strict ? `Math.floor(-(${r})/(${s}))+1` : `Math.ceil(-(${r})/(${s}))`),
    upper: (r, s) => atMost(strict ? `Math.ceil(-(${r})/(${s}))-1` : `Math.floor(-(${r})/(${s}))`),
  };
}

/**
 * Ends no farther in than those of any line whose rest and slope are so near to the doubles. Four
 * roundings, each by a share of at most 2^−53, are made up for by a share of 2^−50.
 */
function outerEnds(restError: number, slopeError: number): BracketEnds {
  return {
    lower: (r, s) =>
      `q=-(${r})-${restError};q/=(${s})+(q<0?-${slopeError}:${slopeError});${atLeast(`Math.ceil(q-Math.abs(q)*${OUTWARD})`)}`,
    upper: (r, s) =>
      `q=-(${r})+${restError};q/=(${s})+(q>0?-${slopeError}:${slopeError});${atMost(`Math.floor(q+Math.abs(q)*${OUTWARD})`)}`,
  };
}

const OUTWARD = 2 ** -50;

function atLeast(end: string): string {
  return `from=Math.max(from,${end});`;
}

function atMost(end: string): string {
  return `to=Math.min(to,${end});`;
}
