import type { Claim } from '../claim/claim.js';
import type { Condition } from '../claim/condition.js';
import { consequencesOf, followsFrom, type Inference } from '../claim/condition.js';
import { amongDistinct, type DistinctCondition, distinctConditions } from '../claim/parts.js';
import type { Specification } from '../claim/specification.js';
import { contraries } from '../exact/relation.js';
import { randomWalk } from '../sample/hit-and-run.js';
import { distinguishingPoints, TruthTable } from '../sample/inference-counterexample.js';
import { admissibleRegion } from '../sample/region.js';
import {
  InferenceSearch,
  type InferenceSearchTools,
  type OpenInference,
  type ProvedInference,
} from './inference-search.js';

/** A claim with the conditions on which it is an equilibrium, as they stand in the lattice. */
export interface ClaimConditions {
  readonly claim: Claim;
  readonly conditions: readonly Condition[];
}

/** What implies what among the conditions of a specification, at all admissible parameters. */
export interface Implications {
  readonly conditions: readonly DistinctCondition[];
  /** The claims that hold exactly under some conditions. */
  readonly claims: readonly ClaimConditions[];
  /** Of one premise or two, or of all conditions of a claim, or of two claims. */
  readonly proved: readonly ProvedInference[];
  readonly open: readonly OpenInference[];
  /** How many points there are at which every inference was held against the conditions. */
  readonly points: number;
}

/** How many kinds of work there are, one after the other, each with a name of its own. */
export const STAGES = 8;

/**
 * Finds what implies what: of single conditions, of pairs, and of all conditions of a claim.
 * What some admissible point belies is left out; the rest is proved, or left open.
 */
export async function searchImplications(
  tools: Omit<InferenceSearchTools, 'table'> & { readonly seed: number },
): Promise<Implications> {
  const { spec, seed, onProgress } = tools;
  const distinct = distinctConditions(spec);
  const conditions = distinct.map(({ condition }) => condition);
  const table = new TruthTable(conditions);
  onProgress('drawing points');
  for (const point of distinguishingPoints(spec, conditions, seed)) table.add(point);
  const search = new InferenceSearch({ ...tools, table });

  await search.settle(
    'what always holds',
    conditions.map((conclusion) => ({ premises: [], conclusion })),
  );
  await search.settle(
    'what never holds',
    conditions.map((premise) => ({ premises: [premise], conclusion: undefined })),
  );
  await search.settle('single implications', ordered(conditions));
  const classes = representatives(conditions, search.proved);
  scatterInThinPlaces(tools, table, classes, search);
  const pairs = classes.flatMap((one, index) =>
    classes.slice(index + 1).flatMap((other) => {
      const both = [one, other];
      return ordered(both).some((each) => followsFrom(each, search.proved)) ? [] : [both];
    }),
  );
  await search.settle(
    'what cannot hold together',
    pairs.map((premises) => ({ premises, conclusion: undefined })),
  );
  await search.settle('pairs', concluding(pairs, classes));
  const claims = claimsOf(spec, distinct);
  await search.settle(
    'claims',
    concluding(
      claims.map((each) => each.conditions),
      classes,
    ),
  );
  await search.settle(
    'claims together',
    claims.flatMap((one, index) =>
      claims.slice(index + 1).map((other) => ({
        premises: [...new Set([...one.conditions, ...other.conditions])],
        conclusion: undefined,
      })),
    ),
  );
  const { proved, open } = search;
  return { conditions: distinct, claims, proved, open, points: table.points.length };
}

function ordered(conditions: readonly Condition[]): Inference[] {
  return conditions.flatMap((premise) =>
    conditions
      .filter((conclusion) => conclusion !== premise)
      .map((conclusion) => ({ premises: [premise], conclusion })),
  );
}

function concluding(
  premises: readonly (readonly Condition[])[],
  conclusions: readonly Condition[],
): Inference[] {
  return premises.flatMap((together) =>
    conclusions
      .filter((conclusion) => !together.includes(conclusion))
      .map((conclusion) => ({ premises: together, conclusion })),
  );
}

/** The first of each class of conditions that imply each other. */
function representatives(
  conditions: readonly Condition[],
  inferences: readonly Inference[],
): Condition[] {
  return conditions.filter((each, index) => !conditions.slice(0, index).some(equivalentTo(each)));
  function equivalentTo(one: Condition) {
    return (other: Condition): boolean =>
      (consequencesOf([one], inferences)?.has(other) ?? false) &&
      (consequencesOf([other], inferences)?.has(one) ?? false);
  }
}

/** Where one condition holds and another fails at fewer points than this, more are drawn. */
const THIN = 12;

/** Without more points there, whatever third condition fails elsewhere would seem to matter. */
function scatterInThinPlaces(
  { spec, seed }: Pick<InferenceSearchTools, 'spec'> & { readonly seed: number },
  table: TruthTable,
  conditions: readonly Condition[],
  search: InferenceSearch,
): void {
  for (const { premises, conclusion } of ordered(conditions)) {
    const known = table.counterexamples(premises, conclusion, THIN);
    const [start] = known;
    if (known.length === THIN || start === undefined || conclusion === undefined) continue;
    if (followsFrom({ premises, conclusion }, search.proved)) continue;
    for (const denial of contraries(conclusion.relation)) {
      const relations = [...premises.map(({ relation }) => relation), denial];
      const region = admissibleRegion(spec, relations);
      if (!region.contains(start)) continue;
      for (const point of randomWalk(region, start, THIN, seed)) table.add(point);
    }
  }
}

function claimsOf(
  { claims }: Specification,
  distinct: readonly DistinctCondition[],
): ClaimConditions[] {
  return claims
    .filter(({ scope, conditions }) => scope.kind === 'iff' && conditions.length > 0)
    .map((claim) => ({
      claim,
      conditions: [...new Set(claim.conditions.map((each) => amongDistinct(distinct, each)))],
    }));
}
