-- grain: the sum of two lists of figures, place by place
-- keys:  none
-- input: two lists of the same length
CREATE OR REPLACE MACRO plus(a, b) AS list_transform(list_zip(a, b), lambda p: p[1] + p[2]);
