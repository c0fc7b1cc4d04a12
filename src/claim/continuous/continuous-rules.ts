import { z } from 'zod';
import {
  type CutoffRule,
  formulasOfRule,
  numbersChosen,
} from '../../equilibrium/continuous/continuous-profile.js';
import { type Formula, formulaText, isFormula, symbolsOf } from '../../exact/formula.js';
import { functionOf } from '../../exact/formula-value.js';
import { unknownName } from '../../exact/message.js';
import {
  type ContinuousGame,
  type ContinuousMove,
  type ContinuousSet,
  isMove,
  ownType,
  type TypeDraw,
  variableSymbol,
} from '../../game/continuous/continuous-game.js';
import { isPolynomialIn } from '../../game/continuous/continuous-refusal.js';
import { found } from '../../game/invalid.js';
import * as schema from '../../game/schema.js';

/*
 * Rules as they are written, and what keeps them from being a mover's.
 */

/** What stands for a rule in another: it is read by itself. */
const inner = z.unknown();
const cutoff = schema.record({ below: schema.formula, play: inner, else: inner });
const cases = schema.record({ where: schema.writtenRelation, play: inner, else: inner });

/** @throws what the refusal makes of everything that is no rule. */
export function ruleFrom(
  written: unknown,
  move: ContinuousMove,
  refusal: (problems: readonly string[]) => Error,
): CutoffRule {
  const isTable = typeof written === 'object' && written !== null && !isFormula(written);
  if (isTable && Object.hasOwn(written, 'where')) {
    const { where, play, else: other } = schema.parsed(cases, written, refusal);
    return {
      ...{ kind: 'where', where },
      play: ruleFrom(play, move, refusal),
      else: ruleFrom(other, move, refusal),
    };
  }
  if (isTable && Object.hasOwn(written, 'below')) {
    const { below, play, else: other } = schema.parsed(cutoff, written, refusal);
    return {
      ...{ kind: 'cutoff', below },
      play: ruleFrom(play, move, refusal),
      else: ruleFrom(other, move, refusal),
    };
  }
  if (move.kind === 'interval move')
    return { kind: 'chooses', number: schema.parsed(schema.formula, written, refusal) };
  if (typeof written !== 'string')
    throw refusal([
      `expected an action, { below, play, else } or { where, play, else }, found ${found(written)}`,
    ]);
  if (!move.values.includes(written)) throw refusal([unknownName('action', written, move.values)]);
  return { kind: 'plays', action: written };
}

/** What a rule must not rest on, and cutoffs that no order of types has. */
export function ruleProblems(game: ContinuousGame, set: ContinuousSet, rule: CutoffRule): string[] {
  const { move, seen } = set;
  const type = ownType(game, move);
  const seenSymbols = seen.map(variableSymbol);
  const variables = game.stages.map(({ name }) => variableSymbol(name));
  const numbers = numbersChosen(rule);
  const strange = formulasOfRule(rule).flatMap((formula) => [
    ...[...symbolsOf(formula)]
      .filter((each) => variables.includes(each) && !seenSymbols.includes(each))
      .filter((each) => !isOwn(each, type) || !numbers.includes(formula))
      .map((each) => `${formulaText(formula)} rests on ${each}, which is no number its mover sees`),
    ...(isPolynomialIn(formula, variables)
      ? []
      : [`${formulaText(formula)} divides by a number from an interval`]),
  ]);
  const typeless =
    type === undefined && hasCutoff(rule)
      ? [
          'a cutoff divides types from an interval, and its mover knows none: compare what she sees by { where, play, else }',
        ]
      : [];
  return [...strange, ...telling(game, move, numbers, type), ...typeless, ...disorder(rule)];
}

function isOwn(symbol: string, type: TypeDraw | undefined): boolean {
  return type !== undefined && symbol === variableSymbol(type.name);
}

/** A number that rests on its mover's type tells it to who sees it, which is not decided. */
function telling(
  { stages }: ContinuousGame,
  move: ContinuousMove,
  numbers: readonly Formula[],
  type: TypeDraw | undefined,
): string[] {
  const onType = numbers.filter((each) => [...symbolsOf(each)].some((name) => isOwn(name, type)));
  const observers = stages.filter((each) => isMove(each) && each.knows.includes(move.name));
  return onType.flatMap((each) =>
    observers.map(
      ({ name }) =>
        `${formulaText(each)} rests on the type of its mover, and is seen at ${name}: what such a number tells is not decided yet`,
    ),
  );
}

function hasCutoff(rule: CutoffRule): boolean {
  return (
    rule.kind === 'cutoff' ||
    (rule.kind === 'where' && (hasCutoff(rule.play) || hasCutoff(rule.else)))
  );
}

/** Cutoffs that are plainly not in increasing order: nobody would do what is said between them. */
function disorder(rule: CutoffRule): string[] {
  if (rule.kind === 'where') return [...disorder(rule.play), ...disorder(rule.else)];
  if (rule.kind !== 'cutoff') return [];
  const next = rule.else;
  const step =
    next.kind === 'cutoff'
      ? functionOf(next.below).minus(functionOf(rule.below)).polynomial?.constantValue
      : undefined;
  const problem =
    step !== undefined && step.sign <= 0
      ? [
          `expected cutoffs in increasing order, found ${formulaText(rule.below)} before ${next.kind === 'cutoff' ? formulaText(next.below) : ''}`,
        ]
      : [];
  return [...problem, ...disorder(rule.play), ...disorder(rule.else)];
}

/** What games there are for which no claim is decided. */
export function unsupported({ stages }: ContinuousGame): string[] {
  return stages.flatMap((move, index) =>
    isMove(move)
      ? stages.slice(0, index).flatMap((earlier) => {
          if (earlier.kind !== 'interval move' || !move.knows.includes(earlier.name)) return [];
          const hidden = earlier.knows.filter((name) => !move.knows.includes(name));
          return hidden.map(
            (name) =>
              `${move.name}: its mover sees the number ${earlier.name}, chosen by one who knew ${name}, and not ${name}: what such a number tells is not decided yet`,
          );
        })
      : [],
  );
}
