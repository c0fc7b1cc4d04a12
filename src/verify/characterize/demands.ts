import type { PureConcept } from '../../claim/proposition/pure-count.js';
import type { ChosenPlay, PureChoices } from '../../derive/pure/choices.js';
import { type PurePlan, pureGainsByMember, weighedGains } from '../../derive/pure/rationality.js';
import { entry } from '../../exact/entry.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { plainTruth } from '../../exact/sign-condition.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { smallestSubgames } from '../../game/smallest-subgame.js';
import { type Demand, gainsNothingBy } from './demand.js';
import type { Forms } from './plain-form.js';
import { isPlainlySupported, type SupportDemand, supportDemand } from './support.js';

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
export function allWaiting(play: ChosenPlay, concept: PureConcept): PureDemands {
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
  { play, forms }: { readonly play: ChosenPlay; readonly forms: Forms },
  concept: PureConcept,
  choices: PureChoices,
): PureDemands {
  const gains = new Map(before.gains.map((each) => [each.key, each]));
  const supports = [...before.supports];
  const waiting: Waiting[] = [];
  const roots = concept === 'subgame perfect' ? smallestSubgames(play.form) : undefined;
  const add = (set: DeclaredSet, plan: PurePlan, gain: Polynomial): void => {
    const demand = sharedIn(forms, gainsNothingBy(set, plan, forms.of(gain)));
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
      const support = supportDemand(found.value, forms);
      if (support.members.length === 1) {
        sure.add(set);
        for (const { plan, gains: own } of support.plans) add(set, plan, entry(own, 0));
      } else if (!isPlainlySupported(support)) supports.push(sharedIn(forms, support));
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

/** Equal keys are equal demands, in whichever order and at whichever sets. */
export function demandsKey({ gains, supports }: Pick<PureDemands, 'gains' | 'supports'>): string {
  return [...gains, ...supports]
    .map(({ key }) => key)
    .sort()
    .join('\n\n');
}

/**
 * The first of equal demands that whoever has these forms was asked: profiles by the thousand ask the same, and
 * what is known of a demand is kept with it.
 */
function sharedIn<Asked extends Demand | SupportDemand>(forms: Forms, asked: Asked): Asked {
  const table = tables.get(forms) ?? new Map<string, Demand | SupportDemand>();
  tables.set(forms, table);
  const { key, set } = asked;
  const told =
    'says' in asked
      ? ['demand', asked.says]
      : ['support', ...asked.members, ...asked.plans.map(({ plan }) => [...plan].join())];
  const name = [...told, set.index, key].join('\n');
  const known = table.get(name) ?? asked;
  table.set(name, known);
  // Those with one name are of one kind: only of a support members are told, and plans.
  return known as Asked;
}

const tables = new WeakMap<Forms, Map<string, Demand | SupportDemand>>();
