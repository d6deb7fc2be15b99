#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# make-deb.sh BUILD_FOLDER TARGET_FOLDER: the .deb, checked by lintian and the validators.
set -euo pipefail
build=$1 target=$2
here=$(cd "$(dirname "$0")" && pwd)
umask 022
mkdir -p "$target"
desktop-file-validate "$here/poppo.desktop"
appstreamcli validate --no-net "$here/poppo.metainfo.xml"
(cd "$build" && cpack -G DEB -B "$target")
rm -rf "$target/_CPack_Packages"
package=$(ls -t "$target"/poppo_*.deb | head -n 1)
lintian --allow-root --suppress-tags no-manual-page,initial-upload-closes-no-bugs,bad-distribution-in-changes-file "$package"
printf 'Package: %s\n' "$package"
