import type { z } from 'zod';
import { type Formula, symbolsOf } from '../exact/formula.js';
import { functionOf } from '../exact/formula-value.js';
import { NotRational } from '../exact/rational.js';
import * as schema from '../game/schema.js';
import type { Parameter } from './parameter.js';

/** What `parameter(…)` makes. */
export const declaredParameter: z.ZodType<Parameter> = schema.made('parameter', 'parameter(…)');

/** A value for a parameter to come close to: a formula that stands for something, and does not move meanwhile. */
export function valueBeside(name: string): z.ZodType<Formula> {
  return schema.formula.superRefine((value, context) => {
    if (symbolsOf(value).has(name))
      context.addIssue(`expected a value in which ${name} does not occur`);
    try {
      functionOf(value);
    } catch (error) {
      if (!(error instanceof NotRational)) throw error;
      context.addIssue(error.message);
    }
  });
}
