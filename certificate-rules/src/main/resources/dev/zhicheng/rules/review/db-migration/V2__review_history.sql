-- Histories of cases and of grants. Runs on H2, PostgreSQL and MySQL, by Flyway, Liquibase, psql or the library.
-- A row is written once and never changed: grant the portal INSERT and SELECT on it, and no more.
-- The primary key lets exactly one of several writers have the next place in a history.

CREATE TABLE IF NOT EXISTS review_history (
  stream   VARCHAR(64) NOT NULL, -- the case's key, or "grants"
  sequence INT         NOT NULL, -- from 1, without gaps
  hash     VARCHAR(64) NOT NULL,
  entry    TEXT        NOT NULL, -- one line of JSON
  PRIMARY KEY (stream, sequence)
);
