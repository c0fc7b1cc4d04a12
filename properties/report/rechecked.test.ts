import { describe, expect, it } from 'vitest';
import { recheckedText } from '../../src/report/text/proof.js';

describe('certificates that prove nothing', () => {
  it('are told one by one, but for those beyond the first fifty', () => {
    const defects = Array.from({ length: 53 }, (_, question) => ({
      ...{ question, asserts: '', reason: `reason ${question}` },
    }));
    const told = (some: typeof defects) =>
      recheckedText([{ file: 'forged.json', claim: 'entry', questions: 60, defects: some }]);
    expect(told(defects)).toContain('53 defects in the answers to 60 questions');
    expect(told(defects)).toContain('50. reason 49\n    and 3 more, which --json lists');
    expect(told(defects)).not.toContain('reason 50');
    expect(told(defects.slice(3))).toContain('53. reason 52');
    expect(told(defects.slice(3))).not.toContain('more');
  });
});
