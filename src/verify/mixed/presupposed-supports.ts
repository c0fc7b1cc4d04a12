import type { Claim } from '../../claim/claim.js';
import { claimNamed, type Specification } from '../../claim/specification.js';
import { withRootsOf } from '../../claim/with-roots.js';
import { Expansion } from '../../derive/expansion.js';
import type { ChosenPlay, PureChoices } from '../../derive/pure/choices.js';
import { symbolicAssessment } from '../../derive/symbolic-walk.js';
import { entry } from '../../exact/entry.js';
import { Unusable, unknownName } from '../../exact/message.js';
import type { Game } from '../../game/game.js';
import type { SupportMix } from './mixes.js';

/** The supports of a claim: where one variable is chosen, or everywhere. */
export interface ClaimedSupports {
  readonly claim: string | Claim;
  readonly variable?: string | undefined;
}

interface Choosing {
  readonly spec: Specification;
  readonly play: ChosenPlay;
  readonly mixes: readonly (readonly SupportMix[])[];
}

/**
 * Which actions a claim takes with positive probability, whatever these are, roots of equations among them:
 * nothing else of it counts.
 */
export function claimedSupports(
  claim: Claim,
  { spec, play: { form, expansion }, mixes }: Choosing,
): PureChoices {
  const speaking = withRootsOf(spec, claim);
  const own = speaking === spec ? expansion : new Expansion(speaking);
  const { profile } = symbolicAssessment(claim, form, own);
  return form.informationSets.map(({ index, actions }) => {
    const used = actions.flatMap((_, action) =>
      entry(entry(profile, index), action).isZero ? [] : [action],
    );
    const place = entry(mixes, index).findIndex(({ support }) => support.join() === used.join());
    return used.length === 1 ? used[0] : actions.length + place;
  });
}

/**
 * By information set, what is presupposed there.
 * @throws {Unusable} for a claim that is nobody's or of another game, for a variable nobody chooses, and
 * where all is presupposed and nobody mixes.
 */
export function presupposedSupports(
  choosing: Choosing & { readonly game: Game },
  presupposed: readonly ClaimedSupports[],
): PureChoices {
  const { informationSets } = choosing.play.form;
  const actionsAt = (set: number): number => entry(informationSets, set).actions.length;
  let fixed: PureChoices = informationSets.map(() => undefined);
  for (const { claim: named, variable } of presupposed) {
    const claim = claimNamed(choosing.spec, named);
    if (claim.game !== choosing.game)
      throw new Unusable(
        `${claim.id} is about ${claim.game.id}: expected a claim about ${choosing.game.id}`,
      );
    const variables = [...new Set(informationSets.map((set) => set.variable))];
    if (variable !== undefined && !variables.includes(variable))
      throw new Unusable(unknownName(`variable of ${choosing.game.id}`, variable, variables));
    const supports = claimedSupports(claim, choosing);
    fixed = informationSets.map((set) =>
      variable === undefined || set.variable === variable ? supports[set.index] : fixed[set.index],
    );
  }
  if (fixed.every((choice, set) => choice !== undefined && choice < actionsAt(set)))
    throw new Unusable(
      `nobody mixes in ${presupposed.map(({ claim }) => claimNamed(choosing.spec, claim).id).join(', ')}: expected a claim in which somebody does; pure equilibria are told without presupposing one`,
    );
  return fixed;
}
