import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { Point } from '../../src/exact/point.js';
import { always, claim, math, relation, timing } from '../../src/index.js';
import { discrepanciesJson } from '../../src/report/json/check.js';
import { claimAtPointText } from '../../src/report/text/check.js';
import { refutationLines } from '../../src/report/text/refutation.js';
import {
  affordable,
  c,
  condition,
  entry,
  prohibitive,
  q,
  selective,
  selectiveIf,
  selectiveIff,
  source,
} from '../claim/entry.js';

function at(cost: string, probabilities = '1/3'): Point {
  return Point.of({ c: cost, q: probabilities });
}

/** The refutation on one line, with single spaces. */
function refuted(claimed: Claim, point: Point): string {
  const found = claimAtPoint(claimed, point);
  expect(found.refutes).toBe(true);
  return refutationLines(found).join(' ').replace(/\s+/gu, ' ');
}

/** E enters a rich market with some probability. */
function entering(enter: Parameters<typeof math>[1], where: Claim['where'], on = always): Claim {
  return claim(entry, {
    id: 'entering',
    title: 'Entering',
    source,
    says: 'E enters a rich market with some probability.',
    strategies: {
      move: { rich: { enter, stay: math`1 − ${enter}` }, poor: 'stay' },
      answer: { enter: 'yield', stay: 'yield' },
    },
    beliefs: { answer: { enter: { rich: 1 }, stay: { poor: 1 } } },
    where,
    holds: {
      iff: { move: { rich: on, poor: always }, answer: { enter: always, stay: always } },
    },
    expected: 'holds',
  });
}

describe('the text of a refutation', () => {
  it('of a set that nothing guards says so, and that a condition elsewhere does not speak for it', () => {
    const dear = condition('dear', relation`${c} ≥ 1`);
    const text = refuted(selectiveIff([affordable, dear], []), at('1/2'));
    expect(text).toContain('refuted: dear fails, and yet E at "rich" is to play enter, and no');
    expect(text).toContain('E at "poor" is to play stay; enter gains 1/2');
    expect(text).toContain(
      'claimed: no deviation pays here at any parameters, for "always" guards this set',
    );
    expect(text).toContain('dear fails here, but guards E at "rich" alone');
    expect(text).toContain('`iff` is read information set by information set');
    expect(text).toContain('as in move: { "poor": [dear] }');
    expect(text).toContain('{ if: […] }');
    expect(text).toContain('dear may guard the wrong set: a deviation does pay at E at "poor"');
  });

  it('of a condition stronger than needed says that nothing pays', () => {
    const late = condition('late', relation`${c} ≤ 3/2`);
    const text = refuted(selectiveIff([affordable, late], [prohibitive]), at('7/4'));
    expect(text).toContain('refuted: late fails, and yet E at "rich" is to play enter');
    expect(text).toContain('and no deviation pays: stay loses 1/4');
    expect(text).toContain('claimed: a deviation pays here wherever late fails');
    expect(text).toContain('this set needs less than late');
  });

  it('leaves out, but for a remark, what is as claimed', () => {
    const claimed = selectiveIff([condition('free', relation`${c} ≤ 0`)], [prohibitive]);
    const found = claimAtPoint(claimed, at('1/2'));
    expect(discrepanciesJson(found)).toMatchObject([{ player: 'E', informationSet: 'rich' }]);
    expect(refuted(claimed, at('1/2'))).toContain(
      '(as claimed, E at "poor" is to play stay; enter gains 1/2, for prohibitive fails)',
    );
  });

  it('of an "if" says that its conditions do not suffice, and where to look', () => {
    const text = refuted(selectiveIf([affordable], 'holds'), at('1/2'));
    expect(text).toContain('claimed: no deviation pays here where its conditions hold');
    expect(text).toContain(
      'to mend it: the conditions do not suffice: state also what this set requires, as `casus derive` lists it for this claim',
    );
  });

  it('does not mend what is kept to show that it is false', () => {
    expect(refuted(selectiveIf([affordable], 'fails'), at('1/2'))).not.toContain('mend');
  });

  it('of strategies that do not exist says which set, and which number', () => {
    const text = refuted(entering(c, []), at('2'));
    expect(text).toContain('its strategies do not exist, although nothing in `where` fails');
    expect(text).toContain('the strategy of E at "rich" gives enter 2, above 1');
    expect(text).toContain('for there is no `where`');
  });

  it('of strategies that exist though "where" says that they do not names the condition', () => {
    const small = condition('small', relation`${q} ≤ 1/4`);
    const text = refuted(entering(q, [small]), at('2', '1/2'));
    expect(text).toContain('its strategies exist, although small fails');
    expect(text).toContain('the strategies exist only where small holds, for `where` says so');
  });

  it("of a belief that contradicts Bayes' rule gives both", () => {
    const doubtful = {
      ...selective,
      beliefs: {
        answer: {
          enter: { weights: { poor: math`1` }, otherwise: undefined },
          stay: { weights: { poor: math`1` }, otherwise: undefined },
        },
      },
    };
    expect(refuted(doubtful, at('3/2'))).toContain(
      'I at "enter" is said to believe poor for sure, but play arrives here, and Bayes\' rule gives rich for sure',
    );
  });

  it('of a game that does not exist says why', () => {
    expect(refuted(selective, at('3/2', '2'))).toContain('there is no game: at these parameters');
  });

  it('is part of a check, in words and as data', () => {
    const found = claimAtPoint(selectiveIff([affordable], []), at('1/2'));
    expect(claimAtPointText(found, 'x')).toContain('"always" guards this set');
    expect(claimAtPointText(found, 'x')).toContain('✗ no weak perfect Bayesian equilibrium');
    expect(discrepanciesJson(found)).toEqual([
      {
        player: 'E',
        informationSet: 'poor',
        happens: 'is to play stay; enter gains 1/2',
        claimed: expect.stringContaining('always'),
        mend: expect.stringContaining('`casus derive` lists it for this claim'),
      },
    ]);
  });
});

it('of beliefs that support the behavior, but only apart from each other, says so', () => {
  const told = timing({
    id: 'told',
    title: 'Two who are told alike',
    players: ['S', 'R', 'T'],
    source,
  })
    .nature('t', { from: ['x', 'y'], probabilities: { x: math`1/2`, y: math`1/2` } })
    .move('m', { by: 'S', knows: ['t'], chooses: ['in', 'out'] })
    .move('r', { by: 'R', knows: ['m'], when: { m: 'in' }, chooses: ['u', 'd'] })
    .move('s', { by: 'T', knows: ['m'], when: { m: 'in' }, chooses: ['u', 'd'] })
    .payoffs({
      S: ({ m }) => (m === 'in' ? -1 : 0),
      R: ({ t, r }) => (r === 'u' ? (t === 'x' ? 1 : 0) : r === 'd' && t === 'y' ? 2 : 0),
      T: ({ t, s }) => (s === 'u' ? (t === 'x' ? 2 : 0) : s === 'd' && t === 'y' ? 1 : 0),
    });
  const apart = claim(told, {
    id: 'apart',
    title: 'Each for a belief of her own',
    source,
    says: 'Told alike, R and T do as if they believed otherwise.',
    concept: 'sequential',
    strategies: { m: { x: 'out', y: 'out' }, r: { in: 'u' }, s: { in: 'd' } },
    beliefs: { r: { in: 'some' }, s: { in: 'some' } },
    holds: { iff: [] },
    expected: 'holds',
  });
  const text = refuted(apart, at('1'));
  expect(text).toContain(
    'and yet no beliefs that are limits of Bayesian ones support it: no trembles',
  );
  expect(text).toContain("to mend it: claim a 'weak perfect Bayesian' equilibrium");
});
