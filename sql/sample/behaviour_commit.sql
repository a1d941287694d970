-- Grain: commit_no: sample_commit of a world with behaviours, and what behaviours add to it.
-- Keys: commit_no. Most commits are reviewed (habit from 49 on); who reviews his own work is his own peer
-- there, and what is closed with nothing done has no commit.
-- Inputs: sample_commit, sample_behaviour_commit, sample_behaviour_ticket.
CREATE OR REPLACE TABLE sample_commit AS
WITH own AS (
    SELECT c.* REPLACE (
        CASE b.behaviour WHEN 'self_review' THEN c.person_no ELSE c.peer_no END AS peer_no,
        CASE
            WHEN b.behaviour IN ('self_review', 'two_person_ring') THEN 49 + c.habit // 2
            WHEN c.habit BETWEEN 20 AND 48 THEN c.habit + 50
            ELSE c.habit
        END AS habit
    )
    FROM sample_commit c LEFT JOIN sample_behaviour_ticket b ON b.ticket_key = c.ticket_key
    WHERE b.behaviour IS DISTINCT FROM 'no_op_closure'
)
SELECT * FROM own
UNION ALL BY NAME
SELECT * EXCLUDE (behaviour, behaviour_no),
    (SELECT max(commit_no) FROM sample_commit) + row_number() OVER (ORDER BY authored_at, commit_key) AS commit_no
FROM sample_behaviour_commit
ORDER BY commit_no;
