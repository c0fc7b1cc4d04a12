import type { PureChoices } from '../../derive/pure/choices.js';
import { conditionText, type Hypothesis } from '../../derive/question.js';
import { CoprimeFactors, type FactoredSign, signOf } from '../../exact/coprime-factors.js';
import { entry } from '../../exact/entry.js';
import type { Polynomial } from '../../exact/polynomial.js';
import {
  holdsForSign,
  type PolynomialSense,
  type SignCondition,
} from '../../exact/sign-condition.js';
import type { ChangesAt, Reason } from '../../sample/map/reasons.js';
import type { ParameterStanding } from '../../sample/map/standing.js';
import type { FrameTiles, TileSet } from './frame-tiles.js';
import type { FramedProfile } from './framed-profiles.js';

/** Something that is so in parts of a map: equilibria with an outcome exist, or it is open whether they do. */
export interface MappedOutcome {
  /** A claimed one by its name; else by its number. */
  readonly id: string;
  /** The claims in which it is played. */
  readonly claims: readonly string[];
  readonly path: PureChoices;
  /** Profiles with the outcome, those that are equilibria only where another one is left out. */
  readonly profiles: readonly FramedProfile[];
  /** Whether what is told is that it is open whether there are any. */
  readonly open: boolean;
}

interface Test extends SignCondition {
  readonly sign: FactoredSign;
}

/** What is asked of one profile. */
interface ProfileTests {
  readonly gains: readonly Test[];
  /** By support, the ways; and whether one of them must hold. */
  readonly supports: readonly {
    readonly ways: readonly (readonly Test[])[];
    readonly exact: boolean;
  }[];
}

/** What is so at some signs of a profile: it is an equilibrium, is none, or is not decided. */
type Standing = 'is' | 'open' | 'none';

/** What decides, at each point of a map, which outcomes equilibria have: the signs of polynomials. */
export class OutcomeRules {
  readonly outcomes: readonly MappedOutcome[];
  readonly polynomials: readonly Polynomial[];
  readonly #restrictions: readonly (Test & { readonly says: string })[];
  readonly #tests: ReadonlyMap<FramedProfile, ProfileTests>;

  /**
   * @param restrictions what parameters obey, and what it takes for there to be a game.
   * @param within tiles outside which nothing is admissible.
   */
  constructor(
    restrictions: readonly Hypothesis[],
    outcomes: readonly MappedOutcome[],
    tiles: FrameTiles,
    within: TileSet,
  ) {
    this.outcomes = outcomes;
    const isOpen = (each: SignCondition): boolean => !tiles.isSureIn(within, each);
    const profiles = [...new Set(outcomes.flatMap((each) => each.profiles))];
    const asked = [
      ...restrictions,
      ...profiles.flatMap(({ demands: { gains, supports } }) => [
        ...gains.filter(isOpen),
        ...supports.flatMap(({ plainWays }) => plainWays.flat().filter(isOpen)),
      ]),
    ];
    const factors = new CoprimeFactors(asked.map(({ polynomial }) => polynomial));
    this.polynomials = factors.factors;
    const test = <Each extends SignCondition>(each: Each): Each & Test => ({
      ...each,
      sign: factors.factored(each.polynomial),
    });
    this.#restrictions = restrictions.map(test);
    this.#tests = new Map(
      profiles.map((profile) => [
        profile,
        {
          gains: profile.demands.gains.filter(isOpen).map(test),
          supports: profile.demands.supports.map(({ plainWays, bySymbols }) => ({
            ways: plainWays.map((way) => way.filter(isOpen).map(test)),
            exact: !bySymbols,
          })),
        },
      ]),
    );
  }

  /** @param signs those of the polynomials. */
  at(signs: ArrayLike<number>): ParameterStanding {
    const admissible = this.#restrictions.every((each) => holds(each, signs));
    return {
      admissible,
      claims: this.outcomes.map(({ profiles, open }) => {
        const so = admissible && this.#standing(profiles, signs) === (open ? 'open' : 'is');
        return { equilibrium: so, conditions: so };
      }),
    };
  }

  /** The outcomes that begin or end between some signs and others. */
  changes(one: readonly number[], other: readonly number[]): Reason[] {
    const [here, there] = [this.at(one), this.at(other)];
    if (here.admissible !== there.admissible)
      return this.#restrictions
        .filter((each) => holds(each, one) !== holds(each, other))
        .map(({ says }) => ({ kind: 'restriction', claim: undefined, says }));
    return this.outcomes.flatMap(({ id }, k): Reason[] =>
      entry(here.claims, k).equilibrium === entry(there.claims, k).equilibrium
        ? []
        : [{ kind: 'outcome', claim: undefined, says: id }],
    );
  }

  get changesAt(): ChangesAt {
    return (_, one, other) => this.changes(one, other);
  }

  #standing(profiles: readonly FramedProfile[], signs: ArrayLike<number>): Standing {
    let open = false;
    for (const profile of profiles) {
      const tests = this.#tests.get(profile);
      const found = tests === undefined ? 'none' : standingOf(tests, signs);
      if (found === 'is') return 'is';
      open ||= found === 'open';
    }
    return open ? 'open' : 'none';
  }
}

function standingOf({ gains, supports }: ProfileTests, signs: ArrayLike<number>): Standing {
  if (!gains.every((each) => holds(each, signs))) return 'none';
  let open = false;
  for (const { ways, exact } of supports) {
    if (ways.some((way) => way.every((each) => holds(each, signs)))) continue;
    if (exact) return 'none';
    open = true;
  }
  return open ? 'open' : 'is';
}

function holds(
  { sign, sense }: { sign: FactoredSign; sense: PolynomialSense },
  signs: ArrayLike<number>,
): boolean {
  return holdsForSign(signOf(sign, signs), sense);
}

/** Profiles without those that are equilibria only where another one is. */
export function widestOf(profiles: readonly FramedProfile[]): FramedProfile[] {
  const keyed = profiles.map((profile) => ({ profile, keys: new Set(keysOf(profile)) }));
  const sorted = keyed.sort((one, other) => one.keys.size - other.keys.size);
  const kept: typeof keyed = [];
  for (const each of sorted)
    if (!kept.some(({ keys }) => [...keys].every((key) => each.keys.has(key)))) kept.push(each);
  return kept.map(({ profile }) => profile);
}

function keysOf({ demands: { gains, supports } }: FramedProfile): string[] {
  return [
    ...gains.map((each) => conditionText(each)),
    ...supports.map(({ key, set }) => `${set.index}: ${key}`),
  ];
}
