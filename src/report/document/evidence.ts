import { match, P } from 'ts-pattern';
import {
  type PropositionAtPoint,
  propositionAtPoint,
} from '../../claim/proposition/proposition.js';
import { examplePoint, fromExample, type Specification } from '../../claim/specification.js';
import type { Point } from '../../exact/point.js';
import { shownBy, subject, type Verdict } from '../../verify/verdict.js';
import { oneLine } from '../text/columns.js';
import { impliedLines, warningLines, warningsOf } from '../text/equilibrium.js';
import { thresholdLines } from '../text/eventually.js';
import { replay } from '../text/point.js';
import { countedText } from '../text/pure-claim.js';
import { refutationLines } from '../text/refutation.js';
import { evidenceLines, failureLines } from '../text/statement.js';
import { settledLines } from '../text/verdict.js';
import {
  asSentence,
  type Block,
  inFormula,
  listBlock,
  more,
  paragraph,
  type TextLine,
  tableBlock,
} from './block.js';

/** What was found at single points, and what a verdict rests on that is no certificate. */
export function evidenceBlocks(spec: Specification, found: Verdict): Block[] {
  const { survey } = found;
  return [
    ...match(shownBy(found))
      .returnType<Block[]>()
      .with({ by: 'a counterexample' }, ({ counterexample }) =>
        counterexampleBlocks(spec, counterexample),
      )
      .with({ by: 'a witness' }, ({ witness }) => witnessBlocks(spec, found, witness))
      .with({ by: 'every case' }, ({ cases }) => [paragraph(`It was proved ${cases}.`)])
      .otherwise(() => []),
    ...match(found)
      .with({ by: 'all profiles' }, ({ counted }) => [paragraph(asSentence(countedText(counted)))])
      .otherwise(() => []),
    ...lines(settledLines(spec, found)),
    ...(survey.kind === 'eventually' ? lines(thresholdLines(spec, survey).map(asSentence)) : []),
    ...lines(warningLines(spec, warningsOf(found))),
    ...(survey.kind === 'equilibrium'
      ? lines(impliedLines(spec, survey.proposition, found.implied))
      : []),
  ];
}

/** Lines that were broken for a terminal, a paragraph each. */
function lines(broken: readonly string[]): Block[] {
  return broken.map((line) => paragraph(oneLine(line)));
}

function counterexampleBlocks(spec: Specification, at: PropositionAtPoint): Block[] {
  const { point, proposition } = at;
  const told = match(at)
    .with({ kind: 'equilibrium' }, refutationLines)
    .with({ kind: P.not('equilibrium') }, failureLines)
    .exhaustive();
  return [
    paragraph('A counterexample, made as simple as was found: at ', fromExample(spec, point), ','),
    ...listBlock(told.map((line): TextLine => [oneLine(line)])),
    ...pointBlocks(spec, proposition.id, point),
  ];
}

function witnessBlocks(spec: Specification, found: Verdict, witness: Point): Block[] {
  const proposition = subject(found);
  const at = propositionAtPoint(spec, proposition, witness);
  const told = at.kind === 'equilibrium' ? [] : evidenceLines(at);
  return [
    paragraph('It is so at ', fromExample(spec, witness), ':'),
    ...listBlock(told.map((line): TextLine => [oneLine(line)])),
    ...pointBlocks(spec, proposition.id, witness),
  ];
}

/** A point in full, and the command that looks at it again. */
function pointBlocks(spec: Specification, id: string, point: Point): Block[] {
  const example = examplePoint(spec);
  const rows = spec.parameters
    .filter(({ name }) => point.values.has(name))
    .map((each): TextLine[] => {
      const value = point.at(each.name);
      return [
        [inFormula(each)],
        [`${value}`],
        [value.equals(example.at(each.name)) ? 'as in the example' : `${each.example}`],
      ];
    });
  return more('All parameters there, and how to look again', [
    ...tableBlock(
      `Parameters at the point shown of ${id}`,
      ['parameter', 'value', 'example'],
      rows,
    ),
    paragraph('To look again: ', {
      kind: 'command',
      text: oneLine(replay(spec, id, point)).replace(/^Replay: /u, ''),
    }),
  ]);
}
