import type { PurePlan } from '../../derive/pure/rationality.js';
import { conditionText, type Hypothesis } from '../../derive/question.js';
import type { Polynomial } from '../../exact/polynomial.js';
import type { DeclaredSet } from '../../game/declared-form.js';

/** Something that an equilibrium asks of whoever moves at an information set, as a condition on parameters. */
export interface Demand extends Hypothesis {
  readonly set: DeclaredSet;
  /** Equal keys are equal conditions. */
  readonly key: string;
}

/** That a plan, whose gain is given, gains nothing. */
export function gainsNothingBy(set: DeclaredSet, plan: PurePlan, gain: Polynomial): Demand {
  const says = `${planWords(set, plan)} gains ${set.mover} at "${set.name}" nothing`;
  return demandOf({ polynomial: gain.negated(), sense: '≥', says }, set);
}

/** What a hypothesis says, as a demand at an information set. */
export function demandOf({ polynomial, sense, says }: Hypothesis, set: DeclaredSet): Demand {
  return { polynomial, sense, says, set, key: conditionText({ polynomial, sense }) };
}

/** The contrary of a demand that something is at least 0: both hold where it is 0. */
export function contraryOf({ polynomial, says, set }: Demand): Demand {
  return demandOf({ polynomial: polynomial.negated(), sense: '≥', says }, set);
}

/** A plan by its actions, the first one first. */
export function planWords(set: DeclaredSet, plan: PurePlan): string {
  const [first, ...later] = plan.values();
  return [`${set.actions[first ?? 0]}`, ...(later.length > 0 ? ['a plan'] : [])].join(', then ');
}
