-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE message SET uidl = :uidl, revision = :revision WHERE id = :id
