import type { Condition, Inference } from '../../claim/condition.js';
import { homeOf, homeText } from '../../claim/parts.js';
import type { Specification } from '../../claim/specification.js';
import { numberOf } from '../../exact/message.js';
import { relationText } from '../../exact/relation.js';
import { type ClaimConsequences, implicationLattice } from '../../verify/implication-lattice.js';
import type { Implications } from '../../verify/implications.js';
import { columns, sections, wrapped } from './columns.js';

/**
 * What implies what, for reading.
 * @example
 * ```js
 * import { implications, implicationsText } from 'casus';
 * import paper from './entry.js';
 * const found = await implications(paper, { threads: 0, cache: false });
 * implicationsText(paper, found).includes('affordable'); // true
 * ```
 */
export function implicationsText(spec: Specification, found: Implications): string {
  const { conditions, proved, open, points, complete } = found;
  const lattice = implicationLattice(found);
  const home = new Map(conditions.map((each) => [each.condition, homeText(homeOf(spec, each))]));
  const byHome = (inferences: readonly Inference[]): string[] => {
    const groups = sections(
      inferences,
      ({ premises: [premise] }) => (premise && home.get(premise)) ?? '',
    );
    return [...groups].flatMap(([title, members]) => [`  ${title}`, ...arrows(members)]);
  };
  return [
    wrapped(
      `What implies what in "${spec.publication.title}", at all admissible parameters. Each line has a certificate; what chains of lines come to is left out.`,
      '',
    ),
    complete
      ? `${numberOf(conditions.length, 'condition')}; ${numberOf(proved.length, 'inference')} proved, ${open.length} open; the rest is belied at one of ${points} points.`
      : wrapped(
          `Not searched to the end: the search was stopped. ${numberOf(conditions.length, 'condition')}; ${numberOf(proved.length, 'inference')} proved so far, ${open.length} open; what is not listed may hold all the same.`,
          '',
        ),
    ...section(
      'Equivalent',
      lattice.classes.map((each) => wrapped(names(each, ' ⇔ '), '  ')),
    ),
    ...section('Always so', arrows(lattice.always)),
    ...section('Never so', arrows(lattice.never)),
    ...section('One implies another', byHome(lattice.single)),
    ...section(
      complete
        ? 'Two together imply a third, and neither does alone'
        : 'Two together imply a third',
      byHome(lattice.pairs),
    ),
    ...section(
      'Cannot hold together',
      lattice.contradictions.map(({ premises }) => `  ${names(premises, ', ')}`),
    ),
    ...section(
      complete
        ? 'Claims, by what all of their conditions imply'
        : 'Claims, by what all of their conditions imply as far as was searched',
      lattice.claims.flatMap(claimLines),
    ),
    ...section(
      'Open: no certificate, no counterexample',
      open.flatMap((each) => [
        wrapped(`${names(each.premises, ' ∧ ')} ⇒ ${each.conclusion?.id ?? '⊥'}`, '  '),
        `      ${each.because}`,
      ]),
    ),
    ...section('The conditions', legend(spec, found)),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function names(conditions: readonly Condition[], between: string): string {
  return conditions.map(({ id }) => id).join(between);
}

/** What has the same premises on one line. */
function arrows(inferences: readonly Inference[]): string[] {
  const groups = sections(inferences, ({ premises }) => names(premises, ' ∧ '));
  return [...groups].map(([premises, members]) => {
    const conclusions = members.map(({ conclusion }) => conclusion?.id ?? '⊥').join(', ');
    return wrapped(premises === '' ? conclusions : `${premises} ⇒ ${conclusions}`, '    ');
  });
}

function claimLines({ claim, implied, others, beyond, excludes }: ClaimConsequences): string[] {
  return [
    `  ${claim.id}`,
    ...(implied.length > 0
      ? [wrapped(`its own, implied by its others: ${names(implied, ', ')}`, '    ')]
      : []),
    ...others
      .filter(({ follow }) => follow.length > 0)
      .map(({ claim: other, follow, remain }) =>
        wrapped(
          remain.length === 0
            ? `⇒ all conditions of ${other.id}`
            : `of ${other.id}, ${follow.length} of ${follow.length + remain.length}: ${names(follow, ', ')}`,
          '    ',
        ),
      ),
    ...(beyond.length > 0 ? [wrapped(`beyond claims: ${names(beyond, ', ')}`, '    ')] : []),
    ...excludes.map(({ id }) => `    never together with all conditions of ${id}`),
  ];
}

function legend(spec: Specification, { conditions }: Implications): string[] {
  const groups = sections(conditions, (each) => homeText(homeOf(spec, each)));
  return [...groups].flatMap(([title, members]) => [
    `  ${title}`,
    columns(
      members.map(({ condition, alsoCalled }) => [
        condition.id,
        relationText(condition.relation),
        ...(alsoCalled.length > 0 ? [`(also ${alsoCalled.join(', ')})`] : []),
      ]),
      '    ',
    ),
  ]);
}
