import type { Game } from './game.js';
import { NOTHING, UNPLAYED } from './key.js';

/**
 * Whether a key joins values that the named variables can take, each by itself; that a stage did
 * not take place counts where it depends on circumstances. Some history may have them all, or none.
 */
export function isPossibleKey({ stages }: Game, names: readonly string[], key: string): boolean {
  if (names.length === 0) return key === NOTHING;
  const values = key.split(', ');
  return (
    values.length === names.length &&
    names.every((name, index) => {
      const stage = stages.find((candidate) => candidate.name === name);
      const value = values[index] ?? '';
      const skipped = value === UNPLAYED && (stage?.when.length ?? 0) > 0;
      return skipped || (stage?.values.includes(value) ?? false);
    })
  );
}
