import { entry } from '../../exact/entry.js';
import type { Polynomial } from '../../exact/polynomial.js';
import {
  type ContinuousMove,
  type ContinuousSet,
  type ContinuousStage,
  chancesAfter,
  densityAfter,
  happensAfter,
  ownType,
  type TypeDraw,
  variableFormula,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import type { News } from '../../game/continuous/news.js';
import { extended } from '../../game/dictionary.js';
import { UNPLAYED } from '../../game/game.js';
import { drawnFrom, massOf, OPENING, toldByNumber } from './expectations.js';
import type { CountingEnds } from './pieces.js';
import { responses } from './response.js';
import {
  after,
  type Cell,
  type CutoffWalk,
  isAtLeastZero,
  readIn,
  type Situation,
} from './situation.js';

/** How news is taken: what is believed of what it is about, and which number it was. */
export interface Taken {
  readonly news: News;
  readonly of:
    | { readonly kind: 'type'; readonly type: Polynomial }
    | { readonly kind: 'cells'; readonly cells: readonly Cell[] }
    /** Words, as likely as they were, or a single one. */
    | { readonly kind: 'words'; readonly words: readonly string[]; readonly sure: boolean };
  readonly number?: Polynomial;
  /** Whether the number reveals the type. */
  readonly tells: boolean;
  /** The types among which it is then; that they are told is of them alone. */
  readonly cell?: Cell;
  readonly counting?: CountingEnds;
}

/**
 * The histories of an information set that the profile leads to, weighted in proportion to how likely
 * they are. What was done by somebody who knew nothing that is unseen here tells nothing: it is common to all
 * of them, and left out, so that a deviation of theirs leaves beliefs as they are. The mover's own type is a
 * symbol. `undefined` where the histories have no weight, and Bayes' rule says nothing.
 * @param taken how the news at the set is taken, where its move is not looked at by Bayes' rule.
 */
export function historiesAt(
  walk: CutoffWalk,
  set: ContinuousSet,
  numbers: ReadonlyMap<string, Polynomial>,
  taken?: Taken,
): Situation[] | undefined {
  const { move, index } = set;
  const opening: Situation = { ...OPENING, bound: numbers };
  let situations = [opening];
  for (const stage of walk.game.stages.slice(0, index))
    situations = situations.flatMap(
      (situation) =>
        (taken && tookPlace(walk, set, stage, situation, taken)) ??
        arrived(walk, set, stage.name, situation),
    );
  // That she moves at all tells the mover what has to be so for it.
  situations = situations.filter(({ values }) => happensAfter(move, values));
  const unseen = walk.game.stages.slice(0, index).filter(({ name }) => !move.knows.includes(name));
  if (unseen.length === 0) return situations;
  if (situations.length === 0) return undefined;
  return isNowhere(walk, massOf(walk, situations), ownType(walk.game, move))
    ? undefined
    : situations;
}

/** A situation after a stage that news is about, or is; `undefined` for any other stage. */
function tookPlace(
  walk: CutoffWalk,
  { known }: ContinuousSet,
  stage: ContinuousStage,
  situation: Situation,
  { news: { about, move }, of, number, tells }: Taken,
): Situation[] | undefined {
  if (stage === move) {
    if (!happensAfter(move, situation.values)) return undefined;
    const told =
      tells && of.kind === 'type' ? extended(situation.told, about.name, of.type) : situation.told;
    const done = number ?? known[move.name];
    return done === undefined ? [] : [after(walk, situation, move.name, done, told)];
  }
  if (stage !== about) return undefined;
  switch (of.kind) {
    case 'type':
      return [after(walk, situation, about.name, of.type)];
    case 'cells':
      return of.cells.map((cell) => ({
        ...situation,
        values: extended(situation.values, about.name, variableFormula(about.name)),
        cells: extended(situation.cells, about.name, cell),
      }));
    case 'words':
      return of.words.map((word) => {
        const drawn = after(walk, situation, about.name, word);
        const chance =
          about.kind === 'draw' ? chancesAfter(about, situation.values)[word] : undefined;
        return of.sure || chance === undefined
          ? drawn
          : { ...drawn, weight: drawn.weight.times(readIn(walk, chance, situation)) };
      });
  }
}

/** A situation after one more stage on the way to an information set. */
function arrived(
  walk: CutoffWalk,
  { move, known, seen }: ContinuousSet,
  variable: string,
  situation: Situation,
): Situation[] {
  const { game } = walk;
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
            : { ...drawn, weight: drawn.weight.times(readIn(walk, probability, situation)) };
        });
    case 'type':
      return [
        isKnown ? knownType(walk, stage, situation, move) : drawnFrom(walk, stage, situation),
      ];
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
          after(walk, then, variable, action, toldByNumber(walk, stage, action, then)),
        );
      if (!seen.includes(variable)) return [];
      return [
        { ...situation, values: extended(situation.values, variable, variableFormula(variable)) },
      ];
  }
}

/** A mover's own type tells her of what its density rests on, as far as she does not know that. */
function knownType(
  walk: CutoffWalk,
  type: TypeDraw,
  situation: Situation,
  { knows }: ContinuousMove,
): Situation {
  const values = extended(situation.values, type.name, variableFormula(type.name));
  const density = densityAfter(type, situation.values);
  const weight =
    density === undefined || knowsNoMore(type.given, knows)
      ? situation.weight
      : situation.weight.times(readIn(walk, density, situation));
  return { ...situation, values, weight };
}

/**
 * Whether some weights come to nothing at the mover's own type, whichever it is: where they do for single types
 * alone, that is immaterial.
 */
function isNowhere(walk: CutoffWalk, mass: Polynomial, own: TypeDraw | undefined): boolean {
  const symbol = own && variableSymbol(own.name);
  if (symbol === undefined || !mass.symbols.has(symbol)) return isAtLeastZero(walk, mass.negated());
  return mass
    .coefficientsIn(symbol)
    .every((each) => isAtLeastZero(walk, each) && isAtLeastZero(walk, each.negated()));
}

function knowsNoMore(one: readonly string[], than: readonly string[]): boolean {
  return one.every((name) => than.includes(name));
}
