import { match } from 'ts-pattern';
import type { Specification } from '../claim/specification.js';
import { type AlgebraicPoint, rootJson, rootText } from '../exact/algebraic-point.js';
import { decisionOf, type Verdict, whyUndecided } from '../verify/verdict.js';
import { wrapped } from './columns.js';

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
      return `vacuous: there are no parameters that it speaks of${solver ? `, by ${solver}` : ''}`;
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
      `  refuted: no admissible parameters are such, ${solver ? `by ${solver}` : 'by a certificate'}.`,
    ])
    .with({ by: 'a root' }, ({ kind, at }) => [
      wrapped(
        `${kind} at ${rootPlace(spec, at)}; by the derived questions, decided exactly: ` +
          'the game is walked at rational numbers alone.',
        '  ',
      ),
    ])
    .exhaustive();
}

function contradictionText(found: Verdict): string {
  const form = 'statement' in found ? found.statement.form : undefined;
  return form?.kind === 'eventually'
    ? `at no parameters that it speaks of are all large values of ${form.parameter.spelling.text} admissible`
    : 'its conditions contradict each other, or the restrictions';
}

function rootPlace(spec: Specification, at: AlgebraicPoint): string {
  const text = spec.parameters.find(({ name }) => name === at.symbol)?.spelling.text;
  const others = spec.parameters
    .filter(({ name }) => name !== at.symbol && at.rest.values.has(name))
    .map(({ name, spelling }) => `${spelling.text} = ${at.rest.at(name)}`);
  return [rootText(at, text), ...others].join(', ');
}

/** The same for the JSON document. */
export function settledJson(found: Verdict) {
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
            parameters: {
              ...settled.at.rest.toJSON(),
              [settled.at.symbol]: rootJson(settled.at),
            },
          },
        }
      : {}),
  };
}
