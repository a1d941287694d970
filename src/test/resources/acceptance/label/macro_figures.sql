-- grain: requests, the five kinds of tokens and credits as one list, so that they are compared as one
-- keys:  none
-- input: seven numbers
CREATE OR REPLACE MACRO figures(requests, input, output, cache_read, write_5m, write_1h, credits) AS
[requests::DECIMAL(28, 8), input::DECIMAL(28, 8), output::DECIMAL(28, 8), cache_read::DECIMAL(28, 8), write_5m::DECIMAL(28, 8),
    write_1h::DECIMAL(28, 8), credits::DECIMAL(28, 8)];
