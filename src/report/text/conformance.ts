import { columns } from './columns.js';

/** An opinion on a profile beside the verdict here; undefined is none. */
export interface Opinion {
  readonly where: string;
  readonly concept: string;
  readonly corpus: boolean | undefined;
  readonly here: boolean | undefined;
  /** The reason of the verdict here. */
  readonly reason: string;
}

/** How opinions agree, by concept, and every disagreement with the reason of the verdict here. */
export function conformanceText(opinions: readonly Opinion[], title: string): string {
  const concepts = [...new Set(opinions.map(({ concept }) => concept))];
  const rows = concepts.map((concept) => {
    const on = opinions.filter((each) => each.concept === concept);
    return [
      concept,
      ...[agree, disagree, onlyCorpus, onlyHere, neither].map(
        (kind) => `${on.filter(kind).length}`,
      ),
    ];
  });
  const disagreements = opinions.filter(disagree);
  const silent = opinions.filter(onlyCorpus);
  return [
    title,
    '',
    columns(
      [['concept', 'agree', 'disagree', 'undecided here', 'corpus silent', 'neither'], ...rows],
      '  ',
    ),
    '',
    disagreements.length === 0
      ? '  No disagreement.'
      : `  ${disagreements.length} of ${opinions.length} verdicts disagree:`,
    ...disagreements.map(opinionText),
    ...(silent.length === 0 ? [] : ['', '  Undecided here, where the corpus has an opinion:']),
    ...silent.map(opinionText),
  ].join('\n');
}

function opinionText({ where, concept, corpus, here, reason }: Opinion): string {
  const because = reason === '' ? '' : `: ${reason}`;
  return `    - ${where}, ${concept}: the corpus says ${word(corpus)}, here ${word(here)}${because}`;
}

function word(opinion: boolean | undefined): string {
  return opinion === undefined ? 'undecided' : opinion ? 'yes' : 'no';
}

export function disagree({ corpus, here }: Opinion): boolean {
  return corpus !== undefined && here !== undefined && corpus !== here;
}

function agree({ corpus, here }: Opinion): boolean {
  return corpus !== undefined && corpus === here;
}

function onlyCorpus({ corpus, here }: Opinion): boolean {
  return corpus !== undefined && here === undefined;
}

function onlyHere({ corpus, here }: Opinion): boolean {
  return corpus === undefined && here !== undefined;
}

function neither({ corpus, here }: Opinion): boolean {
  return corpus === undefined && here === undefined;
}
