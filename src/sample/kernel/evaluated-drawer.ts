import { entry } from '../../exact/entry.js';
import { type Bracket, shorten } from './bracket.js';
import { stepsFor } from './code.js';
import { decided } from './decisions.js';
import { askedAlong, type DrawerFor } from './drawer.js';
import { exactSigns } from './exact-signs.js';
import { stepsOf, verdictDecisions } from './kernel.js';
import type { Choice, Move } from './move.js';
import { stepBounds } from './rounding.js';
import { NEGATIVE, POSITIVE, type Signs, type StepTest, ZERO } from './sign-set.js';
import { StepValues } from './step-values.js';
import type { Operation } from './steps.js';
import { type Direction, movingSteps } from './terrain.js';

/**
 * Draws by going through steps in a loop: many times slower than by code that is generated for them,
 * and done before that would have been compiled. What a move does not change is not computed again.
 */
export const evaluatedDrawer: DrawerFor = ({ kernel, directions, events, grid }, start, choose) => {
  const { operations } = kernel;
  const place = new Place(operations, grid.bounds, grid.denominator, start);
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

/** A point with the values of all steps there. */
class Place {
  readonly point: Float64Array;
  /** How many signs doubles could not tell. */
  asked = 0;
  readonly bounds: ReturnType<typeof stepBounds>;
  readonly values: StepValues;
  readonly operations: readonly Operation[];
  readonly #errors: Float64Array;
  readonly #exact: ReturnType<typeof exactSigns>;

  constructor(
    operations: readonly Operation[],
    numerators: readonly number[],
    denominator: number,
    start: readonly number[],
  ) {
    this.point = Float64Array.from(start);
    this.operations = operations;
    this.bounds = stepBounds(operations, numerators, denominator);
    this.values = new StepValues(operations, denominator);
    this.#errors = Float64Array.from(this.bounds, ({ error }) => error);
    this.#exact = exactSigns(operations, BigInt(denominator));
    this.values.compute(Int32Array.from(operations.keys()), this.point);
  }

  holds({ step, signs }: StepTest): boolean {
    return (this.#signOf(step) & signs) !== 0;
  }

  /** Of a product whose own bound does not tell, by its factors, whose bounds are smaller. */
  #signOf(step: number): Signs {
    const [value, error] = [this.values.at(step), entry(this.#errors, step)];
    if (value > error) return POSITIVE;
    if (value < -error) return NEGATIVE;
    if (error === 0) return ZERO;
    const operation = entry(this.operations, step);
    if (operation.kind !== 'product') {
      this.asked++;
      return this.#exact(step, this.point);
    }
    const one = this.#signOf(operation.left);
    if (one === ZERO) return ZERO;
    const other = this.#signOf(operation.right);
    if (other === ZERO) return ZERO;
    return one === other ? POSITIVE : NEGATIVE;
  }
}

/**
 * A move as `Move` says it is.
 * @param moved what to do whenever some steps have changed.
 */
function moveAlong(
  direction: Direction,
  place: Place,
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
