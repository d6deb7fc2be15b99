-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of mails: what is here as a header only is none.
SELECT id FROM message WHERE (flags & 64) = 0 AND id >= :first AND id < :last AND account = (SELECT number FROM account WHERE id = :account)
