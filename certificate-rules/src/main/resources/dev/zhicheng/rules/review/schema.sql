-- Histories of cases and grants. Rows are only ever inserted; the primary key lets one of several writers be first.
CREATE TABLE review_history (
  stream VARCHAR(64) NOT NULL,
  sequence INTEGER NOT NULL,
  hash CHAR(64) NOT NULL,
  entry TEXT NOT NULL,
  PRIMARY KEY (stream, sequence)
);
