import { Polynomial } from '../../exact/polynomial.js';
import {
  type ContinuousMove,
  type ContinuousValues,
  finiteNames,
  ownType,
  type TypeDraw,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { keyOf, type Values } from '../../game/game.js';
import { type CutoffRule, type Played, ruleAt } from './continuous-profile.js';
import { comparedIn } from './division.js';
import { boundIn, type CutoffWalk, readIn, type Situation } from './situation.js';

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
  const then = (next: CutoffRule, parts: readonly Situation[]): Response[] =>
    parts.flatMap((part) => followed(walk, next, type, part, told));
  switch (rule.kind) {
    case 'plays':
      return [{ action: rule.action, situation }];
    case 'chooses':
      return [{ action: readIn(walk, rule.number, reading), situation }];
    case 'revealed': {
      const taken = situation.told[rule.type];
      if (taken === undefined) return then(rule.else, [situation]);
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
      const own = boundIn(Polynomial.symbol(variableSymbol(type.name)), situation);
      const difference = readIn(walk, rule.below, reading).minus(own);
      // A type just at the cutoff is not below it, which matters where a belief is sure of it.
      const parts = comparedIn(walk, difference, '>', situation);
      return [...then(rule.play, parts.so), ...then(rule.else, parts.otherwise)];
    }
  }
}
