import type { Condition } from '../claim/condition.js';
import {
  type PropositionAtPoint,
  premisesIn,
  propositionAtPoint,
} from '../claim/proposition/proposition.js';
import { examplePoint, type Specification } from '../claim/specification.js';
import { InferenceQuestions } from '../derive/inference-questions.js';
import type { Point } from '../exact/point.js';
import { isProved, type PropositionProof, proveProposition } from '../prove/proposition-proof.js';
import { boundaryPoints } from '../sample/boundary.js';
import { randomWalk } from '../sample/hit-and-run.js';
import { belyingPoint, FEW_ATTEMPTS, TruthTable } from '../sample/inference-counterexample.js';
import { survey } from '../sample/proposition/survey.js';
import { admissibleRegion } from '../sample/region.js';
import { simplify } from '../sample/simplify.js';
import { findPoint } from '../sample/witness.js';
import type { ProofMeans } from './proof-means.js';
import { type Room, roomIn } from './repair-room.js';
import {
  askedTogether,
  furtherConditions,
  isSoAt,
  type Repairable,
  withFurther,
} from './repairable.js';

/** What a sentence is true with: proved, and not for want of parameters to speak of. */
export interface Repair {
  /** One, or several that are to hold together. */
  readonly conditions: readonly Condition[];
  /** Of the sentence with the conditions: a certificate for each question. */
  readonly proof: PropositionProof;
  /** Admissible parameters at which it speaks of something still, and is so. */
  readonly at: Point;
  /** Whether the conditions hold with room to spare where it speaks of something, or on a knife edge alone. */
  readonly room: Room;
}

/** What was found, and how much was looked at. */
export interface RepairSearch {
  /** None of them implies another, as far as drawn points show. */
  readonly repairs: readonly Repair[];
  /** How many candidates the first draws left, and were examined closely. */
  readonly tried: number;
  /** How many more there were, which were not. */
  readonly untried: number;
}

/** At most so many repairs are told, and so many candidates examined closely. */
const [MOST_REPAIRS, MOST_TRIED] = [3, 16];

/** How many points are drawn: among all that it speaks of, and where a candidate holds. */
const [ANYWHERE, WHERE_IT_HOLDS, EACH] = [150, 6, 300];

/** Where a sentence speaks of something: points at which it is so, and at which it is not. */
interface Met {
  readonly so: TruthTable;
  readonly false: TruthTable;
}

/**
 * Looks for conditions under which a refuted sentence is true, among those of the specification,
 * what is derived of the claims in question, pairs of these, and all that one such claim asks: those
 * that leave most points first.
 */
export async function searchRepairs(
  spec: Specification,
  proposition: Repairable,
  refuting: Point,
  means: ProofMeans,
): Promise<RepairSearch> {
  const conditions = furtherConditions(spec, proposition);
  const met = { so: new TruthTable(conditions), false: new TruthTable(conditions) };
  const meet = (point: Point): void => sortInto(met, propositionAtPoint(spec, proposition, point));
  for (const point of pointsFor(spec, proposition, conditions, refuting)) {
    await means.turn();
    meet(point);
  }
  const repairs: Repair[] = [];
  let [tried, untried] = [0, 0];
  const groups = askedTogether(spec, proposition, conditions);
  for (const candidate of candidates(conditions, groups, met)) {
    await means.turn();
    if (!leavesOnlySo(candidate, met) || !isNew(spec, candidate, proposition, repairs, met, meet))
      continue;
    if (repairs.length === MOST_REPAIRS || tried === MOST_TRIED) {
      untried++;
      continue;
    }
    tried++;
    const found = await repairBy(spec, proposition, candidate, means, meet);
    if (found === undefined) continue;
    const given = premisesIn(proposition);
    const shorter =
      candidate.length > 2 ? await withoutImplied(spec, given, candidate, means) : candidate;
    const repair =
      (shorter.length < candidate.length
        ? await repairBy(spec, proposition, shorter, means, meet)
        : undefined) ?? found;
    const stronger = await Promise.all(
      repairs.map((each) =>
        implies(spec, [...given, ...each.conditions], repair.conditions, means),
      ),
    );
    repairs.splice(0, repairs.length, ...repairs.filter((_, index) => !stronger[index]), repair);
  }
  return { repairs, tried, untried };
}

function sortInto(met: Met, at: PropositionAtPoint): void {
  if (at.refutes) met.false.add(at.point);
  else if (isSoAt(at)) met.so.add(at.point);
}

/** Points that it speaks of: anywhere there, and on the side of each condition. */
function* pointsFor(
  spec: Specification,
  proposition: Repairable,
  conditions: readonly Condition[],
  refuting: Point,
): Generator<Point> {
  const given = premisesIn(proposition).map(({ relation }) => relation);
  const region = admissibleRegion(spec, given);
  if (!region.contains(refuting)) return;
  const start = findPoint(region, examplePoint(spec)) ?? refuting;
  yield* [refuting, start, ...boundaryPoints(region, start)];
  yield* randomWalk(region, start, ANYWHERE, SEED);
  yield* randomWalk(region, refuting, ANYWHERE, SEED);
  for (const { relation } of conditions) {
    const inside = admissibleRegion(spec, [...given, relation]);
    const there = findPoint(inside, start, FEW_ATTEMPTS);
    if (there) yield* [there, ...randomWalk(inside, there, WHERE_IT_HOLDS, SEED)];
  }
}

const SEED = 1;

/** Conditions, pairs and groups of them that the points leave: those that leave most, and single ones, first. */
function candidates(
  conditions: readonly Condition[],
  groups: readonly (readonly Condition[])[],
  met: Met,
): (readonly Condition[])[] {
  const telling = conditions.filter((each) => met.false.belies({ premises: [], conclusion: each }));
  const pairs = telling.flatMap((one, index) =>
    telling.slice(index + 1).map((other): readonly Condition[] => [one, other]),
  );
  return [...telling.map((each) => [each]), ...pairs, ...groups]
    .filter((each) => leavesOnlySo(each, met))
    .map((candidate) => ({ candidate, left: left(candidate, met) }))
    .sort((one, other) => other.left - one.left)
    .map(({ candidate }) => candidate);
}

/** No point met refutes the sentence with these conditions, and some show that it is not empty. */
function leavesOnlySo(candidate: readonly Condition[], met: Met): boolean {
  return (
    met.so.counterexamples(candidate, undefined, 1).length > 0 &&
    met.false.counterexamples(candidate, undefined, 1).length === 0
  );
}

function left(candidate: readonly Condition[], { so }: Met): number {
  return so.counterexamples(candidate, undefined, Number.POSITIVE_INFINITY).length;
}

/** Whether a candidate leaves a point that each of the repairs found rules out. */
function isNew(
  spec: Specification,
  candidate: readonly Condition[],
  proposition: Repairable,
  repairs: readonly Repair[],
  met: Met,
  meet: (point: Point) => void,
): boolean {
  const premises = [...premisesIn(proposition), ...candidate];
  return repairs.every(({ conditions }) => {
    if (conditions.some((conclusion) => met.so.belies({ premises: candidate, conclusion })))
      return true;
    // Of pairs there are too many to be looked at once more.
    if (candidate.length > 1) return false;
    const beyond = conditions
      .map((conclusion) =>
        belyingPoint(spec, { premises, conclusion }, examplePoint(spec), FEW_ATTEMPTS),
      )
      .find((point) => point !== undefined);
    if (beyond) meet(beyond);
    return beyond !== undefined && leavesOnlySo(candidate, met);
  });
}

/** A proof and a point, or nothing; what refutes the candidate is met, too. */
async function repairBy(
  spec: Specification,
  proposition: Repairable,
  candidate: readonly Condition[],
  { prover, store }: ProofMeans,
  meet: (point: Point) => void,
): Promise<Repair | undefined> {
  const repaired = withFurther(proposition, candidate);
  const { result } = await survey(spec, repaired, { runs: EACH, seed: SEED });
  if (result.kind === 'refuted') meet(result.counterexample.point);
  if (result.kind !== 'survived') return undefined;
  const at = pointOf(spec, repaired);
  if (at === undefined) return undefined;
  const proof = await proveProposition(spec, repaired, prover, store);
  if (!isProved(proof)) return undefined;
  const room = await roomIn(spec, premisesIn(proposition), candidate, prover);
  return { conditions: candidate, proof, at, room };
}

/** A simple point that a sentence speaks of, and at which it is so. */
function pointOf(spec: Specification, proposition: Repairable): Point | undefined {
  const region = admissibleRegion(
    spec,
    premisesIn(proposition).map(({ relation }) => relation),
  );
  const isSo = (point: Point): boolean => isSoAt(propositionAtPoint(spec, proposition, point));
  const found = findPoint(region, examplePoint(spec));
  return found && isSo(found) ? simplify(region, found, examplePoint(spec), isSo) : undefined;
}

/** Conditions without those that follow from the others, one after another. */
async function withoutImplied(
  spec: Specification,
  given: readonly Condition[],
  conditions: readonly Condition[],
  means: ProofMeans,
): Promise<readonly Condition[]> {
  let kept = conditions;
  for (const each of conditions) {
    const others = kept.filter((other) => other !== each);
    if (await implies(spec, [...given, ...others], [each], means)) kept = others;
  }
  return kept;
}

/** Whether all of some conditions follow from others, by certificates. */
async function implies(
  spec: Specification,
  premises: readonly Condition[],
  conclusions: readonly Condition[],
  { prover }: ProofMeans,
): Promise<boolean> {
  const asked = new InferenceQuestions(spec);
  const questions = conclusions.flatMap((conclusion) => asked.about({ premises, conclusion }));
  const proofs = await Promise.all(questions.map(prover.prove));
  return proofs.every((proof) => proof !== undefined);
}
