import type { ExtensiveGame } from '../extensive-game.js';
import { Assembly } from './assembly.js';
import { EfgGrammar, UnexpectedToken } from './grammar.js';
import { EfgProblems, InvalidEfg } from './invalid-efg.js';
import { EfgLexer } from './lexer.js';

/**
 * Reads a game in Gambit's extensive format (.efg, version 2).
 *
 * The text means what it means to Gambit 17, the format's description and src/games/file.cc of
 * gambitproject/gambit: later mentions of an information set or an outcome may leave out the
 * description, and must not contradict it; the numbers of information sets count for one player
 * each. Numbers are exact. Stricter than Gambit are: text after the last node is refused; whole
 * numbers must be written as such. More tolerant are: equal numbers may be written differently
 * (1/2, 0.5), and names may repeat and hold any character.
 *
 * @param name how messages call the text, a path say
 * @throws {InvalidEfg} listing what is wrong with the text, and where.
 * @example
 * ```js
 * import { readEfg } from 'casus';
 * const text = `EFG 2 R "A choice" { "A" }
 * p "" 1 1 "" { "left" "right" } 0
 * t "" 1 "" { 1 }
 * t "" 2 "" { 0 }`;
 * readEfg(text, 'choice').informationSets[0].actions; // ['left', 'right']
 * ```
 */
export function readEfg(text: string, name: string): ExtensiveGame {
  const problems = new EfgProblems(text);
  const game = read(text, problems);
  if (game === undefined) throw new InvalidEfg(name, problems.all());
  return game;
}

function read(text: string, problems: EfgProblems): ExtensiveGame | undefined {
  const lexer = new EfgLexer(text);
  const grammar = new EfgGrammar(lexer);
  const attempt = <Part>(part: () => Part): Part | undefined => {
    try {
      return part();
    } catch (error) {
      if (!(error instanceof UnexpectedToken)) throw error;
      problems.add(error.at, error.expected, error.found);
      lexer.skipToNode();
      return undefined;
    }
  };

  const prologue = attempt(() => grammar.prologue());
  const assembly = prologue && new Assembly(prologue, problems);
  // Once a node is unreadable, which node follows which is unknown; each by itself is still checked.
  let shapeIsKnown = assembly !== undefined;
  while (!lexer.is('end') && !problems.full) {
    if (shapeIsKnown && assembly?.complete) {
      problems.add(lexer.at, 'the end of the text, as every action has its node', lexer.described);
      break;
    }
    const entry = attempt(() => grammar.node());
    if (entry === undefined) assembly?.skip();
    shapeIsKnown = entry !== undefined && assembly?.add(entry) === true && shapeIsKnown;
  }
  if (shapeIsKnown) assembly?.refuseMissingNodes(lexer.at);
  return problems.any ? undefined : assembly?.game();
}
