import { entry } from '../../exact/entry.js';
import { aimedChoice } from './aim.js';
import { type Chart, quotientsOf } from './chart.js';
import { CodeWriter } from './code.js';
import type { Choosing } from './draw-task.js';
import { exactSigns } from './exact-signs.js';
import type { GridPoint } from './grid.js';
import { type Move, movesOn, uniformChoice } from './move.js';
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
  readonly #moves: readonly Move[];

  /** @param through a grid and a point on it that is in the region. */
  constructor(chart: Chart, { grid, numerators }: GridPoint, choosing: Choosing) {
    const builder = new ProgramBuilder(chart.free, quotientsOf(chart));
    const { directions } = terrainOf(chart, builder);
    const writer = new CodeWriter(builder.operations, grid.bounds, grid.denominator);
    const exact = exactSigns(builder.operations, BigInt(grid.denominator));
    const choice = choosing === 'uniform' ? uniformChoice : aimedChoice(grid);
    this.#moves = movesOn(writer, exact, directions, grid, choice);
    this.start = numerators;
    this.denominator = grid.denominator;
  }

  /** Moves a point of the region so many times. */
  move(point: Float64Array, stream: RandomStream, times: number): void {
    if (this.#moves.length === 0) return;
    for (let k = 0; k < times; k++)
      entry(this.#moves, stream.below(this.#moves.length))(point, stream, 1, nothing);
  }
}

function nothing(): void {}
