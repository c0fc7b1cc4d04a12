import type { Condition } from '../../claim/condition.js';
import type { Inference } from '../../claim/inference.js';
import type { Specification } from '../../claim/specification.js';
import { relationText } from '../../exact/relation.js';
import { sourceText } from '../../game/source.js';
import type { Implications } from '../../verify/implication-search.js';
import { columns, wrapped } from './columns.js';
import { homeOf, homeText } from './condition-home.js';
import { type ClaimConsequences, implicationLattice } from './implication-lattice.js';
import { sections } from './sections.js';

/**
 * The JSON document of `casus implications`.
 * @example
 * ```js
 * import { implications, implicationsJson } from 'casus';
 * import paper from './entry.js';
 * const found = await implications(paper, { threads: 0, cache: false });
 * implicationsJson(paper, found).implications; // []
 * ```
 */
export function implicationsJson(spec: Specification, found: Implications) {
  const lattice = implicationLattice(found);
  const ids = (conditions: readonly Condition[]): string[] => conditions.map(({ id }) => id);
  return {
    publication: spec.publication,
    points: found.points,
    conditions: found.conditions.map((each) => ({
      id: each.condition.id,
      alsoCalled: each.alsoCalled,
      says: each.condition.says,
      states: relationText(each.condition.relation),
      statedIn: each.condition.statedIn ? sourceText(each.condition.statedIn) : null,
      ...{ game: null, player: null },
      ...homeOf(spec, each),
    })),
    equivalent: lattice.classes.map(ids),
    always: lattice.always.map(inferenceJson),
    never: lattice.never.map(inferenceJson),
    implications: [...lattice.single, ...lattice.pairs].map(inferenceJson),
    contradictions: lattice.contradictions.map(inferenceJson),
    claims: lattice.claims.map(({ claim, implied, others, beyond, excludes }) => ({
      id: claim.id,
      implied: ids(implied),
      implies: others.map((other) => ({
        id: other.claim.id,
        follow: ids(other.follow),
        remain: ids(other.remain),
      })),
      beyond: ids(beyond),
      excludes: excludes.map(({ id }) => id),
    })),
    proved: found.proved.map((each) => ({
      ...inferenceJson(each),
      certificates: each.proofs.length,
    })),
    open: lattice.open.map((each) => ({ ...inferenceJson(each), because: each.because })),
  };
}

/** Every proved inference with its certificates, as `casus implications --out` writes them. */
export function implicationCertificates({ proved }: Implications) {
  return proved.map((each) => ({ ...inferenceJson(each), certificates: each.proofs }));
}

function inferenceJson({ premises, conclusion }: Inference) {
  return { premises: premises.map(({ id }) => id), conclusion: conclusion?.id ?? null };
}

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
  const { conditions, proved, open, points } = found;
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
    `${conditions.length} conditions; ${proved.length} inferences proved, ${open.length} open; the rest is belied at one of ${points} points.`,
    ...section(
      'Equivalent',
      lattice.classes.map((each) => wrapped(names(each, ' ⇔ '), '  ')),
    ),
    ...section('Always so', arrows(lattice.always)),
    ...section('Never so', arrows(lattice.never)),
    ...section('One implies another', byHome(lattice.single)),
    ...section('Two together imply a third, and neither does alone', byHome(lattice.pairs)),
    ...section(
      'Cannot hold together',
      lattice.contradictions.map(({ premises }) => `  ${names(premises, ', ')}`),
    ),
    ...section('Claims, by what all of their conditions imply', lattice.claims.flatMap(claimLines)),
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
