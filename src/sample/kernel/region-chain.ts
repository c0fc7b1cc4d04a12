import { entry } from '../../exact/entry.js';
import { type Chart, quotientsOf } from './chart.js';
import { compiledDrawer } from './compiled-drawer.js';
import { type Choosing, choiceOn } from './draw-task.js';
import type { Drawer } from './drawer.js';
import type { GridPoint } from './grid.js';
import { ProgramBuilder } from './program.js';
import type { RandomStream } from './random.js';
import { terrainOf } from './terrain.js';

/**
 * Moves among the points of a chart on a grid, with nothing to be decided there: each changes one
 * symbol at random, as draws of a task do.
 */
export class RegionChain {
  /** Numerators of a point of the region. */
  readonly start: readonly number[];
  readonly denominator: number;
  readonly #drawer: Drawer;

  /** @param through a grid and a point on it that is in the region. */
  constructor(chart: Chart, { grid, numerators }: GridPoint, choosing: Choosing) {
    const builder = new ProgramBuilder(chart.free, quotientsOf(chart));
    const { directions } = terrainOf(chart, builder);
    const { symbols, operations } = builder;
    const kernel = { symbols, operations, refutations: [] };
    const choice = choiceOn(grid, choosing);
    this.#drawer = compiledDrawer({ kernel, directions, events: [], grid }, numerators, choice);
    this.start = numerators;
    this.denominator = grid.denominator;
  }

  /** Moves a point of the region so many times. */
  move(point: Float64Array, stream: RandomStream, times: number): void {
    const { moves, point: moved } = this.#drawer;
    if (moves.length === 0) return;
    moved.set(point);
    for (let k = 0; k < times; k++) entry(moves, stream.below(moves.length))(stream, 1, nothing);
    point.set(moved);
  }
}

function nothing(): void {}
