/// <reference lib="dom" />
import { entry } from '../../../exact/entry.js';
import { visibleLines } from '../../../exact/message.js';
import { Rational } from '../../../exact/rational.js';
import type { ExplorationData } from '../../../sample/exploration/exploration-data.js';
import { ExploredPoint, readExploration } from '../../../sample/exploration/explored-point.js';
import { claimDetails } from './claim-details.js';
import { numberElement } from './number-text.js';
import { fragmentOf, rememberedIn } from './page-address.js';
import { called } from './page-elements.js';
import { ParameterRows } from './parameter-rows.js';
import { PlaneView } from './plane-view.js';
import {
  type ParameterValues,
  parameterFile,
  readParameterFile,
  withParameter,
} from './point-state.js';
import { sliderGrid } from './slider-grid.js';
import { propositionStanding } from './standing-words.js';

const written = JSON.parse(called('data').textContent ?? '') as {
  readonly data: ExplorationData;
  readonly start: readonly string[];
};
const read = readExploration(written.data);
const { symbols, units, propositions, restrictions } = written.data;
const start: ParameterValues = written.start.map((each) => Rational.of(each));
const grids = start.map((value, k) => sliderGrid(entry(units, k), value));

let values = start;
let chosen = 0;

const rows = new ParameterRows(read, grids, () => values, go);
const plane = new PlaneView(read, grids, {
  move: ([x, y], [across, up]) => {
    const moved = withParameter(read, withParameter(read, values, x, across), y, up);
    if (new ExploredPoint(read, moved).broken.length === 0) go(moved);
  },
  changed: show,
});

/** Goes to a point, and shows what is so there. */
function go(to: ParameterValues): void {
  values = to;
  say('');
  show();
}

function say(message: string): void {
  called('message').textContent = visibleLines(message);
}

function show(): void {
  const there = new ExploredPoint(read, values);
  const { broken } = there;
  rows.show(values);
  showRestrictions(broken);
  const admissible = broken.length === 0;
  showStandings(there, admissible);
  const proposition = entry(propositions, chosen);
  called('details').replaceChildren(
    ...(admissible && proposition.kind === 'equilibrium' ? claimDetails(there, proposition) : []),
  );
  plane.show(proposition, values);
  const axes = plane.symbols?.map((each) => entry(symbols, each)) ?? [];
  history.replaceState(null, '', fragmentOf(symbols, values, proposition.id, axes));
}

function showRestrictions(broken: readonly number[]): void {
  restrictions.forEach((_, k) => {
    called(`kept-${k}`).textContent = broken.includes(k) ? '✗' : '✓';
    called(`restriction-${k}`).classList.toggle('bad', broken.includes(k));
  });
  const all = restrictions.length;
  called('admission').textContent =
    broken.length === 0
      ? `Restrictions: all ${all} hold`
      : `Restrictions: ${broken.length} of ${all} ${broken.length === 1 ? 'is' : 'are'} broken`;
  if (broken.length > 0) called<HTMLDetailsElement>('restrictions').open = true;
}

function showStandings(there: ExploredPoint, admissible: boolean): void {
  propositions.forEach((proposition, k) => {
    const isChosen = k === chosen;
    called(`choice-${k}`).setAttribute('aria-pressed', `${isChosen}`);
    called(`proposition-${k}`).hidden = !isChosen;
    const found = admissible ? propositionStanding(proposition, there) : undefined;
    called(`mark-${k}`).textContent = found?.mark ?? ' ';
    if (!isChosen) return;
    called(`verdict-${k}`).textContent =
      found?.sentence ?? 'These parameters are not admissible: nothing is said of them.';
    const standing = called('standing');
    const clause = found?.clause ?? `${proposition.id}: these parameters are not admissible`;
    if (standing.textContent !== clause) standing.textContent = clause;
    proposition.conditions.forEach(({ tests, difference }, row) => {
      const holds = tests.every(there.holds);
      called(`holds-${k}-${row}`).textContent = !admissible ? '' : holds ? '✓ holds' : '✗ fails';
      called(`slack-${k}-${row}`).replaceChildren(numberElement(there.fraction(difference)));
    });
  });
}

function choose(place: number): void {
  chosen = place;
  show();
}

/** Goes to what an address remembers; says what cannot be read in it. */
function goToAddress(): void {
  try {
    const ids = propositions.map(({ id }) => id);
    const found = rememberedIn(symbols, ids, location.hash);
    const place = propositions.findIndex(({ id }) => id === found?.claim);
    if (place >= 0) chosen = place;
    const [x = -1, y = -1] = found?.axes.map((name) => symbols.indexOf(name)) ?? [];
    if (x >= 0 && y >= 0 && x !== y) plane.symbols = [x, y];
    go(found?.values ?? values);
    say(found?.unknown.join('\n') ?? '');
  } catch (error) {
    go(values);
    say(`The address cannot be read.\n${error instanceof Error ? error.message : ''}`);
  }
}

function save(): void {
  const file = new Blob([parameterFile(symbols, values)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'point.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function load(input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  if (file === undefined) return;
  try {
    go(readParameterFile(symbols, await file.text()));
  } catch (error) {
    say(`The file cannot be used.\n${error instanceof Error ? error.message : ''}`);
  }
  input.value = '';
}

propositions.forEach((_, k) => {
  called(`choice-${k}`).addEventListener('click', () => choose(k));
});
called('reset').addEventListener('click', () => go(start));
called('save').addEventListener('click', save);
const loading = called<HTMLInputElement>('load');
loading.addEventListener('change', () => void load(loading));
addEventListener('hashchange', goToAddress);

const free = symbols
  .map((_, k) => k)
  .filter((k) => !written.data.followers.some(({ symbol }) => symbol === k));
const [first, second] = free;
if (first !== undefined && second !== undefined) plane.symbols = [first, second];
goToAddress();
