-- SPDX-License-Identifier: GPL-3.0-or-later
DELETE FROM message WHERE id = :id AND (flags & 64) <> 0
