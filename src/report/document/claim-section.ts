import { match, P } from 'ts-pattern';
import {
  comparisonsIn,
  cutoffEquilibriaIn,
  equilibriaIn,
  survivalsIn,
} from '../../claim/proposition/assertion.js';
import { approachText } from '../../claim/proposition/eventually.js';
import type { Statement } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { survivalText } from '../../claim/survival.js';
import { withRootsOf } from '../../claim/with-roots.js';
import { type Derivation, derive } from '../../derive/derivation.js';
import type { Reading, Source } from '../../game/game.js';
import { sourceText } from '../../game/game.js';
import { asExpected, isReadOtherwise, subject, type Verdict } from '../../verify/verdict.js';
import { oneLine } from '../text/columns.js';
import { claimSentence, equilibriumClaimed } from '../text/concepts.js';
import { rootLines } from '../text/root.js';
import { formalText } from '../text/statement.js';
import { verdictText } from '../text/verdict.js';
import {
  anchor,
  asSentence,
  type Block,
  listBlock,
  ownName,
  paragraph,
  type Section,
  type TextLine,
} from './block.js';
import { conditionTable, needBlocks } from './conditions.js';
import { cutoffTableBlocks } from './continuous-section.js';
import { derivationBlocks } from './derivation.js';
import { drawBlocks } from './draws.js';
import { evidenceBlocks } from './evidence.js';
import type { ReportFindings } from './findings.js';
import { proofBlocks } from './proof.js';
import { strategyTable } from './strategies.js';
import { symbolBlocks } from './symbols.js';

/** A claim or statement: what it says, the verdict, and all that the verdict rests on. */
export function claimSection(findings: ReportFindings, found: Verdict): Section {
  const spec = withRootsOf(findings.spec, subject(found));
  const proposition = subject(found);
  const { said, symbols } = match(proposition)
    .with({ kind: 'equilibrium' }, (claim) => {
      const derived = derive(findings.spec, claim);
      return {
        said: equilibriumBlocks(derived, findings),
        symbols: symbolBlocks(spec, claim, derived),
      };
    })
    .with({ kind: P.not('equilibrium') }, (statement) => ({
      said: statementBlocks(spec, statement),
      symbols: symbolBlocks(spec, statement),
    }))
    .exhaustive();
  return {
    anchor: anchor('claim', proposition.id),
    title: [ownName(proposition.id)],
    blocks: [
      paragraph(oneLine(proposition.says)),
      verdictBlock(found),
      citationBlock(proposition.source),
      ...readingBlocks(proposition.reading),
      ...rootLines(spec, found).map((line) => paragraph(oneLine(line))),
      ...said,
      ...evidenceBlocks(spec, found),
      ...drawBlocks(found),
      ...proofBlocks(findings.spec, found),
      ...symbols,
    ],
    sections: [],
  };
}

function verdictBlock(found: Verdict): Block {
  if (isReadOtherwise(found))
    return paragraph({ kind: 'mark', verdict: 'plain', text: verdictText(found) }, '.');
  const { expected } = subject(found);
  const good = asExpected(found);
  const told = `${good ? '✓' : '✗'} ${verdictText(found)}`;
  const asSaid = good
    ? `, as expected: the specification says that it ${expected}`
    : `; the specification says that it ${expected}`;
  return paragraph(
    {
      kind: 'mark',
      verdict: good ? (found.kind === 'refuted' ? 'plain' : 'good') : 'bad',
      text: told,
    },
    `${asSaid}.`,
  );
}

function citationBlock(source: Source): Block {
  return paragraph('Source: ', {
    kind: 'work',
    text: sourceText(source),
    url: source.publication.url,
  });
}

function readingBlocks(reading: Reading | undefined): Block[] {
  if (reading === undefined) return [];
  return [paragraph('How it is read: ', oneLine(`${reading.silent} ${reading.read}`))];
}

function equilibriumBlocks(derived: Derivation, findings: ReportFindings): Block[] {
  const { claim } = derived;
  const { game, deviatesFrom } = claim;
  return [
    paragraph(
      'Of the game ',
      { kind: 'reference', to: anchor('game', game.id), text: game.id },
      '.',
    ),
    ...(deviatesFrom === undefined
      ? []
      : [paragraph('It is ', ownName(deviatesFrom.id), ' but for what is told below.')]),
    paragraph(
      `${claimSentence(claim).replace(/:$/u, '')}${claim.conditions.length > 0 ? ' the conditions below hold' : ''}.`,
    ),
    ...strategyTable(claim),
    ...conditionTable(claim, derived),
    ...needBlocks(findings, claim),
    ...derivationBlocks(derived),
  ];
}

function statementBlocks(spec: Specification, statement: Statement): Block[] {
  return [
    ...sentenceBlocks(spec, statement),
    ...(statement.kind === 'continuous equilibrium' ? cutoffTableBlocks(statement) : []),
    ...conditionTable(statement),
  ];
}

/** What a statement was taken to say, in mathematics. */
function sentenceBlocks(spec: Specification, statement: Statement): Block[] {
  return match(statement)
    .with({ kind: P.union('everywhere', 'nowhere', 'somewhere', 'eventually') }, (each) => {
      const where = match(each)
        .with({ kind: 'everywhere' }, () => 'At all admissible parameters')
        .with({ kind: 'nowhere' }, () => 'At no admissible parameters, all at once')
        .with({ kind: 'somewhere' }, () => 'At some admissible parameters, all at once')
        .with({ kind: 'eventually' }, (its) => {
          const end = approachText(its);
          return its.never ? `Not all of these ${end}` : `Whatever the other parameters, ${end}`;
        })
        .exhaustive();
      const given = each.given.length > 0 ? ' at which the conditions below hold' : '';
      const items: TextLine[] = [
        ...equilibriaIn(each.asserts).map(
          (claim): TextLine => [ownName(claim.id), ` is a ${equilibriumClaimed(claim)}`],
        ),
        ...cutoffEquilibriaIn(each.asserts).map(
          (claim): TextLine => [
            ownName(claim.id),
            ' is a perfect Bayesian equilibrium, at every type and against every deviation',
          ],
        ),
        ...survivalsIn(each.asserts).map((survival): TextLine => [survivalText(survival)]),
        ...comparisonsIn(each.asserts).map(
          (comparison): TextLine => [{ kind: 'comparison', comparison }],
        ),
      ];
      return [paragraph(`${where}${given}:`), ...listBlock(items)];
    })
    .with({ kind: P.union('regardless', 'pure equilibria', 'continuous equilibrium') }, (each) => {
      return formalText(spec, each).map((line) => paragraph(asSentence(line)));
    })
    .exhaustive();
}
