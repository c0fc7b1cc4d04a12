import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Unusable, unusable } from '../exact/message.js';
import {
  checksumList,
  differences,
  type FileDifference,
  type ReportFile,
} from '../report/exchange/checksums.js';
import { casusVersion } from '../verify/version.js';
import { readText } from './files.js';
import type { Io } from './io.js';

/** How a report is asked for. */
export interface FindingsCall {
  readonly claims: readonly string[] | undefined;
  readonly full: boolean;
  readonly runs: number;
  readonly seed: number;
  readonly prove: boolean;
  readonly readings: boolean;
  readonly maps: readonly (readonly [x: string, y: string])[];
}

const manifest = z.looseObject({
  casus: z.string(),
  claims: z.array(z.string()).nullable(),
  full: z.boolean(),
  runs: z.int().min(1).max(1_000_000),
  seed: z.int(),
  prove: z.boolean(),
  // Reports that an earlier casus wrote have neither.
  readings: z.boolean().default(false),
  maps: z.array(z.tuple([z.string(), z.string()])).default([]),
});

/**
 * How a report in a folder was asked for.
 * @throws {Unusable} where there is none, or it does not say.
 */
export async function writtenCall(io: Io, folder: string): Promise<FindingsCall> {
  const path = join(folder, 'manifest.json');
  const text = await readText(io, path);
  const read = manifest.safeParse(parsedJson(text, path));
  if (!read.success)
    throw unusable(
      `${path} is no manifest of a report`,
      read.error.issues.map(({ path: keys, message }) => `${keys.join('.')}: ${message}`),
    );
  const { claims, ...call } = read.data;
  return { ...call, claims: claims ?? undefined };
}

function parsedJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unusable(`${path} is not JSON: ${(error as Error).message}`);
  }
}

/** What a run leaves beside a report to know its own files by. */
const OWN = 'files.json';

/** Compares a report that was made again with the one in a folder. */
export async function checkReport(
  io: Io,
  folder: string,
  files: readonly ReportFile[],
): Promise<{ readonly text: string; readonly same: boolean }> {
  const found = await readFolder(io, folder);
  const all = differences(files, found);
  const same = all.length === 0;
  const sums = found.get('SHA256SUMS');
  const written = [...found].flatMap(([name, content]) =>
    name === 'SHA256SUMS' ? [] : [{ name, content }],
  );
  const changed = sums !== undefined && sums !== checksumList(written);
  return {
    same,
    text: same
      ? `${files.length} files are byte by byte what casus ${casusVersion} makes of the specification.`
      : [
          `${all.length} of ${files.length} files are not what casus ${casusVersion} makes of the specification:`,
          ...all.map(({ name, kind }) => `  ✗ ${name}: ${differenceText(kind)}`),
          changed
            ? 'The files are not those that its checksums are of: something was changed after it was written.'
            : 'The files are those that its checksums are of: the specification has changed, or casus, or the call.',
        ].join('\n'),
  };
}

function differenceText(kind: FileDifference['kind']): string {
  return {
    missing: 'it is missing',
    different: 'it differs',
    'not of this report': 'it is not of this report',
  }[kind];
}

async function readFolder(io: Io, folder: string): Promise<ReadonlyMap<string, string>> {
  const path = resolve(io.cwd, folder);
  const top = await readdir(path, { withFileTypes: true });
  const kept = await readdir(join(path, 'certificates')).catch(() => []);
  const names = [
    ...top.filter((each) => each.isFile() && each.name !== OWN).map(({ name }) => name),
    ...kept.map((name) => `certificates/${name}`),
  ];
  const read = await Promise.all(
    names.map(async (name) => [name, await readText(io, join(folder, name))] as const),
  );
  return new Map(read);
}
