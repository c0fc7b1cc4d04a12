import type { SignCondition } from '../../exact/sign-condition.js';
import type { ContinuousSet } from '../../game/continuous/continuous-game.js';
import { newsFor } from '../../game/continuous/news.js';
import { historiesAt, type Taken } from './histories.js';
import { cellOf, heldBetween } from './reach.js';
import type { CutoffWalk } from './situation.js';
import { believed, takenIn, type View } from './views.js';

/** What has to be so for a belief that is stated, and counts in a view, to be of types that there are. */
export function believedIn(walk: CutoffWalk, set: ContinuousSet, view: View): SignCondition[] {
  const taken = countingIn(walk, set, view);
  if (taken === undefined) return [];
  const { about } = taken.news;
  if (about.kind !== 'type') return [];
  const { reader } = walk;
  const whole = cellOf(reader, about.interval);
  const { of } = taken;
  switch (of.kind) {
    case 'words':
      return [];
    case 'type':
      return heldBetween(reader, of.type, whole);
    case 'cells':
      return of.cells.flatMap(({ low, high }) => [
        { polynomial: reader.cleared(low.minus(whole.low)), sense: '≥' as const },
        { polynomial: reader.cleared(whole.high.minus(high)), sense: '≥' as const },
        { polynomial: reader.cleared(high.minus(low)), sense: '>' as const },
      ]);
  }
}

/** The belief that counts in a view, where one does that is stated. */
function countingIn(walk: CutoffWalk, set: ContinuousSet, view: View): Taken | undefined {
  if (view.kind === 'unread') {
    const taken = takenIn(walk, set, view, {});
    return taken === 'absent' ? undefined : taken;
  }
  const news = view.kind === 'plain' ? newsFor(walk.game, set.move) : undefined;
  return news && historiesAt(walk, set, new Map()) === undefined
    ? believed(walk, set, news)
    : undefined;
}
