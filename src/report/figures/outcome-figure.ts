import type { OutcomeMap, OutcomeStrip } from '../../verify/outcome-map/outcome-map.js';
import { outcomeNotes } from '../text/outcome-map.js';
import { planeSvg } from './map-figure.js';
import { lineSvg } from './strip-figure.js';

/**
 * A map of outcomes as a picture in SVG: as `parameterMapSvg`, areas by the set of outcomes that
 * equilibria have there; the legend says how each outcome is played.
 * @example
 * ```js
 * import { outcomeMap, outcomeMapSvg, parameter, specification } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const spelt = { text: 'd', latex: 'd', meaning: 'a discount' };
 * const d = parameter('d', { ...spelt, unit: 'payoff', example: 0, source: c.source });
 * const two = specification({ ...paper, parameters: [c, d] });
 * outcomeMapSvg(outcomeMap(two, 'entry', 'c', 'd', { at: { c: 1, d: 0 } })).startsWith('<svg'); // true
 * ```
 */
export function outcomeMapSvg(map: OutcomeMap): string {
  return planeSvg(map, { title: titleOf(map), notes: outcomeNotes(map) });
}

/**
 * A strip of outcomes as a picture in SVG: a row for each outcome, with a bar where an equilibrium has it.
 * @example
 * ```js
 * import { outcomeStrip, outcomeStripSvg } from 'casus';
 * import paper from './entry.js';
 * outcomeStripSvg(outcomeStrip(paper, 'entry', 'c', { at: { c: 1 } })).startsWith('<svg'); // true
 * ```
 */
export function outcomeStripSvg(strip: OutcomeStrip): string {
  return lineSvg(strip, {
    ...{ title: titleOf(strip), notes: outcomeNotes(strip) },
    bar: 'an equilibrium in pure strategies has this outcome',
  });
}

function titleOf({ game }: OutcomeMap | OutcomeStrip): string {
  return `Which pure equilibria of ${game.id} exist`;
}
