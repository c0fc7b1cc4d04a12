import type { PureConcept } from '../../claim/proposition/pure-count.js';
import type { ChosenPlay, PureChoices } from '../../derive/pure/choices.js';
import { entry } from '../../exact/entry.js';
import { inOrderOfPlay } from '../../game/declared-form.js';
import type { Turn } from '../../prove/turn.js';
import type { Demand } from '../characterize/demand.js';
import { allWaiting, demandsAfter, type PureDemands } from '../characterize/demands.js';
import type { PlainForms } from '../characterize/plain-form.js';
import type { DemandRefutation, Refutations } from '../characterize/refutations.js';
import { mixesIn } from './mixed-family.js';
import type { SupportMix } from './mixes.js';

/** What the search over supports works with. */
export interface SupportSearch {
  readonly play: ChosenPlay;
  readonly forms: PlainForms;
  readonly concept: PureConcept;
  readonly refutations: Refutations;
  /** By information set. */
  readonly mixes: readonly (readonly SupportMix[])[];
  /** At most so many sets mix. */
  readonly most: number;
  /** By information set, what is presupposed there. */
  readonly fixed: PureChoices;
  /** Waited for before each case. */
  readonly turn: Turn;
  readonly inTime: () => boolean;
}

/** A support at each information set, and what an equilibrium asks of its probabilities. */
export interface MixedSupport {
  readonly choices: PureChoices;
  readonly demands: PureDemands;
}

/** What the search over supports came to. */
export interface SearchedSupports {
  /** Not refuted by what is asked of them as it stands. */
  readonly left: readonly MixedSupport[];
  readonly refuted: readonly { readonly choices: PureChoices; readonly by: DemandRefutation }[];
  /** The search ended before it came to these. */
  readonly unsearched: readonly PureChoices[];
}

/**
 * Every support in which somebody mixes, at no more sets than asked for. As in the search among pure
 * profiles, choices that are refuted are refuted with all their completions.
 */
export async function searchSupports(search: SupportSearch): Promise<SearchedSupports> {
  const found = { left: [], refuted: [], unsearched: [] };
  const { form } = search.play;
  const order = inOrderOfPlay(form, form.informationSets, (set) => set).map(({ index }) => index);
  const waiting = allWaiting(search.play, search.concept);
  const gains = mixesIn({ form, mixes: search.mixes }, search.fixed).flatMap(
    ({ positive }) => positive,
  );
  await goOn({ ...search, order }, search.fixed, { ...waiting, gains }, found);
  return found;
}

interface Found {
  readonly left: MixedSupport[];
  readonly refuted: { readonly choices: PureChoices; readonly by: DemandRefutation }[];
  readonly unsearched: PureChoices[];
}

async function goOn(
  search: SupportSearch & { readonly order: readonly number[] },
  choices: PureChoices,
  before: PureDemands,
  found: Found,
): Promise<void> {
  const { concept, refutations } = search;
  await search.turn();
  if (!search.inTime()) {
    found.unsearched.push(choices);
    return;
  }
  const demands = demandsAfter(before, search, concept, choices);
  const fresh = demands.gains.slice(before.gains.length);
  if (fresh.length > 0 || demands.supports.length > before.supports.length) {
    const by = await refutations.refuted(demands.gains, demands.supports, 'plain', fresh);
    if (by) {
      found.refuted.push({ choices, by });
      return;
    }
  }
  const on = search.order.find((set) => choices[set] === undefined);
  if (on === undefined) {
    found.left.push({ choices, demands });
    return;
  }
  for (const { choice, asks } of openAt(search, choices, on)) {
    const gains = [...demands.gains, ...asks];
    await goOn(search, choices.with(on, choice), { ...demands, gains }, found);
  }
}

/** What may be chosen at a set: single actions, and mixes as long as not too many sets mix. */
function openAt(
  { play: { form }, mixes, most }: SupportSearch,
  choices: PureChoices,
  on: number,
): { readonly choice: number; readonly asks: readonly Demand[] }[] {
  const { actions } = entry(form.informationSets, on);
  const mixing = mixesIn({ form, mixes }, choices).length;
  // Where this is the last set and nobody mixes yet, a single action would leave a pure profile.
  const isLast = choices.every((each, set) => set === on || each !== undefined);
  const pure = isLast && mixing === 0 ? [] : [...actions.keys()];
  const mixed = mixing < most ? entry(mixes, on) : [];
  return [
    ...pure.map((choice) => ({ choice, asks: [] })),
    ...mixed.map(({ positive }, k) => ({ choice: actions.length + k, asks: positive })),
  ];
}

/** How many supports agree with choices, with from one to so many sets mixing. */
export function supportCount(
  search: Pick<SupportSearch, 'mixes' | 'fixed'> & { readonly play: ChosenPlay },
  most: number,
): bigint {
  // By how many sets mix, the number of supports of the sets gone through.
  let counts = [1n];
  for (const { index, actions } of search.play.form.informationSets) {
    const fixed = search.fixed[index];
    const [pure, mixed] =
      fixed === undefined
        ? [BigInt(actions.length), BigInt(entry(search.mixes, index).length)]
        : fixed < actions.length
          ? [1n, 0n]
          : [0n, 1n];
    const grown = [...counts.map((count) => count * pure), 0n];
    counts.forEach((count, sets) => {
      grown[sets + 1] = (grown[sets + 1] ?? 0n) + count * mixed;
    });
    counts = grown;
  }
  return counts.slice(1, most + 1).reduce((sum, count) => sum + count, 0n);
}
