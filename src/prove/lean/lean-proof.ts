import { match } from 'ts-pattern';
import { entry } from '../../exact/entry.js';
import type {
  HypothesisDocument,
  LemmaDocument,
  RefutationDocument,
} from '../certificate/proof-document.js';
import type { Terms } from '../rocq/real-term.js';

/** What is known at some place of a proof, by the name of its fact. */
interface Fact {
  readonly name: string;
  readonly sense: HypothesisDocument['sense'];
}

/** A product with what is known of it: a term of Lean's, and whether it says more than ≥ 0. */
interface Sign {
  readonly term: string;
  readonly isPositive: boolean;
}

/** A hypothesis as Lean states it. */
export function leanStatement(
  { sense, polynomial }: Pick<HypothesisDocument, 'sense' | 'polynomial'>,
  terms: Terms,
): string {
  const { real } = terms(polynomial);
  return match(sense)
    .with('>', () => `(0 : ℝ) < ${real}`)
    .with('≥', () => `(0 : ℝ) ≤ ${real}`)
    .with('=', '≠', (sign) => `(${real} : ℝ) ${sign} 0`)
    .exhaustive();
}

/**
 * A certificate as steps of a tactic proof of `False`: its lemmas, then its very products and multiples,
 * which `linarith` has only to add up.
 * @param known what the certificate's indices refer to.
 */
export function leanSteps(
  { lemmas, products, multiples }: RefutationDocument,
  known: readonly Fact[],
  terms: Terms,
): string[] {
  const facts = [...known];
  const steps: string[] = [];
  for (const lemma of lemmas) {
    const name = `step${facts.length}`;
    steps.push(`have ${name} : ${leanStatement(lemma, terms)} := by`);
    steps.push(...lemmaSteps(lemma, facts, terms).map((step) => `  ${step}`));
    facts.push({ name, sense: lemma.sense });
  }
  const summands = [
    ...products.map((product) => productTerm(product, facts, terms)),
    ...multiples.map(
      ({ hypothesis, multiplier }) =>
        `mul_eq_zero_of_right (${terms(multiplier).real} : ℝ) ${entry(facts, hypothesis).name}`,
    ),
  ];
  return [...steps, `linarith [${summands.join(', ')}]`];
}

function lemmaSteps(lemma: LemmaDocument, facts: readonly Fact[], terms: Terms): string[] {
  const { real } = terms(lemma.polynomial);
  if ('divisor' in lemma) {
    const divisor = entry(facts, lemma.divisor).name;
    const sum = lemma.multiples.map(
      ({ hypothesis, multiplier }) =>
        `(${terms(multiplier).real}) * ${entry(facts, hypothesis).name}`,
    );
    // The divisor's polynomial is that of an inequation, which its name stands for.
    return [
      `refine (mul_eq_zero.mp (?_ : (${real} : ℝ) * _ = 0)).resolve_right ${divisor}`,
      `linear_combination ${sum.length > 0 ? sum.join(' + ') : '0'}`,
    ];
  }
  const name = `denied${facts.length}`;
  const [steps, sense] = match(lemma.sense)
    .returnType<readonly [readonly string[], HypothesisDocument['sense']]>()
    .with('>', () => [[`by_contra no`, `have ${name} := neg_nonneg.mpr (not_lt.mp no)`], '≥'])
    .with('≥', () => [[`by_contra no`, `have ${name} := neg_pos.mpr (not_le.mp no)`], '>'])
    .with('=', () => [[`by_contra ${name}`], '≠'])
    .with('≠', () => [[`intro ${name}`], '='])
    .exhaustive();
  return [...steps, ...leanSteps(lemma, [...facts, { name, sense }], terms)];
}

function productTerm(
  { coefficient, factors, squares = [] }: RefutationDocument['products'][number],
  facts: readonly Fact[],
  terms: Terms,
): string {
  const unpaired = new Set<number>();
  const signs = factors.flatMap((index): Sign[] => {
    const { name, sense } = entry(facts, index);
    if (sense !== '≠') return [{ term: name, isPositive: sense === '>' }];
    if (!unpaired.delete(index)) {
      unpaired.add(index);
      return [];
    }
    return [{ term: `(mul_self_pos.mpr ${name})`, isPositive: true }];
  });
  const squared = squares.map((root): Sign => {
    const { real } = terms(root);
    return { term: `(mul_self_nonneg (${real} : ℝ))`, isPositive: false };
  });
  const number: Sign = { term: `(by norm_num : (0 : ℝ) < ${coefficient})`, isPositive: true };
  return [...signs, ...squared].reduce(times, number).term;
}

function times(one: Sign, other: Sign): Sign {
  const isPositive = one.isPositive && other.isPositive;
  const weak = ({ term, isPositive: strict }: Sign): string =>
    strict ? `(le_of_lt ${term})` : term;
  return {
    isPositive,
    term: isPositive
      ? `(mul_pos ${one.term} ${other.term})`
      : `(mul_nonneg ${weak(one)} ${weak(other)})`,
  };
}
