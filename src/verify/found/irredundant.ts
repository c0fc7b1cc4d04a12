import type { Specification } from '../../claim/specification.js';
import { type Clause, clauseText } from '../../derive/found/clause.js';
import type { ClauseQuestions } from '../../derive/found/clause-questions.js';
import type { Point } from '../../exact/point.js';
import type { Game } from '../../game/game.js';
import { reliedOn } from '../../prove/certificate/proof-document.js';
import { inTurns, type Turn } from '../../prove/turn.js';
import type { Certified } from '../characterize/certified.js';
import { pointAmong } from './clause-points.js';
import type { Showing } from './shown.js';

/** A clause that the others do not imply, as a point shows; `undefined` where that is open. */
export interface KeptClause {
  readonly clause: Clause;
  /** All the others hold here, and this one fails. */
  readonly alone: Point | undefined;
}

/** A clause that others imply, by certificates; by none, the restrictions do. */
export interface DroppedClause {
  readonly clause: Clause;
  /** All that it was shown to follow from: the others that were not dropped before it. */
  readonly from: readonly Clause[];
  /** Those of them that the certificates use. */
  readonly by: readonly Clause[];
  readonly certificates: readonly Certified[];
}

/** Clauses without those that others imply. */
export interface Irredundant {
  readonly kept: readonly KeptClause[];
  /** In the order in which they were dropped: each follows from what is kept. */
  readonly dropped: readonly DroppedClause[];
}

/**
 * Drops clauses that the others imply, the longer ones first, so that short ones are told. A point at
 * which a clause alone fails shows that it does not go without saying, also once others are dropped.
 */
export async function withoutImplied(
  clauses: readonly Clause[],
  asked: ClauseQuestions,
  show: Showing,
  { spec, game, turn }: { readonly spec: Specification; readonly game: Game; readonly turn: Turn },
): Promise<Irredundant> {
  const alone = new Map<Clause, Point>();
  const dropped: DroppedClause[] = [];
  let left = [...clauses];
  for (const clause of longestFirst(clauses)) {
    const from = left.filter((each) => each !== clause);
    const point = await inTurns(pointAmong(spec, game, from, clause), turn);
    if (point) {
      alone.set(clause, point);
      continue;
    }
    const certificates = await show(asked.implied(clause, from));
    if (certificates === undefined) continue;
    const used = reliedOn(certificates.map(({ proof }) => proof));
    const by = from.filter((each) => used.has(clauseText(each)));
    dropped.push({ clause, from, by, certificates });
    left = from;
  }
  return { kept: left.map((clause) => ({ clause, alone: alone.get(clause) })), dropped };
}

/** Of two that are as long, the later one first; what makes the strategies exist last. */
function longestFirst(clauses: readonly Clause[]): Clause[] {
  const length = (each: Clause): number => clauseText(each).length;
  const rank = ({ kind }: Clause): number => (kind === 'existence' ? 1 : 0);
  return [...clauses]
    .reverse()
    .sort((one, other) => rank(one) - rank(other) || length(other) - length(one));
}
