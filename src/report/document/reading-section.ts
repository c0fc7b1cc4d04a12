import { readingsOf } from '../../claim/readings.js';
import type { Specification } from '../../claim/specification.js';
import { oneLine } from '../text/columns.js';
import { anchor, type Section, tableBlock } from './block.js';

/** Where the source is silent, and how it is read: what a referee may object to. */
export function readingSections(spec: Specification): Section[] {
  const { games, claims, statements = [] } = spec;
  const blocks = tableBlock(
    'Where the source is silent, and what is assumed',
    ['reading', 'the source', 'read as', 'used by'],
    readingsOf(spec).map((reading) => {
      const users = [
        ...games
          .filter(
            (game) =>
              game.readings.includes(reading) ||
              game.stages.some((stage) => stage.reading === reading),
          )
          .map(({ id }) => ({ to: anchor('game', id), text: id })),
        ...[...claims, ...statements]
          .filter((each) => each.reading === reading)
          .map(({ id }) => ({ to: anchor('claim', id), text: id })),
      ];
      return [
        [reading.name],
        [oneLine(reading.silent)],
        [oneLine(reading.read)],
        [users.map(({ text }) => text).join(', ')],
      ];
    }),
  );
  return blocks.length === 0
    ? []
    : [{ anchor: 'readings', title: ['Readings'], blocks, sections: [] }];
}
