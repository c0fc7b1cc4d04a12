import { JUDGED_AS } from '../../src/claim/claimed-concept.js';
import type { PureConcept } from '../../src/claim/proposition/pure-count.js';
import type { Specification } from '../../src/claim/specification.js';
import { Expansion } from '../../src/derive/expansion.js';
import { ChosenPlay, type PureChoices } from '../../src/derive/pure/choices.js';
import { profilesOf } from '../../src/equilibrium/enumeration/family.js';
import { solution } from '../../src/equilibrium/enumeration/solution.js';
import type { Point } from '../../src/exact/point.js';
import type { DeclaredForm } from '../../src/game/declared-form.js';
import { properGameAt } from '../../src/game/declared-form.js';
import type { Game } from '../../src/game/game.js';
import { formOf } from '../../src/game/unfold.js';
import {
  allWaiting,
  demandsAfter,
  type PureDemands,
} from '../../src/verify/characterize/demands.js';
import { PlainForms } from '../../src/verify/characterize/plain-form.js';
import { holdsAtPoint, isSupportedAt } from '../../src/verify/characterize/solved-points.js';

/** A profile by its actions, set by set. */
export function profileKey(choices: readonly (number | undefined)[]): string {
  return choices.join(' ');
}

/** What solving the game at a point finds, profile by profile. */
export function solvedAt(form: DeclaredForm, concept: PureConcept, point: Point): string[] {
  return solution(properGameAt(form, point), JUDGED_AS[concept], 100_000)
    .classes.flatMap(({ families }) => families.flatMap((family) => [...profilesOf(family)]))
    .map(profileKey)
    .sort();
}

/** Every pure profile of a game with what is asked of it, chosen set by set in the order given. */
export function allDemands(
  spec: Specification,
  game: Game,
  concept: PureConcept,
  order: readonly number[],
) {
  const form = formOf(game);
  const expansion = new Expansion(spec);
  const play = new ChosenPlay(form, expansion);
  const forms = new PlainForms(spec, game, expansion);
  const found: { readonly choices: PureChoices; readonly demands: PureDemands }[] = [];
  const choose = (choices: PureChoices, before: PureDemands, left: readonly number[]): void => {
    const demands = demandsAfter(before, { play, forms }, concept, choices);
    const [on, ...rest] = left;
    if (on === undefined) found.push({ choices, demands });
    else
      for (const action of form.informationSets[on]?.actions.keys() ?? [])
        choose(choices.with(on, action), demands, rest);
  };
  choose(
    form.informationSets.map(() => undefined),
    allWaiting(play, concept),
    order,
  );
  /** @param without the key of a demand that is left out. */
  const predictedAt = (point: Point, without?: string): string[] =>
    found
      .filter(
        ({ demands: { gains, supports } }) =>
          gains.every((each) => each.key === without || holdsAtPoint(each, point, expansion)) &&
          supports.every((each) => each.key === without || isSupportedAt(each, point, expansion)),
      )
      .map(({ choices }) => profileKey(choices))
      .sort();
  return { form, found, predictedAt };
}
