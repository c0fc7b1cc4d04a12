import type { Claim } from '../claim/claim.js';
import type { Restriction } from '../claim/parameter.js';
import { type ClaimAtPoint, confirmedAtPoint } from '../claim/proposition/equilibrium.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { questionsOf } from '../derive/proposition/proposition-questions.js';
import type { Question } from '../derive/question.js';
import type { Point } from '../exact/point.js';
import { negated, type Relation } from '../exact/relation.js';
import { questionDocument } from '../prove/certificate/proof-document.js';
import { reliedOn } from '../prove/certificate/reliance.js';
import { certificatesOf, type PropositionProof } from '../prove/proposition-proof.js';
import type { Prover } from '../prove/prover.js';
import { z3 } from '../prove/smt/smt-solver.js';
import { decide, pointWith } from '../prove/smt/solver-decision.js';
import { drawnPoint } from '../sample/draw.js';
import { admissibleRegion } from '../sample/region.js';
import { simplify } from '../sample/simplify.js';
import { findPoint } from '../sample/witness.js';

/** Whether a claim needs a restriction on the primitives. */
export type RestrictionNeed =
  /** Without it the claim is false: for instance here. */
  | { readonly kind: 'needed'; readonly at: ClaimAtPoint }
  /** Without it there are parameters, such as these, at which nature has no probabilities. */
  | { readonly kind: 'probabilities'; readonly point: Point }
  /** Its certificates do not use it, or there are others that do not. */
  | { readonly kind: 'dispensable'; readonly used: boolean }
  /** The claim was neither refuted nor proved without it. */
  | { readonly kind: 'open' };

export interface RestrictionRole {
  readonly restriction: Restriction;
  readonly need: RestrictionNeed;
}

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
  prover: Prover,
): Promise<RestrictionRole[]> {
  return Promise.all(
    spec.restrictions
      .filter(({ relation }) => relation.sign !== '=')
      .map(async (restriction) => ({
        restriction,
        need: await needOf(spec, claim, restriction, proof, prover),
      })),
  );
}

async function needOf(
  spec: Specification,
  claim: Claim,
  restriction: Restriction,
  proof: PropositionProof,
  { prove }: Prover,
): Promise<RestrictionNeed> {
  const without: Specification = {
    ...spec,
    restrictions: spec.restrictions.filter((each) => each !== restriction),
  };
  const open = unproved(questionsOf(without, claim), restriction, proof);
  if (open.length === 0) return { kind: 'dispensable', used: false };
  const failing = negated(restriction.relation);
  const found =
    counterexample(without, claim, [failing]) ??
    counterexample(without, claim, [...claim.conditions.map(({ relation }) => relation), failing]);
  if (found) return found;
  for (const question of open) {
    if (await prove(question)) continue;
    const decision = await decide(question, await z3());
    const point = decision.kind === 'solved' ? pointWith(spec, decision.values) : undefined;
    const fails = (at: Point): boolean => failureAt(claim, at)?.kind === 'needed';
    if (point === undefined || !fails(point)) return { kind: 'open' };
    const simplest = simplify(admissibleRegion(without), point, examplePoint(without), fails);
    return failureAt(claim, simplest) ?? { kind: 'open' };
  }
  return { kind: 'dispensable', used: true };
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
function counterexample(
  without: Specification,
  claim: Claim,
  relations: readonly Relation[],
): RestrictionNeed | undefined {
  const region = admissibleRegion(without, relations);
  const start = findPoint(region, examplePoint(without));
  if (start === undefined) return undefined;
  for (const kind of ['needed', 'probabilities']) {
    const found = (point: Point): boolean => failureAt(claim, point)?.kind === kind;
    const point = drawnPoint(without, region, start, RUNS, found);
    if (point) return failureAt(claim, point);
  }
  return undefined;
}

function failureAt(claim: Claim, point: Point): RestrictionNeed | undefined {
  const at = confirmedAtPoint(claim, point);
  if (at.improper !== undefined) return { kind: 'probabilities', point };
  return at.refutes ? { kind: 'needed', at } : undefined;
}
