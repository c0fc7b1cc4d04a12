import fc from 'fast-check';
import { expect, it } from 'vitest';
import { communication } from '../../spec/claims/communication.js';
import collusion from '../../spec/index.js';
import { examplePoint } from '../../src/claim/specification.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { solves } from '../../src/derive/question.js';
import { entry } from '../../src/exact/entry.js';
import { holdsAt } from '../../src/exact/relation.js';
import { pointArbitrary } from '../../src/sample/hit-and-run.js';
import { CodeWriter } from '../../src/sample/kernel/code.js';
import { exactSigns } from '../../src/sample/kernel/exact-signs.js';
import { kernelOf, stepTest, verdictCode } from '../../src/sample/kernel/kernel.js';
import { ProgramBuilder } from '../../src/sample/kernel/program.js';
import { refutationsOf, relationTests } from '../../src/sample/kernel/refutation.js';
import { admissibleRegion } from '../../src/sample/region.js';
import { dropCondition } from '../mutation/drop-condition.js';
import { onGrid } from './kernels.js';

/*
 * What holds wherever points are drawn is not tested again; the verdict stays what it was.
 */
it('leaves out what is given, and nothing else', () => {
  const names = collusion.parameters.map(({ name }) => name);
  const restrictions = collusion.restrictions.map(({ relation }) => relation);
  const mutant = entry(dropCondition(communication), 0).claim;
  const questions = questionsOf(collusion, mutant);
  const builder = new ProgramBuilder(names, new Map());
  const kernel = kernelOf(refutationsOf(collusion, mutant), builder);
  const given = relationTests(collusion, restrictions).map((each) => stepTest(each, builder));
  const region = admissibleRegion(collusion);
  let [refuted, shorter] = [0, 0];
  fc.assert(
    fc.property(pointArbitrary(region, examplePoint(collusion)), (point) => {
      expect(restrictions.every((each) => holdsAt(each, point))).toBe(true);
      const { numerators, denominator } = onGrid(names, point);
      fc.pre(denominator < 2n ** 40n);
      const bounds = numerators.map((each) => Math.abs(Number(each)) + 1);
      const writer = new CodeWriter(kernel.operations, bounds, Number(denominator));
      const [all, less] = [verdictCode(kernel, writer), verdictCode(kernel, writer, given)];
      const exact = exactSigns(kernel.operations, denominator);
      const found = new Function('exact', 'x', less)(exact, numerators.map(Number));
      const solved = questions.filter((question) => solves(point, question));
      expect(found > 0).toBe(solved.length > 0);
      if (found > 0) expect(solved).toContain(entry(questions, found - 1));
      if (found > 0) refuted++;
      if (less.length < all.length) shorter++;
    }),
    { numRuns: 20 },
  );
  expect(refuted).toBeGreaterThan(0);
  expect(shorter).toBeGreaterThan(0);
});
