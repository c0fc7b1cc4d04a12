import { Unusable } from '../../exact/message.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { Relation } from '../../exact/relation.js';
import {
  type ContinuousMove,
  type ContinuousValues,
  finiteNames,
  ownType,
  type TypeDraw,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { extended } from '../../game/dictionary.js';
import { keyOf, type Values } from '../../game/game.js';
import { type CutoffRule, type Played, ruleAt } from './continuous-profile.js';
import {
  boundIn,
  type Cell,
  type CutoffWalk,
  isAtLeastZero,
  readIn,
  type Situation,
} from './situation.js';

/** Types that do something, and what that is. */
export interface Response {
  readonly action: string | Polynomial;
  readonly situation: Situation;
}

/** What a mover does in a situation, cell by cell of her type. */
export function responses(
  walk: CutoffWalk,
  move: ContinuousMove,
  situation: Situation,
): Response[] {
  const { game, profile } = walk;
  const rule = ruleAt(profile, move.name, setKey(walk, move, situation.values));
  return followed(walk, rule, ownType(game, move), situation);
}

function setKey({ game }: Played, { knows }: ContinuousMove, values: ContinuousValues): string {
  const words = finiteNames(game, knows);
  const known: Values = Object.fromEntries(words.map((name) => [name, String(values[name])]));
  return keyOf(words, known);
}

function followed(
  walk: CutoffWalk,
  rule: CutoffRule,
  type: TypeDraw | undefined,
  situation: Situation,
  told: ReadonlyMap<string, Polynomial> = new Map(),
): Response[] {
  // What is told stands in the place of the type in what is played where it is told, and only there.
  const reading = told.size === 0 ? situation : { bound: new Map([...told, ...situation.bound]) };
  const then = (next: CutoffRule, part: Situation | undefined): Response[] =>
    part === undefined ? [] : followed(walk, next, type, part, told);
  switch (rule.kind) {
    case 'plays':
      return [{ action: rule.action, situation }];
    case 'chooses':
      return [{ action: readIn(walk, rule.number, reading), situation }];
    case 'revealed': {
      const taken = situation.told[rule.type];
      if (taken === undefined) return then(rule.else, situation);
      const revealed = new Map([[variableSymbol(rule.type), taken]]);
      return followed(walk, rule.play, type, situation, revealed);
    }
    case 'where': {
      const { left, sign, right } = rule.where;
      const difference = readIn(walk, left, reading).minus(readIn(walk, right, reading));
      const parts = comparedIn(walk, difference, sign, situation);
      return [...then(rule.play, parts.so), ...then(rule.else, parts.otherwise)];
    }
    case 'cutoff': {
      if (type === undefined) throw new RangeError('a cutoff without a type');
      const parts = divided(walk, readIn(walk, rule.below, reading), type, situation);
      return [...then(rule.play, parts.below), ...then(rule.else, parts.above)];
    }
  }
}

/** The part of a situation in which a difference compares with 0 as said, and the other part. */
function comparedIn(
  walk: CutoffWalk,
  difference: Polynomial,
  sign: Relation['sign'],
  situation: Situation,
): { readonly so?: Situation; readonly otherwise?: Situation } {
  const type = walk.game.stages.find(
    (stage): stage is TypeDraw =>
      stage.kind === 'type' &&
      situation.cells[stage.name] !== undefined &&
      difference.symbols.has(variableSymbol(stage.name)),
  );
  if (type === undefined)
    return holdsIn(walk, difference, sign) ? { so: situation } : { otherwise: situation };
  // A single type of a cell is immaterial.
  if (sign === '=') return { otherwise: situation };
  const [constant = Polynomial.zero, slope, further] = difference.coefficientsIn(
    variableSymbol(type.name),
  );
  const factor = slope?.constantValue;
  if (factor === undefined || further !== undefined)
    throw new Unusable(
      `types of ${type.name} are divided by a comparison that is not linear in ${type.name}, with a number for a slope: compare what is revealed with a cutoff`,
    );
  const cutoff = constant.scaled(Rational.one.over(factor).negated());
  const { below, above } = divided(walk, cutoff, type, situation);
  const isAbove = (sign === '≥' || sign === '>') === factor.sign > 0;
  const [so, otherwise] = isAbove ? [above, below] : [below, above];
  return { ...(so && { so }), ...(otherwise && { otherwise }) };
}

/** A situation for types below a cutoff and one for those above, as far as there are such. */
function divided(
  walk: CutoffWalk,
  cutoff: Polynomial,
  { name }: TypeDraw,
  situation: Situation,
): { readonly below?: Situation; readonly above?: Situation } {
  if (Object.keys(situation.cells).some((each) => cutoff.symbols.has(variableSymbol(each))))
    throw new Unusable(
      `a cutoff of ${name} rests on another type, which a number tells, and what is expected of both together is not decided`,
    );
  const cell = situation.cells[name];
  if (cell === undefined) {
    const own = boundIn(Polynomial.symbol(variableSymbol(name)), situation);
    const isBelow = isAtLeastZero(walk, cutoff.minus(own));
    return isBelow ? { below: situation } : { above: situation };
  }
  if (isAtLeastZero(walk, cell.low.minus(cutoff))) return { above: situation };
  if (isAtLeastZero(walk, cutoff.minus(cell.high))) return { below: situation };
  const within = (part: Cell): Situation => ({
    ...situation,
    cells: extended(situation.cells, name, part),
  });
  return {
    below: within({ low: cell.low, high: cutoff }),
    above: within({ low: cutoff, high: cell.high }),
  };
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
