import { expect, it } from 'vitest';
import { solutionJson, solutionText, solveAt } from '../../src/index.js';
import { talk } from '../claim/talk.js';

it('tells which messages trade places, and where, if not wherever they are sent', () => {
  const found = solveAt(talk, 'apart', { c: 1, q: '1/2' }, { concept: 'nash' });
  const text = solutionText(found, 'Apart').replaceAll(/\s+/gu, ' ');
  expect(text).toContain('8 outcomes; 2 if messages may be renamed');
  expect(text).toContain(`S's "up" and "down" at "word: nothing" trade places`);
  expect(text).toContain(`S's "up" and "down" at "other: up" and "other: down" trade places`);
  expect(text).toContain(`S's "up" and "down" trade places`);
  const renamed = solutionJson(found).outcomes.flatMap((each) => each.renamed);
  const exchange = { player: 'S', messages: ['up', 'down'] };
  expect(renamed).toContainEqual({ ...exchange, informationSets: [1] });
  expect(renamed).toContainEqual({ ...exchange, informationSets: [2, 3] });
  expect(renamed).toContainEqual(exchange);
});
