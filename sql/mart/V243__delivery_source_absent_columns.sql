-- grain: what a source does not tell, added to delivery_source
-- keys:  as before
-- input: delivery, from the columns of the warehouse; the next night reads all of it anew
ALTER TABLE delivery_source
    ADD COLUMN absent_columns VARCHAR(255) NOT NULL DEFAULT '' COMMENT 'optional columns that the source lacks, with commas between; creator also where it is empty in every row';
