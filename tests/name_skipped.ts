// A reporter that names and counts what did not run, so that a skipped test is never silent, and closes with one plain line.
import type { Reporter, TestModule } from 'vitest/node';

export default class NameSkipped implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      if (!module.ok() && module.children.size === 0) count.failed++;
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        if (state === 'passed') count.passed++;
        else if (state === 'failed') count.failed++;
        else {
          count.skipped++;
          console.log(`skipped: ${module.relativeModuleId} > ${test.fullName}`);
        }
      }
    }
    console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}
