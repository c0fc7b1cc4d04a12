import { entry } from '../exact/entry.js';
import type { DeclaredForm } from './declared-form.js';
import { setAt } from './extensive-game.js';
import { recallFailures } from './recall.js';

/**
 * Imperfect recall, described; nothing where every player remembers what she knew and did.
 *
 * Beliefs after one's own deviation, and with them every concept that claims are made of, make
 * sense only then.
 */
export function forgotten(tree: DeclaredForm): string[] {
  return recallFailures(tree).map(({ informationSet, members: [one, other] }) => {
    const { mover, variable, key } = entry(tree.informationSets, informationSet);
    return (
      `imperfect recall: ${mover}, choosing ${variable} at "${key}", cannot tell ` +
      `${ownPast(tree, one)} from ${ownPast(tree, other)}; add what she knew and chose to "knows"`
    );
  });
}

/** What the mover of a node did before: `x = a at "m", then y = b at "m, a"`. */
function ownPast(tree: DeclaredForm, member: number): string {
  const { parent, branch } = tree.nodes;
  const mover = setAt(tree, member)?.mover;
  const did: string[] = [];
  for (let node = member; node > 0; node = entry(parent, node)) {
    const set = setAt(tree, entry(parent, node));
    if (set?.mover !== mover || set === undefined) continue;
    did.push(`${set.variable} = ${entry(set.actions, entry(branch, node))} at "${set.key}"`);
  }
  return did.reverse().join(', then ') || 'no move of her own';
}
