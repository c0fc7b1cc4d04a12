import type { Claim } from '../../claim/claim.js';
import { USUAL_CONCEPT } from '../../claim/claimed-concept.js';
import type { Specification } from '../../claim/specification.js';
import type { Game } from '../../game/game.js';
import { gameTree } from '../figures/game-tree.js';
import { oneLine } from '../text/columns.js';
import type { ReportFigure } from './findings.js';

/** Not more paths of play than these are drawn of a game. */
const MOST_PATHS = 4;

/** The tree of each game, once for each claimed equilibrium that is expected to hold; else by itself. */
export function gameFigures(spec: Specification): ReportFigure[] {
  return spec.games.flatMap((game) => {
    const drawn = pathsOf(spec, game);
    if (drawn.length === 0)
      return [{ game: game.id, caption: `The tree of ${game.id}`, svg: gameTree(game, { spec }) }];
    return drawn.map((claim) => ({
      game: game.id,
      caption: `The tree of ${game.id}, with the path of play of ${claim.id}: ${oneLine(claim.title)}`,
      svg: gameTree(game, { spec, claim }),
    }));
  });
}

function pathsOf({ claims }: Specification, game: Game): Claim[] {
  const holding = claims.filter((each) => each.game === game && each.expected === 'holds');
  const usual = holding.filter(({ concept }) => concept === USUAL_CONCEPT);
  return (usual.length > 0 ? usual : holding).slice(0, MOST_PATHS);
}
