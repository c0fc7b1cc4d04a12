import { z } from 'zod';
import { type CutoffRule, numbersChosen } from '../../equilibrium/continuous/continuous-profile.js';
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
import { newsFor } from '../../game/continuous/news.js';
import { found } from '../../game/invalid.js';
import * as schema from '../../game/schema.js';

/*
 * Rules as they are written, and what keeps them from being a mover's.
 */

/** What stands for a rule in another: it is read by itself. */
const inner = z.unknown();
const cutoff = schema.record({ below: schema.formula, play: inner, else: inner });
const cases = schema.record({ where: schema.writtenRelation, play: inner, else: inner });
const revealing = schema.record({ revealed: schema.name, play: inner, else: inner });

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
  if (isTable && Object.hasOwn(written, 'revealed')) {
    const { revealed, play, else: other } = schema.parsed(revealing, written, refusal);
    return {
      ...{ kind: 'revealed', type: revealed },
      play: ruleFrom(play, move, refusal),
      else: ruleFrom(other, move, refusal),
    };
  }
  if (move.kind === 'interval move')
    return { kind: 'chooses', number: schema.parsed(schema.formula, written, refusal) };
  if (typeof written !== 'string')
    throw refusal([
      `expected an action, { below, play, else }, { where, play, else } or { revealed, play, else }, found ${found(written)}`,
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
  const strange = placedFormulas(rule).flatMap(({ formula, told }) => [
    ...[...symbolsOf(formula)]
      .filter((each) => variables.includes(each) && !seenSymbols.includes(each))
      .filter((each) => !told.includes(each))
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
  return [
    ...strange,
    ...unrevealed(game, set, rule),
    ...seenByEqual(game, move, numbers, type),
    ...typeless,
    ...disorder(rule),
  ];
}

function isOwn(symbol: string, type: TypeDraw | undefined): boolean {
  return type !== undefined && symbol === variableSymbol(type.name);
}

/** The formulas of a rule, each with the symbols of types that are told where it stands. */
function placedFormulas(
  rule: CutoffRule,
  told: readonly string[] = [],
): readonly { readonly formula: Formula; readonly told: readonly string[] }[] {
  if (rule.kind === 'plays') return [];
  if (rule.kind === 'chooses') return [{ formula: rule.number, told }];
  const own =
    rule.kind === 'cutoff'
      ? [rule.below]
      : rule.kind === 'where'
        ? [rule.where.left, rule.where.right]
        : [];
  const known = rule.kind === 'revealed' ? [variableSymbol(rule.type)] : told;
  return [
    ...own.map((formula) => ({ formula, told })),
    ...placedFormulas(rule.play, known),
    ...placedFormulas(rule.else, rule.kind === 'revealed' ? [] : told),
  ];
}

/** A number that rests on a type and is seen by who knows the type, too: what she does then is not decided. */
function seenByEqual(
  { stages }: ContinuousGame,
  move: ContinuousMove,
  numbers: readonly Formula[],
  type: TypeDraw | undefined,
): string[] {
  if (type === undefined) return [];
  const onType = numbers.filter((each) => [...symbolsOf(each)].some((name) => isOwn(name, type)));
  const observers = stages
    .filter(isMove)
    .filter(({ knows }) => knows.includes(move.name) && knows.includes(type.name));
  return onType.flatMap((each) =>
    observers.map(
      ({ name }) =>
        `${formulaText(each)} rests on the type of its mover, and is seen at ${name}, where the type is known: that is not decided yet`,
    ),
  );
}

/** Types that are said to be revealed, and are not what a number that is seen may tell. */
function unrevealed(game: ContinuousGame, set: ContinuousSet, rule: CutoffRule): string[] {
  if (rule.kind === 'plays' || rule.kind === 'chooses') return [];
  const within = [rule.play, rule.else].flatMap((each) => unrevealed(game, set, each));
  if (rule.kind !== 'revealed') return within;
  const news = newsFor(game, set.move);
  const isTold =
    news?.about.kind === 'type' &&
    news.about.name === rule.type &&
    set.seen.includes(news.move.name);
  return isTold
    ? within
    : [
        `revealed: ${rule.type}, and no number that is seen here was chosen by one who alone knew a type of that name`,
        ...within,
      ];
}

function hasCutoff(rule: CutoffRule): boolean {
  return (
    rule.kind === 'cutoff' ||
    ((rule.kind === 'where' || rule.kind === 'revealed') &&
      (hasCutoff(rule.play) || hasCutoff(rule.else)))
  );
}

/** Cutoffs that are plainly not in increasing order: nobody would do what is said between them. */
function disorder(rule: CutoffRule): string[] {
  if (rule.kind === 'where' || rule.kind === 'revealed')
    return [...disorder(rule.play), ...disorder(rule.else)];
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
