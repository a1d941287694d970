-- Grain: one label a ticket, transition or commit that is odd on purpose.
-- Inputs: sample_ticket, sample_commit, world.commit, macros.
INSERT INTO sample_label
SELECT
    choose(['ticket_twice', 'formula_in_summary', 'negative_story_points', 'story_points_not_a_number'],
        ticket_no % 150 - 1),
    'ticket', ticket_key, choose(['counted once', 'written as text', 'reported', 'reported'], ticket_no % 150 - 1), NULL
FROM sample_ticket WHERE ticket_no % 150 BETWEEN 1 AND 4
UNION ALL
SELECT 'transition_without_ticket', 'ticket_transition', 'ORB-404404', 'reported', NULL
UNION ALL
SELECT 'bot_commit', 'commit', sha, 'no person gets credit', NULL FROM sample_commit WHERE sort = 'bot'
UNION ALL
SELECT 'commit_unknown_author', 'commit', sha, 'unassigned', NULL FROM world."commit"
WHERE author_email = 'unknown-dev@elsewhere.example'
UNION ALL
SELECT 'commit_email_case', 'commit', sha, 'resolves to the same person', author_email FROM world."commit"
WHERE author_email <> lower(author_email)
UNION ALL
SELECT 'commit_future_author_date', 'commit', sha, 'use committed_at or report', NULL FROM world."commit"
WHERE authored_at > committed_at + INTERVAL 800 DAY
UNION ALL
SELECT 'formula_in_subject', 'commit', sha, 'written as text', NULL FROM world."commit" WHERE message_subject LIKE '=%'
UNION ALL
SELECT 'ticket_key_case', 'commit', sha, 'matches the upper-case key', ticket_keys FROM world."commit"
WHERE ticket_keys <> upper(ticket_keys)
UNION ALL
SELECT 'commit_on_two_branches', 'commit', sha, 'counted once', NULL FROM world."commit"
GROUP BY sha HAVING COUNT(*) > 1
UNION ALL
SELECT 'cherry_pick', 'commit', hex_text(draw(commit_key, 63), 14) || right(sha, 26),
    'same change as ' || left(sha, 12) || ': no second credit', NULL
FROM sample_commit WHERE commit_no % 100 = 91 AND sort = 'work'
ORDER BY 1, 3;
