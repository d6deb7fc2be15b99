# SPDX-License-Identifier: GPL-3.0-or-later
# What goes where on a freedesktop system, and the Debian package made of it.
include(GNUInstallDirs)
set(packaging "${CMAKE_SOURCE_DIR}/packaging")

install(TARGETS poppo poppo-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES "${packaging}/poppo.desktop" DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES "${packaging}/poppo.metainfo.xml" DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo
        RENAME org.poppo.Poppo.metainfo.xml)
install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/poppo.svg"
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
foreach(state IN ITEMS "" -unread -checking -error -paused)
    install(FILES "${CMAKE_SOURCE_DIR}/resources/icons/poppo${state}-symbolic.svg"
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/symbolic/apps)
endforeach()
install(FILES "${packaging}/copyright" DESTINATION ${CMAKE_INSTALL_DOCDIR})

find_program(GZIP gzip REQUIRED)
foreach(page IN ITEMS poppo.1 poppo-cli.1)
    execute_process(COMMAND "${GZIP}" -9nc "${packaging}/${page}" OUTPUT_FILE "${CMAKE_BINARY_DIR}/${page}.gz")
    install(FILES "${CMAKE_BINARY_DIR}/${page}.gz" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()
execute_process(COMMAND "${GZIP}" -9nc "${packaging}/changelog" OUTPUT_FILE "${CMAKE_BINARY_DIR}/changelog.gz")
install(FILES "${CMAKE_BINARY_DIR}/changelog.gz" DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME poppo)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Poppo founders <founders@poppo.example>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "POP3 mail fetcher that keeps your mail on your own disk")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION mail)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time, so shlibdeps cannot see them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, libsecret-1-0, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | org.freedesktop.secrets, fonts-noto-cjk")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Poppo fetches mail from POP3 servers, keeps it as a Maildir that any other
program can read, and shows it. Passwords live in the keychain only, and a
message is deleted on the server only when its copy is safely on disk.
.
The package holds the desktop program and poppo-cli for scripts and timers.")
include(CPack)
