import * as vocabulary from '../../src/index.js';

/** A function of the vocabulary as a module without types sees it: it takes and gives anything. */
export interface Untyped {
  (...parts: unknown[]): Untyped;
  readonly nature: Untyped;
  readonly move: Untyped;
  readonly payoffs: Untyped;
}

/** The vocabulary as plain JavaScript has it. */
export const untyped = vocabulary as unknown as Readonly<
  Record<
    | 'added'
    | 'assessment'
    | 'casePath'
    | 'claim'
    | 'compare'
    | 'deviating'
    | 'everywhere'
    | 'exists'
    | 'forLarge'
    | 'math'
    | 'only'
    | 'parameter'
    | 'payoff'
    | 'probability'
    | 'regardless'
    | 'relation'
    | 'restriction'
    | 'somewhere'
    | 'specification'
    | 'stated'
    | 'timing'
    | 'unique',
    Untyped
  >
>;

/** How a declaration is refused, line by line; the place is checked, and left out. */
export function refusalIn(file: string, declare: () => unknown): readonly string[] {
  try {
    declare();
  } catch (error) {
    if (!(error instanceof vocabulary.InvalidDeclaration)) throw error;
    const { at = 'nowhere', message, name, problems } = error;
    const [head = '', ...lines] = message.split('\n');
    if (!new RegExp(`^${file}:\\d+$`, 'u').test(at)) throw new Error(`it stands at ${at}`);
    if (lines.join('\n') !== problems.map((each) => `  - ${each}`).join('\n'))
      throw new Error(`${message} does not list ${problems.join('; ')}`);
    return [`${name}: ${head.replace(` (${at})`, '')}`, ...problems];
  }
  return [];
}
