import { match } from 'ts-pattern';
import type { Specification } from '../../claim/specification.js';
import { decisionOf, type Verdict, whyUndecided } from '../../verify/verdict.js';
import { wrapped } from './columns.js';
import { rootParameters, rootPlace } from './root-point.js';

/** The verdict in a few words, with the road that led to it. */
export function verdictText(found: Verdict): string {
  const { draws, foundBy, settled } = found;
  return match(decisionOf(found))
    .with('proved', () => provedText(found))
    .with('refuted', () => {
      if (settled?.kind === 'refuted' && settled.by === 'impossible')
        return `refuted: it is impossible${settled.solver ? `, by ${settled.solver}` : ''}`;
      return foundBy ? `refuted, as ${foundBy} found` : 'refuted';
    })
    .with('survived', () => `survived ${draws} draws`)
    .with('undecided', () => (draws > 0 ? `undecided; survived ${draws} draws` : 'undecided'))
    .with('vacuous', () => {
      const solver = settled?.kind === 'vacuous' ? settled.solver : undefined;
      return `vacuous: its conditions hold nowhere${solver ? `, by ${solver}` : ''}`;
    })
    .exhaustive();
}

function provedText({ verdict, proof, settled, foundBy }: Verdict): string {
  const seen = foundBy ? `, as ${foundBy} found` : '';
  if (settled?.kind === 'proved') return `proved by a witness${seen}`;
  if (verdict.kind === 'proved')
    return `proved ${typeof verdict.by === 'string' ? verdict.by : `by a witness${seen}`}`;
  const solver = proof?.answers.find((answer) => answer.kind === 'solver');
  const alone = proof?.answers.every((answer) => answer.kind === 'solver');
  return `proved for all parameters${solver ? `, ${alone ? '' : 'in part '}by ${solver.by}` : ''}`;
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
  const { settled } = found;
  const because = whyUndecided(found);
  if (because !== undefined) return [wrapped(`undecided: ${because}.`, '  ')];
  if (settled === undefined || settled.kind === 'undecided') return [];
  return match(settled)
    .with({ kind: 'vacuous' }, ({ solver }) => [
      `  vacuous: ${contradictionText(found)}, ${solver ? `by ${solver}` : 'by a certificate'}.`,
    ])
    .with({ by: 'impossible' }, ({ solver }) => [
      wrapped(
        `refuted: no admissible parameters are such, ${solver ? `by ${solver}` : 'by a certificate'}${onlyThere(found)}.`,
        '  ',
      ),
    ])
    .with({ by: 'a root' }, ({ kind, at }) => [
      wrapped(
        `${kind} at ${rootPlace(spec, at, growingIn(found))}; by the derived questions, decided exactly: ` +
          'the game is walked at rational numbers alone.',
        '  ',
      ),
    ])
    .exhaustive();
}

function growingIn(found: Verdict): string | undefined {
  const form = 'statement' in found ? found.statement.form : undefined;
  return form?.kind === 'eventually' ? form.parameter.name : undefined;
}

/** What the impossibility of equilibria rests on. */
function onlyThere(found: Verdict): string {
  const form = 'statement' in found ? found.statement.form : undefined;
  if (form?.kind !== 'somewhere' || form.equilibria.length === 0) return '';
  const ids = form.equilibria.map(({ id }) => id).join(', ');
  return `, for it is proved that ${ids} are equilibria only where their conditions hold`;
}

function contradictionText(found: Verdict): string {
  const form = 'statement' in found ? found.statement.form : undefined;
  if ('claim' in found && found.claim.scope.kind === 'iff')
    return 'its conditions never hold together, so that it is an equilibrium nowhere, as claimed set by set';
  return form?.kind === 'eventually'
    ? `at no parameters that it speaks of are all large values of ${form.parameter.spelling.text} admissible`
    : 'its conditions contradict each other, or the restrictions';
}

/** The same for the JSON document. */
export function settledJson(spec: Specification, found: Verdict) {
  const { settled, foundBy } = found;
  const because = whyUndecided(found);
  const solver = settled && 'solver' in settled ? settled.solver : undefined;
  const by = foundBy ?? solver;
  return {
    ...(by === undefined
      ? {}
      : { [decisionOf(found) === 'refuted' ? 'refutedBy' : 'foundBy']: by }),
    ...(because === undefined ? {} : { because }),
    ...(settled && 'at' in settled
      ? {
          [settled.kind === 'refuted' ? 'counterexample' : 'certificate']: {
            parameters: rootParameters(spec, settled.at),
          },
        }
      : {}),
  };
}
