import { entry } from '../exact/entry.js';
import type { Game, Stage } from './game.js';
import { NOTHING, UNPLAYED, type Values } from './key.js';

/** What a variable may be in a history: that its stage did not take place is for some a value. */
export function possibleValues({ values, when }: Stage): readonly string[] {
  return when.length > 0 ? [...values, UNPLAYED] : values;
}

/** Values that variables never take, of those that are said to have happened. */
export function impossibleValues({ id, stages }: Game, happened: Values): string[] {
  return Object.entries(happened).flatMap(([name, value]) => {
    const stage = stages.find((candidate) => candidate.name === name);
    return stage && possibleValues(stage).includes(value)
      ? []
      : [`${name} = ${value} never happens in ${id}`];
  });
}

/**
 * Whether a key joins values that the named variables can take, each by itself. Some history may
 * have them all, or none.
 */
export function isPossibleKey({ stages }: Game, names: readonly string[], key: string): boolean {
  if (names.length === 0) return key === NOTHING;
  const values = key.split(', ');
  return (
    values.length === names.length &&
    names.every((name, index) => {
      const stage = stages.find((candidate) => candidate.name === name);
      return stage !== undefined && possibleValues(stage).includes(entry(values, index));
    })
  );
}
