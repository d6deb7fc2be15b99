-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id FROM message WHERE id >= :first AND id < :last AND account = (SELECT number FROM account WHERE id = :account)
