-- grain: the figures of no usage
-- keys:  none
-- input: none
CREATE OR REPLACE MACRO nothing() AS figures(0, 0, 0, 0, 0, 0, 0);
