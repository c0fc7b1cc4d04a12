import { Unusable } from '../../exact/message.js';
import type { Point } from '../../exact/point.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { Rational } from '../../exact/rational.js';
import type { SignCondition } from '../../exact/sign-condition.js';
import {
  type ContinuousSet,
  continuousSets,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { takenSymbol } from '../../game/continuous/news.js';
import { inEachCase } from './cases.js';
import type { Played } from './continuous-profile.js';
import { improperPlay, rangeOf, untoldDivisors } from './improper-play.js';
import { type Incentive, incentivesAt } from './incentives.js';
import { numberReader } from './number-reader.js';
import { seenWithin, withinReach } from './reach.js';
import type { FormulaReader } from './situation.js';
import { type NumberRange, somewherePositive, undivided } from './somewhere-positive.js';
import { thinlyPositive } from './thin-places.js';
import { untoldNews } from './told-types.js';
import { freeIn, type View, viewsOf } from './views.js';

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
  const reader = numberReader(point, played.game);
  const improper = improperPlay(played, reader);
  if (improper.length > 0) return { equilibrium: false, violations: [], improper, untold: [] };
  const news = [...untoldDivisors(played, reader), ...untoldNews(played, reader)];
  // Whether there is such a game is then not known, or what a number tells, and what is done by who sees it.
  if (news.length > 0)
    return { equilibrium: undefined, violations: [], improper, untold: [...new Set(news)] };
  const found = continuousSets(played.game).flatMap((set) => {
    const judged = viewsOf(played, set).map((view) => judgedSet(played, reader, set, view));
    const [first, ...others] = judged.flatMap(({ violation }) => (violation ? [violation] : []));
    const violation = others.reduce(
      (best, each) => (best?.gain.lessThan(each.gain) ? each : best),
      first,
    );
    return [{ violation, untold: judged.flatMap((each) => each.untold) }];
  });
  const violations = found.flatMap(({ violation }) => (violation ? [violation] : []));
  const untold = [...new Set(found.flatMap((each) => each.untold))];
  const equilibrium = violations.length > 0 ? false : untold.length > 0 ? undefined : true;
  return { equilibrium, violations, improper, untold };
}

interface JudgedSet {
  readonly violation: ContinuousViolation | undefined;
  readonly untold: readonly string[];
}

/** The largest gain in a view of an information set; what is not examined there is not told. */
function judgedSet(
  played: Played,
  reader: FormulaReader,
  set: ContinuousSet,
  view: View,
): JudgedSet {
  try {
    return examinedSet(played, reader, set, view);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return { violation: undefined, untold: [`${set.move.name} at "${set.key}": ${error.message}`] };
  }
}

function examinedSet(
  played: Played,
  reader: FormulaReader,
  set: ContinuousSet,
  view: View,
): JudgedSet {
  const place = `${set.move.name} at "${set.key}"`;
  const cases = inEachCase((ask) => incentivesAt({ ...played, reader, ask }, set, view));
  const free = freeIn(played, set, view);
  const ranges = free.map((each) => rangeOf(reader, each));
  let violation: ContinuousViolation | undefined;
  const untold = new Set<string>();
  for (const { hypotheses, value } of cases) {
    if (value === undefined) {
      const conditions = [...hypotheses, ...seenWithin({ ...played, reader }, set, view)];
      if (mayBeSo(conditions, ranges))
        untold.add(
          `${place} is off the path, and no belief about what its mover does not see is dictated or stated`,
        );
      continue;
    }
    for (const incentive of value) {
      const found = violationIn(played, reader, incentive, hypotheses, ranges);
      if (found === 'untold')
        untold.add(
          `${place}: a rule that compares numbers is not examined where it rests on two of them`,
        );
      else if (found && (violation === undefined || violation.gain.lessThan(found.gain)))
        violation = found;
    }
  }
  return { violation, untold: [...untold] };
}

/** Whether a case may be met; where that is not decided, it may. */
function mayBeSo(conditions: readonly SignCondition[], ranges: readonly NumberRange[]): boolean {
  const mentioned = ranges.filter(({ symbol }) =>
    conditions.some(({ polynomial }) => polynomial.symbols.has(symbol)),
  );
  if (mentioned.length > 1) return true;
  return somewherePositive(undivided(Polynomial.one), conditions, mentioned) !== undefined;
}

function violationIn(
  played: Played,
  reader: FormulaReader,
  incentive: Incentive,
  hypotheses: readonly SignCondition[],
  all: readonly NumberRange[],
): ContinuousViolation | 'untold' | undefined {
  const { gain, set, view } = incentive;
  if (gain.isZero) return undefined;
  const conditions = [...hypotheses, ...withinReach({ ...played, reader }, incentive, hypotheses)];
  if (all.some(({ low, high }) => high.lessThan(low))) return undefined;
  const quotient = reader.quotient(gain);
  const mentioned = [
    quotient.above,
    quotient.below,
    ...conditions.map(({ polynomial }) => polynomial),
  ];
  // A symbol that nothing rests on may have any value.
  const ranges =
    view.kind === 'plain' && all.length < 3
      ? all
      : all.filter(({ symbol }) => mentioned.some(({ symbols }) => symbols.has(symbol)));
  const found =
    somewherePositive(quotient, conditions, ranges) ??
    thinlyPositive(quotient, conditions, hypotheses, ranges);
  if (found === undefined || found === 'untold') return found;
  return { set, gain: found.gain, ...toldAt(played, incentive, found.at) };
}

/** What is claimed and what is done instead, and the numbers at which that is so, by their names. */
function toldAt(
  played: Played,
  { claimed, deviation }: Incentive,
  at: Point,
): Pick<ContinuousViolation, 'at' | 'claimed' | 'deviation'> {
  const named = played.game.stages.flatMap((stage): [string, string][] => [
    [stage.name, variableSymbol(stage.name)],
    ...(stage.kind === 'type'
      ? [[`the ${stage.name} she is taken for`, takenSymbol(stage.name)] as [string, string]]
      : []),
  ]);
  const valued = named.flatMap(([name, symbol]): [string, Rational][] => {
    const value = at.values.get(symbol);
    return value ? [[name, value]] : [];
  });
  const told = (action: string | Polynomial): string =>
    typeof action === 'string' ? action : `${action.evaluate(at)}`;
  return { at: new Map(valued), claimed: told(claimed), deviation: told(deviation) };
}
