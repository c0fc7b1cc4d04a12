import type { Statement } from '../../src/index.js';
import { caseStatements } from './cases.js';
import { communicationStatements } from './communication.js';
import { comparativeStatics } from './comparative-statics.js';
import { comparisons } from './comparisons.js';
import { contrastStatements } from './contrasts.js';
import { echoMixing } from './echo-mixing.js';
import { lemmas } from './lemmas.js';

import { nonCommunicationStatements } from './non-communication.js';
import { otherEquilibria } from './other-equilibria.js';
import { probabilityOfWar } from './probability-of-war.js';
import { publicStatements } from './public-message.js';
import { summary } from './summary.js';

/*
 * The slides' sentences as formal statements, in the order of the talk. Where a sentence fails as
 * literally read it is kept under its name with `-as-stated`, beside the statement that holds once
 * a named condition is added (see added.ts). Sentences of the project's own are marked so.
 */
export const statements: readonly Statement[] = [
  ...nonCommunicationStatements,
  ...communicationStatements,
  ...summary,
  ...publicStatements,
  ...comparisons,
  ...probabilityOfWar,
  ...comparativeStatics,
  ...echoMixing,
  ...lemmas,
  ...caseStatements,
  ...contrastStatements,
  ...otherEquilibria,
];
