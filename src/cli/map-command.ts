import { extname } from 'node:path';
import { continuousClaimsOf } from '../claim/continuous/listed-games.js';
import { PURE_CONCEPTS, type PureConcept } from '../claim/proposition/pure-count.js';
import type { Specification } from '../claim/specification.js';
import { TooManyPlans } from '../derive/incentive.js';
import { ForgetfulPlayer } from '../equilibrium/enumeration/pure-equilibria.js';
import { jsonText, Unusable, unknownName } from '../exact/message.js';
import { parameterMapSvg } from '../report/figures/map-figure.js';
import { outcomeMapSvg, outcomeStripSvg } from '../report/figures/outcome-figure.js';
import { parameterStripSvg } from '../report/figures/strip-figure.js';
import { parameterMapJson, parameterStripJson } from '../report/json/map.js';
import { outcomeMapJson, outcomeStripJson } from '../report/json/outcome-map.js';
import { standingUnder } from '../report/json/readings.js';
import { parameterMapText, parameterStripText } from '../report/text/map.js';
import { outcomeMapText, outcomeStripText } from '../report/text/outcome-map.js';
import type { AxisRange } from '../sample/map/axis.js';
import type { MapOptions } from '../sample/map/map-subject.js';
import { parameterMap } from '../sample/map/parameter-map.js';
import { parameterStrip } from '../sample/map/parameter-strip.js';
import { outcomeMap, outcomeStrip } from '../verify/outcome-map/outcome-map.js';
import type { Io } from './io.js';
import { conceptNamed } from './options.js';
import { readPointFile } from './parameter-file.js';
import { print } from './print.js';
import { loadSpecification } from './specification-module.js';
import { tryFile, writeReports } from './written-files.js';

export interface MapCall {
  readonly params: string;
  readonly x?: string;
  readonly y?: string;
  /** Parameters that give way, separated by commas. */
  readonly give?: string;
  /** A game, all pure equilibria of which are told instead of those that are claimed. */
  readonly game?: string;
  /** Of which concept those equilibria are. */
  readonly concept?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly spec?: string;
}

/** What a call makes of a map. */
interface Drawn {
  readonly text: string;
  readonly json: object;
  readonly svg: () => string;
}

/**
 * `casus map`: where claimed equilibria exist as one parameter moves, or two; or which pure ones of a game do.
 * @returns the exit status: 0.
 */
export async function mapCommand(
  io: Io,
  x: string,
  words: readonly string[],
  call: MapCall,
): Promise<number> {
  if (call.out !== undefined) await tryPicture(io, call.out);
  const spec = await loadSpecification(io, call.spec);
  const at = await readPointFile(io, spec, call.params);
  const { y, claims } = namedIn(spec, words);
  if (y === undefined && call.y !== undefined)
    throw new Unusable(`--y is for a map of two parameters: name the second one after ${x}`);
  if (call.game !== undefined && claims.length > 0)
    throw new Unusable(
      `--game tells of all pure equilibria of ${call.game}: leave out ${claims.join(', ')}, or --game`,
    );
  if (call.concept !== undefined && call.game === undefined)
    throw new Unusable(
      '--concept is for all equilibria of a game: name one by --game, for each claim says of what concept it is',
    );
  const options = {
    at,
    claims: claims.length > 0 ? claims : undefined,
    give: call.give?.split(',').map((name) => name.trim()),
  };
  const ranges = { x: rangeIn('--x', call.x), y: rangeIn('--y', call.y) };
  const concept =
    call.concept === undefined ? undefined : conceptNamed(PURE_CONCEPTS, call.concept);
  const drawn = drawnBy(spec, x, y, { ...options, game: call.game, concept, ranges });
  if (call.out !== undefined) await writeReports(io, [{ path: call.out, content: drawn.svg() }]);
  print(io, call.json ? jsonText(standingUnder(spec, drawn.json), 2) : drawn.text);
  return 0;
}

/**
 * Before the work.
 * @throws {Unusable} for a file that cannot be written, or whose ending says that it holds something else.
 */
async function tryPicture(io: Io, file: string): Promise<void> {
  const ending = extname(file);
  if (ending !== '' && ending.toLowerCase() !== '.svg')
    throw new Unusable(
      `--out ${file}: expected a name that ends in .svg, the one kind of picture that is written, found "${ending}"`,
    );
  await tryFile(io, file);
}

interface Asked extends MapOptions {
  readonly game: string | undefined;
  readonly concept: PureConcept | undefined;
  readonly ranges: { readonly x?: AxisRange | undefined; readonly y?: AxisRange | undefined };
}

function drawnBy(
  spec: Specification,
  x: string,
  y: string | undefined,
  { game, claims, ...asked }: Asked,
): Drawn {
  if (game !== undefined) return drawnOutcomes(spec, game, x, y, asked);
  if (y === undefined) {
    const found = parameterStrip(spec, x, { ...asked, claims, range: asked.ranges.x });
    return {
      text: parameterStripText(found),
      json: parameterStripJson(found),
      svg: () => parameterStripSvg(found),
    };
  }
  const found = parameterMap(spec, x, y, { ...asked, claims });
  return {
    text: parameterMapText(found),
    json: parameterMapJson(found),
    svg: () => parameterMapSvg(found),
  };
}

/** @throws {Unusable} for a game whose equilibria cannot be told. */
function drawnOutcomes(
  spec: Specification,
  game: string,
  x: string,
  y: string | undefined,
  asked: Omit<Asked, 'game' | 'claims'>,
): Drawn {
  try {
    if (y === undefined) {
      const found = outcomeStrip(spec, game, x, { ...asked, range: asked.ranges.x });
      return {
        text: outcomeStripText(found),
        json: outcomeStripJson(found),
        svg: () => outcomeStripSvg(found),
      };
    }
    const found = outcomeMap(spec, game, x, y, asked);
    return {
      text: outcomeMapText(found),
      json: outcomeMapJson(found),
      svg: () => outcomeMapSvg(found),
    };
  } catch (error) {
    if (error instanceof ForgetfulPlayer || error instanceof TooManyPlans)
      throw new Unusable(`${game}: ${error.message}`);
    throw error;
  }
}

/** The second parameter, if the words begin with one, and the claims. */
function namedIn(spec: Specification, words: readonly string[]) {
  const [first, ...others] = words;
  const names = spec.parameters.map(({ name }) => name);
  const ids = [...spec.claims, ...continuousClaimsOf(spec)].map(({ id }) => id);
  if (first === undefined) return { y: undefined, claims: [] };
  if (names.includes(first)) return { y: first, claims: others };
  if (ids.includes(first)) return { y: undefined, claims: words };
  throw new Unusable(unknownName('parameter or claim', first, [...names, ...ids]));
}

/** @throws {Unusable} for a range that is not written as two numbers. */
function rangeIn(option: string, text: string | undefined): AxisRange | undefined {
  if (text === undefined) return undefined;
  const [from, to, ...more] = text.split(':');
  if (from === undefined || to === undefined || more.length > 0)
    throw new Unusable(`${option}: expected two numbers such as 0:3/2, found "${text}"`);
  return [from, to];
}
