import { entry } from '../../exact/entry.js';
import { Unusable } from '../../exact/message.js';
import { Polynomial } from '../../exact/polynomial.js';
import type { Relation } from '../../exact/relation.js';
import { isNumber } from '../../game/continuous/case-payoff.js';
import { type TypeDraw, variableSymbol } from '../../game/continuous/continuous-game.js';
import { type Dictionary, extended } from '../../game/dictionary.js';
import { type Cell, type CutoffWalk, isAtLeastZero, type Situation } from './situation.js';

/*
 * A comparison divides the types of a situation that nobody has told apart. Where it is of two types, such as a
 * bid above another one, the cell of one ends at the other one.
 */

/** The parts of a situation in which a difference is at least 0, and those in which it is below. */
export interface DividedSituation {
  readonly atLeast: readonly Situation[];
  readonly below: readonly Situation[];
}

/** The parts of a situation in which a difference compares with 0 as said, and the others. */
export function comparedIn(
  walk: CutoffWalk,
  difference: Polynomial,
  sign: Relation['sign'],
  situation: Situation,
): { readonly so: readonly Situation[]; readonly otherwise: readonly Situation[] } {
  if (typesDivided(walk, difference, situation).length === 0)
    return holdsIn(walk, difference, sign)
      ? { so: [situation], otherwise: [] }
      : { so: [], otherwise: [situation] };
  // A single type of a cell is immaterial; but what rests on types by a factor of 0 is equal for all of them.
  if (sign === '=')
    return isZeroThroughout(walk, difference, situation)
      ? { so: [situation], otherwise: [] }
      : { so: [], otherwise: [situation] };
  const { atLeast, below } = dividedBySign(walk, difference, situation);
  return sign === '≥' || sign === '>'
    ? { so: atLeast, otherwise: below }
    : { so: below, otherwise: atLeast };
}

/** Whether a difference is 0 whichever types are drawn that it divides: each of its coefficients is. */
function isZeroThroughout(walk: CutoffWalk, difference: Polynomial, situation: Situation): boolean {
  const coefficients = typesDivided(walk, difference, situation).reduce(
    (all, { name }) => all.flatMap((each) => each.coefficientsIn(variableSymbol(name))),
    [difference],
  );
  if (coefficients.some((each) => each.constantValue?.isZero === false)) return false;
  return coefficients.every((each) => holdsIn(walk, each, '='));
}

/**
 * Divides a situation by the sign of a difference. A type whose cell rests on others is divided before these, so
 * that no two cells rest on each other.
 * @throws {Unusable} where the difference is not linear in the type that it divides, with a slope of parameters.
 */
function dividedBySign(
  walk: CutoffWalk,
  difference: Polynomial,
  situation: Situation,
): DividedSituation {
  const all = typesDivided(walk, difference, situation);
  if (all.length === 0)
    return isAtLeastZero(walk, difference)
      ? { atLeast: [situation], below: [] }
      : { atLeast: [], below: [situation] };
  const { name } = entry(
    all.filter((one) => all.every((other) => !restsOn(situation.cells, other, one))),
    0,
  );
  const [constant = Polynomial.zero, slope, further] = difference.coefficientsIn(
    variableSymbol(name),
  );
  if (slope === undefined || further !== undefined || restsOnNumbers(walk, slope))
    throw new Unusable(
      `types of ${name} are divided by a comparison that is not linear in ${name}, with a slope of parameters: compare what is revealed with a cutoff`,
    );
  const rises = isAtLeastZero(walk, slope);
  // Where what a number of the type is multiplied by is 0, the comparison is not about the type.
  if (rises && isAtLeastZero(walk, slope.negated()))
    return dividedBySign(walk, constant, situation);
  const factor = walk.reader.inverseOfPositive(rises ? slope : slope.negated());
  const cutoff = constant.times(rises ? factor.negated() : factor);
  const { under, over } = dividedAt(walk, cutoff, name, situation);
  return rises ? { atLeast: over, below: under } : { atLeast: under, below: over };
}

/** Whether a slope rests on types, or on numbers that are chosen. */
function restsOnNumbers({ reader }: CutoffWalk, slope: Polynomial): boolean {
  return [...reader.cleared(slope).symbols].some(isNumber);
}

/** A situation for types under a cutoff and one for those over it, as far as there are such. */
function dividedAt(
  walk: CutoffWalk,
  cutoff: Polynomial,
  name: string,
  situation: Situation,
): { readonly under: readonly Situation[]; readonly over: readonly Situation[] } {
  const cell = situation.cells[name];
  if (cell === undefined) throw new RangeError(`${name} has no cell`);
  const allOver = dividedBySign(walk, cell.low.minus(cutoff), situation);
  const allUnder = allOver.below.map((each) => dividedBySign(walk, cutoff.minus(cell.high), each));
  const within = (part: Cell, each: Situation): Situation => ({
    ...each,
    cells: extended(each.cells, name, part),
  });
  const between = allUnder.flatMap(({ below }) => below);
  return {
    under: [
      ...allUnder.flatMap(({ atLeast }) => atLeast),
      ...between.map((each) => within({ low: cell.low, high: cutoff }, each)),
    ],
    over: [
      ...allOver.atLeast,
      ...between.map((each) => within({ low: cutoff, high: cell.high }, each)),
    ],
  };
}

/** The types in a difference that nobody has told apart. */
function typesDivided(
  { game }: CutoffWalk,
  { symbols }: Polynomial,
  { cells }: Situation,
): readonly TypeDraw[] {
  return game.stages.filter(
    (stage): stage is TypeDraw =>
      stage.kind === 'type' &&
      cells[stage.name] !== undefined &&
      symbols.has(variableSymbol(stage.name)),
  );
}

/** Whether the cell of one type ends at another one, or at one whose cell does. */
function restsOn(cells: Dictionary<Cell>, one: TypeDraw, other: TypeDraw): boolean {
  const pending = [one.name];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const cell = cells[name];
    if (cell === undefined) continue;
    const ends = new Set([...cell.low.symbols, ...cell.high.symbols]);
    if (ends.has(variableSymbol(other.name))) return true;
    pending.push(...Object.keys(cells).filter((each) => ends.has(variableSymbol(each))));
  }
  return false;
}

/** Whether a difference compares with 0 as said, in the case that is looked at. */
export function holdsIn(walk: CutoffWalk, difference: Polynomial, sign: Relation['sign']): boolean {
  const atLeast = (): boolean => isAtLeastZero(walk, difference);
  const atMost = (): boolean => isAtLeastZero(walk, difference.negated());
  switch (sign) {
    case '≥':
      return atLeast();
    case '>':
      return !atMost();
    case '≤':
      return atMost();
    case '<':
      return !atLeast();
    case '=':
      return atLeast() && atMost();
  }
}
