import { divisorsIn, type Formula, formulaText, symbolsOf } from '../../exact/formula.js';
import { functionOf } from '../../exact/formula-value.js';
import { thrownText, unknownName } from '../../exact/message.js';
import type { Polynomial } from '../../exact/polynomial.js';
import { RationalFunction } from '../../exact/rational-function.js';
import { relationText, symbolsIn } from '../../exact/relation.js';
import { keyOf, UNPLAYED } from '../game.js';
import { repeated } from '../refusal.js';
import {
  type CasePayoff,
  comparedNumbers,
  dividesByNumbers,
  isNumber,
  paidWhere,
} from './case-payoff.js';
import {
  type ContinuousGame,
  type ContinuousMove,
  type ContinuousStage,
  type FiniteDraw,
  finiteNames,
  happensAfter,
  historiesBefore,
  isContinuous,
  isMove,
  type NumberInterval,
  stageNamed,
  type TypeDraw,
  variableSymbol,
  wordsOf,
} from './continuous-game.js';

/*
 * What keeps a declaration from being a game with continuous variables, a line for each problem.
 */

/** Everything that is wrong; what rests on names is looked at once these are right. */
export function continuousProblems(game: ContinuousGame): string[] {
  const names = nameProblems(game);
  if (names.length > 0) return names;
  return [
    ...game.stages.flatMap((stage) => stageProblems(game, stage)),
    ...recallProblems(game),
    ...payoffProblems(game),
  ];
}

function nameProblems({ stages, players }: ContinuousGame): string[] {
  const earlier = (index: number): string[] => stages.slice(0, index).map(({ name }) => name);
  return [
    ...repeated(stages.map(({ name }) => name)).map((name) => `two stages named ${name}`),
    ...repeated(stages.map(({ name }) => variableSymbol(name))).map(
      () => 'two variables whose names differ in blanks or signs alone',
    ),
    ...stages.flatMap((stage, index) => {
      if (!isMove(stage)) return [];
      const needed = [...stage.knows, ...stage.when.flatMap((each) => Object.keys(each))];
      return [
        ...(players.includes(stage.by) ? [] : [unknownName('player', stage.by, players)]),
        ...needed
          .filter((name) => !earlier(index).includes(name))
          .map((name) => `${stage.name}: ${name} is not drawn or chosen before it`),
      ];
    }),
  ];
}

function stageProblems(game: ContinuousGame, stage: ContinuousStage): string[] {
  switch (stage.kind) {
    case 'draw':
      return drawProblems(game, stage);
    case 'type':
      return typeProblems(stage);
    case 'move':
      return [
        ...(stage.values.length === 0 ? [`${stage.name}: there is nothing to choose`] : []),
        ...moveProblems(game, stage),
      ];
    case 'interval move':
      return [...intervalProblems(stage.name, stage.interval), ...moveProblems(game, stage)];
  }
}

function drawProblems(game: ContinuousGame, stage: FiniteDraw): string[] {
  const numbers = stage.given
    .filter((name) => isContinuous(stageNamed(game, name)))
    .map(variableSymbol);
  return Object.entries(stage.probabilities).flatMap(([key, chances]) => {
    const place = stage.given.length === numbers.length ? stage.name : `${stage.name} at "${key}"`;
    const all = Object.values(chances);
    return [
      ...all.flatMap((each) => chanceProblems(each, numbers).map((why) => `${place}: ${why}`)),
      ...(sumsToOne(all) ? [] : [`${place}: expected probabilities that sum to 1 identically`]),
    ];
  });
}

function chanceProblems(chance: Formula, given: readonly string[]): string[] {
  const mentioned = [...symbolsOf(chance)].filter(isNumber);
  return [
    ...mentioned
      .filter((symbol) => !given.includes(symbol))
      .map((symbol) => `${formulaText(chance)} rests on ${symbol}, which is not given`),
    ...(isPolynomialIn(chance, mentioned)
      ? []
      : [`${formulaText(chance)} divides by a number from an interval`]),
    ...(mentioned.length > 2
      ? [`expected a probability that rests on two numbers at most, found ${formulaText(chance)}`]
      : []),
  ];
}

function sumsToOne(parts: readonly Formula[]): boolean {
  const sum = parts.map(functionOf).reduce((one, each) => one.plus(each), RationalFunction.zero);
  return sum.equals(RationalFunction.one);
}

function intervalProblems(name: string, { from, to }: { from: Formula; to: Formula }): string[] {
  const problems = [from, to]
    .filter((end) => [...symbolsOf(end)].some(isNumber))
    .map((end) => `${name}: expected ends of parameters alone, found ${formulaText(end)}`);
  const width = functionOf(to).minus(functionOf(from)).polynomial?.constantValue;
  return width !== undefined && width.sign <= 0
    ? [...problems, `${name}: expected an interval from a number to a larger one`]
    : problems;
}

function typeProblems({ name, interval, given, densities = {} }: TypeDraw): string[] {
  const problems = intervalProblems(name, interval);
  if (problems.length > 0) return problems;
  return Object.entries(densities).flatMap(([key, density]) =>
    densityProblems(given.length === 0 ? name : `${name} at "${key}"`, name, interval, density),
  );
}

function densityProblems(
  place: string,
  name: string,
  interval: NumberInterval,
  density: Formula,
): string[] {
  const symbol = variableSymbol(name);
  const others = [...symbolsOf(density)].filter((each) => isNumber(each) && each !== symbol);
  if (others.length > 0)
    return [`${place}: ${formulaText(density)} rests on ${others.join(' and ')}, another number`];
  if (!isPolynomialIn(density, [symbol]))
    return [`${place}: expected a density that is a polynomial in ${name}`];
  const { numerator, denominator } = functionOf(density);
  const mass = [interval.to, interval.from]
    .map((end) => antiderivativeAt(numerator, symbol, functionOf(end)))
    .reduce((upper, lower) => upper.minus(lower));
  return mass.equals(RationalFunction.of(denominator))
    ? []
    : [
        `${place}: expected a density whose integral is 1 identically, found ${formulaText(density)}, whose integral is ${mass.over(RationalFunction.of(denominator))}`,
      ];
}

function antiderivativeAt(
  polynomial: Polynomial,
  symbol: string,
  at: RationalFunction,
): RationalFunction {
  return polynomial.coefficientsIn(symbol).reduce((sum, coefficient, power) => {
    const share = RationalFunction.of(coefficient).over(RationalFunction.constant(power + 1));
    return sum.plus(share.times(at.power(power + 1)));
  }, RationalFunction.zero);
}

/** Whether a formula divides by none of some symbols. */
export function isPolynomialIn(formula: Formula, variables: readonly string[]): boolean {
  return ![...divisorsIn(formula)].some((divisor) =>
    variables.some((symbol) => symbolsOf(divisor).has(symbol)),
  );
}

function moveProblems(game: ContinuousGame, move: ContinuousMove): string[] {
  const types = move.knows.filter((name) => stageNamed(game, name).kind === 'type');
  const conditioned = move.when.flatMap((each) => Object.keys(each));
  return [
    ...(types.length > 1
      ? [
          `${move.name}: expected a mover who knows one type from an interval, found ${types.join(', ')}`,
        ]
      : []),
    ...conditioned
      .filter((name) => isContinuous(stageNamed(game, name)))
      .map((name) => `${move.name}: whether it takes place cannot rest on ${name}, a number`),
    ...unevenlySeen(game, move),
  ];
}

/** At one information set a mover either sees a chosen number or knows that none was chosen. */
function unevenlySeen(game: ContinuousGame, move: ContinuousMove): string[] {
  const words = finiteNames(game, move.knows);
  const index = game.stages.indexOf(move);
  const played = new Map<string, string>();
  return historiesBefore(game, index)
    .filter((history) => happensAfter(move, history))
    .flatMap((history) => {
      const known = wordsOf(words, history);
      const key = keyOf(words, known);
      const unplayed = move.knows.filter((name) => history[name] === UNPLAYED).join();
      const before = played.get(key) ?? unplayed;
      played.set(key, before);
      return before === unplayed
        ? []
        : [`${move.name}: at "${key}" its mover cannot know whether a number was chosen at all`];
    });
}

/** A mover knows what she knew and did before. */
function recallProblems({ stages }: ContinuousGame): string[] {
  return stages.flatMap((move, index) =>
    isMove(move)
      ? stages.slice(0, index).flatMap((earlier) => {
          if (!isMove(earlier) || earlier.by !== move.by) return [];
          return [...earlier.knows, earlier.name]
            .filter((name) => !move.knows.includes(name))
            .map((name) => `${move.by} knew ${name} and has forgotten it at ${move.name}`);
        })
      : [],
  );
}

function payoffProblems(game: ContinuousGame): string[] {
  const problems = historiesBefore(game, game.stages.length).flatMap((history) => {
    try {
      return Object.entries(game.payoffs(history)).flatMap(([player, payoff]) =>
        paidProblems(game, payoff).map((each) => `the payoff of ${player} ${each}`),
      );
    } catch (error) {
      const words = Object.values(history).filter((each) => typeof each === 'string');
      const after = words.length > 0 ? ` after "${words.join(', ')}"` : '';
      return [`the payoffs${after}: ${thrownText(error)}`];
    }
  });
  return [...new Set(problems)];
}

/** A payoff may divide by chosen numbers, and not by types; it may rest on how chosen numbers compare. */
function paidProblems({ stages }: ContinuousGame, payoff: CasePayoff): string[] {
  const types = stages
    .filter(({ kind }) => kind === 'type')
    .map(({ name }) => variableSymbol(name));
  const numbers = stages.filter(isContinuous).map(({ name }) => variableSymbol(name));
  return [
    ...paidWhere(payoff)
      .filter(({ formula }) => !isPolynomialIn(formula, types))
      .map(({ formula }) => `divides by a type from an interval: ${formulaText(formula)}`),
    ...paidWhere(payoff)
      .filter(({ formula }) => [...divisorsIn(formula)].some(dividesByNumbers))
      .map(
        ({ formula }) =>
          `divides by what divides by a number from an interval: ${formulaText(formula)}; write it as one quotient`,
      ),
    ...comparedNumbers(payoff).flatMap((relation) => [
      ...([...symbolsIn(relation)].some((each) => types.includes(each))
        ? [`compares a type from an interval: ${relationText(relation)}; compare chosen numbers`]
        : []),
      ...([relation.left, relation.right].every((side) => isPolynomialIn(side, numbers))
        ? []
        : [`compares what divides by a number from an interval: ${relationText(relation)}`]),
    ]),
  ];
}
