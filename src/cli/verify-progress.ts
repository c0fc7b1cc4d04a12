import { match } from 'ts-pattern';
import type { VerifyProgress } from '../verify/verify.js';
import type { Io } from './io.js';
import { progressOf } from './progress.js';

/**
 * Tells how far `verify` is, which keeps proofs as they come if it keeps any.
 * @param of what it is a part of, of which the rest comes after it; the whole, where nothing is said.
 */
export function verifyProgress(
  io: Io,
  { cache = true }: { readonly cache?: boolean },
  of?: string,
): {
  readonly onProgress: (progress: VerifyProgress) => void;
  /** To be called when it is over. */
  readonly stop: () => void;
} {
  const before = of === undefined ? '' : `${of}: `;
  const begun = `${before}${cache ? 'proving; Ctrl-C keeps what is proved' : 'proving'}`;
  const { start, tell, advance, stop } = progressOf(io);
  const onProgress = (progress: VerifyProgress): void =>
    match(progress)
      .with({ kind: 'started' }, ({ toProve, toDecide }) => start(begun, toProve + toDecide))
      .with({ kind: 'proved' }, ({ id }) => advance(1, `${before}proved ${id}`))
      .with({ kind: 'drawn' }, ({ id }) => tell(`${before}drawing for ${id}`))
      .with({ kind: 'decided' }, () => advance(1))
      .exhaustive();
  return { onProgress, stop };
}
