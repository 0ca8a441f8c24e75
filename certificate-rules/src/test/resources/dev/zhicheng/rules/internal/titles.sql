-- two statements, a blank one, and no semicolon at the end
CREATE TABLE title (name VARCHAR(20) PRIMARY KEY);
;
INSERT INTO title VALUES ('兽医师')
