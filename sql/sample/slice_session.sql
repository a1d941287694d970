-- Grain: first_no: one session of one actor on one day, with its run of request numbers.
-- Keys: first_no (first request number); key draws the session's numbers.
-- Inputs: sample_actor_day, sample_day, sample_account, sample_model, sample_tool, sample_ticket, sample_project;
-- variables base_rows, days; low_day, high_day, low_no, high_no (the slice's days and request numbers, high exclusive).
CREATE OR REPLACE TEMP TABLE slice_session AS
WITH quota AS (
    SELECT a.actor_no, a.day_no, a.day,
        CAST((d.weight_before + SUM(a.weight) OVER upto - a.weight) * getvariable('base_rows') // d.whole AS BIGINT)
            AS first_no,
        CAST((d.weight_before + SUM(a.weight) OVER upto) * getvariable('base_rows') // d.whole AS BIGINT) AS next_no
    FROM sample_actor_day a JOIN sample_day d ON d.day_no = a.day_no
    WHERE a.day_no >= getvariable('low_day') AND a.day_no < getvariable('high_day')
    WINDOW upto AS (PARTITION BY a.day_no ORDER BY a.actor_no)
), planned AS (
    SELECT *, next_no - first_no AS total, first_no + unnest(range(1 + (next_no - first_no) // 10)) AS key
    FROM quota
    WHERE next_no > first_no AND first_no >= getvariable('low_no') AND first_no < getvariable('high_no')
), tooled AS (
    SELECT p.*, c.tool, c.account, t.session_length * tail(p.key, 20, 100, 0.8) AS weight
    FROM planned p
    JOIN sample_account c ON c.actor_no = p.actor_no
        AND pick(p.key, 21, 1000) >= c.share_from AND pick(p.key, 21, 1000) < c.share_to
    JOIN sample_tool t ON t.tool = c.tool
), shared AS (
    SELECT *,
        SUM(weight) OVER (PARTITION BY day_no, actor_no ORDER BY key) AS upto,
        SUM(weight) OVER (PARTITION BY day_no, actor_no) AS whole
    FROM tooled
), counted AS (
    SELECT *, CAST(upto * total // whole - (upto - weight) * total // whole AS BIGINT) AS requests,
        first_no + CAST((upto - weight) * total // whole AS BIGINT) AS session_no
    FROM shared
), placed AS (
    SELECT s.session_no AS first_no, s.requests, s.key, s.actor_no, s.day, s.tool, s.account,
        m.provider, m.model, m.small_model,
        t.ticket_key, t.ticket_no, t.repository AS ticket_repository, r.main_repository,
        pick(s.key, 26, 100) AS place, pick(s.key, 25, 100) AS tier,
        CASE
            WHEN a.person_no IS NULL THEN 3600 + pick(s.key, 22, CASE s.tool WHEN 'api' THEN 14400 ELSE 80000 END)
            ELSE (CAST(round(780 + 160 * bell(s.key, 22)) AS BIGINT) - a.zone_minutes + 2880) % 1440 * 60
                + pick(s.key, 24, 60)
        END AS start_second,
        least(28800, s.requests * tail(s.key, 23, 45, 0.7)) AS span_seconds,
        CASE WHEN s.day_no = getvariable('days') - 1 THEN 86399 ELSE 200000 END AS last_second
    FROM counted s
    JOIN sample_model m ON m.tool = s.tool
        AND pick(s.key, 27, 1000) >= m.share_from AND pick(s.key, 27, 1000) < m.share_to
    JOIN sample_actor a ON a.actor_no = s.actor_no
    JOIN sample_project r ON r.project_no = coalesce(a.team_no, s.actor_no) % 4
    LEFT JOIN sample_ticket t ON t.person_no = s.actor_no
        AND t.turn = greatest(0, (s.day_no + 10) // a.ticket_days - CAST(pick(s.key, 28, 100) < 15 AS INTEGER))
    WHERE s.requests > 0
)
SELECT first_no, requests, key, actor_no, tool, account, provider, model, small_model,
    CAST(day AS TIMESTAMP) + to_seconds(start_second) AS started_at,
    1000000 * least(span_seconds, last_second - start_second) AS span_us,
    's' || hex_text(draw(key, 29), 12) AS session_id,
    coalesce(ticket_repository, main_repository) AS repository,
    CASE
        WHEN ticket_key IS NULL OR place < 25 OR place >= 75 THEN 'main'
        WHEN place < 33 THEN 'spike/' || hex_text(draw(key, 30), 4)
        WHEN place < 60 THEN 'feature/' || ticket_key || '-' || word
        ELSE lower(ticket_key) || '-' || word
    END AS branch,
    CASE WHEN place BETWEEN 33 AND 59 OR place >= 75 THEN ticket_key END AS ticket_key,
    CASE
        WHEN tool = 'api' AND provider = 'anthropic' AND tier < 55 THEN 'batch'
        WHEN tool = 'api' AND provider = 'openai' AND tier < 40 THEN 'batch'
        WHEN tool = 'api' AND provider = 'openai' AND tier < 60 THEN 'flex'
        WHEN tool = 'codex' AND tier < 4 THEN 'priority'
        WHEN tool = 'codex' AND tier < 7 THEN 'flex'
        ELSE 'standard'
    END AS service_tier
FROM (
    SELECT *,
        choose(['expand-join', 'fix-rounding', 'faster-start', 'new-report', 'clean-up-api', 'retry-upload',
            'limit-size', 'dark-mode'], ticket_no % 8) AS word
    FROM placed
);
