import {
  claimedIn,
  type Incentive,
  incentivesAt,
} from '../../equilibrium/continuous/incentives.js';
import { piecesOf } from '../../equilibrium/continuous/pieces.js';
import { cellOf, heldBetween } from '../../equilibrium/continuous/reach.js';
import type { Response } from '../../equilibrium/continuous/response.js';
import {
  type Cell,
  type CutoffWalk,
  isAtLeastZero,
} from '../../equilibrium/continuous/situation.js';
import {
  freeIn,
  newsSeen,
  type Tried,
  type View,
  viewsOf,
} from '../../equilibrium/continuous/views.js';
import { differentiatedIn } from '../../exact/coprime-factors.js';
import { dividedBy } from '../../exact/division.js';
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
import { newsIn } from '../../game/continuous/news.js';
import type { SymbolicPlay } from './continuous-question.js';

/** Numbers that are tried, by the variable that is chosen from an interval. */
export type Numbers = ReadonlyMap<string, readonly Polynomial[]>;

/** Numbers that may have been seen in a view of a set, and types that numbers may tell there. */
export function seenAndTold(
  walk: CutoffWalk,
  set: ContinuousSet,
  view: View,
  numbers: Numbers,
): Tried[] {
  const free = freeIn(walk, set, view).map(({ name }) => name);
  let all: ReadonlyMap<string, Polynomial>[] = [new Map()];
  for (const name of set.seen.filter((each) => free.includes(each))) {
    const tried = inReach(walk, name, numbers);
    all = all.flatMap((each) =>
      tried.map((number) => new Map([...each, [variableSymbol(name), number]])),
    );
  }
  const types = typesTold(walk, set, view);
  return all.flatMap((each) =>
    types.length === 0 ? [{ numbers: each }] : types.map((type) => ({ numbers: each, type })),
  );
}

/** Types of the piece that is looked at in a view, if its number tells them. */
function typesTold(walk: CutoffWalk, set: ContinuousSet, view: View): Polynomial[] {
  const news = newsSeen(walk, set) ?? newsIn(walk.game, set.move);
  if (news === undefined || !('piece' in view)) return [];
  const piece = piecesOf(walk, news, set.known)?.[view.piece];
  if (piece === undefined || !piece.tellsType || !('cell' in piece.about)) return [];
  return someTypes(piece.about.cell);
}

function someTypes({ low, high }: Cell): Polynomial[] {
  return [low, high, low.plus(high).scaled(Rational.half)];
}

/** That what is claimed can be chosen. */
export function availableAt(
  walk: CutoffWalk,
  set: ContinuousSet,
  view: View,
  tried: Tried,
): SignCondition[] {
  const { move } = set;
  if (move.kind === 'move' || view.kind === 'as') return [];
  return claimedIn(walk, set, view, tried).flatMap(({ response }) =>
    atCellEnds(walk, set, response).flatMap((action) =>
      heldBetween(walk.reader, action, cellOf(walk.reader, move.interval)),
    ),
  );
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

/** Of a place, that nothing which is tried there gains, to types at the ends and in the middle of their cells. */
export function triedAt(
  play: SymbolicPlay,
  walk: CutoffWalk,
  set: ContinuousSet,
  view: View,
  tried: Tried,
  numbers: Numbers,
): SignCondition[] {
  const { move } = set;
  const gains = (instead?: Polynomial): readonly Incentive[] =>
    incentivesAt(walk, set, view, { ...tried, ...(instead && { instead }) }) ?? [];
  const found =
    move.kind === 'move' || view.kind === 'as'
      ? gains()
      : inReach(
          walk,
          move.name,
          view.kind === 'read' ? numbersWith(play, move.name, gains(), numbers) : numbers,
        ).flatMap(gains);
  return found.flatMap((each) =>
    atSomeTypes({ ...each, gain: walk.reader.cleared(each.gain) }).map((gain) => ({
      polynomial: walk.reader.cleared(gain.negated()),
      sense: '≥' as const,
    })),
  );
}

/** Numbers that are tried, and where a gain is largest in the place that is looked at. */
function numbersWith(
  play: SymbolicPlay,
  variable: string,
  gains: readonly Incentive[],
  numbers: Numbers,
): Numbers {
  const symbol = variableSymbol(variable);
  const peaks = gains
    .flatMap(({ gain }) =>
      rootIn(play, differentiatedIn(play.reader.cleared(gain), symbol), symbol),
    )
    .filter(({ symbols }) => ![...symbols].some((each) => each.startsWith('#')));
  const all = Polynomial.distinct([...(numbers.get(variable) ?? []), ...peaks]);
  return new Map([...numbers, [variable, all]]);
}

/** A gain at the ends of the cells of types, and in the middle. */
function atSomeTypes({ gain, types }: Incentive): Polynomial[] {
  return types.reduce<Polynomial[]>(
    (all, { symbol, cell }) =>
      all.flatMap((each) => {
        const isLinear = each.coefficientsIn(symbol).length <= 2;
        return someTypes(cell)
          .slice(0, isLinear ? 2 : 3)
          .map((type) => each.substitute(symbol, type));
      }),
    [gain],
  );
}

/** Numbers that are tried for each variable that is chosen from an interval. */
export function numbersTried(play: SymbolicPlay): Numbers {
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
    .flatMap((set) => viewsOf(play.claim, set).map((view) => ({ set, view })))
    .flatMap(({ set, view }) =>
      play
        .inEachCase((walk) => ({
          gains: incentivesAt(walk, set, view) ?? [],
          claimed: claimedIn(walk, set, view).flatMap(({ response }) =>
            atCellEnds(walk, set, response),
          ),
        }))
        .flatMap(({ hypotheses, value: { gains, claimed } }) => [
          ...claimed,
          ...[
            ...hypotheses.map(({ polynomial }) => polynomial),
            ...gains.map(({ gain }) => differentiatedIn(play.reader.cleared(gain), symbol)),
          ].flatMap((each) => rootIn(play, each, symbol)),
        ]),
    )
    .filter((each) => variables.every((name) => !each.symbols.has(name)));
}

/** The root of a polynomial in a symbol in which it is linear, where the slope divides or has a plain sign. */
function rootIn(play: SymbolicPlay, polynomial: Polynomial, symbol: string): Polynomial[] {
  const [constant, slope, further] = polynomial.coefficientsIn(symbol);
  if (constant === undefined || slope === undefined || slope.isZero || further !== undefined)
    return [];
  const root = dividedBy(constant, slope) ?? play.over(constant, slope);
  return root ? [root.negated()] : [];
}
