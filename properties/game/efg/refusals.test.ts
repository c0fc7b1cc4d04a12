import { describe, expect, it } from 'vitest';
import { InvalidEfg } from '../../../src/game/efg/invalid-efg.js';
import { readEfg } from '../../../src/game/efg/read-efg.js';
import { lines, problemsOf } from './problems.js';

const END = 't "" 0';
const MOVE = 'p "" 1 1 "s" { "L" "R" } 0';

const refused: readonly (readonly [what: string, text: string, ...problems: string[]])[] = [
  ['nothing', '', 'g:1:1: expected "EFG", with which', 'found the end of the text'],
  [
    'a game in strategic form',
    'NFG 1 R "" { }',
    'g:1:1: expected "EFG", with which',
    'found "NFG"',
  ],
  [
    'another version',
    'EFG 1 R "" { } t "" 0',
    'g:1:5: expected 2, the format\'s version, found "1"',
  ],
  ['another kind', 'EFG 2 Q "" { } t "" 0', 'g:1:7: expected "R"', 'found "Q"'],
  ['a game without a title', 'EFG 2 R { } t "" 0', 'g:1:9: expected the title of the game'],
  ['players without braces', 'EFG 2 R "" "A" t "" 0', 'g:1:12: expected "{"', 'the text "A"'],
  ['a player without quotes', 'EFG 2 R "" { A } t "" 0', 'g:1:14: expected the name of a player'],
  ['a prologue alone', lines(), 'g:1:24: expected the node at the root, found the end of the text'],
  ['an unknown kind of node', lines('x "" 0'), 'g:2:1: expected a node: c (chance)', 'found "x"'],
  ['a node without a name', lines('t 0'), 'g:2:3: expected the name of the node', 'found "0"'],
  ['a player in words', lines('p "" A 1 "" { "L" } 0'), 'g:2:6: expected the number of the player'],
  [
    'an information set without a number',
    lines('p "" 1 "s" { "L" } 0'),
    'g:2:8: expected the number of the information set, a whole number, found the text "s"',
  ],
  [
    'a fraction of an outcome',
    lines('t "" 1/2'),
    'g:2:6: expected the number of the outcome',
    '"1/2"',
  ],
  ['a negative outcome', lines('t "" -1'), 'g:2:6: expected the number of the outcome', '"-1"'],
  ['a move without actions', lines('p "" 1 1 "s" { } 0'), 'g:2:16: expected the name of an action'],
  [
    'actions without braces',
    lines('p "" 1 1 "s" "L" 0'),
    'g:2:14: expected "{" before the actions at "s", found the text "L"',
  ],
  [
    'a draw without a probability',
    lines('c "" 1 "" { "L" } 0', END),
    'g:2:17: expected the probability of "L", found "}"',
  ],
  [
    'a probability in a move',
    lines('p "" 1 1 "" { "L" 1 } 0', END),
    'g:2:19: expected the name of an action, or "}" after the last, found "1"',
  ],
  ['an unclosed name', lines('t "end 0'), 'g:2:3: expected the name of the node', 'never closed'],
  ['a name that escapes its end', lines('t "\\" 0'), 'g:2:3: expected the name', 'never closed'],
  [
    'an unclosed list',
    lines('t "" 1 "" { 0, 0'),
    'or "}" after the last, found the end of the text',
  ],
  [
    'too few payoffs',
    lines('t "" 1 "" { 0 }'),
    'g:2:6: expected 2 payoffs, one for each player, found 1',
  ],
  ['too many payoffs', lines('t "" 1 "" { 0, 0, 0 }'), 'g:2:6: expected 2 payoffs', 'found 3'],
  [
    'a missing payoff',
    lines('t "" 1 "o" { , 0 }'),
    'g:2:14: expected a payoff, or "}"',
    'found ","',
  ],
  ['a payoff in words', lines('t "" 1 "o" { one 0 }'), 'g:2:14: expected a payoff', 'found "one"'],
  ['text after the last node', lines(END, END), 'g:3:1: expected the end of the text', 'found "t"'],
  [
    'words after the last node',
    lines(`${END} bye`),
    'g:2:8: expected the end of the text',
    '"bye"',
  ],
  [
    'a missing node',
    lines(MOVE, END),
    'g:3:7: expected the node of action 2 of the node on line 2 (the only one that has none), found the end of the text',
  ],
  [
    'several missing nodes',
    lines(MOVE, MOVE, END),
    'action 2 of the node on line 3 (2 actions have none)',
  ],
  [
    'a player that there is not',
    lines('p "" 3 1 "" { "L" } 0', END),
    'g:2:6: expected the number of a player, from 1 to 2, found 3',
  ],
  ['player 0', lines('p "" 0 1 "" { "L" } 0', END), 'from 1 to 2, found 0'],
  [
    'a player in a game without',
    'EFG 2 R "" { } p "" 1 1 "" { "L" } 0 t "" 0',
    'as the game has no players',
  ],
  [
    'an information set that nothing describes',
    lines('p "" 2 4 0'),
    'g:2:8: expected the name and actions of the information set 4 of player 2, which no node before describes, found the number 4 alone',
  ],
  [
    'the information set of another player',
    lines(MOVE, 'p "" 2 1 0', END),
    'g:3:8: expected the name and actions of the information set 1 of player 2',
  ],
  [
    'a draw that nothing describes',
    lines('c "" 1 0'),
    'g:2:6: expected the name, actions and probabilities of the chance information set 1',
  ],
  [
    'an outcome that nothing describes',
    lines('t "" 5'),
    'g:2:6: expected the name and payoffs of outcome 5',
  ],
  [
    'a described outcome 0',
    lines('t "" 0 "none" { 0 0 }'),
    'g:2:6: expected outcome 0, which pays nothing',
    'found "none"',
  ],
  [
    'an information set renamed',
    lines(MOVE, 'p "" 1 1 "z" { "L" "R" } 0', END, END, END),
    'g:3:10: expected the name "s" of the information set 1 of player 1, as on line 2, found "z"',
  ],
  [
    'actions renamed',
    lines(MOVE, 'p "" 1 1 "s" { "L" "M" } 0', END, END, END),
    'g:3:10: expected the actions "L" "R" of the information set 1 of player 1, as on line 2, found "L" "M"',
  ],
  [
    'fewer actions at a later node',
    lines(MOVE, 'p "" 1 1 "s" { "L" } 0', END, END),
    'g:3:10: expected the actions "L" "R" of',
    'found "L"',
  ],
  [
    'probabilities that sum to less than 1',
    lines('c "" 1 "" { "a" 1/3 "b" 1/3 "c" .333 } 0', END, END, END),
    'g:2:8: expected probabilities that sum to 1, found 1/3, 1/3, 333/1000, which sum to 2999/3000',
  ],
  [
    'negative probabilities',
    lines('c "" 1 "" { "a" -1/2 "b" 3/2 } 0', END, END),
    'g:2:8: expected probabilities from 0 on, found -1/2',
  ],
  [
    'other probabilities at a later node',
    lines('c "" 1 "" { "a" 1/2 "b" 1/2 } 0', 'c "" 1 "" { "a" 1/3 "b" 2/3 } 0', END, END, END),
    'g:3:8: expected the probabilities 1/2 1/2 of the chance information set 1, as on line 2, found 1/3 2/3',
  ],
  [
    'an outcome that pays otherwise later',
    lines(MOVE, 't "" 1 "o" { 1, 2 }', 't "" 1 "o" { 1, 3 }'),
    'g:4:6: expected the payoffs 1, 2 of outcome 1, as on line 3, found 1, 3',
  ],
  [
    'an outcome renamed',
    lines(MOVE, 't "" 1 "o" { 1, 2 }', 't "" 1 "u" { 1, 2 }'),
    'g:4:6: expected the name "o" of outcome 1, as on line 3, found "u"',
  ],
];

const NUMBERS = ['1/0', '--1', '1/-2', '1/2/3', '1e', '1.2.3', '.', '-', '1/2e3', '1e99999', '1-2'];

describe('a text is refused for', () => {
  it.each(refused.map(([what, text, ...words]) => ({ what, text, words })))(
    '$what',
    ({ text, words }) => {
      const problems = problemsOf(text);
      expect(problems).toHaveLength(1);
      for (const each of words) expect(problems[0]).toContain(each);
    },
  );

  it.each(NUMBERS)('the number %s', (written) => {
    expect(problemsOf(lines(`t "" 1 "o" { 0 ${written} }`))).toEqual([
      `g:2:16: expected a payoff in "o", such as 7, 3/40 or -1.25, of at most 10000 digits, found "${written}"`,
    ]);
  });

  it('a number so long that arithmetic would take minutes', () => {
    const [problem] = problemsOf(lines(`t "" 1 "o" { ${'9'.repeat(20_000)} 0 }`));
    expect(problem).toContain('expected a payoff in "o"');
    expect(problem?.length).toBeLessThan(200);
  });
});

describe('a text with several problems', () => {
  it('has them all listed, in order, each with its place', () => {
    const text = lines(
      'c "" 1 "" { "a" 1/2 "b" 1/3 } 0',
      'p "" 3 1 "" { "L" } 0',
      't "" 1 "o" { 1 }',
      'p "" 1 1 "" { "L" "R" } 0',
      't "" 1/2',
      't "" 2 "u" { 1, x }',
    );
    expect(problemsOf(text).map((problem) => problem.split(':').slice(0, 3).join(':'))).toEqual([
      ...['g:2:8', 'g:3:6', 'g:4:6', 'g:6:6', 'g:7:17'],
    ]);
  });

  it('is not blamed for what an unreadable node may have described', () => {
    const text = lines(
      MOVE,
      'p "" 2 1 "z" { "L" "R" ] 0',
      'p "" 2 1 0',
      't "" 1 { 1, 1 }',
      END,
      END,
    );
    const problems = problemsOf(text);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^g:3:24: .*found "\]"$/u);
    expect(problems[1]).toMatch(/^g:5:8: .*found "\{"$/u);
  });

  it('is read on from the next line, where a name that is never closed runs over it', () => {
    const problems = problemsOf(lines('t "" "0', 't "" x'));
    expect(problems.map((problem) => problem.slice(0, 6))).toEqual(['g:2:6:', 'g:3:6:']);
  });

  it('has at most a hundred listed', () => {
    const broken = Array.from({ length: 1000 }, () => 't "" x');
    expect(problemsOf(lines(...broken))).toHaveLength(100);
    expect(() => readEfg(lines(...broken), 'g')).toThrow(/and there may be more$/u);
  });

  it('is named in each line of the message', () => {
    expect(() => readEfg('EFG 2 R', 'games/x.efg')).toThrow(InvalidEfg);
    expect(() => readEfg('EFG 2 R', 'games/x.efg')).toThrow(
      /^games\/x\.efg:1:8: expected the title of the game, in quotes, found the end of the text$/u,
    );
  });
});
