import type { SignalingTiming } from '../../equilibrium/refinement/signaling-timing.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import { childrenOf } from '../../game/extensive-game.js';
import type { SymbolicClaim } from '../symbolic-claim.js';
import { inEachCombination } from '../symbolic-quantity.js';
import { TooManyWays } from './sign-ways.js';
import { someGain } from './some-gain.js';
import { anyTold, type SignTeller, type Told } from './told.js';

/*
 * That a player's strategy is weakly dominated, as at a point: some mix of plans of the normal form never
 * pays less than the strategy against any plan of the other player's, and against one it pays more.
 */

/** More plans of one player than these are not listed. */
const MOST_PLANS = 16;

/** What one type may do: where its message is answered, and where each answer leads. */
interface Action {
  /** Position among messages. */
  readonly message: number;
  readonly ends: readonly number[];
}

/** A choice at each of a player's sets. */
type Plan = readonly number[];

export function someoneIsDominated(
  timing: SignalingTiming,
  symbolic: SymbolicClaim,
  teller: SignTeller,
): Told {
  const { walk, tree, assessment } = symbolic;
  const { messages, drawn, sender, receiver } = timing;
  const actions = drawn.map(({ set }, type) =>
    set.actions.map((_, action): Action => {
      const message = messages.findIndex(({ from }) =>
        from.some((each) => each.type === type && each.action === action),
      );
      const { set: seen, from } = entry(messages, message);
      const node = from.find((each) => each.type === type && each.action === action)?.node ?? 0;
      return { message, ends: seen ? childrenOf(tree.nodes, node) : [node] };
    }),
  );
  const priors = drawn.map(({ node }) => walk.reach(node));
  const sends = plansOf(actions.map(({ length }) => length));
  const answers = plansOf(messages.map(({ set }) => set?.actions.length ?? 1));
  const mixOf = (set: { readonly index: number } | undefined) =>
    set ? entry(assessment.profile, set.index) : [Polynomial.one];
  const pays = (
    player: number,
    type: number,
    action: number,
    reply: (action: Action) => number,
  ) => {
    const taken = entry(entry(actions, type), action);
    return walk.payoff(entry(taken.ends, reply(taken)), player);
  };
  /** What is expected of all types, each taken on its own. */
  const inAll = (of: (type: number) => Polynomial) =>
    Polynomial.sum(priors.map((prior, type) => prior.times(of(type))));
  const by =
    (answer: Plan) =>
    ({ message }: Action) =>
      entry(answer, message);

  const ofSender = sends.map((plan) =>
    answers.map((answer) =>
      inAll((type) => {
        const paid = (action: number) => pays(sender, type, action, by(answer));
        const usual = average(mixOf(entry(drawn, type).set), paid);
        return paid(entry(plan, type)).minus(usual);
      }),
    ),
  );
  const ofReceiver = answers.map((answer) =>
    sends.map((plan) =>
      inAll((type) => {
        const action = entry(plan, type);
        const { message } = entry(entry(actions, type), action);
        const paid = (reply: number) => pays(receiver, type, action, () => reply);
        const usual = average(mixOf(entry(messages, message).set), paid);
        return paid(entry(answer, message)).minus(usual);
      }),
    ),
  );
  const { players } = tree;
  return anyTold([
    someGain(ofSender, `${entry(players, sender)}'s strategy is weakly dominated`, teller),
    someGain(ofReceiver, `${entry(players, receiver)}'s strategy is weakly dominated`, teller),
  ]);
}

function average(mix: readonly Polynomial[], paid: (choice: number) => Polynomial): Polynomial {
  return Polynomial.sum(
    mix.map((share, choice) => (share.isZero ? share : share.times(paid(choice)))),
  );
}

function plansOf(choices: readonly number[]): readonly Plan[] {
  if (choices.reduce((one, other) => one * other, 1) > MOST_PLANS)
    throw new TooManyWays(`a player has more than ${MOST_PLANS} plans`);
  return inEachCombination(choices.map((count) => Array.from({ length: count }, (_, k) => k)));
}
