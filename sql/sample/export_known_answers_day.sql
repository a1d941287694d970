-- Grain: service_date (empty: time unreadable): known_answers_day.csv. Inputs: answer_day.
SELECT * EXCLUDE (amount), money_text(amount) AS usage_cost FROM answer_day ORDER BY service_date NULLS LAST
