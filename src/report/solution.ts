import { match } from 'ts-pattern';
import type { ClaimedEquilibrium } from '../claim/claimed-equilibrium.js';
import type { OutcomeClass } from '../equilibrium/enumeration/outcome-class.js';
import { compared, type Solution } from '../equilibrium/enumeration/solution.js';
import { type Talk, type TalkOfClass, talkOf } from '../equilibrium/enumeration/talk.js';
import { visible } from '../exact/visible.js';
import { columns, wrapped } from './columns.js';
import { CONCEPT_NAMES } from './concept-names.js';
import { nameText, playerName } from './extensive-names.js';
import { elsewhereText, pathLines } from './outcome-behavior.js';

/** The equilibria of a game, and where the claimed ones are among them. */
export interface SolutionReport {
  readonly solution: Solution;
  readonly claims: readonly ClaimedEquilibrium[];
}

/** Outcomes told in full; a reader with more of them reads the JSON document. */
const MOST_TOLD = 25;

/** The equilibria of a game, for reading. */
export function solutionText({ solution, claims }: SolutionReport, title: string): string {
  const { game, classes } = solution;
  const talk = talkOf(game, classes);
  const original = talk.flatMap((each, index) => (each.sameAs === index ? [index] : []));
  const told = original.slice(0, MOST_TOLD);
  return [
    title,
    ...countLines(solution, original.length),
    ...claims.map((claim) => wrapped(claimText(claim), '  ')),
    ...told.flatMap((index) => ['', ...outcomeLines(solution, talk, claims, index)]),
    ...(told.length < original.length
      ? ['', `  and ${original.length - told.length} more outcomes; --json lists them all`]
      : []),
    ...(classes.length > 1 ? ['', ...rankingLines(solution, told)] : []),
  ].join('\n');
}

function countLines(found: Solution, different: number): string[] {
  const { concept, classes, undecided, complete } = found;
  const profiles = classes.reduce((total, each) => total + each.profiles, 0n);
  const name = `pure ${CONCEPT_NAMES[concept]} equilibri`;
  const outcomes = classes.length === 1 ? 'one outcome' : `${classes.length} outcomes`;
  const renaming =
    different < classes.length ? `, ${different} of them different but for messages' names` : '';
  return [
    profiles === 0n
      ? `No ${name}um`
      : profiles === 1n
        ? `One ${name}um`
        : `${profiles} ${name}a with ${outcomes}${renaming}`,
    ...(undecided > 0n ? [`  ? ${undecided} more profiles could not be decided`] : []),
    ...(complete ? [] : ['  ? the search ended early: there are more; --most N looks further']),
  ];
}

function claimText(found: ClaimedEquilibrium): string {
  const { id } = found.claim;
  return match(found)
    .with({ kind: 'found' }, ({ inClass }) => `✓ ${id} is among them: outcome ${inClass + 1}`)
    .with(
      { kind: 'found on the path' },
      ({ inClass }) =>
        `≈ ${id} is outcome ${inClass + 1} where play arrives; what it prescribes elsewhere does not support it`,
    )
    .with({ kind: 'missing' }, () => `✗ ${id} is not among them`)
    .with({ kind: 'nonexistent' }, () => `✗ ${id} prescribes no probabilities at these numbers`)
    .with(
      { kind: 'mixed' },
      ({ equilibrium }) =>
        `${equilibrium ? '✓' : '✗'} ${id} mixes, and is not looked for here; by itself it is ${equilibrium ? 'a weak perfect Bayesian equilibrium' : 'no equilibrium'}`,
    )
    .exhaustive();
}

function outcomeLines(
  { game, classes }: Solution,
  talk: readonly TalkOfClass[],
  claims: readonly ClaimedEquilibrium[],
  index: number,
): string[] {
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
    ...elsewhereText(game, found).map((line) => wrapped(line, '    ')),
    ...copies.map((copy) => copyLine(classes, talk, claims, copy, game.players)),
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
    .with('babbling', () => 'babbling: no message changes what anybody does')
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
  classes: readonly OutcomeClass[],
  talk: readonly TalkOfClass[],
  claims: readonly ClaimedEquilibrium[],
  copy: number,
  players: readonly string[],
): string {
  const exchanges = (talk[copy]?.renamed ?? []).map(
    ({ player, messages: [one, other] }) =>
      `${nameText(players[player] ?? '')}'s "${visible(one)}" and "${visible(other)}"`,
  );
  const claimed = claimedIn(claims, copy);
  return `    Outcome ${copy + 1}: the same with messages reversed: ${exchanges.join(', then ')} trade places (${count(classes[copy]?.profiles ?? 0n)})${claimed ? `; ${claimed}` : ''}`;
}

function count(profiles: bigint): string {
  return profiles === 1n ? 'one profile' : `${profiles} profiles`;
}

function payoffText(players: readonly string[], { payoffs }: OutcomeClass): string {
  return players.map((player, index) => `${player} ${payoffs[index]}`).join(', ');
}

/** Payoffs side by side: the best of each player marked, and who is better for nobody. */
function rankingLines({ game, classes }: Solution, told: readonly number[]): string[] {
  const best = game.players.map((_, player) =>
    classes.reduce<OutcomeClass | undefined>((most, each) => {
      const [one, other] = [most?.payoffs[player], each.payoffs[player]];
      return one && other?.atMost(one) ? most : each;
    }, undefined),
  );
  const rows = told.flatMap((index) => {
    const found = classes[index];
    if (!found) return [];
    const better = told.filter((other) => {
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
        better.length === 0
          ? ''
          : `Pareto dominated by ${better.map((other) => other + 1).join(', ')}`,
      ],
    ];
  });
  const names = game.players.map((_, player) => playerName(game, player));
  return [
    '  Payoffs (* the most that the player gets in any of them)',
    columns([['', ...names, ''], ...rows], '    '),
  ];
}
