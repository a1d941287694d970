-- grain: one row per ticket
-- keys:  ticket_key
-- input: ticket of the warehouse
SELECT DISTINCT ON (upper(trim(ticket_key))) upper(trim(ticket_key)) AS ticket_key, '' AS project, type, summary, '' AS creator, '' AS reporter,
    '' AS assignee, NULL::TIMESTAMP AS created_at,
    CASE WHEN TRY_CAST(story_points AS DECIMAL(12, 2)) >= 0 THEN TRY_CAST(story_points AS DECIMAL(12, 2)) END AS story_points,
    '' AS parent_key, false AS is_container, '' AS caused_by_key
FROM ticket
