import type { Hypothesis, Question } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { denialOf, type Lemma, type Proof, withoutIdleLemmas } from '../certificate/proof.js';
import type { Turn } from '../turn.js';
import { atOnce } from '../turn.js';
import { certificateFrom, findCombination } from './combination.js';
import { byCompletedSquare } from './completed-square.js';
import { contradiction, contradictionByDefinition } from './contradiction.js';
import { chooseCoordinates } from './coordinate-choice.js';
import { withFactoringSums } from './factoring-sum.js';
import { maximumProof } from './maximum-proof.js';
import { type Search, searchAmong } from './maximum-state.js';
import { connectedToDenial, relevantToDenial } from './relevance.js';
import { CLOSE, NARROW, NARROWEST, type SearchBounds, WIDENING } from './search-bounds.js';
import { bySignCases } from './sign-cases.js';
import type { Simplified } from './simplification.js';
import { simplified } from './simplification.js';
import { combinedWithSquares } from './square-combination.js';

/** How far a search goes, and what it waits for between two attempts. */
interface Effort {
  readonly widening: readonly SearchBounds[];
  readonly turn: Turn;
}

/** How much is tried: the cheapest ways alone, which suffice for most of what holds; or all. */
export type Thoroughness = 'brief' | 'thorough';

/** Searches for a proof that a question has no solution, the cheapest ways first. */
export async function searchProof(
  { hypotheses, maxima, hints }: Question,
  turn: Turn = atOnce,
  thoroughness: Thoroughness = 'thorough',
): Promise<Proof | undefined> {
  const effort: Effort = { widening: thoroughness === 'brief' ? NARROW : WIDENING, turn };
  const briefly: Search = (given) => searchBriefly(given, turn);
  const atLength: Search = async (given) =>
    (await searchBriefly(given, turn)) ?? (await searchAtLength(given, effort));
  const proof =
    (await searchBriefly(hypotheses, turn)) ??
    (maxima.length > 0
      ? await maximumProof(hypotheses, maxima, { briefly, atLength })
      : undefined) ??
    (await searchWithHints(hypotheses, hints, effort)) ??
    (thoroughness === 'thorough' ? await searchConnected(hypotheses, turn) : undefined) ??
    (await searchAtLength(hypotheses, effort)) ??
    (thoroughness === 'thorough' ? await searchFurther(hypotheses, turn) : undefined);
  return proof && withoutIdleLemmas(hypotheses.length, proof);
}

/**
 * Equations of more terms are left out at first: they define mixing probabilities, and what holds
 * whatever these are is proved sooner without.
 */
const FEW_TERMS = 40;

function searchBriefly(hypotheses: readonly Hypothesis[], turn: Turn): Promise<Proof | undefined> {
  return refuted(simplified(hypotheses, FEW_TERMS), { widening: [NARROWEST], turn });
}

function searchAtLength(
  hypotheses: readonly Hypothesis[],
  effort: Effort,
): Promise<Proof | undefined> {
  return refuted(simplified(hypotheses, Number.POSITIVE_INFINITY), effort);
}

/** Whichever of so many equations, among so many hypotheses, stands in the way is left out. */
const MOST_EQUATIONS = 4;
const MOST_HYPOTHESES = 24;

/**
 * By squares; then without the equations, and without each in turn: one that does not matter turns
 * the others into what they are no longer seen to contradict.
 */
async function searchFurther(
  hypotheses: readonly Hypothesis[],
  turn: Turn,
): Promise<Proof | undefined> {
  const found = await searchBySquares(hypotheses, turn);
  if (found) return found;
  const indices = hypotheses.map((_, index) => index);
  const equations = indices.slice(0, -1).filter((k) => entry(hypotheses, k).sense === '=');
  if (equations.length > MOST_EQUATIONS || indices.length > MOST_HYPOTHESES) return undefined;
  const each = equations.map((index) => [index]);
  for (const leftOut of equations.length > 1 ? [equations, ...each] : each) {
    const proof = await searchAmong(
      hypotheses,
      indices.filter((index) => !leftOut.includes(index)),
      async (given) =>
        (await searchBriefly(given, turn)) ??
        (await searchAtLength(given, { widening: NARROW, turn })) ??
        (await searchBySquares(given, turn)),
    );
    if (proof) return proof;
  }
  return undefined;
}

/**
 * From what bounds connect to the denial, as the constraints of one player's types are connected to each
 * other: as it is, with sums of two of them, and by cases.
 */
async function searchConnected(
  hypotheses: readonly Hypothesis[],
  turn: Turn,
): Promise<Proof | undefined> {
  const denied = hypotheses.length - 1;
  const denial = hypotheses.at(denied);
  if (denial === undefined) return undefined;
  const connected = (given: readonly Hypothesis[]): Simplified =>
    connectedToDenial(simplified(given, FEW_TERMS, denied));
  const search = async (simple: Simplified): Promise<Proof | undefined> =>
    contradiction(simple) ?? (await combinedFromAll(simple, { widening: CLOSE, turn }));
  const simple = connected(hypotheses);
  const summed = withFactoringSums(simple);
  return (
    (await search(summed ?? simple)) ??
    (await bySignCases(hypotheses, denial, (given) => search(connected(given))))
  );
}

/** So many symbols, one after another, are rid of by completing squares. */
const MOST_SQUARES = 4;

/** By squares, of which the ways above know none: completed ones, then any in a combination. */
async function searchBySquares(
  hypotheses: readonly Hypothesis[],
  turn: Turn,
): Promise<Proof | undefined> {
  const simple = simplified(hypotheses, FEW_TERMS);
  const completing =
    (steps: number): Search =>
    async (given) =>
      (await searchBriefly(given, turn)) ??
      (steps === 0
        ? undefined
        : await byCompletedSquare(simplified(given, FEW_TERMS), completing(steps - 1)));
  return (
    (await byCompletedSquare(simple, completing(MOST_SQUARES - 1))) ??
    (await combinedWithSquares(simple, turn))
  );
}

async function refuted(simple: Simplified, effort: Effort): Promise<Proof | undefined> {
  return (
    contradiction(simple) ?? contradictionByDefinition(simple) ?? (await combined(simple, effort))
  );
}

/** By a combination of what is relevant, or else of all hypotheses. */
async function combined(simple: Simplified, effort: Effort): Promise<Proof | undefined> {
  return (await combinedFromRelevant(simple, effort)) ?? (await combinedFromAll(simple, effort));
}

/** Of what is relevant to the denial; where that came to nothing, to each equation in turn. */
async function combinedFromRelevant(
  simple: Simplified,
  effort: Effort,
): Promise<Proof | undefined> {
  if (simple.denied !== undefined) return combinedFromAll(relevantToDenial(simple), effort);
  for (const { index, hypothesis } of simple.active) {
    if (hypothesis.sense !== '=' || hypothesis.polynomial.degree === 1) continue;
    const relevant = relevantToDenial({ ...simple, denied: index });
    const found = await combinedFromAll(relevant, { ...effort, widening: [NARROWEST] });
    if (found) return found;
  }
  return undefined;
}

async function combinedFromAll(
  simple: Simplified,
  { widening, turn }: Effort,
): Promise<Proof | undefined> {
  const system = chooseCoordinates(simple);
  for (const bounds of widening) {
    await turn();
    const summands = await findCombination(simple, system, bounds);
    const certificate = summands && certificateFrom(simple.hypotheses, system, summands);
    if (certificate) return { lemmas: simple.lemmas, certificate };
  }
  return undefined;
}

/** Proves what of the hints can be proved, and tries again with that. */
async function searchWithHints(
  hypotheses: readonly Hypothesis[],
  hints: readonly Hypothesis[],
  effort: Effort,
): Promise<Proof | undefined> {
  const denied = hypotheses.length - 1;
  const lemmas: Lemma[] = [];
  const known = (): Hypothesis[] => [...hypotheses, ...lemmas.map(({ hypothesis }) => hypothesis)];
  for (const hint of hints) {
    const proof = await searchBriefly([...known(), denialOf(hint)], effort.turn);
    if (proof) lemmas.push({ hypothesis: hint, proof });
  }
  if (lemmas.length === 0) return undefined;
  const simple = simplified(known(), FEW_TERMS, denied);
  const found = await combined(simple, effort);
  return found && { lemmas: [...lemmas, ...found.lemmas], certificate: found.certificate };
}
