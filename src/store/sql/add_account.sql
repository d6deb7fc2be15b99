-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO account (id) VALUES (:id) ON CONFLICT (id) DO NOTHING
