import { type Proposition, quantifierOf } from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import { withRootsOf } from '../claim/with-roots.js';
import { inOrder } from '../sample/in-order.js';
import type { SurveySettings } from '../sample/proposition/search.js';
import { type Means, type Proving, surveyed, verdictOn } from './decide.js';
import type { ProofMeans } from './proof-means.js';
import { type Verdict, verdictByDraws } from './verdict.js';

/*
 * Few draws before any proof is searched for, where the word of a verdict is all that is asked for. A
 * search for a proof of what is false takes longest of all, and a counterexample that was walked says as
 * much; what has certificates needs no draws, nor what a solver decides. What none of them decides is drawn
 * for as ever.
 */

/** Refuted by few draws: of what is said of all parameters. An error is told where all else is tried. */
export async function refutedFirst(
  spec: Specification,
  propositions: readonly Proposition[],
  settings: SurveySettings,
  means: Pick<Means, 'surveying'> & Pick<ProofMeans, 'turn'>,
): Promise<ReadonlyMap<Proposition, Verdict>> {
  const tryOut = async (each: Proposition): Promise<Verdict | undefined> => {
    await means.turn();
    try {
      return verdictByDraws(
        await surveyed(withRootsOf(spec, each), each, settings, means.surveying),
      );
    } catch {
      return undefined;
    }
  };
  const refuted = new Map<Proposition, Verdict>();
  for await (const [each, found] of inOrder(
    propositions.filter(isDrawnForFirst),
    async (each) => [each, await tryOut(each)] as const,
  ))
    if (found?.kind === 'refuted') refuted.set(each, found);
  return refuted;
}

/** At each point that is drawn for what is said of all pure equilibria, a game is solved: that comes with the count. */
function isDrawnForFirst(proposition: Proposition): boolean {
  return quantifierOf(proposition) === 'all' && proposition.kind !== 'pure equilibria';
}

/**
 * The verdict on what few draws did not refute: with as few, where these, proofs or a solver suffice. What is
 * said of some parameters, draws are the quickest to find a witness of: it has all of them at once.
 */
export async function verdictAfterFirst(
  spec: Specification,
  proposition: Proposition,
  means: Means & { readonly proving: Proving },
  firstRuns: number,
): Promise<Verdict> {
  const { settings, surveying } = means;
  if (quantifierOf(proposition) === 'some') return verdictOn(spec, proposition, means);
  const few = { ...means, settings: { ...settings, runs: firstRuns } };
  const found = await verdictOn(spec, proposition, few);
  if (found.kind !== 'undecided') return found;
  const drawn = await surveyed(spec, proposition, settings, surveying).catch(() => undefined);
  if (drawn === undefined) return found;
  const decided = verdictByDraws(drawn);
  return decided.kind === 'refuted' ? decided : { ...found, survey: drawn };
}
