import { match } from 'ts-pattern';
import type { ClaimedEquilibrium } from '../../claim/claimed-equilibrium.js';
import type { OutcomeClass } from '../../equilibrium/enumeration/outcome-class.js';
import { compared, isOpen, type Solution } from '../../equilibrium/enumeration/solution.js';
import { type Talk, type TalkOfClass, talkOf } from '../../equilibrium/enumeration/talk.js';
import { entry } from '../../exact/entry.js';
import { visible } from '../../exact/message.js';
import { claimedEquilibriumText } from './claimed-equilibrium.js';
import { columns, wrapped } from './columns.js';
import { CONCEPT_NAMES } from './concept-names.js';
import { playerName } from './extensive-names.js';
import { elsewhereText, pathLines, profilesText } from './outcome-behavior.js';

/** The equilibria of a game, and where the claimed ones are among them. */
export interface SolutionReport {
  readonly solution: Solution;
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
export function solutionText({ solution, claims }: SolutionReport, title: string): string {
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
  ].join('\n');
}

function countLines(found: Solution, different: number): string[] {
  const { concept, classes, undecided, complete } = found;
  const profiles = classes.reduce((total, each) => total + each.profiles, 0n);
  const name = `pure ${CONCEPT_NAMES[concept]} equilibri`;
  const outcomes = classes.length === 1 ? 'one outcome' : `${classes.length} outcomes`;
  const renaming =
    different < classes.length ? `, ${different} of them different but for messages' names` : '';
  const counted =
    profiles === 1n ? `One ${name}um` : `${profiles} ${name}a with ${outcomes}${renaming}`;
  return [
    profiles === 0n
      ? `No ${name}um${isOpen(found) ? ' was found, and not every profile could be decided' : ''}`
      : isOpen(found)
        ? `Found so far, and there may be more: ${counted.replace(/^One/u, 'one')}`
        : counted,
    ...(undecided > 0n ? [`  ? ${undecided} more profiles could not be decided`] : []),
    ...(complete
      ? []
      : ['  ? not searched to the end, and there are more; --most N looks further']),
  ];
}

function outcomeLines(
  solution: Solution,
  talk: readonly TalkOfClass[],
  claims: readonly ClaimedEquilibrium[],
  index: number,
): string[] {
  const { game, classes } = solution;
  const found = classes[index];
  if (!found) return [];
  const copies = talk.flatMap(({ sameAs }, other) =>
    sameAs === index && other !== index ? [other] : [],
  );
  return [
    wrapped([`Outcome ${index + 1}:`, character(talk[index]?.talk, claims, index)].join(' '), '  '),
    ...pathLines(game, found.path).map((line) => `    ${line}`),
    `    pays ${payoffText(
      game.players.map((_, player) => playerName(game, player)),
      found,
    )}`,
    ...elsewhereText(game, found, isOpen(solution)).map((line) => wrapped(line, '    ')),
    ...copies.map((copy) => copyLine(solution, talk, claims, copy)),
  ];
}

/** What kind of outcome it is, in a few words. */
function character(
  talk: Talk | undefined,
  claims: readonly ClaimedEquilibrium[],
  index: number,
): string {
  const claimed = claimedIn(claims, index);
  const kind = match(talk)
    .with('babbling', () => 'babbling: no message changes what anybody does where play arrives')
    .with('influential', () => 'influential: somebody acts on a message')
    .with('silent', undefined, () => '')
    .exhaustive();
  return [claimed, kind].filter((part) => part !== '').join('; ');
}

function claimedIn(claims: readonly ClaimedEquilibrium[], index: number): string {
  const ids = claims.flatMap((found) =>
    'inClass' in found && found.inClass === index ? [found.claim.id] : [],
  );
  return ids.length === 0 ? '' : `claimed as ${ids.join(', ')}`;
}

function copyLine(
  solution: Solution,
  talk: readonly TalkOfClass[],
  claims: readonly ClaimedEquilibrium[],
  copy: number,
): string {
  const { game, classes } = solution;
  const exchanges = entry(talk, copy).renamed.map(
    ({ player, messages: [one, other] }) =>
      `${playerName(game, player)}'s "${visible(one)}" and "${visible(other)}"`,
  );
  const claimed = claimedIn(claims, copy);
  return `    Outcome ${copy + 1}: the same with messages reversed: ${exchanges.join(', then ')} trade places (${profilesText(entry(classes, copy).profiles, isOpen(solution))})${claimed ? `; ${claimed}` : ''}`;
}

function payoffText(players: readonly string[], { payoffs }: OutcomeClass): string {
  return players.map((player, index) => `${player} ${payoffs[index]}`).join(', ');
}

/** Payoffs side by side: the best of each player marked, and who is better for nobody. */
function rankingLines(
  solution: Solution,
  told: readonly number[],
  original: readonly number[],
): string[] {
  const { game, classes } = solution;
  const best = game.players.map((_, player) =>
    classes.reduce<OutcomeClass | undefined>((most, each) => {
      const [one, other] = [most?.payoffs[player], each.payoffs[player]];
      return one && other?.atMost(one) ? most : each;
    }, undefined),
  );
  const rows = told.flatMap((index) => {
    const found = classes[index];
    if (!found) return [];
    const better = original.filter((other) => {
      const rival = classes[other];
      return rival && compared(rival, found) === 'better';
    });
    return [
      [
        `outcome ${index + 1}`,
        ...found.payoffs.map((payoff, player) => {
          const most = best[player]?.payoffs[player];
          return `${payoff}${most?.equals(payoff) ? ' *' : ''}`;
        }),
        better.length === 0 ? '' : dominatedText(better),
      ],
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
