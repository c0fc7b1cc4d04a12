import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { ExtensiveGame, InformationSet } from '../../game/extensive-game.js';
import type { Assessment, Profile } from '../assessment.js';
import { decidedSystem, dot, type LinearRow } from './decided-system.js';
import type { Domination, RefinementVerdict, SetAction, SetMix } from './refinement-verdict.js';
import type { SignalingGame } from './signaling-game.js';
import { signalingOutcome } from './signaling-outcome.js';

/**
 * Whether neither player of an equilibrium uses a strategy that is weakly dominated.
 *
 * Strategies are those of the normal form, plans for all types and all messages, and a strategy is
 * dominated if some strategy, mixed ones included, pays at least as much against every pure strategy
 * of the other player's, and more against one (Luce and Raiffa 1957; for
 * equilibria in undominated strategies, Palfrey and Srivastava 1991). So a message that is dominated for one type is, as
 * each type has positive probability; and several types together may be dominated where none is by
 * itself. Dominated strategies are looked for once, in the game as it is.
 */
export function undominated(game: ExtensiveGame, assessment: Assessment): RefinementVerdict {
  const outcome = signalingOutcome(game, assessment);
  if ('kind' in outcome) return { kind: 'not defined', refinement: 'undominated', why: outcome };
  const dominations = [outcome.sender, outcome.receiver].flatMap(
    (player) => domination(player, contestOf(outcome, player), assessment) ?? [],
  );
  return {
    kind: dominations.length > 0 ? 'fails' : 'survives',
    refinement: 'undominated',
    outcome,
    dominations,
  };
}

/** One way in which a player's action may meet one of the other player's. */
interface Encounter {
  readonly own: SetAction;
  readonly other: SetAction | undefined;
  /** What it pays the player, times the probability of the type. */
  readonly pays: Rational;
}

/** What a player's payoff is made of: a sum over encounters, each as likely as its two actions. */
interface Contest {
  readonly own: readonly InformationSet[];
  readonly other: readonly InformationSet[];
  readonly encounters: readonly Encounter[];
}

function contestOf({ sender, types, messages }: SignalingGame, player: number): Contest {
  const senders = types.map(({ set }) => set);
  const receivers = messages.flatMap(({ set }) => set ?? []);
  const isSender = player === sender;
  const encounters = messages.flatMap(({ set, senders: from }) =>
    from.flatMap(({ type, action, pays, paysReceiver }) => {
      const { set: at, prior } = entry(types, type);
      const sent = { informationSet: at.index, action };
      return (isSender ? pays : paysReceiver).flatMap((pay, reply): Encounter[] => {
        const replied = set && { informationSet: set.index, action: reply };
        const weighed = prior.times(pay);
        if (isSender) return [{ own: sent, other: replied, pays: weighed }];
        return replied ? [{ own: replied, other: sent, pays: weighed }] : [];
      });
    }),
  );
  return isSender
    ? { own: senders, other: receivers, encounters }
    : { own: receivers, other: senders, encounters };
}

/**
 * A strategy that dominates, by a linear program in the change of the player's mixes, up to scale.
 *
 * What the change pays is a sum over the other player's information sets of something that depends on
 * her action there alone. So it is never negative if, and only if, the least at each set add up to 0
 * at least; and then it is positive somewhere if, and only if, the average over her actions, set by
 * set, is positive.
 */
function domination(
  player: number,
  contest: Contest,
  { profile }: Assessment,
): Domination | undefined {
  const own = actionsAt(contest.own);
  // Unknowns: the change of each probability, then the least that it pays at each set of the other's.
  const row = (change: (mine: SetAction) => Rational, least: (set: number) => Rational) => [
    ...own.map(change),
    ...contest.other.map(({ index }) => least(index)),
  ];
  const nothing = () => Rational.zero;
  const sums = contest.own.map(({ index }): LinearRow => {
    const inSet = row(({ informationSet }) => indicator(informationSet === index), nothing);
    return { coefficients: inSet, relation: '=', right: Rational.zero };
  });
  const unused = own.filter(
    ({ informationSet, action }) => entry(entry(profile, informationSet), action).isZero,
  );
  const signs = unused.map((one) => atLeast(row((mine) => indicator(mine === one), nothing)));
  const leasts = actionsAt(contest.other).map((at) =>
    atLeast(
      row(
        (mine) => paidAt(contest, mine, at),
        (set) => indicator(set === at.informationSet).negated(),
      ),
    ),
  );
  const never = atLeast(
    row(
      (mine) => paidAt(contest, mine, undefined),
      () => Rational.one,
    ),
  );
  const somewhere = atLeast(
    row((mine) => averagePaid(contest, mine), nothing),
    Rational.one,
  );
  const rows = [...sums, ...signs, ...leasts, never, somewhere];
  const found = decidedSystem(own.length + contest.other.length, rows);
  return found.kind === 'infeasible'
    ? undefined
    : described(player, contest, profile, found.values.slice(0, own.length));
}

function actionsAt(sets: readonly InformationSet[]): SetAction[] {
  return sets.flatMap(({ index, actions }) =>
    actions.map((_, action) => ({ informationSet: index, action })),
  );
}

function indicator(holds: boolean): Rational {
  return holds ? Rational.one : Rational.zero;
}

function atLeast(coefficients: readonly Rational[], right = Rational.zero): LinearRow {
  return { coefficients, relation: '≥', right };
}

/** What an action pays where it meets one of the other player's, or none. */
function paidAt({ encounters }: Contest, mine: SetAction, at: SetAction | undefined): Rational {
  const met = encounters.filter(({ own, other }) => isSame(own, mine) && isSame(other, at));
  return Rational.sum(met.map(({ pays }) => pays));
}

function isSame(one: SetAction | undefined, other: SetAction | undefined): boolean {
  return one?.informationSet === other?.informationSet && one?.action === other?.action;
}

/** What an action pays on average, if the other player takes each action at a set as often. */
function averagePaid(contest: Contest, mine: SetAction): Rational {
  return Rational.sum([
    paidAt(contest, mine, undefined),
    ...contest.other.map((set) =>
      Rational.sum(actionsAt([set]).map((at) => paidAt(contest, mine, at))).over(
        Rational.of(set.actions.length),
      ),
    ),
  ]);
}

/** The dominating strategy as far from the player's as it goes, and where it is better. */
function described(
  player: number,
  contest: Contest,
  profile: Profile,
  change: readonly Rational[],
): Domination {
  const own = actionsAt(contest.own);
  const used = own.map(({ informationSet, action }) =>
    entry(entry(profile, informationSet), action),
  );
  const steps = change.flatMap((by, k) => (by.sign < 0 ? [entry(used, k).over(by.negated())] : []));
  const step = steps.reduce((least, each) => (each.lessThan(least) ? each : least));
  const moved = change.map((by) => by.times(step));
  const paid = (at: SetAction | undefined) =>
    dot(
      own.map((mine) => paidAt(contest, mine, at)),
      moved,
    );
  const against = contest.other.map((set) =>
    actionsAt([set]).reduce((best, at) => (paid(best).lessThan(paid(at)) ? at : best)),
  );
  const instead = contest.own.flatMap(({ index }): SetMix[] => {
    const changed = own.flatMap(({ informationSet }, k) =>
      informationSet === index ? [{ was: entry(used, k), by: entry(moved, k) }] : [],
    );
    return changed.every(({ by }) => by.isZero)
      ? []
      : [{ informationSet: index, mix: changed.map(({ was, by }) => was.plus(by)) }];
  });
  const gain = Rational.sum([paid(undefined), ...against.map(paid)]);
  return { player, instead, against, gain };
}
