-- grain: one row per change on a branch and known ticket that it names, in no order
-- keys:  none: several changes on a branch may name a ticket
-- input: delivery_commit_copy, delivery_commit_ticket: a branch that was squashed is known by its ticket only
SELECT p.repository, p.branch, t.ticket_key
FROM delivery_commit_copy p
JOIN delivery_commit_ticket t ON t.repository = p.change_repository AND t.sha = p.change_sha AND t.is_known
