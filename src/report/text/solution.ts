import { match } from 'ts-pattern';
import type {
  ClaimedEquilibrium,
  JudgedByItself,
  RootTaken,
} from '../../claim/claimed-equilibrium.js';
import { paretoOrder } from '../../equilibrium/enumeration/pareto-order.js';
import {
  isOpen,
  type Solution,
  type SolvedConcept,
} from '../../equilibrium/enumeration/solution.js';
import { talkOf } from '../../equilibrium/enumeration/talk.js';
import type { MinimaxEquilibrium } from '../../equilibrium/enumeration/zero-sum/minimax-equilibrium.js';
import { entry } from '../../exact/entry.js';
import { columns, wrapped } from './columns.js';
import { CONCEPT_NAMES } from './concept-names.js';
import { playerName } from './extensive-names.js';
import { minimaxText } from './minimax.js';
import { outcomeLines } from './outcome.js';

/** The equilibria of a game, and where the claimed ones are among them. */
export interface SolutionReport {
  readonly solution: Solution;
  readonly minimax?: MinimaxEquilibrium | undefined;
  readonly claims: readonly ClaimedEquilibrium[];
}

/** Outcomes told in full; a reader with more of them reads the JSON document. */
const MOST_TOLD = 25;

/** Outcomes better for everybody, named beside one. */
const MOST_BETTER = 5;

/**
 * The equilibria of a game, for reading.
 * @example
 * ```js
 * import { readEfg, solutionText, solve } from 'casus';
 * const text = `EFG 2 R "A choice" { "A" }
 * p "" 1 1 "" { "left" "right" } 0
 * t "" 1 "" { 1 }
 * t "" 2 "" { 0 }`;
 * solutionText(solve(readEfg(text, 'choice')), 'A choice').includes('left'); // true
 * ```
 */
export function solutionText({ solution, minimax, claims }: SolutionReport, title: string): string {
  const { game, classes } = solution;
  const talk = talkOf(game, classes);
  const original = talk.flatMap((each, index) => (each.sameAs === index ? [index] : []));
  const told = original.slice(0, MOST_TOLD);
  return [
    title,
    ...countLines(solution, original.length),
    ...claims.map((claim) => wrapped(claimedEquilibriumText(claim, solution.concept), '  ')),
    ...told.flatMap((index) => ['', ...outcomeLines(solution, talk, claims, index)]),
    ...(told.length < original.length
      ? ['', `  and ${original.length - told.length} more outcomes; --json lists them`]
      : []),
    ...(classes.length > 1 ? ['', ...rankingLines(solution, told, original)] : []),
    ...(minimax ? ['', minimaxText(game, minimax)] : []),
  ].join('\n');
}

function countLines(found: Solution, different: number): string[] {
  const { concept, classes, undecided, complete, ended } = found;
  const profiles = classes.reduce((total, each) => total + each.profiles, 0n);
  const name = `pure ${CONCEPT_NAMES[concept]} equilibri`;
  const outcomes = classes.length === 1 ? 'one outcome' : `${classes.length} outcomes`;
  const renaming = different < classes.length ? `; ${different} if messages may be renamed` : '';
  const counted =
    profiles === 1n ? `One ${name}um` : `${profiles} ${name}a with ${outcomes}${renaming}`;
  return [
    profiles === 0n
      ? `No ${name}um${complete ? (undecided > 0n ? ' was found, and not every profile could be decided' : '') : ' was found so far'}`
      : isOpen(found)
        ? `Found so far, and there may be more: ${counted.replace(/^One/u, 'one')}`
        : counted,
    ...(undecided > 0n ? [`  ? ${undecided} more profiles could not be decided`] : []),
    ...match(ended)
      .with(undefined, () => [])
      .with('most', () => [
        '  ? not searched to the end, and there are more; --most N looks further',
      ])
      .with('stopped', () => ['  ? not searched to the end: the search was stopped'])
      .exhaustive(),
  ];
}

/** Payoffs side by side: the best of each player marked, and who is better for nobody. */
function rankingLines(
  solution: Solution,
  told: readonly number[],
  original: readonly number[],
): string[] {
  const { game, classes } = solution;
  const most = game.players.map((_, player) =>
    classes
      .map(({ payoffs }) => entry(payoffs, player))
      .reduce((one, other) => (other.atMost(one) ? one : other)),
  );
  const dominating = paretoOrder(classes);
  const first = new Set(original);
  const rows = told.map((index) => {
    const found = entry(classes, index);
    const better = dominating(index).filter((rival) => first.has(rival));
    return [
      `outcome ${index + 1}`,
      ...found.payoffs.map(
        (payoff, player) => `${payoff}${payoff.equals(entry(most, player)) ? ' *' : ''}`,
      ),
      better.length === 0 ? '' : dominatedText(better),
    ];
  });
  const names = game.players.map((_, player) => playerName(game, player));
  return [
    isOpen(solution)
      ? '  Payoffs among those found so far (* the most that the player gets in any of these)'
      : '  Payoffs (* the most that the player gets in any of them)',
    columns([['', ...names, ''], ...rows], '    '),
  ];
}

function dominatedText(better: readonly number[]): string {
  const shown = better.slice(0, MOST_BETTER).map((other) => other + 1);
  const more = better.length - shown.length;
  return `Pareto dominated by ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/*
 * What is said of a claim beside the list of its game's equilibria. Whether it is an equilibrium
 * rests on its own judgment alone; of the list it is said only where it stands in it.
 */

/** Where a claimed equilibrium stands, and whether it is one, in a sentence behind its mark. */
export function claimedEquilibriumText(found: ClaimedEquilibrium, concept: SolvedConcept): string {
  const taken = found.roots.map(takenText).join(' and ');
  const id = `${found.claim.id}${taken ? `, with ${taken},` : ''}`;
  if (found.kind === 'nonexistent') return `✗ ${id} prescribes no probabilities at these numbers`;
  if (found.kind === 'rootless')
    return `✗ ${id} says nothing at these numbers: there is no root ${spelledRoot(found)} in its interval`;
  if (found.kind === 'at no number')
    return `? ${id} rests on ${found.amongOthers ? 'another' : 'the'} root ${spelledRoot(found)}, which is irrational or no single number here: \`check --claim\` tells what is so of it`;
  return `${mark(found)} ${id} ${match(found)
    .with(
      { kind: 'found' },
      ({ inClass }) => `is among them: outcome ${inClass + 1}${beliefsText(found, concept)}`,
    )
    .with({ kind: 'found on the path' }, ({ inClass, equilibrium }) =>
      equilibrium === false
        ? `is outcome ${inClass + 1} where play arrives; what it prescribes elsewhere does not support it`
        : `is outcome ${inClass + 1} where play arrives; by itself it ${isText(found, concept)}`,
    )
    .with({ kind: 'missing' }, ({ equilibrium }) =>
      equilibrium === false
        ? 'is not among them'
        : `is not among them; by itself it ${isText(found, concept)}`,
    )
    .with(
      { kind: 'not met' },
      () => `${isText(found, concept)}; its outcome was not met before the search ended`,
    )
    .with(
      { kind: 'mixed' },
      () => `mixes, and is not looked for here; by itself it ${isText(found, concept)}`,
    )
    .exhaustive()}`;
}

function takenText({ root, value }: RootTaken): string {
  return `${root.spelling.text} = ${value}`;
}

function spelledRoot({ root }: { readonly root: RootTaken['root'] }): string {
  return root.spelling.text;
}

/** `≈` where the strategies are, or play like, an equilibrium, and the assessment is none. */
function mark({ kind, equilibrium, withStatedBeliefs }: JudgedByItself & { kind: string }): string {
  if (equilibrium === undefined) return '?';
  if (!equilibrium) return kind === 'found on the path' ? '≈' : '✗';
  return withStatedBeliefs === undefined ? '?' : withStatedBeliefs ? '✓' : '≈';
}

/** `is a sequential equilibrium, with the beliefs that it states`. */
function isText(found: JudgedByItself, concept: SolvedConcept): string {
  const name = `${CONCEPT_NAMES[concept]} equilibrium`;
  return match(found.equilibrium)
    .with(true, () => `is a ${name}${beliefsText(found, concept)}`)
    .with(false, () => `is no ${name}`)
    .with(undefined, () => `may be a ${name}: that could not be decided`)
    .exhaustive();
}

/** On which beliefs an equilibrium rests, where its concept has beliefs. */
function beliefsText({ withStatedBeliefs }: JudgedByItself, concept: SolvedConcept): string {
  if (concept === 'nash' || concept === 'subgamePerfect') return '';
  return match(withStatedBeliefs)
    .with(true, () => ', with the beliefs that it states')
    .with(false, () => ', with some beliefs, but not with those that it states')
    .with(undefined, () => ', with some beliefs; with those that it states, undecided')
    .exhaustive();
}
