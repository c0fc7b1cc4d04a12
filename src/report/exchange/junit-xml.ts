import type { SummaryRow } from '../document/summary.js';
import { element, pageText } from '../html/element.js';

/** The verdicts as a suite of tests for services that show such: one not as expected has failed. */
export function junitXml(title: string, rows: readonly SummaryRow[]): string {
  const failures = rows.filter((row) => !row.asExpected).length;
  const counts = { tests: `${rows.length}`, failures: `${failures}`, errors: '0' };
  const suites = element(
    'testsuites',
    counts,
    element(
      'testsuite',
      { name: title, ...counts },
      ...rows.map((row) =>
        element(
          'testcase',
          { classname: row.place, name: row.id },
          ...(row.asExpected
            ? []
            : [element('failure', { message: unexpected(row) }, `${row.says} (${row.how})`)]),
        ),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${pageText(suites)}\n`;
}

/** Why a verdict is not as expected. */
export function unexpected({ told, expected, asExpected, verdict }: SummaryRow): string {
  if (asExpected) return '';
  const stands = verdict === 'proved' || verdict === 'survived';
  return stands && expected === 'holds'
    ? `${told}, but an implication that it declares is false`
    : `${told}; expected: it ${expected}`;
}
