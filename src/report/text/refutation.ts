import { match, P } from 'ts-pattern';
import { guardAt } from '../../claim/claim.js';
import type { Condition } from '../../claim/condition.js';
import type { ClaimAtPoint } from '../../claim/proposition/equilibrium.js';
import type { PropositionAtPoint } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import { fromExample } from '../../claim/specification.js';
import type { DeclaredFinding } from '../../equilibrium/assessment-judgment.js';
import type { DeviatingPlan } from '../../equilibrium/concept/finding.js';
import type { DeclaredSet } from '../../game/declared-form.js';
import { alternativesText, prescribedText } from './behavior.js';
import { wrapped } from './columns.js';
import { equilibriumClaimed } from './concepts.js';
import { apartBeliefs, type Discrepancy, lackingBelief, untrueBelief } from './discrepancy.js';
import { moverAtSet, payingText } from './no-equilibrium.js';
import { replay } from './point.js';
import { failureLines } from './statement.js';

/** Why a point refutes a proposition, where it lies, and a command that shows it again. */
export function counterexampleLines(spec: Specification, at: PropositionAtPoint): string[] {
  const { point, proposition } = at;
  const where = fromExample(spec, point);
  return [
    ...match(at)
      .with({ kind: 'equilibrium' }, (claim) => [...refutationLines(claim), `  at ${where}`])
      .with({ kind: P.not('equilibrium') }, (statement) => [
        `  refuted at ${where}:`,
        ...failureLines(statement).map((line) => wrapped(line, '    ')),
      ])
      .exhaustive(),
    replay(spec, proposition.id, point),
  ];
}

/**
 * Why a point refutes a claim, for reading: what happens where claim and judgment part, what is
 * claimed there, and what would mend the claim.
 */
export function refutationLines(found: ClaimAtPoint): string[] {
  return [
    `  refuted: ${headline(found)}`,
    ...discrepancies(found).flatMap(({ set, happens, claimed, mend }) => [
      wrapped(`${set ? `${moverAtSet(set)} ` : ''}${happens}`, '    '),
      wrapped(`claimed: ${claimed}`, '      '),
      // What is kept to show that it is false is not to be mended.
      ...(found.proposition.expected === 'fails' ? [] : [wrapped(`to mend it: ${mend}`, '      ')]),
    ]),
    ...asClaimed(found),
  ];
}

function headline(found: ClaimAtPoint): string {
  const failing = failingConditions(found);
  const { where } = found.proposition;
  const absent = failing.filter((each) => where.includes(each));
  if (found.improper !== undefined) return 'its game does not exist at these parameters';
  if (!found.exists) return 'its strategies do not exist, although nothing in `where` fails';
  if (absent.length > 0)
    return `its strategies exist, although ${conditionNames(absent)} ${verb(absent, 'fail')}, without which \`where\` says that they do not`;
  if (failing.length === 0) return 'its conditions hold, and yet';
  return `${conditionNames(failing)} ${verb(failing, 'fail')}, and yet`;
}

/** Deviations that pay where the claim says that they do: they are no part of the refutation. */
function asClaimed(found: ClaimAtPoint): string[] {
  const { proposition: claim, judgment, disagreements } = found;
  if (claim.scope.kind !== 'iff') return [];
  const failing = failingConditions(found);
  return judgment.violations
    .filter(({ set }) => !disagreements.includes(set))
    .map((finding) => {
      const own = guardAt(claim, finding.set).filter((each) => failing.includes(each));
      const why = `for ${conditionNames(own)} ${verb(own, 'fail')}`;
      return wrapped(
        `(as claimed, ${moverAtSet(finding.set)} ${payingText(finding, finding.deviation)}, ${why})`,
        '    ',
      );
    });
}

/** What a claim says of a point and is not so there; nothing, where it is not refuted. */
export function discrepancies(found: ClaimAtPoint): Discrepancy[] {
  const whole = [...gameless(found), ...existence(found)];
  // Where there should be no strategies, nothing is claimed of information sets.
  if (whole.length > 0) return whole;
  return [
    ...found.judgment.findings
      .filter(({ set }) => found.disagreements.includes(set))
      .map((finding) =>
        finding.deviation
          ? payingDeviation(found, finding, finding.deviation)
          : missingDeviation(found, finding),
      ),
    ...found.contradictions.map(untrueBelief),
    ...found.lacking.map(lackingBelief),
    ...apartBeliefs(found),
    ...needless(found),
  ];
}

function gameless({ improper }: ClaimAtPoint): Discrepancy[] {
  if (improper === undefined) return [];
  return [
    {
      set: undefined,
      happens: `there is no game: ${improper}`,
      claimed: 'there is a game at all admissible parameters',
      mend: 'restrict the parameters so that every draw has probabilities and every payoff a value',
    },
  ];
}

/** That the strategies exist where the claim says that they do not, or the reverse. */
function existence(found: ClaimAtPoint): Discrepancy[] {
  const { where } = found.proposition;
  const failing = failingConditions(found).filter((each) => where.includes(each));
  if (found.improper !== undefined || found.exists === (failing.length === 0)) return [];
  if (found.exists)
    return [
      {
        set: undefined,
        happens: 'every strategy and belief holds probabilities',
        claimed: `the strategies exist only where ${conditionNames(failing)} ${verb(failing, 'hold')}, for \`where\` says so`,
        mend:
          '`where` is to say exactly when the numbers are probabilities: weaken it, or move to ' +
          '`holds` what makes behavior rational',
      },
    ];
  return [
    {
      set: undefined,
      happens: found.problems.join('; '),
      claimed:
        where.length === 0
          ? 'the strategies and beliefs exist at all admissible parameters, for there is no `where`'
          : `the strategies and beliefs exist where ${conditionNames(where)} ${verb(where, 'hold')}, for \`where\` says so`,
      mend: 'state in `where` what it takes for these numbers to be probabilities',
    },
  ];
}

/** A deviation pays although the claim says that none does. */
function payingDeviation(
  found: ClaimAtPoint,
  finding: DeclaredFinding,
  deviation: DeviatingPlan<DeclaredSet>,
): Discrepancy {
  const { proposition: claim } = found;
  const { set } = finding;
  const guard = guardAt(claim, set);
  const unconditional =
    claim.scope.kind === 'iff' ? 'for "always" guards this set' : 'for no condition is stated';
  return {
    set,
    happens: payingText(finding, deviation),
    claimed:
      guard.length === 0
        ? `no deviation pays here at any parameters, ${unconditional}`
        : `no deviation pays here where ${
            claim.scope.kind === 'iff'
              ? `${conditionNames(guard)} ${verb(guard, 'hold')}`
              : 'its conditions hold'
          }, as at these parameters`,
    mend: sufficientGuard(found, set, guard),
  };
}

/** What would have to guard a set at which a deviation pays. */
function sufficientGuard(
  found: ClaimAtPoint,
  { variable, key }: DeclaredSet,
  guard: readonly Condition[],
): string {
  const { proposition: claim } = found;
  const required = `state also what this set requires, as \`casus derive\` lists it for this claim`;
  if (claim.scope.kind !== 'iff') return `the conditions do not suffice: ${required}`;
  const elsewhere = failingConditions(found);
  if (elsewhere.length === 0) return `what guards this set does not suffice: ${required}`;
  const row = `${variable}: { ${JSON.stringify(key)}: [${[...guard, ...elsewhere].map(({ id }) => id).join(', ')}] }`;
  return (
    `${conditionNames(elsewhere)} ${verb(elsewhere, 'fail')} here, but ${verb(elsewhere, 'guard')} ` +
    `${guardedPlaces(found, elsewhere)} ` +
    'alone, and `iff` is read information set by information set: what guards a set is claimed to ' +
    `be exactly what makes behavior rational there. Let ${conditionNames(elsewhere)} guard this set too, as ` +
    `in ${row}, if that is what behavior here rests on; or claim only that the whole is an ` +
    'equilibrium wherever all conditions hold, as in { if: […] }'
  );
}

/** No deviation pays although the claim says that one does. */
function missingDeviation(found: ClaimAtPoint, finding: DeclaredFinding): Discrepancy {
  const failing = failingConditions(found);
  const own = guardAt(found.proposition, finding.set).filter((each) => failing.includes(each));
  const broken = found.judgment.violations.find(({ set }) => found.disagreements.includes(set));
  return {
    set: finding.set,
    happens: finding.demanded
      ? `is to play ${prescribedText(finding)}, and no deviation pays: ${alternativesText(finding)}`
      : `is not reached, where nothing is asked in a ${equilibriumClaimed(found.proposition)}`,
    claimed:
      `a deviation pays here wherever ${conditionNames(own)} ${verb(own, 'fail')}, for \`iff\` says of what ` +
      'guards a set that behavior is rational there only where it holds',
    mend: broken
      ? `${conditionNames(own)} may guard the wrong set: a deviation does pay at ${moverAtSet(broken.set)}`
      : `this set needs less than ${conditionNames(own)}: weaken that, let it guard the set whose behavior ` +
        'rests on it, or claim { if: […] } in place of { iff: … }',
  };
}

/** The whole is an equilibrium although the claim says that it is none. */
function needless({ unneeded }: ClaimAtPoint): Discrepancy[] {
  if (unneeded.length === 0) return [];
  const names = conditionNames(unneeded);
  return [
    {
      set: undefined,
      happens:
        'no deviation pays at any information set, and beliefs are as the concept asks: it is an equilibrium',
      claimed: `it is no equilibrium wherever ${names} ${verb(unneeded, 'fail')}, for \`iff\` says so of the whole`,
      mend: `the whole needs less than ${names}: weaken that, or claim { if: […] } in place of { iff: […] }`,
    },
  ];
}

export function failingConditions({ conditions }: ClaimAtPoint): Condition[] {
  return conditions.filter(({ holds }) => !holds).map(({ condition }) => condition);
}

export function conditionNames(conditions: readonly Condition[]): string {
  return conditions.map(({ id }) => id).join(' and ');
}

/** `fails` of one condition, `fail` of several. */
function verb({ length }: readonly Condition[], plural: string): string {
  return length === 1 ? `${plural}s` : plural;
}

/** The sets that some conditions guard: `2 at "x"`. */
function guardedPlaces(
  { proposition: claim, judgment }: ClaimAtPoint,
  some: readonly Condition[],
): string {
  return judgment.findings
    .filter(({ set }) => guardAt(claim, set).some((each) => some.includes(each)))
    .map(({ set }) => moverAtSet(set))
    .join(', ');
}
