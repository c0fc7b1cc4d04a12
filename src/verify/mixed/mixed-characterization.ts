import type { Claim } from '../../claim/claim.js';
import type { Condition } from '../../claim/condition.js';
import type { PureConcept } from '../../claim/proposition/pure-count.js';
import type { Expansion } from '../../derive/expansion.js';
import type { PureChoices } from '../../derive/pure/choices.js';
import type { Profile } from '../../equilibrium/assessment.js';
import { entry } from '../../exact/entry.js';
import type { Formula } from '../../exact/formula.js';
import type { Point } from '../../exact/point.js';
import { holdsAt, standardForm } from '../../exact/relation.js';
import type { Game } from '../../game/game.js';
import type { ExactConditions } from '../characterize/conditions.js';
import {
  choicesOf,
  hasAllAsked,
  type MixingForm,
  mixesIn,
  type ProbabilityFamily,
  profileAt,
  withProbabilities,
} from './mixed-family.js';

/** A probability that parameters determine, in the author's words. */
export interface WrittenProbability {
  readonly symbol: string;
  readonly numerator: Formula;
  readonly denominator: Formula;
}

/** Equilibria with one support: for all parameters and free probabilities at which the conditions hold. */
export interface MixedFamily extends ProbabilityFamily {
  readonly probabilities: readonly WrittenProbability[];
  readonly conditions: ExactConditions;
  /** Parameters, and each probability; `undefined` where it is open whether there are such. */
  readonly witness: Point | undefined;
  /** The claims whose strategies have these supports; what probabilities they claim is another matter. */
  readonly claims: readonly Claim[];
}

/** Mixed equilibria of a game with so many sets mixing, for all parameters that are looked at. */
export interface MixedCharacterization extends MixingForm {
  readonly game: Game;
  readonly concept: PureConcept;
  /** Conditions that are presupposed. */
  readonly given: readonly Condition[];
  /** By information set, what was presupposed to be done there. */
  readonly fixed: PureChoices;
  /** From one to so many sets mix. */
  readonly most: number;
  readonly families: readonly MixedFamily[];
  /** Neither were parameters found at which these are equilibria nor a proof that there are none. */
  readonly open: readonly MixedFamily[];
  /** Supports whose indifferences are not solved: not linear in any probability, or with too many cases. */
  readonly unsolved: readonly PureChoices[];
  /** Choices that were not gone into before the search ended. */
  readonly unsearched: readonly PureChoices[];
  /** How many supports there are with so many sets mixing, and with more, which are not looked into. */
  readonly supports: bigint;
  readonly beyond: bigint;
  /** What was taken to be positive without a certificate. */
  readonly unproved: readonly string[];
  /** Whether there is a game at all admissible parameters, by certificates; else where there is one. */
  readonly proper: boolean;
  /** Whether nothing is open of supports with at most so many sets mixing. */
  readonly complete: boolean;
  readonly expansion: Expansion;
}

/**
 * Whether a characterization predicts that a profile in which somebody mixes is an equilibrium at a point:
 * its support is that of a family, open ones among them, whose conditions hold there with these
 * probabilities. Of supports that were not solved, or not gone into, it predicts nothing.
 * @example
 * ```js
 * import { admissiblePoint, characterizeMixed, isMixedPredicted, Rational } from 'casus';
 * import paper from './entry.js';
 * const found = await characterizeMixed(paper, 'entry', { threads: 0 });
 * const half = Rational.of('1/2');
 * isMixedPredicted(found, admissiblePoint(paper, { c: 2 }), [[half, half]]); // true
 * ```
 */
export function isMixedPredicted(
  found: MixedCharacterization,
  point: Point,
  profile: Profile,
): boolean {
  if (!found.given.every(({ relation }) => holdsAt(standardForm(relation), point))) return false;
  const choices = choicesOf(found, profile);
  if (choices === undefined) return false;
  const free = mixesIn(found, choices).reduce(
    (at, { symbols, support, set }) =>
      symbols.reduce(
        (also, { name }, place) =>
          also.with(name, entry(entry(profile, set.index), entry(support, place))),
        at,
      ),
    point,
  );
  return [...found.families, ...found.open]
    .filter((each) => each.choices.join() === choices.join())
    .some((family) => {
      const full = withProbabilities(family, free);
      return (
        full !== undefined &&
        family.solved.every(({ symbol }) => full.at(symbol).equals(free.at(symbol))) &&
        hasAllAsked(family, free, found.expansion)
      );
    });
}

/** The equilibria that families without free probabilities predict at a point where what is presupposed holds. */
export function mixedAt(found: MixedCharacterization, point: Point): Profile[] {
  if (!found.given.every(({ relation }) => holdsAt(standardForm(relation), point))) return [];
  return [...found.families, ...found.open].flatMap((family) => {
    const full = family.free.length === 0 ? withProbabilities(family, point) : undefined;
    return full && hasAllAsked(family, full, found.expansion)
      ? [profileAt(found, family.choices, full)]
      : [];
  });
}
