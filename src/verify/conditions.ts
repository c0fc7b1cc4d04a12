import type { Claim } from '../claim/claim.js';
import type { Restriction } from '../claim/parameter.js';
import { type ClaimAtPoint, confirmedAtPoint } from '../claim/proposition/equilibrium.js';
import { rootsOfClaim } from '../claim/roots-behind.js';
import { claimNamed, examplePoint, type Specification } from '../claim/specification.js';
import { refuseRoots, withRootsOf } from '../claim/with-roots.js';
import { questionsOf } from '../derive/proposition/proposition-questions.js';
import type { Question } from '../derive/question.js';
import { Unusable } from '../exact/message.js';
import type { Point } from '../exact/point.js';
import { negated } from '../exact/relation.js';
import { questionDocument, reliedOn } from '../prove/certificate/proof-document.js';
import {
  certificatesOf,
  isProved,
  type PropositionProof,
  proveProposition,
} from '../prove/proposition-proof.js';
import type { BriefProver, Prover } from '../prove/prover.js';
import { z3 } from '../prove/smt/smt-solver.js';
import { decide, pointWith } from '../prove/smt/solver-decision.js';
import { atOnce } from '../prove/turn.js';
import { derivedScreen } from '../sample/derived-screen.js';
import { drawnPoint } from '../sample/draw.js';
import { admissibleRegion, type Region } from '../sample/region.js';
import { simplify } from '../sample/simplify.js';
import { findPoint } from '../sample/witness.js';
import { type ConditionRoles, conditionRoles } from './condition-role.js';
import {
  type BeforeEnd,
  type EarlyEnd,
  endedBy,
  type Unanswered,
  withoutEnd,
} from './early-end.js';
import { type ProofMeans, type ProofOptions, withProofMeans } from './proof-means.js';
import {
  liesIn,
  type RememberedSearches,
  searchesAbout,
  withoutMemory,
} from './remembered/remembered-searches.js';

export interface ConditionsOptions extends ProofOptions, EarlyEnd {
  /** Claimed equilibria, or their ids; by default all. */
  readonly claims?: readonly (string | Claim)[];
  /** Whether it is also asked which restrictions on parameters each proved claim needs. */
  readonly restrictions?: boolean | undefined;
  /** Told how many questions were answered, of those that were begun. */
  readonly onProgress?: (answered: number, asked: number) => void;
}

/** What the conditions of a claim do for it, and the restrictions, where that was asked. */
export interface ClaimNeeds {
  readonly claim: Claim;
  readonly roles: ConditionRoles;
  /** `undefined` where it was not asked, and of a claim that is not proved. */
  readonly needs: readonly RestrictionRole[] | undefined;
}

/**
 * What each stated condition of claims is among the derived incentive constraints, and whether it is
 * needed; which derived constraints are not stated.
 * @returns claims in the order in which they were asked for. Where the search is ended early by
 * `until`, what has no answer is `stopped`, and claims that were not come to are left out.
 * @throws {Unusable} for an id that is no claimed equilibrium's, or where there is none at all.
 * @throws the signal's reason where it is aborted.
 * @example
 * ```js
 * import { conditions } from 'casus';
 * import paper from './entry.js';
 * const [entering] = await conditions(paper, { threads: 0 });
 * entering.roles.stated.map(({ condition, need }) => [condition.id, need.kind]); // [['affordable', 'needed']]
 * ```
 */
export async function conditions(
  spec: Specification,
  options: ConditionsOptions = {},
): Promise<ClaimNeeds[]> {
  const claims = (options.claims ?? spec.claims).map((each) => claimNamed(spec, each));
  if (claims.length === 0)
    throw new Unusable(
      'there are no conditions: the specification lists no claim(…) under "claims"',
    );
  const beforeEnd = endedBy(options, options.onProgress);
  return withProofMeans(options, undefined, async (own) => {
    const means = { ...own, prover: own.searches.prover(own.prover) };
    const found = claims.map(async (claim): Promise<ClaimNeeds | undefined> => {
      const asking = { ...means, beforeEnd };
      const roles = await rolesOf(withRootsOf(spec, claim), claim, asking, options);
      return (
        roles && {
          ...{ claim, roles },
          needs: options.restrictions ? await restrictionsOf(spec, claim, asking) : undefined,
        }
      );
    });
    return (await Promise.all(found)).filter((each) => each !== undefined);
  });
}

/** Whether every question about some claims has an answer. */
export function allAnswered(found: readonly ClaimNeeds[]): boolean {
  return found.every(
    ({ roles: { stated, unstated }, needs }) =>
      ![...stated, ...(needs ?? [])].some(({ need }) => need.kind === 'stopped') &&
      !unstated.some(({ standing }) => standing.kind === 'stopped'),
  );
}

/** What conditions do; nothing of a claim that the search did not come to before it was ended. */
async function rolesOf(
  spec: Specification,
  claim: Claim,
  { prover, searches, turn, beforeEnd }: ProofMeans & Asking,
  { until }: EarlyEnd,
): Promise<ConditionRoles | undefined> {
  try {
    return await conditionRoles(spec, claim, prover, turn, beforeEnd, searches);
  } catch (error) {
    if (until?.aborted && error === until.reason) return undefined;
    throw error;
  }
}

/** Only a proved claim can be asked what it would be without a restriction. */
async function restrictionsOf(
  spec: Specification,
  claim: Claim,
  { prover, store, solver, searches, turn, beforeEnd }: ProofMeans & Required<Asking>,
): Promise<RestrictionRole[] | undefined> {
  if (claim.expected === 'fails') return undefined;
  refuseRoots(`the restrictions that ${claim.id} needs`, rootsOfClaim(claim));
  const proof = await beforeEnd(async () => {
    await turn();
    return proveProposition(spec, claim, prover, store);
  });
  if ('kind' in proof)
    return restrictionsAsked(spec).map((restriction) => ({ restriction, need: proof }));
  return isProved(proof)
    ? restrictionRoles(spec, claim, proof, prover, { solver, searches, turn, beforeEnd })
    : undefined;
}

/** Whether a claim needs a restriction on the primitives. */
export type RestrictionNeed =
  /** Without it the claim is false: for instance here. */
  | { readonly kind: 'needed'; readonly at: ClaimAtPoint }
  /** Without it there are parameters, such as these, at which nature has no probabilities. */
  | { readonly kind: 'probabilities'; readonly point: Point }
  /** Its certificates do not use it, or there are others that do not. */
  | { readonly kind: 'dispensable'; readonly used: boolean }
  /** The claim was neither refuted nor proved without it. */
  | { readonly kind: 'open' }
  /** The search was ended before. */
  | Unanswered;

export interface RestrictionRole {
  readonly restriction: Restriction;
  readonly need: RestrictionNeed;
}

/** Who is asked where there is no certificate, and what is waited for before each restriction. */
type Asking = Pick<ProofMeans, 'solver' | 'turn'> & {
  readonly searches?: RememberedSearches;
  readonly beforeEnd?: BeforeEnd;
};

/** How many points are drawn where a restriction fails. */
const RUNS = 100;

/**
 * Asks of each restriction whether a proved claim holds without it. Equations, which say what
 * parameters mean, are left out.
 */
export function restrictionRoles(
  spec: Specification,
  claim: Claim,
  proof: PropositionProof,
  prover: BriefProver,
  asking: Asking = { solver: () => z3(), turn: atOnce },
): Promise<RestrictionRole[]> {
  const { beforeEnd = withoutEnd } = asking;
  return Promise.all(
    restrictionsAsked(spec).map(async (restriction) => ({
      restriction,
      need: await beforeEnd(() => needOf(spec, claim, restriction, proof, { ...asking, prover })),
    })),
  );
}

/** Those that bound something; equations say what parameters mean. */
function restrictionsAsked(spec: Specification): Restriction[] {
  return spec.restrictions.filter(({ relation }) => relation.sign !== '=');
}

async function needOf(
  spec: Specification,
  claim: Claim,
  restriction: Restriction,
  proof: PropositionProof,
  { prover, solver, searches = withoutMemory, turn }: Asking & { readonly prover: BriefProver },
): Promise<RestrictionNeed> {
  await turn();
  const without: Specification = {
    ...spec,
    restrictions: spec.restrictions.filter((each) => each !== restriction),
  };
  const open = unproved(questionsOf(without, claim), restriction, proof);
  if (open.length === 0) return { kind: 'dispensable', used: false };
  // What is proved no point refutes: no draws are wasted where cheap proofs suffice.
  const left = await withoutFirstProved(open, prover.proveBriefly);
  if (left.length === 0) return { kind: 'dispensable', used: true };
  const failing = negated(restriction.relation);
  const about = searchesAbout(searches, spec, claim);
  for (const relations of [
    [failing],
    [...claim.conditions.map(({ relation }) => relation), failing],
  ]) {
    const region = admissibleRegion(without, relations);
    const found = await about.point(
      ['without', `${spec.restrictions.indexOf(restriction)}`, `${relations.length}`],
      (at) => liesIn(region, at) && failureAt(claim, at) !== undefined,
      () => counterexample(without, claim, region),
    );
    if (found) return failureAt(claim, found) ?? { kind: 'open' };
  }
  for (const question of left) {
    if (await prover.prove(question)) continue;
    const decision = await decide(question, await solver());
    const point = decision.kind === 'solved' ? pointWith(spec, decision.values) : undefined;
    const fails = (at: Point): boolean => failureAt(claim, at)?.kind === 'needed';
    if (point === undefined || !fails(point)) return { kind: 'open' };
    const simplest = simplify(admissibleRegion(without), point, examplePoint(without), fails);
    return failureAt(claim, simplest) ?? { kind: 'open' };
  }
  return { kind: 'dispensable', used: true };
}

/** Those from the first on for which no proof is found. */
async function withoutFirstProved(
  questions: readonly Question[],
  prove: Prover['prove'],
): Promise<readonly Question[]> {
  for (const [index, question] of questions.entries())
    if (!(await prove(question))) return questions.slice(index);
  return [];
}

/** The questions for which no certificate that does without a restriction is known. */
function unproved(
  questions: readonly Question[],
  { says }: Restriction,
  proof: PropositionProof,
): Question[] {
  const without = ({ hypotheses }: Pick<ReturnType<typeof questionDocument>, 'hypotheses'>) =>
    JSON.stringify(
      hypotheses.filter((each) => each.says !== says && each.says !== `${says}: defined`),
    );
  const known = new Set(
    certificatesOf(proof)
      .filter((certificate) => !reliedOn([certificate]).has(says))
      .map(without),
  );
  return questions.filter((question) => !known.has(without(questionDocument(question))));
}

/** A point that refutes; failing that, one at which nature has no probabilities. */
function counterexample(without: Specification, claim: Claim, region: Region): Point | undefined {
  const start = findPoint(region, examplePoint(without));
  if (start === undefined) return undefined;
  const mayRefute = derivedScreen(without, claim);
  let improper = false;
  const drawn = (kind: RestrictionNeed['kind']): Point | undefined => {
    const found = (at: Point): boolean => {
      const failure = failureAt(claim, at);
      improper ||= failure?.kind === 'probabilities';
      return failure?.kind === kind;
    };
    return drawnPoint(without, region, start, RUNS, found, mayRefute);
  };
  // The same points would be drawn again: not, where none of them was without probabilities.
  return drawn('needed') ?? (improper ? drawn('probabilities') : undefined);
}

function failureAt(claim: Claim, point: Point): RestrictionNeed | undefined {
  const at = confirmedAtPoint(claim, point);
  if (at.improper !== undefined) return { kind: 'probabilities', point };
  return at.refutes ? { kind: 'needed', at } : undefined;
}
