import type { Hypothesis } from '../../derive/question.js';
import { dividedBy } from '../../exact/division.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { Certificate } from '../certificate/certificate.js';
import { completed } from '../certificate/completion.js';
import { denialOf, type Lemma } from '../certificate/proof.js';

/** An equation `symbol − equals = 0` among hypotheses. */
export interface DefiningEquation {
  /** Its index. */
  readonly index: number;
  readonly symbol: string;
  readonly equals: Polynomial;
}

/** What a hypothesis says with what a symbol equals in the symbol's place, as a lemma. */
export function withDefinition(
  index: number,
  equation: DefiningEquation,
  known: readonly Hypothesis[],
): Lemma | undefined {
  const own = entry(known, index);
  const { symbol, equals } = equation;
  const polynomial = own.polynomial.substitute(symbol, equals);
  const hypothesis: Hypothesis = { ...own, polynomial };
  const difference = Polynomial.symbol(symbol).minus(equals);
  const quotient = dividedBy(own.polynomial.minus(polynomial), difference);
  const all = [...known, denialOf(hypothesis)];
  const certificate =
    quotient && completed(all, certificateFor(own, index, polynomial, quotient, equation, known));
  return certificate && { hypothesis, proof: { lemmas: [], certificate } };
}

/** By own − polynomial = quotient · equation; the denial of the lemma is the last hypothesis. */
function certificateFor(
  { sense, polynomial: own }: Hypothesis,
  index: number,
  polynomial: Polynomial,
  quotient: Polynomial,
  equation: DefiningEquation,
  { length: denial }: readonly Hypothesis[],
): Certificate {
  const once = (...factors: number[]) => ({ coefficient: Rational.one, factors });
  const times = (hypothesis: number, multiplier: Polynomial) => ({ hypothesis, multiplier });
  switch (sense) {
    case '≥':
    case '>':
      return {
        products: [once(denial), once(index)],
        multiples: [times(equation.index, quotient.negated())],
      };
    case '=':
      return {
        products: [once(denial, denial)],
        multiples: [
          times(index, polynomial.negated()),
          times(equation.index, quotient.times(polynomial)),
        ],
      };
    case '≠':
      return {
        products: [once(index, index)],
        multiples: [
          times(denial, own.negated()),
          times(equation.index, quotient.times(own).negated()),
        ],
      };
  }
}
