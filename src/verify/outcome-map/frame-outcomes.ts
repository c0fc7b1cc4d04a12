import type { PureConcept } from '../../claim/proposition/pure-count.js';
import type { Specification } from '../../claim/specification.js';
import { gameExists } from '../../derive/chance-questions.js';
import { Expansion } from '../../derive/expansion.js';
import { ChosenPlay } from '../../derive/pure/choices.js';
import { type Hypothesis, relationHolds } from '../../derive/question.js';
import type { Frame } from '../../exact/curve.js';
import { madeUpName } from '../../exact/monomial.js';
import { Rational } from '../../exact/rational.js';
import type { Game } from '../../game/game.js';
import { formOf } from '../../game/unfold.js';
import type { Axis } from '../../sample/map/axis.js';
import { pointIn, type Slice } from '../../sample/map/slice.js';
import type { ParameterStanding } from '../../sample/map/standing.js';
import { SolvedPoints } from '../characterize/solved-points.js';
import { FrameTiles, type TileSet } from './frame-tiles.js';
import { framedProfiles } from './framed-profiles.js';
import { mappedOutcomes, numbered, withOpenOnes } from './mapped-outcomes.js';
import { type MappedOutcome, OutcomeRules } from './outcome-rules.js';
import { agreeAt } from './solved-samples.js';

/** A line as a frame: a second symbol, that no polynomial has, is anything from 0 to 1. */
export function lineFrame({ parameter, from, to }: Axis): Frame {
  return {
    ...{ x: parameter.name, left: from, right: to },
    ...{ y: madeUpName(0, 'height'), bottom: Rational.zero, top: Rational.one },
  };
}

/** The outcomes that equilibria of a game may have in a frame, and what decides where. */
export class FrameOutcomes {
  readonly #slice: Slice;
  readonly #tiles: FrameTiles;
  readonly #restrictions: readonly Hypothesis[];
  readonly #within: TileSet;
  readonly #outcomes: readonly MappedOutcome[];
  /** All parameters being symbols. */
  readonly #play: ChosenPlay;
  readonly #points: SolvedPoints;

  constructor(spec: Specification, game: Game, concept: PureConcept, slice: Slice, frame: Frame) {
    const form = formOf(game);
    this.#slice = slice;
    this.#play = new ChosenPlay(form, new Expansion(spec));
    this.#points = new SolvedPoints(form, concept, this.#play.expansion);
    // Solved first, for it refuses games that cannot be solved.
    this.#points.add(slice.at);
    // Where parameters have values, restrictions make nothing plain that numbers do not.
    const expansion = new Expansion(
      { parameters: spec.parameters, restrictions: [] },
      slice.values,
    );
    const play = new ChosenPlay(form, expansion);
    this.#tiles = new FrameTiles(frame);
    this.#restrictions = [
      ...spec.restrictions.flatMap(({ relation, says }) =>
        relationHolds(relation, says, expansion),
      ),
      ...gameExists(form, expansion),
    ];
    this.#within = this.#restrictions.reduce(
      (left, each) => left & this.#tiles.mayHold(each),
      this.#tiles.all,
    );
    const profiles = framedProfiles(play, concept, this.#tiles, this.#within);
    this.#outcomes = mappedOutcomes(spec, this.#play, profiles);
  }

  /**
   * What outcomes come to, those left out that no equilibrium has anywhere.
   * @param partsBy a frame taken apart by some rules.
   */
  occurring<Parts>(
    partsBy: (rules: OutcomeRules) => Parts,
    standingsOf: (parts: Parts) => readonly ParameterStanding[],
  ): { readonly rules: OutcomeRules; readonly parts: Parts } {
    const all = this.#rulesOf(this.#outcomes);
    const standings = standingsOf(partsBy(all));
    const paths = new Set(
      all.outcomes.flatMap(({ path }, k) =>
        standings.some(({ claims }) => claims[k]?.equilibrium) ? [path.join()] : [],
      ),
    );
    const rules = this.#rulesOf(this.#outcomes.filter(({ path }) => paths.has(path.join())));
    return { rules, parts: partsBy(rules) };
  }

  /** Solves the game at a point of the frame, and stops where what is found there is not what is told. */
  compare(
    place: readonly Rational[],
    standing: ParameterStanding,
    { outcomes }: OutcomeRules,
  ): void {
    agreeAt(pointIn(this.#slice, place), standing, outcomes, this.#points);
  }

  #rulesOf(outcomes: readonly MappedOutcome[]): OutcomeRules {
    const told = withOpenOnes(numbered(outcomes));
    return new OutcomeRules(this.#restrictions, told, this.#tiles, this.#within);
  }
}
