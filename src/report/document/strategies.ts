import {
  type BeliefFormulas,
  type Claim,
  guardAt,
  isConcerned,
  isSomeBelief,
  statedBelief,
} from '../../claim/claim.js';
import { hasBeliefs } from '../../claim/claimed-concept.js';
import type { Formula } from '../../exact/formula.js';
import { type DeclaredSet, inOrderOfPlay } from '../../game/declared-form.js';
import type { Dictionary } from '../../game/dictionary.js';
import { formOf } from '../../game/unfold.js';
import { type Block, inFormula, joinedLines, ownName, type TextLine, tableBlock } from './block.js';

/** What each mover does and believes, a row an information set, as a paper prints it. */
export function strategyTable(claim: Claim): Block[] {
  const form = formOf(claim.game);
  const sets = inOrderOfPlay(form, form.informationSets, (set) => set);
  const believed = hasBeliefs(claim.concept);
  const guarded = claim.scope.kind === 'iff';
  return tableBlock(
    `Strategies${believed ? ' and beliefs' : ''} of ${claim.id}`,
    [
      'player',
      'knows',
      'does',
      ...(believed ? ['believes'] : []),
      ...(guarded ? ['which is rational exactly where'] : []),
    ],
    sets.map((set) => [
      [ownName(set.mover)],
      [set.name, ...(isConcerned(claim, set) ? [] : [' (nothing is claimed here)'])],
      behaviorLine(claim.strategies[set.variable]?.[set.key] ?? {}),
      ...(believed ? [beliefLine(claim, set)] : []),
      ...(guarded ? [guardLine(claim, set)] : []),
    ]),
  );
}

/** `retain`, or `retain with probability d; replace with probability 1 - d`. */
export function behaviorLine(behavior: Dictionary<Formula>): TextLine {
  const actions = Object.entries(behavior);
  return joinedLines(
    actions.map(
      ([action, probability]): TextLine =>
        actions.length === 1 ? [action] : [action, ' with probability ', inFormula(probability)],
    ),
    '; ',
  );
}

function beliefLine(claim: Claim, set: DeclaredSet): TextLine {
  const belief = statedBelief(claim, set);
  if (belief !== undefined) return statedLine(belief, set);
  if (set.members.length === 1) return ['nothing is left to believe'];
  return isSomeBelief(claim, set)
    ? ["by Bayes' rule; where play does not arrive, some belief that supports this"]
    : ["by Bayes' rule"];
}

function statedLine({ weights, otherwise }: BeliefFormulas, { unseen }: DeclaredSet): TextLine {
  const of = `of ${unseen.join(', ')}: `;
  if (otherwise === undefined) return [of, ...weightsLine(weights)];
  return [
    of,
    ...weightsLine(weights),
    '; where these are all 0, off the path: ',
    ...weightsLine(otherwise),
  ];
}

function weightsLine(weights: Dictionary<Formula>): TextLine {
  const histories = Object.entries(weights);
  const [only] = histories;
  if (only !== undefined && histories.length === 1) return [only[0], ' for sure'];
  return [
    'in proportion ',
    ...joinedLines(
      histories.map(([history, weight]): TextLine => [history, ': ', inFormula(weight)]),
      '; ',
    ),
  ];
}

function guardLine(claim: Claim, set: DeclaredSet): TextLine {
  const guard = guardAt(claim, set);
  return guard.length === 0
    ? ['always']
    : joinedLines(
        guard.map(({ id }): TextLine => [id]),
        ', ',
      );
}
