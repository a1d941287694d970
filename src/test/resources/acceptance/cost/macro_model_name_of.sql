-- grain: one model as the rate card would spell it
-- keys:  none
-- input: provider and model as text: lower case, the provider's prefix off, blanks to '-', in claude names '.' to '-'
CREATE MACRO model_name_of(provider, model) AS (
    SELECT CASE WHEN plain LIKE 'claude%' THEN replace(plain, '.', '-') ELSE plain END
    FROM (
        SELECT replace(
            CASE
                WHEN starts_with(lower(trim(model)), lower(provider) || '/')
                THEN substr(lower(trim(model)), length(provider) + 2)
                ELSE lower(trim(model))
            END, ' ', '-') AS plain
    )
);
