-- The issuance ledger, format version 1. Runs on H2, PostgreSQL and MySQL, by Flyway, Liquibase, psql or the library.
-- A record is written once and never changed: grant the portal INSERT and SELECT on it, and no more.

CREATE TABLE IF NOT EXISTS certificate_ledger_head (
  id            INT          NOT NULL PRIMARY KEY, -- always 1: the row whose lock is the right to write
  header        VARCHAR(500) NOT NULL,             -- what the hash chain begins with
  header_hash   VARCHAR(64)  NOT NULL,
  last_sequence BIGINT       NOT NULL,
  last_hash     VARCHAR(64)  NOT NULL,
  last_at       BIGINT       NOT NULL,             -- milliseconds since 1970-01-01T00:00Z
  allocations   BIGINT       NOT NULL
);

CREATE TABLE IF NOT EXISTS certificate_ledger_record (
  sequence      BIGINT         NOT NULL PRIMARY KEY,
  number        VARCHAR(64)    NOT NULL,
  step          INT            NOT NULL, -- 0 for the allocation, then 1, 2, …
  body          VARCHAR(10000) NOT NULL, -- the event as JSON, which the hash covers with the hash before it
  hash          VARCHAR(64)    NOT NULL,
  -- what an allocation is looked up by; null in every later step
  key_digest    VARCHAR(64),
  holder_digest VARCHAR(64),
  counter       VARCHAR(200),
  serial        BIGINT,
  status_list   INT,
  CONSTRAINT certificate_ledger_number UNIQUE (number, step),
  -- A key includes its holder: this index finds the one number of a key, and all numbers of a holder.
  CONSTRAINT certificate_ledger_key UNIQUE (holder_digest, key_digest),
  CONSTRAINT certificate_ledger_serial UNIQUE (counter, serial),
  CONSTRAINT certificate_ledger_status UNIQUE (status_list, sequence)
);
