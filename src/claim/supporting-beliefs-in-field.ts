import { type DescentsIn, waysToMembers } from '../equilibrium/consistency/consistency-in-field.js';
import { likelihoodsAreFree } from '../equilibrium/consistency/free-likelihoods.js';
import {
  groupsByWay,
  linkedSets,
  selections,
  waysTo,
} from '../equilibrium/consistency/linked-sets.js';
import { groupedByMistakes } from '../equilibrium/consistency/mistake-groups.js';
import { entry } from '../exact/entry.js';
import type { Field } from '../exact/field.js';
import { minimaxIn } from '../exact/matrix-game.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { sharesIn, sumIn } from './assessment-in-field.js';
import { bestPlans, type PlayTable, whatItGains } from './best-plan-in-field.js';

/** Members of a set in proportion to which something is believed. */
export interface BelievedIn<Value> {
  readonly members: readonly { readonly place: number; readonly probability: Value }[];
}

/** A set, and the groups of members that weights are of. */
interface WeighedSet<Value> {
  readonly set: DeclaredSet;
  readonly groups: readonly BelievedIn<Value>[];
}

/** A belief that leaves no plan a gain, a mixture of groups of members; `undefined` where none does. */
export function supportingBeliefIn<Value>(
  weighed: WeighedSet<Value>,
  table: PlayTable<Value>,
): readonly Value[] | undefined {
  const weights = supportingWeights([weighed], table);
  return weights && sharesIn(mixture(weighed, weights, table.field), table.field);
}

/**
 * Weights of groups that leave no plan a gain at any of several sets; `undefined` where there are none.
 * The weights play a matrix game against the plans, which are those that answer them best, until none
 * gains, or a mix of them gains whatever is believed (Pearce 1984, Lemma 3). There are finitely many
 * plans, and no plan answers twice.
 */
function supportingWeights<Value>(
  at: readonly WeighedSet<Value>[],
  table: PlayTable<Value>,
): readonly Value[] | undefined {
  const { field } = table;
  const planned = at.map((weighed) => ({ ...weighed, plans: bestPlans(weighed.set, table) }));
  let weights = entry(at, 0).groups.map((_, k) => (k === 0 ? field.one : field.zero));
  const answers: (readonly Value[])[] = [];
  for (;;) {
    const gaining = planned.flatMap(({ plans, ...weighed }) => {
      const belief = mixture(weighed, weights, field);
      const answer = plans(belief);
      return field.sign(whatItGains(answer, belief, field)) > 0
        ? [gainsByGroup(weighed, answer, field)]
        : [];
    });
    if (gaining.length === 0) return weights;
    answers.push(...gaining);
    const { value, columns } = minimaxIn(answers, field);
    if (field.sign(value) > 0) return undefined;
    weights = [...columns];
  }
}

/** What is believed by member, up to a factor: nothing, where no group of the set has a weight. */
function mixture<Value>(
  { set, groups }: WeighedSet<Value>,
  weights: readonly Value[],
  field: Field<Value>,
): Value[] {
  const belief = set.members.map(() => field.zero);
  for (const [k, { members }] of groups.entries())
    for (const { place, probability } of members)
      belief[place] = field.times(entry(weights, k), probability);
  return belief;
}

function gainsByGroup<Value>(
  { groups }: WeighedSet<Value>,
  gains: readonly Value[],
  field: Field<Value>,
): readonly Value[] {
  return groups.map(({ members }) =>
    sumIn(
      members.map(({ place, probability }) => field.times(probability, entry(gains, place))),
      field,
    ),
  );
}

/**
 * Whether beliefs that are left open at several sets, and have to fit each other as mistakes have it,
 * support the behavior at all of them: selection by selection, as `derive/free-beliefs.ts` explains.
 * @param stated by information set; at others that play does not come to, the belief is left open.
 * @returns `undefined` where what mistakes make of beliefs is not told, or some of those that have to fit
 * each other are stated.
 */
export function areSupportedTogether<Value>(
  stated: readonly (readonly Value[] | undefined)[],
  toNode: DescentsIn<Value>,
  table: PlayTable<Value>,
): boolean | undefined {
  const unreached = table.tree.informationSets
    .map((set) => ({ set, ways: waysToMembers(set.members, toNode) }))
    .filter(
      ({ set, ways }) => set.members.length > 1 && ways.every((way) => way.mistakes.size > 0),
    );
  const linked = linkedSets(
    unreached.map(({ set, ways }) => ({
      ...{ set, belief: stated[set.index] },
      groups: groupedByMistakes(ways),
    })),
  );
  const compared = linked.map((sets) => waysTo(sets).map(({ mistakes }) => mistakes));
  if (!likelihoodsAreFree(compared)) return undefined;
  let isTold = true;
  for (const sets of linked) {
    if (sets.every(({ belief }) => belief !== undefined)) continue;
    const selected = sets.some(({ belief }) => belief !== undefined) ? undefined : selections(sets);
    if (selected === undefined) isTold = false;
    else if (selected.some((each) => !supportingWeights(groupsByWay(each), table))) return false;
  }
  return isTold ? true : undefined;
}
