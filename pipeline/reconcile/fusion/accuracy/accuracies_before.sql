-- grain: one source, with its accuracy as the round before left it
SELECT source, accuracy FROM accuracies
