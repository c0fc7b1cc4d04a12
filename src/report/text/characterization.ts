import { fromExample, type Specification } from '../../claim/specification.js';
import { orbitsOf } from '../../equilibrium/enumeration/talk.js';
import { entry } from '../../exact/entry.js';
import { relationText } from '../../exact/relation.js';
import type {
  Characterization,
  PureEquilibrium,
} from '../../verify/characterize/characterization.js';
import { type PureOutcome, pureOutcomes } from '../../verify/characterize/pure-outcome.js';
import { wrapped } from './columns.js';
import { wherePhrase } from './theorem.js';

/** Outcomes told in full; a reader with more of them reads the JSON document. */
const MOST_TOLD = 20;

/** Equilibria of one outcome told in full. */
const MOST_COMPLETIONS = 4;

/**
 * All pure equilibria of a game, each with where it is one, for reading.
 * @example
 * ```js
 * import { characterizationText, characterize } from 'casus';
 * import paper from './entry.js';
 * const found = await characterize(paper, 'entry', { threads: 0 });
 * characterizationText(paper, found).includes('exactly these equilibria'); // true
 * ```
 */
export function characterizationText(spec: Specification, found: Characterization): string {
  const { game } = found;
  const outcomes = pureOutcomes(found.equilibria);
  const orbits = orbitsOf(
    outcomes.map(({ path }) => path),
    found.exchanges,
  );
  const inner = orbits.filter((orbit) => !isAtTies(orbit, outcomes));
  const told = (inner.length > 0 ? inner : orbits).slice(0, MOST_TOLD);
  return [
    `${game.title} (${game.id})`,
    wrapped(theoremText(found), '  '),
    wrapped(countText(found, outcomes.length, orbits.length), '  '),
    ...(inner.length < orbits.length ? [wrapped(tiesText(inner.length, orbits.length), '  ')] : []),
    ...told.flatMap((orbit) => ['', ...orbitLines(spec, orbit, outcomes)]),
    ...(told.length < orbits.length
      ? ['', `  and ${orbits.length - told.length} more outcomes; --json lists them`]
      : []),
    ...openLines(found),
  ].join('\n');
}

/** Whether an outcome was found only where something ties. */
function isAtTies(orbit: readonly number[], outcomes: readonly Outcome[]): boolean {
  return orbit.every((each) => entry(outcomes, each).equilibria.every(({ inner }) => !inner));
}

function tiesText(inner: number, all: number): string {
  const found = 'only where something ties or a parameter is at its bound';
  return inner === 0
    ? `All of them were found ${found}.`
    : `Around some point, with no tie: ${inner} of these ${all} outcomes, told first. The others were found ${found}.`;
}

type Outcome = PureOutcome<PureEquilibrium>;

/** An outcome, and those that are the same with messages renamed. */
function orbitLines(
  spec: Specification,
  [first, ...others]: readonly number[],
  outcomes: readonly Outcome[],
): string[] {
  if (first === undefined) return [];
  const named = others.map((each) => each + 1).join(', ');
  return [
    ...outcomeLines(spec, first + 1, entry(outcomes, first).equilibria),
    ...(others.length > 0
      ? [
          wrapped(
            `the same with messages renamed: ${others.length === 1 ? 'outcome' : 'outcomes'} ${named}`,
            '  ',
          ),
        ]
      : []),
  ];
}

function theoremText({ concept, given, proper, complete, equilibria }: Characterization): string {
  const at = wherePhrase({ given: given.map(({ id }) => id), proper });
  const name = `${concept} equilibri`;
  if (!complete)
    return `Partial: of the ${name}a in pure strategies, ${at}, these were found, each exactly where its conditions hold; there may be more, as listed in the end.`;
  return equilibria.length === 0
    ? `In pure strategies the game has no ${name}um, ${at}.`
    : `In pure strategies the game has exactly these equilibria (${concept}), ${at}, each exactly where its conditions hold.`;
}

function countText(
  { profiles, equilibria, open, refuted }: Characterization,
  outcomes: number,
  orbits: number,
): string {
  const renamed = orbits < outcomes ? ` (${orbits} if messages may be renamed)` : '';
  return [
    `Profiles: ${profiles}`,
    `equilibria somewhere: ${equilibria.length}, with different outcomes: ${outcomes}${renamed}`,
    `nowhere, by proof: ${refuted}`,
    ...(open.length > 0 ? [`open: ${open.length}`] : []),
  ].join('; ');
}

function outcomeLines(
  spec: Specification,
  number: number,
  equilibria: readonly PureEquilibrium[],
): string[] {
  const claims = [...new Set(equilibria.flatMap((each) => each.claims.map(({ id }) => id)))];
  const rest = equilibria.length - MOST_COMPLETIONS;
  return [
    `outcome ${number}${claims.length > 0 ? `, as claimed in ${claims.join(', ')}` : ''}`,
    ...equilibria.slice(0, MOST_COMPLETIONS).flatMap((each) => equilibriumLines(spec, each)),
    ...(rest > 0
      ? [`  and ${rest} more that differ where play does not arrive; --json lists them`]
      : []),
  ];
}

function equilibriumLines(spec: Specification, each: PureEquilibrium): string[] {
  const { relations, supports } = each.conditions;
  return [
    wrapped(strategiesText(each), '  '),
    ...(relations.length + supports.length === 0 ? ['    everywhere'] : ['    exactly where']),
    ...relations.map((relation) => wrapped(relationText(relation), '      ')),
    ...supports.map(({ set, anyOf, exact }) =>
      wrapped(
        exact
          ? `a belief of ${set.mover} at "${set.name}" supports it: ${anyOf.map((row) => row.map(relationText).join(' and ')).join(', or ')}`
          : `some belief of ${set.mover} at "${set.name}" supports it, against all plans at once`,
        '      ',
      ),
    ),
    ...(each.witness
      ? [
          wrapped(
            `as at ${fromExample(spec, each.inner ?? each.witness)}${each.inner ? '' : '; found only with a tie, or at a bound'}`,
            '    ',
          ),
        ]
      : []),
  ];
}

/** `z: l hold, m hold; r: …`. */
export function strategiesText({ strategies }: Pick<PureEquilibrium, 'strategies'>): string {
  return Object.entries(strategies)
    .map(([variable, rows]) => {
      const chosen = Object.entries(rows).map(([key, action]) => `${key} → ${action}`);
      return `${variable}: ${chosen.join('; ')}`;
    })
    .join(' | ');
}

function openLines({ open, unsearched, lemmas }: Characterization): string[] {
  return [
    ...(lemmas.unproved.length > 0
      ? [
          '',
          wrapped(
            `? taken for granted, without a certificate: ${lemmas.unproved.map(({ asserts }) => asserts).join('; ')}`,
            '  ',
          ),
        ]
      : []),
    ...(open.length > 0
      ? [
          '',
          wrapped(
            '? open: neither parameters at which these are equilibria were found, nor a proof that there are none',
            '  ',
          ),
          ...open.map((each) => wrapped(strategiesText(each), '    ')),
        ]
      : []),
    ...(unsearched.length > 0
      ? [
          '',
          wrapped(
            `? the search ended before it came to ${unsearched.length} sets of choices; --seconds N gives it more time`,
            '  ',
          ),
        ]
      : []),
  ];
}
