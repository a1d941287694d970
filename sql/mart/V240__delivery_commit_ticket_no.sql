-- grain: the order in which a change names its tickets, added to delivery_commit_ticket
-- keys:  as before
-- input: delivery; the first that a change names is the one that it is evidence for. The next night reads all of them anew
ALTER TABLE delivery_commit_ticket
    ADD COLUMN key_no INT NOT NULL DEFAULT 0 COMMENT 'from 1 on: the keys of the change itself before those that only its copies name; 0: not read anew yet';
