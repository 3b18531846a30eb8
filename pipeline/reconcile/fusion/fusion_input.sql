-- grain: one row of the file given, as text
SELECT source::VARCHAR AS source, item::VARCHAR AS item, value::VARCHAR AS value, time::VARCHAR AS time
FROM fusion_file
