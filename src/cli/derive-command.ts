import type { Claim } from '../claim/claim.js';
import { continuousClaimsOf } from '../claim/continuous/listed-games.js';
import { itemNamed, type Specification } from '../claim/specification.js';
import { derive } from '../derive/derivation.js';
import { deriveLastMoves } from '../derive/last-moves.js';
import { jsonText, Unusable, visible } from '../exact/message.js';
import type { Game } from '../game/game.js';
import { derivationJson, lastMovesJson } from '../report/json/derivation.js';
import { standingUnder } from '../report/json/readings.js';
import { derivationLatex, lastMovesLatex } from '../report/latex/derivation.js';
import { derivationText, lastMovesText } from '../report/text/derivation.js';
import type { Io } from './io.js';
import { print } from './print.js';
import { loadSpecification } from './specification-module.js';
import { makeRoom, writeText } from './written-files.js';

export interface DeriveCall {
  /** A file for LaTeX, or `true` for LaTeX on standard output. */
  readonly tex?: string | true;
  readonly json?: boolean;
  readonly spec?: string;
}

/** A derivation in each of the forms in which it can be asked for. */
interface Report {
  readonly text: () => string;
  readonly json: () => object;
  readonly latex: () => string;
}

/** `casus derive`: the incentive constraints of a claim, or those of a game's last moves. */
export async function deriveCommand(
  io: Io,
  id: string,
  { tex, json, spec: path }: DeriveCall,
): Promise<number> {
  if (tex !== undefined && json) throw new Unusable('give either --tex or --json, not both');
  if (typeof tex === 'string') await makeRoom(io, [tex]);
  const report = reportOn(await loadSpecification(io, path), id);
  if (typeof tex === 'string') {
    await writeText(io, tex, `${report.latex()}\n`);
    print(io, visible(`${tex} is written; pdflatex makes a document of it`));
    return 0;
  }
  print(io, tex ? report.latex() : json ? jsonText(report.json(), 2) : report.text());
  return 0;
}

/** @throws {Unusable} for an id that is neither a game's nor a claim's. */
function reportOn(spec: Specification, id: string): Report {
  const { games, claims, statements = [] } = spec;
  const known = [...games, ...claims];
  if (continuousClaimsOf(spec).some((each) => each.id === id))
    throw new Unusable(
      `${id} is about types or actions from intervals: its constraints, at every type and against every deviation, are told by npx casus conditions ${id}`,
    );
  if (statements.some((each) => each.id === id))
    throw new Unusable(
      `${id} is a statement, and has no incentive constraints of its own${known.length === 0 ? '' : `; those of games and claims are asked for: ${known.map((each) => each.id).join(', ')}`}`,
    );
  const found = itemNamed('game or claim', known, id);
  return 'strategies' in found ? reportOnClaim(spec, found) : reportOnGame(spec, found);
}

function reportOnClaim(spec: Specification, claim: Claim): Report {
  const found = derive(spec, claim);
  return {
    text: () => derivationText(found),
    json: () => standingUnder(spec, derivationJson(found)),
    latex: () => derivationLatex(found),
  };
}

function reportOnGame(spec: Specification, game: Game): Report {
  const moves = deriveLastMoves(spec, game);
  const claims = spec.claims.filter((claim) => claim.game === game).map(({ id }) => id);
  return {
    text: () => lastMovesText(spec, game, moves, claims),
    json: () => standingUnder(spec, lastMovesJson(game, moves, claims)),
    latex: () => lastMovesLatex(game, moves),
  };
}
