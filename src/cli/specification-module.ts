import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Case } from '../claim/case.js';
import type { Claim } from '../claim/claim.js';
import { type Specification, specification } from '../claim/specification.js';
import type { Statement } from '../claim/statement.js';
import type { Game } from '../game/game.js';
import { unknownName } from './nearest.js';
import { Unusable } from './unusable.js';

/**
 * Loads a specification module, or the paper's own where none is named.
 * @throws {Unusable} when there is no such module, or its default export is no specification.
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
  if (!isSpecification(loaded.default))
    throw new Unusable(
      `${path} has no specification as its default export; write: export default specification({ … })`,
    );
  try {
    return { ...specification(loaded.default), module: path };
  } catch (error) {
    throw new Unusable(`the specification ${path} cannot be used: ${(error as Error).message}`);
  }
}

function isSpecification(value: unknown): value is Specification {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['publication', 'parameters', 'restrictions', 'games', 'claims'].every((key) => key in value)
  );
}

/** @throws {Unusable} naming the claims and statements there are. */
export function propositionNamed(spec: Specification, id: string): Claim | Statement {
  const all = [...spec.claims, ...(spec.statements ?? [])];
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
