import { type Proposition, quantifierOf } from '../claim/proposition/proposition.js';
import type { Specification } from '../claim/specification.js';
import { withRootsOf } from '../claim/with-roots.js';
import { isProved } from '../prove/proposition-proof.js';
import { inOrder } from '../sample/in-order.js';
import type { SurveySettings } from '../sample/proposition/search.js';
import { type Means, type Proving, surveyed, verdictOn } from './decide.js';
import type { ProofMeans } from './proof-means.js';
import { type Verdict, verdictByDraws } from './verdict.js';

/*
 * Few draws before any proof is searched for, where the word of a verdict is all that is asked for. A
 * search for a proof of what is false takes longest of all, and a counterexample that was walked says as
 * much; what has certificates needs no draws. What has neither is drawn for as ever.
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

/** The verdict on what few draws did not refute: with as few, where these and proofs suffice. */
export async function verdictAfterFirst(
  spec: Specification,
  proposition: Proposition,
  means: Means & { readonly proving: Proving },
  firstRuns: number,
  provable: readonly Proposition[],
): Promise<Verdict> {
  const { settings, proving } = means;
  const few = { ...means, settings: { ...settings, runs: firstRuns } };
  if (proposition.kind === 'pure equilibria') {
    const found = await verdictOn(spec, proposition, few);
    if (found.kind === 'proved' || found.kind === 'refuted') return found;
  }
  // Why there is no proof is told where it is decided.
  const proof = provable.includes(proposition)
    ? await proving.proofOf(proposition).catch(() => undefined)
    : undefined;
  return verdictOn(spec, proposition, isProved(proof) ? few : means);
}
