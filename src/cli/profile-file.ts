import type { Assessment } from '../equilibrium/assessment.js';
import { statedProfile } from '../equilibrium/stated-profile.js';
import type { DeclaredForm } from '../game/declared-form.js';
import { parseExactJson } from './json-text.js';

/**
 * Reads a behavior-strategy profile of a declared game; see `statedProfile`.
 * @throws {Unusable} listing everything that is wrong with it at once.
 */
export function readProfile(tree: DeclaredForm, text: string, where: string): Assessment {
  return statedProfile(tree, parseExactJson(text, where), where);
}
