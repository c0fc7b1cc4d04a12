import type { Claim } from '../../claim/claim.js';
import type { Specification } from '../../claim/specification.js';
import { entry } from '../../exact/entry.js';
import type { ExtensiveGame } from '../../game/extensive-game.js';
import { setAt } from '../../game/extensive-game.js';
import type { Game } from '../../game/game.js';
import { counted, informationSetsText } from '../text/columns.js';
import { legendLines } from './legend.js';
import { escaped, withSymbols } from './spelled.js';
import { drawnTree } from './tree/drawn-tree.js';
import { type InformationLine, informationLines } from './tree/information-lines.js';
import { type BranchOnPath, branchOnPath, pathOfPlay } from './tree/path-of-play.js';
import { natureNode, playerMark } from './tree/player-marks.js';
import { treeEnds } from './tree/tree-ends.js';
import { type PlacedNode, treeLayout } from './tree/tree-layout.js';
import { arrowHead, lineNumbers, treeLegend } from './tree/tree-legend.js';
import { TREE_FONT, type TreePlaces, treePlaces } from './tree/tree-places.js';
import { branchText } from './tree/tree-texts.js';
import { type TreeWords, treeWords } from './tree/tree-words.js';

/** How a picture of a game is named and marked. */
export interface GameTreeOptions {
  /** Names what is paid as its author does, and sets symbols as such. */
  readonly spec?: Specification | undefined;
  /** A claimed equilibrium of the game, whose path of play is marked. */
  readonly claim?: Claim | undefined;
}

/** At least as wide a picture is, so that a line of the legend has room. */
const LEAST_WIDTH = 480;

/**
 * A game in extensive form as a picture in SVG, the same for the same game: nodes by who moves there,
 * information sets as dashed lines, payoffs at the ends. A game too large for a page is drawn in short:
 * see `tree/drawn-tree.ts`; the legend says what was taken together or left out.
 * @example
 * ```js
 * import { gameTree } from 'casus';
 * import paper from './entry.js';
 * gameTree(paper.games[0], { spec: paper, claim: paper.claims[0] }).startsWith('<svg'); // true
 * ```
 */
export function gameTree(game: Game | ExtensiveGame, options: GameTreeOptions = {}): string {
  const picture = pictureOf(treeWords(game, options.spec), options.claim);
  const { words, places, legend } = picture;
  const [width, height] = [Math.max(LEAST_WIDTH, places.width), places.height + legend.height + 30];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Helvetica, Arial, sans-serif" font-size="${TREE_FONT}" fill="#000000">`,
    `<title>${escaped(words.form.title)}</title>`,
    `<desc>${escaped(description(words, options.claim))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`,
    ...picture.lines.map((line) => informationPath(picture, line)),
    ...picture.layout.nodes.flatMap((node) => branchMarks(picture, node)),
    ...picture.layout.nodes.flatMap((node) => nodeMarks(picture, node)),
    ...headings(picture),
    ...legend.lines,
    '</svg>',
    '',
  ].join('\n');
}

type Picture = ReturnType<typeof pictureOf>;

function pictureOf(words: TreeWords, claim: Claim | undefined) {
  const { form, declared, drawName, canExpect, parameters } = words;
  const drawn = drawnTree(form, drawName, canExpect);
  const layout = treeLayout(drawn, words);
  const lines = informationLines(layout);
  const ends = treeEnds(layout, words);
  const path = declared && claim && pathOfPlay(declared, claim);
  const branches = new Map<PlacedNode, { text: string; onPath: BranchOnPath | undefined }>();
  for (const each of layout.nodes) {
    if (each.parent === undefined) continue;
    const above = each.parent.node;
    const onPath = path && branchOnPath(path, above, each.node);
    const text = branchText(words, above, above.children.indexOf(each.node), onPath);
    branches.set(each, { text: printed(text), onPath });
  }
  const numbers = lineNumbers(words, lines);
  const mover = ({ node, set }: PlacedNode): string => {
    const at = setAt(form, entry(node.members, 0).node);
    if (node.kind !== 'decision' || at === undefined) return '';
    const number = set === undefined ? undefined : numbers.get(set);
    return printed(number === undefined ? at.mover : `${at.mover}.${number}`);
  };
  const end = ({ node }: PlacedNode): string =>
    node.kind === 'rest' ? `… ${counted(node.omitted)} more` : ends.beside(node).join(', ');
  const texts = { mover, end, branch: (each: PlacedNode) => branches.get(each)?.text ?? '' };
  const places = treePlaces(layout, lines, {
    ...texts,
    end: (each) => (each.node.children.length === 0 ? `(${end(each)})` : ''),
  });
  const left = 56;
  const rows = treeLegend(words, drawn, layout, lines, ends, claim, left).map((row) => ({
    ...row,
    text: printed(row.text),
  }));
  const letters = Math.floor((Math.max(LEAST_WIDTH, places.width) - left) / (TREE_FONT * 0.54));
  const at = { left: left - 12, top: places.height + 26 };
  const legend = legendLines(rows, at, { parameters }, letters);
  return { words, layout, lines, ends, branches, texts, places, legend };
}

function description({ form }: TreeWords, claim: Claim | undefined): string {
  const { players, nodes, informationSets } = form;
  const path = claim ? `; the path of play is that of ${claim.title}` : '';
  return `Players: ${players.join(', ')}; ${counted(nodes.count)} nodes, ${informationSetsText(informationSets.length)}${path}`;
}

/** `L~` with its tilde raised: not every font has one that stands above a letter. */
function printed(text: string): string {
  return text.replace(/(?<![\p{L}\p{M}])(\p{L})~(?![\p{L}\d])/gu, '$1\u02DC');
}

function playerOf({ form }: TreeWords, { node }: PlacedNode): number {
  return setAt(form, entry(node.members, 0).node)?.player ?? 0;
}

/** A line through the nodes of an information set: straight, or bowed past other nodes. */
function informationPath({ words, places }: Picture, { nodes, bow }: InformationLine): string {
  const { color, dashes } = playerMark(playerOf(words, entry(nodes, 0)));
  const points = nodes.map((each) => [places.x(each.column), places.y(each.row)] as const);
  const d = points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = entry(points, index);
    // A cubic reaches three quarters of the way to its controls.
    const out = (bow * 4) / 3;
    const lean = (y - fromY) / 4;
    return bow === 0
      ? `M${fromX} ${fromY}L${x} ${y}`
      : `M${fromX} ${fromY}C${short(fromX + out)} ${short(fromY + lean)} ${short(x + out)} ${short(y - lean)} ${x} ${y}`;
  });
  return `<path d="${d.join('')}" fill="none" stroke="${color}" stroke-width="1.3" stroke-dasharray="${dashes}"/>`;
}

function short(number: number): number {
  return Math.round(number * 100) / 100;
}

/** The branch that leads to a node: it fans out, then is level, with its text above it. */
function branchMarks({ words, places, branches }: Picture, node: PlacedNode): string[] {
  const { parent } = node;
  const { text = '', onPath } = branches.get(node) ?? {};
  if (parent === undefined) return [];
  const from = [places.x(parent.column), places.y(parent.row)] as const;
  const bend = from[0] + places.fan(parent.column);
  const [x, y] = placeOf(places, node);
  const color =
    parent.node.kind === 'decision' ? playerMark(playerOf(words, parent)).color : '#444444';
  const isOnPath = onPath?.kind === 'path';
  const dashed = node.node.kind === 'rest' ? ' stroke-dasharray="1 3"' : '';
  return [
    `<path d="M${from[0]} ${short(from[1])}L${bend} ${y}H${x}" fill="none" stroke="${color}" stroke-width="${isOnPath ? 3.2 : 1}" stroke-linejoin="round"${dashed}/>`,
    ...(onPath?.kind === 'prescribed' ? [arrowHead(bend + 1, y, color)] : []),
    ...(text === ''
      ? []
      : [
          `<text x="${bend + 4}" y="${short(y - (isOnPath ? 4.5 : 3.5))}">${withSymbols(text, words.parameters)}</text>`,
        ]),
  ];
}

function placeOf({ x, y }: TreePlaces, { column, row }: PlacedNode): readonly [number, number] {
  return [x(column), short(y(row))];
}

function nodeMarks({ words, places, texts, ends }: Picture, placed: PlacedNode): string[] {
  const { node } = placed;
  const [x, y] = placeOf(places, placed);
  if (node.kind === 'draw' || node.kind === 'list') return [natureNode(x, y)];
  if (node.kind === 'rest')
    return [`<text x="${x + 6}" y="${short(y + 4)}">${escaped(texts.end(placed))}</text>`];
  if (node.kind === 'end') return [endText(words, ends.beside(node), ends.list.length > 0, x, y)];
  const player = playerOf(words, placed);
  const { color, node: mark } = playerMark(player);
  return [
    mark(x, y),
    `<text x="${x - 8}" y="${short(y - 5)}" text-anchor="end" font-weight="bold" fill="${color}">${withSymbols(texts.mover(placed), words.parameters)}</text>`,
  ];
}

/** Payoffs in the colors of the players, or the number of an outcome. */
function endText(
  { parameters }: TreeWords,
  told: readonly string[],
  isNumbered: boolean,
  x: number,
  y: number,
): string {
  const inside = isNumbered
    ? `<tspan font-style="italic">${escaped(told.join(', '))}</tspan>`
    : told
        .map(
          (each, player) =>
            `<tspan fill="${playerMark(player).color}">${withSymbols(each, parameters)}</tspan>`,
        )
        .join(', ');
  return `<text x="${x + 6}" y="${short(y + 4)}">${inside}</text>`;
}

/** Above each column, what is decided there. */
function headings({ layout, places, words }: Picture): string[] {
  return layout.headings.flatMap((name, column) =>
    name === undefined
      ? []
      : [
          `<text x="${places.x(column) + places.fan(column) + 4}" y="18" fill="#444444" font-style="italic">${withSymbols(name, words.parameters)}</text>`,
        ],
  );
}
