import { entry } from '../../exact/entry.js';
import { formOf } from '../../game/unfold.js';
import type { ParameterStanding } from '../../sample/map/standing.js';
import { strategiesOf } from '../../verify/characterize/conditions.js';
import type { OutcomeMap, OutcomeStrip } from '../../verify/outcome-map/outcome-map.js';
import { groundJson, lineJson, planeJson } from './map.js';

/**
 * A map of outcomes as the JSON document of `casus map X Y --game GAME`: as `parameterMapJson`, each area
 * with the outcomes that pure equilibria have there, and those of which that is open.
 * @example
 * ```js
 * import { outcomeMap, outcomeMapJson, parameter, specification } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const spelt = { text: 'd', latex: 'd', meaning: 'a discount' };
 * const d = parameter('d', { ...spelt, unit: 'payoff', example: 0, source: c.source });
 * const two = specification({ ...paper, parameters: [c, d] });
 * const { areas } = outcomeMapJson(outcomeMap(two, 'entry', 'c', 'd', { at: { c: 1, d: 0 } }));
 * areas.map(({ outcomes }) => outcomes.length); // [1, 1]
 * ```
 */
export function outcomeMapJson(map: OutcomeMap) {
  return { ...gameJson(map), ...planeJson(map, (standing) => toldJson(map, standing)) };
}

/**
 * A strip of outcomes as the JSON document of `casus map X --game GAME`.
 * @example
 * ```js
 * import { outcomeStrip, outcomeStripJson } from 'casus';
 * import paper from './entry.js';
 * outcomeStripJson(outcomeStrip(paper, 'entry', 'c', { at: { c: 1 } })).game; // 'entry'
 * ```
 */
export function outcomeStripJson(strip: OutcomeStrip) {
  return { ...gameJson(strip), ...lineJson(strip, (standing) => toldJson(strip, standing)) };
}

function gameJson(map: OutcomeMap | OutcomeStrip) {
  const { informationSets } = formOf(map.game);
  return {
    game: map.game.id,
    concept: map.concept,
    outcomes: map.claims
      .filter(({ open }) => !open)
      .map(({ id, claims, path }) => ({
        ...{ id, claims },
        strategies: strategiesOf(informationSets, path),
      })),
    ...groundJson(map),
  };
}

function toldJson(
  { claims }: OutcomeMap | OutcomeStrip,
  { admissible, ...standing }: ParameterStanding,
) {
  const ids = (wanted: boolean): string[] =>
    claims
      .filter(({ open }, k) => open === wanted && entry(standing.claims, k).equilibrium)
      .map(({ id }) => id);
  return { admissible, outcomes: ids(false), open: ids(true) };
}
