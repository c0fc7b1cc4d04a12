import fc from 'fast-check';
import collusion from '../../spec/index.js';
import { claimAtPoint, confirmedAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { claimNamed, examplePoint } from '../../src/claim/specification.js';
import { entry } from '../../src/exact/entry.js';
import type { Point } from '../../src/exact/point.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import type { Chain } from '../../src/sample/kernel/chain.js';
import { type DrawTask, drawTask } from '../../src/sample/kernel/draw-task.js';
import { RandomStream } from '../../src/sample/kernel/random.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { sampledGrounds } from '../../src/sample/sampled-grounds.js';
import { briefCheck } from '../../src/verify/brief-check.js';
import type { Benchmark } from './benchmark.js';
import { draw, isEquilibriumInDoubles } from './private-message.js';

/** What an empty property costs is the same from few runs on. */
const EMPTY_RUNS = 50_000;

/** A claim at points: by the walk, by kernels, and in plain doubles. */
export function verdictBenchmarks(claims: readonly string[], draws: number): Benchmark[] {
  return [
    ...claims.flatMap((id) => claimBenchmarks(id, draws)),
    {
      group: 'verdicts on communication',
      name: 'plain doubles by hand, drawing included',
      unit: 'verdicts',
      count: draws,
      prepare: () => {
        const [x, stream] = [new Float64Array(20), new RandomStream(1)];
        let holds = 0;
        return () => {
          for (let k = 0; k < draws; k++) {
            draw(x, stream);
            if (isEquilibriumInDoubles(x)) holds++;
          }
          return holds;
        };
      },
    },
    {
      group: 'overhead of fast-check',
      name: 'a property of 20 numbers that is always so',
      unit: 'runs',
      count: EMPTY_RUNS,
      prepare: () => {
        const twenty = fc.array(fc.integer(), { minLength: 20, maxLength: 20 });
        return () =>
          fc.assert(
            fc.property(twenty, () => true),
            { numRuns: EMPTY_RUNS, seed: 1 },
          );
      },
    },
  ];
}

function claimBenchmarks(id: string, draws: number): Benchmark[] {
  const claim = claimNamed(collusion, id);
  const common = { group: `verdicts on ${id}`, unit: 'verdicts' };
  const atEach = (decide: () => (point: Point) => unknown) => () => {
    const region = pointArbitrary(admissibleRegion(collusion), examplePoint(collusion));
    const points = fc.sample(region, { numRuns: 50, seed: 1 });
    const decided = decide();
    let turn = 0;
    return () => decided(entry(points, turn++ % points.length));
  };
  return [
    {
      ...common,
      name: 'the walk',
      count: 1,
      prepare: atEach(() => (at) => claimAtPoint(claim, at)),
    },
    {
      ...common,
      name: 'the walk, confirmed',
      count: 1,
      prepare: atEach(() => (at) => confirmedAtPoint(claim, at)),
    },
    {
      ...common,
      name: 'constraints, at any point',
      count: 1,
      prepare: atEach(() => briefCheck(collusion, claim)),
    },
    {
      ...common,
      name: 'kernel, drawing included',
      count: draws,
      prepare: () => {
        const task = uniformTask(id, draws);
        let part = 0;
        return () => drawTask({ ...task, part: part++ });
      },
    },
  ];
}

/** Draws inside the conditions of a claim, of which the walk is handed none. */
function uniformTask(id: string, draws: number): DrawTask {
  const [inside] = sampledGrounds(collusion, claimNamed(collusion, id));
  let sent: Chain | undefined;
  void inside?.draw({ index: 0, draws, seed: 1, searching: false }, (chain) => {
    sent = chain;
    return new Promise(() => {});
  });
  if (sent === undefined) throw new Error(`nothing can be drawn for ${id}`);
  return { ...sent.task, burnIn: 0, walkOneIn: Number.POSITIVE_INFINITY };
}
