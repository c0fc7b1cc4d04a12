import type { Claim } from '../claim/claim.js';
import type { Specification } from '../claim/specification.js';
import { derivation } from '../derive/derivation.js';
import { lastMoves } from '../derive/last-moves.js';
import { jsonText, visible } from '../exact/visible.js';
import type { Game } from '../game/game.js';
import { derivationJson } from '../report/json/derivation.js';
import { lastMovesJson } from '../report/json/last-moves.js';
import { derivationLatex } from '../report/latex/derivation.js';
import { lastMovesLatex } from '../report/latex/last-moves.js';
import { derivationText } from '../report/text/derivation.js';
import { lastMovesText } from '../report/text/last-moves.js';
import { unknownName } from './nearest.js';
import { print } from './print.js';
import { loadSpecification } from './specification-module.js';
import { Unusable } from './unusable.js';
import { writeText } from './write-text.js';

export interface DeriveOptions {
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
export async function derive(
  id: string,
  { tex, json, spec: path }: DeriveOptions,
): Promise<number> {
  if (tex !== undefined && json) throw new Unusable('give either --tex or --json, not both');
  const report = reportOn(await loadSpecification(path), id);
  if (typeof tex === 'string') {
    await writeText(tex, `${report.latex()}\n`);
    print(visible(`${tex} is written; pdflatex makes a document of it`));
    return 0;
  }
  const text = tex ? report.latex() : json ? jsonText(report.json(), 2) : report.text();
  print(text);
  return 0;
}

/** @throws {Unusable} for an id that is neither a game's nor a claim's. */
function reportOn(spec: Specification, id: string): Report {
  const { games, claims, statements = [] } = spec;
  const claim = claims.find((each) => each.id === id);
  if (claim) return reportOnClaim(spec, claim);
  const game = games.find((each) => each.id === id);
  if (game) return reportOnGame(spec, game);
  const ids = [...games, ...claims].map((each) => each.id);
  if (statements.some((each) => each.id === id))
    throw new Unusable(
      `${id} is a statement, and has no incentive constraints of its own; there are the games and claims ${ids.join(', ')}`,
    );
  throw new Unusable(unknownName('game or claim', id, ids));
}

function reportOnClaim(spec: Specification, claim: Claim): Report {
  const found = derivation(spec, claim);
  return {
    text: () => derivationText(found),
    json: () => derivationJson(found),
    latex: () => derivationLatex(found),
  };
}

function reportOnGame(spec: Specification, game: Game): Report {
  const moves = lastMoves(spec, game);
  const claims = spec.claims.filter((claim) => claim.game === game).map(({ id }) => id);
  return {
    text: () => lastMovesText(spec, game, moves, claims),
    json: () => lastMovesJson(game, moves, claims),
    latex: () => lastMovesLatex(game, moves),
  };
}
