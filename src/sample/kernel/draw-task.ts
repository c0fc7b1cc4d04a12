import { entry } from '../../exact/entry.js';
import { aimedChoice } from './aim.js';
import { compiledDrawer } from './compiled-drawer.js';
import type { Drawer, DrawnProgram } from './drawer.js';
import { evaluatedDrawer } from './evaluated-drawer.js';
import { type Choice, type Grid, uniformChoice } from './move.js';
import { RandomStream } from './random.js';

/**
 * How candidates are chosen: uniformly, where shares are measured; or where propositions break, at
 * and near the ends of what is left to a symbol, near its value, and at simple values.
 */
export type Choosing = 'uniform' | 'aimed';

/**
 * Draws from one region, each decided: plain data, so that any thread can be sent it. What comes of
 * it depends on nothing else.
 */
export interface DrawTask extends DrawnProgram {
  /** Numerators of a point of the region. */
  readonly start: readonly number[];
  readonly choosing: Choosing;
  /** So many draws before those that count are to forget the start; none where that does not matter. */
  readonly burnIn: number;
  readonly draws: number;
  /** A 32-bit integer. */
  readonly seed: number;
  /** Tasks of one run that differ in it by 2 or more have streams of their own. */
  readonly part: number;
  /** Of so many draws one is handed back, so that it can be confirmed by the walk; the seed says which. */
  readonly walkOneIn: number;
}

/** A draw that is to be confirmed by the walk. */
export interface DrawnVerdict {
  /** From 0 on. */
  readonly draw: number;
  readonly numerators: readonly number[];
  /** 0 where no refutation holds, else 1 and the place of one that does. */
  readonly verdict: number;
}

export interface DrawResult {
  readonly draws: number;
  /** At how many draws each refutation was the one found, by its place; 0 where it is left out. */
  readonly refuting: ReadonlyMap<number, number>;
  /** At how many draws each event was. */
  readonly events: readonly number[];
  /** One of so many draws, and the first at which each refutation was found. */
  readonly toWalk: readonly DrawnVerdict[];
  /** How many signs doubles could not tell. */
  readonly exactSigns: number;
  /** Numerators of the last draw: another task may go on from it. */
  readonly end: readonly number[];
}

/** From so many draws on, those that are forgotten among them, a chain is worth code of its own. */
const COMPILED_FROM = 2 ** 15;

/** Of draws along a line, so many follow each other: what the line leaves is found out once. */
const ALONG_A_LINE = 4;

/**
 * Draws points of a region and decides a proposition at each, exactly.
 *
 * Each draw differs from the one before in one symbol at most, and of four draws that follow each
 * other all differ in the same: draws are exact verdicts at admissible points, but no independent
 * sample. How much they tell of a share, `effectiveSampleSize` estimates.
 */
export function drawTask(task: DrawTask): DrawResult {
  const { burnIn, draws, seed, part, walkOneIn } = task;
  const drawer = drawerFrom(task);
  const { point } = drawer;
  const walked = turnWalked(task);
  const refuting = new Map<number, number>();
  const events = task.events.map(() => 0);
  const toWalk: DrawnVerdict[] = [];
  let draw = 0;
  const stream = new RandomStream(seed, burnIn === 0 ? part : part + 1);
  moveAbout(drawer, stream, draws, () => {
    const verdict = drawer.verdict();
    if (verdict !== 0) refuting.set(verdict - 1, 1 + (refuting.get(verdict - 1) ?? 0));
    drawer.countEvents(events);
    if (draw % walkOneIn === walked || (verdict !== 0 && refuting.get(verdict - 1) === 1))
      toWalk.push({ draw, numerators: [...point], verdict });
    draw++;
  });
  return { draws, refuting, events, toWalk, exactSigns: drawer.exactSigns(), end: [...point] };
}

/** A drawer that has forgotten the start, as far as it is to. */
function drawerFrom(task: DrawTask): Drawer {
  const { start, seed, part, burnIn, draws } = task;
  const choose = choiceOn(task.grid, task.choosing);
  const forget = (drawer: Drawer): Drawer => {
    moveAbout(drawer, new RandomStream(seed, part), burnIn, () => {});
    return drawer;
  };
  if (burnIn + draws >= COMPILED_FROM) return forget(compiledDrawer(task, start, choose));
  // A loop computes with each move all that may be asked there: of a program without verdicts, little.
  const blind = { ...task, kernel: { ...task.kernel, refutations: [] }, events: [] };
  const from = burnIn === 0 ? start : [...forget(evaluatedDrawer(blind, start, choose)).point];
  return evaluatedDrawer(task, from, choose);
}

/** Moves a point so many times, and tells after each. */
function moveAbout({ moves }: Drawer, stream: RandomStream, draws: number, told: () => void): void {
  for (let draw = 0; draw < draws; draw += ALONG_A_LINE) {
    const times = Math.min(ALONG_A_LINE, draws - draw);
    if (moves.length === 0) for (let k = 0; k < times; k++) told();
    else entry(moves, stream.below(moves.length))(stream, times, told);
  }
}

/** Which of so many draws that follow each other is walked: it has no part in what is drawn. */
function turnWalked({ burnIn, seed, part, walkOneIn, draws }: DrawTask): number {
  const least = Math.min(walkOneIn, draws);
  const drawn = burnIn === 0 ? part : part + 1;
  return Number.isFinite(walkOneIn) ? new RandomStream(~seed, drawn).below(Math.max(1, least)) : -1;
}

/** How candidates are chosen on a grid. */
export function choiceOn(grid: Grid, choosing: Choosing): Choice {
  return choosing === 'uniform' ? uniformChoice : aimedChoice(grid);
}
