import type { Formula } from '../../exact/formula.js';
import type { Point } from '../../exact/point.js';
import { Polynomial } from '../../exact/polynomial.js';
import { NotRational, type Rational } from '../../exact/rational.js';
import { denials, type SignCondition } from '../../exact/sign-condition.js';
import {
  type ContinuousSet,
  type ContinuousStage,
  continuousSets,
  numbersIn,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import {
  divisorText,
  type PayoffDivisor,
  payoffDivisors,
} from '../../game/continuous/payoff-divisors.js';
import { inEachCase } from './cases.js';
import { formulasPlayed, type Played } from './continuous-profile.js';
import { dividedByZero } from './divisor-signs.js';
import { claimedIn } from './incentives.js';
import { cellOf, numberAvailable } from './reach.js';
import type { FormulaReader } from './situation.js';
import { type NumberRange, somewherePositive, undivided } from './somewhere-positive.js';
import { somewhereSo } from './somewhere-so.js';
import { believedIn } from './stated-at.js';
import { type FreeNumber, freeIn, viewsOf } from './views.js';

/*
 * What keeps numbers, at a parameter point, from being a game, and a profile with beliefs of it.
 */

/** What there is; that something divides by 0 is such a thing, too. */
export function improperPlay(played: Played, reader: FormulaReader): readonly string[] {
  try {
    return improperAt(played, reader);
  } catch (error) {
    if (!(error instanceof NotRational)) throw error;
    return [error.message];
  }
}

function improperAt(played: Played, reader: FormulaReader): string[] {
  // Where anything divides by 0 there is no such game, whether or not play comes there.
  for (const formula of formulasPlayed(played)) reader.polynomial(formula);
  const stages = played.game.stages.flatMap((stage) => improperStage(played, stage, reader));
  if (stages.length > 0) return stages;
  const divided = divisionsByZero(played, reader).flatMap(({ divisor, at }) =>
    at === 'untold' ? [] : [`${divisorText(divisor)}, which is 0${placeText(played, at)}`],
  );
  if (divided.length > 0) return [...new Set(divided)];
  return continuousSets(played.game).flatMap((set) => [
    ...unavailable(played, reader, set),
    ...unbelievable(played, reader, set),
  ]);
}

/** Why it is not told whether payoffs divide by 0. */
export function untoldDivisors(played: Played, reader: FormulaReader): string[] {
  return divisionsByZero(played, reader).flatMap(({ divisor, at }) =>
    at === 'untold' ? [`${divisorText(divisor)}, and whether that is 0 anywhere is not told`] : [],
  );
}

/** What payoffs divide by, and the numbers at which that is 0. */
function divisionsByZero(
  { game }: Played,
  reader: FormulaReader,
): { readonly divisor: PayoffDivisor; readonly at: Point | 'untold' }[] {
  return payoffDivisors(game).flatMap((divisor) => {
    const conditions = dividedByZero(game, reader, divisor);
    const symbols = new Set(conditions.flatMap(({ polynomial }) => [...polynomial.symbols]));
    const ranges = numbersIn(game, symbols).map(({ name, interval }) =>
      rangeOf(reader, { symbol: variableSymbol(name), name, interval }),
    );
    const at = somewhereSo(conditions, ranges);
    return at === undefined ? [] : [{ divisor, at }];
  });
}

/** The numbers at which something is so, by their names. */
function placeText({ game }: Played, at: Point): string {
  const numbers = numbersIn(game, new Set(at.values.keys())).map(
    ({ name }) => `${name} = ${at.at(variableSymbol(name))}`,
  );
  return numbers.length > 0 ? ` at ${numbers.join(', ')}` : '';
}

function improperStage(played: Played, stage: ContinuousStage, reader: FormulaReader): string[] {
  if (stage.kind === 'type') {
    const { low, high } = cellOf(reader, stage.interval);
    if (numberIn(high.minus(low)).sign <= 0)
      return [`${stage.name} is drawn from an interval from ${low} to ${high}`];
  }
  const wrong = chancesOf(stage)
    .filter(({ chance }) => isBelowZero(played, reader, chance))
    .map(({ chance, says }) =>
      reader.polynomial(chance).constantValue ? says : `${says} somewhere`,
    );
  return [...new Set(wrong)];
}

/** The probabilities and densities of a stage, with what is wrong where they are below 0. */
export function chancesOf(
  stage: ContinuousStage,
): readonly { readonly chance: Formula; readonly says: string }[] {
  switch (stage.kind) {
    case 'draw':
      return Object.values(stage.probabilities)
        .flatMap((chances) => Object.entries(chances))
        .map(([value, chance]) => ({
          chance,
          says: `the probability of ${stage.name} = ${value} is below 0`,
        }));
    case 'type':
      return Object.values(stage.densities ?? {}).map((chance) => ({
        chance,
        says: `the density of ${stage.name} is below 0`,
      }));
    case 'move':
    case 'interval move':
      return [];
  }
}

/** Whether a probability or a density is below 0 for some numbers of the intervals on which it rests. */
function isBelowZero({ game }: Played, reader: FormulaReader, chance: Formula): boolean {
  const polynomial = reader.polynomial(chance);
  const ranges = numbersIn(game, polynomial.symbols).map(({ name, interval }) =>
    rangeOf(reader, { symbol: variableSymbol(name), name, interval }),
  );
  // Of a number that cannot be chosen at all the move itself is told.
  if (ranges.some(({ low, high }) => high.lessThan(low))) return false;
  return somewherePositive(undivided(polynomial.negated()), [], ranges) !== undefined;
}

/** Claimed numbers that are outside their interval, whatever was seen. */
function unavailable(played: Played, reader: FormulaReader, set: ContinuousSet): string[] {
  const { move } = set;
  if (move.kind !== 'interval move') return [];
  const isOutside = viewsOf(played, set).some((view) => {
    const free = freeIn(played, set, view).filter(({ name }) => name !== move.name);
    return inEachCase((ask) => claimedIn({ ...played, reader, ask }, set, view)).some(
      ({ hypotheses, value }) =>
        value.some((claimed) =>
          numberAvailable({ ...played, reader }, set, claimed).some(({ required, held }) =>
            someDenied(reader, required, [...hypotheses, ...held], free),
          ),
        ),
    );
  });
  return isOutside ? [outsideText(set)] : [];
}

/** What is said of a number that is to be chosen outside its interval. */
export function outsideText({ move, key }: ContinuousSet): string {
  return `${move.name} at "${key}" is to be a number outside its interval`;
}

/** Stated beliefs, where they count, that no type can have given rise to. */
function unbelievable(played: Played, reader: FormulaReader, set: ContinuousSet): string[] {
  const isOutside = viewsOf(played, set).some((view) => {
    const free = freeIn(played, set, view).filter(({ name }) => set.seen.includes(name));
    return inEachCase((ask) => believedIn({ ...played, reader, ask }, set, view)).some(
      ({ hypotheses, value }) =>
        value.some((required) => someDenied(reader, required, hypotheses, free)),
    );
  });
  return isOutside
    ? [`the belief stated at "${set.move.name}: ${set.key}" is of types that there are not`]
    : [];
}

/** Whether a condition fails for some numbers. */
function someDenied(
  reader: FormulaReader,
  required: SignCondition,
  conditions: readonly SignCondition[],
  free: readonly FreeNumber[],
): boolean {
  const mentioned = [required, ...conditions];
  const ranges = free
    .filter(({ symbol }) => mentioned.some(({ polynomial }) => polynomial.symbols.has(symbol)))
    .map((each) => rangeOf(reader, each));
  return denials(required).some(
    (denial) =>
      somewherePositive(
        undivided(denial.sense === '>' ? denial.polynomial : Polynomial.one),
        [...conditions, denial],
        ranges,
      ) !== undefined,
  );
}

function numberIn(polynomial: Polynomial): Rational {
  const value = polynomial.constantValue;
  if (value === undefined) throw new RangeError('a number was expected');
  return value;
}

/** The values of a symbol that is free, as numbers. */
export function rangeOf(reader: FormulaReader, { symbol, interval }: FreeNumber): NumberRange {
  const { low, high } = cellOf(reader, interval);
  return { symbol, low: numberIn(low), high: numberIn(high) };
}
