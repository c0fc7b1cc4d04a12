import type { Claim } from '../../../claim/claim.js';
import type { Specification } from '../../../claim/specification.js';
import { continuationOf } from '../../../claim/stationary/continuation-game.js';
import { Unusable } from '../../../exact/message.js';
import { sourceText } from '../../../game/game.js';
import { comment } from '../claim-file.js';
import { AssessmentText } from './assessment-text.js';
import { scopeText, speaksOfBeliefs, unwrittenBecause } from './claimed-equilibrium.js';
import { NamedExpressions } from './game-names.js';
import { gameParts } from './game-parts.js';
import { formText, TreeText, typesText } from './game-statement.js';
import { ReaderNames } from './reader-name.js';
import { realRelation } from './real-formula.js';

/**
 * A game and what is claimed of it, from its declaration: types, draws, payoffs, strategies, beliefs,
 * conditions, and the claim, over the theory of games in `rocq/collusion/Games.v`.
 * @throws {Unusable} for what is not written, saying why.
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
    `(** * What is claimed: who does what${speaksOfBeliefs(claim) ? ', and what is believed' : ''} *)`,
    '',
    ...assessment.strategies(),
    '',
    ...(speaksOfBeliefs(claim) ? assessment.weights(tree) : []),
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
    'From Collusion Require Import Games Listing Concepts.',
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

function refuseUnwritten(claim: Claim): void {
  const problems = [
    ...unwrittenBecause(claim),
    ...(continuationOf(claim.game) === undefined
      ? []
      : ['its game may go on for ever, and the theory for Rocq is of finite games']),
    ...(claim.game.players.length === 0 ? ['its game has no players'] : []),
  ];
  if (problems.length > 0)
    throw new Unusable(`${claim.id} is not written for Rocq: ${problems.join('; ')}`);
}
