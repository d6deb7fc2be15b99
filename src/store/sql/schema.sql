-- SPDX-License-Identifier: GPL-3.0-or-later
-- The catalogue, version 2: a projection of Maildir and ledger. Statements are separated by empty lines.

-- Of itself; also 'aside' (the damaged one whose place it took) and 'told:<account>' (that it is a new one).
CREATE TABLE state (
    key   TEXT PRIMARY KEY,   -- 'schema', 'identity', 'revision', 'whole' (yes: each account has its rows),
    value                     -- 'examined' (when), 'begun' (why), 'ledger:<account>' (id and offset applied so far)
) WITHOUT ROWID

-- Rows and indexes name an account by its number: by its id they were twice as dear to write.
CREATE TABLE account (
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    total  INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0
)

CREATE VIEW count AS SELECT id AS account, total, unread FROM account

CREATE TABLE message (
    row            INTEGER PRIMARY KEY AUTOINCREMENT,  -- never shown, never used again
    account        INTEGER NOT NULL,                   -- account.number
    id             TEXT NOT NULL UNIQUE,               -- base name of the file: what people see
    uidl           BLOB,
    file           TEXT NOT NULL,                      -- within the account's folder: new/NAME or cur/NAME:2,FLAGS
    subject        TEXT NOT NULL COLLATE NOCASE,
    sender         TEXT NOT NULL COLLATE NOCASE,       -- display name, else address
    sender_address TEXT NOT NULL,
    recipients     TEXT NOT NULL,
    date           INTEGER NOT NULL,                   -- the list's: Date, or arrival where missing or in the future; UTC seconds
    date_offset    INTEGER,                            -- of the sender, in minutes
    date_header    INTEGER,                            -- Date as the sender wrote it, UTC seconds
    arrived        INTEGER NOT NULL,
    size           INTEGER NOT NULL,
    flags          INTEGER NOT NULL,                   -- 1 seen, 2 flagged, 4 answered, 8 passed, 16 trashed, 32 draft, 64 header only, 128 gone
    attachments    INTEGER,                            -- 0, 1, or not known
    snippet        TEXT,                               -- filled in later
    message_id     TEXT,
    parent_id      TEXT,
    revision       INTEGER NOT NULL                    -- of the catalogue when this row last changed
)

CREATE INDEX message_by_revision ON message (revision)

CREATE INDEX message_by_date ON message (date)

CREATE INDEX message_of_account_by_date ON message (account, date)

-- Ties stand by date. With the account in them they serve the views of one account too, which pass over the others' rows.
CREATE INDEX message_by_sender ON message (sender, date, account)

CREATE INDEX message_by_subject ON message (subject, date, account)

CREATE INDEX message_by_size ON message (size, date, account)

CREATE INDEX message_unread_by_date ON message (date) WHERE (flags & 1) = 0

CREATE INDEX message_starred_by_date ON message (date) WHERE (flags & 2) <> 0

CREATE INDEX message_with_attachments_by_date ON message (date) WHERE attachments > 0

CREATE INDEX message_not_looked_into ON message (date) WHERE snippet IS NULL

CREATE TABLE removed (
    revision INTEGER PRIMARY KEY,
    row      INTEGER NOT NULL,
    account  INTEGER NOT NULL,
    date     INTEGER NOT NULL,
    sender   TEXT NOT NULL,
    subject  TEXT NOT NULL,
    size     INTEGER NOT NULL,
    flags    INTEGER NOT NULL
)

INSERT INTO state VALUES ('schema', 2), ('revision', 0), ('whole', 'no'), ('aside', 'none'), ('identity', lower(hex(randomblob(16))))

CREATE TRIGGER message_added AFTER INSERT ON message BEGIN
    UPDATE account SET total = total + 1, unread = unread + NOT (NEW.flags & 1) WHERE number = NEW.account;
END

CREATE TRIGGER message_changed AFTER UPDATE ON message WHEN NEW.revision = OLD.revision BEGIN
    UPDATE account SET unread = unread + (OLD.flags & 1) - (NEW.flags & 1) WHERE number = NEW.account;
    UPDATE state SET value = value + 1 WHERE key = 'revision';
    UPDATE message SET revision = (SELECT value FROM state WHERE key = 'revision') WHERE row = NEW.row;
END

CREATE TRIGGER message_removed AFTER DELETE ON message BEGIN
    UPDATE account SET total = total - 1, unread = unread - NOT (OLD.flags & 1) WHERE number = OLD.account;
    UPDATE state SET value = value + 1 WHERE key = 'revision';
    INSERT INTO removed VALUES ((SELECT value FROM state WHERE key = 'revision'), OLD.row, OLD.account, OLD.date,
                                OLD.sender, OLD.subject, OLD.size, OLD.flags);
END
