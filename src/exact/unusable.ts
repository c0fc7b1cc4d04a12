import { visible } from './visible.js';

/** Input or a call that cannot be used: one message on standard error, exit status 2. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

/** A message that lists every problem of one input. */
export function unusable(what: string, problems: readonly string[]): Unusable {
  const [only] = problems;
  return new Unusable(
    problems.length === 1
      ? `${what}: ${only}`
      : `${what}: ${problems.length} problems\n${problems.map((each) => `  - ${visible(each)}`).join('\n')}`,
  );
}
