-- Macro variant(request_no): which of the three ways (0, 1, 2) a dirty request is dirty in.
-- Keys: request_no. Inputs: macro pick.
CREATE OR REPLACE MACRO variant(request_no) AS pick(request_no, 0, 3);
