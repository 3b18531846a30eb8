-- grain: one source, before anything is known of it
SELECT DISTINCT source, 0.5::DOUBLE AS accuracy FROM votes
