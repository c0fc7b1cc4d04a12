import { entry } from '../exact/entry.js';
import { MisusedOperator } from '../exact/formula.js';
import { FormulaSyntax } from '../exact/math.js';
import { NotRational } from '../exact/rational.js';
import { NoFormula } from './declared-stages.js';
import { found } from './found.js';
import type { Values } from './key.js';

interface Failure {
  readonly what: string;
  readonly reason: string;
  readonly histories: Values[];
}

/**
 * What goes wrong in the functions that a modeler writes, which are called once for each history:
 * each failure is told once, with the first history and how many more there are.
 */
export class Failures {
  readonly #found = new Map<string, Failure>();

  /** What the function returns; `undefined` where it fails. */
  catch<Result>(what: string, history: Values, run: () => Result): Result | undefined {
    try {
      return run();
    } catch (error) {
      const reason = reasonOf(error);
      const known = this.#found.get(`${what}: ${reason}`) ?? { what, reason, histories: [] };
      known.histories.push(history);
      this.#found.set(`${what}: ${reason}`, known);
      return undefined;
    }
  }

  get problems(): string[] {
    return [...this.#found.values()].map(({ what, reason, histories }) => {
      const past = Object.entries(entry(histories, 0)).map(([name, value]) => `${name} = ${value}`);
      const others = histories.length - 1;
      const more = others === 0 ? '' : ` (likewise after ${others} more)`;
      return `${what}${past.length > 0 ? ` after ${past.join(', ')}` : ''}: ${reason}${more}`;
    });
  }
}

function reasonOf(error: unknown): string {
  const own = [MisusedOperator, NotRational, FormulaSyntax, NoFormula];
  if (own.some((kind) => error instanceof kind)) return (error as Error).message;
  const thrown = error instanceof Error ? `${error.name}: ${error.message}` : found(error);
  return `the function threw ${thrown}; it is to return a formula or a number after every history`;
}
