-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where the row of a header was, if it will stand elsewhere in some order.
INSERT INTO removed (revision, row, account, date, sender, subject, size, flags)
SELECT :revision, row, account, date, sender, subject, size, flags
FROM message
WHERE id = :id AND (flags & 64) <> 0 AND (date <> :date OR size <> :size OR sender <> :sender OR subject <> :subject)
