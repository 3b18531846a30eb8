#!/usr/bin/env node
// The command `cjng`: refuses an unsupported Node in one sentence, then runs the TypeScript sources as they are.
// Plain JavaScript that any Node since 12 can parse, so that the sentence is reached.
const needed = [20, 18, 1];
const found = process.versions.node.split('.').map(Number);
const older = needed.findIndex((part, i) => found[i] !== part);
if (older !== -1 && found[older] < needed[older]) {
  console.error(
    `cjng needs Node ${needed.join('.')} or later, and this is Node ${process.versions.node}: install a newer Node (https://nodejs.org) and run the command again.`,
  );
  process.exit(3);
}
// `make` asks this before it installs anything; the packages below are not there yet then.
if (!process.argv.includes('--check-node')) {
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('./pipeline/run.ts');
  process.exitCode = await main(process.argv.slice(2));
}
