import { gameNamed, type Specification } from '../claim/specification.js';
import { jsonText, Unusable } from '../exact/message.js';
import type { Game } from '../game/game.js';
import { mixedCharacterizationJson } from '../report/json/mixed-characterization.js';
import { standingUnder } from '../report/json/readings.js';
import { mixedCharacterizationText } from '../report/text/mixed-characterization.js';
import { characterizeMixed, type MixedOptions } from '../verify/mixed/characterize-mixed.js';
import type { MixedCharacterization } from '../verify/mixed/mixed-characterization.js';
import { untilInterrupted } from './interrupt.js';
import type { Io } from './io.js';
import { print } from './print.js';
import { progressOf } from './progress.js';

/** What does not go with supports that are given. */
interface OtherAsks {
  readonly compare?: boolean;
  readonly mixing?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/**
 * `casus characterize GAME --as CLAIM`: every equilibrium with the supports of a claim.
 * @returns the exit status: 0 where all is decided, 1 where something is open.
 */
export async function characterizeAs(
  io: Io,
  spec: Specification,
  id: string,
  claim: string,
  { compare, mixing, out, json }: OtherAsks,
  options: Omit<MixedOptions, 'as' | 'mixing'>,
): Promise<number> {
  const others = { '--compare': compare, '--mixing': mixing, '--out': out };
  const given = Object.entries(others).flatMap(([name, value]) =>
    value === undefined ? [] : [name],
  );
  if (given.length > 0)
    throw new Unusable(
      `--as tells the equilibria with the supports of ${claim} alone: leave out ${given.join(', ')}`,
    );
  const game = gameNamed(spec, id);
  const found = await untilInterrupted(io, (signal) =>
    mixedUntil(io, spec, game, { ...options, as: [{ claim }], signal }),
  );
  const document = {
    ...{ game: game.id, concept: found.concept, given: found.given.map((each) => each.id) },
    ...{ as: claim, ...mixedCharacterizationJson(found) },
  };
  print(
    io,
    json ? jsonText(standingUnder(spec, document), 2) : mixedCharacterizationText(spec, found),
  );
  return found.complete ? 0 : 1;
}

/** Shows how far the search is. */
export function mixedUntil(
  io: Io,
  spec: Specification,
  game: Game,
  options: MixedOptions,
): Promise<MixedCharacterization> {
  const progress = progressOf(io);
  progress.start('going through supports', 100);
  const onProgress = (decided: number, of: number): void =>
    progress.tell('going through supports', Math.floor((100 * decided) / of));
  return characterizeMixed(spec, game, { ...options, onProgress }).finally(() => progress.stop());
}
