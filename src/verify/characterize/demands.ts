import type { ClaimedConcept } from '../../claim/claimed-concept.js';
import type { ChosenPlay, PureChoices } from '../../derive/pure/choices.js';
import {
  type GainsByMember,
  type PurePlan,
  pureGainsByMember,
  weighedGains,
} from '../../derive/pure/rationality.js';
import { conditionText, type Hypothesis } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { plainTruth } from '../../exact/sign-condition.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { keyOf } from '../../game/game.js';
import { smallestSubgames } from '../../game/smallest-subgame.js';
import type { PlainForms } from './plain-form.js';

/** The concepts by which all pure equilibria can be told for all parameters. */
export const CHARACTERIZED_CONCEPTS = [
  'Nash',
  'subgame perfect',
  'weak perfect Bayesian',
] as const satisfies readonly ClaimedConcept[];

export type CharacterizedConcept = (typeof CHARACTERIZED_CONCEPTS)[number];

/** That a plan gains nothing, as a condition on parameters. */
export interface Demand extends Hypothesis {
  readonly set: DeclaredSet;
  /** Equal keys are equal conditions. */
  readonly key: string;
}

/** That some belief at an information set leaves no plan a gain. */
export interface SupportDemand extends GainsByMember {
  readonly key: string;
  /** The histories that differ in what plans gain, in words. */
  readonly members: readonly string[];
}

/** Something that an equilibrium asks, and that some choice still to be made decides. */
interface Waiting {
  readonly kind: 'gains' | 'support';
  readonly set: DeclaredSet;
  readonly on: number;
}

/** What an equilibrium asks of some choices, as far as the choices made so far tell. */
export interface PureDemands {
  readonly gains: readonly Demand[];
  readonly supports: readonly SupportDemand[];
  readonly waiting: readonly Waiting[];
}

/** What nothing is yet known of: everything that a concept asks at each information set. */
export function allWaiting(play: ChosenPlay, concept: CharacterizedConcept): PureDemands {
  const kinds: readonly Waiting['kind'][] =
    concept === 'weak perfect Bayesian' ? ['support', 'gains'] : ['gains'];
  return {
    gains: [],
    supports: [],
    waiting: play.form.informationSets.flatMap((set) =>
      kinds.map((kind) => ({ kind, set, on: set.index })),
    ),
  };
}

/** What is asked once more choices are made: what was known stays, and some of what waited is added. */
export function demandsAfter(
  before: PureDemands,
  { play, forms }: { readonly play: ChosenPlay; readonly forms: PlainForms },
  concept: CharacterizedConcept,
  choices: PureChoices,
): PureDemands {
  const gains = new Map(before.gains.map((each) => [each.key, each]));
  const supports = [...before.supports];
  const waiting: Waiting[] = [];
  const roots = concept === 'subgame perfect' ? smallestSubgames(play.form) : undefined;
  const add = (set: DeclaredSet, plan: PurePlan, gain: Polynomial): void => {
    const demand = gainsNothingBy(set, plan, forms.of(gain));
    if (plainTruth(demand) !== true && !gains.has(demand.key)) gains.set(demand.key, demand);
  };
  const sure = new Set<DeclaredSet>();
  for (const each of before.waiting) {
    const { set, kind, on } = each;
    if (choices[on] === undefined) {
      waiting.push(each);
      continue;
    }
    if (kind === 'support') {
      const found = pureGainsByMember(play, set, choices);
      if (found.kind === 'waits') {
        waiting.push({ ...each, on: found.on });
        continue;
      }
      const support = withDistinctMembers(found.value, forms);
      if (support.members.length === 1) {
        sure.add(set);
        for (const { plan, gains: own } of support.plans) add(set, plan, entry(own, 0));
      } else if (!isPlainlySupported(support)) supports.push(support);
      continue;
    }
    // Of what gains the same at all histories, arrival is a factor that is never negative.
    if (sure.has(set)) continue;
    const from = roots ? entry(roots, set.index) : 0;
    const found = weighedGains(play, set, from, choices);
    if (found.kind === 'waits') waiting.push({ ...each, on: found.on });
    else for (const { plan, gain } of found.value) add(set, plan, gain);
  }
  return {
    gains: [...gains.values()],
    supports,
    waiting: waiting.filter(({ kind, set }) => kind === 'support' || !sure.has(set)),
  };
}

/** Histories at which all plans gain the same are one; of one plan alone only signs matter. */
function withDistinctMembers({ set, plans }: GainsByMember, forms: PlainForms): SupportDemand {
  const [only, ...others] = plans;
  const rows =
    only && others.length === 0
      ? [{ plan: only.plan, gains: only.gains.map((gain) => forms.of(gain)) }]
      : plans;
  const columns = new Map<string, number>();
  for (const member of set.members.keys()) {
    const key = rows.map(({ gains }) => `${entry(gains, member)}`).join(' | ');
    if (!columns.has(key)) columns.set(key, member);
  }
  const kept = [...columns.values()];
  return {
    set,
    members: kept.map((member) => `"${keyOf(set.unseen, entry(set.histories, member))}"`),
    plans: rows.map(({ plan, gains }) => ({
      plan,
      gains: kept.map((member) => entry(gains, member)),
    })),
    key: [...columns.keys()].join('\n'),
  };
}

/** Whether it is plain that some history supports what is done: what gains at one loses at another. */
function isPlainlySupported({ plans }: SupportDemand): boolean {
  const [only, ...others] = plans;
  if (only === undefined) return true;
  if (others.length > 0) return false;
  return only.gains.some(
    (gain) =>
      (gain.constantValue?.sign ?? 1) <= 0 || only.gains.some((other) => other.plus(gain).isZero),
  );
}

/** That a plan, whose gain is given, gains nothing. */
function gainsNothingBy(set: DeclaredSet, plan: PurePlan, gain: Polynomial): Demand {
  const says = `${planText(set, plan)} gains ${set.mover} at "${set.name}" nothing`;
  return demandOf({ polynomial: gain.negated(), sense: '≥', says }, set);
}

/** What a hypothesis says, as a demand of whoever moves at an information set. */
export function demandOf(hypothesis: Hypothesis, set: DeclaredSet): Demand {
  return { ...hypothesis, set, key: conditionText(hypothesis) };
}

/** A plan by its actions, the first one first. */
export function planText(set: DeclaredSet, plan: PurePlan): string {
  const [first, ...later] = plan.values();
  return [`${set.actions[first ?? 0]}`, ...(later.length > 0 ? ['a plan'] : [])].join(', then ');
}
