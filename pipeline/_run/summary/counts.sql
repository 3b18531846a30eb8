-- grain: one row: how many rows each part of the result has; estimates are those that hold now under the project's rule
SELECT
  (SELECT count(*) FROM reports) AS reports,
  (SELECT count(*) FROM claims) AS claims,
  (SELECT count(*) FROM statements) AS statements,
  (SELECT count(*) FROM estimates WHERE rule = 'project' AND known_to IS NULL AND claim_count > 0) AS estimates,
  (SELECT count(*) FROM estimates WHERE rule = 'project' AND known_to IS NULL AND status = 'contested') AS contested,
  (SELECT count(*) FROM issues) AS issues
