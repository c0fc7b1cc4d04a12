import { describe, expect, it } from 'vitest';
import bargaining from '../../catalog/fearon-1995/private-cost.js';
import grim, { grimTrigger } from '../../catalog/friedman-1971/grim-trigger.js';
import { derive } from '../../src/derive/derivation.js';
import { derivationLatex } from '../../src/report/latex/derivation.js';
import { derivationText } from '../../src/report/text/derivation.js';
import { contentOf, pageProblems, reported } from './report-page.js';

/** Texts in which tags count for nothing. */
function told(page: string): string {
  return page.replaceAll(/<[^>]*>/gu, '');
}

describe('a report on games without end', () => {
  it('tells no probability of the draw that stands for a state', () => {
    const found = derive(grim, grimTrigger);
    for (const text of [derivationText(found), derivationLatex(found)]) {
      expect(text).not.toMatch(/probability/u);
      expect(text).toContain('as if play began there');
      expect(text).not.toContain('punishment, -');
    }
  });

  it('has the game that the claims are about, so that no link leads nowhere', async () => {
    const page = contentOf(await reported(grim), 'index.html');
    expect(pageProblems(page)).toEqual([]);
    expect(told(page)).toContain('Payoffs in supergame as in grim-trigger');
    expect(told(page)).not.toMatch(/play (?:never )?comes here/u);
  });
});

describe('a report on numbers from an interval', () => {
  it('names variables as they are declared, and has the conditions', async () => {
    const page = told(contentOf(await reported(bargaining, true), 'index.html'));
    expect(page).not.toContain('#demand_');
    expect(page).toContain('-cost + demand - p');
    expect(page).toContain('Conditions of risk');
    expect(page).not.toContain('reply: nothing');
    expect(page).toContain('demand: nothing');
  });
});
