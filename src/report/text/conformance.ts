import { columns, sections } from './columns.js';

/** An opinion on a profile beside the verdict here; undefined is none. */
export interface Opinion {
  readonly where: string;
  readonly concept: string;
  readonly corpus: boolean | undefined;
  readonly here: boolean | undefined;
  /** The reason of the verdict here. */
  readonly reason: string;
}

const STANDINGS = ['agree', 'disagree', 'undecided here', 'corpus silent', 'neither'] as const;

/** How an opinion and the verdict here stand to each other. */
function standing({ corpus, here }: Opinion): (typeof STANDINGS)[number] {
  if (corpus === undefined) return here === undefined ? 'neither' : 'corpus silent';
  if (here === undefined) return 'undecided here';
  return corpus === here ? 'agree' : 'disagree';
}

export function disagree(opinion: Opinion): boolean {
  return standing(opinion) === 'disagree';
}

/** How opinions agree, by concept, and every disagreement with the reason of the verdict here. */
export function conformanceText(opinions: readonly Opinion[], title: string): string {
  const groups = sections(opinions, ({ concept }) => concept);
  const rows = [...groups].map(([concept, on]) => [
    concept,
    ...STANDINGS.map((each) => `${on.filter((opinion) => standing(opinion) === each).length}`),
  ]);
  const disagreements = opinions.filter(disagree);
  const silent = opinions.filter((opinion) => standing(opinion) === 'undecided here');
  return [
    title,
    '',
    columns([['concept', ...STANDINGS], ...rows], '  '),
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
