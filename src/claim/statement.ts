import { noOperators } from '../exact/operators.js';
import { RELATION_SIGNS, type Relation } from '../exact/relation.js';
import type { Game, GameShape } from '../game/game.js';
import { marked } from '../game/maker.js';
import type { Reading, Source } from '../game/source.js';
import type { Claim } from './claim.js';
import { type Condition, eachOnce } from './condition.js';
import type { Parameter } from './parameter.js';
import { type Quantity, type QuantityInput, quantityText, toQuantity } from './quantity.js';
import { refuseStatement } from './statement-refusal.js';

/** Two quantities and how they are said to compare. */
export interface Comparison {
  readonly left: Quantity;
  readonly sign: '≥' | '>' | '=' | '<' | '≤';
  readonly right: Quantity;
}

const refusal = noOperators<Comparison>(
  'comparison',
  comparisonText,
  'it is neither true nor false before the parameters have values: put comparisons into "asserts"',
);

/** Signs as keyboards have them. */
const TYPED: ReadonlyMap<string, Comparison['sign']> = new Map([
  ['>=', '≥'],
  ['<=', '≤'],
]);

/**
 * Two quantities and how they are said to compare.
 * @throws {RangeError} for a sign that is none of `≥ > = < ≤`, `>=` and `<=`.
 * @example
 * ```js
 * import { compare } from 'casus';
 * compare(1, '>=', 0).sign; // '≥'
 * ```
 */
export function compare(
  left: QuantityInput,
  sign: Comparison['sign'] | '>=' | '<=',
  right: QuantityInput,
): Comparison {
  const known = TYPED.get(sign) ?? RELATION_SIGNS.find((each) => each === sign);
  if (known === undefined)
    throw new RangeError(
      `compare(left, sign, right): expected one of ${RELATION_SIGNS.join(' ')} as the sign, found ${JSON.stringify(sign)}`,
    );
  return { left: toQuantity(left), sign: known, right: toQuantity(right), ...refusal };
}

export function comparisonText({ left, sign, right }: Comparison): string {
  return `${quantityText(left)} ${sign} ${quantityText(right)}`;
}

/** What kind of thing a statement says. */
export type Form =
  /** At all admissible parameters where the given conditions hold, all comparisons hold. */
  | { readonly kind: 'always'; readonly asserts: readonly Comparison[] }
  /**
   * At some admissible parameters the given conditions hold, the claimed assessments are
   * equilibria, and all comparisons hold.
   */
  | {
      readonly kind: 'somewhere';
      readonly asserts: readonly Comparison[];
      /** Claimed assessments that are equilibria there, confirmed by judging them. */
      readonly equilibria: readonly Claim[];
    }
  /**
   * For all values of the other parameters there is a threshold of one, beyond which the relations
   * hold: all of them; or never all of them, where `never`.
   */
  | {
      readonly kind: 'eventually';
      readonly parameter: Parameter;
      readonly asserts: readonly Relation[];
      readonly never: boolean;
    }
  /** A player's payoffs do not depend on a variable except through what follows from it. */
  | {
      readonly kind: 'regardless';
      readonly game: Game;
      readonly player: string;
      readonly variable: string;
    };

/** A sentence of the source as a formal statement. */
export interface Statement {
  readonly id: string;
  readonly source: Source;
  /** The source's sentence, restated. */
  readonly says: string;
  /** What it was taken to mean, where that is not plain. */
  readonly reading: Reading | undefined;
  readonly given: readonly Condition[];
  /** Where to look first for a counterexample or a witness. */
  readonly lookAt: readonly Relation[];
  readonly form: Form;
  /** `fails` for a statement kept to show that it is false as literally read. */
  readonly expected: 'holds' | 'fails';
}

interface Sentence {
  readonly id: string;
  readonly source: Source;
  readonly says: string;
  readonly reading?: Reading;
  readonly given?: readonly Condition[];
  /** Where to look first for a counterexample or a witness; what is found is checked like any. */
  readonly lookAt?: readonly Relation[];
  /** By default `holds`. */
  readonly expected?: 'holds' | 'fails';
}

/**
 * A comparison that holds at all admissible parameters where the given conditions do.
 * @example
 * ```js
 * import { check, compare, everywhere } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const cheap = everywhere({ id: 'cheap', source, says: 'c < 1.', asserts: [compare(c, '<', 1)] });
 * check(paper, cheap, { c: 1 }).refutes; // true
 * ```
 */
export function everywhere(
  sentence: Sentence & { readonly asserts: readonly Comparison[] },
): Statement {
  refuseStatement('everywhere', sentence);
  return statement(sentence, { kind: 'always', asserts: sentence.asserts });
}

/**
 * Equilibria, and comparisons that hold, at some admissible parameters at once.
 * @example
 * ```js
 * import { check, compare, somewhere } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const cheap = somewhere({ id: 'cheap', source, says: 'c may be < 1.', asserts: [compare(c, '<', 1)] });
 * check(paper, cheap, { c: '1/2' }).shows; // true
 * ```
 */
export function somewhere(
  sentence: Sentence & {
    readonly asserts?: readonly Comparison[];
    readonly equilibria?: readonly Claim[];
  },
): Statement {
  refuseStatement('somewhere', sentence);
  const { asserts = [], equilibria = [], given = [] } = sentence;
  const conditions = equilibria.flatMap((each) => each.conditions);
  return statement(
    { ...sentence, given: [...conditions, ...given] },
    { kind: 'somewhere', asserts, equilibria },
  );
}

/**
 * Relations that all hold once a parameter is large enough.
 * @example
 * ```js
 * import { check, forLarge, relation } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const asserts = [relation`${c} > 100`];
 * const dear = forLarge(c, { id: 'dear', source, says: 'In the end c is above 100.', asserts });
 * check(paper, dear, { c: 1 }).shows; // true
 * ```
 */
export function forLarge(
  parameter: Parameter,
  sentence: Sentence & { readonly asserts: readonly Relation[] },
): Statement {
  refuseStatement('eventually', sentence, parameter);
  return statement(sentence, {
    kind: 'eventually',
    parameter,
    asserts: sentence.asserts,
    never: false,
  });
}

/**
 * Relations that never all hold once a parameter is large enough.
 * @example
 * ```js
 * import { check, neverForLarge, relation } from 'casus';
 * import paper from './entry.js';
 * const [c] = paper.parameters;
 * const { source } = c;
 * const asserts = [relation`${c} < 100`];
 * const dear = neverForLarge(c, { id: 'dear', source, says: 'In the end c is not below 100.', asserts });
 * check(paper, dear, { c: 1 }).shows; // true
 * ```
 */
export function neverForLarge(
  parameter: Parameter,
  sentence: Sentence & { readonly asserts: readonly Relation[] },
): Statement {
  refuseStatement('eventually', sentence, parameter);
  return statement(sentence, {
    kind: 'eventually',
    parameter,
    asserts: sentence.asserts,
    never: true,
  });
}

/**
 * A player's payoffs do not contain a variable.
 * @example
 * ```js
 * import { check, regardless } from 'casus';
 * import paper from './entry.js';
 * const [entry] = paper.games;
 * const about = { id: 'idle', source: entry.source, says: 'It is all the same to E.' };
 * const idle = regardless(entry, { ...about, player: 'E', variable: 'move' });
 * check(paper, idle, { c: 1 }).refutes; // true
 * ```
 */
export function regardless<Shape extends GameShape>(
  game: Game<Shape>,
  sentence: Sentence & {
    readonly player: Shape['players'];
    readonly variable: keyof Shape['variables'] & string;
  },
): Statement {
  refuseStatement('regardless', sentence, game);
  const { player, variable } = sentence;
  return statement(sentence, { kind: 'regardless', game: game as Game, player, variable });
}

function statement(sentence: Sentence, form: Form): Statement {
  const { id, source, says, reading, given = [], lookAt = [], expected = 'holds' } = sentence;
  return marked('statement', {
    ...{ id, source, says, reading, lookAt, form, expected },
    given: eachOnce(given),
  });
}
