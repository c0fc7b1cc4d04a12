import { formulasOf } from '../../claim/claim.js';
import type { Condition } from '../../claim/condition.js';
import { continuousGamesOf } from '../../claim/continuous/listed-games.js';
import { claimsBehind, formulasSaid } from '../../claim/parts.js';
import { type Proposition, premisesIn } from '../../claim/proposition/proposition.js';
import {
  allPropositions,
  propositionNamed,
  type Specification,
} from '../../claim/specification.js';
import { type Derivation, derive } from '../../derive/derivation.js';
import { type Formula, formulaLatex } from '../../exact/formula.js';
import { relationLatex } from '../../exact/relation.js';
import { subject, type Verdict } from '../../verify/verdict.js';
import { shownFormulas } from '../derivation-outline.js';
import { oneLine } from '../text/columns.js';
import { claimPart, conditionLabel } from './appendix-claim.js';
import { continuousGameSection } from './appendix-continuous.js';
import { gameSection } from './appendix-game.js';
import { statementLabel, statementPart } from './appendix-statement.js';
import { type AuthorWords, authorWords } from './author-words.js';
import { chainsExplained, verdictLatex } from './certificate.js';
import { latexDefinitions } from './document.js';
import { saidBy } from './said.js';
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
 * Claims as an appendix to print: notation and assumptions, the games, then for each claimed equilibrium the
 * proposition, its conditions as numbered equations, strategies and beliefs, and what every deviation
 * gains; then statements, with the conditions that they are made under. Of propositions that have a
 * verdict, what was found, and each certificate as a chain that a reader can follow; without one it states
 * what is claimed, and whether it holds is for `verify` to decide.
 * @param named claims and statements, or their ids; those expected to hold, if none is given.
 * @param verdicts what `verify` found of them, or of some.
 * @returns sections to `\input`, after `APPENDIX_PREAMBLE`.
 * @throws {Unusable} for an id that is nobody's.
 * @example
 * ```js
 * import { appendixLatex } from 'casus';
 * import paper from './entry.js';
 * appendixLatex(paper, ['entering']).includes('\\begin{proposition}'); // true
 * ```
 */
export function appendixLatex(
  spec: Specification,
  named: readonly string[] = [],
  verdicts: readonly Verdict[] = [],
): string {
  const asked = appendixPropositions(spec, named);
  const claims = asked.filter((each) => each.kind === 'equilibrium');
  const statements = asked.filter((each) => each.kind !== 'equilibrium');
  const found = claims.map((claim) => derive(spec, claim));
  const formulas = [
    ...formulasBehind(spec, found),
    ...statements.flatMap((each) => [...formulasSaid(each), ...conditionSides(premisesIn(each))]),
  ];
  const words = authorWords(spec, formulas);
  const games = [
    ...new Set([...claims, ...statements.flatMap(claimsBehind)].map(({ game }) => game)),
  ];
  const verdictOf = (each: Proposition, labelled: (condition: number) => string): string[] => {
    const own = verdicts.find((verdict) => subject(verdict).id === each.id);
    return own === undefined
      ? []
      : verdictLatex(spec, own, { prose: words.prose, said: saidBy(spec, each, words, labelled) });
  };
  const sections = [
    ...notation(spec, formulas, words),
    ...games.flatMap((game) => gameSection(spec, game, words)),
    ...continuousGamesOf({ statements }).flatMap((game) => continuousGameSection(game, words)),
    ...(verdicts.length === 0
      ? []
      : ['\\section{How certificates are read}', chainsExplained(words)]),
    ...found.flatMap((each, index) => [
      ...claimPart(each, index + 1, words),
      ...verdictOf(each.claim, (condition) => `\\eqref{${conditionLabel(index + 1, condition)}}`),
    ]),
    ...(statements.length === 0 ? [] : ['\\section{Statements}']),
    ...statements.flatMap((each, index) => {
      const number = claims.length + index + 1;
      return [
        ...statementPart(spec, each, number, words),
        ...verdictOf(each, (condition) => `\\ref{${statementLabel(number, condition)}}`),
      ];
    }),
  ];
  // Prose is in ASCII already; what is not is how authors spell their formulas.
  return latexMath(sections.join('\n\n'));
}

/**
 * What an appendix is about: claims and statements that are named; those expected to hold, if none is.
 * @throws {Unusable} for an id that is nobody's.
 */
export function appendixPropositions(
  spec: Specification,
  named: readonly string[],
): readonly Proposition[] {
  return named.length > 0
    ? [...new Set(named)].map((id) => propositionNamed(spec, id))
    : allPropositions(spec).filter(({ expected }) => expected === 'holds');
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
      ...conditionSides(each.claim.conditions),
    ]),
  ];
}

function conditionSides(conditions: readonly Condition[]): Formula[] {
  return conditions.flatMap(({ relation: { left, right } }) => [left, right]);
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
      : [latexTable(['l', ragged(66), 'l'], ['symbol', 'meaning', 'unit'], symbols)]),
    ...latexDefinitions(formulas).map((each) => each.replace('{Notation}', '{Abbreviations}')),
    ...(assumptions.length === 0
      ? []
      : [
          '\\subsection*{Assumptions}',
          `\\begin{enumerate}\n\\renewcommand{\\theenumi}{A\\arabic{enumi}}\n${assumptions.join('\n')}\n\\end{enumerate}`,
        ]),
  ];
}
