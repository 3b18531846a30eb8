-- grain: one row; how far the last round moved the accuracy that it moved most
SELECT max(abs(a.accuracy - b.accuracy)) AS largest
FROM accuracies AS a
JOIN accuracies_before AS b USING (source)
