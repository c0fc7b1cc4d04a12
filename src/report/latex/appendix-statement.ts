import { premisesIn, type Statement } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { relationLatex } from '../../exact/relation.js';
import { sourceText } from '../../game/game.js';
import { asSentence } from '../document/block.js';
import { oneLine } from '../text/columns.js';
import { formalText } from '../text/statement.js';
import type { AuthorWords } from './author-words.js';

/** What a statement's conditions are labelled by; `number` is its place in the appendix. */
export function statementLabel(number: number, condition: number): string {
  return `co:${number}-${condition}`;
}

/** A sentence of the source as a subsection: what it says, what that was taken for, and where. */
export function statementPart(
  spec: Specification,
  statement: Statement,
  number: number,
  { prose }: AuthorWords,
): string[] {
  const { says, source, reading, expected } = statement;
  const kind = expected === 'holds' ? 'proposition' : 'conjecture';
  const [formal = ''] = formalText(spec, statement);
  const conditions = premisesIn(statement).map(
    (each, index) =>
      `\\item\\label{${statementLabel(number, index + 1)}} $${relationLatex(each.relation)}$: ${prose(oneLine(each.says))}`,
  );
  return [
    `\\begin{${kind}}[${prose(sourceText(source))}]\\label{prop:${number}}\n${prose(says)}\n\\end{${kind}}`,
    ...(expected === 'holds'
      ? []
      : ['This is how the source may be read, and the specification expects it to be false.']),
    `It is taken to say: ${prose(asSentence(oneLine(formal)))}`,
    ...(reading === undefined ? [] : [prose(oneLine(`${reading.silent} ${reading.read}`))]),
    ...(conditions.length === 0
      ? []
      : [
          `${conditionsSentence(statement)}\n\\begin{enumerate}\n\\renewcommand{\\theenumi}{C\\arabic{enumi}}\n${conditions.join('\n')}\n\\end{enumerate}`,
        ]),
  ];
}

/** What the conditions listed below are to a statement: where it speaks, or exactly where it is so. */
function conditionsSentence(statement: Statement): string {
  return statement.kind === 'continuous equilibrium' && statement.exactly !== undefined
    ? 'These conditions are, in this order:'
    : 'It is said of parameters at which these conditions hold:';
}
