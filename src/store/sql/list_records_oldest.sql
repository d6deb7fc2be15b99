-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every message for scripts, the oldest first; all accounts where :account is null.
SELECT (SELECT id FROM account WHERE number = message.account) AS account_id, id, uidl, subject, sender, sender_address, recipients, date_header, date_offset, size, flags, file
FROM message
WHERE :account IS NULL OR account = (SELECT number FROM account WHERE id = :account)
ORDER BY date, row
LIMIT :limit
