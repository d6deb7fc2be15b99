// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/Method.h"

#include <algorithm>
#include <array>

namespace sasl {

namespace {

struct Row
{
    Method method;
    const char *name;
    bool showsSecret;
};

constexpr std::array rows{Row{Method::UserPass, "USER", true},
                          Row{Method::Apop, "APOP", false},
                          Row{Method::Plain, "PLAIN", true},
                          Row{Method::Login, "LOGIN", true},
                          Row{Method::CramMd5, "CRAM-MD5", false},
                          Row{Method::DigestMd5, "DIGEST-MD5", false},
                          Row{Method::ScramSha1, "SCRAM-SHA-1", false},
                          Row{Method::ScramSha256, "SCRAM-SHA-256", false},
                          Row{Method::XOAuth2, "XOAUTH2", true},
                          Row{Method::OAuthBearer, "OAUTHBEARER", true},
                          Row{Method::External, "EXTERNAL", false}};

const Row &rowOf(Method method)
{
    return *std::find_if(rows.begin(), rows.end(), [method](const Row &row) { return row.method == method; });
}

} // namespace

QByteArray nameOf(Method method)
{
    return rowOf(method).name;
}

bool showsSecret(Method method)
{
    return rowOf(method).showsSecret;
}

} // namespace sasl
