import { entry } from '../../exact/entry.js';
import { Rational } from '../../exact/rational.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { type Assessment, type Belief, normalized } from '../assessment.js';
import { type BeliefSupport, ordersOfMistakes } from './belief-orders.js';

import { consistency } from './consistency.js';
import {
  bestDeviation,
  type CriticalSet,
  localSupport,
  type Surplus,
  surpluses,
} from './critical-set.js';
import { type Descent, descents, dictatedBelief, MistakeNumbers } from './descent.js';
import { proportionConditions } from './proportion-condition.js';
import { searchWeights } from './proportion-search.js';
import type {
  GainfulAction,
  Limit,
  Refutation,
  SequentialSupport,
  Trembles,
} from './sequential-support.js';
import { limitBeliefs, tremblesOf } from './trembles.js';

/** How many cases are looked at before giving up: some seconds' work. */
const CASES = 4_000;
/** How many cases one counts for whose proportions can be neither met nor refuted: they take so long. */
const UNSETTLED = 50;

/**
 * Looks for trembles whose beliefs make a profile sequentially rational, or a reason why none do.
 *
 * Payoffs after an action are settled by the profile, so that only beliefs at critical sets matter:
 * those not reached at which some member would rather deviate. What can be believed there is run
 * through by supports; given supports, beliefs are proportions of products of mistakes' weights, and
 * "no action gains" is a system of polynomial inequalities in them. Single actions are enough (see
 * `checkRationality`).
 */
export function searchBeliefs(
  game: ExtensiveGame,
  assessment: Assessment,
  cases = CASES,
): SequentialSupport {
  const { profile, beliefs } = assessment;
  if (beliefs.some((belief) => belief !== undefined)) {
    const stated = consistency(game, assessment);
    if (stated.kind === 'inconsistent')
      return { kind: 'no', reason: { kind: 'stated', inconsistencies: stated.reasons } };
  }
  const toNode = descents(game, profile);
  const surplus = surpluses(game, profile);
  const asked = game.informationSets.map(({ members }, informationSet) =>
    questionAt({ informationSet, members }, entry(surplus, informationSet), beliefs, toNode),
  );
  const deviations = asked.flatMap(({ gainful }) => gainful ?? []);
  if (deviations.length > 0) return { kind: 'no', reason: { kind: 'deviations', deviations } };
  const sets = asked.flatMap(({ hopeless }) => hopeless ?? []);
  if (sets.length > 0) return { kind: 'no', reason: { kind: 'any-belief', sets } };
  const critical = asked
    .flatMap((each) => each.critical ?? [])
    .sort((one, other) => one.members.length - other.members.length);
  const found = decideTogether(game, assessment, critical, toNode, cases);
  if (found.kind !== 'yes') return found;
  const tended = limitBeliefs(game, profile, found.trembles);
  return { ...found, beliefs: tended.map((each, at) => each ?? entry(asked, at).chosen) };
}

/** What an information set leaves to be asked; nothing where any belief will do. */
interface SetQuestion {
  readonly gainful?: GainfulAction;
  readonly hopeless?: { readonly informationSet: number; readonly deviations: readonly Rational[] };
  readonly critical?: CriticalSet;
  /** A belief that stands whatever the trembles are: a stated one, or one at a set that none lead to. */
  readonly chosen?: Belief | undefined;
}

function questionAt(
  { informationSet, members }: { informationSet: number; members: readonly number[] },
  surplus: Surplus,
  beliefs: readonly (Belief | undefined)[],
  toNode: readonly (Descent | undefined)[],
): SetQuestion {
  const dictated = dictatedBelief(members, toNode);
  const stated = beliefs[informationSet];
  const belief = dictated ?? stated;
  const best = belief && bestDeviation(surplus, belief);
  if (belief && best) return { gainful: { informationSet, belief, ...best } };
  if (dictated) return {};
  // Trembles do not lead behind draws of probability 0: a set with nothing else is bound by none.
  const reachable = [...members.keys()].filter((k) => entry(toNode, entry(members, k)));
  const bound = reachable.length > 0;
  const possible = bound ? reachable : [...members.keys()];
  const at = { informationSet, members: possible.map((k) => entry(members, k)) };
  if (stated) {
    const shares = possible.map((k) => entry(stated, k));
    return { chosen: stated, ...(bound && { critical: { ...at, stated: shares, surplus: [] } }) };
  }
  const within = surplus.map((byMember) => possible.map((k) => entry(byMember, k)));
  if (within.every((byMember) => byMember.every(({ sign }) => sign >= 0))) return {};
  const local = localSupport(surplus, [], possible);
  if (local.kind === 'none') return { hopeless: { informationSet, deviations: local.deviations } };
  if (bound) return { critical: { ...at, stated: undefined, surplus: within } };
  // Members that are not in it have no part in the belief.
  const share = (k: number): Rational => local.proportions.get(k) ?? Rational.zero;
  return { chosen: normalized(members.map((_, k) => share(k))) };
}

type Decision =
  | { readonly kind: 'yes'; readonly trembles: Trembles }
  | Exclude<SequentialSupport, { kind: 'yes' }>;

/** Whether some trembles make all critical sets rational at once. */
function decideTogether(
  game: ExtensiveGame,
  { profile }: Assessment,
  critical: readonly CriticalSet[],
  toNode: readonly (Descent | undefined)[],
  cases: number,
): Decision {
  const budget = { left: cases };
  let refuted = 0;
  let limit: Limit | undefined;
  const decide = (supports: readonly BeliefSupport[]): CaseOutcome<Trembles> => {
    const numbers = new MistakeNumbers();
    const orders = ordersOfMistakes(supports, toNode, numbers);
    if (orders.kind === 'impossible')
      return { kind: 'refuted', refutation: { kind: 'orders', terms: orders.terms } };
    const conditions = proportionConditions(critical, supports, toNode, numbers);
    const { mistakes } = numbers;
    const found = searchWeights(conditions, mistakes.length);
    if (found.kind === 'found')
      return {
        kind: 'found',
        found: tremblesOf(game, profile, mistakes, orders.exponents, found.weights),
      };
    if (found.kind === 'none') {
      refuted += 1;
      return {
        kind: 'refuted',
        refutation: { kind: 'proportions', mistakes, because: found.because },
      };
    }
    budget.left -= UNSETTLED;
    limit ??= { ...found, kind: 'weights' };
    return { kind: 'open' };
  };
  const outcome = decideBySupports(critical, toNode, budget, decide);
  if (outcome.kind === 'found') return { kind: 'yes', trembles: outcome.found };
  if (budget.left <= 0 || outcome.kind === 'open')
    return {
      kind: 'undecided',
      limit: budget.left <= 0 || !limit ? { kind: 'supports', tried: cases } : limit,
    };
  const informationSets = critical
    .map(({ informationSet }) => informationSet)
    .sort((a, b) => a - b);
  const reason = { kind: 'trembles', informationSets, refuted, proof: outcome.refutation } as const;
  return { kind: 'no', reason };
}

/** What comes of a case. */
export type CaseOutcome<Found> =
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'refuted'; readonly refutation: Refutation }
  /** Neither: the search came to a limit. */
  | { readonly kind: 'open' };

/**
 * Runs through the choices of supports at critical sets, the small supports first, until one is
 * found that will do.
 *
 * Members are taken in or left out one after another, and a case is given up as soon as linear
 * programs refuse it: no orders of mistakes bring the supports about, or at some set no belief left
 * makes the profile rational. So the work grows with the number of choices that stand, and not with
 * all that can be written down.
 * @param decide settles one choice at all sets.
 * @param budget how many cases may still be looked at; the search stops at 0
 */
function decideBySupports<Found>(
  critical: readonly CriticalSet[],
  toNode: readonly (Descent | undefined)[],
  budget: { left: number },
  decide: (supports: readonly BeliefSupport[]) => CaseOutcome<Found>,
): CaseOutcome<Found> {
  return choose([]);

  function choose(before: readonly BeliefSupport[]): CaseOutcome<Found> {
    if (before.length === critical.length) return decide(before);
    const { informationSet, members, stated } = entry(critical, before.length);
    if (stated === undefined)
      return narrow(before, { informationSet, believed: [], disbelieved: [], open: members });
    const isBelieved = (_: number, k: number): boolean => entry(stated, k).sign === 1;
    return narrow(before, {
      informationSet,
      believed: members.filter(isBelieved),
      disbelieved: members.filter((member, k) => !isBelieved(member, k)),
      open: [],
    });
  }

  function narrow(before: readonly BeliefSupport[], support: BeliefSupport): CaseOutcome<Found> {
    const { informationSet, believed, disbelieved, open } = support;
    if (believed.length === 0 && open.length === 0)
      return { kind: 'refuted', refutation: { kind: 'nobody', informationSet } };
    if (budget.left <= 0) return { kind: 'open' };
    budget.left -= 1;
    const refutation =
      irrational(entry(critical, before.length), support) ?? disordered([...before, support]);
    if (refutation) return { kind: 'refuted', refutation };
    const [node, ...rest] = open;
    if (node === undefined) return choose([...before, support]);
    const without = narrow(before, {
      ...support,
      disbelieved: [...disbelieved, node],
      open: rest,
    });
    if (without.kind === 'found') return without;
    const within = narrow(before, { ...support, believed: [...believed, node], open: rest });
    if (within.kind !== 'refuted') return within;
    if (without.kind === 'open') return without;
    return {
      kind: 'refuted',
      refutation: {
        kind: 'cases',
        informationSet,
        node,
        believed: within.refutation,
        disbelieved: without.refutation,
      },
    };
  }

  function disordered(supports: readonly BeliefSupport[]): Refutation | undefined {
    if (supports.at(-1)?.believed.length === 0) return undefined;
    const orders = ordersOfMistakes(supports, toNode, new MistakeNumbers());
    return orders.kind === 'impossible' ? { kind: 'orders', terms: orders.terms } : undefined;
  }
}

/** Deviations that gain at a set whatever is believed within the support; none where a belief is stated. */
function irrational(
  { informationSet, members, surplus, stated }: CriticalSet,
  { believed, open }: BeliefSupport,
): Refutation | undefined {
  if (stated) return undefined;
  const positions = (nodes: readonly number[]): number[] =>
    nodes.map((node) => members.indexOf(node));
  const local = localSupport(surplus, positions(believed), positions(open));
  return local.kind === 'none'
    ? { kind: 'deviations', informationSet, deviations: local.deviations }
    : undefined;
}
