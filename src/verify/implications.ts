import { type Claim, isExact } from '../claim/claim.js';
import { type Condition, consequencesOf, followsFrom, type Inference } from '../claim/condition.js';
import {
  amongDistinct,
  conditionsOf,
  type DistinctCondition,
  distinctConditions,
} from '../claim/parts.js';
import { rootsInFormulas } from '../claim/roots-behind.js';
import { allPropositions, type Specification } from '../claim/specification.js';
import { refuseRoots } from '../claim/with-roots.js';
import { contraries } from '../exact/relation.js';
import { randomWalk } from '../sample/hit-and-run.js';
import { distinguishingPoints, TruthTable } from '../sample/inference-counterexample.js';
import { admissibleRegion } from '../sample/region.js';
import { DEFAULT_SEED } from './default-seed.js';
import { type EarlyEnd, endedBy } from './early-end.js';
import {
  InferenceSearch,
  type InferenceSearchTools,
  type OpenInference,
  type ProvedInference,
} from './inference-search.js';
import { type ProofOptions, withProofMeans } from './proof-means.js';

export interface ImplicationsOptions extends ProofOptions, EarlyEnd {
  /** Of the draws: the same seed draws the same points. A 32-bit integer. */
  readonly seed?: number;
  /** Told of what is being done. */
  readonly onProgress?: (doing: string) => void;
}

/** A solver's word is no certificate: it may only find what belies an implication, and soon. */
const SOLVER_LIMITS = { steps: 250_000, seconds: 300, megabytes: 1000 };

/**
 * What implies what among the conditions of a specification, and among its claims, at all admissible
 * parameters: with certificates, and what is left open.
 * @throws {Unusable} where there is nothing to decide.
 * @throws the signal's reason where it is aborted.
 * @example
 * ```js
 * import { implications } from 'casus';
 * import paper from './entry.js';
 * const { conditions, proved } = await implications(paper, { threads: 0, cache: false });
 * [conditions.length, proved.length]; // [1, 0]
 * ```
 */
export function implications(
  spec: Specification,
  options: ImplicationsOptions = {},
): Promise<Implications> {
  const { seed = DEFAULT_SEED, onProgress = () => {} } = options;
  allPropositions(spec);
  const stated = conditionsOf(spec).flatMap(({ relation }) => [relation.left, relation.right]);
  refuseRoots('what implies what among all conditions', rootsInFormulas(stated));
  return withProofMeans(options, SOLVER_LIMITS, async (own) => {
    const means = { ...own, prover: own.searches.prover(own.prover) };
    const search = new ImplicationSearch({ spec, seed, onProgress, ...means });
    const ended = await endedBy(options)(() => search.run());
    return ended === undefined ? search.found : { ...search.found, complete: false };
  });
}

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
  /** Whether the search came to its end; where it did not, nothing is known of what is not listed. */
  readonly complete: boolean;
}

/** How many kinds of work there are, one after the other, each with a name of its own. */
export const STAGES = 8;

type SearchTools = Omit<InferenceSearchTools, 'table'> & { readonly seed: number };

/**
 * Finds what implies what: of single conditions, of pairs, and of all conditions of a claim.
 * What some admissible point belies is left out; the rest is proved, or left open.
 */
export async function searchImplications(tools: SearchTools): Promise<Implications> {
  const search = new ImplicationSearch(tools);
  await search.run();
  return search.found;
}

/** The search, which can be asked for what it has found before it is done. */
class ImplicationSearch {
  readonly #tools: SearchTools;
  readonly #distinct: readonly DistinctCondition[];
  readonly #conditions: readonly Condition[];
  readonly #claims: readonly ClaimConditions[];
  readonly #table: TruthTable;
  readonly #search: InferenceSearch;

  constructor(tools: SearchTools) {
    this.#tools = tools;
    this.#distinct = distinctConditions(tools.spec);
    this.#conditions = this.#distinct.map(({ condition }) => condition);
    this.#claims = claimsOf(tools.spec, this.#distinct);
    this.#table = new TruthTable(this.#conditions);
    this.#search = new InferenceSearch({ ...tools, table: this.#table });
  }

  get found(): Implications {
    const { certified, open } = this.#search;
    const points = this.#table.points.length;
    return {
      ...{ conditions: this.#distinct, claims: this.#claims, points, complete: true },
      ...{ proved: [...certified], open: [...open] },
    };
  }

  async run(): Promise<void> {
    const { spec, seed, onProgress } = this.#tools;
    const [search, conditions] = [this.#search, this.#conditions];
    onProgress('drawing points');
    for (const point of distinguishingPoints(spec, conditions, seed)) {
      await search.turn();
      this.#table.add(point);
    }
    const alone = conditions.map((each) => ({ premises: [], conclusion: each }));
    await search.settle('what always holds', alone);
    await search.settle('what never holds', contradictory(conditions.map((each) => [each])));
    await search.settle('single implications', ordered(conditions));
    const classes = classesOf(conditions, search.proved).flatMap(([first]) => first ?? []);
    await scatterInThinPlaces(this.#tools, this.#table, classes, search);
    await this.#settlePairs(classes);
    await this.#settleClaims(classes);
  }

  async #settlePairs(classes: readonly Condition[]): Promise<void> {
    const search = this.#search;
    const pairs = classes.flatMap((one, index) =>
      classes.slice(index + 1).flatMap((other) => {
        const both = [one, other];
        return ordered(both).some((each) => followsFrom(each, search.proved)) ? [] : [both];
      }),
    );
    await search.settle('what cannot hold together', contradictory(pairs));
    await search.settle('pairs', concluding(pairs, classes));
  }

  async #settleClaims(classes: readonly Condition[]): Promise<void> {
    const whole = this.#claims.map((each) => each.conditions);
    await this.#search.settle('claims', concluding(whole, classes));
    const together = whole.flatMap((one, index) =>
      whole.slice(index + 1).map((other) => [...new Set([...one, ...other])]),
    );
    await this.#search.settle('claims together', contradictory(together));
  }
}

function contradictory(premises: readonly (readonly Condition[])[]): Inference[] {
  return premises.map((together) => ({ premises: together, conclusion: undefined }));
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

/** Conditions by class: each with those that imply it and that it implies. */
export function classesOf(
  conditions: readonly Condition[],
  proved: readonly Inference[],
): (readonly Condition[])[] {
  const reached = new Map(conditions.map((each) => [each, consequencesOf([each], proved)]));
  const implies = (one: Condition, other: Condition): boolean =>
    reached.get(one)?.has(other) ?? false;
  const classes: Condition[][] = [];
  for (const condition of conditions) {
    const known = classes.find(
      ([first]) => first && implies(first, condition) && implies(condition, first),
    );
    if (known) known.push(condition);
    else classes.push([condition]);
  }
  return classes;
}

/** Where one condition holds and another fails at fewer points than this, more are drawn. */
const THIN = 12;

/** Without more points there, whatever third condition fails elsewhere would seem to matter. */
async function scatterInThinPlaces(
  { spec, seed }: Pick<InferenceSearchTools, 'spec'> & { readonly seed: number },
  table: TruthTable,
  conditions: readonly Condition[],
  search: InferenceSearch,
): Promise<void> {
  for (const { premises, conclusion } of ordered(conditions)) {
    await search.turn();
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
    .filter((claim) => isExact(claim) && claim.conditions.length > 0)
    .map((claim) => ({
      claim,
      conditions: [...new Set(claim.conditions.map((each) => amongDistinct(distinct, each)))],
    }));
}
