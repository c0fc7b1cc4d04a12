import type { CutoffCase } from '../../equilibrium/continuous/cases.js';
import {
  cellOf,
  claimedAt,
  heldBetween,
  type Incentive,
  incentivesAt,
  mentionsVariables,
} from '../../equilibrium/continuous/incentives.js';
import {
  type CutoffWalk,
  isAtLeastZero,
  type Response,
} from '../../equilibrium/continuous/situation.js';
import { differentiatedIn } from '../../exact/coprime-factors.js';
import { Unusable } from '../../exact/message.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { SignCondition } from '../../exact/sign-condition.js';
import {
  type ContinuousGame,
  type ContinuousSet,
  continuousSets,
  ownType,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import type { SymbolicPlay } from './continuous-question.js';

/**
 * Of some types and deviations that are tried, that none gains: necessary for an equilibrium, case by case. What
 * is tried is in reach, and there are few of them: numbers at the ends of intervals, as they are claimed, where a
 * case begins, and where a gain is largest; types at the ends and in the middle of their cells.
 * @throws {Unusable} where cases rest on types: what is tried is then not in reach in each of them.
 */
export function necessaryGains(
  play: SymbolicPlay,
  supposed: readonly SignCondition[],
): CutoffCase<SignCondition[]>[] {
  const numbers = numbersTried(play);
  const types = play.claim.game.stages.map(({ name }) => name);
  const found = play.inEachCase(
    (walk) =>
      continuousSets(walk.game).flatMap((set) =>
        availableAt(walk, set, numbers).flatMap(({ bound, conditions }) => [
          ...conditions,
          ...triedAt(walk, set, bound, numbers),
        ]),
      ),
    supposed,
  );
  // A gain at an end of a cell is the gain of types near it only where the case is theirs as well.
  if (found.some(({ hypotheses }) => mentionsVariables(hypotheses, types)))
    throw new Unusable(
      'several movers know a type from an interval and do not see what each other does: that conditions are necessary is not derived',
    );
  return found;
}

type Numbers = ReadonlyMap<string, readonly Polynomial[]>;

/** Numbers that may have been seen at a set, one after the other, and that what is claimed there can be chosen. */
function availableAt(walk: CutoffWalk, set: ContinuousSet, numbers: Numbers) {
  const { move, seen } = set;
  let all: ReadonlyMap<string, Polynomial>[] = [new Map()];
  for (const name of seen) {
    const tried = inReach(walk, name, numbers);
    all = all.flatMap((each) =>
      tried.map((number) => new Map([...each, [variableSymbol(name), number]])),
    );
  }
  return all.map((bound) => {
    const conditions: SignCondition[] =
      move.kind === 'move'
        ? []
        : claimedAt(walk, set, bound).flatMap((each) =>
            atCellEnds(walk, set, each).flatMap((action) =>
              heldBetween(walk.reader, action, cellOf(walk.reader, move.interval)),
            ),
          );
    return { bound, conditions };
  });
}

/** A claimed number: where it rests on the type of its mover, at both ends of the cell. */
function atCellEnds(
  { game }: CutoffWalk,
  { move }: ContinuousSet,
  { action, situation }: Response,
): Polynomial[] {
  if (typeof action === 'string') return [];
  const type = ownType(game, move);
  const cell = type && situation.cells[type.name];
  if (type === undefined || cell === undefined) return [action];
  return Polynomial.distinct(
    [cell.low, cell.high].map((end) => action.substitute(variableSymbol(type.name), end)),
  );
}

/** Those of the numbers that are tried which the interval holds in the case that is looked at. */
function inReach(walk: CutoffWalk, variable: string, numbers: Numbers): Polynomial[] {
  const stage = walk.game.stages.find(({ name }) => name === variable);
  if (stage?.kind !== 'interval move') return [];
  const { low, high } = cellOf(walk.reader, stage.interval);
  return (numbers.get(variable) ?? []).filter(
    (each) => isAtLeastZero(walk, each.minus(low)) && isAtLeastZero(walk, high.minus(each)),
  );
}

function triedAt(
  walk: CutoffWalk,
  set: ContinuousSet,
  bound: ReadonlyMap<string, Polynomial>,
  numbers: Numbers,
): SignCondition[] {
  const { move } = set;
  const found =
    move.kind === 'move'
      ? (incentivesAt(walk, set, bound) ?? [])
      : inReach(walk, move.name, numbers).flatMap(
          (each) => incentivesAt(walk, set, bound, each) ?? [],
        );
  return found.flatMap((each) =>
    atSomeTypes(walk, each).map((gain) => ({
      polynomial: walk.reader.cleared(gain.negated()),
      sense: '≥' as const,
    })),
  );
}

/** A gain at the ends of the cell of types, and in its middle. */
function atSomeTypes({ game }: CutoffWalk, { gain, cell, set }: Incentive): Polynomial[] {
  const type = ownType(game, set.move);
  if (type === undefined || cell === undefined) return [gain];
  const { low, high } = cell;
  const symbol = variableSymbol(type.name);
  const middle = low.plus(high).scaled(Rational.half);
  return [low, high, ...(gain.coefficientsIn(symbol).length > 2 ? [middle] : [])].map((each) =>
    gain.substitute(symbol, each),
  );
}

/** Numbers that are tried for each variable that is chosen from an interval. */
function numbersTried(play: SymbolicPlay): Numbers {
  const { game } = play.claim;
  return new Map(
    game.stages.flatMap((stage) => {
      if (stage.kind !== 'interval move') return [];
      const { low, high } = cellOf(play.reader, stage.interval);
      const all = Polynomial.distinct([low, high, ...turns(play, game, stage.name)]);
      return [[stage.name, all] as const];
    }),
  );
}

/** Where a case of a number begins, where what is claimed of it lies, and where a gain by it is largest. */
function turns(play: SymbolicPlay, game: ContinuousGame, variable: string): Polynomial[] {
  const symbol = variableSymbol(variable);
  const variables = game.stages.map(({ name }) => variableSymbol(name));
  return continuousSets(game)
    .filter(({ move }) => move.name === variable)
    .flatMap((set) =>
      play
        .inEachCase((walk) => ({
          gains: incentivesAt(walk, set) ?? [],
          claimed: claimedAt(walk, set, new Map()).flatMap((each) => atCellEnds(walk, set, each)),
        }))
        .flatMap(({ hypotheses, value: { gains, claimed } }) => [
          ...claimed,
          ...[
            ...hypotheses.map(({ polynomial }) => polynomial),
            ...gains.map(({ gain }) => differentiatedIn(gain, symbol)),
          ].flatMap((each) => rootIn(each, symbol)),
        ]),
    )
    .filter((each) => variables.every((name) => !each.symbols.has(name)));
}

/** The root of a polynomial in a symbol in which it is linear, with a number for a slope. */
function rootIn(polynomial: Polynomial, symbol: string): Polynomial[] {
  const [constant, slope, further] = polynomial.coefficientsIn(symbol);
  const factor = slope?.constantValue;
  if (constant === undefined || factor === undefined || factor.isZero || further !== undefined)
    return [];
  return [constant.scaled(Rational.one.over(factor).negated())];
}
