import { match } from 'ts-pattern';
import { comparisonsIn } from '../../claim/proposition/assertion.js';
import { approachText } from '../../claim/proposition/eventually.js';
import { premisesIn, type Statement } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { relationLatex } from '../../exact/relation.js';
import { sourceText } from '../../game/game.js';
import { asSentence } from '../document/block.js';
import { assertionTexts } from '../text/assertion.js';
import { oneLine } from '../text/columns.js';
import { formalText } from '../text/statement.js';
import { cutoffTablesLatex } from './appendix-continuous.js';
import type { AuthorWords } from './author-words.js';
import { displayedComparison } from './comparison.js';
import { latexDisplay } from './document.js';

/** What a statement's conditions are labelled by; `number` is its place in the appendix. */
export function statementLabel(number: number, condition: number): string {
  return `co:${number}-${condition}`;
}

/** A sentence of the source as a subsection: what it says, what that was taken for, and where. */
export function statementPart(
  spec: Specification,
  statement: Statement,
  number: number,
  words: AuthorWords,
): string[] {
  const { prose } = words;
  const { says, source, reading, expected } = statement;
  const kind = expected === 'holds' ? 'proposition' : 'conjecture';
  const conditions = premisesIn(statement).map(
    (each, index) =>
      `\\item\\label{${statementLabel(number, index + 1)}} $${relationLatex(each.relation)}$: ${prose(oneLine(each.says))}`,
  );
  return [
    `\\begin{${kind}}[${prose(sourceText(source))}]\\label{prop:${number}}\n${prose(says)}\n\\end{${kind}}`,
    ...(expected === 'holds'
      ? []
      : ['This is how the source may be read, and the specification expects it to be false.']),
    takenToSay(spec, statement, words),
    ...(statement.kind === 'continuous equilibrium'
      ? [
          `The profile is called \\emph{${prose(statement.id)}}.`,
          ...cutoffTablesLatex(statement, words),
        ]
      : []),
    ...(reading === undefined ? [] : [prose(oneLine(`${reading.silent} ${reading.read}`))]),
    ...(conditions.length === 0
      ? []
      : [
          `${conditionsSentence(statement)}\n\\begin{enumerate}\n\\renewcommand{\\theenumi}{C\\arabic{enumi}}\n${conditions.join('\n')}\n\\end{enumerate}`,
        ]),
  ];
}

/** What a statement was taken for: comparisons as displays, all else in words. */
function takenToSay(spec: Specification, statement: Statement, words: AuthorWords): string {
  const { prose } = words;
  const compared = 'asserts' in statement ? comparisonsIn(statement.asserts) : [];
  if (!('asserts' in statement) || compared.length === 0) {
    const [formal = ''] = formalText(spec, statement);
    return `It is taken to say: ${prose(asSentence(oneLine(formal)))}`;
  }
  const others = assertionTexts(statement.asserts.filter((each) => 'kind' in each));
  const head = match(statement)
    .with({ kind: 'everywhere' }, () => (others.length > 0 ? 'all of this:' : 'that'))
    .with({ kind: 'nowhere' }, () => 'that at no parameters all of this holds:')
    .with({ kind: 'somewhere' }, () => 'that at some parameters all of this holds:')
    .with(
      { kind: 'eventually' },
      (each) => `that, ${approachText(each)}, ${each.never ? 'not ' : ''}all of this holds:`,
    )
    .exhaustive();
  const inWords = others.map((each) => `${each},`).join(' ');
  return [
    prose(`It is taken to say ${head} ${inWords}`.trimEnd()),
    gathered(compared.map((each) => displayedComparison(each, words))),
  ].join('\n');
}

/** Comparisons in one display where each is a line, else in one each. */
function gathered(all: readonly (readonly string[])[]): string {
  const end = (index: number): string => (index === all.length - 1 ? '.' : ',');
  if (all.length > 1 && all.every((lines) => lines.length === 1)) {
    const rows = all.map(([line = ''], index) => `${line}${end(index)}`);
    return `\\begin{gather*}\n${rows.join(' \\\\\n')}\n\\end{gather*}`;
  }
  return all.map((lines, index) => latexDisplay(lines, end(index))).join('\n');
}

/** What the conditions listed below are to a statement: where it speaks, or exactly where it is so. */
function conditionsSentence(statement: Statement): string {
  if (statement.kind !== 'continuous equilibrium' || !statement.exactly?.length)
    return 'It is said of parameters at which these conditions hold:';
  const { length } = statement.given;
  return length === 0
    ? 'These conditions are, in this order:'
    : `It is said of parameters at which the first ${length === 1 ? 'of these conditions holds' : `${length} of these conditions hold`}; the others are those named:`;
}
