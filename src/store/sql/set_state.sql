-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO state VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value
