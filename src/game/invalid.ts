import { visible } from '../exact/message.js';
import { declaredAt } from './declared-at.js';

/**
 * What a declaration that cannot be used throws where it is made. Its message says what cannot be
 * used, where that stands, and everything that is wrong with it, a line for each problem.
 */
export class InvalidDeclaration extends Error {
  override readonly name: string = 'InvalidDeclaration';
  readonly problems: readonly string[];
  /** File and line of the declaration, as `spec/model.mjs:41`, where the runtime knows them. */
  readonly at: string | undefined;

  /** @param what such as `the game entry`. */
  constructor(what: string, problems: readonly string[]) {
    const at = declaredAt();
    const lines = [...new Set(problems)].map(visible);
    const where = at === undefined ? '' : ` (${at})`;
    super(
      `${visible(what)}${where} cannot be used:${lines.map((each) => `\n  - ${each}`).join('')}`,
    );
    this.problems = lines;
    this.at = at;
  }
}

/** Thrown where a declaration is no game with perfect recall. */
export class InvalidGame extends InvalidDeclaration {
  override readonly name = 'InvalidGame';
}

/** How a declaration is refused: by its id, where it has one. */
export function refusalOf(
  what: string,
  declared: unknown,
  Kind: new (what: string, problems: readonly string[]) => InvalidDeclaration,
): (problems: readonly string[]) => InvalidDeclaration {
  const { id } = Object(declared) as { readonly id?: unknown };
  return (problems) => new Kind(typeof id === 'string' ? `${what} ${id}` : what, problems);
}
