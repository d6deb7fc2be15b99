-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE state SET value = value + 1 WHERE key = 'revision' RETURNING value
