-- grain: one row per session of the blocks in bench_block: 10 to 40 requests of one account, repository, model, mostly one ticket
-- keys:  day_no, block, session_in_block
-- input: bench_block, bench_place, bench_account, bench_model, bench_ticket; variables people, mapped, unmapped, repositories, turns, first_day
CREATE OR REPLACE TEMP TABLE bench_session AS
WITH numbered AS (
    SELECT b.day_no, b.block, s.session_in_block, s.requests,
        (b.day_no * 1000000000 + b.block * 10 + s.session_in_block) AS session_no
    FROM bench_block b CROSS JOIN (SELECT DISTINCT session_in_block, requests FROM bench_place) s
), drawn AS (
    -- the smaller of numbers under a drawn one: a tenth of the accounts makes a third of the sessions
    SELECT *,
        pick(session_no, 20, 1 + pick(session_no, 21, getvariable('mapped') + getvariable('unmapped'))) * 7919
            % (getvariable('mapped') + getvariable('unmapped')) AS account_no,
        pick(session_no, 22, 100) AS work, pick(session_no, 23, 100) AS choice, pick(session_no, 24, 100) AS spot,
        pick(session_no, 25, 100) AS tier, pick(session_no, 26, 100) AS share, pick(session_no, 27, 1000) AS long_draw
    FROM numbered
), aimed AS (
    SELECT d.*, a.tool, a.account, a.person_no, a.team_no,
        least(getvariable('turns') - 1, greatest(0, day_no // 6)) AS newest
    FROM drawn d JOIN bench_account a USING (account_no)
), turned AS (
    -- the newest of one's own tickets, or any that was begun by then
    SELECT *, CASE WHEN choice < 65 THEN newest ELSE pick(session_no, 28, newest + 1) END AS turn,
        pick(session_no, 32, newest + 1) AS other_turn
    FROM aimed
)
SELECT s.day_no, s.block, s.session_in_block, s.session_no, s.requests, s.tool, s.account, m.provider, m.model,
    m.small_model, s.long_draw < 95 AS is_long,
    's' || hex_text(draw(s.session_no, 29), 12) AS session_id,
    CASE WHEN spot < 85 THEN t.repository
        ELSE 'repo-' || lpad(CAST((s.team_no * 8 + spot % 8) % getvariable('repositories') AS VARCHAR), 5, '0')
    END AS repository,
    CASE WHEN work < 20 OR spot % 5 < 2 THEN 'main' ELSE 'feature/' || t.ticket_key END AS branch,
    CASE WHEN work >= 20 THEN t.ticket_key END AS ticket_key,
    CASE WHEN work >= 90 THEN other.ticket_key WHEN work >= 20 THEN t.ticket_key END AS later_ticket_key,
    CASE WHEN tier < 2 THEN 'batch' WHEN tier < 3 THEN 'priority' ELSE 'standard' END AS service_tier,
    CAST(getvariable('first_day') + CAST(s.day_no AS INTEGER) AS TIMESTAMP)
        + to_seconds(21600 + pick(s.session_no, 30, 50400)) AS started_at,
    20 + pick(s.session_no, 31, 80) AS pause_seconds
FROM turned s
JOIN bench_model m ON m.tool = s.tool AND s.share >= m.share_from AND s.share < m.share_to
JOIN bench_ticket t ON t.ticket_no = s.turn * getvariable('people') + s.person_no
JOIN bench_ticket other ON other.ticket_no = s.other_turn * getvariable('people') + s.person_no
