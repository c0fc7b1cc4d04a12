import type { Condition } from '../../claim/condition.js';
import { continuousConditions } from '../../claim/continuous/continuous-claim.js';
import type { Specification } from '../../claim/specification.js';
import { Expansion } from '../../derive/expansion.js';
import { failuresOf, untold } from '../../derive/proposition/equilibrium.js';
import { conditionsHold, type Hypothesis, relationHolds } from '../../derive/question.js';
import { symbolicClaim } from '../../derive/symbolic-claim.js';
import { CoprimeFactors, type FactoredSign, signOf } from '../../exact/coprime-factors.js';
import { Unusable } from '../../exact/message.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { holdsForSign, type PolynomialSense } from '../../exact/sign-condition.js';
import { CutoffStanding, type SlicePlace } from './cutoff-standing.js';
import type { MappedClaim } from './map-subject.js';
import type { Slice } from './slice.js';

/** What is so of claimed equilibria at some parameters. */
export interface ParameterStanding {
  readonly admissible: boolean;
  /** By claim, in order. */
  readonly claims: readonly ClaimStanding[];
}

export interface ClaimStanding {
  /** Whether what is claimed exists and is an equilibrium; `undefined` where that is not told. */
  readonly equilibrium: boolean | undefined;
  /** Whether all conditions that the claim states hold. */
  readonly conditions: boolean;
}

/** What stands at the signs of polynomials, and at a place where these are the signs. */
export interface SignRules {
  readonly polynomials: readonly Polynomial[];
  /** @param place `undefined` where none is meant. */
  at(signs: ArrayLike<number>, place: SlicePlace | undefined): ParameterStanding;
}

/** What a sign decides: a condition of a claim, or a way in which it is no equilibrium. */
export interface Rule {
  readonly says: string;
  /** What it takes for the rule to apply; all of it. */
  readonly tests: readonly CurveSign[];
}

export interface CurveSign {
  readonly sign: FactoredSign;
  readonly sense: PolynomialSense;
}

interface ClaimRules {
  readonly claim: MappedClaim;
  /** Of a profile of a game with continuous variables; it has no failures by signs. */
  readonly cutoffs: CutoffStanding | undefined;
  readonly failures: readonly Rule[];
  readonly conditions: readonly Rule[];
}

/** More plans than these, that begin with one action, are too many for a map. */
const MOST_PLANS = 4096;

/**
 * What decides, at each point of a slice, which parameters are admissible, which claimed assessments
 * are equilibria and whose conditions hold: the signs of polynomials in what moves. They are
 * derived, not taken from what is claimed.
 */
export class StandingRules implements SignRules {
  readonly factors: CoprimeFactors;
  readonly claims: readonly ClaimRules[];
  readonly restrictions: readonly Rule[];

  constructor(spec: Specification, claims: readonly MappedClaim[], slice: Slice) {
    // Where parameters have values, restrictions make nothing plain that numbers do not.
    const bare = { parameters: spec.parameters, restrictions: [] };
    const expansion = new Expansion(bare, slice.values);
    const derived = claims.map((claim) => ({
      claim,
      ...(claim.kind === 'equilibrium'
        ? {
            failures: failuresOf(refusingMaxima(symbolicClaim(bare, claim, expansion, MOST_PLANS))),
            cutoffs: undefined,
          }
        : { failures: [], cutoffs: new CutoffStanding(spec, claim, slice) }),
      conditions: conditionsOf(claim).map((condition) => ({
        says: condition.id,
        hypotheses: conditionsHold([condition], expansion),
      })),
    }));
    const restrictions = spec.restrictions.map(({ relation, says }) => ({
      says,
      hypotheses: relationHolds(relation, says, expansion),
    }));
    const all = [
      ...restrictions,
      ...derived.flatMap(({ failures, conditions }) => [...failures, ...conditions]),
    ];
    this.factors = new CoprimeFactors([
      ...all.flatMap(({ hypotheses }) => hypotheses.map(({ polynomial }) => polynomial)),
      ...derived.flatMap(({ cutoffs }) => cutoffs?.deciding ?? []),
    ]);
    const rule = (says: string, hypotheses: readonly Hypothesis[]): Rule => ({
      says,
      tests: hypotheses.map(({ polynomial, sense }) => ({
        sign: this.factors.factored(polynomial),
        sense,
      })),
    });
    this.restrictions = restrictions.map(({ says, hypotheses }) => rule(says, hypotheses));
    this.claims = derived.map(({ claim, cutoffs, failures, conditions }) => ({
      claim,
      cutoffs,
      failures: failures.map(({ asserts, hypotheses }) => rule(asserts, hypotheses)),
      conditions: conditions.map(({ says, hypotheses }) => rule(says, hypotheses)),
    }));
  }

  /** The polynomials whose signs decide everything. */
  get polynomials(): readonly Polynomial[] {
    return this.factors.factors;
  }

  /** @param signs those of the polynomials. */
  at(signs: ArrayLike<number>, place: SlicePlace | undefined): ParameterStanding {
    const admissible = this.restrictions.every((rule) => applies(rule, signs));
    return {
      admissible,
      claims: this.claims.map(({ cutoffs, failures, conditions }) => ({
        equilibrium:
          admissible &&
          (cutoffs ? cutoffs.at(place) : !failures.some((rule) => applies(rule, signs))),
        conditions: admissible && conditions.every((rule) => applies(rule, signs)),
      })),
    };
  }
}

function conditionsOf(claim: MappedClaim): readonly Condition[] {
  return claim.kind === 'equilibrium' ? claim.conditions : continuousConditions(claim);
}

/** Whether all tests of a rule hold. */
export function applies({ tests }: Rule, signs: ArrayLike<number>): boolean {
  return tests.every(({ sign, sense }) => holdsForSign(signOf(sign, signs), sense));
}

/** Whether two standings are the same. */
export function sameStanding(one: ParameterStanding, other: ParameterStanding): boolean {
  return (
    one.admissible === other.admissible &&
    one.claims.every(
      ({ equilibrium, conditions }, k) =>
        equilibrium === other.claims[k]?.equilibrium && conditions === other.claims[k]?.conditions,
    )
  );
}

function refusingMaxima<Symbolic extends ReturnType<typeof symbolicClaim>>(symbolic: Symbolic) {
  const open = untold(symbolic);
  if (open !== undefined) throw new Unusable(`${symbolic.claim.id} cannot be mapped: ${open}`);
  for (const { set, regimes } of symbolic.sets) {
    const supports = regimes.flatMap(({ support }) => support?.none.flat() ?? []);
    const unknowns = symbolic.expansion.unknownsIn(supports.map(({ polynomial }) => polynomial));
    if (unknowns.length > 0)
      throw new Unusable(
        `${symbolic.claim.id} cannot be mapped: whether some belief supports what ${set.mover} does at "${set.name}" is told by more than parameters, for there are many plans and histories; state the belief`,
      );
  }
  for (const { set, regimes } of symbolic.sets)
    if (regimes.some(({ constraints }) => constraints.some(({ later }) => later.length > 0)))
      throw new Unusable(
        `${symbolic.claim.id} cannot be mapped: ${set.mover} has more than ${MOST_PLANS} plans from "${set.name}" on, and a map takes each of them by itself`,
      );
  return symbolic;
}
