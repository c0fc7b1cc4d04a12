import { match } from 'ts-pattern';
import { type Claim, isConcerned } from '../../../claim/claim.js';
import type { Specification } from '../../../claim/specification.js';
import { Unusable } from '../../../exact/message.js';
import { sourceText } from '../../../game/game.js';
import { comment } from '../claim-file.js';
import { AssessmentText } from './assessment-text.js';
import { NamedExpressions } from './game-names.js';
import { gameParts } from './game-parts.js';
import { formText, TreeText, typesText } from './game-statement.js';
import { ReaderNames } from './reader-name.js';
import { realRelation } from './real-formula.js';

/**
 * A game and what is claimed of it, from its declaration: types, draws, payoffs, strategies, beliefs,
 * conditions, and the claim, over the theory of games in `rocq/collusion/Games.v`.
 * @throws {Unusable} for what is not written: another concept, beliefs that are not stated.
 */
export function claimStatement(spec: Specification, claim: Claim): string {
  refuseUnwritten(claim);
  const readers = new ReaderNames();
  const parts = gameParts(claim.game, readers);
  const tree = readers.named(claim.game.id, 'game');
  const parameters = spec.parameters.map(({ name, spelling }) => ({
    name,
    called: readers.named(/^[\p{L}\d_]+$/u.test(spelling.text) ? spelling.text : name, 'parameter'),
  }));
  const symbols = new Map(parameters.map(({ name, called }) => [name, called]));
  const expressions = new NamedExpressions(symbols, readers);
  const treeText = new TreeText(parts, expressions, readers);
  const assessment = new AssessmentText(claim, parts, expressions);
  const lines = [
    ...heading(claim),
    ...typesText(parts),
    '',
    ...parametersText(spec, symbols),
    '',
    ...formText(parts),
    '',
    'Section Claim.',
    'Context {P : parameters}.',
    '',
    ...admissibleText(spec, expressions, readers),
    '',
    ...treeText.lines(tree),
    '',
    '(** * What is claimed: who does what, and what is believed *)',
    '',
    ...assessment.strategies(),
    '',
    '(** In proportion to what each history is believed, at its information set. *)',
    ...assessment.weights(tree),
    ...assessment.existence(),
    ...assessment.existsWhere(),
    '',
    ...scopeText(claim, assessment, { tree, isGame: treeText.isGame(tree) }),
    '',
    'End Claim.',
    '',
  ];
  return lines.join('\n');
}

function heading({ title, says, source, game, id }: Claim): string[] {
  return [
    // As a whole: what stands before or after an id could end the comment together with it.
    `(** ${comment(`${title} (${id}): ${sourceText(source)}.`)}`,
    `    ${comment(says)}`,
    '',
    `    Written by casus from the declaration of the game ${comment(game.id)}. This file states what is claimed, true`,
    '    or false, and proves nothing of it. *)',
    '',
    'From Coq Require Import Reals List.',
    'From Collusion Require Import Games Listing.',
    'Import ListNotations.',
    'Local Open Scope R_scope.',
    '',
  ];
}

function parametersText(spec: Specification, symbols: ReadonlyMap<string, string>): string[] {
  const fields = spec.parameters.map(
    ({ name, meaning }) => `${symbols.get(name)} : R  (** ${comment(meaning)} *)`,
  );
  return [
    '(** * Parameters *)',
    '',
    'Class parameters : Type :=',
    ...fields.map(
      (field, index) =>
        `  ${index === 0 ? '{' : ';'} ${field}${index === fields.length - 1 ? ' }.' : ''}`,
    ),
    ...(fields.length === 0 ? ['  { }.'] : []),
  ];
}

/** What is assumed: the restrictions, and no more; that draws have probabilities is claimed. */
function admissibleText(
  { restrictions }: Specification,
  expressions: NamedExpressions,
  readers: ReaderNames,
): string[] {
  const fields = restrictions.map(
    ({ says, relation }) =>
      `${readers.named(says, 'assumed')} : ${realRelation(relation, expressions.called)}`,
  );
  return [
    '(** * What is assumed *)',
    '',
    ...expressions.definitions(),
    'Record admissible : Prop :=',
    ...(fields.length === 0 ? ['  { }.'] : []),
    ...fields.map(
      (field, index) =>
        `  ${index === 0 ? '{' : ';'} ${field}${index === fields.length - 1 ? ' }.' : ''}`,
    ),
  ];
}

/** A game under its name, and that it is one. */
interface NamedGame {
  readonly tree: string;
  readonly isGame: string;
}

/** When the assessment is an equilibrium, and the claim itself. */
function scopeText(claim: Claim, assessment: AssessmentText, game: NamedGame): string[] {
  const { tree } = game;
  const equilibrium = `weak_perfect_bayesian ${tree} strategies believed`;
  const bySet = `forall i, rational_at i believed strategies ${tree} <-> condition i`;
  const named = (name: string, ...parts: string[]): string[] =>
    claimText(name, claim, assessment, game, parts);
  const statement = match(claim.scope)
    .with({ kind: 'iff' }, () => [
      ...assessment.conditionTable(),
      ...CLAIM_HEAD,
      ...named('claimed', `(${equilibrium} <-> forall i, condition i)`),
      '',
      '(** Set by set, which casus decides, and from which the claim follows: the beliefs are beliefs and follow',
      '    from Bayes, and no deviation pays at an information set exactly where its condition holds. *)',
      ...named(
        'claimed_set_by_set',
        'are_beliefs believed',
        `bayesian believed strategies ${tree}`,
        claim.where.length === 0 ? bySet : `(${bySet})`,
      ),
    ])
    .with({ kind: 'exactly' }, () => [
      ...assessment.conditionsTogether(),
      ...CLAIM_HEAD,
      ...named('claimed', `(${equilibrium} <-> conditions)`),
    ])
    .with({ kind: 'if' }, ({ at }) => [
      ...assessment.conditionsTogether(),
      ...(at === undefined ? [] : BELIEF_HELD),
      ...CLAIM_HEAD,
      ...named(
        'claimed',
        at === undefined
          ? `(conditions ->\n   ${equilibrium})`
          : `(conditions ->\n   ${rationalAt(claim, assessment, tree)})`,
      ),
    ])
    .exhaustive();
  return ['(** * When it is an equilibrium *)', '', ...statement];
}

const CLAIM_HEAD: readonly string[] = ['', '(** * The claim *)', ''];

/**
 * What any claim says, there is such a game, and what is done in it has probabilities, and parts of its own:
 * of all parameters, or of those where there is such an assessment, and these are claimed, too.
 */
function claimText(
  name: string,
  { where }: Claim,
  assessment: AssessmentText,
  { isGame }: NamedGame,
  parts: readonly string[],
): string[] {
  const exists = [
    ...(assessment.mayLackValues ? ['has_values'] : []),
    'is_profile strategies',
    ...(where.length === 0 ? [] : ['are_beliefs believed']),
  ].join(' /\\ ');
  const text = parts.join('\n  /\\ ');
  return [
    `Definition ${name} : Prop :=`,
    '  admissible ->',
    ...(where.length === 0
      ? [`  ${isGame} /\\ ${exists} /\\`, `  ${text}.`]
      : [
          `  ${isGame} /\\`,
          `  (${exists} <-> exists_where) /\\`,
          `  (exists_where ->`,
          `  ${text}).`,
        ]),
  ];
}

/** Without a belief at a set, any behavior there would be rational. */
const BELIEF_HELD: readonly string[] = [
  '',
  '(** A belief is held there. *)',
  'Definition belief_held (i : information) : Prop :=',
  '  (forall h, knows h = i -> 0 <= believed h) /\\ Σ h, within i h (believed h) = 1.',
];

/** At each set that a claim is about a belief is held, under which no deviation pays. */
function rationalAt(claim: Claim, assessment: AssessmentText, tree: string): string {
  return assessment
    .setsWritten()
    .filter(({ set }) => isConcerned(claim, set))
    .map(
      ({ text }) => `belief_held (${text}) /\\ rational_at (${text}) believed strategies ${tree}`,
    )
    .join('\n   /\\ ');
}

function refuseUnwritten({ id, concept, game }: Claim): void {
  const problems = [
    ...(concept === 'weak perfect Bayesian'
      ? []
      : [
          `it claims a ${concept} equilibrium, and the theory for Rocq has the weak perfect Bayesian alone`,
        ]),
    ...(game.players.length === 0 ? ['its game has no players'] : []),
  ];
  if (problems.length > 0)
    throw new Unusable(`${id} is not written for Rocq: ${problems.join('; ')}`);
}
