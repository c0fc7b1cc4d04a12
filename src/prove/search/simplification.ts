import type { Hypothesis } from '../../derive/question.js';
import { LinearEquations } from '../../exact/linear-equations.js';
import { Rational } from '../../exact/rational.js';
import { plainTruth } from '../../exact/sign-condition.js';
import type { Lemma } from '../certificate/proof.js';
import { firstElimination } from './defined-symbol.js';
import { normalForm } from './normal-form.js';
import type { ActiveHypothesis, Replacement } from './simplifying-lemmas.js';
import { firstDivision, firstEquality, firstLinear, firstStrict } from './simplifying-lemmas.js';
import { firstVanishing } from './vanishing-sum.js';

/** A question made simpler: what is left of each hypothesis that still matters. */
export interface Simplified {
  readonly lemmas: readonly Lemma[];
  /** The question's hypotheses, then those of the lemmas. */
  readonly hypotheses: readonly Hypothesis[];
  /** Which of them matter. */
  readonly active: readonly ActiveHypothesis[];
  /** The one of them that denies what is to be shown; `undefined` where it came to nothing. */
  readonly denied: number | undefined;
}

/**
 * Divides hypotheses by factors whose sign is known, some of them since a product is not 0, and puts linear equations into the others,
 * until nothing changes. Each division is a lemma with a certificate of its own.
 * @param goal which of them denies what is to be shown: the last, where nothing is said.
 * @param longest equations and inequations of more terms are left out.
 */
export function simplified(
  given: readonly Hypothesis[],
  longest: number,
  goal = given.length - 1,
): Simplified {
  let active = given
    .map((hypothesis, index): ActiveHypothesis => ({ index, hypothesis }))
    .filter(({ index, hypothesis }) => index === goal || !isLong(hypothesis, longest));
  let hypotheses = given;
  let lemmas: Simplified['lemmas'] = [];
  let denied = goal;
  const eliminated = new Set<string>();
  for (;;) {
    active = substituted(active);
    const elimination = firstElimination(active, hypotheses, denied, eliminated);
    if (elimination) eliminated.add(elimination.symbol);
    const found =
      elimination ??
      firstLinear(active, hypotheses) ??
      firstStrict(active, hypotheses) ??
      firstDivision(active, hypotheses) ??
      firstEquality(active, hypotheses) ??
      firstVanishing(active, hypotheses);
    if (found === undefined) break;
    const index = hypotheses.length;
    active = withReplacement(active, index, found);
    hypotheses = [...hypotheses, found.lemma.hypothesis];
    lemmas = [...lemmas, found.lemma];
    if (found.replaced.includes(denied)) denied = index;
  }
  const left = active.filter(({ hypothesis }) => !isSubstituted(hypothesis));
  const kept = withoutWeaker(left, denied);
  return {
    lemmas,
    hypotheses,
    active: kept,
    denied: kept.some(({ index }) => index === denied) ? denied : undefined,
  };
}

/** The lemma in the place of the first that it replaces. */
function withReplacement(
  active: readonly ActiveHypothesis[],
  index: number,
  { replaced, lemma: { hypothesis } }: Replacement,
): ActiveHypothesis[] {
  const [place, ...others] = replaced;
  return active
    .filter((each) => !others.includes(each.index))
    .map((each) => (each.index === place ? { index, hypothesis } : each));
}

/** Whether a hypothesis is an equation or inequation of more terms than are worth the trouble. */
function isLong({ sense, polynomial }: Hypothesis, longest: number): boolean {
  return (sense === '=' || sense === '≠') && polynomial.terms.length > longest;
}

/** What each hypothesis says where the linear equations among them hold. */
function substituted(active: readonly ActiveHypothesis[]): ActiveHypothesis[] {
  const equations = active.filter(({ hypothesis }) => isSubstituted(hypothesis));
  if (equations.length === 0) return [...active];
  const linear = new LinearEquations(
    equations.map(({ index, hypothesis }) => [index, hypothesis.polynomial] as const),
  );
  const rest = active
    .filter((each) => !equations.includes(each))
    .map((each): ActiveHypothesis => {
      const { remainder } = linear.reduce(each.hypothesis.polynomial);
      return { ...each, hypothesis: { ...each.hypothesis, polynomial: remainder } };
    });
  // What was put in may have made further equations fit to be put in.
  return rest.some(({ hypothesis }) => isSubstituted(hypothesis))
    ? substituted([...equations, ...rest])
    : [...equations, ...rest];
}

/**
 * Whether a hypothesis is an equation that is put into the others: linear, with no constant or with
 * one symbol alone. That probabilities sum to 1 is not, for it makes a simplex of coordinates.
 */
function isSubstituted({ sense, polynomial }: Hypothesis): boolean {
  return (
    sense === '=' &&
    polynomial.degree === 1 &&
    (polynomial.symbols.size === 1 ||
      !polynomial.terms.some(({ monomial }) => monomial.length === 0))
  );
}

/**
 * Hypotheses without those that are true anyway, and, of those that differ in a constant alone, the
 * one that says most. What is denied stays, and so does every one that came to an absurdity, for
 * not each of them is easily told in the hypotheses given.
 */
function withoutWeaker(active: readonly ActiveHypothesis[], denied: number): ActiveHypothesis[] {
  const telling = active.filter(({ hypothesis }) => plainTruth(hypothesis) !== true);
  const strongest = new Map<string, Comparable>();
  for (const each of telling) {
    const next = comparable(each);
    if (next === undefined || each.index === denied) continue;
    const known = strongest.get(next.key);
    if (known === undefined || saysMore(next, known)) strongest.set(next.key, next);
  }
  const kept = new Set([...strongest.values()].map(({ each }) => each));
  return telling.filter(
    (each) => kept.has(each) || each.index === denied || plainTruth(each.hypothesis) === false,
  );
}

/** A hypothesis divided by a positive number: the constant, and all the rest as a key. */
interface Comparable {
  readonly each: ActiveHypothesis;
  readonly key: string;
  readonly constant: Rational;
}

/** `undefined` for an absurdity. */
function comparable(each: ActiveHypothesis): Comparable | undefined {
  const { sense, polynomial } = each.hypothesis;
  const form = normalForm(polynomial);
  if (form === undefined || plainTruth(each.hypothesis) === false) return undefined;
  const { lead, text, textWithoutConstant, constant } = form;
  if (sense === '=' || sense === '≠')
    return { each, key: `${sense} ${lead.sign} ${text}`, constant: Rational.zero };
  return {
    each,
    key: `${lead.sign} ${textWithoutConstant}`,
    constant: lead.sign < 0 ? constant.negated() : constant,
  };
}

function saysMore({ each, constant }: Comparable, known: Comparable): boolean {
  const order = constant.compare(known.constant);
  return order < 0 || (order === 0 && each.hypothesis.sense === '>');
}
