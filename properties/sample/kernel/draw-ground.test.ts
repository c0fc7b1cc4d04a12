import { describe, expect, it } from 'vitest';
import { communication } from '../../../spec/claims/communication.js';
import collusion from '../../../spec/index.js';
import type { Claim } from '../../../src/claim/claim.js';
import { propositionAtPoint } from '../../../src/claim/proposition/proposition.js';
import { pointOf } from '../../../src/sample/kernel/chart.js';
import { drawGrounds, GroundPrograms, taskOn } from '../../../src/sample/kernel/draw-ground.js';
import { type DrawResult, type DrawTask, drawTask } from '../../../src/sample/kernel/draw-task.js';
import { refutationsOf } from '../../../src/sample/kernel/refutation.js';
import { admissibleRegion } from '../../../src/sample/region.js';

const claim: Claim = communication;
const grounds = drawGrounds(collusion, claim);
const programs = new GroundPrograms(collusion, refutationsOf(collusion, claim));

function tasks(
  settings: Pick<DrawTask, 'choosing' | 'draws' | 'walkOneIn'> & { halvings: number },
) {
  return grounds.flatMap((ground) => {
    const task = taskOn(collusion, ground, programs.of(ground), { ...settings, seed: 3, part: 0 });
    return task ? [{ ground, task }] : [];
  });
}

describe('draws in volume for a claim', () => {
  it('are taken inside, at equality of each weak condition, beyond each, and anywhere', () => {
    const ids = (kind: string): string[] =>
      grounds.flatMap(({ place }) =>
        place.kind === kind && 'condition' in place ? [place.condition.id] : [],
      );
    const kinds = new Set(grounds.map(({ place }) => place.kind));
    expect(kinds).toContain('inside all conditions');
    expect(kinds).toContain('anywhere admissible');
    const all = claim.conditions.map(({ id }) => id);
    expect(all.filter((id) => !ids('beyond').includes(id))).toEqual([]);
    expect(ids('at equality').length).toBeGreaterThan(all.length / 2);
  });

  it.each(['uniform', 'aimed'] as const)(
    'lie in their region and are judged as the walk judges them, %s ones',
    (choosing) => {
      for (const { ground, task } of tasks({ choosing, draws: 600, walkOneIn: 150, halvings: 6 })) {
        const region = admissibleRegion(collusion, ground.relations);
        for (const { numerators, verdict } of drawTask(task).toWalk) {
          const point = pointOf(ground.chart, numerators, task.grid.denominator);
          expect(region.contains(point)).toBe(true);
          expect(propositionAtPoint(collusion, claim, point).refutes).toBe(verdict !== 0);
        }
      }
    },
  );

  it('are the same in whatever thread, for a task and for its copy', () => {
    const [first] = tasks({ choosing: 'aimed', draws: 5000, walkOneIn: 512, halvings: 8 });
    if (first === undefined) throw new Error('there is no ground');
    const once: DrawResult = drawTask(first.task);
    expect(drawTask(structuredClone(first.task))).toEqual(once);
    expect(drawTask({ ...first.task, part: 1 }).end).not.toEqual(once.end);
  });

  it('refute the claim without one of its conditions', () => {
    const dropped = 'replace-on-H-after-hold';
    const beyond = tasks({ choosing: 'uniform', draws: 2000, walkOneIn: 0, halvings: 8 }).find(
      ({ ground: { place } }) => place.kind === 'beyond' && place.condition.id === dropped,
    );
    if (beyond === undefined) throw new Error('there is no such ground');
    const conditions = claim.conditions.filter(({ id }) => id !== dropped);
    const weaker: Claim = { ...claim, conditions, scope: { kind: 'if', conditions } };
    const others = new GroundPrograms(collusion, refutationsOf(collusion, weaker));
    const { kernel, given, directions } = others.of(beyond.ground);
    const { refuting, toWalk } = drawTask({ ...beyond.task, kernel, given, directions });
    expect(refuting.size).toBeGreaterThan(0);
    expect(toWalk.length).toBe(refuting.size);
  });
});
