import { type PureConcept, pureConceptNamed } from '../../claim/proposition/pure-count.js';
import { rootsOfGame } from '../../claim/roots-behind.js';
import { gameNamed, type Specification } from '../../claim/specification.js';
import { refuseRoots } from '../../claim/with-roots.js';
import { entry } from '../../exact/entry.js';
import { planeCells } from '../../exact/plane-cells.js';
import type { Game } from '../../game/game.js';
import type { AxisRange } from '../../sample/map/axis.js';
import { type MapOptions, mapGround } from '../../sample/map/map-subject.js';
import { frameOf, type PlaneMap, planeParts } from '../../sample/map/parameter-map.js';
import { type LineMap, stripParts } from '../../sample/map/parameter-strip.js';
import { FrameOutcomes, lineFrame } from './frame-outcomes.js';
import type { MappedOutcome, OutcomeRules } from './outcome-rules.js';

/** What is asked of a map of equilibria. */
export interface OutcomeMapOptions extends Omit<MapOptions, 'claims'> {
  /** By default weak perfect Bayesian equilibrium, with some beliefs that support it. */
  readonly concept?: PureConcept | undefined;
}

/** Of which game, and which equilibria. */
export interface MappedGame {
  readonly game: Game;
  readonly concept: PureConcept;
  /** What is told apart: outcomes, and where it is open whether equilibria have them. */
  readonly claims: readonly MappedOutcome[];
}

/** Which outcomes pure equilibria of a game have, in the plane of two parameters. */
export interface OutcomeMap extends PlaneMap, MappedGame {
  readonly claims: readonly MappedOutcome[];
}

/** The same, as one parameter moves. */
export interface OutcomeStrip extends LineMap, MappedGame {
  readonly claims: readonly MappedOutcome[];
}

/**
 * The set of outcomes that equilibria in pure strategies have, all over the plane of two parameters, the
 * others being fixed or giving way: exactly, and none left out. Profiles that do the same wherever play
 * arrives have one outcome. At a point of each area the game is solved in numbers, by other code.
 * @param game the game, or its id.
 * @param x the name of the parameter that moves to the right.
 * @param y the name of the one that moves up.
 * @throws {Unusable} as `parameterMap` does; and where too many profiles may be equilibria.
 * @throws {ForgetfulPlayer} where a player forgets.
 * @throws {TooManyPlans} where a player moves too often for her plans to be listed.
 * @example
 * ```js
 * import { outcomeMap, parameter, specification } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const spelt = { text: 'd', latex: 'd', meaning: 'a discount' };
 * const d = parameter('d', { ...spelt, unit: 'payoff', example: 0, source: c.source });
 * const two = specification({ ...paper, parameters: [c, d] });
 * const { claims, areas } = outcomeMap(two, 'entry', 'c', 'd', { at: { c: 1, d: 0 } });
 * areas.map(({ standing }) => claims.filter((_, k) => standing.claims[k].equilibrium).map(({ id }) => id)); // [['entering'], ['outcome 2']]
 * ```
 */
export function outcomeMap(
  spec: Specification,
  game: string | Game,
  x: string,
  y: string,
  options: OutcomeMapOptions & {
    readonly ranges?: { readonly x?: AxisRange | undefined; readonly y?: AxisRange | undefined };
  },
): OutcomeMap {
  const { ranges } = options;
  const concept = pureConceptNamed(options.concept ?? 'weak perfect Bayesian');
  const named = mappable(spec, game);
  const { ground, axes } = mapGround(spec, [x, y], options, [ranges?.x, ranges?.y]);
  const [across, up] = [entry(axes, 0), entry(axes, 1)];
  const frame = frameOf(across, up);
  const found = new FrameOutcomes(spec, named, concept, ground.slice, frame);
  const partsBy = (rules: OutcomeRules) =>
    planeParts(planeCells(rules.polynomials, frame), rules, rules.changesAt);
  const { rules, parts } = found.occurring(partsBy, ({ areas, thin }) =>
    [...areas, ...thin].map(({ standing }) => standing),
  );
  for (const { standing, sample } of parts.areas) found.compare(sample, standing, rules);
  const { outcomes: claims } = rules;
  return { ...ground, ...parts, game: named, concept, claims, x: across, y: up };
}

/**
 * The set of outcomes that equilibria in pure strategies have as one parameter moves: every number at which
 * one begins or ends, and what is so at it and on both sides.
 * @param game the game, or its id.
 * @param x the name of the parameter that moves.
 * @throws {Unusable} as `parameterStrip` does; and where too many profiles may be equilibria.
 * @throws {ForgetfulPlayer} where a player forgets.
 * @throws {TooManyPlans} where a player moves too often for her plans to be listed.
 * @example
 * ```js
 * import { outcomeStrip } from 'casus';
 * import paper from './entry.js';
 * const { claims, parts } = outcomeStrip(paper, 'entry', 'c', { at: { c: 1 }, range: [0, 3] });
 * parts.map(({ standing }) => claims.filter((_, k) => standing.claims[k].equilibrium).map(({ id }) => id)); // [['entering'], ['entering', 'outcome 2'], ['outcome 2']]
 * ```
 */
export function outcomeStrip(
  spec: Specification,
  game: string | Game,
  x: string,
  options: OutcomeMapOptions & { readonly range?: AxisRange | undefined },
): OutcomeStrip {
  const { range } = options;
  const concept = pureConceptNamed(options.concept ?? 'weak perfect Bayesian');
  const named = mappable(spec, game);
  const { ground, axes } = mapGround(spec, [x], options, [range]);
  const across = entry(axes, 0);
  const found = new FrameOutcomes(spec, named, concept, ground.slice, lineFrame(across));
  const partsBy = (rules: OutcomeRules) =>
    stripParts(across, ground.slice.at, rules, (one, other) => rules.changes(one, other));
  const { rules, parts } = found.occurring(partsBy, (all) => all.map(({ standing }) => standing));
  for (const { standing, sample } of parts) if (sample) found.compare([sample], standing, rules);
  return { ...ground, parts, game: named, concept, claims: rules.outcomes, x: across };
}

function mappable(spec: Specification, game: string | Game): Game {
  const named = gameNamed(spec, game);
  refuseRoots(`a map of ${named.id}`, rootsOfGame(named));
  return named;
}
