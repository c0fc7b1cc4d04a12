import type { Claim, Implication } from '../claim/claim.js';
import type { Condition, Inference } from '../claim/condition.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { polynomialFormula, zero } from '../exact/composition.js';
import { entry } from '../exact/entry.js';
import type { Point } from '../exact/point.js';
import { contraries, holdsAt, quotientOf, type Relation, standardForm } from '../exact/relation.js';
import { boundaryPoints } from './boundary.js';
import { randomWalk } from './hit-and-run.js';
import { admissibleRegion } from './region.js';
import { simplify } from './simplify.js';
import { findPoint } from './witness.js';

/** Whether a point is to be read, and so made as simple as can be, or is only to be one. */
export type HowSimple = 'as simple as can be' | 'as it is found';

/**
 * Searches for admissible parameters that belie an inference: its premises hold, its conclusion
 * does not. `undefined` where none were found, which proves nothing.
 * @param attempts how often the search begins anew; as often as any, where nothing is said.
 */
export function belyingPoint(
  spec: Specification,
  { premises, conclusion }: Inference,
  start: Point,
  attempts?: number,
  told: HowSimple = 'as simple as can be',
): Point | undefined {
  const given = premises.map(({ relation }) => relation);
  for (const denial of denialsOf(conclusion)) {
    const region = admissibleRegion(spec, [...given, ...denial]);
    const found = findPoint(region, start, attempts);
    if (found) return told === 'as it is found' ? found : simplify(region, found, start);
  }
  return undefined;
}

/** Relations one of which holds wherever a conclusion fails, or where it divides by 0; of none, nothing is asked. */
export function denialsOf(conclusion: Condition | undefined): Relation[][] {
  if (conclusion === undefined) return [[]];
  const { relation } = conclusion;
  const undefinedBy = quotientOf(relation).divisors.map(
    (divisor): Relation => ({ left: polynomialFormula(divisor), sign: '=', right: zero }),
  );
  return [...contraries(relation), ...undefinedBy].map((each) => [each]);
}

/** A declared implication with parameters that belie it. */
export interface BeliedImplication {
  readonly implication: Implication;
  /** What is said to imply the condition holds here, and the condition fails. */
  readonly point: Point;
}

/** Declared implications are mostly true: the search for what belies them is kept short. */
export const FEW_ATTEMPTS = 6;

/** The implications that a claim declares and that parameters near a point belie. */
export function beliedImplications(
  spec: Specification,
  { implied }: Claim,
  start: Point,
): BeliedImplication[] {
  return implied.flatMap((implication) => {
    const point = belyingPoint(spec, declaredInference(implication), start, FEW_ATTEMPTS);
    return point ? [{ implication, point }] : [];
  });
}

export function declaredInference({ condition, by }: Implication): Inference {
  return { premises: by, conclusion: condition };
}

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

/** How many points: among all admissible ones, on each side of a condition, inside a claim. */
const ANYWHERE = 400;
const ON_A_SIDE = 16;
const INSIDE = 60;

/** Sides of conditions are easy to reach, if there is a point on them at all. */
const SIDE_ATTEMPTS = 4;

/**
 * Admissible points that differ in which of some conditions hold: on the boundary of what is
 * admissible, anywhere, where each condition holds and where it fails, and inside each claim and
 * on its boundary.
 */
export function* distinguishingPoints(
  spec: Specification,
  conditions: readonly Condition[],
  seed: number,
): Generator<Point> {
  const example = examplePoint(spec);
  const all = admissibleRegion(spec);
  const anywhere = findPoint(all, example);
  if (anywhere === undefined) return;
  yield* boundaryPoints(all, anywhere);
  yield* randomWalk(all, anywhere, ANYWHERE, seed);
  for (const [index, { relation }] of conditions.entries())
    for (const side of [relation, ...contraries(relation)])
      yield* pointsIn(spec, side, ON_A_SIDE, seed + index);
  for (const claim of spec.claims) {
    const inside = admissibleRegion(
      spec,
      claim.conditions.map(({ relation }) => relation),
    );
    const start = findPoint(inside, example);
    if (start === undefined) continue;
    yield* boundaryPoints(inside, start);
    yield* randomWalk(inside, start, INSIDE, seed);
  }
}

function pointsIn(spec: Specification, relation: Relation, count: number, seed: number): Point[] {
  const region = admissibleRegion(spec, [relation]);
  const start = findPoint(region, examplePoint(spec), SIDE_ATTEMPTS);
  return start === undefined ? [] : randomWalk(region, start, count, seed);
}
