import { entry } from '../../exact/entry.js';
import { Quotient } from '../../exact/quotient.js';
import { Rational } from '../../exact/rational.js';
import type { Whole } from '../../exact/whole.js';
import { mostSupportive } from '../concept/supporting-belief.js';
import { ARRIVAL, bestPlanValues, bounds } from './bounds.js';
import { gainBounds } from './deviation-gain.js';
import { type Choices, isSettled } from './family.js';
import { arrivalAt } from './path.js';
import { inWholeNumbers } from './valuation.js';
import type { Look, Vantage, Viewer } from './vantage.js';

/** What all completions of choices have in common as to a requirement. */
export type Standing =
  | { readonly kind: 'kept' }
  | { readonly kind: 'broken' }
  /** Some may keep it and some break it; which, depends on these information sets, in preorder, among others. */
  | { readonly kind: 'open'; readonly on: readonly number[] };

/** Something that an equilibrium has to satisfy. */
export type Requirement = (choices: Choices) => Standing;

const KEPT: Standing = { kind: 'kept' };
const BROKEN: Standing = { kind: 'broken' };

function openOn(informationSets: readonly number[]): Standing {
  return { kind: 'open', on: informationSets };
}

/**
 * That the mover of an information set gains by no plan from there on, if play that begins at a root
 * comes there: of her own information sets that is asked where she moves first, and thereby of all.
 * @param root of a subgame that the information set lies in.
 */
export function bestReplyWhereReached(look: Look, root: number): Requirement {
  return (choices) => {
    const from = look();
    const begun = from.starts.map((start) => arrivalAt(from.valuation, root, start, choices));
    if (!begun.includes(ARRIVAL.certain))
      return begun.includes(ARRIVAL.possible) ? openOn([]) : KEPT;
    const gain = gainBounds(from, choices, begun);
    if (gain.least > 0) return BROKEN;
    return gain.most > 0 ? openOn(unsettledThatMatter(from, choices)) : KEPT;
  };
}

/**
 * The information sets whose actions bear on what a player gets or could get: those that are arrived
 * at for certain. Where arrival is merely possible, such a set lies on the way.
 */
function unsettledThatMatter(
  { player, forks, columns: { followed, sought } }: Vantage,
  choices: Choices,
): number[] {
  const found = new Set<number>();
  for (const { node, set, player: mover } of forks) {
    const arrival = mover === player ? followed : sought;
    if (set !== undefined && arrival[node] === ARRIVAL.certain && !isSettled(choices, set))
      found.add(set);
  }
  return [...found];
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
  const alone = members.length === 1 ? [together] : members.map((member) => viewer([member]));
  const decided = new Map<string, boolean>();

  return (choices) => {
    // Members lie apart, so that each look leaves the others' part of the columns alone.
    const found = alone.map((look) => bounds(look(), choices));
    if (found.some((bound) => bound.bestAtMost <= entry(bound.least, 0))) return KEPT;
    const [only] = found;
    if (only && found.length === 1 && only.bestAtLeast > entry(only.most, 0)) return BROKEN;
    const from = together();
    const on = unsettledThatMatter(from, choices);
    if (on.length > 0) return openOn(on);
    const key = keyOf(from, choices);
    const supported = decided.get(key) ?? isSupported(from, choices);
    decided.set(key, supported);
    return supported ? KEPT : BROKEN;
  };
}

/** What is left at the information sets that a look comes upon. */
function keyOf({ forks }: Vantage, choices: Choices): string {
  const below = new Set(forks.flatMap(({ set }) => set ?? []));
  return [...below].map((set) => entry(choices, set).join(' ')).join();
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
