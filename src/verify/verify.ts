import { type Proposition, quantifierOf } from '../claim/proposition/proposition.js';
import { readOtherwise } from '../claim/readings.js';
import { allPropositions, propositionNamed, type Specification } from '../claim/specification.js';
import { withRootsOf } from '../claim/with-roots.js';
import { inOrder } from '../sample/in-order.js';
import { verdictOn } from './decide.js';
import { DEFAULT_SEED } from './default-seed.js';
import { refutedFirst, verdictAfterFirst } from './first-draws.js';
import { type ProofOptions, withProofMeans } from './proof-means.js';
import { provingOf } from './proving.js';
import { rememberedSurveys } from './remembered/remembered-surveys.js';
import { rootStandings } from './root-standing.js';
import { drawPool } from './sampling/draw-pool.js';
import { type Surveying, surveyingHere } from './surveying/surveying.js';
import { type SurveyThreads, surveysInThreads } from './surveying/surveys-in-threads.js';
import { subject, type Verdict } from './verdict.js';

/** What is being done; some claims are proved while others are drawn for and decided, in order. */
export type VerifyProgress =
  | { readonly kind: 'started'; readonly toProve: number; readonly toDecide: number }
  | { readonly kind: 'proved'; readonly id: string }
  | { readonly kind: 'drawn'; readonly id: string; readonly draws: number }
  | { readonly kind: 'decided'; readonly id: string; readonly verdict: Verdict };

export interface VerifyOptions extends ProofOptions {
  /** What to decide, by name or as it is; by default everything that the specification lists. */
  readonly propositions?: readonly (string | Proposition)[];
  /** How many random points are drawn for each way in which a claim may break: by default 20,000. */
  readonly runs?: number;
  /**
   * So many are drawn first, where the word of each verdict is all that is asked for: of what these refute
   * no proof is searched for, and what is then proved is drawn for no further. What is neither is drawn
   * for as `runs` says. Without proofs it changes nothing.
   */
  readonly firstRuns?: number | undefined;
  /** Of the draws: the same seed draws the same points. A 32-bit integer. */
  readonly seed?: number;
  /**
   * The file of the module whose default export the specification is. Where many propositions are asked
   * for, threads then load it too, and draw for whole propositions; by default the caller's thread
   * prepares what they draw. What is decided is the same.
   */
  readonly loadedFrom?: string | undefined;
  /** Whether proofs are looked for, and a solver asked; by default they are. */
  readonly prove?: boolean;
  /** Is told what is being done: `drawn` again and again, with how many points were drawn. */
  readonly onProgress?: (progress: VerifyProgress) => void;
}

export const DEFAULT_RUNS = 20_000;

/**
 * Decides what a specification claims: by certificates, by exact draws, and by a solver where
 * neither decides. What cannot be decided of one claim ends as `undecided`, for it alone.
 * @returns a verdict for each proposition, in the order in which they were asked for.
 * @throws {Unusable} for an id that is nobody's, or where there is nothing to decide.
 * @throws the signal's reason where it is aborted.
 * @example
 * ```js
 * import { verify } from 'casus';
 * import paper from './entry.js';
 * const verdicts = await verify(paper, { runs: 5, threads: 0, cache: false });
 * verdicts.map(({ kind }) => kind); // ['proved']
 * ```
 */
export async function verify(spec: Specification, options: VerifyOptions = {}): Promise<Verdict[]> {
  const { runs = DEFAULT_RUNS, seed = DEFAULT_SEED, signal, onProgress = () => {} } = options;
  const named = options.propositions ?? allPropositions(spec);
  const propositions = named.map((each) => propositionNamed(spec, each));
  const otherwise = readOtherwise(spec);
  const pool = drawPool(options.threads);
  const drawing = drawnForInThreads(spec, propositions, options);
  // Where the word of each verdict is all that is asked for, any proof will do.
  const carrying = options.firstRuns !== undefined;
  const over = new AbortController();
  const work = withProofMeans({ ...options, carrying }, undefined, async (means) => {
    const { turn } = means;
    const proving = options.prove === false ? undefined : provingOf(spec, means, signal);
    const surveying = surveyingOf(spec, proving && means.folder, drawing?.surveying);
    const { firstRuns } = options;
    const first = firstRuns !== undefined && firstRuns < runs ? firstRuns : undefined;
    const refuted =
      proving && first !== undefined
        ? await refutedFirst(
            spec,
            propositions,
            { runs: first, seed, run: pool.run },
            { surveying, turn },
          )
        : new Map<Proposition, Verdict>();
    const isSought = (each: Proposition): boolean => isToBeProved(each) && !refuted.has(each);
    const provable = proving ? propositions.filter(isSought) : [];
    onProgress({ kind: 'started', toProve: provable.length, toDecide: propositions.length });
    // All at once, and drawn for meanwhile, so that no thread is idle; what fails is told where its
    // claim is decided.
    const proofs = Promise.allSettled(
      provable.map(async (each) => {
        await proving?.proofOf(each);
        onProgress({ kind: 'proved', id: each.id });
      }),
    );
    const decided = async (proposition: Proposition): Promise<Verdict> => {
      await turn();
      const { id } = proposition;
      const onDraws = (draws: number): void => {
        onProgress({ kind: 'drawn', id, draws });
        signal?.throwIfAborted();
      };
      // What may have no proof is searched for anew once none was found.
      const searching = proving === undefined;
      const settings = { runs, seed, onDraws, run: pool.run, searching };
      const speaking = withRootsOf(spec, proposition);
      const verdict =
        refuted.get(proposition) ??
        (proving && first !== undefined
          ? await verdictAfterFirst(speaking, proposition, { settings, proving, surveying }, first)
          : await verdictOn(speaking, proposition, { settings, proving, surveying }));
      const roots = await rootStandings(spec, proposition, proving?.rootProofOf);
      return { ...verdict, roots, readOtherwise: otherwise };
    };
    const begun = begunFirst(propositions.filter(isGoneThroughByCases), decided, over.signal);
    const decidedOnce = (each: Proposition): Promise<Verdict> => begun.get(each) ?? decided(each);
    const verdicts: Verdict[] = [];
    for await (const verdict of inOrder(propositions, decidedOnce, drawing?.ahead)) {
      signal?.throwIfAborted();
      verdicts.push(verdict);
      onProgress({ kind: 'decided', id: subject(verdict).id, verdict });
    }
    await proofs;
    return verdicts;
  });
  try {
    return await work;
  } finally {
    over.abort();
    await Promise.all([pool.close(), drawing?.close()]);
  }
}

/** What draws come to is remembered where there is a folder: what is proved does not rest on that alone. */
function surveyingOf(
  spec: Specification,
  folder: string | undefined,
  anew: Surveying | undefined,
): Surveying | undefined {
  return folder === undefined ? anew : rememberedSurveys(spec, folder, anew ?? surveyingHere(spec));
}

/** With fewer, threads mostly draw for less long than they take to load the module. */
const MANY = 30;

function drawnForInThreads(
  spec: Specification,
  { length }: readonly Proposition[],
  { loadedFrom, threads }: VerifyOptions,
): SurveyThreads | undefined {
  return loadedFrom === undefined || length < MANY
    ? undefined
    : surveysInThreads(spec, loadedFrom, threads);
}

/** What is expected to fail is left to the draws, which are quick to refute; so is a witness. */
function isToBeProved(proposition: Proposition): boolean {
  return (
    proposition.expected === 'holds' &&
    quantifierOf(proposition) === 'all' &&
    !isGoneThroughByCases(proposition)
  );
}

/** Then there are no questions that are known beforehand, and most is done in this thread. */
function isGoneThroughByCases({ kind }: Proposition): boolean {
  return kind === 'pure equilibria';
}

/**
 * What this thread is to be busy with while others draw, one after another: begun last, it would keep the
 * others waiting. What fails is told where its verdict is awaited.
 * @param over once it is aborted, none begins any more.
 */
function begunFirst(
  propositions: readonly Proposition[],
  decided: (proposition: Proposition) => Promise<Verdict>,
  over: AbortSignal,
): ReadonlyMap<Proposition, Promise<Verdict>> {
  const begun = new Map<Proposition, Promise<Verdict>>();
  let before: Promise<unknown> = Promise.resolve();
  for (const each of propositions) {
    const verdict = before.then(() => {
      over.throwIfAborted();
      return decided(each);
    });
    before = verdict.catch(() => {});
    begun.set(each, verdict);
  }
  return begun;
}
