-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO message (account, id, uidl, file, subject, sender, sender_address, recipients, date, date_offset,
                     date_header, arrived, size, flags, attachments, message_id, parent_id, revision)
VALUES ((SELECT number FROM account WHERE id = :account), :id, :uidl, :file, :subject, :sender, :sender_address, :recipients, :date, :date_offset,
        :date_header, :arrived, :size, :flags, :attachments, :message_id, :parent_id, :revision)
ON CONFLICT (id) DO NOTHING
