import { match } from 'ts-pattern';
import type { Condition } from '../../claim/condition.js';
import type { Proposition } from '../../claim/proposition/proposition.js';
import { examplePoint, type Specification } from '../../claim/specification.js';
import { formulaText } from '../../exact/formula.js';
import type { Point } from '../../exact/point.js';
import { Rational } from '../../exact/rational.js';
import { contraries, type Relation } from '../../exact/relation.js';
import { speakingRegions } from '../proposition/search.js';
import { admissibleRegion, type Region } from '../region.js';
import { findPoint } from '../witness.js';
import { type Chart, chartOf, isOnChart, quotientsOf } from './chart.js';
import type { Choosing, DrawTask } from './draw-task.js';
import { gridThrough } from './grid.js';
import { type Kernel, kernelOf, type StepTest, stepTest } from './kernel.js';
import { ProgramBuilder } from './program.js';
import { type Refutation, relationTests } from './refutation.js';
import { type Direction, terrainOf } from './terrain.js';

/** Where draws are taken in volume, seen from what a proposition speaks of. */
export type DrawPlace =
  | { readonly kind: 'inside all conditions' }
  /** The condition holds with equality, or fails; all others hold. */
  | { readonly kind: 'at equality' | 'beyond'; readonly condition: Condition }
  | { readonly kind: 'anywhere admissible' }
  /** Of a statement, where what it says is given holds. */
  | { readonly kind: 'wherever it speaks' };

/** A place, with a point to start from. */
export interface DrawGround {
  readonly place: DrawPlace;
  readonly chart: Chart;
  /** A point of the region, at which all determined symbols have a value. */
  readonly start: Point;
  readonly relations: readonly Relation[];
}

/** Where to look, before anybody has looked for a point there. */
interface Place {
  readonly place: DrawPlace;
  readonly region: Region;
}

/**
 * The places where a proposition is most likely to break, each with a point to start from: those in
 * which none was found are left out, which does not show that they are empty.
 */
export function drawGrounds(spec: Specification, proposition: Proposition): DrawGround[] {
  const familiar = examplePoint(spec);
  const symbols = spec.parameters.map(({ name }) => name);
  return placesOf(spec, proposition).flatMap(({ place, region }) => {
    const chart = chartOf(symbols, region.relations);
    const start = chart && findPoint(region, familiar);
    return chart && start && isOnChart(chart, start)
      ? [{ place, chart, start, relations: region.relations }]
      : [];
  });
}

function placesOf(spec: Specification, proposition: Proposition): Place[] {
  if (proposition.kind !== 'equilibrium')
    return speakingRegions(spec, proposition).map((region) => ({
      place: { kind: 'wherever it speaks' },
      region,
    }));
  const { conditions, scope, implied } = proposition;
  const within = (...further: readonly Relation[]): Region => admissibleRegion(spec, further);
  const othersOf = (condition: Condition): Relation[] => {
    // What implies a condition fails where that does.
    const by = implied.find((each) => each.condition === condition)?.by ?? [];
    return conditions
      .filter((each) => each !== condition && !by.includes(each))
      .map(({ relation }) => relation);
  };
  const inside: Place = {
    place: { kind: 'inside all conditions' },
    region: within(...conditions.map(({ relation }) => relation)),
  };
  const equalities = conditions
    .filter(({ relation: { sign } }) => scope.kind === 'iff' || sign === '≥' || sign === '≤')
    .map((condition): Place => {
      const equation: Relation = { ...condition.relation, sign: '=' };
      const place = { kind: 'at equality', condition } as const;
      return { place, region: within(...othersOf(condition), equation) };
    });
  const beyond = conditions.flatMap((condition) =>
    contraries(condition.relation).map((failing): Place => {
      const place = { kind: 'beyond', condition } as const;
      return { place, region: within(...othersOf(condition), failing) };
    }),
  );
  const anywhere: Place = { place: { kind: 'anywhere admissible' }, region: within() };
  return match(scope.kind)
    .with('if', () => [inside, ...equalities, anywhere])
    .with('iff', () => [inside, ...equalities, ...beyond, anywhere])
    .exhaustive();
}

/** A program that decides a proposition at points of a chart, and what it need not ask at some. */
export interface GroundProgram {
  readonly kernel: Kernel;
  /** What holds everywhere on the ground. */
  readonly given: readonly StepTest[];
  readonly directions: readonly Direction[];
}

/** Programs for grounds of one proposition; those that solve the same equations share one. */
export class GroundPrograms {
  readonly #spec: Specification;
  readonly #refutations: readonly Refutation[];
  readonly #shared = new Map<string, { builder: ProgramBuilder; kernel: Kernel }>();

  /** @param refutations of the proposition; `refutationsOf` gives them. */
  constructor(spec: Specification, refutations: readonly Refutation[]) {
    this.#spec = spec;
    this.#refutations = refutations;
  }

  of({ chart, relations }: DrawGround): GroundProgram {
    const { builder, kernel } = this.#kernelOn(chart);
    const { constraints, directions } = terrainOf(chart, builder);
    const said = relationTests(this.#spec, relations).map((each) => stepTest(each, builder));
    return { kernel, given: [...constraints, ...said], directions };
  }

  /** The tests that all hold exactly where some relations do, in the program of a ground. */
  event({ chart }: DrawGround, relations: readonly Relation[]): StepTest[] {
    const { builder } = this.#kernelOn(chart);
    return relationTests(this.#spec, relations).map((each) => stepTest(each, builder));
  }

  #kernelOn(chart: Chart): { builder: ProgramBuilder; kernel: Kernel } {
    const solved = chart.determined.map(
      ({ symbol, equals }) => `${symbol}: ${formulaText(equals)}`,
    );
    const key = solved.join('; ');
    const known = this.#shared.get(key);
    if (known) return known;
    const builder = new ProgramBuilder(chart.free, quotientsOf(chart));
    const made = { builder, kernel: kernelOf(this.#refutations, builder) };
    this.#shared.set(key, made);
    return made;
  }
}

/** How draws are taken on a ground. */
export interface TaskSettings {
  readonly choosing: Choosing;
  readonly draws: number;
  readonly seed: number;
  readonly part: number;
  /** How often the least common denominator of the start is doubled, room permitting. */
  readonly halvings: number;
  /** No payoff parameter that moves freely is farther from 0; by default 16, or as the start needs. */
  readonly payoffs?: number;
  /** Of so many draws one is handed back; 0 for none. */
  readonly walkOneIn: number;
  readonly events?: readonly (readonly StepTest[])[];
}

const PAYOFFS = 16;

/**
 * A task that draws on a ground; other tasks may differ in the settings alone, or go on where one
 * ended.
 * @returns `undefined` where the start has too large a denominator, or lies outside the bounds.
 */
export function taskOn(
  spec: Pick<Specification, 'parameters'>,
  { chart, start }: DrawGround,
  { kernel, given, directions }: GroundProgram,
  settings: TaskSettings,
): DrawTask | undefined {
  const payoffs = new Set(
    spec.parameters.filter(({ unit }) => unit === 'payoff').map(({ name }) => name),
  );
  const widest =
    settings.payoffs ??
    widestOf(
      chart.free.filter((each) => payoffs.has(each)),
      start,
    );
  const on = gridThrough(chart, start, settings.halvings, (symbol) =>
    payoffs.has(symbol) ? widest : 1,
  );
  if (on === undefined) return undefined;
  const { choosing, draws, seed, part, walkOneIn, events = [] } = settings;
  return {
    ...{ kernel, given, directions, events, grid: on.grid, start: on.numerators },
    ...{ choosing, draws, seed, part, walkOneIn },
  };
}

/** A power of 2 no less than twice the largest payoff of a point. */
function widestOf(payoffs: readonly string[], point: Point): number {
  let widest = PAYOFFS;
  const most = payoffs.reduce((best, symbol) => {
    const value = point.at(symbol).magnitude;
    return best.lessThan(value) ? value : best;
  }, Rational.zero);
  while (Rational.of(widest).lessThan(most.plus(most))) widest *= 2;
  return widest;
}
