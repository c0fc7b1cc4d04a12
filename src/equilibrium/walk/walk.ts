import { entry } from '../../exact/entry.js';
import {
  eachTimes,
  type Fractions,
  fractionsOf,
  mixed,
  nth,
  ONE,
  together,
} from '../../exact/fractions.js';
import { sum, type Whole } from '../../exact/whole.js';
import {
  type ExtensiveGame,
  type InformationSet,
  NODE,
  payoffsOf,
  probabilitiesOf,
} from '../../game/extensive-game.js';
import type { Profile } from '../assessment.js';
import { prospectsOf } from './prospect.js';

/** What one walk over a game learns about a complete profile. */
export interface Walk {
  readonly game: ExtensiveGame;
  /** The probability of reaching a node, chance and all players included. */
  readonly reach: (node: number) => Fractions;
  /** What each player expects from a node on. */
  readonly payoffs: (node: number) => Fractions;
  /** What each player gets at a node itself; `undefined` where nothing is paid. */
  readonly paid: (node: number) => Fractions | undefined;
  /** How likely each branch of a node is, once play is there. */
  readonly shares: (node: number) => Fractions;
}

/**
 * Walks a game as a reader would: reach probability on the way down, expected payoffs on the way
 * up. Everything else that is said of reach and payoffs is held against this.
 */
export function walk(game: ExtensiveGame, profile: Profile): Walk {
  const { nodes } = game;
  const mixes = each(game.informationSets, (index) => fractionsOf(entry(profile, index)));
  const draws = each(game.chanceMoves, (index) => fractionsOf(probabilitiesOf(game, index)));
  const payments = paymentsOf(game);
  const paid = (node: number): Fractions | undefined => {
    const outcome = entry(nodes.outcome, node);
    return outcome < 0 ? undefined : entry(payments, outcome);
  };
  const shares = (node: number): Fractions =>
    (entry(nodes.kind, node) === NODE.chance ? draws : mixes)(entry(nodes.move, node));

  const prospects = prospectsOf(game);
  const nothing: Fractions = { over: game.players.map(() => 0), under: 1 };
  const expected = each(prospects.all, (prospect): Fractions => {
    const { node, next } = entry(prospects.all, prospect);
    return next.length === 0
      ? (paid(node) ?? nothing)
      : withPayment(paid(node), mixed(shares(node), next.map(expected)));
  });

  const reach = each(nodes.parent, (node): Fractions => {
    if (node === 0) return ONE;
    const above = entry(nodes.parent, node);
    return eachTimes(reach(above), nth(shares(above), entry(nodes.branch, node)));
  });
  const payoffs = (node: number): Fractions => expected(entry(prospects.at, node));
  return { game, reach, payoffs, paid, shares };
}

/** By outcome, what each player gets: all payoffs of the game over one denominator. */
function paymentsOf(game: ExtensiveGame): readonly Fractions[] {
  const { over, under } = fractionsOf(
    game.outcomes.flatMap((_, outcome) => payoffsOf(game, outcome)),
  );
  const players = game.players.length;
  return game.outcomes.map((_, outcome) => ({
    over: over.slice(outcome * players, (outcome + 1) * players),
    under,
  }));
}

/** What is expected after a node, and what is paid at it. */
export function withPayment(paid: Fractions | undefined, after: Fractions): Fractions {
  return paid ? mixed(BOTH, [paid, after]) : after;
}

const BOTH: Fractions = { over: [1, 1], under: 1 };

/** The belief that Bayes' rule dictates; `undefined` at a set that the profile does not reach. */
export function bayesianBelief(
  { members }: InformationSet,
  { reach }: Walk,
): Fractions | undefined {
  const { over } = together(members.map(reach));
  const weight = over.reduce<Whole>(sum, 0);
  return weight === 0 ? undefined : { over, under: weight };
}

/** What is computed for each entry of a list at the first need. */
function each<Fact>(
  list: ArrayLike<unknown>,
  compute: (index: number) => Fact,
): (index: number) => Fact {
  const found = new Array<Fact | undefined>(list.length);
  return (index) => {
    const known = found[index] ?? compute(index);
    found[index] = known;
    return known;
  };
}
