import { Polynomial } from '../../exact/polynomial.js';
import {
  type ContinuousMove,
  chancesAfter,
  densityAfter,
  happensAfter,
  ownType,
  type TypeDraw,
  variableFormula,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { dictionary, extended } from '../../game/dictionary.js';
import { UNPLAYED } from '../../game/game.js';
import { responses } from './response.js';
import { after, type CutoffWalk, integrated, readIn, type Situation } from './situation.js';
import { worthIn } from './worth.js';

/** The situation before anything happened. */
export const OPENING: Situation = {
  ...{ values: dictionary([]), cells: dictionary([]), bound: new Map() },
  told: dictionary([]),
  weight: Polynomial.one,
};

/** The density of a type up to a positive factor, the same after every history: a uniform one is 1. */
export function unscaledDensity(walk: Pick<CutoffWalk, 'reader'>) {
  return (type: TypeDraw, situation: Pick<Situation, 'values' | 'bound'>): Polynomial => {
    const density = densityAfter(type, situation.values);
    return density === undefined ? Polynomial.one : readIn(walk, density, situation);
  };
}

/** The situations in which a profile's play ends, from a stage on. */
export function ends(walk: CutoffWalk, index: number, situation: Situation): Situation[] {
  const { game } = walk;
  const stage = game.stages[index];
  if (stage === undefined) return [situation];
  const next = (each: Situation): Situation[] => ends(walk, index + 1, each);
  if (!happensAfter(stage, situation.values))
    return next(after(walk, situation, stage.name, UNPLAYED));
  switch (stage.kind) {
    case 'draw':
      return Object.entries(chancesAfter(stage, situation.values)).flatMap(([value, chance]) => {
        const probability = readIn(walk, chance, situation);
        if (probability.isZero) return [];
        const drawn = after(walk, situation, stage.name, value);
        return next({ ...drawn, weight: drawn.weight.times(probability) });
      });
    case 'type':
      return next(drawnFrom(walk, stage, situation));
    case 'move':
    case 'interval move':
      return responses(walk, stage, situation).flatMap(({ action, situation: then }) =>
        next(after(walk, then, stage.name, action, toldByNumber(walk, stage, action, then))),
      );
  }
}

/** What a number tells that rises or falls with the type of who chooses it: that type. */
export function toldByNumber(
  { game }: Pick<CutoffWalk, 'game'>,
  move: ContinuousMove,
  action: string | Polynomial,
  { told }: Situation,
): Situation['told'] {
  const type = ownType(game, move);
  if (type === undefined || typeof action === 'string') return told;
  const symbol = variableSymbol(type.name);
  return action.symbols.has(symbol) ? extended(told, type.name, Polynomial.symbol(symbol)) : told;
}

/** A situation in which a type is anything in its interval. */
export function drawnFrom(
  walk: CutoffWalk,
  { name, interval }: TypeDraw,
  situation: Situation,
): Situation {
  const cell = {
    low: walk.reader.polynomial(interval.from),
    high: walk.reader.polynomial(interval.to),
  };
  return {
    ...situation,
    values: extended(situation.values, name, variableFormula(name)),
    cells: extended(situation.cells, name, cell),
  };
}

/** What a player expects from a stage on, times the weight of the situation. */
export function expectedWorth(
  walk: CutoffWalk,
  player: string,
  index: number,
  situation: Situation,
  densityOf = unscaledDensity(walk),
): Polynomial {
  return Polynomial.sum(
    ends(walk, index, situation).map((end) => {
      const paid = walk.game.payoffs(end.values)[player];
      if (paid === undefined) throw new RangeError(`${player} is paid nothing`);
      return worthIn(walk, paid, end, densityOf);
    }),
  );
}

/** How likely situations are, up to a positive factor. */
export function massOf(
  walk: CutoffWalk,
  situations: readonly Situation[],
  densityOf = unscaledDensity(walk),
): Polynomial {
  return Polynomial.sum(situations.map((each) => integrated(walk, each.weight, each, densityOf)));
}
