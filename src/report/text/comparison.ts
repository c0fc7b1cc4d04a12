import { match } from 'ts-pattern';
import { fromExample, type Specification } from '../../claim/specification.js';
import type { OutcomeComparison } from '../../verify/comparison/compare-outcomes.js';
import type { Preference, Together } from '../../verify/comparison/outcome-pair.js';
import type { Coverage } from '../../verify/pure-claims/coverage.js';
import { wrapped } from './columns.js';
import { wherePhrase } from './theorem.js';

/**
 * Which outcomes are equilibria at once, who is better off where, and whether there is one everywhere.
 * @example
 * ```js
 * import { characterize, compareOutcomes, comparedText } from 'casus';
 * import paper from './entry.js';
 * const found = await characterize(paper, 'entry', { threads: 0 });
 * const compared = await compareOutcomes(paper, found, { threads: 0 });
 * comparedText(paper, compared).includes('some of these is an equilibrium'); // true
 * ```
 */
export function comparedText(
  spec: Specification,
  { pairs, left, coverage, given, proper }: OutcomeComparison,
): string {
  const where = wherePhrase({ given, proper });
  return [
    ...(pairs.length > 0 ? [wrapped(`which outcomes are equilibria at once, ${where}`, '  ')] : []),
    ...pairs.flatMap(({ one, other, together }) => pairLines(spec, one, other, together)),
    ...(left > 0 ? [wrapped(`not compared: ${left} outcomes`, '    ')] : []),
    wrapped(coverageText(spec, coverage, where), '  '),
  ].join('\n');
}

function pairLines(spec: Specification, one: number, other: number, found: Together): string[] {
  const pair = `${one} and ${other}`;
  return match(found)
    .with({ kind: 'never' }, () => [wrapped(`${pair}: never, by proof`, '    ')])
    .with({ kind: 'open' }, () => [
      wrapped(`? ${pair}: open; neither parameters with both were found, nor a proof`, '    '),
    ])
    .with({ kind: 'somewhere' }, ({ point, preferences }) => [
      wrapped(`${pair}: both, as at ${fromExample(spec, point)}`, '    '),
      ...preferences.map((each) => wrapped(preferenceText(each, one, other), '      ')),
    ])
    .exhaustive();
}

/** Of what is proved; where it is not, nothing is claimed. */
function preferenceText(
  { player, kind, in: where }: Preference,
  one: number,
  other: number,
): string {
  const [in1, in2] = where === 'other' ? [other, one] : [one, other];
  return match(kind)
    .with('alike', () => `${player} has the same in both, wherever both are, by proof`)
    .with('more', () => `${player} has more in ${in1} than in ${in2}, wherever both are, by proof`)
    .with(
      'never less',
      () => `${player} never has less in ${in1} than in ${in2} where both are, by proof`,
    )
    .with('unsettled', () => `of ${player} it is not settled in which she has more`)
    .exhaustive();
}

function coverageText(spec: Specification, found: Coverage, where: string): string {
  return match(found)
    .with(
      { kind: 'covered' },
      () => `A${where.slice(1)}, some of these is an equilibrium, by proof.`,
    )
    .with(
      { kind: 'gap' },
      ({ point }) =>
        `Not ${where}: the game has none in pure strategies at ${fromExample(spec, point)}.`,
    )
    .with(
      { kind: 'open' },
      ({ because }) => `? Whether there is one everywhere is open: ${because}.`,
    )
    .exhaustive();
}
