import { match } from 'ts-pattern';
import type { Claim } from '../../claim/claim.js';
import { readOtherwise } from '../../claim/readings.js';
import { fromExample, type Specification } from '../../claim/specification.js';
import { relationText } from '../../exact/relation.js';
import type { Measure, SampledPlace } from '../../sample/sampled-ground.js';
import {
  type MeasuredShare,
  type Sampled,
  type SampledAtPlace,
  type SampledProposition,
  sampledAsExpected,
  type Tightness,
} from '../../verify/sampling/sampled.js';
import { BATCHES } from '../../verify/sampling/share.js';
import { columns, counted, sections, wrapped } from './columns.js';
import { claimLine } from './equilibrium.js';
import { NOT_COMPARED, OTHER_READINGS, readOtherwiseLines } from './readings.js';
import { counterexampleLines } from './refutation.js';
import { sentenceLines } from './statement.js';
import { headingText } from './verify.js';

/**
 * What draws came to, for reading: a line a proposition, then where was drawn for each.
 * @example
 * ```js
 * import { sample, sampleText } from 'casus';
 * import paper from './entry.js';
 * sampleText(paper, await sample(paper, { draws: 100, threads: 0 })).includes('no counterexample in 100 draws'); // true
 * ```
 */
export function sampleText(spec: Specification, { identity, propositions }: Sampled): string {
  const { seed, shard } = identity;
  const unexpected = propositions.filter((found) => !sampledAsExpected(found));
  return [
    headingText(spec),
    ...readOtherwiseLines(spec),
    '',
    columns(propositions.map(summary), '  '),
    '',
    ...propositions.flatMap((found) => [...propositionDraws(spec, found), '']),
    readOtherwise(spec).length > 0
      ? `${OTHER_READINGS} Seed ${seed}.`
      : unexpected.length === 0
        ? `Whatever the draws decide is as the specification expects it. Seed ${seed}.`
        : `Otherwise than the specification expects: ${unexpected.map(({ proposition }) => proposition.id).join(', ')}. Seed ${seed}.`,
    ...(shard.of === 1
      ? []
      : [
          `These are the draws of shard ${shard.index}/${shard.of} alone: another may refute what they do not. casus merge joins those of all.`,
        ]),
    'Random draws can refute a claim; surviving them is not a proof.',
  ].join('\n');
}

function summary(found: SampledProposition): string[] {
  const { id, source, expected } = found.proposition;
  const fits = sampledAsExpected(found);
  return [
    found.readOtherwise.length > 0 ? ' ' : fits ? '✓' : '✗',
    id,
    decisionText(found),
    found.readOtherwise.length > 0 ? NOT_COMPARED : fits ? 'as expected' : `expected: ${expected}`,
    source.place,
  ];
}

/** `refuted at 313 of 1,000 draws`. */
function decisionText({ decision, tally }: SampledProposition): string {
  const draws = `${counted(tally.draws)} draws`;
  return match(decision)
    .with({ kind: 'survived' }, () => `no counterexample in ${draws}`)
    .with({ kind: 'refuted' }, () =>
      tally.deciding === 0
        ? `refuted by a search, at none of ${draws}`
        : `refuted at ${counted(tally.deciding)} of ${draws}`,
    )
    .with({ kind: 'proved' }, () =>
      tally.deciding === 0
        ? `proved by a witness that a search found, by none of ${draws}`
        : `proved by a witness; it is so at ${counted(tally.deciding)} of ${draws}`,
    )
    .with({ kind: 'undecided' }, () => `undecided after ${draws}`)
    .exhaustive();
}

function propositionDraws(spec: Specification, found: SampledProposition): string[] {
  const { proposition, decision, tally, places, conditionsHold, tightest } = found;
  return [
    `${proposition.id} [${proposition.source.place}]`,
    ...(proposition.kind === 'equilibrium'
      ? [wrapped(proposition.says, '  '), wrapped(claimLine(proposition), '    ')]
      : sentenceLines(spec, proposition)),
    ...match(decision)
      .with({ kind: 'refuted' }, ({ counterexample }) => counterexampleLines(spec, counterexample))
      .with({ kind: 'proved' }, ({ witness }) => [`  witness: ${fromExample(spec, witness)}`])
      .with({ kind: 'undecided' }, ({ because }) => [wrapped(`undecided: ${because}.`, '  ')])
      .with({ kind: 'survived' }, () => [])
      .exhaustive(),
    ...placeTable(found),
    ...(conditionsHold ? [wrapped(conditionsText(conditionsHold), '  ')] : []),
    ...(tightest ? tightnessLines(tightest) : []),
    ...(tally.unsure > 0
      ? [`  At ${counted(tally.unsure)} more draws the walk alone could tell, and did not look.`]
      : []),
    ...(places.length > 0 ? [`  ${walkedText(tally)}`] : []),
  ];
}

/** A column each: a condition fails alone, or holds with nothing to spare. */
const AT_CONDITION = ['beyond', 'at equality'] as const;

function placeTable({ proposition, places, decision }: SampledProposition): string[] {
  if (places.length === 0) return [];
  const what = decision.kind === 'proved' ? 'witnesses' : 'counterexamples';
  const wide = places.filter(({ place }) => !('condition' in place));
  return [
    columns(
      [
        [`${what} among the draws:`],
        ...wide.map((each) => [`  ${wideText(each)}`, shareText(each)]),
      ],
      '  ',
    ),
    ...(proposition.kind === 'equilibrium' ? conditionTable(proposition, places) : []),
  ];
}

function conditionTable({ conditions }: Claim, places: readonly SampledAtPlace[]): string[] {
  const at = (id: string, kind: SampledPlace['kind']): string =>
    shareText(
      totalOf(
        places.filter(
          ({ place }) =>
            'condition' in place && place.condition.id === id && kindOf(place) === kind,
        ),
      ),
    );
  if (!places.some(({ place }) => 'condition' in place)) return [];
  return [
    columns(
      [
        ['  one condition, the others holding:', 'fails', 'with equality'],
        ...conditions.map(({ id, relation }) => [
          `    ${id}`,
          ...AT_CONDITION.map((kind) => at(id, kind)),
          relationText(relation),
        ]),
      ],
      '  ',
    ),
  ];
}

/** Where a condition fails by a little, it fails. */
function kindOf({ kind }: SampledPlace): SampledPlace['kind'] {
  return kind === 'just beyond' ? 'beyond' : kind;
}

type Counts = Pick<SampledAtPlace, 'draws' | 'deciding'>;

function totalOf(places: readonly Counts[]): Counts {
  return {
    draws: places.reduce((sum, { draws }) => sum + draws, 0),
    deciding: places.reduce((sum, { deciding }) => sum + deciding, 0),
  };
}

function wideText({ place, measure }: SampledAtPlace): string {
  return measure ? `${place.kind}, uniformly` : place.kind;
}

function shareText({ draws, deciding }: Counts): string {
  return draws === 0 ? '–' : `${counted(deciding)} of ${counted(draws)}`;
}

/** A share with what it is a share of, lest it be read as a probability that the conditions hold. */
function conditionsText({ share, interval, draws, holding, measure }: MeasuredShare): string {
  const of = `${counted(holding)} of ${counted(draws)} uniform draws of admissible points`;
  const grid = `${measureText(measure)}, equally likely: a share of that box, not a probability in the world`;
  if (holding === 0)
    return `Its conditions hold at none of ${counted(draws)} uniform draws of admissible points, too rarely to say how often (${grid}).`;
  const estimate = interval
    ? `: ${percent(share)}, between ${percent(interval.from)} and ${percent(interval.to)} at 95% confidence, by Student's t over ${BATCHES} batches of independent chains`
    : ', too few for an interval';
  return `Its conditions hold at ${of}${estimate} (${grid}).`;
}

/** `c from −16 to 16, q from −1 to 1, in steps of 1/2048`, as far as the restrictions let them. */
function measureText({ denominator, bounds }: Measure): string {
  const byBound = sections([...bounds], ([, bound]) => `${bound}`);
  const boxes = [...byBound].map(
    ([bound, symbols]) =>
      `${symbols.map(([symbol]) => symbol).join(', ')} from -${bound} to ${bound}`,
  );
  return `points with ${boxes.join(', ')}, as far as the restrictions let them, in steps of 1/${denominator}`;
}

/** Three significant digits: `4.03%`. */
function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))}%`;
}

const SHOWN_DEVIATIONS = 5;

function tightnessLines({ compared, deviations }: Tightness): string[] {
  const shown = deviations.slice(0, SHOWN_DEVIATIONS);
  const more = deviations.length - shown.length;
  return [
    wrapped(
      `Of the deviations by one action where play arrives, the one that loses least in payoff, at ${counted(compared)} equilibria drawn inside all conditions (how often each is depends on how points are drawn; several may tie):`,
      '  ',
    ),
    columns(
      shown.map(({ set, action, times }) => [
        `${set.mover} at "${set.name}": ${action}`,
        `at ${counted(times)}`,
      ]),
      '    ',
    ),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

function walkedText({ draws, walked }: SampledProposition['tally']): string {
  return walked === draws
    ? 'The walk decided every draw.'
    : `The walk looked at ${counted(walked)} of the draws, and found what was decided there at each.`;
}
