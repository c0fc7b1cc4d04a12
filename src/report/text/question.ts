import { match, P } from 'ts-pattern';
import type { Comparison } from '../../claim/comparison.js';
import { formulasSaid } from '../../claim/parts.js';
import {
  comparisonsIn,
  cutoffEquilibriaIn,
  equilibriaIn,
} from '../../claim/proposition/assertion.js';
import { conditionsClaimed } from '../../claim/proposition/claimed-conditions.js';
import type { Quantity } from '../../claim/quantity.js';
import { eventText, quantityText } from '../../claim/quantity.js';
import { quantitiesIn } from '../../claim/quantity-parts.js';
import type { Given } from '../../claim/question/given.js';
import type { AskedQuestion } from '../../claim/question/question.js';
import { fromExample, type Specification } from '../../claim/specification.js';
import { withRootsOf } from '../../claim/with-roots.js';
import { divisorsIn, formulaText, isFormula, symbolsOf, termsIn } from '../../exact/formula.js';
import { type RelationSign, relationText } from '../../exact/relation.js';
import type { Answer } from '../../verify/ask.js';
import { proofBehind, shownBy, type Verdict } from '../../verify/verdict.js';
import { wrapped } from './columns.js';
import { equilibriumClaimed } from './concepts.js';
import { cutoffEquilibriumText } from './continuous.js';
import { casusCommand, operand } from './point.js';
import { proofLines } from './proof.js';
import { provedWhere, rootLines } from './root.js';
import { failureLines } from './statement.js';
import { settledLines, verdictText } from './verdict.js';

/**
 * A question, how it was read, and what was found out, for reading.
 * @example
 * ```js
 * import { answerText, ask } from 'casus';
 * import paper from './entry.js';
 * const answer = await ask(paper, 'c > 1', { runs: 5, threads: 0, cache: false });
 * answerText(paper, answer).includes('refuted'); // true
 * ```
 */
export function answerText(spec: Specification, answer: Answer): string {
  const { question, verdict } = answer;
  return [
    ...askedLines(question),
    `${markOf(verdict)} ${verdictText(verdict)}`,
    ...foundLines(spec, verdict),
    ...furtherLines(spec, answer),
  ].join('\n');
}

/** A question whose search was ended before anything was found out. */
export function endedText({ question, because }: EndedQuestion): string {
  return [...askedLines(question), `? undecided: ${because}`].join('\n');
}

/** A question of which nothing is known, and why. */
export interface EndedQuestion {
  readonly question: AskedQuestion;
  readonly because: string;
}

function askedLines(question: AskedQuestion): string[] {
  return [
    `Asked: ${question.text}`,
    ...readingText(question).map((line, index) =>
      wrapped(`${index === 0 ? 'Read: ' : ''}${line}`, index === 0 ? '' : '  '),
    ),
    '',
  ];
}

function markOf({ kind }: Verdict): string {
  return match(kind)
    .with('proved', () => '✓')
    .with('refuted', () => '✗')
    .with('survived', 'undecided', 'vacuous', () => '?')
    .exhaustive();
}

/** What a verdict rests on. */
function foundLines(spec: Specification, found: Verdict): string[] {
  const { proposition } = found.survey;
  const speaking = withRootsOf(spec, proposition);
  return [
    ...rootLines(speaking, found),
    ...match(shownBy(found))
      .with({ by: 'a counterexample' }, ({ counterexample }) => [
        wrapped(`not so at ${fromExample(speaking, counterexample.point)}:`, '  '),
        ...(counterexample.kind === 'equilibrium' ? [] : failureLines(counterexample)).map((line) =>
          wrapped(line, '    '),
        ),
      ])
      .with({ by: 'a witness' }, ({ witness }) => [
        wrapped(`so at ${fromExample(speaking, witness)}`, '  '),
      ])
      .otherwise(() => []),
    ...settledLines(speaking, found),
    ...(found.kind === 'refuted'
      ? []
      : proofLines(spec, proposition, proofBehind(found), provedWhere(found))),
  ];
}

/** What may be asked next. */
function furtherLines(spec: Specification, { question, verdict }: Answer): string[] {
  if (verdict.kind !== 'refuted' || question.statement.kind !== 'everywhere') return [];
  const given = question.given.flatMap((each) => ['--given', givenName(each)]);
  const command = casusCommand(spec, [
    ...['ask', '--somewhere', ...given],
    ...(given.length > 0 ? ['--', question.text] : operand(question.text)),
  ]);
  return [`Whether it is so anywhere: ${command}`];
}

function givenName(given: Given): string {
  return given.kind === 'claim' ? given.claim.id : given.condition.id;
}

/** How a question was read, in words, quantifiers included: a sentence, and what else it means. */
export function readingText(question: AskedQuestion): string[] {
  const { statement, given } = question;
  const { kind, asserts } = statement;
  const where = given.length === 0 ? '' : ` at which ${given.map(givenText).join(', and ')}`;
  const ownConditions =
    kind === 'everywhere' ? 'whatever its own conditions say' : 'its own conditions holding, too';
  const said = [
    ...equilibriaIn(asserts).map(
      (claim) => `${claim.id} is a ${equilibriumClaimed(claim)}, ${ownConditions}`,
    ),
    ...cutoffEquilibriaIn(asserts).map(
      (claim) => `${cutoffEquilibriumText(claim)}, ${ownConditions}`,
    ),
    ...comparisonsIn(asserts).map(comparisonWords),
  ].join('; and ');
  const quantified =
    kind === 'everywhere'
      ? `at all admissible parameters${where}`
      : `at some admissible parameters${where}`;
  return [
    `${quantified}, ${said}.`,
    ...(comparisonsIn(asserts).some(mayLackValue)
      ? ['Where a quantity has no value, what is said of it is false.']
      : []),
    ...termsSaid(question),
  ];
}

/** What the names of terms stand for. */
function termsSaid({ statement, given }: AskedQuestion): string[] {
  const formulas = [
    // What conditions of the specification are made of is told where they are.
    ...given.flatMap((each) => {
      if (each.kind !== 'relation') return [];
      const { left, right } = each.condition.relation;
      return [left, right];
    }),
    ...formulasSaid(statement),
  ];
  const bodies = new Map(
    formulas.flatMap((each) =>
      [...termsIn(each)].map(({ spelling, body }) => [spelling.text, formulaText(body)] as const),
    ),
  );
  return bodies.size === 0
    ? []
    : [`Where ${[...bodies].map(([name, body]) => `${name} = ${body}`).join('; ')}.`];
}

function givenText(given: Given): string {
  return match(given)
    .with({ kind: 'relation' }, ({ condition }) => relationText(condition.relation))
    .with(
      { kind: 'condition' },
      ({ condition }) => `${condition.id} holds (${relationText(condition.relation)})`,
    )
    .with({ kind: 'claim' }, ({ claim }) => {
      const conditions = conditionsClaimed(claim).map(({ id }) => id);
      return conditions.length === 0
        ? `${claim.id} is claimed, which is claimed without conditions`
        : `the conditions of ${claim.id} hold (${conditions.join(', ')})`;
    })
    .exhaustive();
}

const SIGNS: Readonly<Record<RelationSign, string>> = {
  '≥': 'is at least',
  '>': 'is greater than',
  '=': 'is equal to',
  '<': 'is less than',
  '≤': 'is at most',
};

function comparisonWords({ left, sign, right }: Comparison): string {
  return `${quantityWords(left)} ${SIGNS[sign]} ${quantityWords(right)}`;
}

function quantityWords(quantity: Quantity): string {
  const given = (event: Parameters<typeof eventText>[0]): string => {
    const text = eventText(event);
    return text === '' ? '' : `, given ${text},`;
  };
  return match(quantity)
    .with(
      { kind: 'payoff' },
      (each) => `what ${each.player} expects to get in ${each.claim.id}${given(each.given)}`,
    )
    .with(
      { kind: 'probability' },
      (each) => `the probability of ${eventText(each.of)} in ${each.claim.id}${given(each.given)}`,
    )
    .with({ kind: P.string }, (each) => quantityText(each))
    .exhaustive();
}

/** Whether there may be parameters at which a side has no value: play comes to it, or it divides. */
function mayLackValue({ left, right }: Comparison): boolean {
  return [left, right].some(hasDoubts);
}

function hasDoubts(quantity: Quantity): boolean {
  if (!isFormula(quantity)) return 'claim' in quantity || quantitiesIn(quantity).some(hasDoubts);
  return [...divisorsIn(quantity)].some((divisor) => symbolsOf(divisor).size > 0);
}
