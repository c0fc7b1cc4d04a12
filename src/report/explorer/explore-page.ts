import { createHash } from 'node:crypto';
import { admissiblePoint, type PointInput } from '../../claim/admissible-point.js';
import type { Proposition } from '../../claim/proposition/proposition.js';
import { examplePoint, type Specification } from '../../claim/specification.js';
import { explorationOf } from '../../sample/exploration/exploration.js';
import { element, pageText } from '../html/element.js';
import { STYLE } from '../html/style.js';
import { explorerBody } from './explorer-body.js';
import { EXPLORER_STYLE } from './explorer-style.js';
import { pageScript } from './page-script.js';

/** What a page of `explorePage` is about. */
export interface ExploreOptions {
  /** Claims and statements, or their ids; by default all of them. */
  readonly claims?: readonly (string | Proposition)[] | undefined;
  /** Where the page starts: an exact number for each parameter; by default the example. */
  readonly at?: PointInput | undefined;
}

/**
 * A page of HTML in which a reader moves the parameters, and sees which claims hold, what is tight, how
 * play goes, and a map. It decides by the derived constraints, exactly, as `briefCheck` does; it asks
 * nobody for anything, and the same specification gives the same bytes.
 * @throws {Unusable} for an id that is nobody's, a point that is not admissible, and where nothing can be
 * explored.
 * @example
 * ```js
 * import { explorePage } from 'casus';
 * import paper from './entry.js';
 * explorePage(paper, { at: { c: '1/2' } }).startsWith('<!DOCTYPE html>'); // true
 * ```
 */
export function explorePage(spec: Specification, { claims, at }: ExploreOptions = {}): string {
  const start = at === undefined ? examplePoint(spec) : admissiblePoint(spec, at);
  const exploration = explorationOf(spec, claims);
  const script = pageScript();
  const digest = createHash('sha256').update(script, 'utf8').digest('base64');
  const policy = [
    "default-src 'none'",
    // This script alone, whatever else might get into the page.
    `script-src 'sha256-${digest}'`,
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = element(
    'html',
    { lang: 'en' },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      element('meta', { name: 'referrer', content: 'no-referrer' }),
      element('title', {}, `Explore “${spec.publication.title}”`),
      element('style', {}, [...STYLE, ...EXPLORER_STYLE].join(' ')),
    ),
    element('body', {}, ...explorerBody(exploration, start), element('script', {}, script)),
  );
  return `<!DOCTYPE html>${pageText(page)}\n`;
}
