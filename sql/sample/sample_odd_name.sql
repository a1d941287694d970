-- Grain: part (9-32, the place of a person in each group of 40): names that break spreadsheets, CSV readers and pages.
-- Keys: part. The sign # stands for the person's number.
CREATE TABLE sample_odd_name AS
SELECT *
FROM (VALUES
    (9, 'Pérsön Ñandú #'), (10, '人物 #'), (11, 'Персона #'), (12, '=1+1 Person #'),
    (13, '=cmd|'' /C calc''!A0'), (14, '+SUM(1,1)*#'), (15, '-2+3+cmd #'), (16, '@SUM(1+9)*#'),
    (17, chr(9) || 'Tab Person #'), (18, 'Person "Q", #; x'), (19, 'Person' || chr(10) || 'Linebreak #'),
    (20, 'O''Person #'), (21, 'Person # ' || repeat('very-long-', 25)), (22, '<b>Person</b> & #'),
    (23, 'Person' || chr(8203) || ' #'), (24, '  Person #  '),
    (25, 'İıŞş Person #'), (26, 'NULL'), (27, '=HYPERLINK("http://127.0.0.1/x","#")'), (28, 'شخص #'),
    (29, 'Person 🦊 #'), (30, 'Person' || chr(13) || chr(10) || 'Return #'), (31, '#'), (32, '\N')
) AS odd(part, display_name);
