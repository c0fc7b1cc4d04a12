import { entry } from '../../exact/entry.js';
import { type Bracket, shorten } from './bracket.js';
import { stepsFor } from './code.js';
import { decided } from './decisions.js';
import { askedAlong, type DrawerFor } from './drawer.js';
import { GridPlace } from './grid-place.js';
import { stepsOf, verdictDecisions } from './kernel.js';
import type { Choice, Move } from './move.js';
import type { StepTest } from './sign-set.js';
import { type Direction, movingSteps } from './terrain.js';

/**
 * Draws by going through steps in a loop: many times slower than by code that is generated for them,
 * and done before that would have been compiled. What a move does not change is not computed again.
 */
export const evaluatedDrawer: DrawerFor = ({ kernel, directions, events, grid }, start, choose) => {
  const { operations } = kernel;
  const place = new GridPlace(operations, grid.bounds, grid.denominator, start);
  place.values.compute(Int32Array.from(operations.keys()), place.point);
  const all = verdictDecisions(kernel);
  const holds = (test: StepTest): boolean => place.holds(test);
  const read = [...stepsOf(kernel), ...events.flat().map(({ step }) => step)];
  const told = stepsFor(operations, read);
  let known: number | undefined;
  const moved = (moving: Uint8Array): (() => void) => {
    const changed = told.filter((step) => moving[step] === 1);
    return () => {
      known = undefined;
      place.values.compute(changed, place.point);
    };
  };
  return {
    point: place.point,
    moves: directions.map((each) =>
      onceAsked(() => moveAlong(each, place, entry(grid.bounds, each.symbol), choose, moved)),
    ),
    verdict: () => {
      known ??= 1 + (decided(all, holds) ?? -1);
      return known;
    },
    countEvents: (counts) => {
      events.forEach((tests, index) => {
        if (tests.every(holds)) counts[index] = entry(counts, index) + 1;
      });
    },
    exactSigns: () => place.asked,
  };
};

/** A short chain goes along few directions: what is known of the others is not found out. */
function onceAsked(make: () => Move): Move {
  let made: Move | undefined;
  return (stream, times, told) => {
    made ??= make();
    made(stream, times, told);
  };
}

/**
 * A move as `Move` says it is.
 * @param moved what to do whenever some steps have changed.
 */
function moveAlong(
  direction: Direction,
  place: GridPlace,
  bound: number,
  choose: Choice,
  moved: (moving: Uint8Array) => () => void,
): Move {
  const { symbol } = direction;
  const { point, values, operations } = place;
  const { lines, tests } = askedAlong(direction, place.bounds);
  const moving = movingSteps(operations, symbol);
  const asked = tests.map(({ step }) => step);
  const ends = lines.flatMap(({ rest, slope }) => [rest, slope]);
  const still = stepsFor(operations, [...ends, ...asked]).filter((step) => moving[step] !== 1);
  const changing = stepsFor(operations, asked).filter((step) => moving[step] === 1);
  const onMove = moved(moving);
  const staysInside = (test: StepTest): boolean => place.holds(test);
  return (stream, times, told) => {
    values.compute(still, point);
    const bracket: Bracket = { from: -bound, to: bound };
    for (const { bracket: line, rest, slope } of lines)
      shorten(bracket, line, values.at(rest), values.at(slope));
    for (let k = 0; k < times; k++) {
      const now = entry(point, symbol);
      let [low, high] = [bracket.from, bracket.to];
      let tried = false;
      for (;;) {
        const next = choose(stream, low, high, now, point);
        point[symbol] = next;
        if (next === now) break;
        tried = true;
        values.compute(changing, point);
        if (tests.every(staysInside)) break;
        if (next < now) low = next + 1;
        else high = next - 1;
      }
      if (tried) onMove();
      told();
    }
  };
}
