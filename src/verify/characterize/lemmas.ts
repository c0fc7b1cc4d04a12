import type { Condition } from '../../claim/condition.js';
import type { Specification } from '../../claim/specification.js';
import { chanceQuestions, gameExists } from '../../derive/chance-questions.js';
import type { ChosenPlay } from '../../derive/pure/choices.js';
import {
  conditionsHold,
  conditionText,
  denied,
  type Hypothesis,
  type Question,
  questionOf,
  restrictionsHold,
} from '../../derive/question.js';
import { Polynomial } from '../../exact/polynomial.js';
import { plainCertificate } from '../../prove/certificate/carried-proof.js';
import type { ProofDocument } from '../../prove/certificate/proof-document.js';
import type { Prover } from '../../prove/prover.js';
import type { Demand } from './demand.js';
import type { PlainForms } from './plain-form.js';

/*
 * What a characterization rests on beside refutations: that there is a game, that factors which were
 * left out are positive, and that conditions which are not told follow from one that is.
 */

/** What every question of a characterization proceeds from: that parameters are looked at, and there is a game. */
export function presupposedOf(
  spec: Specification,
  { form, expansion }: ChosenPlay,
  given: readonly Condition[],
): Hypothesis[] {
  return [
    ...restrictionsHold(spec.restrictions, expansion),
    ...conditionsHold(given, expansion),
    ...gameExists(form, expansion),
  ];
}

/** That there is a game at all admissible parameters. */
export function gameQuestions(spec: Specification, { form, expansion }: ChosenPlay): Question[] {
  const restrictions = restrictionsHold(spec.restrictions, expansion);
  return chanceQuestions(form, expansion).map(({ asserts, hypotheses }) =>
    questionOf(asserts, [...restrictions, ...hypotheses], expansion),
  );
}

/** That what was taken to be positive at all admissible parameters is. */
export function signQuestions(
  spec: Specification,
  { expansion }: ChosenPlay,
  forms: PlainForms,
): Question[] {
  const restrictions = restrictionsHold(spec.restrictions, expansion);
  return Polynomial.distinct([...expansion.takenAsPositive.values(), ...forms.takenAsPositive]).map(
    (polynomial) => {
      const positive = { polynomial, sense: '>' as const };
      const says = conditionText(positive);
      const [denial] = denied(positive, says);
      return questionOf(
        `${polynomial} is positive`,
        [...restrictions, ...(denial ? [denial] : [])],
        expansion,
      );
    },
  );
}

/** A demand that is not told, for it follows from another one, or from the restrictions alone. */
export interface ImpliedDemand {
  readonly demand: Demand;
  readonly by: Demand | undefined;
}

/** Equal keys are equal implications. */
export function implicationKey({ demand, by }: ImpliedDemand): string {
  return `${by?.key ?? 'restrictions'} implies ${demand.key}`;
}

/** That a demand follows from another one. */
export function implicationQuestion(
  spec: Specification,
  { expansion }: ChosenPlay,
  implied: ImpliedDemand,
): Question {
  const { demand, by } = implied;
  return questionOf(
    implicationKey(implied),
    [
      ...restrictionsHold(spec.restrictions, expansion),
      ...(by ? [by] : []),
      ...denied(demand, demand.says),
    ],
    expansion,
  );
}

/** A certificate of a question, as far as one is found. */
export async function certificateOf(
  question: Question,
  prove: Prover['prove'],
): Promise<ProofDocument | undefined> {
  return plainCertificate(question) ?? (await prove(question));
}
