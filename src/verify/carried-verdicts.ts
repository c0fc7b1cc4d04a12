import { cutoffEquilibriaBehind } from '../claim/parts.js';
import {
  type Proposition,
  premisesIn,
  propositionAtPoint,
} from '../claim/proposition/proposition.js';
import { readOtherwise } from '../claim/readings.js';
import {
  allPropositions,
  examplePoint,
  propositionNamed,
  type Specification,
} from '../claim/specification.js';
import { rootsBehind } from '../claim/with-roots.js';
import { questionsOf } from '../derive/proposition/proposition-questions.js';
import { entry } from '../exact/entry.js';
import type { Point } from '../exact/point.js';
import type { ProofStore } from '../prove/proof-store.js';
import { decidedBy } from '../sample/proposition/search.js';
import { unsurveyed } from '../sample/proposition/survey.js';
import { admissibleRegion } from '../sample/region.js';
import { findPoint } from '../sample/witness.js';
import { withProofMeans } from './proof-means.js';
import { type Verdict, verdictFrom } from './verdict.js';
import { type VerifyOptions, verify } from './verify.js';

/*
 * Under another reading most of what was proved is proved by the very certificates that it had, for they
 * use nothing that the reading switches. Where the word of a verdict is all that is asked for, such a
 * claim is neither drawn for nor proved anew: its questions are derived as it is read now, each
 * certificate is held against its question and checked, and one point of which the claim speaks is
 * walked, so that what speaks of nothing does not pass for proved. That point comes first: what is false
 * there is refuted, and is not derived.
 */

/**
 * Decides as `verify` does, for the words of verdicts alone: under other readings than the specification
 * chooses, what one point refutes, and what kept certificates prove, is decided by these.
 */
export async function verifyWords(
  spec: Specification,
  options: VerifyOptions = {},
): Promise<Verdict[]> {
  const named = options.propositions ?? allPropositions(spec);
  const propositions = named.map((each) => propositionNamed(spec, each));
  if (options.prove === false || readOtherwise(spec).length === 0) return verify(spec, options);
  const carried = await carriedVerdicts(spec, propositions, options);
  const rest = propositions.filter((each) => !carried.has(each));
  const decided = rest.length === 0 ? [] : await verify(spec, { ...options, propositions: rest });
  const found = new Map([
    ...carried,
    ...rest.map((each, place) => [each, entry(decided, place)] as const),
  ]);
  return propositions.flatMap((each) => found.get(each) ?? []);
}

/** What one point refutes, or certificates that are kept prove; nothing is searched for. */
function carriedVerdicts(
  spec: Specification,
  propositions: readonly Proposition[],
  options: VerifyOptions,
): Promise<ReadonlyMap<Proposition, Verdict>> {
  return withProofMeans({ ...options, carrying: true }, undefined, async ({ store, turn }) => {
    const found = new Map<Proposition, Verdict>();
    for (const each of propositions.filter(mayBeCarried)) {
      await turn();
      // Why something cannot be decided is told where it is decided.
      const verdict = await carried(spec, each, store).catch(() => undefined);
      if (verdict) found.set(each, { ...verdict, readOtherwise: readOtherwise(spec) });
    }
    return found;
  });
}

/** What is said of all parameters by one list of questions, and speaks of whatever its conditions allow. */
function mayBeCarried(proposition: Proposition): boolean {
  if (rootsBehind(proposition).length > 0) return false;
  return (
    proposition.kind === 'equilibrium' ||
    ((proposition.kind === 'everywhere' ||
      proposition.kind === 'nowhere' ||
      proposition.kind === 'regardless') &&
      cutoffEquilibriaBehind(proposition).length === 0)
  );
}

async function carried(
  spec: Specification,
  proposition: Proposition,
  store: Pick<ProofStore, 'read'> | undefined,
): Promise<Verdict | undefined> {
  const point = spokenOf(spec, proposition);
  if (point === undefined) return undefined;
  const decided = decidedBy(propositionAtPoint(spec, proposition, point));
  if (decided?.kind === 'refuted')
    return verdictFrom({ ...unsurveyed(proposition), result: decided, draws: 1 }, decided);
  if (store === undefined) return undefined;
  const questions = questionsOf(spec, proposition);
  const proofs = await store.read(questions);
  if (proofs === undefined) return undefined;
  const answers = proofs.map((proof) => ({ kind: 'certificate', proof }) as const);
  const survey = { ...unsurveyed(proposition), result: { kind: 'survived' } as const, draws: 1 };
  return verdictFrom(survey, { kind: 'proved', by: 'proof', proof: { questions, answers } });
}

/** A point at which all conditions of a proposition hold. */
function spokenOf(spec: Specification, proposition: Proposition): Point | undefined {
  const given = premisesIn(proposition).map(({ relation }) => relation);
  return findPoint(admissibleRegion(spec, given), examplePoint(spec));
}
