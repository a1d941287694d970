-- grain: one row per month and pseudonym
-- keys:  period, pseudonym
-- input: released_question, released_part. For leads: where spend deserves a question, what was answered; who it is says the process owner,
--        who writes down that somebody asked
CREATE VIEW lead_question AS
SELECT q.period, q.scope,
    CASE q.scope WHEN 'others' THEN '(other teams)' ELSE q.team END AS team,
    q.pseudonym, q.signals, q.families, q.points, q.cost_usd, q.asked_on, q.for_lead_from, q.expires_on, q.state, q.verdict, q.answer,
    p.priced_share, p.identified_share, y.attributed_share, p.tied_out_share, p.as_of
FROM released_question q
JOIN released_part p ON p.period = q.period AND p.part = 'spend'
LEFT JOIN released_part y ON y.period = q.period AND y.part = 'yield'
