import type { Condition } from '../claim/condition.js';
import type { Inference } from '../claim/inference.js';
import { entry } from '../exact/entry.js';
import type { Point } from '../exact/point.js';
import { holdsAt, standardForm } from '../exact/relation.js';

/** Bits in a word of a row. */
const WORD = 32;

/** Thrown where a truth table is asked about a condition that it was not made for. */
export class UnknownCondition extends Error {
  override readonly name = 'UnknownCondition';
}

/** At which of many points each of some conditions holds: what belies an implication is in it. */
export class TruthTable {
  readonly #rows: ReadonlyMap<Condition, number[]>;
  readonly #points: Point[] = [];

  constructor(conditions: readonly Condition[]) {
    this.#rows = new Map(conditions.map((condition) => [condition, []]));
  }

  get points(): readonly Point[] {
    return this.#points;
  }

  add(point: Point): void {
    const [word, bit] = [Math.floor(this.#points.length / WORD), this.#points.length % WORD];
    this.#points.push(point);
    // A point at bit 0 begins a word, in which no bit is set yet.
    for (const [{ relation }, row] of this.#rows)
      row[word] = (row[word] ?? 0) | (holdsAt(standardForm(relation), point) ? 1 << bit : 0);
  }

  /**
   * Points at which all premises hold and the conclusion, if any, does not; the first ones.
   * @throws {UnknownCondition} for a condition that the table has no row for.
   */
  counterexamples(
    premises: readonly Condition[],
    conclusion: Condition | undefined,
    atMost: number,
  ): Point[] {
    const rows = premises.map((premise) => this.#row(premise));
    const denied = conclusion && this.#row(conclusion);
    const found: Point[] = [];
    for (let word = 0; word * WORD < this.#points.length; word++) {
      let bits = denied ? ~entry(denied, word) : -1;
      for (const row of rows) bits &= entry(row, word);
      for (let bit = 0; bits !== 0 && bit < WORD; bit++) {
        if ((bits & (1 << bit)) === 0) continue;
        // Of the last word, bits may be set that stand for no point yet.
        const point = this.#points[word * WORD + bit];
        if (point) found.push(point);
        if (found.length === atMost) return found;
      }
    }
    return found;
  }

  /** Whether some point of the table belies an inference. */
  belies({ premises, conclusion }: Inference): boolean {
    return this.counterexamples(premises, conclusion, 1).length > 0;
  }

  #row(condition: Condition): readonly number[] {
    const row = this.#rows.get(condition);
    if (row) return row;
    throw new UnknownCondition(`the truth table has no row for ${condition.id}`);
  }
}
