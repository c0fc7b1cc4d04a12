import type { WrittenGame } from '../numbered-game.js';
import type { EfgProblems } from './invalid-efg.js';
import type { OutcomeEntry } from './node-entry.js';

type WrittenOutcome = WrittenGame['outcomes'][number];

/** The outcomes of a text: the first mention describes, later ones refer. */
export class DescribedOutcomes {
  readonly #players: number;
  readonly #problems: EfgProblems;
  readonly #numbered = new Map<number, { outcome: WrittenOutcome; position: number; at: number }>();
  readonly outcomes: WrittenOutcome[] = [];

  #forgiving = false;

  constructor(players: number, problems: EfgProblems) {
    this.#players = players;
    this.#problems = problems;
  }

  /** From now on, what nothing describes may be referred to. */
  forgive(): void {
    this.#forgiving = true;
  }

  /** The outcome's position among all, or −1 where nothing is paid. */
  resolve({ at, number, description }: OutcomeEntry): number {
    if (number === 0) {
      if (description)
        this.#problems.add(
          at,
          'outcome 0, which pays nothing, without name and payoffs',
          JSON.stringify(description.label),
        );
      return -1;
    }
    if (description && description.payoffs.length !== this.#players)
      this.#problems.add(
        at,
        `${this.#players} payoffs, one for each player`,
        `${description.payoffs.length}`,
      );
    const known = this.#numbered.get(number);
    if (known) {
      if (description) this.#compare(description, known.outcome, { at, number, first: known.at });
      return known.position;
    }
    if (description === undefined) {
      if (this.#forgiving) return -1;
      const expected = `the name and payoffs of outcome ${number}, which no node before describes`;
      this.#problems.add(at, expected, `the number ${number} alone`);
      return -1;
    }
    const position = this.outcomes.length;
    this.outcomes.push(description);
    this.#numbered.set(number, { outcome: description, position, at });
    return position;
  }

  #compare(
    again: WrittenOutcome,
    outcome: WrittenOutcome,
    { at, number, first }: { at: number; number: number; first: number },
  ): void {
    const where = (): string => `of outcome ${number}, as on line ${this.#problems.lineOf(first)}`;
    if (again.label !== outcome.label) {
      const [one, other] = [JSON.stringify(outcome.label), JSON.stringify(again.label)];
      this.#problems.add(at, `the name ${one} ${where()}`, other);
    }
    const same = again.payoffs.every((payoff, player) => {
      const before = outcome.payoffs[player];
      return before === undefined || payoff.equals(before);
    });
    if (!same)
      this.#problems.add(
        at,
        `the payoffs ${outcome.payoffs.join(', ')} ${where()}`,
        again.payoffs.join(', '),
      );
  }
}
