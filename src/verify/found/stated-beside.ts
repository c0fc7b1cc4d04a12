import { type Claim, isWhole } from '../../claim/claim.js';
import type { Condition } from '../../claim/condition.js';
import type { Specification } from '../../claim/specification.js';
import type { Clause } from '../../derive/found/clause.js';
import type { ClauseQuestions } from '../../derive/found/clause-questions.js';
import type { Point } from '../../exact/point.js';
import { inTurns, type Turn } from '../../prove/turn.js';
import { pointAmong } from './clause-points.js';
import type { Showing } from './shown.js';

/** Whether something follows: by a certificate, or not, as at a point. */
export type Follows =
  | { readonly kind: 'implied' }
  | { readonly kind: 'not implied'; readonly at: Point }
  | { readonly kind: 'open' };

/** What a claim states of when it is an equilibrium, beside what was found. */
export interface StatedBeside {
  /** Whether what is found implies each stated condition. */
  readonly stated: readonly { readonly condition: Condition; readonly follows: Follows }[];
  /** Whether what is stated implies each found condition. */
  readonly found: readonly { readonly clause: Clause; readonly follows: Follows }[];
}

/** Whether both say the same, by certificates. */
export function saysTheSame({ stated, found }: StatedBeside): boolean {
  return [...stated, ...found].every(({ follows }) => follows.kind === 'implied');
}

/** Holds the conditions of a claim against what was found; nothing, of a claim about some sets alone. */
export async function heldAgainst(
  spec: Specification,
  { conditions, scope, game }: Claim,
  clauses: readonly Clause[],
  asked: ClauseQuestions,
  show: Showing,
  turn: Turn,
): Promise<StatedBeside | undefined> {
  if (!isWhole(scope) || conditions.length === 0) return undefined;
  const follows = async (clause: Clause, from: readonly Clause[]): Promise<Follows> => {
    const at = await inTurns(pointAmong(spec, game, from, clause), turn);
    if (at) return { kind: 'not implied', at };
    return (await show(asked.implied(clause, from))) ? { kind: 'implied' } : { kind: 'open' };
  };
  const written = conditions.map((condition) => ({ condition, clause: asClause(condition) }));
  return {
    stated: await Promise.all(
      written.map(async ({ condition, clause }) => ({
        condition,
        follows: await follows(clause, clauses),
      })),
    ),
    found: await Promise.all(
      clauses.map(async (clause) => ({
        clause,
        follows: await follows(
          clause,
          written.map((each) => each.clause),
        ),
      })),
    ),
  };
}

function asClause({ relation }: Condition): Clause {
  return { kind: 'incentive', where: [], anyOf: [[relation]], at: [] };
}
