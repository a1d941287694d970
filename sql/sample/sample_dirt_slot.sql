-- Grain: slot (of 100,000): which dirt a request gets that draws this slot; most slots have none.
-- Inputs: sample_dirt.
CREATE TABLE sample_dirt_slot AS
SELECT dirt, tokens_only, across_days, unnest(range(upto - per_100k, upto)) AS slot FROM sample_dirt;
