# SPDX-FileCopyrightText: 2026 The RepoSignal authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Language level, warnings, sanitizers, ccache and precompiled headers: one place for all targets.

option(REPOSIGNAL_BUILD_TESTS "Build tests and benchmarks" ON)
option(REPOSIGNAL_WARNINGS_AS_ERRORS "Treat warnings as errors" OFF)
option(REPOSIGNAL_SANITIZE "Build with address and undefined-behaviour sanitizers" OFF)
option(REPOSIGNAL_FUZZ "Build libFuzzer's programs, with sanitizers (Clang)" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC OFF)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

# A checking compiler must see every file each time: its findings are not in what ccache keeps.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER AND NOT CMAKE_CXX_COMPILER MATCHES "clazy")
  # Precompiled headers carry time stamps that ccache must be told to overlook.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
endif()

add_library(reposignal_options INTERFACE)
# Designated initialisers leave members out on purpose; every member has a default.
target_compile_options(reposignal_options INTERFACE -Wall -Wextra -Wpedantic -Wno-missing-field-initializers
  $<$<BOOL:${REPOSIGNAL_WARNINGS_AS_ERRORS}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Lets ccache see through a precompiled header.
  target_compile_options(reposignal_options INTERFACE -fpch-preprocess)
endif()
target_compile_definitions(reposignal_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(REPOSIGNAL_SANITIZE)
  target_compile_options(reposignal_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(reposignal_options INTERFACE -fsanitize=address,undefined)
endif()
if(REPOSIGNAL_FUZZ)
  set(fuzz_flags -fsanitize=address,undefined -fno-sanitize-recover=undefined)
  target_compile_options(reposignal_options INTERFACE -fsanitize=fuzzer-no-link ${fuzz_flags} -fno-omit-frame-pointer)
  target_link_options(reposignal_options INTERFACE ${fuzz_flags})
endif()

# clang-tidy reads the settings nearest to a file: what moc writes below the build folder is not ours to mend.
if(CMAKE_CXX_CLANG_TIDY)
  file(WRITE "${CMAKE_BINARY_DIR}/.clang-tidy" "Checks: '-*,misc-definitions-in-headers'\n")
endif()
