-- Macro event_id(request_no, place): the id of a request's row; place 0-7 tells its rows apart.
CREATE OR REPLACE MACRO event_id(request_no, place) AS 'E' || lpad(CAST(request_no * 8 + place AS VARCHAR), 11, '0');
