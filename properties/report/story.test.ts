import { describe, expect, it } from 'vitest';
import { casePath } from '../../src/index.js';
import { story } from '../../src/report/text/story.js';
import { adviceGame, honest } from '../reference/expert-advice.js';

/** The advice game, told up to where the path ends. */
function told(path: Readonly<Record<string, string>>): string {
  return story(
    adviceGame,
    casePath(honest, {
      ...{ id: 'case', title: 'A case', source: honest.source, parameters: {} },
      ...{ cast: { adviser: 'a novice', client: 'an heir' }, path },
    }),
  );
}

describe('a story in which a stage does not take place', () => {
  it.each([{}, { report: '-' }])('says so to whoever would have seen it, given %j', (more) => {
    const text = told({ type: 'novice', ...more, advice: 'pass', act: 'pass' });
    expect(text).toContain('adviser (a novice) sees type = novice, report = -, and chooses pass');
    expect(text).not.toContain('undefined');
    expect(text).toMatch(/All this happens with probability 1\/2 before types are drawn\.$/mu);
  });

  it('says nothing of what chance would decide after the moves that are left', () => {
    expect(told({ type: 'expert' })).not.toContain('follows with probability');
  });
});
