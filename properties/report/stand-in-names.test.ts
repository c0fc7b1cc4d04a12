import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEfg } from '../../src/game/efg/read-efg.js';
import { solutionJson } from '../../src/report/json/solution.js';
import { actionTitle, playerTitle } from '../../src/report/text/extensive-names.js';
import { mixedText } from '../../src/report/text/mixed-solution.js';
import { solve } from '../../src/verify/solve.js';

const misleading = fc.constantFrom(
  '',
  'A',
  'player 1',
  'player 2',
  'player no. 1',
  'action 1',
  'action 2',
);

describe('names that stand in for others', () => {
  it('are nobody’s, whatever a file calls its parts', () => {
    fc.assert(
      fc.property(fc.array(misleading, { minLength: 1, maxLength: 6 }), (names) => {
        const players = names.map((_, player) => playerTitle({ players: names }, player));
        const actions = names.map((_, action) => actionTitle(names, action));
        for (const titles of [players, actions]) {
          expect(new Set(titles).size).toBe(names.length);
          names.forEach((name, index) => {
            if (name !== titles[index]) expect(names).not.toContain(titles[index]);
          });
        }
      }),
    );
  });

  it('leave every payoff in a document', () => {
    const text = `EFG 2 R "" { "" "player 1" }
p "" 2 1 "" { "l" } 0
t "" 1 "" { 3 4 }`;
    const { outcomes } = solutionJson(solve(readEfg(text, 'g')));
    expect(outcomes[0]?.payoffs).toEqual({ 'player no. 1': '3', 'player 1': '4' });
  });

  it('number information sets where labels are blank or repeated', () => {
    const text = (label: string) => `EFG 2 R "" { "A" "B" }
p "" 1 1 "" { "h" "t" } 0
p "" 2 1 "${label}" { "h" "t" } 0
t "" 1 "" { 1 0 }
t "" 2 "" { 0 1 }
p "" 2 1 0
t "" 2
t "" 1`;
    const told = (label: string): string => {
      const { solution, mixed } = solve(readEfg(text(label), 'g'), { mixing: 2 });
      return mixed === undefined ? '' : mixedText(solution.game, mixed);
    };
    expect(told('')).toContain('mixes  A at 1: 1/2 h, 1/2 t; B at 1: 1/2 h, 1/2 t');
    expect(told('own')).toContain('B at "own": 1/2 h, 1/2 t');
  });
});
