/// <reference lib="dom" />
import { entry } from '../../../exact/entry.js';
import type { Rational } from '../../../exact/rational.js';
import {
  type ClaimView,
  claimView,
  type DeviationView,
  tightest,
} from '../../../sample/exploration/claim-view.js';
import type { ClaimData } from '../../../sample/exploration/exploration-data.js';
import type { ExploredPoint } from '../../../sample/exploration/explored-point.js';
import { numberElement, signed } from './number-text.js';
import { authored, newElement, newTable } from './page-elements.js';

/** What the chosen claim comes to at an admissible point: why, what is tight, and how play goes. */
export function claimDetails(there: ExploredPoint, claim: ClaimData): HTMLElement[] {
  const view = claimView(there, claim);
  return [
    ...deniedPart(view),
    ...tightPart(view),
    ...playPart(view, claim),
    strategyPart(view),
    ...deviationPart(view),
  ];
}

function deniedPart({ exists, denied }: ClaimView): HTMLElement[] {
  if (denied.length === 0) return [];
  const head = exists ? 'Not so here:' : 'There are no such strategies here. Not so:';
  return [
    newElement('p', {}, head),
    newElement(
      'ul',
      {},
      ...[...new Set(denied)].map((each) => newElement('li', {}, authored(each))),
    ),
  ];
}

/** The tightest constraint in words: `B at "m": mobilize would lose 3/8`. */
function tightPart(view: ClaimView): HTMLElement[] {
  const found = tightest(view);
  const [first] = found;
  if (first?.gain === undefined) return [];
  const head =
    first.gain.sign > 0
      ? 'What gains most:'
      : first.gain.isZero
        ? 'Tight, with nothing to spare:'
        : 'Tightest, with the least to spare:';
  return [
    newElement('h3', {}, 'Tightest constraint'),
    newElement('p', {}, head),
    newElement(
      'ul',
      {},
      ...found.map((each) => newElement('li', { class: 'tight' }, ...deviationWordsOf(each))),
    ),
  ];
}

function deviationWordsOf({ set, words, gain }: DeviationView): (string | Node)[] {
  const doing = [authored(set.mover), ' at ', authored(`“${set.name}”`), ': ', authored(words)];
  if (gain === undefined) return [...doing, ' (what it gains has no formula)'];
  if (gain.isZero) return [...doing, ' gains nothing and loses nothing'];
  return [...doing, gain.sign > 0 ? ' gains ' : ' would lose ', numberElement(gain.magnitude)];
}

function playPart(
  { play, exists }: ClaimView,
  { players, variables, plays }: ClaimData,
): HTMLElement[] {
  const head = newElement('h3', {}, 'Path of play');
  if (!exists) return [];
  if (play === undefined)
    return [
      head,
      newElement(
        'p',
        {},
        plays === null ? 'It has too many ways to be listed.' : 'It has no value here.',
      ),
    ];
  const shown = variables
    .map((name, column) => ({ name, column }))
    .filter(({ column }) => play.ways.some(({ values }) => values[column] !== '-'));
  const numbers = (all: readonly Rational[]): HTMLElement[] => all.map(numberElement);
  return [
    head,
    newTable(
      'Expected payoffs',
      ['', ...players],
      [['in this profile', ...numbers(play.expected)]],
    ),
    foldable(
      'ways',
      `Ways in which play goes (${play.ways.length})`,
      play.ways.length <= MOST_OPEN,
      newTable(
        'Ways in which play goes',
        ['probability', ...shown.map(({ name }) => name), ...players.map((each) => `pays ${each}`)],
        play.ways.map(({ values, probability, payoffs }) => [
          chance(probability),
          ...shown.map(({ column }) => authored(entry(values, column))),
          ...payoffs.map((each) => newElement('span', {}, signed(each))),
        ]),
      ),
    ),
  ];
}

/** Longer tables are folded until somebody opens them. */
const MOST_OPEN = 8;

/** What somebody opened or closed stays so while the point moves. */
const opened = new Map<string, boolean>();

function foldable(key: string, title: string, open: boolean, content: HTMLElement): HTMLElement {
  const details = newElement(
    'details',
    {},
    newElement('summary', {}, title),
    content,
  ) as HTMLDetailsElement;
  details.open = opened.get(key) ?? open;
  details.firstElementChild?.addEventListener('click', () => opened.set(key, !details.open));
  return details;
}

/** A probability, with a bar as wide as it is likely. */
function chance(probability: Rational): HTMLElement {
  const { numerator, denominator } = probability;
  const bar = newElement('span', { class: 'bar', 'aria-hidden': 'true' });
  bar.style.width = `${Number((1000n * numerator) / denominator) / 10}%`;
  return newElement('span', { class: 'chance' }, numberElement(probability), bar);
}

function strategyPart({ strategies }: ClaimView): HTMLElement {
  const rows = strategies.map(({ set, actions }) => [
    authored(set.mover),
    authored(set.name),
    newElement(
      'span',
      {},
      ...actions
        .filter(({ probability }) => probability?.isZero !== true)
        .flatMap(({ name, probability }, index): (string | Node)[] => {
          const sure = probability !== undefined && `${probability}` === '1';
          const before = index > 0 ? [', '] : [];
          return [
            ...before,
            authored(name),
            ...(sure ? [] : [' with ', numberElement(probability)]),
          ];
        }),
    ),
  ]);
  return foldable(
    'strategies',
    `Strategies (${rows.length} information sets)`,
    false,
    newTable('Strategies', ['who', 'knows', 'does'], rows),
  );
}

function deviationPart({ deviations }: ClaimView): HTMLElement[] {
  if (deviations.length === 0) return [];
  const ordered = [...deviations].sort((one, other) =>
    one.gain && other.gain ? other.gain.compare(one.gain) : one.gain ? -1 : 1,
  );
  return [
    foldable(
      'deviations',
      `All deviations (${deviations.length})`,
      false,
      newTable(
        'What each deviation gains, given that play came there',
        ['who', 'at', 'does instead', 'gains'],
        ordered.map(({ set, words, gain }) => [
          authored(set.mover),
          authored(set.name),
          authored(words),
          gain === undefined ? 'no formula' : numberElement(gain),
        ]),
      ),
    ),
  ];
}
