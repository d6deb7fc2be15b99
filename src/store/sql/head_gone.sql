-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE message SET flags = flags | 128 WHERE id = :id AND (flags & 192) = 64
