import { formulasOf } from '../../claim/claim.js';
import type { Specification } from '../../claim/specification.js';
import { type Derivation, derive } from '../../derive/derivation.js';
import { type Formula, formulaLatex } from '../../exact/formula.js';
import { relationLatex } from '../../exact/relation.js';
import { shownFormulas } from '../derivation-outline.js';
import { oneLine } from '../text/columns.js';
import { claimPart } from './appendix-claim.js';
import { gameSection } from './appendix-game.js';
import { type AuthorWords, authorWords } from './author-words.js';
import { latexDefinitions } from './document.js';
import { latexTable, ragged } from './table.js';
import { latexMath } from './text.js';

/** The packages that an appendix needs, and how its propositions are numbered. */
export const APPENDIX_PREAMBLE = [
  '\\usepackage{amsmath,amsthm,array,booktabs,longtable}',
  '\\newtheorem{proposition}{Proposition}',
  '\\newtheorem{conjecture}[proposition]{Claim}',
  '\\allowdisplaybreaks',
  '\\emergencystretch=5em',
] as const;

/**
 * Claimed equilibria as an appendix to print: notation and assumptions, the games, then for each claim the
 * proposition, its conditions as numbered equations, strategies and beliefs, and what every deviation
 * gains. It states what is claimed; whether it holds is for `verify` to decide.
 * @param claims claims, or their ids; those expected to hold, if none is given.
 * @returns sections to `\input`, after `APPENDIX_PREAMBLE`.
 * @throws {Unusable} for an id that is no claimed equilibrium's.
 * @example
 * ```js
 * import { appendixLatex } from 'casus';
 * import paper from './entry.js';
 * appendixLatex(paper, ['entering']).includes('\\begin{proposition}'); // true
 * ```
 */
export function appendixLatex(spec: Specification, claims: readonly string[] = []): string {
  const named =
    claims.length > 0
      ? [...new Set(claims)]
      : spec.claims.filter(({ expected }) => expected === 'holds').map(({ id }) => id);
  const found = named.map((claim) => derive(spec, claim));
  const formulas = formulasBehind(spec, found);
  const words = authorWords(spec, formulas);
  const games = [...new Set(found.map(({ claim }) => claim.game))];
  const sections = [
    ...notation(spec, formulas, words),
    ...games.flatMap((game) => gameSection(spec, game, words)),
    ...found.flatMap((each, index) => claimPart(each, index + 1, words)),
  ];
  // Prose is in ASCII already; what is not is how authors spell their formulas.
  return latexMath(sections.join('\n\n'));
}

/**
 * An appendix as an article for pdflatex.
 * @example
 * ```js
 * import { appendixDocument, appendixLatex } from 'casus';
 * import paper from './entry.js';
 * appendixDocument(paper, appendixLatex(paper)).includes('\\begin{document}'); // true
 * ```
 */
export function appendixDocument(spec: Specification, appendix: string): string {
  const { authors, title, year } = spec.publication;
  const { prose } = authorWords(spec, []);
  return [
    '\\documentclass[11pt]{article}',
    '\\usepackage[margin=1in]{geometry}',
    ...APPENDIX_PREAMBLE,
    `\\title{${prose(title)}: games, claims and incentive constraints}`,
    `\\author{after ${prose(authors.join(', '))} (${year})}`,
    '\\date{}',
    '\\begin{document}',
    '\\maketitle',
    appendix,
    '\\end{document}',
  ].join('\n');
}

/** Everything that is printed in symbols. */
function formulasBehind(spec: Specification, found: readonly Derivation[]): Formula[] {
  return [
    ...spec.restrictions.flatMap(({ relation: { left, right } }) => [left, right]),
    ...found.flatMap((each) => [
      ...shownFormulas(each),
      ...formulasOf(each.claim),
      ...each.claim.conditions.flatMap(({ relation: { left, right } }) => [left, right]),
    ]),
  ];
}

function notation(
  { parameters, restrictions }: Specification,
  formulas: readonly Formula[],
  { prose }: AuthorWords,
): string[] {
  const symbols = parameters.map((each) => [
    `$${formulaLatex(each)}$`,
    prose(oneLine(each.meaning)),
    prose(each.unit),
  ]);
  const assumptions = restrictions.map(
    ({ says, relation }, index) =>
      `\\item\\label{as:${index + 1}} $${relationLatex(relation)}$: ${prose(oneLine(says))}`,
  );
  return [
    ...(symbols.length === 0 && assumptions.length === 0
      ? []
      : ['\\section{Notation and assumptions}']),
    ...(symbols.length === 0
      ? []
      : [latexTable(`l${ragged(66)}l`, ['symbol', 'meaning', 'unit'], symbols)]),
    ...latexDefinitions(formulas).map((each) => each.replace('{Notation}', '{Abbreviations}')),
    ...(assumptions.length === 0
      ? []
      : [
          '\\subsection*{Assumptions}',
          `\\begin{enumerate}\n\\renewcommand{\\theenumi}{A\\arabic{enumi}}\n${assumptions.join('\n')}\n\\end{enumerate}`,
        ]),
  ];
}
