import type { Condition } from '../claim/condition.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { InferenceQuestions } from '../derive/inference-questions.js';
import type { Point } from '../exact/point.js';
import { strengthened } from '../exact/relation.js';
import type { Prover } from '../prove/prover.js';
import { belyingPoint } from '../sample/inference-counterexample.js';

/** Whether conditions leave anything but a knife edge, on which one of them just holds. */
export type Room =
  /** All hold strictly at these admissible parameters. */
  | { readonly kind: 'room'; readonly at: Point }
  /** One of them is an equation. */
  | { readonly kind: 'equation'; readonly condition: Condition }
  /** They never all hold strictly, by so many certificates. */
  | { readonly kind: 'never strictly'; readonly certificates: number }
  /** Neither was found. */
  | { readonly kind: 'open' };

/**
 * Whether conditions hold with room to spare somewhere.
 * @param given holds as it stands, and is not asked to hold strictly.
 */
export async function roomIn(
  spec: Specification,
  given: readonly Condition[],
  conditions: readonly Condition[],
  { prove }: Pick<Prover, 'prove'>,
): Promise<Room> {
  const equation = conditions.find(({ relation }) => relation.sign === '=');
  if (equation) return { kind: 'equation', condition: equation };
  const strictly = conditions.map((each) => ({ ...each, relation: strengthened(each.relation) }));
  const never = { premises: [...given, ...strictly], conclusion: undefined };
  const at = belyingPoint(spec, never, examplePoint(spec));
  if (at) return { kind: 'room', at };
  const questions = new InferenceQuestions(spec).about(never);
  const proofs = await Promise.all(questions.map(prove));
  return proofs.every((proof) => proof !== undefined)
    ? { kind: 'never strictly', certificates: proofs.length }
    : { kind: 'open' };
}
