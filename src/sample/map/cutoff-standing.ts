import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import type { Specification } from '../../claim/specification.js';
import { SymbolicPlay, variablesIn } from '../../derive/continuous/continuous-question.js';
import { Expansion } from '../../derive/expansion.js';
import { cutoffFailures, untoldPlay } from '../../derive/proposition/continuous.js';
import { type Draft, questionOf } from '../../derive/question.js';
import {
  type ContinuousJudgment,
  type ContinuousViolation,
  judgeContinuous,
} from '../../equilibrium/continuous/continuous-judgment.js';
import { along, signAtRoot } from '../../exact/algebraic-number.js';
import { Unusable } from '../../exact/message.js';
import { Point } from '../../exact/point.js';
import { Polynomial } from '../../exact/polynomial.js';
import { projected } from '../../exact/projection.js';
import { Rational } from '../../exact/rational.js';
import { type RealRoot, within } from '../../exact/real-roots.js';
import { holdsForSign, plainTruth, type SignCondition } from '../../exact/sign-condition.js';
import { variableSymbol } from '../../game/continuous/continuous-game.js';
import { takenSymbol } from '../../game/continuous/news.js';
import { pointIn, type Slice } from './slice.js';

/*
 * Where a profile of a game with continuous variables is an equilibrium. That it is none is said of some type and
 * some deviation; what that rests on is projected to the parameters that move (`exact/projection.ts`). On each
 * part that is left it is an equilibrium everywhere or nowhere, and a point of it is judged: all types and
 * deviations are examined there.
 */

/** More numbers than these at once, a type and what is chosen, are not projected. */
const MOST_NUMBERS = 2;

/** What has to be so of parameters, types and numbers for a profile to be none, or not to be told. */
interface FailingWay {
  readonly conditions: readonly SignCondition[];
  /** Whether it is then not told, and not sure to be none. */
  readonly isOpen: boolean;
}

/** Values of all that moves, or an irrational one of the one that does. */
export type SlicePlace = readonly Rational[] | RealRoot;

/** So close to an irrational number is looked for what pays at it. */
const CLOSE: Rational = Rational.ratio(1n, 2n ** 40n);

/** Where a profile is an equilibrium in a slice. */
export class CutoffStanding {
  /** What it rests on, in the parameters that move. */
  readonly deciding: readonly Polynomial[];
  readonly #claim: ContinuousClaim;
  readonly #slice: Slice;
  readonly #ways: readonly FailingWay[];
  readonly #known = new Map<string, ContinuousJudgment>();

  /** @throws {Unusable} for a profile of which that is not derived. */
  constructor(spec: Specification, claim: ContinuousClaim, slice: Slice) {
    this.#claim = claim;
    this.#slice = slice;
    this.#ways = failingWays(spec, claim, slice);
    this.deciding = Polynomial.distinct(
      this.#ways.flatMap((way) =>
        projected(
          way.conditions.map(({ polynomial }) => polynomial),
          variablesIn([claim.game], way.conditions),
        ),
      ),
    );
  }

  /**
   * Whether it is one where what moves has some values; `undefined` where that is not told.
   * @param place at an irrational number it may be shown to be none, by what pays close by.
   */
  at(place: SlicePlace | undefined): boolean | undefined {
    if (place === undefined) return undefined;
    if (!('polynomial' in place)) return this.#judgedAt(place).equilibrium;
    if (this.#ways.some(({ isOpen }) => isOpen)) return undefined;
    const { low, high } = within(place, CLOSE);
    return [low, high].some((near) => this.#failsAlike(near, place)) ? false : undefined;
  }

  /** Whether what pays at a number pays at a root beside it, by the same types and deviations. */
  #failsAlike(near: Rational, root: RealRoot): boolean {
    const { moving } = this.#slice;
    return this.#judgedAt([near]).violations.some((violation) => {
      const numbers = new Point(symbolsAt(violation));
      return this.#ways.some(({ conditions }) =>
        conditions.every(({ polynomial, sense }) => {
          const unknown = [...polynomial.symbols].filter((each) => !numbers.values.has(each));
          if (unknown.some((each) => each !== moving[0]?.name)) return false;
          const line = along(polynomial, moving[0]?.name ?? '', numbers);
          return holdsForSign(signAtRoot(line, root), sense);
        }),
      );
    });
  }

  #judgedAt(values: readonly Rational[]): ContinuousJudgment {
    const key = values.join();
    const known =
      this.#known.get(key) ?? judgeContinuous(this.#claim, pointIn(this.#slice, values));
    this.#known.set(key, known);
    return known;
  }
}

function failingWays(spec: Specification, claim: ContinuousClaim, slice: Slice): FailingWay[] {
  const symbols = [
    ...slice.moving.map(({ name }) => name),
    ...claim.game.stages.flatMap(({ name }) => [variableSymbol(name), takenSymbol(name)]),
  ];
  const itself = symbols.map((name) => [name, Polynomial.symbol(name)] as const);
  const expansion = new Expansion(spec, new Map([...itself, ...slice.values]));
  const play = new SymbolicPlay(claim, expansion);
  const moving = new Set(slice.moving.map(({ name }) => name));
  return [...cutoffFailures(play), ...untoldPlay(play)].flatMap((draft) =>
    failingWay(claim, draft, expansion, moving),
  );
}

/** @throws {Unusable} for one that rests on too much. */
function failingWay(
  claim: ContinuousClaim,
  { asserts, hypotheses, open }: Draft,
  expansion: Expansion,
  moving: ReadonlySet<string>,
): FailingWay[] {
  const refused = (why: string): Unusable => new Unusable(`${claim.id} cannot be mapped: ${why}`);
  if (open !== undefined && hypotheses.length === 0) throw refused(open);
  const question = questionOf(asserts, hypotheses, expansion);
  if (question.hypotheses.some((each) => plainTruth(each) === false)) return [];
  const numbers = variablesIn([claim.game], question.hypotheses);
  if (numbers.length > MOST_NUMBERS)
    throw refused(`${asserts} rests on ${numbers.length} numbers from intervals at once`);
  const polynomials = question.hypotheses.map(({ polynomial }) => polynomial);
  const other = polynomials
    .flatMap((each) => [...each.symbols])
    .find((symbol) => !moving.has(symbol) && !numbers.includes(symbol));
  if (other !== undefined) throw refused(`${asserts} rests on more than what moves: ${other}`);
  return [{ conditions: question.hypotheses, isOpen: open !== undefined }];
}

/** The numbers of a deviation that pays, by their symbols. */
function symbolsAt({ at }: ContinuousViolation): ReadonlyMap<string, Rational> {
  return new Map([...at].map(([name, value]) => [variableSymbol(name), value]));
}
