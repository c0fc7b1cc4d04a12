import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { derivation } from '../../src/derive/derivation.js';
import { lastMoves } from '../../src/derive/last-moves.js';
import { formulaText } from '../../src/exact/formula.js';
import { claim, parameter, specification, timing } from '../../src/index.js';
import { derivationJson } from '../../src/report/json/derivation.js';
import { derivationLatex, lastMovesLatex } from '../../src/report/latex/derivation.js';
import { derivationText, lastMovesText } from '../../src/report/text/derivation.js';
import { source } from '../claim/entry.js';
import { everywhere, paper } from '../derive/derived.js';
import { asJson, leavesOf } from './json.js';

/** What opens and does not close, or closes without having been opened, in a LaTeX document. */
function unbalanced(latex: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const closes: Readonly<Record<string, string>> = { '}': '{', '\\]': '\\[', '\\right': '\\left' };
  const tokens =
    /\\(?:begin|end)\{(?<name>\w+\*?)\}|\\(?:left|right)(?![a-z])|\\[[\]]|(?<!\\)[{}$]/gu;
  for (const { 0: token, groups } of latex.matchAll(tokens)) {
    const name = groups?.['name'];
    const opener = token.startsWith('\\end') ? `\\begin{${name}}` : closes[token];
    if (token === '$' && open.at(-1) === '$') open.pop();
    else if (opener === undefined) open.push(token);
    else if (open.pop() !== opener) wrong.push(token);
  }
  return [...wrong, ...open];
}

/** Displays that LaTeX would refuse, for they hold an empty line. */
const torn = /\\begin\{align\*\}(?:(?!\\end\{align\*\})[\s\S])*\n\s*\n/u;

function expectDocument(latex: string): void {
  expect(unbalanced(latex)).toEqual([]);
  expect(latex).toMatch(/^[\p{ASCII}]*$/u);
  expect(latex).not.toMatch(/undefined|NaN|\[object/u);
  expect(latex).not.toMatch(torn);
  expect(latex).toMatch(/^\\documentclass.*\n[\s\S]*\\begin\{document\}[\s\S]*\\end\{document\}$/u);
}

describe.each(everywhere)('the report on the incentive constraints of $id', ({ claim, found }) => {
  it('names every information set, deviation and condition', () => {
    const text = derivationText(found);
    const { informationSets } = derivationJson(found);
    for (const { informationSet, deviations } of informationSets) {
      expect(text).toContain(`  at "${informationSet}", `);
      for (const { deviation } of deviations) expect(text).toContain(`${deviation} gains `);
    }
    if (claim.scope.kind === 'iff')
      for (const { id } of claim.conditions) expect(text).toContain(`[${id}]`);
  });

  it('is one document in LaTeX, of ASCII alone, with everything closed that it opens', () => {
    expectDocument(derivationLatex(found));
  });

  it('says the same in JSON, every field filled', () => {
    const document = asJson(derivationJson(found));
    expect(document).toEqual(derivationJson(found));
    for (const { value } of leavesOf(document)) expect(value).not.toBe('');
  });
});

describe('the constraints of the paper, as they are written', () => {
  const written = (id: string): string => {
    const each = paper.find((derived) => derived.id === id);
    return each ? derivationText(each.found) : '';
  };

  it.each([
    [
      'communication',
      'hold gains -G(m|H)\n          ≤ 0 iff G(m|H) ≥ 0 [moderate-mobilizes-knowing-H]',
    ],
    ['non-communication', 'mobilize gains 1/2 (G(m|L) + G(m|H))'],
    [
      'separation',
      'conciliatory gains N_H - M_H\n          ≤ 0 iff M_H ≥ N_H [separation-worth-it-to-H]',
    ],
    ['bluff', '= 0 by the definition of b'],
    ['echo', '= 0 by the definition of a and d'],
    ['communication-as-stated', 'G(l|H) ≤ 0  '],
    ['communication-as-stated', '(not among its conditions)'],
    [
      'audience-cost-unseen',
      'A deviation pays, whatever the parameters:\n  back down, for A at "end: nothing"',
    ],
    ['audience-cost', 'No deviation pays, whatever the parameters.'],
  ])('of %s: %j', (id, line) => {
    expect(written(id)).toContain(line);
  });
});

describe('the report on a belief that is left open where play never arrives', () => {
  const x = parameter('x', {
    ...{ text: 'x', latex: 'x', meaning: 'x', unit: 'payoff', example: 0, source },
  });
  const offers = timing({ id: 'offers', title: 'Offers', players: ['S', 'R'] })
    .nature('type', { from: ['A', 'B'], probabilities: { A: '1/2', B: '1/2' } })
    .move('offer', { by: 'S', knows: ['type'], chooses: ['none', 'one'] })
    .move('reply', { by: 'R', knows: [], when: { offer: 'one' }, chooses: ['no', 'yes'] })
    .payoffs({ S: () => 0, R: ({ type, reply }) => (reply !== 'yes' ? 0 : type === 'A' ? x : 1) });
  const silence = claim(offers, {
    ...{ id: 'silence', title: 'Silence', source, says: 'Nothing is offered.', expected: 'fails' },
    strategies: { offer: { A: 'none', B: 'none' }, reply: { nothing: 'no' } },
    beliefs: { reply: { nothing: 'some' } },
    holds: { if: [] },
  });
  const spec = specification({
    ...{ publication: source.publication, parameters: [x], restrictions: [] },
    ...{ games: [offers], claims: [silence] },
  });
  const found = derivation(spec, silence);

  it('says that it is off the path, of which no relation tells', () => {
    const rows = derivationText(found).split('\n');
    expect(
      rows
        .filter((row) => row.includes('off the path'))
        .join('')
        .replace(/ +/gu, ' '),
    ).toBe(' -x ≥ 0 (not among its conditions) R at "nothing", off the path, for some belief');
    expect(derivationLatex(found)).toContain('$, off the path, for some belief of ');
  });
});

describe.each(collusion.games)('the report on the last moves of $id', (game) => {
  const moves = lastMoves(collusion, game);

  it('names where they are made, and the claims on the game', () => {
    const claims = collusion.claims.filter((claim) => claim.game === game).map(({ id }) => id);
    const text = lastMovesText(collusion, game, moves, claims);
    for (const { sets, gains } of moves) {
      for (const { name } of sets) expect(text.replace(/\s+/gu, ' ')).toContain(`"${name}"`);
      for (const gain of gains.values()) expect(text).toContain(formulaText(gain));
    }
    for (const id of claims) expect(text).toContain(`  npx casus derive ${id}`);
  });

  it('is one document in LaTeX, with everything closed that it opens', () => {
    expectDocument(lastMovesLatex(game, moves));
  });
});
