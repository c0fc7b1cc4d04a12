import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeProfile } from '../../src/equilibrium/concept/judgment.js';
import { CONCEPTS } from '../../src/equilibrium/concept/verdict.js';
import { solution } from '../../src/equilibrium/enumeration/solution.js';
import { jsonText, visibleLines } from '../../src/exact/message.js';
import { Rational } from '../../src/exact/rational.js';
import type { ExtensiveGame } from '../../src/game/extensive-game.js';
import { profileJudgmentJson } from '../../src/report/json/profile-judgment.js';
import { solutionJson } from '../../src/report/json/solution.js';
import { columns, oneLine, wrapped } from '../../src/report/text/columns.js';
import { nameText } from '../../src/report/text/extensive-names.js';
import { profileJudgmentText } from '../../src/report/text/profile-judgment.js';
import { solutionText } from '../../src/report/text/solution.js';
import { extensiveGames } from '../arbitrary/extensive-game.js';
import { holdsControl, hostileTexts, verdictLines } from '../arbitrary/hostile-text.js';

/** A game whose every name was chosen to mislead. */
const renamedGames = fc
  .tuple(extensiveGames({ depth: 3 }), fc.array(hostileTexts(), { minLength: 4, maxLength: 9 }))
  .map(([game, names]): ExtensiveGame => {
    let next = 0;
    const name = (): string => names[next++ % names.length] ?? '';
    return {
      ...game,
      title: name(),
      players: game.players.map(name),
      informationSets: game.informationSets.map((set) => ({
        ...set,
        name: name(),
        actions: set.actions.map(name),
      })),
      chanceMoves: game.chanceMoves.map((draw) => ({
        ...draw,
        label: name(),
        actions: draw.actions.map(name),
      })),
    };
  });

const firstActions = ({ informationSets }: ExtensiveGame) =>
  informationSets.map(({ actions }) =>
    actions.map((_, action) => (action === 0 ? Rational.one : Rational.zero)),
  );

describe('names in a file that were chosen to mislead', () => {
  it('add no verdict to a judgment, and no control character', () => {
    fc.assert(
      fc.property(renamedGames, (game) => {
        const judgment = judgeProfile(game, { profile: firstActions(game), beliefs: [] });
        const text = visibleLines(profileJudgmentText(judgment, nameText(game.title)));
        expect(holdsControl(text)).toBe(false);
        expect(verdictLines(text)).toHaveLength(CONCEPTS.length);
      }),
    );
  });

  it('add no sentence to a list of equilibria, and no control character', () => {
    fc.assert(
      fc.property(renamedGames, (game) => {
        const found = solution(game, 'nash', 50);
        const text = visibleLines(
          solutionText({ solution: found, claims: [] }, nameText(game.title)),
        );
        expect(holdsControl(text)).toBe(false);
        expect(verdictLines(text)).toHaveLength(found.complete ? 0 : 1);
      }),
    );
  });

  it('are in JSON documents what they are in the file', () => {
    fc.assert(
      fc.property(renamedGames, (game) => {
        const judgment = judgeProfile(game, { profile: firstActions(game), beliefs: [] });
        const judged = jsonText(profileJudgmentJson(judgment), 2);
        expect(holdsControl(judged)).toBe(false);
        const { beliefs }: ReturnType<typeof profileJudgmentJson> = JSON.parse(judged);
        expect(beliefs.map(({ label }) => label).sort()).toEqual(
          judgment.findings
            .map(({ informationSet }) => game.informationSets[informationSet]?.name)
            .map((label) => JSON.parse(JSON.stringify(label)))
            .sort(),
        );
        const found = jsonText(solutionJson({ solution: solution(game, 'nash', 50), claims: [] }));
        expect(holdsControl(found)).toBe(false);
        expect(JSON.parse(found).game).toBe(JSON.parse(JSON.stringify(game.title)));
      }),
    );
  });
});

describe('a table or a paragraph', () => {
  it('has a line a row, whatever stands in its cells', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileTexts(), hostileTexts()), { minLength: 1 }), (rows) => {
        expect(columns(rows).split('\n')).toHaveLength(rows.length);
      }),
    );
  });

  it('begins no line but the first with the mark of a verdict', () => {
    fc.assert(
      fc.property(hostileTexts(), (text) => {
        const lines = wrapped(`it is so: ${text} ${text}`, '  ', 20);
        expect(verdictLines(lines)).toEqual([]);
        expect(oneLine(text)).not.toContain('\n');
      }),
    );
  });
});
