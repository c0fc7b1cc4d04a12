import type { Condition, Inference } from '../claim/condition.js';
import type { Specification } from '../claim/specification.js';
import { Expansion } from './expansion.js';
import {
  conditionsHold,
  mayHaveSolution,
  type Question,
  questionOf,
  relationFails,
  restrictionsHold,
} from './question.js';

/** Questions about inferences between conditions; formulas are expanded once for all of them. */
export class InferenceQuestions {
  readonly #restrictions: Specification['restrictions'];
  readonly #expansion: Expansion;

  constructor(spec: Pick<Specification, 'parameters' | 'restrictions'>) {
    this.#restrictions = spec.restrictions;
    this.#expansion = new Expansion(spec);
  }

  /** The inference holds at all admissible parameters exactly if none of these has a solution. */
  about({ premises, conclusion }: Inference): Question[] {
    const given = [
      ...restrictionsHold(this.#restrictions, this.#expansion),
      ...conditionsHold(premises, this.#expansion),
    ];
    const denials = conclusion
      ? relationFails(conclusion.relation, conclusion.id, this.#expansion)
      : [[]];
    return denials
      .map((denial) =>
        questionOf(inferenceText({ premises, conclusion }), [...given, ...denial], this.#expansion),
      )
      .filter(mayHaveSolution);
  }
}

function inferenceText({ premises, conclusion }: Inference): string {
  const ids = (conditions: readonly Condition[]): string =>
    conditions.map(({ id }) => id).join(' and ');
  if (conclusion === undefined) return `${ids(premises)} never hold together`;
  return premises.length === 0
    ? `${conclusion.id} always holds`
    : `${ids(premises)} imply ${conclusion.id}`;
}
