-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM message WHERE account = (SELECT number FROM account WHERE id = :account)
