import type { Condition } from '../../claim/condition.js';
import { type Derivation, distinctConstraints } from '../../derive/derivation.js';
import type { LastMove } from '../../derive/last-moves.js';
import type { LiveRegime } from '../../derive/live-regimes.js';
import { payingDeviations } from '../../derive/paying-deviations.js';
import { entry } from '../../exact/entry.js';
import { formulaLatex } from '../../exact/formula.js';
import { relationLatex } from '../../exact/relation.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { type Game, sourceText } from '../../game/game.js';
import {
  byPlayer,
  demandsText,
  gainsOf,
  shownFormulas,
  supportText,
  uncertainSupports,
} from '../derivation-outline.js';
import { latexDefinitions, latexDocument, latexList } from './document.js';
import { type IncentiveWords, informationSetLatex, placeLatex, whereText } from './incentives.js';
import { latexKey, latexName, latexProse } from './text.js';

/**
 * The incentive constraints of a claim as an appendix to print: an article for pdflatex.
 * @example
 * ```js
 * import { derivationLatex, derive } from 'casus';
 * import paper from './entry.js';
 * derivationLatex(derive(paper, 'entering')).startsWith('\\documentclass'); // true
 * ```
 */
export function derivationLatex(found: Derivation): string {
  const { claim } = found;
  return latexDocument(`Incentive constraints: ${latexProse(claim.title)}`, [
    `This appendix derives what every deviation gains from the assessment of ${latexProse(sourceText(claim.source))}. ${latexProse(claim.says)}`,
    'A gain is the rise in the expected payoff of the mover, given that play came to the information set. Beliefs are stated up to a common factor. Conditions of the claim are cited by name.',
    ...demandsText(claim).map((each) => latexProse(each)),
    ...byPlayer(found).flatMap(([player, sets]) => [
      `\\subsection*{Player $${latexName(player)}$}`,
      ...sets.map((each) => informationSetLatex(found, each, WORDS)),
    ]),
    ...summary(found),
    ...latexLater(found),
    ...latexDefinitions(shownFormulas(found)),
  ]);
}

function cited({ id }: Condition): string {
  return `\\textsl{${latexProse(id)}}`;
}

const WORDS: IncentiveWords = { prose: latexProse, key: latexKey, cited, tells: true };

function place(set: DeclaredSet): string {
  return placeLatex(set, WORDS);
}

function summary(found: Derivation): string[] {
  const paying = payingDeviations(found);
  const always = paying.filter(({ regimes }) => regimes === undefined);
  const { where, scope } = found.claim;
  const unstated = scope.kind === 'if' ? ' (not among the conditions of the claim)' : '';
  const items = [
    ...distinctConstraints(found).map(
      ({ relation, condition, at, regimes }) =>
        `$${relationLatex(relation)}$${onlyText(at, regimes)}${condition ? `: ${cited(condition)}, ${latexProse(condition.says)}` : unstated}`,
    ),
    ...uncertainSupports(found)
      .filter(({ ways }) => ways?.length !== 0)
      .map((support) => {
        const said = supportText(support, (each) => `$${relationLatex(each)}$`);
        return `${said}, ${whereText(support.regime)}, for some belief of ${place(support.set)}${unstated}`;
      }),
    ...paying.map(
      ({ text, regimes = [] }) =>
        `not ${regimes.map(whereText).join('; or ')}, for there pays ${latexProse(text)}`,
    ),
  ];
  const conclusion =
    always.length > 0
      ? `Whatever the parameters, a deviation pays: ${always.map(({ text }) => latexProse(text)).join('; ')}.`
      : items.length === 0
        ? 'No deviation pays, whatever the parameters.'
        : `No deviation pays if and only if\n${itemize(items)}`;
  const existence = where.map(
    ({ relation, id }) => `$${relationLatex(relation)}$: \\textsl{${latexProse(id)}}`,
  );
  return [
    '\\subsection*{Conclusion}',
    conclusion,
    ...(existence.length === 0
      ? []
      : [`The strategies are said to exist if and only if\n${itemize(existence)}`]),
  ];
}

/** Where a constraint matters, if not everywhere: each place whose regimes leave some out. */
function onlyText(
  at: readonly DeclaredSet[],
  regimes: readonly (readonly LiveRegime[] | undefined)[],
): string {
  if (regimes.includes(undefined)) return '';
  const places = at.map(
    (set, index) => `${place(set)} ${(entry(regimes, index) ?? []).map(whereText).join('; or ')}`,
  );
  return `, ${places.join('; ')}`;
}

function itemize(items: readonly string[]): string {
  const lines = items.map((item, index) => `\\item ${item}${index < items.length - 1 ? ';' : '.'}`);
  return ['\\begin{itemize}', ...lines, '\\end{itemize}'].join('\n');
}

/** The same as a section to print. */
function latexLater({ later }: Derivation): string[] {
  if (later.length === 0) return [];
  const rows = later.map(
    (each) =>
      `${formulaLatex(each.symbol)} &= \\max\\{${gainsOf(each).map(formulaLatex).join(',\\ ')}\\}`,
  );
  return [
    '\\subsection*{What is best later}',
    `\\begin{align*}\n${rows.join(' \\\\\n')}\n\\end{align*}`,
  ];
}

/** What a game says of incentives before anything is claimed, as an article for pdflatex. */
export function lastMovesLatex(game: Game, moves: readonly LastMove[]): string {
  return latexDocument(`Incentives without a claim: ${latexProse(game.title)}`, [
    'After these moves nobody moves, so that what an action gains depends on no strategy. One action is rational instead of another if and only if the gains below, weighed by the belief of the mover, sum to at least $0$.',
    ...moves.map(table),
    ...latexDefinitions(moves.flatMap(({ gains }) => [...gains.values()])),
  ]);
}

function table({ player, sets, action, insteadOf, variables, gains }: LastMove): string {
  const places = latexList(sets.map(({ key }) => `$${latexKey(key)}$`));
  const rows = [...gains].map(([values, gain]) => {
    const given =
      variables.length === 0 ? '' : `${latexKey(variables.join(', '))} = ${latexKey(values)}`;
    return `${given === '' ? '' : `$${given}$: `} & $${formulaLatex(gain)}$ \\\\`;
  });
  return [
    `{\\raggedright\\paragraph{Player $${latexName(player)}$.} At ${places}, choosing \\emph{${latexProse(action)}} instead of \\emph{${latexProse(insteadOf)}} gains\\par}`,
    '\\begin{center}',
    '\\begin{tabular}{rl}',
    ...rows,
    '\\end{tabular}',
    '\\end{center}',
  ].join('\n');
}
