import type { Specification } from '../../claim/specification.js';
import { gameExists } from '../../derive/chance-questions.js';
import { boundsFrom } from '../../derive/known-signs.js';
import type { ChosenPlay } from '../../derive/pure/choices.js';
import {
  type Hypothesis,
  mayHaveSolution,
  questionOf,
  restrictionsHold,
} from '../../derive/question.js';
import { dividedBy } from '../../exact/division.js';
import type { Polynomial } from '../../exact/polynomial.js';
import type { BriefProver } from '../../prove/prover.js';
import type { Characterization } from '../characterize/characterization.js';
import { allWaiting, demandsAfter, type PureDemands } from '../characterize/demands.js';
import { PlainForms } from '../characterize/plain-form.js';
import type { ChoiceCase } from '../characterize/search.js';

/** Whether all signs were proved that a characterization leaves out as plain, and by how many certificates. */
export interface SettledSigns {
  readonly certificates: number;
  /** What no certificate was found for: that this is of one sign. */
  readonly open: readonly Polynomial[];
}

/**
 * Proves what demands presuppose that are told without the factors whose sign is plain: that each such
 * factor is of one strict sign at all admissible parameters. The case distinction is gone through
 * again, and what was left out of each polynomial is found by division.
 */
export async function settledSigns(
  spec: Specification,
  play: ChosenPlay,
  found: Characterization,
  prover: BriefProver,
): Promise<SettledSigns> {
  const signs = new Signs(spec, play, prover);
  for (const { whole, plain, factors } of leftOut(spec, play, found))
    await signs.settle(whole, plain, factors);
  return { certificates: signs.certificates, open: signs.open };
}

/** A polynomial, what is left of it without factors of plain sign, and all of its factors. */
interface LeftOut {
  readonly whole: Polynomial;
  readonly plain: Polynomial;
  readonly factors: readonly Polynomial[];
}

/** Every polynomial of which something was left out on the way through the cases. */
function leftOut(spec: Specification, play: ChosenPlay, found: Characterization): LeftOut[] {
  const { concept, cases } = found;
  const forms = new RecordedForms(spec, play.form.game, play.expansion);
  const visit = (
    each: ChoiceCase,
    choices: readonly (number | undefined)[],
    before: PureDemands,
  ): void => {
    const demands = demandsAfter(before, { play, forms }, concept, choices);
    if (each.kind !== 'split') return;
    for (const [action, next] of each.actions.entries())
      visit(next, choices.with(each.on, action), demands);
  };
  visit(
    cases,
    play.form.informationSets.map(() => undefined),
    allWaiting(play, concept),
  );
  return [...forms.recorded.values()];
}

class RecordedForms extends PlainForms {
  readonly recorded = new Map<string, LeftOut>();

  override of(whole: Polynomial): Polynomial {
    const plain = super.of(whole);
    const key = `${whole}`;
    if (!whole.isZero && !this.recorded.has(key)) {
      const { factors } = this.reader.naming.factors(whole);
      this.recorded.set(key, {
        whole,
        plain,
        factors: factors.map(({ polynomial }) => polynomial),
      });
    }
    return plain;
  }
}

class Signs {
  readonly #play: ChosenPlay;
  readonly #prover: BriefProver;
  readonly #given: readonly Hypothesis[];
  /** What a restriction says to be positive. */
  readonly #positive: readonly Polynomial[];
  readonly #known = new Map<string, 1 | -1 | undefined>();
  readonly open: Polynomial[] = [];
  certificates = 0;

  constructor(spec: Specification, play: ChosenPlay, prover: BriefProver) {
    const { expansion, form } = play;
    this.#play = play;
    this.#prover = prover;
    this.#given = [
      ...restrictionsHold(spec.restrictions, expansion),
      ...gameExists(form, expansion),
    ];
    this.#positive = boundsFrom(spec.restrictions)
      .filter(({ sense }) => sense === '>')
      .map(({ polynomial }) => polynomial);
  }

  /** That a polynomial and what is left of it are of the same sign. */
  async settle(
    whole: Polynomial,
    plain: Polynomial,
    factors: readonly Polynomial[],
  ): Promise<void> {
    let rest = dividedBy(whole, plain);
    let sign = 1;
    for (const factor of [...factors, ...this.#positive]) {
      if (rest === undefined || factor.degree === 0) continue;
      for (let left = dividedBy(rest, factor); left; left = dividedBy(rest, factor)) {
        rest = left;
        sign *= (await this.#signOf(factor)) ?? 0;
      }
    }
    const constant = rest?.constantValue;
    if (constant === undefined || constant.sign * sign < 0) this.open.push(whole);
  }

  async #signOf(factor: Polynomial): Promise<1 | -1 | undefined> {
    const key = `${factor}`;
    if (this.#known.has(key)) return this.#known.get(key);
    const sign = (await this.#isNever(factor.negated()))
      ? 1
      : (await this.#isNever(factor))
        ? -1
        : undefined;
    if (sign === undefined) this.open.push(factor);
    this.#known.set(key, sign);
    return sign;
  }

  /** Whether it is proved that a polynomial is at least 0 at no admissible parameters. */
  async #isNever(polynomial: Polynomial): Promise<boolean> {
    const says = `denied: ${polynomial} is negative`;
    const question = questionOf(
      'a sign',
      [...this.#given, { polynomial, sense: '≥', says }],
      this.#play.expansion,
    );
    if (!mayHaveSolution(question)) return true;
    const { proveBriefly, prove } = this.#prover;
    const proof = (await proveBriefly(question)) ?? (await prove(question));
    if (proof) this.certificates++;
    return proof !== undefined;
  }
}
