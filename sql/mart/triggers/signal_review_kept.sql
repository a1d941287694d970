-- grain: refuses DELETE of an answer whose month can still be asked about, for every role
-- keys:  none
-- input: migrate installs it; the writer may delete here because answers are kept for some days only (retain does it), and
--        while signals of the month are there the answer is what keeps the person from being asked again; it is counted by then
CREATE TRIGGER signal_review_kept AFTER DELETE ON signal_review FOR EACH ROW
IF (SELECT COUNT(*) FROM removed_detail WHERE period = OLD.period AND what = 'signals') = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'signal_review is append-only while the signals of its month are kept';
END IF;
