import { Unusable } from '../../exact/message.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { SignCondition } from '../../exact/sign-condition.js';

/*
 * What is computed of numbers that are symbols still rests on how they compare: whether a cutoff lies
 * inside the interval of types, say. So it is computed once for each way in which that may be.
 */

/** Whether a polynomial is at least 0, in the case that is looked at. */
export type Ask = (polynomial: Polynomial) => boolean;

/** What comes out in one case, and the comparisons that make up the case. */
export interface CutoffCase<Value> {
  readonly hypotheses: readonly SignCondition[];
  readonly value: Value;
}

const MOST_CASES = 512;

interface Answer {
  readonly polynomial: Polynomial;
  readonly holds: boolean;
}

/**
 * Runs a computation again and again, with the other answer to one of its questions each time, until
 * every way has been gone: at each point exactly one of the cases is so, and some may be so nowhere.
 * @param plainly the answer to a question where it follows from those before.
 * @throws {Unusable} where there are too many.
 */
export function inEachCase<Value>(
  run: (ask: Ask) => Value,
  plainly: (polynomial: Polynomial, known: readonly SignCondition[]) => boolean | undefined = () =>
    undefined,
): CutoffCase<Value>[] {
  const found: CutoffCase<Value>[] = [];
  const pending: (readonly boolean[])[] = [[]];
  for (let prefix = pending.pop(); prefix; prefix = pending.pop()) {
    if (found.length >= MOST_CASES)
      throw new Unusable(
        `there are more than ${MOST_CASES} cases of how cutoffs and intervals lie`,
      );
    const given = prefix;
    const answers: Answer[] = [];
    const value = run((asked) => {
      const polynomial = normalized(asked);
      const known = polynomial.constantValue
        ? polynomial.constantValue.sign >= 0
        : (answered(polynomial, answers) ?? plainly(polynomial, answers.map(conditionOf)));
      if (known !== undefined) return known;
      const taken = answers.map(({ holds }) => holds);
      const holds = given[taken.length] ?? true;
      if (taken.length >= given.length) pending.push([...taken, false]);
      answers.push({ polynomial, holds });
      return holds;
    });
    found.push({ value, hypotheses: answers.map(conditionOf) });
  }
  return found;
}

/** The answer that follows from one before: of the same polynomial, or of its negative. */
function answered(polynomial: Polynomial, answers: readonly Answer[]): boolean | undefined {
  const same = answers.find((each) => each.polynomial.equals(polynomial));
  if (same) return same.holds;
  const negative = polynomial.negated();
  return answers.some((each) => !each.holds && each.polynomial.equals(negative)) ? true : undefined;
}

function conditionOf({ polynomial, holds }: Answer): SignCondition {
  return holds ? { polynomial, sense: '≥' } : { polynomial: polynomial.negated(), sense: '>' };
}

/** Multiplied by a positive number, so that what has the same sign looks alike. */
function normalized(polynomial: Polynomial): Polynomial {
  const [leading] = polynomial.terms;
  return leading === undefined
    ? polynomial
    : polynomial.scaled(Rational.one.over(leading.coefficient.magnitude));
}
