import { entry } from '../../exact/entry.js';
import type { Rational } from '../../exact/rational.js';
import { type ExtensiveGame, NODE } from '../extensive-game.js';
import { GrowingNodes, numberedGame, type WrittenGame } from '../growing-form.js';
import { EfgGrammar, UnexpectedToken } from './grammar.js';
import { EfgProblems, InvalidEfg } from './invalid-efg.js';
import { EfgLexer } from './lexer.js';

type Outcome = WrittenGame['outcomes'][number];

/** A table: what each profile of strategies pays. */
interface Table {
  readonly title: string;
  readonly comment: string;
  readonly players: readonly string[];
  /** One list a player. */
  readonly strategies: readonly (readonly string[])[];
  readonly outcomes: readonly Outcome[];
  /** An outcome's position a profile, or −1; the strategies of the first player vary fastest. */
  readonly cells: readonly number[];
}

/**
 * Reads a game in Gambit's strategic format (.nfg, version 1), in payoffs or in outcomes, as the
 * extensive game in which every player moves once and sees nothing: one information set a player.
 *
 * The text means what it means to Gambit 17, src/games/file.cc of gambitproject/gambit. Numbers are
 * exact; commas between payoffs are allowed everywhere.
 * @param name how messages call the text, a path say
 * @throws {InvalidEfg} listing what is wrong with the text, and where.
 * @example
 * ```js
 * import { readNfg } from 'casus';
 * const game = readNfg('NFG 1 R "Pennies" { "A" "B" } { 2 2 } 1 -1 -1 1 -1 1 1 -1', 'pennies');
 * game.informationSets.length; // 2
 * ```
 */
export function readNfg(text: string, name: string): ExtensiveGame {
  const problems = new EfgProblems(text);
  try {
    const table = new TableReader(text, problems).table();
    if (!problems.any) return gameOf(table);
  } catch (error) {
    if (!(error instanceof UnexpectedToken)) throw error;
    problems.add(error.at, error.expected, error.found);
  }
  throw new InvalidEfg(name, problems.all());
}

/** Reads the parts of a text in Gambit's strategic format, one after another. */
class TableReader {
  readonly #problems: EfgProblems;
  readonly #lexer: EfgLexer;
  readonly #grammar: EfgGrammar;

  constructor(text: string, problems: EfgProblems) {
    this.#problems = problems;
    this.#lexer = new EfgLexer(text);
    this.#grammar = new EfgGrammar(this.#lexer);
  }

  /** @throws {UnexpectedToken} */
  table(): Table {
    const { title, players } = this.#grammar.tableHead();
    const strategies = this.#strategies(players);
    const comment = this.#lexer.is('text') ? this.#grammar.text('a comment') : '';
    // What is wrong with the strategies leaves open how many payoffs must follow.
    const profiles = strategies.reduce((product, each) => product * each.count, 1);
    const body = this.#lexer.is('{')
      ? this.#outcomeBody(players, profiles)
      : this.#payoffBody(players, profiles);
    return {
      title,
      comment,
      players,
      ...body,
      strategies: this.#problems.any ? [] : strategies.map(({ names }) => names()),
    };
  }

  /** The names are made when it is clear that there are as many payoffs. */
  #strategies(players: readonly string[]): { count: number; names: () => readonly string[] }[] {
    const [lexer, grammar] = [this.#lexer, this.#grammar];
    grammar.mark('{', '"{" before the strategies of the players');
    const named = lexer.is('{');
    const found = players.map((player) => {
      const of = `of player ${JSON.stringify(player)}`;
      const { at } = lexer;
      const names: string[] = [];
      let count: number;
      if (named) {
        grammar.mark('{', `"{" before the strategies ${of}`);
        while (lexer.is('text')) names.push(grammar.text('the name of a strategy'));
        grammar.mark('}', `the name of a strategy ${of}, or "}" after the last`);
        count = names.length;
      } else count = grammar.whole(`the number of strategies ${of}`);
      if (count === 0) this.#problems.add(at, `at least one strategy ${of}`, 'none');
      const numbered = () => Array.from({ length: count }, (_, index) => `${index + 1}`);
      return { count, names: named ? () => names : numbered };
    });
    grammar.mark('}', '"}" after the strategies of the last player');
    return found;
  }

  #outcomeBody(players: readonly string[], profiles: number): Pick<Table, 'outcomes' | 'cells'> {
    const [lexer, grammar] = [this.#lexer, this.#grammar];
    grammar.mark('{', '"{" before the outcomes');
    const outcomes: Outcome[] = [];
    while (lexer.is('{')) {
      lexer.next();
      const { at } = lexer;
      const label = grammar.text('the name of the outcome');
      const payoffs = grammar.payoffs(label);
      if (payoffs.length !== players.length)
        this.#problems.add(
          at,
          `${players.length} payoffs, one for each player`,
          `${payoffs.length}`,
        );
      outcomes.push({ label, payoffs });
    }
    grammar.mark('}', '"{" before the next outcome, or "}" after the last');
    const cells = this.#numbers(profiles, `outcomes, one for each profile of strategies`, () => {
      const { at } = lexer;
      const number = grammar.whole('the number of an outcome, or 0 for none');
      if (number > outcomes.length)
        this.#problems.add(
          at,
          `the number of an outcome, from 0 to ${outcomes.length}`,
          `${number}`,
        );
      return number - 1;
    });
    return { outcomes, cells };
  }

  #payoffBody(players: readonly string[], profiles: number): Pick<Table, 'outcomes' | 'cells'> {
    const what = `payoffs, one for each profile of strategies and player`;
    const payoffs = this.#numbers(profiles * players.length, what, () =>
      this.#grammar.number('a payoff, or the end after the last, in', 'the table'),
    );
    const outcomes: Outcome[] = [];
    for (let first = 0; first < payoffs.length; first += players.length)
      outcomes.push({ label: '', payoffs: payoffs.slice(first, first + players.length) });
    return { outcomes, cells: outcomes.map((_, index) => index) };
  }

  /** The numbers that end the text. */
  #numbers<Value extends number | Rational>(
    expected: number,
    what: string,
    read: () => Value,
  ): Value[] {
    const lexer = this.#lexer;
    const begin = lexer.at;
    const found: Value[] = [];
    while (!lexer.is('end') && !this.#problems.full) {
      found.push(read());
      if (lexer.is(',')) lexer.next();
    }
    if (found.length !== expected && !this.#problems.any)
      this.#problems.add(begin, `${countText(expected)} ${what}`, `${found.length}`);
    return found;
  }
}

/** A product of many counts may be more than a double tells exactly. */
function countText(count: number): string {
  return Number.isSafeInteger(count) ? `${count}` : `more than ${Number.MAX_SAFE_INTEGER}`;
}

/** The players move in order; each has as many nodes as those before her have profiles. */
function gameOf({ title, comment, players, strategies, outcomes, cells }: Table): ExtensiveGame {
  const nodes = new GrowingNodes();
  const members = players.map((): number[] => []);
  // The nodes that are still to be added, the next one last; a player moves at her own depth.
  const waiting = [{ player: 0, parent: -1, branch: -1, cell: 0, step: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { player, parent, branch, cell, step } = next;
    const actions = strategies[player];
    if (actions === undefined) {
      const outcome = entry(cells, cell);
      nodes.add({ kind: NODE.terminal, parent, branch, move: -1, outcome, label: '' });
      continue;
    }
    const decision = { kind: NODE.decision, parent, branch, move: player, outcome: -1, label: '' };
    const node = nodes.add(decision);
    entry(members, player).push(node);
    for (let action = actions.length - 1; action >= 0; action--)
      waiting.push({
        player: player + 1,
        parent: node,
        branch: action,
        cell: cell + step * action,
        step: step * actions.length,
      });
  }
  return numberedGame({
    title,
    comment,
    players,
    nodes: nodes.finish(),
    informationSets: players.map((mover, player) => ({
      index: player,
      player,
      mover,
      name: '',
      actions: entry(strategies, player),
      members: entry(members, player),
    })),
    chanceMoves: [],
    outcomes,
  });
}
