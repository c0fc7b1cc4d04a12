import { match } from 'ts-pattern';
import { type AskedActions, mayPlay } from '../../claim/proposition/asked-actions.js';
import type { UpTo } from '../../claim/proposition/pure-count.js';
import type { ChosenPlay, PureChoices } from '../../derive/pure/choices.js';
import { renamings } from '../../equilibrium/enumeration/talk.js';
import { entry } from '../../exact/entry.js';
import { exchangesOf } from '../../game/exchanges.js';
import { NODE } from '../../game/extensive-game.js';

/** Whether a profile plays as is asked in one of several ways; in any, where none is asked for. */
export function playsAsAsked(
  { choices }: { readonly choices: PureChoices },
  asked: readonly AskedActions[],
): boolean {
  const family = choices.map((action) => (action === undefined ? [] : [action]));
  return asked.length === 0 || asked.some((each) => mayPlay(family, each));
}

/**
 * What equilibria that count as one have in common: their actions, or how probable each complete history is;
 * with messages renamed, the first in alphabetical order of what that becomes.
 */
export function identityOf(choices: PureChoices, upTo: UpTo, play: ChosenPlay): string {
  return match(upTo)
    .with('nothing', () => choices.join())
    .with('outcome', () => outcomeOf(choices, play))
    .with('messages', () =>
      entry(
        renamings(onThePath(choices, play), exchangesOf(play.form))
          .map((each) => outcomeOf(each, play))
          .sort(),
        0,
      ),
    )
    .exhaustive();
}

/** What is done where play arrives: elsewhere names are none of an outcome's, and there are many. */
function onThePath(choices: PureChoices, play: ChosenPlay): PureChoices {
  const { informationSets } = play.form;
  return choices.map((action, set) =>
    entry(informationSets, set).members.some((node) => isReached(node, choices, play))
      ? action
      : undefined,
  );
}

function isReached(node: number, choices: PureChoices, play: ChosenPlay): boolean {
  const reach = play.reach(node, 0, choices);
  return reach.kind === 'known' && !reach.value.isZero;
}

function outcomeOf(choices: PureChoices, play: ChosenPlay): string {
  const { nodes } = play.form;
  const reached: string[] = [];
  for (let node = 0; node < nodes.count; node++) {
    if (nodes.kind[node] !== NODE.terminal) continue;
    const reach = play.reach(node, 0, choices);
    if (reach.kind === 'known' && !reach.value.isZero) reached.push(`${node}: ${reach.value}`);
  }
  return reached.join('; ');
}
