// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <variant>

namespace base {

/// A value, or the reason why there is none. No exception crosses a room.
/// Value and Error must be different types. Asking for the one that is not there is a programming error.
template<typename Value, typename Error>
class [[nodiscard]] Result
{
public:
    Result(Value value) : m_outcome(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_outcome(std::in_place_index<1>, std::move(error)) {}

    bool isOk() const { return m_outcome.index() == 0; }
    explicit operator bool() const { return isOk(); }

    const Value &value() const & { return *std::get_if<0>(&m_outcome); }
    Value &&value() && { return std::move(*std::get_if<0>(&m_outcome)); }
    const Error &error() const & { return *std::get_if<1>(&m_outcome); }

    const Value &operator*() const & { return value(); }
    const Value *operator->() const { return std::get_if<0>(&m_outcome); }

private:
    std::variant<Value, Error> m_outcome;
};

/// The outcome of an operation that has no value to give: Done, or the reason why not.
struct Done
{
};

} // namespace base
