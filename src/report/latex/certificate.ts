import { fromExample, type Specification } from '../../claim/specification.js';
import { certificatesOf } from '../../prove/proposition-proof.js';
import { proofBehind, shownBy, type Verdict } from '../../verify/verdict.js';
import type { TextLine } from '../document/block.js';
import { type ChainLimits, certificateLines } from '../document/certificate-lines.js';
import { polynomialLatex } from '../document/polynomial-names.js';
import { certifiedText, HOW_TO_FOLLOW, toldCertificates } from '../document/proof.js';
import { oneLine } from '../text/columns.js';
import { bySolver, openQuestions } from '../text/proof.js';
import { refutationLines } from '../text/refutation.js';
import { failureLines } from '../text/statement.js';
import { verdictText } from '../text/verdict.js';
import type { AuthorWords } from './author-words.js';

/** What a printed page has room for: more than a screen has, on which nobody leafs. */
const IN_PRINT: ChainLimits = { steps: 2400, polynomial: 1200 };

/** How certificates refer to what is printed before them. */
export interface CertificateWords extends Pick<AuthorWords, 'prose'> {
  /** A condition by its id, or a restriction by what it says, as a reference; what else is said, as prose. */
  readonly said: (says: string) => string;
}

/** What was found of a proposition, and how each certificate may be followed by hand. */
export function verdictLatex(
  spec: Specification,
  found: Verdict,
  { prose, said }: CertificateWords,
): string[] {
  const verdict = `\\emph{Verdict}: ${prose(verdictText(found))}.`;
  const proof = proofBehind(found);
  if (proof === undefined)
    return [[verdict, ...counterexampleLatex(spec, found, prose)].join('\n')];
  const lacking = [
    ...bySolver(proof).map(({ asserts, by }) => `${asserts}, on the word of ${by}`),
    ...openQuestions(proof).map(({ asserts, because }) => `${asserts}, undecided: ${because}`),
  ];
  const spelled = polynomialLatex(spec, (name) => `\\text{${prose(name)}}`);
  const told = toldCertificates(proof);
  const count = prose(certifiedText(proof.questions.length, certificatesOf(proof).length));
  return [
    [verdict, count, ...[...new Set(lacking)].map((each) => `${said(each)}.`)].join('\n'),
    ...told.map(({ asserts, cases, shortest }) => {
      const heading = `${said(asserts)}${cases === 1 ? '' : ` (${cases} cases)`}`;
      const lines = certificateLines(shortest, spelled, IN_PRINT);
      return chainLatex(heading, lines, { prose, said });
    }),
  ];
}

/** Where a claim that is refuted fails, and what is so there. */
function counterexampleLatex(
  spec: Specification,
  found: Verdict,
  prose: AuthorWords['prose'],
): string[] {
  const shown = shownBy(found);
  if (!('by' in shown) || shown.by !== 'a counterexample') return [];
  const { counterexample } = shown;
  const told =
    counterexample.kind === 'equilibrium'
      ? refutationLines(counterexample)
      : failureLines(counterexample);
  return [
    `A counterexample is at ${prose(fromExample(spec, counterexample.point))}:`,
    `${prose(told.map(oneLine).join('; '))}.`,
  ];
}

/** Said once, before the first chain. */
export function chainsExplained({ prose }: Pick<AuthorWords, 'prose'>): string {
  return prose(HOW_TO_FOLLOW);
}

function chainLatex(heading: string, lines: readonly TextLine[], words: CertificateWords): string {
  const items = lines.map(
    (line) => `\\item[] ${line.map((part) => partLatex(part, words)).join('')}`,
  );
  return [
    `\\paragraph{${capital(heading)}.}`,
    '\\begin{list}{}{\\leftmargin=1.5em\\itemindent=-1em\\labelwidth=0pt\\labelsep=0pt\\itemsep=0pt\\parsep=0pt\\topsep=2pt}\\small\\raggedright',
    ...items,
    '\\end{list}',
  ].join('\n');
}

function partLatex(part: TextLine[number], { prose, said }: CertificateWords): string {
  if (typeof part === 'string') return prose(part);
  if (part.kind === 'typed') return `$${stepsLatex(part.text)}$`;
  if (part.kind === 'name') return said(part.text);
  throw new Error(`a certificate tells of no ${part.kind}`);
}

const SIGNS: Readonly<Record<string, string>> = { '≥': '\\ge ', '≠': '\\ne ', '·': '\\,' };

/** Polynomials with names in LaTeX, and products of conditions by their numbers. */
function stepsLatex(text: string): string {
  return text
    .replace(/[≥≠·]/gu, (sign) => SIGNS[sign] ?? sign)
    .replace(/(?<![\w}])(?<above>\d+)\/(?<below>\d+)/gu, '\\tfrac{$<above>}{$<below>}')
    .replace(/\^(?<exponent>\d\d+)/gu, '^{$<exponent>}');
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
