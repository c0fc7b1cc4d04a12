import {
  type ContinuousGame,
  type ContinuousMove,
  drawsGiven,
  type FiniteDraw,
  isContinuous,
  isMove,
  stageNamed,
  type TypeDraw,
} from '../../game/continuous/continuous-game.js';
import { hiddenFrom, newsFor, newsIn, newsworthy } from '../../game/continuous/news.js';

/*
 * Games of which no claim is decided: numbers that tell more than one thing, or to more than one.
 */

/** Why a game is one of these, a line for each reason. */
export function unsupported(game: ContinuousGame): string[] {
  return game.stages.filter(isMove).flatMap((move) => {
    const numbers = newsworthy(game, move).filter(({ kind }) => kind === 'interval move');
    return numbers.flatMap((earlier) => unreadable(game, move, earlier));
  });
}

/** Why it is not decided what a number tells to a mover who sees it. */
function unreadable(game: ContinuousGame, move: ContinuousMove, number: ContinuousMove): string[] {
  const seen = `${move.name}: its mover sees the number ${number.name}, chosen by one who knew`;
  const hidden = hiddenFrom(move, number);
  const refused = (why: string): string[] => [
    `${seen} ${hidden.join(' and ')}, and not ${hidden.join(' and ')}: ${why}`,
  ];
  const [only, ...others] = hidden;
  if (only === undefined || others.length > 0)
    return refused('expected a number that tells one thing alone');
  const about = stageNamed(game, only);
  if (isMove(about)) return refused('what a number tells of what was done is not decided');
  if (about.kind === 'draw' && about.given.length > 0) return refused(drawnBesides(about));
  const related = relatedTo(game, only);
  if (related.length > 0) return refused(related.join(', and '));
  const numbers = number.knows.filter(
    (name) => name !== only && isContinuous(stageNamed(game, name)),
  );
  if (numbers.length > 0)
    return refused(
      `expected one who knew words beside it, and not the number ${numbers.join(', ')}`,
    );
  const [, ...further] = newsworthy(game, move);
  if (further.length > 0) return refused('expected no other move to be seen of one who knew more');
  if (newsIn(game, move) !== undefined)
    return refused('what is chosen then may not be news to somebody else');
  return readersOf(game, only).length > 1
    ? refused(`expected nobody else to learn about ${only}`)
    : [];
}

/** What a type from an interval is drawn given, and what is drawn given it: it is then told by that, too. */
function relatedTo(game: ContinuousGame, name: string): string[] {
  const stage = stageNamed(game, name);
  if (stage.kind !== 'type') return [];
  return [
    ...(stage.given.length > 0 ? [drawnBesides(stage)] : []),
    ...drawsGiven(game, name).map(
      (each) => `expected ${each.name} to be drawn whatever ${name} is`,
    ),
  ];
}

function drawnBesides({ name, given }: FiniteDraw | TypeDraw): string {
  return `expected ${name} to be drawn by itself, and not given ${given.join(', ')}`;
}

/** The moves whose movers learn something about a draw that they do not know. */
function readersOf(game: ContinuousGame, about: string): ContinuousMove[] {
  return game.stages
    .filter(isMove)
    .filter((move) =>
      newsworthy(game, move).some((each) => hiddenFrom(move, each).includes(about)),
    );
}

/** Why a belief cannot be stated at a move. */
export function unstatable(game: ContinuousGame, move: ContinuousMove): string[] {
  const news = newsFor(game, move);
  if (news === undefined)
    return ['no belief can be stated: expected one move to be seen of one who knew one thing more'];
  const { about } = news;
  return readersOf(game, about.name).length > 1
    ? [`no belief can be stated: expected nobody else to learn about ${about.name}`]
    : about.kind === 'draw' && about.given.length > 0
      ? [`no belief can be stated: ${about.name} is given ${about.given.join(', ')}`]
      : relatedTo(game, about.name).map((each) => `no belief can be stated: ${each}`);
}
