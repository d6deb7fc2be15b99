# SPDX-License-Identifier: GPL-3.0-or-later
# poppo_translations(<target>)
#
# Compiles translations/*.ts and puts them into the target as :/i18n/poppo_<language>.qm (resource "i18n").
function(poppo_translations target)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/i18n")
    file(MAKE_DIRECTORY "${folder}")
    foreach(language IN ITEMS en ja)
        set(source "${CMAKE_SOURCE_DIR}/translations/poppo_${language}.ts")
        set(compiled "${folder}/poppo_${language}.qm")
        add_custom_command(OUTPUT "${compiled}" DEPENDS "${source}"
            COMMAND Qt6::lrelease -silent "${source}" -qm "${compiled}" VERBATIM)
        list(APPEND all_compiled "${compiled}")
    endforeach()
    configure_file("${CMAKE_SOURCE_DIR}/translations/i18n.qrc" "${folder}/i18n.qrc" COPYONLY)
    add_custom_command(OUTPUT "${folder}/qrc_i18n.cpp" DEPENDS "${folder}/i18n.qrc" ${all_compiled}
        COMMAND Qt6::rcc --name i18n "${folder}/i18n.qrc" -o "${folder}/qrc_i18n.cpp" VERBATIM)
    target_sources(${target} PRIVATE "${folder}/qrc_i18n.cpp")
endfunction()
