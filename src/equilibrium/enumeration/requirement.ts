import { entry } from '../../exact/entry.js';
import { Quotient } from '../../exact/quotient.js';
import { Rational } from '../../exact/rational.js';
import type { Whole } from '../../exact/whole.js';
import { mostSupportive } from '../concept/supporting-belief.js';
import { ARRIVAL, type Bounds, bestPlanValues, bounds } from './bounds.js';
import { type Choices, isSettled } from './family.js';
import { inWholeNumbers } from './valuation.js';
import type { Vantage, Viewer } from './vantage.js';

/** What all completions of choices have in common as to a requirement. */
export type Standing =
  | { readonly kind: 'kept' }
  | { readonly kind: 'broken' }
  /** Some may keep it and some break it; which, depends on this information set. */
  | { readonly kind: 'open'; readonly on: number };

/** Something that an equilibrium has to satisfy. */
export type Requirement = (choices: Choices) => Standing;

const KEPT: Standing = { kind: 'kept' };
const BROKEN: Standing = { kind: 'broken' };

/** Open on an information set, if there is one; else kept. */
function openOn(informationSet: number | undefined): Standing {
  return informationSet === undefined ? KEPT : { kind: 'open', on: informationSet };
}

/**
 * That nobody gains by any plan of her own in the subtree from a node on: there the profile is a
 * Nash equilibrium. It counts as kept only once what happens there is settled.
 */
export function mutualBestReplies(viewers: readonly Viewer[], root: number): Requirement {
  const views = viewers.map((view) => view([root]));
  return (choices) => {
    let onPath: number | undefined;
    let undecided: Standing = KEPT;
    for (const view of views) {
      const found = bounds(view, choices);
      if (found.bestAtLeast > entry(found.most, 0)) return BROKEN;
      // Where play goes if all follow the choices, everybody sees alike.
      if (view === views[0]) onPath = unsettled(view, choices, () => found.followed);
      if (undecided === KEPT && found.bestAtMost > entry(found.least, 0))
        undecided = openOn(unsettledThatMatters(view, found, choices));
    }
    return onPath === undefined ? undecided : openOn(onPath);
  };
}

/**
 * An information set whose action bears on what a player gets or could get: one that is arrived at
 * for certain. Where arrival is merely possible, such a set lies on the way.
 */
function unsettledThatMatters(
  from: Vantage,
  { followed, sought }: Bounds,
  choices: Choices,
): number | undefined {
  return unsettled(from, choices, (mover) => (mover === from.player ? followed : sought));
}

/** An information set with actions left that is arrived at for certain. */
function unsettled(
  { forks }: Vantage,
  choices: Choices,
  arrival: (mover: number | undefined) => Uint8Array,
): number | undefined {
  return forks.find(
    ({ node, set, player }) =>
      set !== undefined && arrival(player)[node] === ARRIVAL.certain && !isSettled(choices, set),
  )?.set;
}

/**
 * That some belief at an information set makes the prescribed behavior there optimal, whole
 * continuation plans of the mover included.
 *
 * At a set that is reached, a Nash equilibrium satisfies it by the belief that Bayes' rule dictates.
 * @param viewer the mover's.
 */
export function supportedByBelief(viewer: Viewer, members: readonly number[]): Requirement {
  const together = viewer(members);
  const alone = members.map((member) => viewer([member]));
  const below = [...new Set(together.forks.flatMap(({ set }) => set ?? []))];
  const decided = new Map<string, boolean>();

  return (choices) => {
    // Members lie apart, so that each look leaves the others' part of the columns alone.
    const found = alone.map((view) => ({ view, bound: bounds(view, choices) }));
    if (found.some(({ bound }) => bound.bestAtMost <= entry(bound.least, 0))) return KEPT;
    const [only] = found;
    if (only && found.length === 1 && only.bound.bestAtLeast > entry(only.bound.most, 0))
      return BROKEN;
    for (const { view, bound } of found) {
      const on = unsettledThatMatters(view, bound, choices);
      if (on !== undefined) return { kind: 'open', on };
    }
    const key = below.map((set) => entry(choices, set).join(' ')).join();
    const supported = decided.get(key) ?? isSupported(together, choices);
    decided.set(key, supported);
    return supported ? KEPT : BROKEN;
  };
}

/** Whether some belief leaves no plan a gain. */
function isSupported(from: Vantage, choices: Choices): boolean {
  const { least: prescribed, sought } = bounds(from, choices);
  const gainOver = (value: Whole, k: number): Quotient =>
    Quotient.of(Rational.of(BigInt(value) - BigInt(entry(prescribed, k))));
  const inProportion = (belief: readonly Quotient[]): readonly Whole[] =>
    inWholeNumbers(belief.map((each) => each.toRational())).numbers;
  return mostSupportive(from.starts.length, (belief) => ({
    gains: bestPlanValues(from, choices, sought, 'least', inProportion(belief)).map(gainOver),
  })).gain.isZero;
}
