-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first two messages whose id starts with :first; :last sorts behind all of those.
SELECT (SELECT id FROM account WHERE number = message.account) AS account_id, id, uidl, subject, sender, sender_address, recipients, date_header, date_offset, size, flags, file
FROM message
WHERE id >= :first AND id < :last
ORDER BY id
LIMIT 2
