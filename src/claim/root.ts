import { z } from 'zod';
import { differentiatedIn } from '../exact/coprime-factors.js';
import { commonDivisor } from '../exact/division.js';
import {
  type Formula,
  type FormulaInput,
  formulaText,
  guarded,
  type Spelling,
  symbolsOf,
} from '../exact/formula.js';
import { functionOf } from '../exact/formula-value.js';
import { isParameterName } from '../exact/monomial.js';
import { NotRational } from '../exact/rational.js';
import { quotientOf, type Relation, relationText, symbolsIn } from '../exact/relation.js';
import type { Source } from '../game/game.js';
import { InvalidDeclaration } from '../game/invalid.js';
import { marked } from '../game/maker.js';
import * as schema from '../game/schema.js';

type SymbolFormula = Extract<Formula, { kind: 'symbol' }>;

/**
 * A symbol for a root of an equation in an interval. It is a formula, so that formulas interpolate it;
 * it moves with the parameters, and is none.
 */
export interface Root<Name extends string = string> extends SymbolFormula {
  readonly name: Name;
  readonly meaning: string;
  readonly unit: 'probability' | 'payoff';
  readonly source: Source;
  /** The equation; in it, the symbol is a plain one of the same name. */
  readonly solves: Relation;
  /** The ends of the interval, which belong to it. */
  readonly between: readonly [low: Formula, high: Formula];
}

/** Thrown where a root is not declared as it should be. */
export class InvalidRoot extends InvalidDeclaration {
  override readonly name = 'InvalidRoot';
}

/** However many terms a common divisor has, it is found. */
const WHOLE = Number.POSITIVE_INFINITY;

const END = 'two formulas or numbers, [low, high]';

const declaredRoot = schema.record({
  name: schema.name.refine(isParameterName, {
    error: ({ input }) =>
      `expected a name such as q_m, a letter first, not a digit, - or #; then neither blanks nor * ^ + ( ) / | or quotes; found "${input}"; its spelling may have them`,
  }),
  text: schema.name,
  latex: schema.name,
  meaning: schema.prose,
  unit: z.enum(['probability', 'payoff'], schema.expected("'probability' or 'payoff'")),
  solves: schema.writtenRelation,
  between: z.tuple([schema.formula, schema.formula], schema.expected(END)),
  source: schema.source,
});

/**
 * Names a root of an equation in an interval, such as the probability of an interior mixed
 * equilibrium: where the equation is of a higher degree, there is no formula for it. What is said of the
 * symbol is said of every root in the interval, its ends included; where there is none, nothing is
 * said. Whether there is one for all parameters, and one alone, `verify` asks as questions of their own.
 * @param about how it is spelled and what it means; `solves`, the equation, as a function of the symbol
 * that is named; `between`, the ends of the interval: numbers or formulas.
 * @throws {InvalidRoot} listing every problem: what is no equation, or does not have the symbol in it;
 * an interval that is empty or a point, or has the symbol in an end.
 * @example
 * ```js
 * import { parameter, relation, root } from 'casus';
 * const source = { publication: { authors: ['A. N. Other'], title: 'On entry', year: 2026 }, place: 'Section 1' };
 * const c = parameter('c', { text: 'c', latex: 'c', meaning: 'a cost', unit: 'payoff', example: '1/4', source });
 * const spelt = { text: 'q', latex: 'q', meaning: 'how often nobody pays', unit: 'probability' };
 * const q = root('q', { ...spelt, solves: (q) => relation`${q}^3 + ${q}^2 = ${c}`, between: [0, 1], source });
 * q.kind; // 'symbol'
 * ```
 */
export function root<const Name extends string>(
  name: Name,
  about: Spelling & {
    readonly meaning: string;
    readonly unit: 'probability' | 'payoff';
    readonly solves: (symbol: Formula) => Relation;
    readonly between: readonly [low: FormulaInput, high: FormulaInput];
    readonly source: Source;
  },
): Root<Name> {
  const refusal = (problems: readonly string[]): InvalidRoot =>
    new InvalidRoot(`the root ${String(name)}`, problems);
  const { solves, ...rest }: { readonly solves?: unknown } = Object(about);
  const { text, latex, ...read } = schema.parsed(
    declaredRoot,
    { ...rest, name, solves: equationFrom(solves, name, about) },
    refusal,
  );
  const problems = problemsOf(name, read.solves, read.between);
  if (problems.length > 0) throw refusal(problems);
  const between = Object.freeze(read.between);
  const symbol = guarded({ kind: 'symbol' as const, spelling: { text, latex }, ...read, name });
  return marked('root', { ...symbol, between });
}

/** What is written in place of the equation, where it is no function: its own schema refuses it. */
function equationFrom(solves: unknown, name: string, { text, latex }: Spelling): unknown {
  if (typeof solves !== 'function') return solves;
  return solves(guarded({ kind: 'symbol', name, spelling: { text, latex } }));
}

function problemsOf(name: string, solves: Relation, between: readonly [Formula, Formula]) {
  return [
    ...equationProblems(name, solves),
    ...between.flatMap((end) => [
      ...(symbolsOf(end).has(name)
        ? [
            `between: ${formulaText(end)} mentions ${name}: an end of the interval is to be another's`,
          ]
        : []),
      ...ofValue(() => functionOf(end), `between: ${formulaText(end)}`),
    ]),
    ...intervalProblems(between),
  ];
}

function equationProblems(name: string, solves: Relation): string[] {
  const text = relationText(solves);
  if (solves.sign !== '=')
    return [`solves: expected an equation, relation\`… = …\`, found ${text}`];
  if (!symbolsIn(solves).has(name))
    return [
      `solves: ${text} does not mention ${name}: write solves: (${name}) => relation\`…\`, with \${${name}} in it`,
    ];
  return ofValue(() => {
    const { numerator } = quotientOf(solves);
    if (!numerator.symbols.has(name))
      throw new NotRational(`${name} cancels from it, so that it has no root`);
    const repeated = commonDivisor(numerator, differentiatedIn(numerator, name), WHOLE);
    if (repeated.symbols.has(name))
      throw new NotRational(
        `it has a factor with ${name} in it more than once, and of such a root no slope is told: leave the power out`,
      );
  }, `solves: ${text}`);
}

function intervalProblems([low, high]: readonly [Formula, Formula]): string[] {
  const shown = `between: from ${formulaText(low)} to ${formulaText(high)}`;
  try {
    const width = functionOf(high).minus(functionOf(low));
    if (width.isZero) return [`${shown} is a single point: state it as a formula`];
    const { numerator, denominator } = width;
    const [above, below] = [numerator.constantValue, denominator.constantValue];
    return above && below && above.over(below).sign < 0 ? [`${shown} there is nothing`] : [];
  } catch (error) {
    if (error instanceof NotRational) return [];
    throw error;
  }
}

/** A problem where something divides by zero whatever the parameters, or is no equation for a root. */
function ofValue(look: () => unknown, where: string): string[] {
  try {
    look();
    return [];
  } catch (error) {
    if (error instanceof NotRational) return [`${where}: ${error.message}`];
    throw error;
  }
}
