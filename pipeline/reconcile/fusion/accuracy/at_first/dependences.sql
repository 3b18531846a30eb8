-- grain: one source and one other from which it may have copied; none before the first round
SELECT source, source AS other_source, accuracy AS probability FROM accuracies WHERE false
