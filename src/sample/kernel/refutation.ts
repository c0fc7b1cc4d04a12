import type { Claim } from '../../claim/claim.js';
import { cutoffEquilibriaBehind } from '../../claim/parts.js';
import { equilibriaIn, survivalsIn } from '../../claim/proposition/assertion.js';
import type { Proposition } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { Expansion } from '../../derive/expansion.js';
import { failuresOf, maximaIn, untold } from '../../derive/proposition/equilibrium.js';
import { limitQuestions } from '../../derive/proposition/eventually.js';
import { questionsOf } from '../../derive/proposition/proposition-questions.js';
import {
  conditionText,
  differencesOf,
  type Maximum,
  mentions,
  productOfDifferences,
  type Question,
  questionOf,
  relationHolds,
} from '../../derive/question.js';
import { symbolicClaim } from '../../derive/symbolic-claim.js';
import { exceeds } from '../../exact/division.js';
import { known } from '../../exact/entry.js';
import type { Formula } from '../../exact/formula.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { Relation } from '../../exact/relation.js';
import type { PolynomialSense, SignCondition } from '../../exact/sign-condition.js';
import type { MaximumFormula } from './program.js';
import { type Spoken, Wording } from './wording.js';

/** How a formula compares with 0. */
export interface SignTest {
  readonly formula: Formula;
  readonly sense: PolynomialSense;
}

/**
 * What refutes a proposition at a point: that all tests hold there. One stands for one question of
 * `questionsOf`, at the same place in the list; or, of all large values of a parameter, for one of
 * `limitQuestions`. Those that excuse come after all that refute.
 *
 * A test whose formula divides by 0 at a point says nothing there: another test of the same
 * refutation, that it does not, then fails.
 */
export interface RefutingTests {
  /** What is so where the refutation does not hold. */
  readonly asserts: string;
  readonly tests: readonly SignTest[];
  /** What symbols in the tests stand for, each after those that it mentions. */
  readonly maxima: readonly MaximumFormula[];
  /**
   * Whether all tests may hold though the proposition is not refuted, so that only the walk can
   * tell: where a claimed assessment exists beyond its `where`, a belief may be none for which no
   * test asks.
   */
  readonly needsWalk: boolean;
  /**
   * Whether nothing is decided where all tests hold, whatever else holds there: a possibility is
   * shown only where claimed assessments are equilibria, and this is a way in which one is none.
   */
  readonly excuses?: true;
}

/**
 * What refutes a proposition at a point, or shows the possibility that it states. All tests of one
 * hold exactly where `solves` says that the question is solved, so that at an admissible point a
 * proposition about all parameters is refuted if all tests of one hold, unless that needs the walk,
 * and is not refuted if all tests of none hold.
 */
export function refutationsOf(
  spec: Specification,
  proposition: Proposition,
): readonly RefutingTests[] {
  const before = derived.get(proposition);
  if (before?.spec === spec) return before.refutations;
  const refutations = derivedRefutations(spec, proposition);
  derived.set(proposition, { spec, refutations });
  return refutations;
}

/** What was derived last of a proposition: to draw for it, and to screen single points. */
const derived = new WeakMap<
  Proposition,
  { readonly spec: Specification; readonly refutations: readonly RefutingTests[] }
>();

function derivedRefutations(spec: Specification, proposition: Proposition): RefutingTests[] {
  // Types and deviations are symbols of its questions, about which a point says nothing.
  if (proposition.kind !== 'equilibrium' && cutoffEquilibriaBehind(proposition).length > 0)
    return [UNTOLD];
  if (proposition.kind === 'eventually') {
    const questions = limitQuestions(spec, proposition);
    return questions ? refutationsFrom(spec, questions) : [UNTOLD];
  }
  const refutations = refutationsFrom(spec, questionsOf(spec, proposition));
  if (proposition.kind !== 'somewhere') return refutations;
  if (survivalsIn(proposition.asserts).length > 0) return [UNTOLD];
  const failures = equilibriumFailures(spec, equilibriaIn(proposition.asserts));
  return failures ? [...refutations, ...failures] : [UNTOLD];
}

/** The ways in which claimed assessments are no equilibria; `undefined` where that is not told. */
function equilibriumFailures(
  spec: Specification,
  claims: readonly Claim[],
): RefutingTests[] | undefined {
  const expansion = new Expansion(spec);
  const symbolic = claims.map((claim) => symbolicClaim(spec, claim, expansion));
  if (symbolic.some((each) => untold(each) !== undefined)) return undefined;
  const questions = symbolic.flatMap((each) =>
    failuresOf(each).map((failure) =>
      questionOf(failure.asserts, failure.hypotheses, expansion, maximaIn(failure)),
    ),
  );
  // Where a failure may be none, nothing is excused by it.
  if (questions.some(({ unknowns }) => unknowns)) return undefined;
  return refutationsFrom(spec, questions).map((each) => ({ ...each, excuses: true }));
}

/** What may refute a proposition at any point, for all that tests tell. */
const UNTOLD: RefutingTests = {
  ...{ asserts: 'only the walk can tell', tests: [], maxima: [], needsWalk: true },
};

/** Whether the walk alone can tell at every point. */
export function isUntold(refutations: readonly RefutingTests[]): boolean {
  return refutations.some(({ tests, needsWalk }) => needsWalk && tests.length === 0);
}

/** Questions about the parameters of a specification as tests, one list a question. */
export function refutationsFrom(spec: Spoken, questions: readonly Question[]): RefutingTests[] {
  const wording = new Wording(spec, questions);
  return questions.map((question) => ({
    asserts: question.asserts,
    // What stays open is for the walk to tell, wherever it is asked.
    tests: question.open === undefined ? testsOf(question, wording) : [],
    maxima: question.maxima.map((each) => maximumFormula(each, wording)),
    needsWalk: question.needsWalk === true || question.unknowns !== undefined,
  }));
}

/**
 * Tests that, at points at which the restrictions hold, all hold exactly where some relations hold.
 * They are written as refutations are, so that what both ask is one step of a program.
 */
export function relationTests(spec: Spoken, relations: readonly Relation[]): readonly SignTest[] {
  const expansion = new Expansion(spec);
  const hypotheses = relations.flatMap((each) => relationHolds(each, '', expansion));
  const question = questionOf('the relations hold', hypotheses, expansion);
  return testsOf(question, new Wording(spec, [question]));
}

/** That what a question abbreviates is defined, and its hypotheses hold. */
function testsOf(question: Question, wording: Wording): SignTest[] {
  const { abbreviations, maxima, unknowns = [] } = question;
  // Whether there are values for what is unknown is for the walk to tell.
  const hypotheses = question.hypotheses.filter(
    ({ polynomial }) => !mentions(polynomial, unknowns),
  );
  const defining = new Set(maxima.flatMap(definitionOf).map(conditionText));
  const positive = hypotheses.filter(({ sense }) => sense === '>');
  const divisors = [
    ...abbreviations.flatMap(({ formula }) => wording.divisorsOf(formula)),
    ...maxima.map(divisorOf),
  ].filter((divisor) => !positive.some(({ polynomial }) => exceeds(divisor, polynomial)));
  return [
    ...divisors.map((polynomial): SignCondition => ({ polynomial, sense: '≠' })),
    ...hypotheses.filter((each) => !defining.has(conditionText(each))),
  ].map(({ polynomial, sense }) => ({ formula: uprightFormula(polynomial, wording), sense }));
}

/** Opposite polynomials are written as opposites, so that they share all steps. */
function uprightFormula(polynomial: Polynomial, wording: Wording): Formula {
  return polynomial.terms[0]?.coefficient.sign === -1
    ? { kind: 'negative', of: wording.formula(polynomial.negated()) }
    : wording.formula(polynomial);
}

/** What a maximum's symbol is multiplied by in what is no less than its candidates. */
function divisorOf({ symbol, value }: Maximum): Polynomial {
  const [, factor = Polynomial.zero] = value.coefficientsIn(symbol);
  return factor;
}

/** What holds of a maximum by definition; nothing where it is more than a multiple of its symbol. */
function definitionOf(maximum: Maximum): SignCondition[] {
  const [rest, , ...powers] = maximum.value.coefficientsIn(maximum.symbol);
  if (rest?.isZero !== true || powers.length > 0) return [];
  return [
    ...differencesOf(maximum).map((polynomial): SignCondition => ({ polynomial, sense: '≥' })),
    { polynomial: productOfDifferences(maximum), sense: '=' },
  ];
}

function maximumFormula(maximum: Maximum, wording: Wording): MaximumFormula {
  return {
    symbol: known(wording.maxima, maximum.symbol),
    candidates: maximum.candidates.map((each) => uprightFormula(each, wording)),
    divisor: uprightFormula(divisorOf(maximum), wording),
  };
}
