import { match } from 'ts-pattern';
import { type Claim, isConcerned, isWhole } from '../../../claim/claim.js';
import { hasBeliefs } from '../../../claim/claimed-concept.js';
import type { AssessmentText } from './assessment-text.js';

/** A game under its name, and that it is one. */
export interface NamedGame {
  readonly tree: string;
  readonly isGame: string;
}

/** Why it is not written when a claim's assessment is an equilibrium; none where it is. */
export function unwrittenBecause({ concept, scope }: Claim): string[] {
  return match(concept)
    .with('weak perfect Bayesian', 'sequential', () => [])
    .with('perfect Bayesian', () => [
      'it claims a perfect Bayesian equilibrium, and the theory for Rocq does not have condition B of Fudenberg and Tirole (1991)',
    ])
    .with('Nash', () =>
      isWhole(scope) ? [] : ['it is about single information sets, of a concept without beliefs'],
    )
    .with('subgame perfect', () =>
      isWhole(scope) && scope.kind !== 'iff'
        ? []
        : [
            'it tells set by set when behavior is rational, and the theory for Rocq says of subgame perfection only as a whole what it is',
          ],
    )
    .exhaustive();
}

/**
 * Whether beliefs are to be written: stated ones; or, where a concept without beliefs is told set by set, those
 * of Bayes' rule, where play comes.
 */
export function speaksOfBeliefs({ concept, scope }: Claim): boolean {
  return hasBeliefs(concept) || scope.kind === 'iff';
}

/** When the assessment is an equilibrium, and the claim itself. */
export function scopeText(claim: Claim, assessment: AssessmentText, game: NamedGame): string[] {
  const { tree } = game;
  const equilibrium = equilibriumText(claim, heldBelief(assessment), tree);
  const named = (name: string, ...parts: string[]): string[] =>
    claimText(name, claim, assessment, game, parts);
  const statement = match(claim.scope)
    .with({ kind: 'iff' }, () => [
      ...assessment.conditionTable(),
      ...CLAIM_HEAD,
      ...named('claimed', `(${equilibrium} <-> ${conditionsOf(claim, tree)})`),
      '',
      ...setBySetComment(claim),
      ...named('claimed_set_by_set', ...setBySet(claim, heldBelief(assessment), tree)),
    ])
    .with({ kind: 'exactly' }, () => [
      ...assessment.conditionsTogether(),
      ...CLAIM_HEAD,
      ...named('claimed', `(${equilibrium} <-> conditions)`),
    ])
    .with({ kind: 'if' }, ({ at }) => [
      ...assessment.conditionsTogether(),
      ...(at === undefined ? [] : beliefHeld(heldBelief(assessment), tree)),
      ...CLAIM_HEAD,
      ...named(
        'claimed',
        `(conditions ->\n   ${at === undefined ? equilibrium : rationalAt(claim, assessment, tree)})`,
      ),
    ])
    .exhaustive();
  return ['(** * When it is an equilibrium *)', '', ...statement];
}

/** What is believed, as Rocq writes it: where a claim leaves beliefs open, there are some under which all this holds. */
interface HeldBelief {
  readonly believed: string;
  readonly isOpen: boolean;
  readonly forSome: (text: string) => string;
}

const STATED: HeldBelief = { believed: 'believed', isOpen: false, forSome: (text) => text };

const OPEN: HeldBelief = {
  believed: '(believed open)',
  isOpen: true,
  forSome: (text) => `(exists open, ${text})`,
};

function heldBelief({ leavesBeliefsOpen }: AssessmentText): HeldBelief {
  return leavesBeliefsOpen ? OPEN : STATED;
}

function equilibriumText(
  { concept }: Claim,
  { believed, forSome }: HeldBelief,
  tree: string,
): string {
  return match(concept)
    .with('weak perfect Bayesian', () =>
      forSome(`weak_perfect_bayesian ${tree} strategies ${believed}`),
    )
    .with('sequential', () => forSome(`sequential ${tree} strategies ${believed}`))
    .with('Nash', () => `nash ${tree} strategies`)
    .with('subgame perfect', () => `subgame_perfect ${tree} strategies`)
    .with('perfect Bayesian', () => {
      throw new Error('what a perfect Bayesian equilibrium is has no text');
    })
    .exhaustive();
}

/** A concept without beliefs asks for nothing where play does not come. */
function conditionsOf({ concept }: Claim, tree: string): string {
  return hasBeliefs(concept)
    ? 'forall i, condition i'
    : `forall i, 0 < reach_set strategies i ${tree} -> condition i`;
}

function setBySet(claim: Claim, { believed, isOpen, forSome }: HeldBelief, tree: string): string[] {
  const rational = `rational_at i ${believed} strategies ${tree} <-> condition i`;
  if (!hasBeliefs(claim.concept))
    return [`(forall i, 0 < reach_set strategies i ${tree} -> (${rational}))`];
  const follow = claim.concept === 'sequential' ? 'consistent' : 'bayesian';
  const follows = `${follow} ${believed} strategies ${tree}`;
  if (isOpen) {
    const supported = `are_beliefs ${believed} /\\ ${follows}\n     /\\ rational_at i ${believed} strategies ${tree}`;
    return [
      forSome(`are_beliefs ${believed} /\\ ${follows}`),
      `(forall i, ${forSome(supported)} <-> condition i)`,
    ];
  }
  const bySet = `forall i, ${rational}`;
  return [
    `are_beliefs ${believed}`,
    follows,
    premises(claim, tree).length === 0 ? bySet : `(${bySet})`,
  ];
}

function setBySetComment({ concept }: Claim): string[] {
  if (!hasBeliefs(concept))
    return [
      '(** Set by set, which casus decides, and from which the claim follows: where play comes, beliefs being those',
      '    of Bayes, no deviation pays exactly where the condition of the set holds. *)',
    ];
  return [
    '(** Set by set, which casus decides, and from which the claim follows: the beliefs are beliefs and follow',
    '    from Bayes, and no deviation pays at an information set exactly where its condition holds. *)',
  ];
}

const CLAIM_HEAD: readonly string[] = ['', '(** * The claim *)', ''];

/**
 * What any claim says, there is such a game, and what is done in it has probabilities, and parts of its own:
 * of all parameters, or of those where there is such an assessment, and these are claimed, too.
 */
function claimText(
  name: string,
  claim: Claim,
  assessment: AssessmentText,
  { tree, isGame }: NamedGame,
  parts: readonly string[],
): string[] {
  const { where, concept } = claim;
  const { believed, forSome } = heldBelief(assessment);
  const exists = [
    ...(assessment.mayLackValues ? ['has_values'] : []),
    'is_profile strategies',
    ...(where.length === 0 || !hasBeliefs(concept) ? [] : [forSome(`are_beliefs ${believed}`)]),
  ].join(' /\\ ');
  const text = parts.join('\n  /\\ ');
  const given = premises(claim, tree);
  return [
    `Definition ${name} : Prop :=`,
    '  admissible ->',
    ...(where.length === 0
      ? [`  ${isGame} /\\ ${exists} /\\`]
      : [`  ${isGame} /\\`, `  (${exists} <-> exists_where) /\\`]),
    ...(given.length === 0 ? [`  ${text}.`] : [`  (${given.join(' -> ')} ->`, `  ${text}).`]),
  ];
}

/** Without what a claim says nothing of equilibrium: there is such an assessment, and the concept is defined. */
function premises({ where, concept, scope }: Claim, tree: string): string[] {
  return [
    ...(where.length === 0 ? [] : ['exists_where']),
    ...(concept === 'sequential' && isWhole(scope) ? [`all_may_be_reached ${tree}`] : []),
  ];
}

/** Without a belief at a set, any behavior there would be rational; one left open is that of Bayes' rule first. */
function beliefHeld({ believed, isOpen }: HeldBelief, tree: string): string[] {
  const distributed = `  (forall h, knows h = i -> 0 <= ${believed} h) /\\ Σ h, within i h (${believed} h) = 1`;
  if (!isOpen)
    return [
      '',
      '(** A belief is held there. *)',
      'Definition belief_held (i : information) : Prop :=',
      `${distributed}.`,
    ];
  const [reach, reachSet] = [`reach strategies h ${tree}`, `reach_set strategies i ${tree}`];
  return [
    '',
    "(** A belief is held there, that of Bayes' rule where play comes. *)",
    'Definition belief_held (open : beliefs moves) (i : information) : Prop :=',
    distributed,
    `  /\\ (forall h, knows h = i -> 0 < ${reachSet} -> believed open h = ${reach} / ${reachSet}).`,
  ];
}

/** At each set that a claim is about a belief is held, under which no deviation pays. */
function rationalAt(claim: Claim, assessment: AssessmentText, tree: string): string {
  const { believed, isOpen, forSome } = heldBelief(assessment);
  const held = isOpen ? 'belief_held open' : 'belief_held';
  return assessment
    .setsWritten()
    .filter(({ set }) => isConcerned(claim, set))
    .map(({ text }) =>
      forSome(`${held} (${text}) /\\ rational_at (${text}) ${believed} strategies ${tree}`),
    )
    .join('\n   /\\ ');
}
