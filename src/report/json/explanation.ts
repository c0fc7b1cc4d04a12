import { choiceOf } from '../../claim/readings.js';
import { derive } from '../../derive/derivation.js';
import { countedIn, restsOn, subject, type Verdict } from '../../verify/verdict.js';
import type { ReportFindings } from '../document/findings.js';
import { certificateFile } from './certificates.js';
import { conditionRolesJson, restrictionRolesJson } from './conditions.js';
import { derivationJson } from './derivation.js';
import { verifyJson } from './verify.js';

/**
 * The JSON document of `casus explain`: what `verify`, `derive` and `conditions` say of one claim, and its
 * certificates. What was not asked, or does not exist of a statement, is null.
 * @example
 * ```js
 * import { explanationJson, verify } from 'casus';
 * import paper from './entry.js';
 * const settings = { runs: 5, seed: 1, prove: false };
 * const verdicts = await verify(paper, settings);
 * explanationJson({ spec: paper, verdicts, settings }, verdicts[0]).claim.id; // 'entering'
 * ```
 */
export function explanationJson({ spec, settings, needs = [] }: ReportFindings, found: Verdict) {
  const proposition = subject(found);
  const { publication, seed, runs, readings, claims } = verifyJson(spec, [found], settings);
  const own = needs.find(({ claim }) => claim === proposition);
  const certificates =
    countedIn(found)?.document ??
    certificateFile(proposition.id, restsOn(found), found.implied, choiceOf(spec));
  return {
    ...{ publication, readings, seed, runs },
    claim: claims[0],
    derivation:
      proposition.kind === 'equilibrium' ? derivationJson(derive(spec, proposition)) : null,
    conditions: own ? conditionRolesJson(own.roles) : null,
    restrictions: own?.needs ? restrictionRolesJson(own.needs) : null,
    certificates: certificates ?? null,
  };
}
