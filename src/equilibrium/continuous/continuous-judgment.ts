import type { Point } from '../../exact/point.js';
import { Polynomial } from '../../exact/polynomial.js';
import { NotRational, type Rational } from '../../exact/rational.js';
import type { SignCondition } from '../../exact/sign-condition.js';
import {
  type ContinuousSet,
  type ContinuousStage,
  continuousSets,
  ownType,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { type CutoffCase, inEachCase } from './cases.js';
import {
  type ContinuousProfile,
  type CutoffRule,
  formulasPlayed,
  type Played,
} from './continuous-profile.js';
import {
  cellOf,
  claimedAt,
  type Incentive,
  incentivesAt,
  seenWithin,
  typeHeld,
  withinReach,
} from './incentives.js';
import { numberReader } from './number-reader.js';
import type { FormulaReader } from './situation.js';
import { type NumberRange, somewherePositive } from './somewhere-positive.js';

/** What a mover would rather do, at which type, and after what. */
export interface ContinuousViolation {
  readonly set: ContinuousSet;
  readonly claimed: string;
  readonly deviation: string;
  /** By variable: the type, numbers that are seen, and the number that is chosen instead. */
  readonly at: ReadonlyMap<string, Rational>;
  /** Times how likely the information set is, up to the density of unseen types. */
  readonly gain: Rational;
}

/** Whether a profile is a perfect Bayesian equilibrium at a parameter point. */
export interface ContinuousJudgment {
  /** `undefined` where that is not told. */
  readonly equilibrium: boolean | undefined;
  readonly violations: readonly ContinuousViolation[];
  /** Why there is no such game, or no such profile, here. */
  readonly improper: readonly string[];
  /** Why it is not told. */
  readonly untold: readonly string[];
}

/** Judges a profile at a parameter point: every information set, type and deviation. */
export function judgeContinuous(played: Played, point: Point): ContinuousJudgment {
  const reader = numberReader(point);
  const improper = improperPlay(played, reader);
  if (improper.length > 0) return { equilibrium: false, violations: [], improper, untold: [] };
  const found = continuousSets(played.game).map((set) => judgedSet(played, reader, set));
  const violations = found.flatMap(({ violation }) => (violation ? [violation] : []));
  const untold = found.flatMap((each) => each.untold);
  const equilibrium = violations.length > 0 ? false : untold.length > 0 ? undefined : true;
  return { equilibrium, violations, improper, untold };
}

/** What keeps numbers from being a game and a profile of it; that something divides by 0 does, too. */
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
  return [
    ...played.game.stages.flatMap((stage) => improperStage(stage, reader)),
    ...continuousSets(played.game).flatMap((set) => unavailable(played, reader, set)),
  ];
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
  const range = rangeOf(stage.name, reader, stage);
  const negative = somewherePositive(reader.polynomial(stage.density).negated(), [], [range]);
  return negative ? [`the density of ${stage.name} is below 0 somewhere`] : [];
}

/** Claimed numbers that are outside their interval, whatever was seen. */
function unavailable(played: Played, reader: FormulaReader, set: ContinuousSet): string[] {
  const { move } = set;
  if (move.kind !== 'interval move') return [];
  const cell = cellOf(reader, move.interval);
  const ranges = set.seen.map((name) => seenRange(played, reader, name));
  const type = ownType(played.game, move);
  const cases = inEachCase((ask) => claimedAt({ ...played, reader, ask }, set, new Map()));
  const isOutside = cases.some(({ hypotheses, value }) =>
    value.some((response) => {
      const { action } = response;
      if (typeof action === 'string') throw new RangeError('a word in the place of a number');
      const held = typeHeld({ ...played, reader }, set, response);
      const free = type && held.length > 0 ? [...ranges, rangeOf(type.name, reader, type)] : ranges;
      return [cell.low.minus(action), action.minus(cell.high)].some(
        (excess) => somewherePositive(excess, [...hypotheses, ...held], free) !== undefined,
      );
    }),
  );
  return isOutside ? [`${move.name} at "${set.key}" is to be a number outside its interval`] : [];
}

function numberIn(polynomial: Polynomial): Rational {
  const value = polynomial.constantValue;
  if (value === undefined) throw new RangeError('a number was expected');
  return value;
}

function seenRange({ game }: Played, reader: FormulaReader, variable: string): NumberRange {
  const stage = game.stages.find(({ name }) => name === variable);
  if (stage === undefined || !('interval' in stage)) throw new RangeError(variable);
  return rangeOf(variable, reader, stage);
}

function rangeOf(
  variable: string,
  reader: FormulaReader,
  { interval }: Extract<ContinuousStage, { readonly interval: unknown }>,
): NumberRange {
  const { low, high } = cellOf(reader, interval);
  return { symbol: variableSymbol(variable), low: numberIn(low), high: numberIn(high) };
}

interface JudgedSet {
  readonly violation: ContinuousViolation | undefined;
  readonly untold: readonly string[];
}

/** The largest gain that is found at an information set. */
function judgedSet(played: Played, reader: FormulaReader, set: ContinuousSet): JudgedSet {
  const { move, key } = set;
  const place = `${move.name} at "${key}"`;
  const cases = inEachCase((ask) => incentivesAt({ ...played, reader, ask }, set));
  const ranges = rangesAt(played, reader, set);
  let violation: ContinuousViolation | undefined;
  const untold = new Set<string>();
  for (const { hypotheses, value } of cases) {
    if (value === undefined) {
      if (mayBeSo(hypotheses, played, reader, set, ranges))
        untold.add(
          `${place} is off the path, and no belief about what its mover does not see is dictated`,
        );
      continue;
    }
    for (const incentive of value) {
      const found = violationIn(played, reader, incentive, hypotheses, ranges);
      if (found && (violation === undefined || violation.gain.lessThan(found.gain)))
        violation = found;
    }
  }
  if (violation === undefined && ranges.length > 1 && restsOnComparisons(played.profile))
    untold.add(
      `${place}: a rule that compares numbers is not examined where it rests on two of them`,
    );
  return { violation, untold: [...untold] };
}

/** The symbols that are free at a set: numbers that are seen, the mover's type, and what she chooses. */
function rangesAt(
  played: Played,
  reader: FormulaReader,
  { move, seen }: ContinuousSet,
): NumberRange[] {
  const type = ownType(played.game, move);
  const names = [
    ...seen,
    ...(type ? [type.name] : []),
    ...(move.kind === 'interval move' ? [move.name] : []),
  ];
  return names.map((name) => seenRange(played, reader, name));
}

/** Whether a case may be met; where that is not decided, it may. */
function mayBeSo(
  hypotheses: CutoffCase<unknown>['hypotheses'],
  played: Played,
  reader: FormulaReader,
  set: ContinuousSet,
  ranges: readonly NumberRange[],
): boolean {
  if (ranges.length > 1) return true;
  const conditions = [...hypotheses, ...seenWithin({ ...played, reader }, set)];
  return somewherePositive(Polynomial.one, conditions, ranges) !== undefined;
}

function violationIn(
  played: Played,
  reader: FormulaReader,
  incentive: Incentive,
  hypotheses: readonly SignCondition[],
  ranges: readonly NumberRange[],
): ContinuousViolation | undefined {
  const { gain, set, claimed, deviation } = incentive;
  if (gain.isZero) return undefined;
  const reach = withinReach({ ...played, reader }, incentive, hypotheses);
  const conditions = [...hypotheses, ...reach];
  const found = somewherePositive(gain, conditions, ranges);
  if (found === undefined) return undefined;
  const at = new Map(
    played.game.stages.flatMap(({ name }): [string, Rational][] => {
      const value = found.at.values.get(variableSymbol(name));
      return value ? [[name, value]] : [];
    }),
  );
  const told = (action: string | Polynomial): string =>
    typeof action === 'string' ? action : `${action.evaluate(found.at)}`;
  return { set, at, gain: found.gain, claimed: told(claimed), deviation: told(deviation) };
}

function restsOnComparisons(profile: ContinuousProfile): boolean {
  const compares = (rule: CutoffRule): boolean =>
    rule.kind === 'where' ||
    (rule.kind === 'cutoff' && (compares(rule.play) || compares(rule.else)));
  return Object.values(profile).some((rows) => Object.values(rows).some(compares));
}
