import {
  type Condition,
  consequencesOf,
  type Inference,
  withoutRedundant,
} from '../claim/condition.js';
import { type ClaimConditions, classesOf, type Implications } from './implications.js';
import type { OpenInference, ProvedInference } from './inference-search.js';

/** What was proved of single conditions and pairs, with nothing in it that follows from the rest. */
export interface ImplicationLattice {
  /** Conditions that imply each other, two or more. */
  readonly classes: readonly (readonly Condition[])[];
  readonly always: readonly ProvedInference[];
  readonly never: readonly ProvedInference[];
  /** From one class to another, by the first condition of each. */
  readonly single: readonly ProvedInference[];
  readonly pairs: readonly ProvedInference[];
  readonly contradictions: readonly ProvedInference[];
  readonly claims: readonly ClaimConsequences[];
  readonly open: readonly OpenInference[];
}

/** What the conditions of a claim imply, by whatever chain of proved inferences. */
export interface ClaimConsequences {
  readonly claim: ClaimConditions['claim'];
  /** Its own conditions that the others of its own imply. */
  readonly implied: readonly Condition[];
  /** Of each other claim: which of its conditions follow, and which do not. */
  readonly others: readonly {
    readonly claim: ClaimConditions['claim'];
    readonly follow: readonly Condition[];
    readonly remain: readonly Condition[];
  }[];
  /** Conditions of no claim that follow. */
  readonly beyond: readonly Condition[];
  /** Claims whose conditions never all hold where all of its own do. */
  readonly excludes: readonly ClaimConditions['claim'][];
}

export function implicationLattice(found: Implications): ImplicationLattice {
  const { proved, open } = found;
  const conditions = found.conditions.map(({ condition }) => condition);
  const classes = classesOf(conditions, proved);
  const firsts = new Set(classes.map(([first]) => first));
  // Classes are reported as such; between them, their first conditions speak for all.
  const within = proved.filter((each) => isWithinClass(each, classes));
  const between = proved.filter(
    ({ premises, conclusion }) =>
      premises.every((each) => firsts.has(each)) &&
      (conclusion === undefined || firsts.has(conclusion)),
  );
  const kept = withoutRedundant(between).filter((each) => !within.includes(each));
  const ofSize = (size: number, concludes: boolean): ProvedInference[] =>
    kept.filter(
      ({ premises, conclusion }) =>
        premises.length === size && (conclusion !== undefined) === concludes,
    );
  return {
    classes: classes.filter(({ length }) => length > 1),
    always: ofSize(0, true),
    never: ofSize(1, false),
    single: ofSize(1, true),
    pairs: ofSize(2, true),
    contradictions: ofSize(2, false),
    claims: found.claims.map((each) => consequences(each, found)),
    open,
  };
}

function isWithinClass(
  { premises, conclusion }: Inference,
  classes: readonly (readonly Condition[])[],
): boolean {
  const [premise, ...others] = premises;
  return (
    premise !== undefined &&
    conclusion !== undefined &&
    others.length === 0 &&
    classes.some((members) => members.includes(premise) && members.includes(conclusion))
  );
}

function consequences(
  { claim, conditions }: ClaimConditions,
  { conditions: all, claims, proved }: Implications,
): ClaimConsequences {
  const known = consequencesOf(conditions, proved);
  const follows = (condition: Condition): boolean => known?.has(condition) ?? true;
  const ofClaims = new Set(claims.flatMap((each) => each.conditions));
  return {
    claim,
    implied: irredundantlyImplied(conditions, proved),
    others: claims
      .filter((other) => other.claim !== claim)
      .map((other) => ({
        claim: other.claim,
        follow: other.conditions.filter((each) => follows(each)),
        remain: other.conditions.filter((each) => !follows(each)),
      })),
    beyond: all
      .map(({ condition }) => condition)
      .filter((each) => !ofClaims.has(each) && follows(each)),
    excludes: claims
      .filter(
        (other) =>
          other.claim !== claim &&
          consequencesOf([...conditions, ...other.conditions], proved) === undefined,
      )
      .map((other) => other.claim),
  };
}

/** Conditions that can be left out one after the other, so that the rest still implies them. */
function irredundantlyImplied(
  conditions: readonly Condition[],
  proved: readonly Inference[],
): Condition[] {
  let kept = conditions;
  for (const each of conditions) {
    const rest = kept.filter((other) => other !== each);
    if (consequencesOf(rest, proved)?.has(each)) kept = rest;
  }
  return conditions.filter((each) => !kept.includes(each));
}
