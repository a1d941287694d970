-- grain: one row per row of a day that did not change whose request has a row of a changed day, or is looked at again in any case
-- keys:  none: rows may repeat
-- input: keys (usage_day, tool, request_key, row_place of the days that did not change), changed_hash, candidate_hash; slice by slice to bound
--        memory. The small side is held, the history runs past it
SELECT k.usage_day, k.request_hash, k.row_place
FROM (SELECT usage_day, hash(tool, request_key) AS request_hash, row_place FROM ${keys}) k
WHERE k.request_hash % ${slices} = ${slice}
    AND k.request_hash IN (
        SELECT request_hash FROM changed_hash WHERE request_hash % ${slices} = ${slice}
        UNION ALL
        SELECT request_hash FROM candidate_hash WHERE request_hash % ${slices} = ${slice}
    )
