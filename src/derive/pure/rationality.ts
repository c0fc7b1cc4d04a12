import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { childBy } from '../../game/extensive-game.js';
import { MOST_LISTED, TooManyPlans } from '../incentive.js';
import type { Awaited, ChosenPlay, PureChoices } from './choices.js';

/** What a mover does in place of what is chosen: an action by information set of hers. */
export type PurePlan = ReadonlyMap<number, number>;

/** What a plan gains at an information set, weighed by arrival: at most 0 in an equilibrium. */
export interface WeighedGain {
  readonly set: DeclaredSet;
  readonly plan: PurePlan;
  readonly gain: Polynomial;
}

/**
 * What plans gain at each history of an information set. In an equilibrium some belief supports what
 * is done: weights of the histories, none negative and not all 0, under which no plan gains.
 */
export interface GainsByMember {
  readonly set: DeclaredSet;
  /** Plans that gain the same everywhere are one. */
  readonly plans: readonly { readonly plan: PurePlan; readonly gains: readonly Polynomial[] }[];
}

/**
 * What plans gain at an information set, each weighed by the probability of its histories from a node
 * on: all at most 0 at all sets exactly where nobody gains by any plan from that node on.
 */
export function weighedGains(
  play: ChosenPlay,
  set: DeclaredSet,
  from: number,
  choices: PureChoices,
): Awaited<readonly WeighedGain[]> {
  if (choices[set.index] === undefined) return waitsOn(set.index);
  const weighed: { readonly node: number; readonly reach: Polynomial }[] = [];
  for (const node of set.members) {
    const reach = play.reach(node, from, choices);
    if (reach.kind === 'waits') return reach;
    if (!reach.value.isZero) weighed.push({ node, reach: reach.value });
  }
  const rows = gainsAt(
    play,
    set,
    weighed.map(({ node }) => node),
    choices,
  );
  if (rows.kind === 'waits') return rows;
  const found = rows.value.map(({ plan, gains }) => ({
    set,
    plan,
    gain: play.expansion.cleared(
      Polynomial.sum(gains.map((gain, index) => gain.times(entry(weighed, index).reach))),
    ),
  }));
  return known(distinctBy(found, ({ gain }) => `${gain}`).filter(({ gain }) => !gain.isZero));
}

/** What plans gain at each history of an information set, whether play arrives there or not. */
export function pureGainsByMember(
  play: ChosenPlay,
  set: DeclaredSet,
  choices: PureChoices,
): Awaited<GainsByMember> {
  if (choices[set.index] === undefined) return waitsOn(set.index);
  const rows = gainsAt(play, set, set.members, choices);
  if (rows.kind === 'waits') return rows;
  const plans = rows.value
    .map(({ plan, gains }) => ({ plan, gains: play.expansion.clearedTogether(gains) }))
    .filter(({ gains }) => gains.some(({ isZero }) => !isZero));
  return known({ set, plans: distinctBy(plans, ({ gains }) => gains.join(';')) });
}

interface Row {
  readonly plan: PurePlan;
  /** By node. */
  readonly gains: readonly Polynomial[];
}

/** What each plan of the mover's gains at some histories of her information set. */
function gainsAt(
  play: ChosenPlay,
  set: DeclaredSet,
  nodes: readonly number[],
  choices: PureChoices,
): Awaited<readonly Row[]> {
  const plans = plansFrom(play, set, nodes, choices);
  if (plans.kind === 'waits') return plans;
  const rows: Row[] = [];
  for (const plan of plans.value) {
    const instead = choices.map((action, index) => plan.get(index) ?? action);
    const gains: Polynomial[] = [];
    for (const node of nodes) {
      const before = play.expected(node, set.player, choices);
      if (before.kind === 'waits') return before;
      const after = play.expected(node, set.player, instead);
      if (after.kind === 'waits') return after;
      gains.push(after.value.minus(before.value));
    }
    rows.push({ plan, gains });
  }
  return known(rows);
}

/** Every plan from some histories of an information set on: an action there, and at each set it comes to. */
function plansFrom(
  play: ChosenPlay,
  set: DeclaredSet,
  nodes: readonly number[],
  choices: PureChoices,
): Awaited<readonly PurePlan[]> {
  const { form } = play;
  const plans: PurePlan[] = [];
  for (const action of set.actions.keys()) {
    const next = new Map<number, number[]>();
    for (const node of nodes) {
      const found = play.nextOwn(childBy(form.nodes, node, action), set.player, choices);
      if (found.kind === 'waits') return found;
      for (const [later, at] of found.value) next.set(later, [...(next.get(later) ?? []), ...at]);
    }
    let begun: PurePlan[] = [new Map([[set.index, action]])];
    for (const [later, at] of next) {
      const after = plansFrom(play, entry(form.informationSets, later), at, choices);
      if (after.kind === 'waits') return after;
      begun = begun.flatMap((plan) =>
        after.value.map((other): PurePlan => new Map([...plan, ...other])),
      );
      refuseTooMany(begun, set);
    }
    plans.push(...begun);
  }
  refuseTooMany(plans, set);
  return known(plans);
}

/** @throws {TooManyPlans} */
function refuseTooMany({ length }: readonly PurePlan[], { mover, name }: DeclaredSet): void {
  if (length > MOST_LISTED)
    throw new TooManyPlans(
      `${mover} has more than ${MOST_LISTED} plans from "${name}" on: too many for all pure equilibria to be told in symbols; fewer periods or actions are not`,
    );
}

function waitsOn(on: number): Awaited<never> {
  return { kind: 'waits', on };
}

function known<Value>(value: Value): Awaited<Value> {
  return { kind: 'known', value };
}

function distinctBy<Each>(list: readonly Each[], keyOf: (each: Each) => string): Each[] {
  const found = new Map<string, Each>();
  for (const each of list) if (!found.has(keyOf(each))) found.set(keyOf(each), each);
  return [...found.values()];
}
