import type { Point } from '../../exact/point.js';
import { holdsAt, type Relation, standardForm } from '../../exact/relation.js';
import type { Reading, Source } from '../../game/game.js';
import { marked } from '../../game/maker.js';
import { type Condition, eachOnce } from '../condition.js';

/** What an author writes of every statement. */
export interface Sentence {
  readonly id: string;
  readonly source: Source;
  /** The source's sentence, restated. */
  readonly says: string;
  /** What it was taken to mean, where that is not plain. */
  readonly reading?: Reading;
  readonly given?: readonly Condition[];
  /** Where to look first for a counterexample or a witness; what is found is checked like any. */
  readonly lookAt?: readonly Relation[];
  /** By default `holds`; `fails` for one kept to show that it is false as literally read. */
  readonly expected?: 'holds' | 'fails';
}

/** A sentence of the source as a formal statement of one kind. */
export interface StatementOf<Kind extends string> extends Required<Omit<Sentence, 'reading'>> {
  readonly kind: Kind;
  readonly reading: Reading | undefined;
}

/** What a statement says at a point, and what is so. */
export interface StatementAtPoint<Statement> {
  readonly proposition: Statement;
  readonly point: Point;
  /** Whether the statement speaks of this point: what is given holds. */
  readonly givenHolds: boolean;
  /** Whether the point is a witness, which proves what is said to be possible. */
  readonly shows: boolean;
  /** Whether the point is a counterexample to what is said of all points. */
  readonly refutes: boolean;
}

/** Puts a statement together, of parts that were not refused. */
export function statement<Kind extends string, Content extends object>(
  kind: Kind,
  sentence: Sentence,
  content: Content,
): StatementOf<Kind> & Content {
  const { id, source, says, reading, given = [], lookAt = [], expected = 'holds' } = sentence;
  return marked('statement', {
    ...content,
    ...{ kind, id, source, says, reading, lookAt, expected },
    given: eachOnce(given),
  });
}

/** Whether what is given holds at a point. */
export function givenAt(
  { given }: { readonly given: readonly Condition[] },
  point: Point,
): boolean {
  return given.every(({ relation }) => holdsAt(standardForm(relation), point));
}
