import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import { plainTruth } from '../../exact/sign-condition.js';
import type { ActiveHypothesis } from './simplified-question.js';

/**
 * Hypotheses without those that are true anyway, and, of those that differ in a constant alone, the
 * one that says most. What is denied stays, and so does every one that came to an absurdity, for
 * not each of them is easily told in the hypotheses given.
 */
export function withoutWeaker(
  active: readonly ActiveHypothesis[],
  denied: number,
): ActiveHypothesis[] {
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

/** A hypothesis divided by its leading coefficient: the constant, and all the rest as a key. */
interface Comparable {
  readonly each: ActiveHypothesis;
  readonly key: string;
  readonly constant: Rational;
}

/** `undefined` for an absurdity. */
function comparable(each: ActiveHypothesis): Comparable | undefined {
  const { sense, polynomial } = each.hypothesis;
  const [lead] = polynomial.terms;
  if (lead === undefined || plainTruth(each.hypothesis) === false) return undefined;
  const scaled = polynomial.scaled(Rational.one.over(lead.coefficient.magnitude));
  if (sense === '=' || sense === '≠')
    return { each, key: `${sense} ${scaled}`, constant: Rational.zero };
  const last = scaled.terms.at(-1);
  const constant = last?.monomial.length === 0 ? last.coefficient : Rational.zero;
  return { each, key: `${scaled.minus(Polynomial.constant(constant))}`, constant };
}

function saysMore({ each, constant }: Comparable, known: Comparable): boolean {
  const order = constant.compare(known.constant);
  return order < 0 || (order === 0 && each.hypothesis.sense === '>');
}
