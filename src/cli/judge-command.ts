import type { Assessment } from '../equilibrium/assessment.js';
import { CONCEPTS } from '../equilibrium/concept/verdict.js';
import type { Refinement } from '../equilibrium/refinement/refinement-verdict.js';
import { jsonText, Unusable } from '../exact/message.js';
import type { ExtensiveGame } from '../game/extensive-game.js';
import { profileJudgmentJson } from '../report/json/profile-judgment.js';
import { nameText } from '../report/text/extensive-names.js';
import { profileJudgmentText } from '../report/text/profile-judgment.js';
import { judge } from '../verify/judge.js';
import { pathName, readGame, readText } from './files.js';
import type { Io } from './io.js';
import { conceptNamed, refinementNamed } from './options.js';
import { print } from './print.js';
import { readExtensiveProfile } from './profile-files.js';

export interface JudgeCall {
  readonly json?: boolean;
  /** The concept that decides the exit status. */
  readonly concept?: string;
  /** A refinement that is asked for as well, and decides the exit status in its place. */
  readonly refinement?: string;
}

/**
 * `casus judge`: what kind of equilibrium is a profile of a game in Gambit's format?
 * @returns the exit status: 0 where the concept asked for holds, Nash unless said otherwise, and 1
 * where it does not, or is not decided. With a refinement, 0 where the profile survives it.
 */
export async function judgeCommand(
  io: Io,
  gameFile: string,
  profileFile: string,
  options: JudgeCall,
): Promise<number> {
  const concept = conceptNamed(CONCEPTS, options.concept ?? 'nash');
  const refinement =
    options.refinement === undefined ? undefined : refinementNamed(options.refinement);
  if (refinement !== undefined && options.concept !== undefined)
    throw new Unusable('the exit status can tell one thing: give --concept or --refinement');
  const game = await readGame(io, gameFile);
  const stated = readExtensiveProfile(game, await readText(io, profileFile), pathName(profileFile));
  const judgment = judge(game, stated);
  const refined = refinement && (await refinedBy(game, stated, refinement));
  const title = nameText(`${game.title || pathName(gameFile)}, at ${pathName(profileFile)}`);
  const text = options.json
    ? jsonText(
        {
          ...profileJudgmentJson(judgment),
          ...(refined && { refinement: refined.json }),
        },
        2,
      )
    : [profileJudgmentText(judgment, title), ...(refined ? ['', refined.text] : [])].join('\n');
  print(io, text);
  const fine = refined ? refined.survives : judgment.verdicts[concept].holds === true;
  return fine ? 0 : 1;
}

/** What a refinement comes to. Its rooms are loaded where one is asked for. */
async function refinedBy(game: ExtensiveGame, stated: Assessment, refinement: Refinement) {
  const [{ judgeRefinement }, { refinementJson }, { refinementText }] = await Promise.all([
    import('../equilibrium/refinement/judge-refinement.js'),
    import('../report/json/refinement.js'),
    import('../report/text/refinement.js'),
  ]);
  const found = judgeRefinement(game, stated, refinement);
  return {
    survives: found.kind === 'survives',
    json: refinementJson(found),
    text: refinementText(found),
  };
}
