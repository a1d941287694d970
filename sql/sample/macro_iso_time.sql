-- Macro iso_time(moment): a UTC timestamp as the text that stands in the CSV files.
CREATE OR REPLACE MACRO iso_time(moment) AS strftime(moment, '%Y-%m-%dT%H:%M:%S.%fZ');
