import type { Condition } from '../claim/condition.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { InferenceQuestions } from '../derive/inference-questions.js';
import type { Point } from '../exact/point.js';
import { standardForm, strengthened } from '../exact/relation.js';
import type { Prover } from '../prove/prover.js';
import { belyingPoint } from '../sample/inference-counterexample.js';

/** Whether conditions leave anything but a knife edge, on which one of them just holds. */
export type Room =
  /** All hold strictly at these admissible parameters. */
  | { readonly kind: 'room'; readonly at: Point }
  /** One of them is an equation that is not so wherever what is given is. */
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
  const start = examplePoint(spec);
  const equation = conditions.find(isEquation);
  // Where products are said to be 0 already, one more equation may leave all of a part of what there is.
  if (equation) {
    const isWhole = [...spec.restrictions, ...given].filter(isEquation).every(isLinear);
    const fails = belyingPoint(spec, { premises: given, conclusion: equation }, start);
    return isWhole && fails ? { kind: 'equation', condition: equation } : { kind: 'open' };
  }
  const strictly = conditions.map((each) => ({ ...each, relation: strengthened(each.relation) }));
  const never = { premises: [...given, ...strictly], conclusion: undefined };
  const at = belyingPoint(spec, never, start);
  if (at) return { kind: 'room', at };
  const questions = new InferenceQuestions(spec).about(never);
  const proofs = await Promise.all(questions.map(prove));
  return proofs.every((proof) => proof !== undefined)
    ? { kind: 'never strictly', certificates: proofs.length }
    : { kind: 'open' };
}

/** What a restriction, or a condition, states. */
type Stated = Pick<Condition, 'relation'>;

function isEquation({ relation }: Stated): boolean {
  return relation.sign === '=';
}

function isLinear({ relation }: Stated): boolean {
  const form = standardForm(relation);
  return form.kind === 'polynomial' && form.polynomial.degree <= 1;
}
