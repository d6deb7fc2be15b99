-- SPDX-License-Identifier: GPL-3.0-or-later
-- The row of a header becomes its mail's, or that of its header as it is now; what the user marked stays.
UPDATE message
SET uidl = :uidl, file = :file, subject = :subject, sender = :sender, sender_address = :sender_address,
    recipients = :recipients, date = :date, date_offset = :date_offset, date_header = :date_header, arrived = :arrived,
    size = :size, flags = (flags & 63) | (:flags & 192), attachments = :attachments, snippet = NULL,
    message_id = :message_id, parent_id = :parent_id
WHERE id = :id AND (flags & 64) <> 0
