import { match, P } from 'ts-pattern';
import { equilibriaAsserted } from '../../claim/proposition/claimed-conditions.js';
import type { Proposition } from '../../claim/proposition/proposition.js';
import { neverAtOnce } from '../../claim/proposition/somewhere.js';
import { fromExample, type Specification } from '../../claim/specification.js';
import { withRootsOf } from '../../claim/with-roots.js';
import type { PropositionProof } from '../../prove/proposition-proof.js';
import type { EquilibriumSurvey } from '../../sample/proposition/equilibrium.js';
import type { Survey } from '../../sample/proposition/survey.js';
import { proofBehind, shownBy, subject, type Verdict } from '../../verify/verdict.js';
import { wrapped } from './columns.js';
import { equilibriumLines } from './equilibrium.js';
import { thresholdLines } from './eventually.js';
import { rootPlace } from './point.js';
import { proofLines } from './proof.js';
import { countedText } from './pure-claim.js';
import { counterexampleLines } from './refutation.js';
import { provedWhere, rootLines } from './root.js';
import { sentenceLines } from './statement.js';

/** The verdict in a few words, with the road that led to it. */
export function verdictText(found: Verdict): string {
  const { draws } = found.survey;
  return match(found)
    .with({ by: 'proof' }, ({ proof }) => `${provedWhere(found)}${solverText(proof)}`)
    .with({ by: 'every case' }, ({ cases }) => `proved ${cases}`)
    .with({ by: 'all profiles' }, () => 'proved for all parameters')
    .with(
      { by: 'a witness' },
      { kind: 'proved', by: 'a root' },
      ({ solver }) => `proved by a witness${solver ? ` found by ${solver}` : ''}`,
    )
    .with(
      { by: 'a counterexample' },
      { kind: 'refuted', by: 'a root' },
      ({ solver }) => `refuted${solver ? ` at a point found by ${solver}` : ''}`,
    )
    .with({ by: 'impossibility' }, (each) => `refuted: it is impossible${byText(each)}`)
    .with({ kind: 'survived' }, () => `survived ${draws} draws`)
    .with({ kind: 'undecided' }, () =>
      draws > 0 ? `undecided; survived ${draws} draws` : 'undecided',
    )
    .with({ kind: 'vacuous' }, (each) => `vacuous: its conditions hold nowhere${byText(each)}`)
    .exhaustive();
}

function byText({ solver }: { readonly solver?: string | undefined }): string {
  return solver ? `, by ${solver}` : '';
}

function solverText({ answers }: PropositionProof): string {
  const solver = answers.find((answer) => answer.kind === 'solver');
  if (solver === undefined) return '';
  const alone = answers.every((answer) => answer.kind === 'solver');
  return `, ${alone ? '' : 'in part '}by ${solver.by}`;
}

/** What a verdict rests on, for reading: what is claimed, and a counterexample or a proof. */
export function verdictDetails(spec: Specification, found: Verdict): string {
  const speaking = withRootsOf(spec, subject(found));
  const where = provedWhere(found);
  return [
    ...propositionLines(speaking, found),
    ...settledLines(speaking, found),
    ...(found.kind === 'refuted'
      ? []
      : proofLines(spec, subject(found), proofBehind(found), where)),
  ].join('\n');
}

/** What was found out about a proposition, for reading. */
function propositionLines(spec: Specification, found: Verdict): string[] {
  const { id, source } = subject(found);
  return [
    `${id} [${source.place}]`,
    ...match(found.survey)
      .with({ kind: 'equilibrium' }, (survey) => equilibriumLines(spec, found, survey))
      .with({ kind: P.not('equilibrium') }, (survey) => statementLines(spec, found, survey))
      .exhaustive(),
  ];
}

type StatementSurvey = Exclude<Survey, EquilibriumSurvey>;

function statementLines(spec: Specification, found: Verdict, survey: StatementSurvey): string[] {
  return [
    ...sentenceLines(spec, survey.proposition),
    ...rootLines(spec, found),
    ...match(shownBy(found))
      .with({ by: 'a counterexample' }, ({ counterexample }) =>
        counterexampleLines(spec, counterexample),
      )
      .with({ by: 'a witness' }, ({ witness }) => [`  witness: ${fromExample(spec, witness)}`])
      .with({ by: 'every case' }, ({ cases }) => [`  proved ${cases}`])
      .otherwise(() => []),
    ...match(found)
      .with({ by: 'all profiles' }, ({ counted }) => [wrapped(countedText(counted), '  ')])
      .otherwise(() => []),
    ...(survey.kind === 'eventually' ? thresholdLines(spec, survey) : []),
  ];
}

/** What decides, or why nothing does, where that is no draw and no proof of every question. */
export function settledLines(spec: Specification, found: Verdict): string[] {
  return [...irrationalLines(found), ...decidingLines(spec, found)];
}

function irrationalLines({ irrational }: Verdict): string[] {
  if (irrational === undefined) return [];
  const by = irrational.solver === undefined ? '' : `, on the word of ${irrational.solver}`;
  return [
    wrapped(
      `Rational parameters at which its conditions hold were not found, irrational ones were${by}: nothing was drawn.`,
      '  ',
    ),
  ];
}

function decidingLines(spec: Specification, found: Verdict): string[] {
  const proposition = subject(found);
  return match(found)
    .with({ kind: 'undecided', because: P.string }, ({ because }) => [
      wrapped(`undecided: ${because}.`, '  '),
    ])
    .with({ kind: 'vacuous' }, ({ solver }) => [
      `  vacuous: ${contradictionText(proposition)}, by ${solver ?? 'a certificate'}.`,
    ])
    .with({ by: 'impossibility' }, ({ solver }) => [
      wrapped(
        `refuted: no admissible parameters are such, by ${solver ?? 'a certificate'}${onlyThere(proposition)}.`,
        '  ',
      ),
    ])
    .with({ by: 'a root' }, ({ kind, at }) => [
      wrapped(
        `${kind} at ${rootPlace(spec, at, growingIn(proposition))}; by the derived questions, decided exactly: ` +
          'the game is walked at rational numbers alone.',
        '  ',
      ),
    ])
    .otherwise(() => []);
}

function growingIn(proposition: Proposition): string | undefined {
  return proposition.kind === 'eventually' ? proposition.parameter.name : undefined;
}

/** What the impossibility of equilibria rests on. */
function onlyThere(proposition: Proposition): string {
  if (proposition.kind !== 'somewhere') return '';
  const equilibria = equilibriaAsserted(proposition.asserts);
  if (equilibria.length === 0) return '';
  if (neverAtOnce(proposition)) return ', whether what the claims state holds or not';
  const ids = equilibria.map(({ id }) => id).join(' and ');
  return equilibria.length === 1
    ? `, for it is proved that ${ids} is an equilibrium only where its conditions hold`
    : `, for it is proved that ${ids} are equilibria only where their conditions hold`;
}

function contradictionText(proposition: Proposition): string {
  return match(proposition)
    .with(
      { kind: 'equilibrium', scope: { kind: 'iff' } },
      () =>
        'its conditions never hold together, so that it is an equilibrium nowhere, as claimed set by set',
    )
    .with(
      P.union(
        { kind: 'equilibrium', scope: { kind: 'exactly' } } as const,
        { kind: 'continuous equilibrium', given: [], exactly: P.not(undefined) } as const,
      ),
      () =>
        'its conditions never hold together, so that it is claimed to be an equilibrium nowhere',
    )
    .with(
      { kind: 'eventually' },
      ({ parameter, to }) =>
        `at no parameters that it speaks of are all ${to === 'infinity' ? 'large values' : 'values close enough, on either side,'} of ${parameter.spelling.text} admissible`,
    )
    .otherwise(() => 'its conditions contradict each other, or the restrictions');
}
