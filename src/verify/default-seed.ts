/** What draws begin from where no seed is given. */
export const DEFAULT_SEED = 1;
