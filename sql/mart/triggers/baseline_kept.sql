-- grain: refuses DELETE of a frozen baseline, for every role, unless the detail of its month is marked as removed
-- keys:  none
-- input: migrate installs it; the writer may delete here because baselines hold what persons spent and delivered
CREATE TRIGGER baseline_kept AFTER DELETE ON baseline FOR EACH ROW
IF (SELECT COUNT(*) FROM removed_detail WHERE period = OLD.period AND what = 'people') = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'baseline is append-only while the detail of its month is kept';
END IF;
