import { formOf } from '../../game/unfold.js';
import { strategiesOf } from '../../verify/characterize/conditions.js';
import type { OutcomeMap, OutcomeStrip } from '../../verify/outcome-map/outcome-map.js';
import { strategiesText } from './characterization.js';
import { wrapped } from './columns.js';
import { planeText, stripText } from './map.js';

/**
 * A map of outcomes in words: as `parameterMapText`, with the set of outcomes that pure equilibria have in
 * each area, and how each is played.
 * @example
 * ```js
 * import { outcomeMap, outcomeMapText, parameter, specification } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const spelt = { text: 'd', latex: 'd', meaning: 'a discount' };
 * const d = parameter('d', { ...spelt, unit: 'payoff', example: 0, source: c.source });
 * const two = specification({ ...paper, parameters: [c, d] });
 * outcomeMapText(outcomeMap(two, 'entry', 'c', 'd', { at: { c: 1, d: 0 } })).includes('c = 2'); // true
 * ```
 */
export function outcomeMapText(map: OutcomeMap): string {
  return [planeText(map, headOf(map)), ...playLines(map)].join('\n');
}

/**
 * A strip of outcomes in words: part by part, with every threshold.
 * @example
 * ```js
 * import { outcomeStrip, outcomeStripText } from 'casus';
 * import paper from './entry.js';
 * outcomeStripText(outcomeStrip(paper, 'entry', 'c', { at: { c: 1 } })).includes('c = 2'); // true
 * ```
 */
export function outcomeStripText(strip: OutcomeStrip): string {
  return [stripText(strip, headOf(strip)), ...playLines(strip)].join('\n');
}

function headOf({ game, concept }: OutcomeMap | OutcomeStrip): string {
  return `Which outcomes the ${concept} equilibria of ${game.id} in pure strategies have`;
}

function playLines(map: OutcomeMap | OutcomeStrip): string[] {
  return ['', 'How outcomes are played', ...outcomeNotes(map).map((note) => wrapped(note, '  '))];
}

/** How each outcome is played where play arrives; and what is not decided. */
export function outcomeNotes({ game, claims }: OutcomeMap | OutcomeStrip): string[] {
  const { informationSets } = formOf(game);
  const open = claims.filter((each) => each.open).map(({ id }) => id);
  return [
    'An outcome is what is played wherever play arrives; one that is claimed has the name of its claim.',
    ...claims
      .filter((each) => !each.open)
      .map(
        ({ id, path }) =>
          `${id}: ${strategiesText({ strategies: strategiesOf(informationSets, path) })}`,
      ),
    ...(open.length === 0
      ? []
      : [
          `? open whether an equilibrium has it, for many plans meet many histories: ${open.join(', ')}`,
        ]),
  ];
}
