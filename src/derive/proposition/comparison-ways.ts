import { type Comparison, comparisonText } from '../../claim/comparison.js';
import type { Expansion } from '../expansion.js';
import { type Draft, denied } from '../question.js';
import { symbolicComparison } from '../symbolic-quantity.js';

/** The ways in which a comparison fails. */
export interface ComparisonFails {
  /** Both sides have a value, and do not compare so: case by case. */
  readonly unlike: readonly Draft[];
  /** A side has no value. */
  readonly lacking: readonly Draft[];
}

export function comparisonFails(comparison: Comparison, expansion: Expansion): ComparisonFails {
  const { sides, cases } = symbolicComparison(comparison, expansion);
  const fails = 'the comparison holds wherever both sides have a value';
  const lacks = 'every quantity compared has a value';
  const needsWalk = sides.some(({ touching }) => touching);
  return {
    unlike: cases.flatMap(({ where, says }) =>
      denied(says, fails).map((denial) => ({
        asserts: fails,
        hypotheses: [...sides.flatMap((side) => side.defined), ...where, denial],
        needsWalk,
      })),
    ),
    lacking: sides.flatMap((side) => [
      ...side.undefined.map((hypotheses) => ({ asserts: lacks, hypotheses, needsWalk })),
      ...(side.open === undefined ? [] : [{ asserts: lacks, hypotheses: [], open: side.open }]),
    ]),
  };
}

/**
 * The ways in which a comparison holds, case by case. What holds in a case at a kink is not so: only
 * the walk can then tell.
 */
export function comparisonHolds(comparison: Comparison, expansion: Expansion): Draft[] {
  const { sides, cases } = symbolicComparison(comparison, expansion);
  const open = sides.map((side) => side.open).find((each) => each !== undefined);
  const text = comparisonText(comparison);
  if (open !== undefined) return [{ asserts: text, hypotheses: [], open }];
  const exist = sides.flatMap(({ exists, defined }) => [...exists, ...defined]);
  const needsWalk = sides.some(({ kinked, touching }) => kinked || touching);
  return cases.map(({ where, says }) => ({
    asserts: text,
    hypotheses: [...exist, ...where, { ...says, says: text }],
    needsWalk,
  }));
}
