import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import {
  type ContinuousSet,
  chancesAfter,
  happensAfter,
  type TypeDraw,
  variableFormula,
} from '../../game/continuous/continuous-game.js';
import { dictionary, extended } from '../../game/dictionary.js';
import { UNPLAYED } from '../../game/game.js';
import {
  after,
  type CutoffWalk,
  integrated,
  isAtLeastZero,
  readIn,
  responses,
  type Situation,
} from './situation.js';

/** The situation before anything happened. */
export const OPENING: Situation = {
  ...{ values: dictionary([]), cells: dictionary([]), bound: new Map() },
  weight: Polynomial.one,
};

/** The density of a type up to a positive factor: a uniform one is 1. */
export function unscaledDensity({ reader }: Pick<CutoffWalk, 'reader'>) {
  return ({ density }: TypeDraw): Polynomial =>
    density === undefined ? Polynomial.one : reader.polynomial(density);
}

/** The situations in which a profile's play ends, from a stage on. */
export function ends(walk: CutoffWalk, index: number, situation: Situation): Situation[] {
  const { game, reader } = walk;
  const stage = game.stages[index];
  if (stage === undefined) return [situation];
  const next = (each: Situation): Situation[] => ends(walk, index + 1, each);
  if (!happensAfter(stage, situation.values))
    return next(after(walk, situation, stage.name, UNPLAYED));
  switch (stage.kind) {
    case 'draw':
      return Object.entries(chancesAfter(stage, situation.values)).flatMap(([value, chance]) => {
        const probability = reader.polynomial(chance);
        if (probability.isZero) return [];
        const drawn = after(walk, situation, stage.name, value);
        return next({ ...drawn, weight: drawn.weight.times(probability) });
      });
    case 'type':
      return next(drawnFrom(walk, stage, situation));
    case 'move':
    case 'interval move':
      return responses(walk, stage, situation).flatMap(({ action, situation: then }) =>
        next(after(walk, then, stage.name, action)),
      );
  }
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
      return integrated(walk, readIn(walk, paid, end).times(end.weight), end, densityOf);
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

/**
 * The histories of an information set that the profile leads to, weighted in proportion to how likely
 * they are. What was done by somebody who knew nothing that is unseen here tells nothing: it is common to all
 * of them, and left out, so that a deviation of theirs leaves beliefs as they are. The mover's own type is a
 * symbol. `undefined` where the histories have no weight, and Bayes' rule says nothing.
 */
export function historiesAt(
  walk: CutoffWalk,
  set: ContinuousSet,
  numbers: ReadonlyMap<string, Polynomial>,
): Situation[] | undefined {
  const { move, index } = set;
  const opening: Situation = { ...OPENING, bound: numbers };
  let situations = [opening];
  for (const stage of walk.game.stages.slice(0, index))
    situations = situations.flatMap((situation) => arrived(walk, set, stage.name, situation));
  // That she moves at all tells the mover what has to be so for it.
  situations = situations.filter(({ values }) => happensAfter(move, values));
  const unseen = walk.game.stages.slice(0, index).filter(({ name }) => !move.knows.includes(name));
  if (unseen.length === 0) return situations;
  if (situations.length === 0) return undefined;
  return isAtLeastZero(walk, massOf(walk, situations).negated()) ? undefined : situations;
}

/** A situation after one more stage on the way to an information set. */
function arrived(
  walk: CutoffWalk,
  { move, known, seen }: ContinuousSet,
  variable: string,
  situation: Situation,
): Situation[] {
  const { game, reader } = walk;
  const stage = entry(
    game.stages.filter(({ name }) => name === variable),
    0,
  );
  const isKnown = move.knows.includes(variable);
  const value = known[variable];
  if (!happensAfter(stage, situation.values))
    return value === undefined || value === UNPLAYED
      ? [after(walk, situation, variable, UNPLAYED)]
      : [];
  switch (stage.kind) {
    case 'draw':
      return Object.entries(chancesAfter(stage, situation.values))
        .filter(([each]) => !isKnown || each === value)
        .map(([each, probability]) => {
          const drawn = after(walk, situation, variable, each);
          // A draw that is known, and all on which it rests, is common to all histories.
          return isKnown && knowsNoMore(stage.given, move.knows)
            ? drawn
            : { ...drawn, weight: drawn.weight.times(reader.polynomial(probability)) };
        });
    case 'type':
      return isKnown
        ? [
            {
              ...situation,
              values: extended(situation.values, variable, variableFormula(variable)),
            },
          ]
        : [drawnFrom(walk, stage, situation)];
    case 'move': {
      if (!isKnown)
        return responses(walk, stage, situation).map(({ action, situation: then }) =>
          after(walk, then, variable, action),
        );
      if (value === undefined || !stage.values.includes(value)) return [];
      if (knowsNoMore(stage.knows, move.knows)) return [after(walk, situation, variable, value)];
      return responses(walk, stage, situation)
        .filter(({ action }) => typeof action === 'string' && action === value)
        .map(({ situation: then }) => after(walk, then, variable, value));
    }
    case 'interval move':
      if (!isKnown)
        return responses(walk, stage, situation).map(({ action, situation: then }) =>
          after(walk, then, variable, action),
        );
      if (!seen.includes(variable)) return [];
      return [
        { ...situation, values: extended(situation.values, variable, variableFormula(variable)) },
      ];
  }
}

function knowsNoMore(one: readonly string[], than: readonly string[]): boolean {
  return one.every((name) => than.includes(name));
}
