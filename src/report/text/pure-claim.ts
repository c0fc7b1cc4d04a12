import { match } from 'ts-pattern';
import { JUDGED_AS } from '../../claim/claimed-concept.js';
import { isClaim } from '../../claim/proposition/asked-actions.js';
import type { PureClaimAtPoint } from '../../claim/proposition/pure-claim-at-point.js';
import type { PureClaim, UpTo } from '../../claim/proposition/pure-count.js';
import type { PureProfile } from '../../equilibrium/enumeration/family.js';
import { numberOf } from '../../exact/message.js';
import type { Game } from '../../game/game.js';
import { formOf } from '../../game/unfold.js';
import { strategiesOf } from '../../verify/characterize/conditions.js';
import {
  type CountedProfiles,
  certificatesOfCount,
} from '../../verify/pure-claims/counted-profiles.js';
import { strategiesText } from './characterization.js';
import { equilibriumBy } from './concept-names.js';

/** What is said of the pure equilibria of a game. */
export function pureClaimText({ game, concept, counts }: PureClaim): string {
  const one = equilibriumBy(JUDGED_AS[concept]);
  const among = `in pure strategies ${game.id} has`;
  return match(counts)
    .with({ word: 'only' }, ({ equilibria, upTo }) =>
      equilibria.length === 0
        ? `${among} no ${one}`
        : `${among} no ${one} ${unlike(upTo)} ${equilibria.map(({ id }) => id).join(', ')}`,
    )
    .with({ word: 'exists' }, ({ with: as }) =>
      [
        `${among} a ${one}`,
        ...(as.length > 0 ? [`with ${as.map(behaviorText).join(', or ')}`] : []),
      ].join(' '),
    )
    .with(
      { word: 'unique' },
      ({ upTo }) =>
        `${among} exactly one ${match(upTo)
          .with('nothing', () => one)
          .with('outcome', () => `outcome of a ${one}`)
          .with('messages', () => `outcome of a ${one}, ${RENAMED}`)
          .exhaustive()}`,
    )
    .exhaustive();
}

/** What renamings are looked at: those of messages of two players at once are not. */
const RENAMED = 'whichever messages of one player trade places';

/** What an equilibrium differs in from all that are listed. */
function unlike(upTo: UpTo): string {
  return match(upTo)
    .with('nothing', () => 'with other strategies than')
    .with('outcome', () => 'with another outcome than')
    .with('messages', () => `with another outcome, ${RENAMED}, than`)
    .exhaustive();
}

function behaviorText(behavior: PureClaimWith): string {
  if (isClaim(behavior)) return `the strategies of ${behavior.id}`;
  const strategies: Record<string, Readonly<Record<string, string>>> = {};
  for (const [variable, row] of Object.entries(behavior))
    strategies[variable] = Object.fromEntries(
      Object.entries(row ?? {}).flatMap(([key, action]) =>
        action === undefined ? [] : [[key, action]],
      ),
    );
  return strategiesText({ strategies });
}

type PureClaimWith = Parameters<typeof isClaim>[0];

/** A profile by its actions: `breakfast: wimpish → beer; surly → beer | answer: …`. */
function pureProfileText(game: Game, profile: PureProfile): string {
  return strategiesText({ strategies: strategiesOf(formOf(game).informationSets, profile) });
}

/** Why a point refutes a statement about pure equilibria, a line each. */
export function miscountLines(at: PureClaimAtPoint): string[] {
  if (!at.refutes) return [];
  const { improper, proposition, shown } = at;
  if (improper !== undefined) return [`there is no game: ${improper}`];
  const { game, concept, counts } = proposition;
  const one = equilibriumBy(JUDGED_AS[concept]);
  const told = shown.map((each) => pureProfileText(game, each));
  return match(counts)
    .with({ word: 'only' }, ({ upTo, equilibria }) => [
      equilibria.length === 0
        ? `a ${one} in pure strategies:`
        : `a ${one} ${unlike(upTo)} those listed:`,
      ...told,
    ])
    .with({ word: 'exists' }, ({ with: as }) => [
      as.length > 0
        ? `none of the pure equilibria here plays so: ${countText(at)}`
        : `there is no ${one} in pure strategies here`,
    ])
    .with({ word: 'unique' }, ({ upTo }) =>
      told.length === 0
        ? [`there is no ${one} in pure strategies here`]
        : [
            `two equilibria ${match(upTo)
              .with('nothing', () => 'with different strategies')
              .with('outcome', () => 'with different outcomes')
              .with('messages', () => `with different outcomes, ${RENAMED}`)
              .exhaustive()}, of ${countText(at)}:`,
            ...told,
          ],
    )
    .exhaustive();
}

/** What was found at a point, a line each. */
export function countLines(at: PureClaimAtPoint): string[] {
  if (!at.givenHolds) return [];
  const lines = at.refutes ? miscountLines(at) : shownLines(at);
  const mark = at.refutes ? '✗' : '✓';
  return [
    ...(at.improper === undefined
      ? [`  pure equilibria (${at.proposition.concept}): ${countText(at)}`]
      : []),
    ...lines.map((line, index) => (index === 0 ? `  ${mark} ${line}` : `      ${line}`)),
  ];
}

function shownLines({ proposition, shown }: PureClaimAtPoint): string[] {
  return shown.length > 0
    ? shown.map((each) => pureProfileText(proposition.game, each))
    : ['as it says'];
}

/** What a proof by going through all profiles took. */
export function countedText(counted: CountedProfiles): string {
  const { profiles, searched, refuted } = counted;
  const certificates = certificatesOfCount(counted);
  const some = `${searched} of the ${profiles} pure profiles, no more being needed,`;
  return (
    `proved by going through ${searched === profiles ? `all ${profiles} pure profiles,` : some} of which ${refuted} ` +
    `${refuted === 1n ? 'is an equilibrium' : 'are equilibria'} at no parameters that it speaks of, ` +
    `${certificates === 0 ? 'as plain numbers tell' : `by ${numberOf(certificates, 'certificate')} where that is not plain`}.`
  );
}

/** `3 profiles with 2 outcomes`. */
function countText({ found: { profiles, outcomes } }: PureClaimAtPoint): string {
  if (profiles === 0n) return 'none';
  return `${numberOf(profiles, 'profile')} with ${numberOf(outcomes, 'outcome')}`;
}
