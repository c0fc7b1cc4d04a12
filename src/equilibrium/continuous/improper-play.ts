import { Polynomial } from '../../exact/polynomial.js';
import { NotRational, type Rational } from '../../exact/rational.js';
import { denials, type SignCondition } from '../../exact/sign-condition.js';
import {
  type ContinuousSet,
  type ContinuousStage,
  continuousSets,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { inEachCase } from './cases.js';
import { formulasPlayed, type Played } from './continuous-profile.js';
import { claimedIn } from './incentives.js';
import { cellOf, numberAvailable } from './reach.js';
import type { FormulaReader } from './situation.js';
import { type NumberRange, somewherePositive } from './somewhere-positive.js';
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
  const stages = played.game.stages.flatMap((stage) => improperStage(stage, reader));
  if (stages.length > 0) return stages;
  return continuousSets(played.game).flatMap((set) => [
    ...unavailable(played, reader, set),
    ...unbelievable(played, reader, set),
  ]);
}

function improperStage(stage: ContinuousStage, reader: FormulaReader): string[] {
  if (stage.kind === 'draw')
    return Object.values(stage.probabilities)
      .flatMap((chances) => Object.entries(chances))
      .filter(([, each]) => numberIn(reader.polynomial(each)).sign < 0)
      .map(([value]) => `the probability of ${stage.name} = ${value} is below 0`);
  if (stage.kind !== 'type') return [];
  const { low, high } = cellOf(reader, stage.interval);
  if (numberIn(high.minus(low)).sign <= 0)
    return [`${stage.name} is drawn from an interval from ${low} to ${high}`];
  if (stage.density === undefined) return [];
  const range = rangeOf(reader, {
    ...{ symbol: variableSymbol(stage.name), name: stage.name },
    interval: stage.interval,
  });
  const negative = somewherePositive(reader.polynomial(stage.density).negated(), [], [range]);
  return negative ? [`the density of ${stage.name} is below 0 somewhere`] : [];
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
  return isOutside ? [`${move.name} at "${set.key}" is to be a number outside its interval`] : [];
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
        denial.sense === '>' ? denial.polynomial : Polynomial.one,
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
