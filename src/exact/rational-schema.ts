import { z } from 'zod';
import { NotRational, Rational } from './rational.js';

/** A rational as files hold it: a string, or a whole number. */
export const rationalSchema: z.ZodType<Rational> = z
  .union(
    [z.string(), z.number(), z.bigint(), z.custom<Rational>((each) => each instanceof Rational)],
    {
      error: ({ input }) =>
        `expected a rational number such as "3/40", "-1.25" or 7, found ${JSON.stringify(input) ?? 'nothing'}`,
    },
  )
  .transform((input, context) => {
    try {
      return Rational.of(input);
    } catch (error) {
      if (!(error instanceof NotRational)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });
