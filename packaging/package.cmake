# SPDX-FileCopyrightText: 2026 The RepoSignal authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# `cpack` in a Release build folder makes a Debian package of what the install rules name.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME reposignal)
set(CPACK_PACKAGE_VENDOR "The RepoSignal authors")
set(CPACK_PACKAGE_CONTACT "The RepoSignal authors <reposignal@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "See what moves on GitHub")
set(CPACK_PACKAGE_DESCRIPTION
  "RepoSignal shows which repositories moved, how languages share the stars\nand what changed between two dates, from daily totals that it keeps in one file.\nCharts are saved as PNG or SVG; the same answers come from the command line.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Names in Chinese, Japanese and Korean need a font that has them.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk")

include(CPack)
