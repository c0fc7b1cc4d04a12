import { parseHTML } from 'linkedom';
import type { Specification } from '../../src/claim/specification.js';
import type { ReportFile } from '../../src/report/exchange/checksums.js';
import { reportFiles } from '../../src/report/exchange/report-files.js';
import { verify } from '../../src/verify/verify.js';

/** A report on what a specification says, drawn for briefly. */
export async function reported(spec: Specification, prove = false): Promise<ReportFile[]> {
  const settings = { runs: 5, seed: 1, prove };
  const verdicts = await verify(spec, { ...settings, threads: 0 });
  return reportFiles({ spec, verdicts, settings });
}

/** What a file of a report holds. */
export function contentOf(files: readonly ReportFile[], name: string): string {
  const file = files.find((each) => each.name === name);
  if (file === undefined) throw new Error(`the report has no file ${name}`);
  return file.content;
}

/** What is wrong with a page, by a strict reading: tags, ids, links, and what could be fetched or run. */
export function pageProblems(page: string): string[] {
  const { document } = parseHTML(page);
  const all = [...document.querySelectorAll('*')];
  const ids = all.flatMap((each) => (each.id ? [each.id as string] : []));
  const links = [...document.querySelectorAll('a')].map((each) => `${each.getAttribute('href')}`);
  const named = [...document.querySelectorAll('[aria-labelledby]')].map(
    (each) => `${each.getAttribute('aria-labelledby')}`,
  );
  const attributes = all.flatMap((each) => [...each.attributes].map(({ name }) => name));
  const fetched = all.flatMap((each) =>
    ['src', 'srcset', 'data', 'poster', 'action', 'background', 'xlink:href'].flatMap((name) => {
      const value = each.getAttribute(name);
      return value === null || value.startsWith('data:image/svg+xml;base64,') ? [] : [value];
    }),
  );
  return [
    ...unbalanced(page),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two are called ${id}`),
    ...links
      .filter((to) => (to.startsWith('#') ? !ids.includes(to.slice(1)) : !/^https?:/u.test(to)))
      .map((to) => `${to} leads nowhere`),
    ...named.filter((id) => !ids.includes(id)).map((id) => `nothing is called ${id}`),
    ...fetched.map((address) => `${address} is fetched`),
    ...attributes.filter((name) => /^on|^style$/u.test(name)).map((name) => `it has ${name}`),
    ...['script', 'iframe', 'object', 'embed', 'link', 'base', 'form'].flatMap((tag) =>
      document.querySelector(tag) ? [`it has a ${tag}`] : [],
    ),
  ];
}

/** Tags that are not closed in turn, and characters that should have been written as entities. */
function unbalanced(page: string): string[] {
  const open: string[] = [];
  const problems: string[] = [];
  const body = page.replace(/^<!DOCTYPE html>/u, '');
  const token =
    /<(?<end>\/?)(?<tag>[a-z][\w-]*)(?:\s[\w:-]+(?:="[^"<>]*")?)*>|&(?:\w+|#\d+);|[^<>&]+|[<>&]/gu;
  for (const { 0: text, groups } of body.matchAll(token)) {
    const { end, tag } = groups ?? {};
    if (/^[<>&]$/u.test(text)) problems.push(`a bare ${text}`);
    if (tag === undefined || ['meta', 'img'].includes(tag)) continue;
    if (end !== '/') open.push(tag);
    else if (open.pop() !== tag) problems.push(`</${tag}> closes something else`);
  }
  return [...problems, ...open.map((tag) => `<${tag}> is not closed`)];
}
