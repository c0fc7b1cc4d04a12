import { entry } from '../../exact/entry.js';
import { Quotient } from '../../exact/quotient.js';
import { Rational } from '../../exact/rational.js';
import type { Whole } from '../../exact/whole.js';
import { mostSupportive } from '../concept/supporting-belief.js';
import { ARRIVAL, type Arrival, bestPlanValues, payoffBound, type RangeEnd } from './bounds.js';
import { arrivalsOf, gainBound } from './deviation-gain.js';
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
export interface Requirement {
  readonly standing: (choices: Choices) => Standing;
  /** Whether its standing is `broken`, which is found sooner than what it is if it is not. */
  readonly isBroken: (choices: Choices) => boolean;
}

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
  const begunIn = ({ valuation, starts }: Vantage, choices: Choices): Arrival[] =>
    starts.map((start) => arrivalAt(valuation, root, start, choices));
  return {
    standing: (choices) => {
      const from = look();
      const begun = begunIn(from, choices);
      if (!begun.includes(ARRIVAL.certain))
        return begun.includes(ARRIVAL.possible) ? openOn([]) : KEPT;
      const arrived = arrivalsOf(from, choices, begun);
      if (gainBound(from, choices, 'least', begun, arrived) > 0) return BROKEN;
      return gainBound(from, choices, 'most', begun, arrived) > 0
        ? openOn(unsettledThatMatter(from, choices))
        : KEPT;
    },
    isBroken: (choices) => {
      const from = look();
      const begun = begunIn(from, choices);
      if (!begun.includes(ARRIVAL.certain)) return false;
      return gainBound(from, choices, 'least', begun, arrivalsOf(from, choices, begun)) > 0;
    },
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

  const standing = (choices: Choices): Standing => {
    // Members lie apart, so that each look leaves the others' part of the columns alone.
    if (alone.some((look) => alwaysGainsNothing(look(), choices))) return KEPT;
    const from = together();
    if (members.length === 1 && alwaysGains(from, choices)) return BROKEN;
    const on = unsettledThatMatter(from, choices);
    if (on.length > 0) return openOn(on);
    const key = keyOf(from, choices);
    const supported = decided.get(key) ?? isSupported(from, choices);
    decided.set(key, supported);
    return supported ? KEPT : BROKEN;
  };

  return {
    standing,
    isBroken: (choices) => {
      const from = together();
      // Of one member alone, bounds are exact where all that matters is settled.
      if (members.length === 1) return alwaysGains(from, choices);
      arrivalsOf(from, choices, surelyBegun(from));
      return unsettledThatMatter(from, choices).length === 0 && standing(choices).kind === 'broken';
    },
  };
}

/** Whether a plan gains from the starts on, however the choices are completed. */
function alwaysGains(from: Vantage, choices: Choices): boolean {
  return gainFromStarts(from, choices, 'least') > 0;
}

/** Whether no plan gains from the starts on, however the choices are completed. */
function alwaysGainsNothing(from: Vantage, choices: Choices): boolean {
  return gainFromStarts(from, choices, 'most') <= 0;
}

function gainFromStarts(from: Vantage, choices: Choices, bound: RangeEnd): Whole {
  const begun = surelyBegun(from);
  return gainBound(from, choices, bound, begun, arrivalsOf(from, choices, begun));
}

/** Somebody thinks herself at one of the starts. */
function surelyBegun({ starts }: Vantage): Arrival[] {
  return starts.map(() => ARRIVAL.certain);
}

/** What is left at the information sets that a look comes upon. */
function keyOf({ forks }: Vantage, choices: Choices): string {
  const below = new Set(forks.flatMap(({ set }) => set ?? []));
  return [...below].map((set) => entry(choices, set).join(' ')).join();
}

/** Whether some belief leaves no plan a gain. */
function isSupported(from: Vantage, choices: Choices): boolean {
  const { followed, sought } = arrivalsOf(from, choices, surelyBegun(from));
  const least = payoffBound(from, choices, 'least', followed);
  const prescribed = from.starts.map((start) => entry(least, start));
  const gainOver = (value: Whole, k: number): Quotient =>
    Quotient.of(Rational.of(BigInt(value) - BigInt(entry(prescribed, k))));
  const inProportion = (belief: readonly Quotient[]): readonly Whole[] =>
    inWholeNumbers(belief.map((each) => each.toRational())).numbers;
  return mostSupportive(from.starts.length, (belief) => ({
    gains: bestPlanValues(from, choices, sought, 'least', inProportion(belief)).map(gainOver),
  })).gain.isZero;
}
