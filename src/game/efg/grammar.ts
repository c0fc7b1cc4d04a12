import { Rational } from '../../exact/rational.js';
import { MOST_DIGITS, numberIn } from '../../exact/written-number.js';
import { type EfgLexer, Recent, type TokenKind } from './lexer.js';
import type { MoveDescription, NodeEntry, OutcomeEntry, Prologue } from './node-entry.js';

/** Thrown where the next token is none that can stand there. */
export class UnexpectedToken extends Error {
  override readonly name = 'UnexpectedToken';
  readonly at: number;
  readonly expected: string;
  readonly found: string;

  constructor({ at, described }: EfgLexer, expected: string) {
    super(`expected ${expected}, found ${described}`);
    this.at = at;
    this.expected = expected;
    this.found = described;
  }
}

const NO_PROBABILITIES: Rational[] = [];

/** Reads the parts of a text in Gambit's format, and asks nothing about what they mean together. */
export class EfgGrammar {
  readonly #lexer: EfgLexer;
  readonly #numbers = new Recent<Rational>();

  constructor(lexer: EfgLexer) {
    this.#lexer = lexer;
  }

  /** @throws {UnexpectedToken} */
  prologue(): Prologue {
    this.#word('symbol', ['EFG'], '"EFG", with which a game in Gambit\'s extensive format begins');
    this.#word('number', ['2'], "2, the format's version");
    const head = this.#head();
    return { ...head, comment: this.#lexer.is('text') ? this.text('a comment') : '' };
  }

  #head(): Pick<Prologue, 'title' | 'players'> {
    const lexer = this.#lexer;
    this.#word('symbol', ['R', 'D'], '"R" (or "D", of old) after the version');
    const title = this.text('the title of the game, in quotes');
    this.mark('{', '"{" before the names of the players');
    const players: string[] = [];
    while (lexer.is('text')) players.push(this.text('the name of a player'));
    this.mark('}', 'the name of a player, or "}" after the last');
    return { title, players };
  }

  /** What a game in strategic form begins with, up to its strategies. @throws {UnexpectedToken} */
  tableHead(): Pick<Prologue, 'title' | 'players'> {
    this.#word('symbol', ['NFG'], '"NFG", with which a game in Gambit\'s strategic format begins');
    this.#word('number', ['1'], "1, the format's version");
    return this.#head();
  }

  /** @throws {UnexpectedToken} */
  node(): NodeEntry {
    const lexer = this.#lexer;
    const { at, content } = lexer;
    if (!lexer.is('symbol') || !(content === 'c' || content === 'p' || content === 't'))
      throw new UnexpectedToken(lexer, "a node: c (chance), p (a player's) or t (terminal)");
    lexer.next();
    const label = this.text('the name of the node, in quotes');
    if (content === 't') return { kind: 'terminal', at, label, outcome: this.#outcome() };
    const playerAt = lexer.at;
    const player = content === 'p' ? this.whole('the number of the player') : 0;
    const setAt = lexer.at;
    const set = this.whole('the number of the information set');
    if (lexer.is('{'))
      throw new UnexpectedToken(
        lexer,
        'the name of the information set, in quotes ("" for none), before its actions',
      );
    const description = lexer.is('text') ? this.#move(content === 'c') : undefined;
    const outcome = this.#outcome();
    return content === 'c'
      ? { kind: 'chance', at, label, set, setAt, description, outcome }
      : { kind: 'decision', at, label, player, playerAt, set, setAt, description, outcome };
  }

  #move(chance: boolean): MoveDescription {
    const lexer = this.#lexer;
    const { at } = lexer;
    const label = this.text('the name of the information set');
    if (!lexer.is('{'))
      throw new UnexpectedToken(lexer, `"{" before the actions at ${JSON.stringify(label)}`);
    lexer.next();
    const actions: string[] = [];
    const probabilities: Rational[] = chance ? [] : NO_PROBABILITIES;
    do {
      const action = this.text(
        actions.length === 0
          ? 'the name of an action'
          : 'the name of an action, or "}" after the last',
      );
      actions.push(action);
      if (chance) probabilities.push(this.number('the probability of', action));
    } while (!lexer.is('}'));
    lexer.next();
    return { at, label, actions, probabilities };
  }

  #outcome(): OutcomeEntry {
    const lexer = this.#lexer;
    const { at } = lexer;
    const number = this.whole('the number of the outcome, or 0 for none');
    if (lexer.is('{'))
      throw new UnexpectedToken(
        lexer,
        'the name of the outcome, in quotes ("" for none), before its payoffs',
      );
    if (!lexer.is('text')) return { at, number, description: undefined };
    const label = this.text('the name of the outcome');
    if (!lexer.is('{'))
      throw new UnexpectedToken(lexer, `"{" before the payoffs of ${JSON.stringify(label)}`);
    lexer.next();
    return { at, number, description: { label, payoffs: this.payoffs(label) } };
  }

  /** The payoffs of an outcome, up to the brace after them. @throws {UnexpectedToken} */
  payoffs(label: string): Rational[] {
    const lexer = this.#lexer;
    const payoffs: Rational[] = [];
    while (lexer.is('number')) {
      payoffs.push(this.number('a payoff in', label));
      if (lexer.is(',')) lexer.next();
    }
    this.mark('}', 'a payoff, or "}" after the last');
    return payoffs;
  }

  #word(kind: TokenKind, words: readonly string[], expected: string): void {
    if (!this.#lexer.is(kind) || !words.includes(this.#lexer.content))
      throw new UnexpectedToken(this.#lexer, expected);
    this.#lexer.next();
  }

  mark(kind: '{' | '}', expected: string): void {
    if (!this.#lexer.is(kind)) throw new UnexpectedToken(this.#lexer, expected);
    this.#lexer.next();
  }

  text(expected: string): string {
    if (!this.#lexer.is('text')) throw new UnexpectedToken(this.#lexer, expected);
    const { content } = this.#lexer;
    this.#lexer.next();
    return content;
  }

  whole(expected: string): number {
    const lexer = this.#lexer;
    const value = lexer.is('number') ? wholeNumber(lexer.content) : undefined;
    if (value === undefined) throw new UnexpectedToken(lexer, `${expected}, a whole number`);
    lexer.next();
    return value;
  }

  /** @param what what the number says of the thing named, in a message */
  number(what: string, named: string): Rational {
    const lexer = this.#lexer;
    const value = lexer.is('number') ? this.#value(lexer.content) : undefined;
    if (value === undefined) {
      const hint = lexer.is('number')
        ? `, such as 7, 3/40 or -1.25, of at most ${MOST_DIGITS} digits`
        : '';
      throw new UnexpectedToken(lexer, `${what} ${JSON.stringify(named)}${hint}`);
    }
    lexer.next();
    return value;
  }

  #value(written: string): Rational | undefined {
    const known = this.#numbers.find(written, 0, written.length);
    if (known) return known;
    const value = numberIn(written);
    return (
      value && this.#numbers.keep(written, Rational.ofWhole(value.numerator, value.denominator))
    );
  }
}

/** `undefined` for anything but up to fifteen digits. */
function wholeNumber(written: string): number | undefined {
  if (written.length > 15) return undefined;
  let value = 0;
  for (let index = 0; index < written.length; index++) {
    const digit = written.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    value = 10 * value + digit;
  }
  return value;
}
