import type { Claim } from '../claim/claim.js';
import type { Specification } from '../claim/specification.js';
import type { Formula } from '../exact/formula.js';
import { Polynomial } from '../exact/polynomial.js';
import type { InformationSet } from '../game/tree.js';
import { type SymbolicClaim, symbolicClaim } from './claim-questions.js';
import {
  type DerivedDeparture,
  derivedDeparture,
  type FactoredCondition,
  factoredConditions,
} from './derived-departure.js';
import type { IncentiveConstraint } from './incentive.js';
import { KnownSigns } from './known-signs.js';
import { type LiveRegime, liveRegimes, type Reader } from './live-regimes.js';
import { fractionFormula, namedFraction } from './named-fraction.js';
import { Naming } from './naming.js';
import { vocabularyOf } from './vocabulary.js';

/** The incentive constraints of a claim, in the words of its author. */
export interface Derivation {
  readonly claim: Claim;
  readonly symbolic: SymbolicClaim;
  /** In order of play. */
  readonly sets: readonly DerivedSet[];
}

export interface DerivedSet {
  readonly set: InformationSet;
  /** The probability of each action prescribed. */
  readonly prescribed: Readonly<Record<string, Formula>>;
  /** The probability that play comes here. */
  readonly reach: Formula;
  readonly regimes: readonly LiveRegime[];
  readonly departures: readonly DerivedDeparture[];
}

/** Derives the incentive constraints of a claimed assessment. */
export function derivation(spec: Specification, claim: Claim): Derivation {
  const symbolic = symbolicClaim(spec, claim);
  const { expansion } = symbolic;
  const related = spec.claims.filter(({ game }) => game === claim.game);
  const reader: Reader = {
    expansion,
    naming: new Naming(vocabularyOf(spec, [claim, ...related], expansion)),
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
      departures: derivedDepartures(
        regimes.flatMap(({ constraints }) => constraints),
        live,
        conditions,
        reader,
      ),
    };
  });
  return { claim, symbolic, sets };
}

function reachOf(set: InformationSet, { walk, expansion }: SymbolicClaim, reader: Reader): Formula {
  const reach = Polynomial.sum(set.members.map((member) => walk.reach(member)));
  const [above = reach, below = Polynomial.one] = expansion.clearedTogether([
    reach,
    Polynomial.one,
  ]);
  return fractionFormula(namedFraction(above, below, reader), reader);
}

/** The departures from a set, each once for all the regimes in which it gains the same. */
function derivedDepartures(
  constraints: readonly IncentiveConstraint[],
  live: readonly LiveRegime[],
  conditions: readonly FactoredCondition[],
  reader: Reader,
): DerivedDeparture[] {
  const groups: { constraint: IncentiveConstraint; regimes: LiveRegime[] }[] = [];
  for (const regime of live)
    for (const constraint of constraints) {
      if (constraint.regime !== regime.regime) continue;
      const known = groups.find((group) => alike(group.constraint, constraint));
      if (known) known.regimes.push(regime);
      else groups.push({ constraint, regimes: [regime] });
    }
  return groups.map(({ constraint, regimes }) =>
    derivedDeparture(constraint, regimes, conditions, reader),
  );
}

/** Whether two constraints are about one departure, with one gain as a function of parameters. */
function alike(one: IncentiveConstraint, other: IncentiveConstraint): boolean {
  const departures =
    one.departure.size === other.departure.size &&
    [...one.departure].every(([set, action]) => other.departure.get(set) === action);
  return departures && one.gain.times(other.weight).equals(other.gain.times(one.weight));
}
