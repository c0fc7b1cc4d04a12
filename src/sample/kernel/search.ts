import { entry } from '../../exact/entry.js';
import { type Pausing, toItsEnd } from '../pausing.js';
import { roamingChoice } from './aim.js';
import type { GridPoint } from './grid.js';
import { GridWalker } from './grid-walker.js';
import type { Choice } from './move.js';
import { RandomStream } from './random.js';
import { ANYWHERE, heldAlong, type Range, shared } from './range.js';
import { mirrored, type StepTest } from './sign-set.js';
import type { Operation } from './steps.js';
import { movingSteps } from './terrain.js';

/** What is searched for: numerators at which all tests hold. */
interface Search {
  readonly tests: readonly StepTest[];
  /** By test, the steps whose product it is about. */
  readonly factors: readonly (readonly number[])[];
  readonly walker: GridWalker;
  readonly bounds: readonly number[];
  /** By symbol, the tests that it is in, by their place. */
  readonly concerned: readonly (readonly number[])[];
  readonly choose: Choice;
  readonly stream: RandomStream;
}

const SEED = 3;

/** How many changes are tried before the search begins anew. */
const PATIENCE = 300;

/**
 * A point on a grid at which all tests hold, reached from a given one by changing one symbol after
 * another; `undefined` where the search gave up, which proves nothing.
 *
 * Random symbols move, keeping all that holds: to where one more test holds, if they can; else, by
 * turns, anywhere, or nearer to where it would hold. Without the aimless turns the search climbs
 * into corners. How far a symbol may go is told by how fast steps change with it: exactly where they
 * are linear in it, about where they are not; what holds in the end is asked exactly.
 */
export function numeratorsWith(
  operations: readonly Operation[],
  tests: readonly StepTest[],
  { grid, numerators }: GridPoint,
  attempts: number,
): number[] | undefined {
  return toItsEnd(seekNumerators(operations, tests, { grid, numerators }, attempts));
}

/** The same, with a pause before each attempt. */
export function* seekNumerators(
  operations: readonly Operation[],
  tests: readonly StepTest[],
  { grid, numerators }: GridPoint,
  attempts: number,
): Pausing<number[] | undefined> {
  const walker = new GridWalker(operations, grid, numerators);
  const concerned = grid.bounds.map((_, symbol) => {
    const moving = movingSteps(operations, symbol);
    return tests.flatMap(({ step }, index) => (moving[step] === 1 ? [index] : []));
  });
  const stream = new RandomStream(SEED);
  const choose = roamingChoice(grid);
  const factors = tests.map(({ step }) => factorsOf(operations, step));
  const search: Search = { tests, factors, walker, bounds: grid.bounds, concerned, choose, stream };
  if (tests.every((test) => walker.holds(test))) return [...walker.point];
  if (grid.bounds.length === 0) return undefined;
  const brokenAtStart = Uint8Array.from(tests, (test) => (walker.seemsToHold(test) ? 0 : 1));
  for (let attempt = 0; attempt < attempts; attempt++) {
    yield;
    walker.moveTo(numerators);
    if (isFoundFrom(search, brokenAtStart)) return [...walker.point];
  }
  return undefined;
}

/** @param brokenAtStart by test, 1 where it does not hold. */
function isFoundFrom(search: Search, brokenAtStart: Uint8Array): boolean {
  const { tests, walker, bounds, stream, choose, concerned } = search;
  const broken = Uint8Array.from(brokenAtStart);
  let count = broken.reduce((sum, each) => sum + each, 0);
  for (let tried = 0; tried < PATIENCE; tried++) {
    const symbol = stream.below(bounds.length);
    const [lowest, highest] = target(search, symbol, broken, tried % 2 === 0);
    if (lowest > highest) continue;
    const now = entry(walker.point, symbol);
    const next = choose(stream, lowest, highest, now, walker.point);
    if (next === now) continue;
    walker.move(symbol, next);
    const more = newlyBroken(search, symbol, broken);
    if (more > 0) walker.move(symbol, now);
    else {
      count += more;
      for (const index of entry(concerned, symbol))
        broken[index] = walker.seemsToHold(entry(tests, index)) ? 0 : 1;
    }
    if (count === 0) return tests.every((test) => walker.holds(test));
  }
  return false;
}

/** How many more tests are broken since a symbol moved. */
function newlyBroken(
  { tests, walker, concerned }: Search,
  symbol: number,
  before: Uint8Array,
): number {
  let more = 0;
  for (const index of entry(concerned, symbol))
    more += (walker.seemsToHold(entry(tests, index)) ? 0 : 1) - entry(before, index);
  return more;
}

/** Where a symbol is to go. */
function target(search: Search, symbol: number, broken: Uint8Array, directed: boolean): Range {
  const { tests, factors, walker, bounds, concerned, stream } = search;
  const bound = entry(bounds, symbol);
  const now = entry(walker.point, symbol);
  walker.differentiate(symbol);
  const rangesOf = (index: number): Range[] =>
    rangesAlong(walker, entry(tests, index), entry(factors, index), now);
  let room: Range = [-bound, bound];
  const mendable: number[] = [];
  for (const index of entry(concerned, symbol))
    if (broken[index]) mendable.push(index);
    else room = rangesOf(index).reduce(shared, room);
  if (mendable.length === 0) return room;
  const ways = rangesOf(entry(mendable, stream.below(mendable.length)));
  const wanted = ways[stream.below(Math.max(1, ways.length))] ?? ANYWHERE;
  const mending = shared(room, wanted);
  if (mending[0] <= mending[1] || !directed) return mending[0] <= mending[1] ? mending : room;
  return wanted[0] > now ? shared(room, [now, bound]) : shared(room, [-bound, now]);
}

function factorsOf(operations: readonly Operation[], step: number): number[] {
  const operation = entry(operations, step);
  return operation.kind === 'product'
    ? [...factorsOf(operations, operation.left), ...factorsOf(operations, operation.right)]
    : [step];
}

/** For each factor that changes along a line, where the test holds while no other factor's sign does. */
function rangesAlong(
  walker: GridWalker,
  { signs }: StepTest,
  factors: readonly number[],
  now: number,
): Range[] {
  const ranges: Range[] = [];
  for (const factor of factors) {
    const slope = walker.slope(factor);
    if (slope === 0) continue;
    let sign = 1;
    for (const other of factors) if (other !== factor) sign *= Math.sign(walker.value(other));
    if (sign === 0) continue;
    const asked = sign < 0 ? mirrored(signs) : signs;
    ranges.push(heldAlong(asked, walker.value(factor), slope, now));
  }
  return ranges;
}
