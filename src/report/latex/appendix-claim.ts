import { type Claim, guardAt, isSomeBelief, statedBelief } from '../../claim/claim.js';
import type { Condition } from '../../claim/condition.js';
import type { Derivation } from '../../derive/derivation.js';
import { type Formula, formulaLatex } from '../../exact/formula.js';
import type { Relation } from '../../exact/relation.js';
import { tidyFormula } from '../../exact/tidy-formula.js';
import { type DeclaredSet, inOrderOfPlay } from '../../game/declared-form.js';
import type { Dictionary } from '../../game/dictionary.js';
import { sourceText } from '../../game/game.js';
import { formOf } from '../../game/unfold.js';
import { byPlayer, demandsText } from '../derivation-outline.js';
import { equilibriumClaimed } from '../text/concepts.js';
import type { AuthorWords } from './author-words.js';
import { latexList, relationLines } from './document.js';
import { type IncentiveWords, informationSetLatex } from './incentives.js';
import { latexTable, ROOM_FOR_A_TABLE, ragged } from './table.js';

/** What the equation of a claim's condition is labelled by, both numbered from 1. */
export function conditionLabel(number: number, condition: number): string {
  return `eq:${number}-${condition}`;
}

/** A claimed equilibrium as a section; `number` is its place in the appendix, from 1. */
export function claimPart(found: Derivation, number: number, author: AuthorWords): string[] {
  const { claim } = found;
  const { prose } = author;
  const label = (condition: Condition): string =>
    conditionLabel(number, claim.conditions.indexOf(condition) + 1);
  const cited = (condition: Condition): string => `\\eqref{${label(condition)}}`;
  const words: IncentiveWords = { prose, key: author.key, cited, tells: false };
  const kind = claim.expected === 'holds' ? 'proposition' : 'conjecture';
  return [
    `\\section{${prose(claim.title)}}`,
    `\\begin{${kind}}[${prose(sourceText(claim.source))}]\\label{prop:${number}}\n${prose(claim.says)}\n\\end{${kind}}`,
    ...(claim.expected === 'holds'
      ? []
      : ['This is how the source may be read, and the specification expects it to be false.']),
    `The assessment is called \\emph{${prose(claim.id)}}. ${claimLatex(claim, cited)}`,
    ...claim.conditions.map((each) => conditionLatex(each, label(each), author)),
    ...claim.implied.map(
      ({ condition, by, because }) =>
        `Condition ${cited(condition)} follows from ${latexList(by.map(cited))}, for ${prose(because)}.`,
    ),
    // A long table may begin a page of its own, and would leave its heading behind.
    `${ROOM_FOR_A_TABLE}\\subsection*{Strategies and beliefs}`,
    strategiesLatex(claim, words),
    ...beliefsLatex(claim, words),
    '\\subsection*{What deviations gain}',
    'A gain is the rise in the expected payoff of the mover, given that play came to the information set; beliefs are stated up to a common factor.',
    ...demandsText(claim).map((each) => prose(each)),
    ...byPlayer(found).flatMap(([player, sets]) => [
      `\\subsubsection*{Player $${author.name(player)}$}`,
      ...sets.map((each) => informationSetLatex(found, each, words)),
    ]),
  ];
}

/** What is claimed, with its quantifiers; that it is proved is not for a report to say. */
function claimLatex(claim: Claim, cited: (condition: Condition) => string): string {
  const { scope, conditions, where } = claim;
  const concept = equilibriumClaimed(claim);
  const others = conditions.filter((each) => !where.includes(each));
  const exist =
    where.length === 0
      ? ''
      : ` The probabilities with which players mix lie between 0 and 1, and the strategies exist, if and only if ${citedLatex(where, cited)} ${where.length === 1 ? 'holds' : 'hold'}.`;
  if (others.length === 0)
    return `Claimed is that the assessment below is a ${concept} at all admissible parameters.${exist}`;
  const all = `${citedLatex(others, cited)} ${others.length === 1 ? 'holds' : 'hold'}`;
  const what =
    scope.kind === 'if' && scope.at !== undefined
      ? `that what is prescribed at some information sets, as in a ${concept}, is rational`
      : `that the assessment below is a ${concept}`;
  const when = scope.kind === 'if' ? 'where' : 'if and only if';
  const bySet =
    scope.kind === 'iff'
      ? ' At each information set it is rational exactly under the conditions that the table of strategies lists beside it.'
      : '';
  return `Claimed is ${what} ${when} ${all}.${bySet}${exist}`;
}

/** Conditions that follow each other, by the first and the last of them. */
function citedLatex(
  conditions: readonly Condition[],
  cited: (condition: Condition) => string,
): string {
  const [first] = conditions;
  const last = conditions.at(-1);
  // Conditions without which there is no such assessment come first, so that both lists are in a row.
  return first !== undefined && last !== undefined && conditions.length > 2
    ? `${cited(first)}--${cited(last)}`
    : latexList(conditions.map(cited));
}

function conditionLatex(
  { relation, says, statedIn }: Condition,
  label: string,
  { prose }: AuthorWords,
): string {
  const origin = statedIn ? `${prose(statedIn.place)}, made exact` : 'added';
  return [
    '\\begin{equation}',
    `\\label{${label}}`,
    displayedLines(tidiedRelation(relation)),
    '\\end{equation}',
    `${prose(says)} [${origin}].`,
  ].join('\n');
}

function tidiedRelation({ left, sign, right }: Relation): Relation {
  return { left: tidyFormula(left), sign, right: tidyFormula(right) };
}

/** A relation on as many lines as it needs, within one display. */
function displayedLines(relation: Relation): string {
  const [first = '', ...others] = relationLines(relation);
  if (others.length === 0) return first;
  const rows = [`& ${first}`, ...others.map((line) => `&\\quad ${line}`)];
  return `\\begin{aligned}\n${rows.join(' \\\\\n')}\n\\end{aligned}`;
}

function setsOf(claim: Claim): DeclaredSet[] {
  const tree = formOf(claim.game);
  return inOrderOfPlay(tree, tree.informationSets, (set) => set);
}

function strategiesLatex(claim: Claim, words: IncentiveWords): string {
  const bySet = claim.scope.kind === 'iff';
  return latexTable(
    bySet ? ['l', ragged(26), ragged(28), 'l'] : ['l', ragged(30), ragged(34)],
    ['player', 'at', 'plays', ...(bySet ? ['rational if and only if'] : [])],
    setsOf(claim).map((set) => [
      `$${words.key(set.mover)}$`,
      placeCell(set, words),
      behaviorLatex(claim.strategies[set.variable]?.[set.key] ?? {}, words),
      ...(bySet ? [guardAt(claim, set).map(words.cited).join(', ') || 'always'] : []),
    ]),
  );
}

/** What a mover knows, value by value, so that lines may end between them. */
function placeCell({ key, variable, name }: DeclaredSet, words: IncentiveWords): string {
  const values = key.split(', ').map((each) => `$${words.key(each)}$`);
  return `${name === key ? '' : `$${words.key(variable)}$: `}${values.join(', ')}`;
}

function behaviorLatex(behavior: Dictionary<Formula>, { prose }: IncentiveWords): string {
  const parts = Object.entries(behavior);
  return parts
    .map(([action, probability]) =>
      parts.length === 1
        ? prose(action)
        : `${prose(action)} with $${formulaLatex(tidyFormula(probability))}$`,
    )
    .join(', ');
}

function beliefsLatex(claim: Claim, words: IncentiveWords): string[] {
  const rows = setsOf(claim).flatMap((set) => {
    if (set.members.length < 2) return [];
    const stated = statedBelief(claim, set);
    const told = isSomeBelief(claim, set)
      ? 'some belief that supports what is prescribed'
      : stated && weightsLatex(stated.weights, words);
    if (told === undefined) return [];
    const otherwise = stated?.otherwise
      ? `; if all of these are 0, ${weightsLatex(stated.otherwise, words)}`
      : '';
    return [
      [
        `$${words.key(set.mover)}$`,
        placeCell(set, words),
        `$${words.key(set.unseen.join(', '))}$`,
        `${told}${otherwise}`,
      ],
    ];
  });
  if (rows.length === 0) return [];
  const columns = ['l', ragged(20), ragged(14), ragged(44)];
  return [latexTable(columns, ['player', 'at', 'of', 'believes, in proportion'], rows)];
}

function weightsLatex(weights: Dictionary<Formula>, { key }: IncentiveWords): string {
  return Object.entries(weights)
    .map(([history, weight]) => `$${key(history)}$: $${formulaLatex(tidyFormula(weight))}$`)
    .join(', ');
}
