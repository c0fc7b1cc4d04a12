import { entry } from '../../exact/entry.js';
import { searchingChoice } from './aim.js';
import { degreesIn } from './degree.js';
import type { GridPoint } from './grid.js';
import { GridWalker } from './grid-walker.js';
import type { Choice } from './move.js';
import { neededProgram, renamedBy } from './needed-program.js';
import type { RandomStream } from './random.js';
import { heldAlong, type Range, shared } from './range.js';
import { NEGATIVE, POSITIVE, type Signs, type StepTest, ZERO } from './sign-set.js';
import type { Operation } from './steps.js';

/** What is looked for: tests that hold everywhere on the way, and those that are to hold in the end. */
export interface Sought {
  readonly kept: readonly StepTest[];
  readonly wanted: readonly StepTest[];
}

/** How hard a search tries. */
export interface Effort {
  /** So many points go on at a time. */
  readonly points: number;
  /** So often at most, the one farthest from the goal begins anew where another is. */
  readonly rounds: number;
  /** So often each symbol is moved, about, before a point counts as one of its own. */
  readonly sweeps: number;
}

/** What one symbol must satisfy while all others stay, and what of it is linear in the symbol. */
interface Along {
  readonly kept: readonly StepTest[];
  readonly keptLines: readonly StepTest[];
  readonly wantedLines: readonly StepTest[];
}

interface Search extends Sought {
  readonly effort: Effort;
  readonly bounds: readonly number[];
  readonly along: readonly Along[];
  /** Symbols that are measured in one unit. */
  readonly scaled: readonly number[];
  readonly choose: Choice;
  readonly stream: RandomStream;
}

/**
 * A point on a grid at which all tests hold, searched for level by level: `undefined` where none was
 * found, which proves nothing.
 *
 * The wanted tests say how far from holding a point is: the worst of them, as a share. Several points move
 * about at random where the kept tests hold, none of them ever falling below the level of the worst;
 * again and again the worst is given up for a copy of another, and the level rises. With each round
 * the volume left shrinks by about one part in as many as there are points, however small it is
 * (nested sampling, Skilling 2006, Bayesian Analysis 1:4): what has a share of e^−14 takes 14
 * rounds for each point.
 */
export function foundByLevels(
  operations: readonly Operation[],
  { kept, wanted }: Sought,
  { grid, numerators }: GridPoint,
  scaled: readonly number[],
  effort: Effort,
  stream: RandomStream,
): number[] | undefined {
  const needed = neededProgram(
    operations,
    [...kept, ...wanted].map(({ step }) => step),
  );
  const renamed = renamedBy(needed.renumbered);
  const sought = { kept: kept.map(renamed), wanted: wanted.map(renamed) };
  const { operations: own } = needed;
  const { bounds } = grid;
  const search: Search = {
    ...{ ...sought, effort, bounds, scaled, stream, choose: searchingChoice(grid) },
    along: bounds.map((_, symbol) => alongSymbol(own, sought, symbol)),
  };
  const walkers: GridWalker[] = [];
  for (let k = 0; k < effort.points; k++) {
    const walker = new GridWalker(own, grid, numerators);
    if (movedTo(search, walker, Number.NEGATIVE_INFINITY)) return [...walker.point];
    walkers.push(walker);
  }
  const levels = walkers.map((walker) => levelOf(search, walker));
  let [highest, risen] = [Number.NEGATIVE_INFINITY, 0];
  for (let round = 0; round < effort.rounds; round++) {
    const level = Math.min(...levels);
    if (level > highest) [highest, risen] = [level, round];
    else if (round - risen > PATIENCE * effort.points) return undefined;
    const worst = levels.indexOf(level);
    const walker = entry(walkers, worst);
    const other = (worst + 1 + stream.below(levels.length - 1)) % levels.length;
    walker.follow(entry(walkers, other));
    if (movedTo(search, walker, level)) return [...walker.point];
    levels[worst] = levelOf(search, walker);
  }
  return undefined;
}

/** The level has to rise in so many rounds for each point. */
const PATIENCE = 2;

/** How far from holding the worst of the wanted tests is; 0 or more where all seem to hold. */
function levelOf({ wanted }: Search, walker: GridWalker): number {
  let level = 1;
  for (const { step, signs } of wanted) level = Math.min(level, toward(walker.share(step), signs));
  return level;
}

/** A share as seen from signs: positive where it has one of them, or about 0. */
function toward(share: number, signs: Signs): number {
  const [below, above] = [(signs & NEGATIVE) !== 0, (signs & POSITIVE) !== 0];
  if (below && above) return share === 0 && (signs & ZERO) === 0 ? -1 : 1;
  if (below) return -share;
  return above ? share : -Math.abs(share);
}

/** One in so many moves is of all symbols of one unit at once. */
const SCALING = 8;

/** Moves a point about at random, not below a level; whether it came to where all tests hold. */
function movedTo(search: Search, walker: GridWalker, least: number): boolean {
  const { bounds, effort, stream, scaled, kept, wanted } = search;
  for (let k = 0; k < effort.sweeps * bounds.length; k++) {
    if (scaled.length > 0 && stream.below(SCALING) === 0) scale(search, walker, least);
    else moveAlong(search, walker, stream.below(bounds.length), least);
    if (levelOf(search, walker) >= 0 && [...wanted, ...kept].every((test) => walker.holds(test)))
      return true;
  }
  return false;
}

/** So many candidates are tried, each nearer to the present value, before a symbol stays. */
const CANDIDATES = 12;

/** Moves one symbol; to where all tests hold, if what is linear in it says that there is such a place. */
function moveAlong(search: Search, walker: GridWalker, symbol: number, least: number): void {
  const { bounds, along, choose, stream } = search;
  const { kept, keptLines, wantedLines } = entry(along, symbol);
  const bound = entry(bounds, symbol);
  const now = entry(walker.point, symbol);
  walker.differentiate(symbol);
  const left = (tests: readonly StepTest[], range: Range): Range =>
    tests
      .map(({ step, signs }) => heldAlong(signs, walker.value(step), walker.slope(step), now))
      .reduce(shared, range);
  const stays = (): boolean =>
    kept.every((test) => walker.holdsInDoubles(test)) && levelOf(search, walker) >= least;
  let [low, high] = left(keptLines, [-bound, bound]);
  const goal = left(wantedLines, [low, high]);
  if (goal[0] <= goal[1]) {
    walker.move(symbol, choose(stream, ...goal, now, walker.point));
    if (stays()) return;
  }
  for (let k = 0; k < CANDIDATES && low < high; k++) {
    const next = choose(stream, low, high, now, walker.point);
    if (next === now) break;
    walker.move(symbol, next);
    if (stays()) return;
    if (next < now) low = next + 1;
    else high = next - 1;
  }
  if (walker.point[symbol] !== now) walker.move(symbol, now);
}

/** Factors lie between 2 to the power of minus and plus this. */
const DOUBLINGS = 8;

/** All symbols of one unit times a factor of any size, to the nearest points of the grid. */
function scale(search: Search, walker: GridWalker, least: number): void {
  const { bounds, scaled, stream, kept } = search;
  const before = [...walker.point];
  const factor = 2 ** ((stream.below(WORD) / WORD - 0.5) * 2 * stream.below(DOUBLINGS));
  const next = scaled.map((symbol) => Math.round(entry(before, symbol) * factor));
  if (next.some((value, k) => Math.abs(value) > entry(bounds, entry(scaled, k)))) return;
  for (const [k, value] of next.entries()) walker.move(entry(scaled, k), value);
  const stays =
    kept.every((test) => walker.holdsInDoubles(test)) && levelOf(search, walker) >= least;
  if (!stays) walker.moveTo(before);
}

const WORD = 2 ** 32;

function alongSymbol(
  operations: readonly Operation[],
  { kept, wanted }: Sought,
  symbol: number,
): Along {
  const degrees = degreesIn(operations, symbol);
  const degreeOf = ({ step }: StepTest): number => entry(degrees, step);
  return {
    kept: kept.filter((test) => degreeOf(test) > 0),
    keptLines: kept.filter((test) => degreeOf(test) === 1),
    wantedLines: wanted.filter((test) => degreeOf(test) === 1),
  };
}
