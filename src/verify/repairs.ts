import {
  type Proposition,
  type PropositionAtPoint,
  propositionAtPoint,
} from '../claim/proposition/proposition.js';
import {
  allPropositions,
  examplePoint,
  propositionNamed,
  type Specification,
} from '../claim/specification.js';
import { withRootsOf } from '../claim/with-roots.js';
import { Unusable } from '../exact/message.js';
import type { Point } from '../exact/point.js';
import { isProved, type PropositionProof, proveProposition } from '../prove/proposition-proof.js';
import { survey } from '../sample/proposition/survey.js';
import { DEFAULT_SEED } from './default-seed.js';
import { type ProofMeans, type ProofOptions, withProofMeans } from './proof-means.js';
import { type RepairSearch, searchRepairs } from './repair-search.js';
import { asRepairable, deniedEverywhere, isSoAt, type Repairable } from './repairable.js';
import { DEFAULT_RUNS } from './verify.js';

export interface RepairsOptions extends ProofOptions {
  /** By name or as they are; by default what is expected to fail and could be repaired. */
  readonly propositions?: readonly (string | Proposition)[];
  /** How many points are drawn for a counterexample, for each way in which it may break. */
  readonly runs?: number;
  /** Of these draws: the same seed draws the same points. A 32-bit integer. */
  readonly seed?: number;
  /** Called as search comes to each sentence, and when it is over, with what was found so far. */
  readonly onProgress?: (found: readonly Repairs[], of: number) => void;
}

/** How far a refuted sentence is false: wherever it speaks of something, or not everywhere. */
export type Extent =
  /** It is so at these parameters. */
  | { readonly kind: 'somewhere so'; readonly at: Point }
  /** It is so at none that it speaks of, by certificates. */
  | { readonly kind: 'nowhere so'; readonly proof: PropositionProof }
  | { readonly kind: 'open' };

/** What would make a sentence true, as far as that was looked for and found. */
export type Repairs =
  /** No draw refuted it: nothing was looked for. */
  | { readonly kind: 'not refuted'; readonly proposition: Repairable }
  | ({
      readonly kind: 'refuted';
      readonly proposition: Repairable;
      readonly counterexample: PropositionAtPoint;
      readonly extent: Extent;
    } & RepairSearch);

/**
 * How far refuted sentences are false, and with which of the conditions that the specification
 * states, or that are derived, they are true: each repair is proved by certificates, and is met at
 * admissible parameters. That none is found does not say that there is none.
 * @throws {Unusable} for an id that is nobody's, and for what no further condition repairs.
 * @throws the signal's reason where it is aborted.
 * @example
 * ```js
 * import { compare, everywhere, repairs } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const cheap = everywhere({ id: 'cheap', source, says: 'c ≤ 3.', asserts: [compare(c, '≤', 3)] });
 * const [found] = await repairs(paper, { propositions: [cheap], threads: 0, cache: false });
 * found.repairs.map(({ conditions }) => conditions.map(({ id }) => id)); // [['affordable']]
 * ```
 */
export function repairs(spec: Specification, options: RepairsOptions = {}): Promise<Repairs[]> {
  const { propositions, runs = DEFAULT_RUNS, seed = DEFAULT_SEED, onProgress } = options;
  const named = propositions?.map((each) => repairableNamed(spec, each)) ?? falselyClaimed(spec);
  return withProofMeans(options, undefined, async (means) => {
    const found: Repairs[] = [];
    onProgress?.(found, named.length);
    for (const each of named) {
      found.push(await repairsOf(withRootsOf(spec, each), each, { runs, seed }, means));
      onProgress?.(found, named.length);
    }
    return found;
  });
}

function repairableNamed(spec: Specification, named: string | Proposition): Repairable {
  const proposition = propositionNamed(spec, named);
  const repairable = asRepairable(proposition);
  if (repairable) return repairable;
  throw new Unusable(
    `${proposition.id} is not to be repaired: further conditions are looked for of everywhere(…), and of a claim about a finite game that holds { if: […] }`,
  );
}

function falselyClaimed(spec: Specification): Repairable[] {
  return allPropositions(spec)
    .filter(({ expected }) => expected === 'fails')
    .map(asRepairable)
    .filter((each) => each !== undefined);
}

async function repairsOf(
  spec: Specification,
  proposition: Repairable,
  settings: { readonly runs: number; readonly seed: number },
  means: ProofMeans,
): Promise<Repairs> {
  await means.turn();
  const { result } = await survey(spec, proposition, { ...settings, searching: true });
  if (result.kind !== 'refuted') return { kind: 'not refuted', proposition };
  const { counterexample } = result;
  const extent = await extentOf(spec, proposition, means);
  const searched =
    extent.kind === 'nowhere so'
      ? { repairs: [], tried: 0, untried: 0 }
      : await searchRepairs(spec, proposition, counterexample.point, means);
  return { kind: 'refuted', proposition, counterexample, extent, ...searched };
}

/** How many points are drawn where it may be so after all. */
const RUNS = 1000;

async function extentOf(
  spec: Specification,
  proposition: Repairable,
  { prover, store }: ProofMeans,
): Promise<Extent> {
  const example = propositionAtPoint(spec, proposition, examplePoint(spec));
  if (isSoAt(example)) return { kind: 'somewhere so', at: example.point };
  const denied = deniedEverywhere(proposition);
  if (denied === undefined) return { kind: 'open' };
  const { result } = await survey(
    ...([
      spec,
      { ...denied, kind: 'somewhere', ownGiven: denied.given },
      { runs: RUNS, seed: DEFAULT_SEED, searching: true },
    ] as const),
  );
  if (result.kind === 'proved' && result.by === 'a witness') {
    const isSo = isSoAt(propositionAtPoint(spec, proposition, result.witness));
    return isSo ? { kind: 'somewhere so', at: result.witness } : { kind: 'open' };
  }
  const proof = await proveProposition(spec, denied, prover, store);
  return isProved(proof) ? { kind: 'nowhere so', proof } : { kind: 'open' };
}
