import { match } from 'ts-pattern';
import { entry } from '../../exact/entry.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import type { Assessment, Profile } from '../assessment.js';
import { type BeliefSupport, ordersOfMistakes } from './belief-orders.js';
import { consistency } from './consistency.js';
import { type CriticalSet, localSupport, questionAt, surpluses } from './critical-set.js';
import { type Descent, descents, MistakeNumbers } from './descent.js';
import { proportionConditions } from './proportion-condition.js';
import { searchWeights } from './proportion-search.js';
import type { Limit, Refutation, SequentialSupport, Trembles } from './sequential-support.js';
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
  const budget = { left: cases, cases };
  const limits: Limit[] = [];
  let refuted = 0;
  const outcome = decideBySupports(critical, toNode, budget, (supports) => {
    const found = decideCase(game, profile, critical, toNode, supports);
    if (found.kind === 'refuted' && found.refutation.kind === 'proportions') refuted += 1;
    if (found.kind === 'open') {
      budget.left -= UNSETTLED;
      limits.push(found.limit);
    }
    return found;
  });
  if (outcome.kind === 'found') {
    const tended = limitBeliefs(game, profile, outcome.trembles);
    const held = tended.map((each, at) => each ?? entry(asked, at).chosen);
    return { kind: 'yes', trembles: outcome.trembles, beliefs: held };
  }
  if (budget.left <= 0) return { kind: 'undecided', limit: { kind: 'supports', tried: cases } };
  if (outcome.kind === 'open') return { kind: 'undecided', limit: limits[0] ?? outcome.limit };
  const informationSets = critical
    .map(({ informationSet }) => informationSet)
    .sort((a, b) => a - b);
  return {
    kind: 'no',
    reason: { kind: 'trembles', informationSets, refuted, proof: outcome.refutation },
  };
}

/** What comes of a case. */
type CaseOutcome =
  | { readonly kind: 'found'; readonly trembles: Trembles }
  | { readonly kind: 'refuted'; readonly refutation: Refutation }
  /** Neither: the search came to a limit. */
  | { readonly kind: 'open'; readonly limit: Limit };

/** Whether some trembles bring these supports about and make all critical sets rational at once. */
function decideCase(
  game: ExtensiveGame,
  profile: Profile,
  critical: readonly CriticalSet[],
  toNode: readonly (Descent | undefined)[],
  supports: readonly BeliefSupport[],
): CaseOutcome {
  const numbers = new MistakeNumbers();
  const orders = ordersOfMistakes(supports, toNode, numbers);
  if (orders.kind === 'impossible')
    return { kind: 'refuted', refutation: { kind: 'orders', terms: orders.terms } };
  const conditions = proportionConditions(critical, supports, toNode, numbers);
  const { mistakes } = numbers;
  const found = searchWeights(conditions, mistakes.length);
  return match(found)
    .returnType<CaseOutcome>()
    .with({ kind: 'found' }, ({ weights }) => ({
      kind: 'found',
      trembles: tremblesOf(game, profile, mistakes, orders.exponents, weights),
    }))
    .with({ kind: 'none' }, ({ because }) => ({
      kind: 'refuted',
      refutation: { kind: 'proportions', mistakes, because },
    }))
    .with({ kind: 'unsettled' }, (unsettled) => ({
      kind: 'open',
      limit: { ...unsettled, kind: 'weights' },
    }))
    .exhaustive();
}

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
function decideBySupports(
  critical: readonly CriticalSet[],
  toNode: readonly (Descent | undefined)[],
  budget: { left: number; readonly cases: number },
  decide: (supports: readonly BeliefSupport[]) => CaseOutcome,
): CaseOutcome {
  return choose([]);

  function choose(before: readonly BeliefSupport[]): CaseOutcome {
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

  function narrow(before: readonly BeliefSupport[], support: BeliefSupport): CaseOutcome {
    const { informationSet, believed, disbelieved, open } = support;
    if (believed.length === 0 && open.length === 0)
      return { kind: 'refuted', refutation: { kind: 'nobody', informationSet } };
    if (budget.left <= 0) return { kind: 'open', limit: { kind: 'supports', tried: budget.cases } };
    budget.left -= 1;
    const refutation =
      irrational(entry(critical, before.length), support) ?? disordered([...before, support]);
    if (refutation) return { kind: 'refuted', refutation };
    const [node, ...rest] = open;
    if (node === undefined) return choose([...before, support]);
    const without = narrow(before, { ...support, disbelieved: [...disbelieved, node], open: rest });
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
