import type { CutoffPlay } from '../../src/claim/continuous/integral-quantity.js';
import type { CutoffRule } from '../../src/equilibrium/continuous/continuous-profile.js';
import { entry } from '../../src/exact/entry.js';
import type { Formula } from '../../src/exact/formula.js';
import { valueAt } from '../../src/exact/formula-value.js';
import type { Point } from '../../src/exact/point.js';
import { Rational } from '../../src/exact/rational.js';
import { holdsAt } from '../../src/exact/relation.js';
import type { CasePayoff } from '../../src/game/continuous/case-payoff.js';
import {
  type ContinuousMove,
  type ContinuousValues,
  chancesAfter,
  densityAfter,
  happensAfter,
  ownType,
  variableFormula,
  variableSymbol,
} from '../../src/game/continuous/continuous-game.js';

/*
 * What is expected of play, by trying types: a game is played out type by type, with numbers alone, and summed by
 * Milne's rule between the numbers at which anybody may change what she does. For what is a polynomial of
 * degree three at most in between, that is exact.
 */

/** A history that was played out: its words, with numbers under their symbols. */
interface PlayedHistory {
  readonly values: ContinuousValues;
  readonly at: Point;
}

type Worth = (history: PlayedHistory) => Rational;

/** What is expected, over how likely what is given is; `undefined` where that is 0. */
export function integratedByHand(
  claim: CutoffPlay,
  point: Point,
  worth: Worth,
  given: (values: ContinuousValues) => boolean = () => true,
): Rational | undefined {
  const isGiven = (history: PlayedHistory) =>
    given(history.values) ? Rational.one : Rational.zero;
  const mass = expected(claim, { values: {}, at: point }, 0, isGiven);
  const sum = expected(claim, { values: {}, at: point }, 0, (history) =>
    isGiven(history).times(given(history.values) ? worth(history) : Rational.zero),
  );
  return mass.isZero ? undefined : sum.over(mass);
}

/** What a player is paid in the end. */
export function paid({ game }: CutoffPlay, player: string): Worth {
  return ({ values, at }) => numberOf(paidAt(game.payoffs(values)[player] as CasePayoff, at), at);
}

/** The formula of the case that numbers meet. */
function paidAt(payoff: CasePayoff, at: Point): Formula {
  if (payoff.kind === 'pays') return payoff.formula;
  const { left, sign, right } = payoff.where;
  const compared = numberOf(left, at).compare(numberOf(right, at));
  const isMet = { '<': compared < 0, '≤': compared <= 0, '=': compared === 0 };
  const so = sign === '>' ? compared > 0 : sign === '≥' ? compared >= 0 : isMet[sign];
  return paidAt(so ? payoff.pays : payoff.else, at);
}

function expected(
  claim: CutoffPlay,
  history: PlayedHistory,
  index: number,
  worth: Worth,
): Rational {
  const stage = claim.game.stages[index];
  if (stage === undefined) return worth(history);
  const next = (value: string | Rational): Rational =>
    expected(claim, continued(history, stage.name, value), index + 1, worth);
  if (!happensAfter(stage, history.values)) return next('-');
  switch (stage.kind) {
    case 'draw':
      return stage.values
        .map((each) =>
          numberOf(chancesAfter(stage, history.values)[each] as Formula, history.at).times(
            next(each),
          ),
        )
        .reduce((one, other) => one.plus(other), Rational.zero);
    case 'type': {
      const [low, high] = [stage.interval.from, stage.interval.to].map((end) =>
        numberOf(end, history.at),
      ) as [Rational, Rational];
      const density = densityAfter(stage, history.values);
      const at = (type: Rational): Rational => {
        const weight = density
          ? numberOf(density, history.at.with(variableSymbol(stage.name), type))
          : Rational.one.over(high.minus(low));
        return weight.times(next(type));
      };
      const turns = turnsIn(claim, history.at).filter(
        (each) => low.lessThan(each) && each.lessThan(high),
      );
      return milne(at, [low, ...turns, high]);
    }
    case 'move':
    case 'interval move': {
      const done = chosen(claim, stage, history);
      return next(typeof done === 'string' ? done : numberOf(done, history.at));
    }
  }
}

function continued(
  { values, at }: PlayedHistory,
  name: string,
  value: string | Rational,
): PlayedHistory {
  return typeof value === 'string'
    ? { values: { ...values, [name]: value }, at }
    : {
        values: { ...values, [name]: variableFormula(name) },
        at: at.with(variableSymbol(name), value),
      };
}

function chosen(claim: CutoffPlay, move: ContinuousMove, { values, at }: PlayedHistory) {
  const words = move.knows.filter((name) => typeof values[name] === 'string');
  const key = words.length === 0 ? 'nothing' : words.map((name) => values[name]).join(', ');
  let rule = claim.profile[move.name]?.[key] as CutoffRule;
  const type = ownType(claim.game, move);
  while (rule.kind === 'cutoff' || rule.kind === 'where') {
    const applies =
      rule.kind === 'where'
        ? holdsAt(rule.where, at)
        : at.at(variableSymbol(type?.name ?? '')).lessThan(numberOf(rule.below, at));
    rule = applies ? rule.play : rule.else;
  }
  if (rule.kind === 'revealed') throw new Error('no claim here reveals a type');
  return rule.kind === 'plays' ? rule.action : rule.number;
}

/** Every number at which some rule may divide types, whatever of the claimed numbers was chosen. */
function turnsIn({ game, profile }: CutoffPlay, point: Point): Rational[] {
  const rules = Object.values(profile).flatMap((rows) => Object.values(rows));
  const chooses = (rule: CutoffRule): readonly Formula[] => {
    if (rule.kind === 'plays') return [];
    return rule.kind === 'chooses' ? [rule.number] : [...chooses(rule.play), ...chooses(rule.else)];
  };
  const cutoffs = (rule: CutoffRule): readonly Formula[] => {
    if (rule.kind === 'plays' || rule.kind === 'chooses') return [];
    const inner = [...cutoffs(rule.play), ...cutoffs(rule.else)];
    return rule.kind === 'cutoff' ? [rule.below, ...inner] : inner;
  };
  let points = [point];
  for (const { name, kind } of game.stages) {
    if (kind !== 'interval move') continue;
    const numbers = Object.values(profile[name] ?? {}).flatMap(chooses);
    points = points.flatMap((at) =>
      numbers.map((each) => at.with(variableSymbol(name), numberOf(each, at))),
    );
  }
  const found = points.flatMap((at) => rules.flatMap(cutoffs).map((each) => numberOf(each, at)));
  const sorted = [...found].sort((one, other) => one.compare(other));
  return sorted.filter((each, k) => k === 0 || !each.equals(entry(sorted, k - 1)));
}

/** A rule at a number itself is immaterial: the types that are tried are inside. */
function milne(at: (type: Rational) => Rational, turns: readonly Rational[]): Rational {
  return turns.slice(1).reduce((sum, high, k) => {
    const low = entry(turns, k);
    const width = high.minus(low);
    const inside = (n: bigint) => at(low.plus(width.times(Rational.ratio(n, 4n))));
    // Milne: exact up to degree three, and the ends are not tried.
    const [one, two, three] = [inside(1n), inside(2n), inside(3n)];
    const mean = one.plus(one).minus(two).plus(three).plus(three).times(Rational.ratio(1n, 3n));
    return sum.plus(width.times(mean));
  }, Rational.zero);
}

function numberOf(formula: Formula, at: Point): Rational {
  const value = valueAt(formula, at);
  if (value === undefined) throw new Error('it divides by 0');
  return value;
}
