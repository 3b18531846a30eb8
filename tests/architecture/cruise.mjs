// Runs the import rules over the tree, and refuses to pass when it saw nothing (a compiler without an API cruises 0 modules).
import { cruise } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.mjs';

/** Cruises `folders` under `baseDir` with the project's rules: how many modules, and a line for each violation. */
export async function checkImports(folders, baseDir) {
  const { options, forbidden } = config;
  const result = await cruise(folders, { ...options, baseDir, validate: true, ruleSet: { forbidden } });
  return {
    moduleCount: result.output.summary.totalCruised,
    violations: result.output.summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`),
  };
}

if (process.argv[1]?.endsWith('cruise.mjs')) {
  const { moduleCount, violations } = await checkImports(['schemas', 'pipeline'], process.cwd());
  for (const violation of violations) console.error(violation);
  const pipelineSeen = moduleCount > 40;
  if (!pipelineSeen)
    console.error(`Only ${moduleCount} modules were cruised: the check saw too little to mean anything.`);
  console.log(`${moduleCount} modules, ${violations.length} violations of the import rules`);
  process.exitCode = violations.length === 0 && pipelineSeen ? 0 : 1;
}
