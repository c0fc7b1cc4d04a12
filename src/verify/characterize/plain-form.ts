import type { Specification } from '../../claim/specification.js';
import type { Expansion } from '../../derive/expansion.js';
import { boundsFrom, KnownSigns } from '../../derive/known-signs.js';
import { type Reader, unsettled } from '../../derive/live-regimes.js';
import { TermNaming } from '../../derive/naming.js';
import { vocabularyOf } from '../../derive/vocabulary.js';
import { dividedBy } from '../../exact/division.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { Game } from '../../game/game.js';

/**
 * Polynomials without the factors whose sign the restrictions settle: of the same sign at all
 * admissible parameters, and the same where they differ in nothing else.
 */
export class PlainForms {
  readonly reader: Reader;
  readonly #expansion: Expansion;
  readonly #bounds: ReturnType<typeof boundsFrom>;
  readonly #known = new Map<string, Polynomial>();

  constructor(spec: Specification, game: Game, expansion: Expansion) {
    const claims = spec.claims.filter((claim) => claim.game === game);
    const naming = new TermNaming(vocabularyOf(spec, claims, expansion));
    const signs = new KnownSigns(spec.restrictions, expansion);
    this.reader = { expansion, naming, signs };
    this.#expansion = expansion;
    this.#bounds = boundsFrom(spec.restrictions);
  }

  of(polynomial: Polynomial): Polynomial {
    const key = `${polynomial}`;
    const known = this.#known.get(key) ?? this.#plain(polynomial);
    this.#known.set(key, known);
    return known;
  }

  #plain(polynomial: Polynomial): Polynomial {
    const { naming, signs } = this.reader;
    const whole = naming.factors(polynomial);
    const { coefficient, factors } = unsettled(whole, signs);
    for (const factor of whole.factors)
      if (!factors.includes(factor))
        // What rests on it is in no certificate: the restrictions are presupposed.
        for (const by of signs.of(factor.formula)?.by ?? []) this.#expansion.presuppose(by);
    const plain = factors.reduce(
      (product, each) => product.times(each.polynomial.power(each.exponent)),
      Polynomial.constant(coefficient),
    );
    const rest = this.#withoutBounds(plain);
    const [lead] = rest.terms;
    return lead ? rest.scaled(Rational.one.over(lead.coefficient.magnitude)) : rest;
  }

  /** Without factors that a restriction says to be positive, though nobody has a word for them. */
  #withoutBounds(polynomial: Polynomial): Polynomial {
    let rest = polynomial;
    for (const { polynomial: bound, sense, by } of this.#bounds) {
      if (sense !== '>' || bound.degree === 0) continue;
      for (let left = dividedBy(rest, bound); left; left = dividedBy(rest, bound)) {
        if (rest.isZero) break;
        rest = left;
        this.#expansion.presuppose(by);
      }
    }
    return rest;
  }
}
