import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Case } from '../claim/case.js';
import type { Proposition } from '../claim/proposition/proposition.js';
import { type Specification, specification } from '../claim/specification.js';
import type { Game } from '../game/game.js';
import { unknownName } from './nearest.js';
import { Unusable } from './unusable.js';

/**
 * Loads a specification module, or the paper's own where none is named.
 * @throws {Unusable} when there is no such module, or its default export is no specification whose
 * parts fit together.
 */
export async function loadSpecification(path: string | undefined): Promise<Specification> {
  if (path === undefined) return (await import('../../spec/index.js')).default;
  const url = pathToFileURL(resolve(path)).href;
  let loaded: { readonly default?: unknown };
  try {
    loaded = (await import(url)) as typeof loaded;
  } catch (error) {
    throw new Unusable(`the specification ${path} cannot be loaded: ${(error as Error).message}`);
  }
  if (loaded.default === undefined)
    throw new Unusable(
      `${path} has no specification as its default export; write: export default specification({ … })`,
    );
  try {
    // A module may export what no `specification` has seen, or that of another copy of casus.
    return { ...specification(loaded.default as Specification), module: path };
  } catch (error) {
    throw new Unusable(`the specification ${path} cannot be used: ${(error as Error).message}`);
  }
}

/**
 * Everything that there is to decide.
 * @throws {Unusable} where there is nothing: no verdict would be as expected, and none otherwise.
 */
export function allPropositions({ claims, statements = [] }: Specification): Proposition[] {
  const all = [...claims, ...statements];
  if (all.length > 0) return all;
  throw new Unusable(
    'there is nothing to decide: the specification lists no claim(…) under "claims" and no statement, such as everywhere(…), under "statements"',
  );
}

/** @throws {Unusable} naming the claims and statements there are. */
export function propositionNamed(spec: Specification, id: string): Proposition {
  const all = allPropositions(spec);
  const found = all.find((each) => each.id === id);
  if (found) return found;
  const ids = all.map((each) => each.id);
  throw new Unusable(unknownName('claim', id, ids));
}

/** @throws {Unusable} naming the games there are. */
export function gameNamed({ games }: Specification, id: string): Game {
  const found = games.find((game) => game.id === id);
  if (found) return found;
  const ids = games.map((game) => game.id);
  throw new Unusable(unknownName('game', id, ids));
}

/** @throws {Unusable} naming the cases there are. */
export function caseNamed({ cases = [] }: Specification, id: string): Case {
  const found = cases.find((each) => each.id === id);
  if (found) return found;
  const ids = cases.map((each) => each.id);
  throw new Unusable(unknownName('case', id, ids));
}
