import { match } from 'ts-pattern';
import type { Derivation, DerivedSet } from '../../derive/derivation.js';
import type { DerivedDeviation, DeviationVerdict } from '../../derive/derived-deviation.js';
import { type DerivedSupport, isAlwaysSupported } from '../../derive/derived-support.js';
import type { LiveRegime } from '../../derive/live-regimes.js';
import { payingDeviations } from '../../derive/paying-deviations.js';
import { deviationWords } from '../../derive/proposition/deviation-words.js';
import { entry } from '../../exact/entry.js';
import type { Formula } from '../../exact/formula.js';
import { relationText } from '../../exact/relation.js';
import { type DeclaredSet, inOrderOfPlay } from '../../game/declared-form.js';
import { keyOf } from '../../game/game.js';
import { formOf } from '../../game/unfold.js';
import {
  arrivalToldAt,
  casesAt,
  demandsText,
  isBeliefTold,
  isZero,
  laterDefinitions,
  leftOpen,
  type RegimeCase,
  type SymbolicWeights,
  supportText,
  UNWEIGHED,
} from '../derivation-outline.js';
import {
  type Block,
  inFormula,
  inRelation,
  joinedLines,
  listBlock,
  more,
  ownName,
  paragraph,
  type TextLine,
  tableBlock,
} from './block.js';
import { placeText } from './conditions.js';
import { behaviorLine } from './strategies.js';

/** What every deviation gains, in symbols, and when it does not pay. */
export function derivationBlocks(found: Derivation): Block[] {
  const { claim } = found;
  const sets = inOrderOfPlay(formOf(claim.game), found.sets, ({ set }) => set);
  const paying = payingDeviations(found);
  return more('What every deviation gains, in symbols', [
    paragraph(
      'A gain is the rise in the expected payoff of the mover, given that play came to the information set.',
    ),
    ...demandsText(claim).map((text) => paragraph(text)),
    ...sets.flatMap((each) => setBlocks(found, each)),
    ...paying.map(({ text, regimes }) =>
      paragraph(
        regimes === undefined
          ? 'Whatever the parameters, a deviation pays: '
          : 'In some cases a deviation pays whatever else: ',
        text,
        '.',
      ),
    ),
    ...tableBlock(
      'What is best later',
      ['symbol', 'is'],
      laterDefinitions(found).map(([symbol, text]) => [[symbol], [text]]),
    ),
  ]);
}

function setBlocks(found: Derivation, derived: DerivedSet): Block[] {
  const { set, prescribed } = derived;
  return [
    paragraph(
      ownName(placeText(set)),
      ...arrivalLine(arrivalToldAt(found, derived)),
      'prescribed: ',
      ...behaviorLine(prescribed),
      '.',
    ),
    ...casesAt(derived).flatMap((each) => listBlock(caseItems(each, set))),
  ];
}

function arrivalLine(reach: Formula | undefined): TextLine {
  if (reach === undefined) return ['; '];
  return isZero(reach)
    ? [': play never comes here; ']
    : [': play comes here with probability ', inFormula(reach), '; '];
}

function caseItems(
  { regimes, belief, deviations, support }: RegimeCase,
  set: DeclaredSet,
): TextLine[] {
  const where: TextLine =
    regimes === undefined ? [] : ['where ', ...joinedLines(regimes.map(whereLine), ', or '), ': '];
  const items: TextLine[] = [
    ...(support
      ? supportItems(support)
      : belief && isBeliefTold(set, belief)
        ? [beliefLine(belief)]
        : []),
    ...deviations.map(deviationLine),
  ];
  return items.map((item) => [...where, ...item]);
}

function whereLine({ where, regime }: LiveRegime): TextLine {
  const relations = joinedLines(
    where.map((each) => [inRelation(each)]),
    ' and ',
  );
  if (regime.belief === 'Bayes') return relations;
  return where.length === 0 ? ['off the path'] : [...relations, ', off the path'];
}

function beliefLine(weights: SymbolicWeights): TextLine {
  const [first, ...others] = weights;
  if (first === undefined) return [UNWEIGHED];
  if (others.length === 0) return [`believes ${first[0]} for sure`];
  return [
    'believes, in proportion, ',
    ...joinedLines(
      weights.map(([history, weight]): TextLine => [history, ': ', inFormula(weight)]),
      '; ',
    ),
  ];
}

function supportItems(support: DerivedSupport): TextLine[] {
  const { set, plans } = support;
  return [
    [leftOpen(support)],
    ...plans.map(
      ({ deviation, gains }): TextLine => [
        ownName(deviation),
        ' gains ',
        ...joinedLines(
          set.histories.map(
            (history, member): TextLine => [
              inFormula(entry(gains, member)),
              ` given ${keyOf(set.unseen, history)}`,
            ],
          ),
          ', ',
        ),
      ],
    ),
    [
      isAlwaysSupported(support)
        ? 'there is such a belief, whatever the parameters'
        : `there is such a belief exactly where ${supportText(support, relationText)}`,
    ],
  ];
}

function deviationLine({ constraint, gain, verdict }: DerivedDeviation): TextLine {
  return [ownName(deviationWords(constraint)), ' gains ', inFormula(gain), ...verdictLine(verdict)];
}

/** When a deviation does not pay; nothing where its gain is a number. */
function verdictLine(verdict: DeviationVerdict): TextLine {
  return match(verdict)
    .returnType<TextLine>()
    .with({ kind: 'indifferent', names: [] }, { kind: 'settled', by: [] }, () => [])
    .with({ kind: 'indifferent' }, ({ names }) => [
      ', which is 0 by the definition of ',
      ...joinedLines(
        names.map((each): TextLine => [inFormula(each)]),
        ' and ',
      ),
    ])
    .with({ kind: 'settled' }, ({ pays, by }) => [
      `, which is ${pays ? 'more than' : 'at most'} 0: ${by.map(({ says }) => says).join('; ')}`,
    ])
    .with({ kind: 'constraint' }, ({ relation, condition }) => [
      ', which is at most 0 exactly where ',
      inRelation(relation),
      ...(condition ? [' (', ownName(condition.id), ')'] : [' (no stated condition)']),
    ])
    .exhaustive();
}
