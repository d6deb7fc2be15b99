# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries every compile and link flag; all rooms and tests link it.
add_library(poppo_flags INTERFACE)
add_library(Poppo::Flags ALIAS poppo_flags)

target_compile_features(poppo_flags INTERFACE cxx_std_20)
target_compile_options(poppo_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${POPPO_WARNINGS_AS_ERRORS}>:-Werror>)
target_compile_definitions(poppo_flags INTERFACE
    QT_NO_KEYWORDS                   # GMime and ICU use "signals" as a name
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    POPPO_VERSION="${PROJECT_VERSION}")

if(POPPO_SANITIZE)
    target_compile_options(poppo_flags INTERFACE
        -fsanitize=${POPPO_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(poppo_flags INTERFACE -fsanitize=${POPPO_SANITIZE})
endif()
if(POPPO_FUZZERS)
    target_compile_options(poppo_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
