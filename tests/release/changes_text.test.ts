// CHANGES.md says in words what the table says in rows, and says so where there is nothing to say.
import { expect, it } from 'vitest';
import { changesText } from '../../pipeline/release/changes_text.ts';

const base = {
  version: '2.0.0',
  date: '2026-02-24',
  previousVersion: '1.0.0',
  counted: [{ table_name: 'claims', change: 'added', cause: 'new_report', row_count: 3 }],
  estimates: [],
  causeLabel: (cause: string) => cause.replace('_', ' '),
};

const estimate = (i: number) => ({
  row_key: `deaths/all/total/MX/-/overall/${i}|project`,
  change: 'updated',
  cause: 'consequence',
  old_value: '1 [1, 1] agreed',
  new_value: '2 [2, 2] agreed',
  headline_en: i === 0 ? 'People killed' : null,
});

it('says that a release is the first', () => {
  expect(changesText({ ...base, previousVersion: null })).toContain('This is the first release');
});

it('says that nothing differs', () => {
  expect(changesText({ ...base, counted: [] })).toContain(
    'No row of claims, statements, estimates or reports differs',
  );
});

it('counts changes by cause, and says that no estimate moved', () => {
  const text = changesText(base);
  expect(text).toContain('| claims | added | new report | 3 |');
  expect(text).toContain('No current estimate changed');
});

it('shows headline figures by name, keeps bars from breaking the table, and does not hide the rest', () => {
  const text = changesText({ ...base, estimates: Array.from({ length: 103 }, (_, i) => estimate(i)) });
  expect(text).toContain('| **People killed** `deaths/all/total/MX/-/overall/0\\|project` |');
  expect(text).toContain('3 more are in the table.');
});
