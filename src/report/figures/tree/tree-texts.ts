import { entry } from '../../../exact/entry.js';
import { drawAt, setAt } from '../../../game/extensive-game.js';
import { keyOf } from '../../../game/game.js';
import type { DrawnNode } from './drawn-tree.js';
import type { BranchOnPath } from './path-of-play.js';
import type { TreeWords } from './tree-words.js';

/** `L (1/2)`, `hostile (τ)`, `hold if t = l`, or `l, m, h (q_l, q_m, q_h)` where a branch is several. */
export function branchText(
  words: TreeWords,
  parent: DrawnNode,
  branch: number,
  onPath: BranchOnPath | undefined,
): string {
  // It stands for all those for which there is no room.
  if (entry(parent.children, branch).members === parent.members) return '';
  const { node } = entry(parent.members, 0);
  const set = setAt(words.form, node);
  if (set) {
    const only = onPath?.only === undefined ? '' : ` if ${onPath.only}`;
    const mixed = onPath?.mixed === undefined ? '' : ` (${onPath.mixed})`;
    return `${entry(set.actions, branch)}${mixed}${only}`;
  }
  const draw = drawAt(words.form, node);
  if (draw === undefined) return '';
  if (parent.kind === 'list') {
    const chances = draw.probabilities.map(words.probability);
    const same = probabilitiesAt(words, parent).size === 1;
    const told = same && chances.join(', ').length < 32 ? ` (${chances.join(', ')})` : '';
    return `${draw.actions.join(', ')}${told}`;
  }
  const chances = [...probabilitiesAt(words, parent, branch)];
  const told = chances.length <= 3 ? ` (${chances.join(' or ')})` : '';
  return `${entry(draw.actions, branch)}${told}`;
}

/** The probabilities of a branch, or of all, in the cases that a node stands for; each once. */
function probabilitiesAt(
  { form, probability }: TreeWords,
  { members }: DrawnNode,
  branch?: number,
): ReadonlySet<string> {
  return new Set(
    members.map(({ node }) => {
      const { probabilities } = entry(form.chanceMoves, entry(form.nodes.move, node));
      return branch === undefined
        ? probabilities.map(probability).join(', ')
        : probability(entry(probabilities, branch));
    }),
  );
}

/** What the mover knows at a node, a variable in the place of values that are one branch. */
export function knowledgeText({ declared, form }: TreeWords, { members }: DrawnNode): string {
  const names = [...new Set(members.map(({ node }) => setAt(form, node)?.name ?? ''))];
  if (names.length === 1 || declared === undefined) return names.join(' / ');
  const { node } = entry(members, 0);
  const set = setAt(declared, node);
  const stage = declared.game.stages.find(({ name }) => name === set?.variable);
  const knows = stage?.kind === 'move' ? stage.knows : [];
  return knows
    .map((name) => {
      const values = members.map((each) => keyOf([name], entry(declared.histories, each.node)));
      return new Set(values).size === 1 ? entry(values, 0) : `${name}`;
    })
    .join(', ');
}
