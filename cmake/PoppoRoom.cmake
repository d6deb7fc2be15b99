# SPDX-License-Identifier: GPL-3.0-or-later
# poppo_room(<room> SOURCES <file>... [LINKS <room or target>...] [HIDDEN <target>...])
#
# A room is one static library. Its headers are reachable as "<room>/<Class>.h" only by those that link it,
# because each room has an include folder of its own that holds nothing but a link to the room.
# LINKS are rooms (by bare name) or libraries whose headers appear in the room's headers, HIDDEN those that do not.
function(poppo_room room)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS;HIDDEN" ${ARGN})
    string(SUBSTRING ${room} 0 1 initial)
    string(TOUPPER ${initial} initial)
    string(SUBSTRING ${room} 1 -1 rest)

    add_library(poppo_${room} STATIC ${ROOM_SOURCES})
    add_library(Poppo::${initial}${rest} ALIAS poppo_${room})

    set(doorway "${CMAKE_BINARY_DIR}/include/${room}")
    file(MAKE_DIRECTORY "${doorway}")
    file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${doorway}/${room}" COPY_ON_ERROR SYMBOLIC)
    target_include_directories(poppo_${room} PUBLIC "${doorway}")

    target_link_libraries(poppo_${room} PUBLIC Poppo::Flags)
    foreach(link IN LISTS ROOM_LINKS)
        if(link MATCHES "^[a-z0-9]+$")
            set(link poppo_${link})
        endif()
        target_link_libraries(poppo_${room} PUBLIC ${link})
    endforeach()
    target_link_libraries(poppo_${room} PRIVATE ${ROOM_HIDDEN})
endfunction()

# poppo_test(<room> <Class>Test [DESKTOP] [LINKS <target>...] [LABELS <label>...] [SECONDS <n>] [PROGRAMS <target>...])
#
# One Qt Test class, one executable, one ctest entry named <room>/<Class>Test. Runs without a display, or with DESKTOP on a
# desktop of its own: X server, bus, keyring, tray. Where that cannot be had the test fails.
function(poppo_test room name)
    cmake_parse_arguments(TEST "DESKTOP" "SECONDS" "LINKS;LABELS;PROGRAMS" ${ARGN})
    add_executable(${name} ${name}.cpp)
    target_link_libraries(${name} PRIVATE poppo_${room} poppo_test_support Qt6::Test ${TEST_LINKS})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests/bin")
    if(room MATCHES "^(base|wire|sasl|store)$") # only threads of our own: the locks of Qt's are hidden from ThreadSanitizer
        if(NOT TARGET qt_free_tests)
            add_custom_target(qt_free_tests)
        endif()
        add_dependencies(qt_free_tests ${name})
        list(APPEND TEST_LABELS qt-free)
    endif()
    if(TEST_PROGRAMS)
        add_dependencies(${name} ${TEST_PROGRAMS})
    endif()
    if(TEST_DESKTOP)
        add_test(NAME ${room}/${name} COMMAND "${CMAKE_SOURCE_DIR}/tests/support/with-desktop.sh" $<TARGET_FILE:${name}>)
    else()
        add_test(NAME ${room}/${name} COMMAND ${name})
    endif()
    if(NOT TEST_SECONDS)
        set(TEST_SECONDS 60)
    endif()
    set_tests_properties(${room}/${name} PROPERTIES
        TIMEOUT ${TEST_SECONDS}
        LABELS "${room};${TEST_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;POPPO_BIN=${CMAKE_BINARY_DIR}/bin;POPPO_SOURCE=${CMAKE_SOURCE_DIR};POPPO_SHOTS=${CMAKE_BINARY_DIR}/shots;TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/tsan.supp")
endfunction()
