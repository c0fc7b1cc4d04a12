import type { CutoffPlay } from '../../claim/continuous/integral-quantity.js';
import { type Ask, type CutoffCase, inEachCase } from '../../equilibrium/continuous/cases.js';
import { formulasPlayed } from '../../equilibrium/continuous/continuous-profile.js';
import {
  type DivisorSign,
  dividedByZero,
  divisorSigns,
  inverseOfSign,
} from '../../equilibrium/continuous/divisor-signs.js';
import { chancesOf } from '../../equilibrium/continuous/improper-play.js';
import { conflictLinearly } from '../../equilibrium/continuous/linear-conflict.js';
import { cellOf, heldBetween, typesExist } from '../../equilibrium/continuous/reach.js';
import type { CutoffWalk, FormulaReader } from '../../equilibrium/continuous/situation.js';
import { CoprimeFactors, signOf } from '../../exact/coprime-factors.js';
import { commonDivisor, dividedBy } from '../../exact/division.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { SignCondition } from '../../exact/sign-condition.js';
import {
  type ContinuousGame,
  numbersIn,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { takenSymbol } from '../../game/continuous/news.js';
import { divisorText, payoffDivisors } from '../../game/continuous/payoff-divisors.js';
import type { Expansion } from '../expansion.js';
import { type Draft, type Hypothesis, restrictionsHold } from '../question.js';

/** A claim with parameters as symbols, and numbers from intervals, too. */
export class SymbolicPlay {
  readonly claim: CutoffPlay;
  readonly expansion: Expansion;
  readonly reader: FormulaReader;
  readonly #restrictions: readonly Hypothesis[];
  #signs: ReadonlyMap<string, DivisorSign> | undefined;

  /** @param expansion in which numbers from intervals are symbols, and named quotients are written out. */
  constructor(claim: CutoffPlay, expansion: Expansion) {
    this.claim = claim;
    this.expansion = expansion;
    this.#restrictions = restrictionsHold(expansion.restrictions, expansion);
    this.reader = {
      polynomial: (formula) => expansion.polynomial(formula),
      cleared: (polynomial) => expansion.cleared(polynomial),
      quotient: (polynomial) => {
        const [above = polynomial, below = Polynomial.one] = expansion.clearedTogether([
          polynomial,
          Polynomial.one,
        ]);
        return { above, below };
      },
      inverse: (divisor, written) => {
        this.#signs ??= divisorSigns(claim.game, this.reader, (each) => this.isExcluded(each));
        const sign = this.#signs.get(`${written}`) ?? 'either';
        return inverseOfSign(divisor, sign, (of, its) =>
          of.constantValue
            ? expansion.inverseOf(of)
            : expansion.inverseAmongNumbers(of, its === 'positive'),
        );
      },
      inverseOfPositive: (divisor) => expansion.inverseInCase(divisor),
      divisorsOf: (polynomial) =>
        [...polynomial.symbols].flatMap((symbol) => {
          const stands = expansion.standsFor(symbol);
          return stands && 'inverseOf' in stands ? [stands.inverseOf] : [];
        }),
    };
  }

  /**
   * Computes something in each case of how cutoffs and intervals lie that is not plainly impossible.
   * @param given what is supposed beside the restrictions.
   */
  inEachCase<Value>(
    run: (walk: CutoffWalk) => Value,
    given: readonly SignCondition[] = [],
  ): CutoffCase<Value>[] {
    const { game, profile, beliefs } = this.claim;
    const supposed = [...this.#restrictions, ...given];
    const cases = inEachCase(
      (ask: Ask) => run({ game, profile, beliefs, reader: this.reader, ask }),
      (polynomial, answers) => this.#following(polynomial, [...supposed, ...answers]),
    );
    return cases.filter(({ hypotheses }) => !this.#conflict([...supposed, ...hypotheses]));
  }

  #following(polynomial: Polynomial, known: readonly SignCondition[]): boolean | undefined {
    if (this.#conflict([...known, { polynomial, sense: '≥' }])) return false;
    const below: SignCondition = { polynomial: polynomial.negated(), sense: '>' };
    return this.#conflict([...known, below]) ? true : undefined;
  }

  /** A quotient in lowest terms by what restrictions plainly give a sign; `undefined` for other divisors. */
  over(polynomial: Polynomial, divisor: Polynomial): Polynomial | undefined {
    const common = commonDivisor(polynomial, divisor);
    const above = dividedBy(polynomial, common);
    const below = dividedBy(divisor, common);
    if (above === undefined || below === undefined) return undefined;
    if (variablesIn([this.claim.game], [{ polynomial: below, sense: '≠' }]).length > 0)
      return undefined;
    const sign = this.#plainSign(below);
    if (sign === undefined) return undefined;
    const inverse = this.expansion.inverseAmongNumbers(below.scaled(Rational.of(sign)), true);
    return above.scaled(Rational.of(sign)).times(inverse);
  }

  /** The sign of a polynomial: what restrictions plainly give to each of its factors. */
  #plainSign(polynomial: Polynomial): -1 | 1 | undefined {
    const factors = new CoprimeFactors([polynomial]);
    const signs = factors.factors.map((factor) =>
      ([1, -1] as const).find((sign) =>
        this.isExcluded([{ polynomial: factor.scaled(Rational.of(-sign)), sense: '≥' }]),
      ),
    );
    if (signs.some((sign) => sign === undefined)) return undefined;
    const told = signs.map((sign) => sign ?? 0);
    return signOf(factors.factored(polynomial), told) < 0 ? -1 : 1;
  }

  /** Whether restrictions plainly exclude some conditions. */
  isExcluded(conditions: readonly SignCondition[]): boolean {
    return this.#conflict([...this.#restrictions, ...conditions]);
  }

  #conflict(conditions: readonly SignCondition[]): boolean {
    if (!conflictLinearly(conditions)) return false;
    for (const each of this.expansion.restrictions) this.expansion.presuppose(each);
    return true;
  }

  /** That there is such a game, and such a profile: what has to be so before anything is compared. */
  existence(): Hypothesis[] {
    const { game } = this.claim;
    return [
      ...this.divisors().map((each) => ({ ...each, says: 'nothing divides by 0' })),
      ...typesExist(game, this.reader).map((each) => ({
        ...each,
        says: 'types are drawn from an interval',
      })),
    ];
  }

  /** What formulas divide by, and is not plainly positive; what rests on numbers is asked by itself. */
  divisors(): SignCondition[] {
    const all = formulasPlayed(this.claim)
      .flatMap((each) => this.expansion.divisorsOf(each))
      .filter((each) => variablesIn([this.claim.game], [each]).length === 0);
    return [...new Map(all.map((each) => [`${each.polynomial}`, each])).values()];
  }

  /** That payoffs divide by 0 for some numbers, as far as that is not plainly impossible. */
  divisionsByZero(): { readonly asserts: string; readonly hypotheses: readonly Hypothesis[] }[] {
    const { game } = this.claim;
    return payoffDivisors(game).flatMap((divisor) => {
      const conditions = dividedByZero(game, this.reader, divisor);
      const asserts = `${divisorText(divisor)}, which is never 0`;
      return this.isExcluded(conditions)
        ? []
        : [{ asserts, hypotheses: conditions.map((each) => ({ ...each, says: 'it is 0' })) }];
    });
  }

  /** What keeps the numbers of chance from being probabilities and densities: each by itself does. */
  improperChance(): Hypothesis[][] {
    const { game } = this.claim;
    const { polynomial, cleared } = this.reader;
    return game.stages.flatMap(chancesOf).map(({ chance, says }): Hypothesis[] => {
      const negative = polynomial(chance).negated();
      const within = numbersIn(game, negative.symbols).flatMap(({ name, interval }) => {
        const symbol = Polynomial.symbol(variableSymbol(name));
        return heldBetween(this.reader, symbol, cellOf(this.reader, interval)).map((each) => ({
          ...each,
          says: `${name} in its interval`,
        }));
      });
      return [...within, { polynomial: cleared(negative), sense: '>', says }];
    });
  }
}

/** The variables from intervals that occur in hypotheses: a solution has some value for each. */
export function variablesIn(
  games: readonly ContinuousGame[],
  hypotheses: readonly SignCondition[],
): string[] {
  const all = games.flatMap(({ stages }) =>
    stages.flatMap(({ name, kind }) =>
      kind === 'type' ? [variableSymbol(name), takenSymbol(name)] : [variableSymbol(name)],
    ),
  );
  return [...new Set(all)].filter((symbol) =>
    hypotheses.some(({ polynomial }) => polynomial.symbols.has(symbol)),
  );
}

/**
 * A draft in which the variables from intervals are unknowns of its own: what is supposed besides, of another
 * profile, may be so at other types and numbers of the same names.
 */
export function inOwnUnknowns(draft: Draft, { claim, expansion }: SymbolicPlay): Draft {
  let { hypotheses } = draft;
  for (const symbol of variablesIn([claim.game], hypotheses)) {
    const unknown = Polynomial.symbol(expansion.newUnknown('number'));
    hypotheses = hypotheses.map((each) => ({
      ...each,
      polynomial: each.polynomial.substitute(symbol, unknown),
    }));
  }
  return { ...draft, hypotheses };
}
