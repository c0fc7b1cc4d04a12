import type { ContinuousClaim } from '../../claim/continuous/continuous-claim.js';
import type { Specification } from '../../claim/specification.js';
import { SymbolicPlay, variablesIn } from '../../derive/continuous/continuous-question.js';
import { Expansion } from '../../derive/expansion.js';
import { cutoffFailures, untoldPlay } from '../../derive/proposition/continuous.js';
import { type Draft, questionOf } from '../../derive/question.js';
import { judgeContinuous } from '../../equilibrium/continuous/continuous-judgment.js';
import { Unusable } from '../../exact/message.js';
import { Polynomial } from '../../exact/polynomial.js';
import { projected } from '../../exact/projection.js';
import type { Rational } from '../../exact/rational.js';
import { plainTruth } from '../../exact/sign-condition.js';
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

/** Where a profile is an equilibrium in a slice. */
export class CutoffStanding {
  /** What it rests on, in the parameters that move. */
  readonly deciding: readonly Polynomial[];
  readonly #claim: ContinuousClaim;
  readonly #slice: Slice;
  readonly #known = new Map<string, boolean | undefined>();

  /** @throws {Unusable} for a profile of which that is not derived. */
  constructor(spec: Specification, claim: ContinuousClaim, slice: Slice) {
    this.#claim = claim;
    this.#slice = slice;
    this.deciding = decidingIn(spec, claim, slice);
  }

  /**
   * Whether it is one where what moves has some values; `undefined` where that is not told.
   * @param values irrational ones are not judged, and are `undefined`.
   */
  at(values: readonly Rational[] | undefined): boolean | undefined {
    if (values === undefined) return undefined;
    const key = values.join();
    if (this.#known.has(key)) return this.#known.get(key);
    const { equilibrium } = judgeContinuous(this.#claim, pointIn(this.#slice, values));
    this.#known.set(key, equilibrium);
    return equilibrium;
  }
}

function decidingIn(spec: Specification, claim: ContinuousClaim, slice: Slice): Polynomial[] {
  const symbols = [
    ...slice.moving.map(({ name }) => name),
    ...claim.game.stages.flatMap(({ name }) => [variableSymbol(name), takenSymbol(name)]),
  ];
  const itself = symbols.map((name) => [name, Polynomial.symbol(name)] as const);
  const expansion = new Expansion(spec, new Map([...itself, ...slice.values]));
  const play = new SymbolicPlay(claim, expansion);
  const moving = new Set(slice.moving.map(({ name }) => name));
  return Polynomial.distinct(
    [...cutoffFailures(play), ...untoldPlay(play)].flatMap((draft) =>
      decidingDraft(claim, draft, expansion, moving),
    ),
  );
}

/** What it rests on whether there are numbers that solve one question. */
function decidingDraft(
  claim: ContinuousClaim,
  { asserts, hypotheses, open }: Draft,
  expansion: Expansion,
  moving: ReadonlySet<string>,
): readonly Polynomial[] {
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
  return projected(polynomials, numbers);
}
