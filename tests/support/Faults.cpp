// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Faults.h"

Faults::Lines Faults::greetings()
{
    return {
        {"bare", "+OK\r\n"},
        {"with a timestamp", "+OK <1896.697170952@dbc.mtview.ca.us>\r\n"},
        {"with two timestamps", "+OK <a@b> and <c@d>\r\n"},
        {"with a stamp that never ends", "+OK <1896.697170952\r\n"},
        {"8-bit", "+OK Gr\xfc\xdf Gott\r\n"},
        {"UTF-8", "+OK \xe3\x82\x88\xe3\x81\x86\xe3\x81\x93\xe3\x81\x9d\r\n"},
        {"with escapes and bidi overrides", "+OK \x1b[2J\x1b]0;owned\x07 \xe2\x80\xae moc\r\n"},
        {"as long as may be", "+OK " + QByteArray(8000, 'x') + "\r\n"},
        {"too long", "+OK " + QByteArray(9000, 'x') + "\r\n"},
        {"in lower case", "+ok ready\r\n"},
        {"busy", "-ERR [SYS/TEMP] come back later\r\n"},
        {"refusing", "-ERR no service for you\r\n"},
        {"that looks like a challenge", "+ \r\n"},
        {"of IMAP", "* OK IMAP4rev1 ready\r\n"},
        {"of SMTP", "220 mail.example ESMTP\r\n"},
        {"of HTTP", "HTTP/1.1 400 Bad Request\r\n\r\n"},
        {"of NULs", QByteArray(40, '\0') + "\r\n"},
        {"that is empty", "\r\n"},
    };
}

Faults::Lines Faults::passRefusals()
{
    return {
        {"bare", "-ERR\r\n"},
        {"with words", "-ERR invalid password\r\n"},
        {"AUTH", "-ERR [AUTH] invalid login\r\n"},
        {"IN-USE", "-ERR [IN-USE] another session holds the lock\r\n"},
        {"LOGIN-DELAY", "-ERR [LOGIN-DELAY] wait\r\n"},
        {"SYS/TEMP", "-ERR [SYS/TEMP] database away\r\n"},
        {"SYS/PERM", "-ERR [SYS/PERM] no such mailbox\r\n"},
        {"an unknown code", "-ERR [X-MOON] wrong phase\r\n"},
        {"a code that never ends", "-ERR [AUTH invalid login\r\n"},
        {"in lower case", "-err [auth] no\r\n"},
        {"with escapes", "-ERR \x1b[31mno\x1b[0m \xe2\x80\xae\r\n"},
        {"as long as may be", "-ERR " + QByteArray(8000, 'n') + "\r\n"},
    };
}
