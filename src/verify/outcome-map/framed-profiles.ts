import type { PureConcept } from '../../claim/proposition/pure-count.js';
import type { ChosenPlay, PureChoices } from '../../derive/pure/choices.js';
import { entry } from '../../exact/entry.js';
import { Unusable } from '../../exact/message.js';
import { Rational } from '../../exact/rational.js';
import type { SignCondition } from '../../exact/sign-condition.js';
import { allWaiting, demandsAfter, type PureDemands } from '../characterize/demands.js';
import type { Forms } from '../characterize/plain-form.js';
import { nextSet } from '../characterize/search.js';
import type { SupportDemand } from '../characterize/support.js';
import type { FrameTiles, TileSet } from './frame-tiles.js';

/** A pure profile that may be an equilibrium somewhere in a frame, and what decides where. */
export interface FramedProfile {
  readonly choices: PureChoices;
  readonly demands: PureDemands;
}

/** What a map goes into at most: choices at some information sets, each with all that follow. */
const MOST_CASES = 400_000;

/** As many profiles may be equilibria in a frame at most. */
const MOST_PROFILES = 40_000;

/** Of one sign wherever there is a game, and one where they differ by a positive number. */
const scaled: Forms = {
  of: (polynomial) => {
    const [lead] = polynomial.terms;
    return lead ? polynomial.scaled(Rational.one.over(lead.coefficient.magnitude)) : polynomial;
  },
};

/**
 * Every pure profile but those that are equilibria nowhere in a frame: what some choices ask is told as
 * soon as it no longer depends on others, and where no tile is left in which it may hold they are left
 * out, with all their completions.
 * @param play with parameters that do not move as numbers.
 * @param within tiles outside which nothing is looked at.
 * @throws {Unusable} where there are too many.
 */
export function framedProfiles(
  play: ChosenPlay,
  concept: PureConcept,
  tiles: FrameTiles,
  within: TileSet,
): FramedProfile[] {
  const found: FramedProfile[] = [];
  let cases = 0;
  const visit = (choices: PureChoices, before: PureDemands, left: TileSet): void => {
    if (++cases > MOST_CASES || found.length > MOST_PROFILES) throw tooMany(play);
    const demands = demandsAfter(before, { play, forms: scaled }, concept, choices);
    let tilesLeft = left;
    for (const each of demands.gains.slice(before.gains.length)) tilesLeft &= tiles.mayHold(each);
    for (const each of demands.supports.slice(before.supports.length))
      tilesLeft &= mayBeSupported(each, tiles);
    if (tilesLeft === 0n) return;
    const on = nextSet({ play }, choices, demands);
    if (on === undefined) found.push({ choices, demands });
    else
      for (const action of entry(play.form.informationSets, on).actions.keys())
        visit(choices.with(on, action), demands, tilesLeft);
  };
  visit(
    play.form.informationSets.map(() => undefined),
    allWaiting(play, concept),
    within,
  );
  return found;
}

function mayBeSupported({ plainWays, bySymbols }: SupportDemand, tiles: FrameTiles): TileSet {
  // A mix of histories may support what none of them supports alone.
  if (bySymbols) return tiles.all;
  return plainWays.reduce((any, way) => any | mayAllHold(way, tiles), 0n);
}

function mayAllHold(conditions: readonly SignCondition[], tiles: FrameTiles): TileSet {
  return conditions.reduce((left, each) => left & tiles.mayHold(each), tiles.all);
}

function tooMany({ form }: ChosenPlay): Unusable {
  return new Unusable(
    `no map of ${form.game.id} can be drawn: more than ${MOST_CASES} cases, or ${MOST_PROFILES} profiles, may be equilibria somewhere in it; name claimed equilibria instead of the game, or a smaller range`,
  );
}
