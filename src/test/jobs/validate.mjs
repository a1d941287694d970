// Validates jobs/kubernetes against the schemas of Kubernetes, and the Containerfile and the crontab by their grammar.
//   node validate.mjs FOLDER_OF_JOBS
// First it is shown planted mistakes, each of which it has to find: a validator that finds nothing proves nothing.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CronExpressionParser } from 'cron-parser';
import { validate as lintContainerfile } from 'dockerfile-utils';
import * as batch from 'kubernetes-models/batch/v1';
import * as core from 'kubernetes-models/v1';
import { parseAllDocuments } from 'yaml';

const jobs = process.argv[2];
const models = { 'batch/v1': ['batch/v1', batch], v1: ['v1', core] };

function resourcesOf(text) {
  return parseAllDocuments(text).map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    return document.toJS();
  });
}

// Types, required fields, enumerations: the JSON schemas of Kubernetes' API.
function bySchema(resource) {
  const [, model] = models[resource.apiVersion] ?? [];
  const kind = model?.[resource.kind];
  if (!kind) return [`unknown kind ${resource.apiVersion} ${resource.kind}`];
  try {
    new kind(resource).validate();
    return [];
  } catch (failure) {
    return [failure.message];
  }
}

// Unknown fields, which those schemas let pass: the types of the same API, checked by the compiler.
function byType(resources) {
  const lines = resources.map(([name, resource], i) => {
    const [module] = models[resource.apiVersion];
    return `import type { I${resource.kind} as T${i} } from 'kubernetes-models/${module}';\n`
      + `export const r${i}: T${i} = ${JSON.stringify(resource)}; // ${name}\n`;
  });
  writeFileSync('resources.mts', lines.join(''));
  try {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '--strict', '--skipLibCheck',
      '--module', 'nodenext', 'resources.mts'], { encoding: 'utf8' });
    return [];
  } catch (failure) {
    return failure.stdout.trim().split('\n');
  }
}

function findings(name, text) {
  const resources = resourcesOf(text);
  const wrong = resources.flatMap(bySchema);
  return wrong.length > 0 ? wrong : byType(resources.map((resource) => [name, resource]));
}

const folder = join(jobs, 'kubernetes');
const manifests = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort();
if (manifests.length === 0) throw new Error(`no manifests in ${folder}`);

const night = readFileSync(join(folder, 'nightly.yaml'), 'utf8');
for (const [right, wrong] of [
  ['concurrencyPolicy: Forbid', 'concurrencyPolicy: Never'],
  ['backoffLimit: 15', 'backoffLimit: many'],
  ['startingDeadlineSeconds:', 'startingDeadlineSecond:'],
  ['readOnlyRootFilesystem: true', 'readonlyRootFilesystem: true'],
  ['  schedule: "0 3 * * *"\n', ''],
]) {
  if (!night.includes(right)) throw new Error(`nightly.yaml has no ${right}`);
  if (findings('planted', night.replace(right, wrong)).length === 0) throw new Error(`did not find: ${wrong}`);
}

let failures = 0;
function tell(name, wrong) {
  console.log(wrong.length === 0 ? `ok    ${name}` : `WRONG ${name}\n  ${wrong.join('\n  ')}`);
  failures += wrong.length;
}

for (const name of manifests) tell(name, findings(name, readFileSync(join(folder, name), 'utf8')));
tell('Containerfile', lintContainerfile(readFileSync(join(jobs, 'container', 'Containerfile'), 'utf8'))
  .map((finding) => `line ${finding.range.start.line + 1}: ${finding.message}`));
if (lintContainerfile('FROM debian\nENTRYPOIN ["a"]\n').length === 0) throw new Error('did not find: ENTRYPOIN');

const schedules = [
  readFileSync(join(jobs, 'cron', 'crontab'), 'utf8').match(/^((?:\S+ ){4}\S+) \//m)[1],
  resourcesOf(night)[0].spec.schedule,
];
for (const schedule of schedules) {
  const next = CronExpressionParser.parse(schedule, { tz: 'UTC', currentDate: '2026-10-25T12:00:00Z' }).next().toISOString();
  tell(`schedule ${schedule}`, next === '2026-10-26T03:00:00.000Z' ? [] : [`next is ${next}`]);
}
process.exit(failures === 0 ? 0 : 1);
