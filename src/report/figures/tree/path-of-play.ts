import type { Claim } from '../../../claim/claim.js';
import { entry } from '../../../exact/entry.js';
import { type Formula, formulaText } from '../../../exact/formula.js';
import { functionOf } from '../../../exact/formula-value.js';
import type { DeclaredForm } from '../../../game/declared-form.js';
import { setAt } from '../../../game/extensive-game.js';
import type { DrawnNode, DrawnValue, Member } from './drawn-tree.js';

/** Which moves a claim prescribes, and where play comes under them. */
export interface PathOfPlay {
  /** Whether play may come to a node: no probability on the way is 0 for all parameters. */
  readonly comesTo: (node: number) => boolean;
  /** The probability with which a claim prescribes the move that leads to a node; none if it is 0. */
  readonly prescribed: (node: number) => Formula | undefined;
}

export function pathOfPlay(form: DeclaredForm, { strategies }: Claim): PathOfPlay {
  const { count, parent, branch } = form.nodes;
  const prescribed = (node: number): Formula | undefined => {
    const set = setAt(form, entry(parent, node));
    if (set === undefined) return undefined;
    const action = entry(set.actions, entry(branch, node));
    const formula = strategies[set.variable]?.[set.key]?.[action];
    return formula === undefined || functionOf(formula).isZero ? undefined : formula;
  };
  const comes = [true];
  for (let node = 1; node < count; node++) {
    const above = entry(parent, node);
    const goes = setAt(form, above) === undefined || prescribed(node) !== undefined;
    comes[node] = entry(comes, above) && goes;
  }
  return { comesTo: (node) => entry(comes, node), prescribed };
}

/** How a branch is drawn: on the path in all cases, or in some; else prescribed, or not. */
export interface BranchOnPath {
  readonly kind: 'path' | 'prescribed' | 'other';
  /** In which of the cases that are one branch, where it is not in all to which play comes. */
  readonly only: string | undefined;
  /** With which probability it is prescribed, if that is the same in all cases, and not 1. */
  readonly mixed: string | undefined;
}

export function branchOnPath(
  { comesTo, prescribed }: PathOfPlay,
  parent: DrawnNode,
  child: DrawnNode,
): BranchOnPath {
  const reached = child.members.filter(({ node }) => comesTo(node));
  const asked = child.members.filter(({ node }) => prescribed(node) !== undefined);
  const shown = reached.length > 0 ? reached : asked;
  const kind = reached.length > 0 ? 'path' : asked.length > 0 ? 'prescribed' : 'other';
  const before =
    kind === 'path' ? parent.members.filter(({ node }) => comesTo(node)) : parent.members;
  const isDecision = parent.kind === 'decision';
  return {
    kind,
    only: isDecision && shown.length < before.length ? casesText(shown, before) : undefined,
    mixed: isDecision ? mixedText(shown, prescribed) : undefined,
  };
}

function mixedText(
  members: readonly Member[],
  prescribed: PathOfPlay['prescribed'],
): string | undefined {
  const texts = new Set(
    members.map(({ node }) => {
      const formula = prescribed(node);
      return formula === undefined ? '' : formulaText(formula);
    }),
  );
  const [only] = texts;
  return texts.size === 1 && only !== '1' && only !== '' ? only : undefined;
}

/** `t = m, h`, or `in part` where several variables are listed. */
function casesText(members: readonly Member[], among: readonly Member[]): string | undefined {
  if (members.length === 0) return undefined;
  const values = (each: readonly Member[], place: number): string[] => [
    ...new Set(each.map((member) => valueAt(member, place).value)),
  ];
  const places = entry(members, 0).values.map((_, place) => place);
  const differing = places.filter(
    (place) => values(members, place).length < values(among, place).length,
  );
  const [place] = differing;
  if (place === undefined || differing.length > 1) return 'in part';
  const kept = values(members, place);
  const isAll = among.filter((each) => kept.includes(valueAt(each, place).value)).length;
  return isAll === members.length
    ? `${valueAt(entry(members, 0), place).variable} = ${kept.join(', ')}`
    : 'in part';
}

function valueAt({ values }: Member, place: number): DrawnValue {
  return entry(values, place);
}
