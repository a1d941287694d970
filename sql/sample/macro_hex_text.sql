-- Macro hex_text(number, digits): the last hexadecimal digits of a number, lower case.
CREATE OR REPLACE MACRO hex_text(number, digits) AS right('0000000000000000' || lower(hex(number)), digits);
