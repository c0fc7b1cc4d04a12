import { expect, it } from 'vitest';
import { communication } from '../../../spec/claims/communication.js';
import collusion from '../../../spec/index.js';
import type { Claim } from '../../../src/claim/claim.js';
import { entry } from '../../../src/exact/entry.js';
import { claimGrounds } from '../../../src/sample/claim-grounds.js';
import { aimedChoice } from '../../../src/sample/kernel/aim.js';
import { compiledDrawer } from '../../../src/sample/kernel/compiled-drawer.js';
import type { DrawTask } from '../../../src/sample/kernel/draw-task.js';
import type { DrawerFor } from '../../../src/sample/kernel/drawer.js';
import { evaluatedDrawer } from '../../../src/sample/kernel/evaluated-drawer.js';
import { RandomStream } from '../../../src/sample/kernel/random.js';
import { aimedClaimGrounds } from '../../../src/sample/sampled-grounds.js';
import { dropCondition } from '../../mutation/drop-condition.js';

/*
 * Draws by generated code and by going through steps are the same draws, with the same verdicts: of a
 * claim that lacks a condition, so that some refute it, on grids of every kind.
 */

/** What a drawer makes of a task, draw by draw. */
function drawnBy(drawerFor: DrawerFor, task: DrawTask, draws: number) {
  const stream = new RandomStream(task.seed);
  const drawer = drawerFor(task, task.start, aimedChoice(task.grid));
  const events = task.events.map(() => 0);
  const told: (readonly [point: readonly number[], verdict: number])[] = [];
  while (told.length < draws)
    entry(drawer.moves, stream.below(drawer.moves.length))(stream, 4, () => {
      drawer.countEvents(events);
      told.push([[...drawer.point], drawer.verdict()]);
    });
  return { told, events };
}

const mutant: Claim = entry(dropCondition(communication), 1).claim;
const found = claimGrounds(collusion, mutant) ?? expect.fail('no grounds');
const grounds = aimedClaimGrounds(collusion, mutant, found);

it('are the same, whether compiled or not', { timeout: 120_000 }, async () => {
  let [refuted, others] = [0, 0];
  for (const { drawing } of grounds.filter((_, index) => index % 3 === 0))
    for (const index of [0, 3]) {
      await drawing
        .draw({ index, draws: 8, seed: 5, searching: false }, ({ task }) => {
          const [one, other] = [evaluatedDrawer, compiledDrawer].map((each) =>
            drawnBy(each, task, 120),
          );
          expect(one).toEqual(other);
          for (const [, verdict] of one?.told ?? [])
            if (verdict > 0) refuted++;
            else others++;
          return Promise.reject(new Error('no more is asked'));
        })
        .catch((error: Error) => expect(error.message).toBe('no more is asked'));
    }
  expect([refuted > 0, others > 0]).toEqual([true, true]);
});
