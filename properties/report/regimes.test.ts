import { describe, expect, it } from 'vitest';
import { derivation } from '../../src/derive/derivation.js';
import {
  always,
  claim,
  type FormulaInput,
  math,
  relation,
  restriction,
  type Specification,
  specification,
  timing,
} from '../../src/index.js';
import { derivationJson } from '../../src/report/json/derivation.js';
import { derivationLatex } from '../../src/report/latex/derivation.js';
import { derivationText } from '../../src/report/text/derivation.js';
import { c, market, q, source } from '../claim/entry.js';

/**
 * E enters a rich market alone, and I takes an entrant for one into a poor market where no market is
 * rich: what fighting a poor one pays I matters there, and nowhere else.
 */
function fought(poor: FormulaInput): Specification {
  const game = timing({ id: 'fought', title: 'A fight', players: ['E', 'I'], source })
    .nature('market', { from: ['rich', 'poor'], probabilities: { rich: q, poor: math`1 − ${q}` } })
    .move('move', { by: 'E', knows: ['market'], chooses: ['enter', 'stay'] })
    .move('answer', {
      by: 'I',
      knows: ['move'],
      chooses: ['yield', 'fight'],
    })
    .payoffs({
      E: ({ market: found, move }) => (move === 'enter' ? (found === 'rich' ? 1 : -1) : 0),
      I: ({ market: found, move, answer }) =>
        move === 'enter' && answer === 'fight' ? (found === 'rich' ? -1 : poor) : 0,
    });
  const yielding = claim(game, {
    id: 'yielding',
    title: 'Yielding',
    source,
    says: 'E enters a rich market alone, and I yields.',
    strategies: {
      move: { rich: 'enter', poor: 'stay' },
      answer: { enter: 'yield', stay: 'yield' },
    },
    beliefs: {
      answer: {
        enter: { inProportionTo: { rich: q }, otherwise: { poor: 1 } },
        stay: { poor: 1 },
      },
    },
    holds: {
      iff: { move: { rich: always, poor: always }, answer: { enter: always, stay: always } },
    },
    expected: 'fails',
  });
  const low = restriction('entering costs at most 3', relation`${c} ≤ 3`, source);
  const restrictions = [...market.restrictions, low];
  return specification({ ...market, restrictions, games: [game], claims: [yielding] });
}

function derived(poor: FormulaInput) {
  const spec = fought(poor);
  const [yielding] = spec.claims;
  if (yielding === undefined) throw new Error('there is no claim');
  return derivation(spec, yielding);
}

describe('what a deviation gains off the path alone', () => {
  it('is a constraint there, and not everywhere', () => {
    const found = derived(math`${c} − 1`);
    expect(derivationText(found)).toMatch(
      /^No deviation pays exactly if:\n.*c.* I at "enter" where q = 0, off the path$/mu,
    );
    expect(derivationLatex(found)).toMatch(/\\item \$.*c.*\$, .*off the path, where \$q = 0\$/u);
    const deviations = derivationJson(found).informationSets.flatMap((set) => set.deviations);
    expect(deviations.filter(({ verdict }) => verdict === 'constraint')).toMatchObject([
      { deviation: 'fight', where: [['q = 0']] },
    ]);
  });

  it('does not pay whatever the parameters, where it pays there', () => {
    const found = derived(1);
    expect(derivationText(found)).toMatch(
      /^No deviation pays exactly if:\n {2}not where q = 0, off the path .*fight, for I at "enter"$/mu,
    );
    expect(derivationText(found)).not.toContain('whatever the parameters');
    expect(derivationLatex(found)).toMatch(/\\item not off the path, where \$q = 0\$/u);
  });

  it('leaves nothing to ask for where it does not pay', () => {
    expect(derivationText(derived(-1))).toContain('No deviation pays, whatever the parameters.');
  });
});
