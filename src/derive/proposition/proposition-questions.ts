import { match, P } from 'ts-pattern';
import type { Claim } from '../../claim/claim.js';
import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import { continuousGamesIn } from '../../claim/parts.js';
import {
  type Assertion,
  comparisonsIn,
  cutoffEquilibriaIn,
  equilibriaIn,
  survivalsIn,
} from '../../claim/proposition/assertion.js';
import type { Eventually } from '../../claim/proposition/eventually.js';
import type { Everywhere } from '../../claim/proposition/everywhere.js';
import type { Nowhere } from '../../claim/proposition/nowhere.js';
import {
  type Proposition,
  premisesIn,
  type Statement,
} from '../../claim/proposition/proposition.js';
import type { PureClaim } from '../../claim/proposition/pure-count.js';
import { comparedBy, type Regardless } from '../../claim/proposition/regardless.js';
import type { Somewhere } from '../../claim/proposition/somewhere.js';
import type { Specification } from '../../claim/specification.js';
import { withRootsOf } from '../../claim/with-roots.js';
import type { ContinuousGame } from '../../game/continuous/continuous-game.js';
import { variablesIn } from '../continuous/continuous-question.js';
import { Expansion } from '../expansion.js';
import {
  conditionsHold,
  conditionText,
  type Draft,
  type Hypothesis,
  type Maximum,
  mayHaveSolution,
  type Question,
  questionOf,
  relationFails,
  restrictionsHold,
} from '../question.js';
import { symbolicClaim } from '../symbolic-claim.js';
import { inEachCombination } from '../symbolic-quantity.js';
import { comparisonFails, comparisonHolds } from './comparison-ways.js';
import { continuousQuestions } from './continuous.js';
import { cutoffEquilibriumFails, cutoffEquilibriumHolds } from './cutoff-equilibrium.js';
import { claimQuestions, failuresOf, maximaIn, untold } from './equilibrium.js';
import { atEachEnd } from './eventually.js';
import { mixingHints } from './mixing-hints.js';
import { expansionFor } from './statement-expansion.js';
import { survivalFails, survivalHolds } from './survival.js';
import { equilibriumWays } from './whole-necessity.js';

/**
 * The questions that a proposition comes to. A point of the admissible parameters refutes it
 * exactly if it solves one of them. Where something is said to be possible every witness solves one
 * of the questions: if none has a solution, the statement is refuted.
 */
export function questionsOf(given: Specification, proposition: Proposition): readonly Question[] {
  const spec = withRootsOf(given, proposition);
  const known = asked.get(spec) ?? new WeakMap<Proposition, readonly Question[]>();
  asked.set(spec, known);
  const questions = known.get(proposition) ?? derivedQuestions(spec, proposition);
  known.set(proposition, questions);
  return questions;
}

/** Derived once: what draws refute and what is to be proved are the same questions. */
const asked = new WeakMap<Specification, WeakMap<Proposition, readonly Question[]>>();

function derivedQuestions(spec: Specification, proposition: Proposition): readonly Question[] {
  if (proposition.kind === 'equilibrium')
    return claimQuestions(spec, symbolicClaim(spec, proposition));
  if (proposition.kind === 'continuous equilibrium') return continuousQuestions(spec, proposition);
  const expansion = expansionFor(spec, proposition);
  return saidOf(spec, proposition, expansion)
    .flatMap(({ way, drafts }) =>
      drafts.map(({ asserts, hypotheses, hints = [], maxima = [], needsWalk = false, open }) => ({
        ...questionOf(asserts, [...way, ...hypotheses], expansion, maxima),
        ...{ hints, open },
        needsWalk: needsWalk || open !== undefined,
      })),
    )
    .filter(mayHaveSolution)
    .map((question) => withVariables(question, continuousGamesIn(proposition)));
}

/** Types and numbers from intervals that a question mentions are unknown in it. */
function withVariables(question: Question, games: readonly ContinuousGame[]): Question {
  const variables = variablesIn(games, question.hypotheses);
  const { unknowns = [] } = question;
  return variables.length === 0 ? question : { ...question, unknowns: [...unknowns, ...variables] };
}

/** The ways in which a statement speaks of parameters, and those in which it then fails. */
interface Said {
  readonly way: readonly Hypothesis[];
  readonly drafts: readonly Hinted[];
}

function saidOf(
  spec: Specification,
  statement: Exclude<Statement, ContinuousClaim>,
  expansion: Expansion,
): Said[] {
  const premises = conditionsHold(premisesIn(statement), expansion);
  if (statement.kind === 'eventually')
    return atEachEnd(spec.restrictions, statement, expansion).flatMap(({ spoken, fails }) =>
      spoken.map((way) => ({ way: [...way, ...premises], drafts: fails })),
    );
  const drafts = draftsOf(spec, statement, expansion);
  return [{ way: [...restrictionsHold(spec.restrictions, expansion), ...premises], drafts }];
}

function draftsOf(
  spec: Specification,
  statement: Exclude<Statement, Eventually | ContinuousClaim>,
  expansion: Expansion,
): Hinted[] {
  return match(statement)
    .returnType<Hinted[]>()
    .with({ kind: 'everywhere' }, (each) => everywhereFails(each, spec, expansion))
    .with({ kind: 'nowhere' }, (each) => nowhereFails(each, spec, expansion))
    .with({ kind: 'somewhere' }, (each) => somewhereHolds(each, spec, expansion))
    .with({ kind: 'regardless' }, (each) => regardlessFails(each, expansion))
    .with({ kind: 'pure equilibria' }, pureClaimFails)
    .exhaustive();
}

/**
 * Whether there is anything that a proposition speaks of: parameters at which its conditions hold
 * solve one of these questions. It is vacuous exactly if none has a solution.
 */
export function premiseQuestions(given: Specification, proposition: Proposition): Question[] {
  const spec = withRootsOf(given, proposition);
  const expansion = new Expansion(spec);
  const ways = match(proposition)
    .returnType<readonly (readonly Hypothesis[])[]>()
    .with({ kind: 'eventually' }, (statement) =>
      atEachEnd(spec.restrictions, statement, expansion).flatMap(({ spoken }) => spoken),
    )
    .with(
      { kind: 'equilibrium' },
      {
        kind: P.union(
          'everywhere',
          'nowhere',
          'somewhere',
          'regardless',
          'pure equilibria',
          'continuous equilibrium',
        ),
      },
      () => [restrictionsHold(spec.restrictions, expansion)],
    )
    .exhaustive();
  const premises = conditionsHold(premisesIn(proposition), expansion);
  return ways.map((way) =>
    questionOf(`${proposition.id} speaks of no parameters`, [...way, ...premises], expansion),
  );
}

/** A draft, and what is suspected to help in seeing that it has no solution. */
type Hinted = Draft & {
  readonly hints?: readonly Hypothesis[];
  /** Those whose symbols occur in the hypotheses. */
  readonly maxima?: readonly Maximum[];
};

/** The ways in which some comparison fails, or has a side without a value, each of these once. */
function everywhereFails(
  { asserts }: Everywhere,
  spec: Specification,
  expansion: Expansion,
): Hinted[] {
  const comparisons = comparisonsIn(asserts).map((comparison) => ({
    hints: mixingHints(comparison, spec, expansion),
    ...comparisonFails(comparison, expansion),
  }));
  const lacking = comparisons.flatMap((each) => each.lacking);
  const keyOf = ({ hypotheses, open = '' }: Draft): string =>
    `${open}${hypotheses.map(conditionText).join('; ')}`;
  return [
    ...comparisons.flatMap(({ hints, unlike }) => unlike.map((draft) => ({ ...draft, hints }))),
    ...new Map(lacking.map((draft) => [keyOf(draft), draft])).values(),
    ...equilibriaIn(asserts).flatMap((claim) => equilibriumFails(claim, spec, expansion)),
    ...cutoffEquilibriaIn(asserts).flatMap((claim) => cutoffEquilibriumFails(claim, expansion)),
    ...survivalsIn(asserts).flatMap((survival) =>
      survivalFails(survival, symbolicClaim(spec, survival.claim, expansion)),
    ),
  ];
}

/** The ways in which a claimed assessment is no equilibrium. */
function equilibriumFails(claim: Claim, spec: Specification, expansion: Expansion): Hinted[] {
  const symbolic = symbolicClaim(spec, claim, expansion);
  const asserts = `${claim.id} is an equilibrium`;
  const open = untold(symbolic);
  return [
    ...failuresOf(symbolic).map((failure) => ({
      asserts: `${asserts}: ${failure.asserts}`,
      hypotheses: failure.hypotheses,
      maxima: maximaIn(failure),
    })),
    ...(open === undefined ? [] : [{ asserts, hypotheses: [], open }]),
  ];
}

/** The ways in which everything is so that is said never to be. */
function nowhereFails({ asserts }: Nowhere, spec: Specification, expansion: Expansion): Hinted[] {
  const says = 'not all of it is so at once';
  const equilibria = equilibriaIn(asserts).map((claim) =>
    equilibriumWays(symbolicClaim(spec, claim, expansion), spec.restrictions),
  );
  // Where all are equilibria, they may still not survive.
  const survivals = survivalsIn(asserts).map((each) =>
    survivalHolds(each, symbolicClaim(spec, each.claim, expansion)),
  );
  const cutoffs = cutoffEquilibriaIn(asserts).map((each) =>
    cutoffEquilibriumHolds(each, expansion),
  );
  const parts: readonly (readonly Hinted[])[] = [
    comparisonsHold(asserts, expansion),
    ...equilibria,
    ...cutoffs,
    ...survivals,
  ];
  return inEachCombination<Hinted>(parts).map((ways) => ({
    asserts: says,
    hypotheses: ways.flatMap(({ hypotheses }) => hypotheses),
    maxima: ways.flatMap(({ maxima = [] }) => maxima),
    needsWalk: ways.some(({ needsWalk }) => needsWalk),
    open: ways.map(({ open }) => open).find((each) => each !== undefined),
  }));
}

/**
 * That what is compared is so, and that equilibria survive what they are said to, as far as that is told:
 * whether they are equilibria at all is for the walk to say.
 */
function somewhereHolds(
  { asserts }: Somewhere,
  spec: Specification,
  expansion: Expansion,
): Draft[] {
  const survivals = survivalsIn(asserts)
    .map((each) => survivalHolds(each, symbolicClaim(spec, each.claim, expansion)))
    .filter((ways) => ways.every(({ open }) => open === undefined));
  return inEachCombination([comparisonsHold(asserts, expansion), ...survivals]).map((ways) => ({
    asserts: 'there are no such parameters',
    hypotheses: ways.flatMap(({ hypotheses }) => hypotheses),
    needsWalk: ways.some(({ needsWalk }) => needsWalk),
  }));
}

/**
 * That what is compared is so, a question for each case that quantities have: every witness solves
 * one, and without a solution of any there is none.
 */
function comparisonsHold(asserts: readonly Assertion[], expansion: Expansion): Draft[] {
  const ways = comparisonsIn(asserts).map((comparison) => comparisonHolds(comparison, expansion));
  return inEachCombination(ways).map((way) => ({
    asserts: 'there are no such parameters',
    hypotheses: way.flatMap(({ hypotheses }) => hypotheses),
    needsWalk: way.some(({ needsWalk }) => needsWalk),
    open: way.map(({ open }) => open).find((each) => each !== undefined),
  }));
}

/** The ways in which two payoffs differ though the variable alone does, or one has no value. */
function regardlessFails(statement: Regardless, expansion: Expansion): Draft[] {
  const { player, variable } = statement;
  const asserts = `what ${player} gets does not change with ${variable}`;
  return comparedBy(statement).flatMap((same) =>
    relationFails(same, asserts, expansion).map((hypotheses) => ({ asserts, hypotheses })),
  );
}

/**
 * How many equilibria there are is told by going through all profiles, not by questions that are
 * known beforehand: what would refute that is for single points to tell.
 */
function pureClaimFails({ game }: PureClaim): Draft[] {
  const asserts = `the pure equilibria of ${game.id} are as said`;
  return [{ asserts, hypotheses: [], open: 'all profiles are gone through, case by case' }];
}
