/** A chain of draws, and at how many of them something was so. */
export interface CountedChain {
  readonly draws: number;
  readonly holding: number;
}

/** What share of a region something holds at, as chains of uniform draws estimate it. */
export interface Share extends CountedChain {
  readonly share: number;
  /** In which the share lies, at 95% confidence; `undefined` where draws are too few to tell. */
  readonly interval: { readonly from: number; readonly to: number } | undefined;
}

/** Chains are put together in so many batches of one size; or there are fewer chains than that. */
export const BATCHES = 32;

/** The 97.5% quantile of Student's t distribution with 31 degrees of freedom. */
const STUDENT = 2.0395134464;

/**
 * Estimates a share from independent chains.
 *
 * Draws of one chain depend on each other, chains do not: the method of independent replications
 * (Law, Simulation Modeling and Analysis, 2015, section 9.4). The mean of the batches' shares, less
 * the true one and divided by its standard error, is Student's t as far as those shares are normal,
 * which they are not where hardly a batch meets what is counted: then no interval is given. That
 * chains have forgotten where they start is presumed.
 * @param chains as many as a multiple of `BATCHES`, of one length but for a draw, for an interval.
 */
export function shareOf(chains: readonly CountedChain[]): Share | undefined {
  const whole = countedIn(chains);
  if (whole.draws === 0) return undefined;
  const share = whole.holding / whole.draws;
  return { ...whole, share, interval: intervalOf(chains) };
}

function intervalOf(chains: readonly CountedChain[]): Share['interval'] {
  if (chains.length === 0 || chains.length % BATCHES !== 0) return undefined;
  const batches = Array.from({ length: BATCHES }, (_, batch) =>
    countedIn(chains.filter((__, index) => index % BATCHES === batch)),
  );
  const [some, notAll] = [
    batches.filter(({ holding }) => holding > 0),
    batches.filter(({ draws, holding }) => holding < draws),
  ];
  if (some.length < BATCHES / 2 || notAll.length < BATCHES / 2) return undefined;
  const shares = batches.map(({ draws, holding }) => holding / draws);
  const mean = shares.reduce((sum, each) => sum + each, 0) / BATCHES;
  const variance = shares.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (BATCHES - 1);
  const half = STUDENT * Math.sqrt(variance / BATCHES);
  return { from: Math.max(0, mean - half), to: Math.min(1, mean + half) };
}

function countedIn(chains: readonly CountedChain[]): CountedChain {
  return {
    draws: chains.reduce((sum, { draws }) => sum + draws, 0),
    holding: chains.reduce((sum, { holding }) => sum + holding, 0),
  };
}
