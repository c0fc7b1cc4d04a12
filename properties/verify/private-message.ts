import collusion from '../../spec/index.js';
import { Expansion } from '../../src/derive/expansion.js';
import { ChosenPlay, type PureChoices } from '../../src/derive/pure/choices.js';
import { entry } from '../../src/exact/entry.js';
import { formOf } from '../../src/game/unfold.js';
import {
  allWaiting,
  demandsAfter,
  type PureDemands,
} from '../../src/verify/characterize/demands.js';
import { PlainForms } from '../../src/verify/characterize/plain-form.js';

/** The talk's game with a private message, as its pure profiles are gone through. */
export const game = entry(
  collusion.games.filter(({ id }) => id === 'private-message'),
  0,
);
export const form = formOf(game);
export const expansion = new Expansion(collusion);
export const play = new ChosenPlay(form, expansion);

/** What is demanded of a profile of that game, by the actions at its information sets. */
export function demandsOf(played: readonly number[]): PureDemands {
  const forms = new PlainForms(collusion, game, expansion);
  let choices: PureChoices = played.map(() => undefined);
  let demands = allWaiting(play, 'weak perfect Bayesian');
  for (const [set, action] of played.entries()) {
    choices = choices.with(set, action);
    demands = demandsAfter(demands, { play, forms }, 'weak perfect Bayesian', choices);
  }
  return demands;
}
