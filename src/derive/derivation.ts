import type { Claim } from '../claim/claim.js';
import type { Condition } from '../claim/condition.js';
import { rootsOfClaim } from '../claim/roots-behind.js';
import type { Specification } from '../claim/specification.js';
import { claimNamed } from '../claim/specification.js';
import { withRootsOf } from '../claim/with-roots.js';
import type { Formula } from '../exact/formula.js';
import { Polynomial } from '../exact/polynomial.js';
import { type Relation, relationKey } from '../exact/relation.js';
import type { DeclaredSet } from '../game/declared-form.js';
import {
  type DerivedDeviation,
  derivedDeviation,
  type FactoredCondition,
  factoredConditions,
} from './derived-deviation.js';
import { type DerivedSupport, derivedSupport } from './derived-support.js';
import type { IncentiveConstraint } from './incentive.js';
import { KnownSigns } from './known-signs.js';
import type { LaterGain } from './later-gain.js';
import { type LiveRegime, liveRegimes, type Reader } from './live-regimes.js';
import { fractionFormula, namedFraction } from './named-fraction.js';
import { TermNaming } from './naming.js';
import { type SymbolicClaim, symbolicClaim } from './symbolic-claim.js';
import { type Vocabulary, vocabularyOf } from './vocabulary.js';

/** The incentive constraints of a claim, in the words of its author. */
export interface Derivation {
  readonly claim: Claim;
  readonly symbolic: SymbolicClaim;
  /** In order of play. */
  readonly sets: readonly DerivedSet[];
  /** What deviations may gain by what is best later, where they are told by that. */
  readonly later: readonly DerivedLaterGain[];
}

/** A symbol in gains, and what it is the most of. */
export interface DerivedLaterGain {
  readonly symbol: Formula;
  readonly at: DeclaredSet;
  readonly candidates: readonly { readonly action: string; readonly gain: Formula }[];
}

export interface DerivedSet {
  readonly set: DeclaredSet;
  /** The probability of each action prescribed. */
  readonly prescribed: Readonly<Record<string, Formula>>;
  /** The probability that play comes here. */
  readonly reach: Formula;
  readonly regimes: readonly LiveRegime[];
  readonly deviations: readonly DerivedDeviation[];
  /** Where the claim leaves the belief open, what it takes that some belief supports the behavior. */
  readonly supports: readonly DerivedSupport[];
}

/**
 * The incentive constraints of a claimed equilibrium, in symbols and in its author's words.
 * @param claim the claim, or its id.
 * @throws {Unusable} for an id that is no claimed equilibrium's.
 * @example
 * ```js
 * import { derive } from 'casus';
 * import paper from './entry.js';
 * derive(paper, 'entering').sets.map(({ set }) => [set.mover, set.name]); // [['E', 'nothing']]
 * ```
 */
export function derive(spec: Specification, claim: string | Claim): Derivation {
  const named = claimNamed(spec, claim);
  return derivation(withRootsOf(spec, named), named);
}

/** Derives the incentive constraints of a claimed assessment. */
export function derivation(spec: Specification, claim: Claim): Derivation {
  const symbolic = symbolicClaim(spec, claim);
  const { expansion } = symbolic;
  const known = new Set<string>(spec.parameters.map(({ name }) => name));
  const related = spec.claims.filter(
    (each) => each.game === claim.game && rootsOfClaim(each).every(({ name }) => known.has(name)),
  );
  const later = symbolic.sets.flatMap(({ regimes }) =>
    regimes.flatMap(({ constraints }) => constraints.flatMap((each) => each.later)),
  );
  const reader: Reader = {
    expansion,
    naming: new TermNaming(withSymbols(vocabularyOf(spec, [claim, ...related], expansion), later)),
    signs: new KnownSigns(spec.restrictions, expansion),
  };
  const conditions = factoredConditions(claim.conditions, reader);
  const sets = symbolic.sets.map(({ set, regimes }): DerivedSet => {
    const live = liveRegimes(
      regimes.map(({ regime }) => regime),
      reader,
    );
    return {
      set,
      prescribed: claim.strategies[set.variable]?.[set.key] ?? {},
      reach: reachOf(set, symbolic, reader),
      regimes: live,
      deviations: derivedDeviations(
        regimes.flatMap(({ constraints }) => constraints),
        live,
        conditions,
        reader,
      ),
      supports: regimes.flatMap(({ regime, support }) =>
        live
          .filter((each) => each.regime === regime)
          .flatMap((each) => (support ? [derivedSupport(set, each, support, reader)] : [])),
      ),
    };
  });
  return { claim, symbolic, sets, later: later.map((each) => derivedLaterGain(each, reader)) };
}

/** A vocabulary in which the symbols of later gains are written `#max3`. */
function withSymbols(vocabulary: Vocabulary, later: readonly LaterGain[]): Vocabulary {
  const symbols = later.map(({ symbol: name }): [string, Formula] => {
    const spelling = { text: name, latex: `\\max_{${name.replace(/\D/gu, '')}}` };
    return [name, { kind: 'symbol', name, spelling }];
  });
  return { ...vocabulary, symbols: new Map([...vocabulary.symbols, ...symbols]) };
}

function derivedLaterGain(
  { symbol, value, at, actions, candidates }: LaterGain,
  reader: Reader,
): DerivedLaterGain {
  const [, factor = Polynomial.one] = value.coefficientsIn(symbol);
  return {
    symbol: reader.naming.formula(Polynomial.symbol(symbol)),
    at,
    candidates: candidates.map((each, index) => ({
      action: at.actions[actions[index] ?? -1] ?? '',
      gain: fractionFormula(namedFraction(each, factor, reader), reader),
    })),
  };
}

function reachOf(set: DeclaredSet, { walk, expansion }: SymbolicClaim, reader: Reader): Formula {
  const reach = Polynomial.sum(set.members.map((member) => walk.reach(member)));
  const [above = reach, below = Polynomial.one] = expansion.clearedTogether([
    reach,
    Polynomial.one,
  ]);
  return fractionFormula(namedFraction(above, below, reader), reader);
}

/** The deviations from a set, each once for all the regimes in which it gains the same. */
function derivedDeviations(
  constraints: readonly IncentiveConstraint[],
  live: readonly LiveRegime[],
  conditions: readonly FactoredCondition[],
  reader: Reader,
): DerivedDeviation[] {
  const groups: { constraint: IncentiveConstraint; regimes: LiveRegime[] }[] = [];
  for (const regime of live)
    for (const constraint of constraints) {
      if (constraint.regime !== regime.regime) continue;
      const known = groups.find((group) => alike(group.constraint, constraint));
      if (known) known.regimes.push(regime);
      else groups.push({ constraint, regimes: [regime] });
    }
  return groups.map(({ constraint, regimes }) =>
    derivedDeviation(constraint, regimes, conditions, reader),
  );
}

/** Whether two constraints are about one deviation, with one gain as a function of parameters. */
function alike(one: IncentiveConstraint, other: IncentiveConstraint): boolean {
  const deviations =
    one.deviation.size === other.deviation.size &&
    [...one.deviation].every(([set, action]) => other.deviation.get(set) === action);
  return deviations && one.gain.times(other.weight).equals(other.gain.times(one.weight));
}

/** A relation without which some deviation pays, and where one does. */
export interface DistinctConstraint {
  readonly relation: Relation;
  readonly condition: Condition | undefined;
  readonly at: readonly DeclaredSet[];
  /** For each of these sets, the regimes in which the relation is asked for. */
  readonly regimes: readonly (readonly LiveRegime[] | undefined)[];
  /** What it was derived from where the relation is about what is best later; else `undefined`. */
  readonly best: IncentiveConstraint | undefined;
}

/** What sequential rationality comes to: each constraint once, in order of play. */
export function distinctConstraints({ sets }: Derivation): DistinctConstraint[] {
  const found = new Map<
    string,
    Pick<DistinctConstraint, 'relation' | 'condition' | 'best'> & {
      readonly places: Map<DerivedSet, Set<LiveRegime>>;
    }
  >();
  for (const derived of sets)
    for (const { verdict, regimes, constraint } of derived.deviations) {
      if (verdict.kind !== 'constraint') continue;
      const { relation, condition } = verdict;
      const key = relationKey(relation);
      const best = constraint.later.length > 0 ? constraint : undefined;
      const known = found.get(key) ?? { relation, condition, best, places: new Map() };
      const before = known.places.get(derived) ?? [];
      known.places.set(derived, new Set([...before, ...regimes]));
      found.set(key, known);
    }
  return [...found.values()].map(({ relation, condition, best, places }) => ({
    relation,
    condition,
    best,
    at: [...places.keys()].map(({ set }) => set),
    regimes: [...places].map(([derived, regimes]) => someRegimes(derived, [...regimes])),
  }));
}

/** The regimes of an information set that something is so in; `undefined` where these are all. */
export function someRegimes(
  derived: DerivedSet,
  regimes: readonly LiveRegime[],
): readonly LiveRegime[] | undefined {
  return regimes.length === derived.regimes.length ? undefined : regimes;
}
