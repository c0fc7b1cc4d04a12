import { zero } from '../exact/composition.js';
import type { Formula } from '../exact/formula.js';
import type { Relation } from '../exact/relation.js';
import type { DeclaredSet } from '../game/declared-form.js';
import { type LiveRegime, type Reader, unsettled } from './live-regimes.js';
import { fractionFormula, namedFraction } from './named-fraction.js';
import { deviationWords } from './proposition/deviation-words.js';
import type { Hypothesis } from './question.js';
import type { SomeBelief } from './some-belief.js';

/** What it takes, in the author's words, that some belief supports the behavior at a set. */
export interface DerivedSupport {
  readonly set: DeclaredSet;
  /** Where play does not arrive, so that the belief may be any. */
  readonly regime: LiveRegime;
  readonly plans: readonly {
    readonly deviation: string;
    /** What it gains at each member of the set. */
    readonly gains: readonly Formula[];
  }[];
  /**
   * Some belief supports the behavior exactly where all relations of one of these hold: always, where
   * one has none; never, where there are none. `undefined` where it takes a belief to say so. Where
   * other beliefs bear on it: some such beliefs, at all of these sets.
   */
  readonly ways: readonly (readonly Relation[])[] | undefined;
  readonly support: SomeBelief;
}

/** Reads what supports the behavior at a set in a regime in which the belief is left open. */
export function derivedSupport(
  set: DeclaredSet,
  regime: LiveRegime,
  support: SomeBelief,
  reader: Reader,
): DerivedSupport {
  const some = support.together;
  const polynomials = some.flat().map(({ polynomial }) => polynomial);
  const told = reader.expansion.unknownsIn(polynomials).length === 0;
  const ways = told ? some.flatMap((way) => relations(way, reader) ?? []) : undefined;
  const always = ways?.find((way) => way.length === 0);
  return {
    ...{ set, regime, support },
    plans: support.plans.map(({ deviation, gains, weight }) => ({
      deviation: deviationWords({ set, deviation, later: [] }),
      gains: gains.map((gain) => fractionFormula(namedFraction(gain, weight, reader), reader)),
    })),
    ways: always ? [always] : ways,
  };
}

/** Whether some belief supports the behavior, whatever the parameters. */
export function isAlwaysSupported({ ways }: Pick<DerivedSupport, 'ways'>): boolean {
  return ways?.some((way) => way.length === 0) ?? false;
}

/** What is not settled of some hypotheses, in a list of one; an empty list where they cannot all hold. */
function relations(way: readonly Hypothesis[], reader: Reader): [Relation[]] | undefined {
  const open = new Map<string, Relation>();
  for (const { polynomial, sense } of way) {
    const { naming, signs } = reader;
    const { coefficient, factors } = unsettled(naming.factors(polynomial), signs);
    const known = signs.ofFactors(factors);
    const sign = coefficient.sign * (known?.sign ?? 0);
    if (coefficient.isZero || (known && (known.strict || sense === '≥'))) {
      const holds = coefficient.isZero ? sense === '≥' : sign > 0;
      if (holds) continue;
      if (coefficient.isZero || known?.strict) return undefined;
    }
    const left = naming.written({ coefficient, factors });
    const compared = sense === '>' ? '>' : '≥';
    open.set(`${compared} ${polynomial}`, { left, sign: compared, right: zero });
  }
  return [[...open.values()]];
}
