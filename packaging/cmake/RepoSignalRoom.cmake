# SPDX-FileCopyrightText: 2026 The RepoSignal authors
# SPDX-License-Identifier: GPL-3.0-or-later

# reposignal_room(NAME SOURCES file... [LINK target...])
#
# One folder of the house: a static library `room_NAME` whose headers are included from app/ or ui/
# ("domain/day.h"). Rooms with widgets reuse the widget headers, all others the core headers.
function(reposignal_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINK" ${ARGN})
  add_library(room_${name} STATIC ${ROOM_SOURCES})
  target_include_directories(room_${name} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}/..")
  target_link_libraries(room_${name} PUBLIC Qt6::Core ${ROOM_LINK} PRIVATE reposignal_options)
  if(Qt6::Widgets IN_LIST ROOM_LINK OR Qt6::Charts IN_LIST ROOM_LINK)
    reposignal_precompile(room_${name} widgets)
  else()
    reposignal_precompile(room_${name} core)
  endif()
endfunction()

# Shares one precompiled header per family (core, widgets); the sets are built once.
function(reposignal_precompile target family)
  if(CMAKE_DISABLE_PRECOMPILE_HEADERS)
    return()
  endif()
  if(NOT TARGET precompiled_${family})
    set(stub "${CMAKE_BINARY_DIR}/precompiled_${family}.cpp")
    file(CONFIGURE OUTPUT "${stub}" CONTENT "// Carries the precompiled headers of the ${family} family.\n")
    add_library(precompiled_${family} STATIC "${stub}")
    target_link_libraries(precompiled_${family} PRIVATE reposignal_options Qt6::Core)
    if(family STREQUAL "widgets")
      target_link_libraries(precompiled_${family} PRIVATE Qt6::Widgets)
      target_precompile_headers(precompiled_${family} PRIVATE <QtCore> <QtWidgets> <algorithm> <chrono> <functional> <memory> <vector>)
    else()
      target_precompile_headers(precompiled_${family} PRIVATE <QtCore> <algorithm> <chrono> <functional> <memory> <vector>)
    endif()
    set_target_properties(precompiled_${family} PROPERTIES AUTOMOC OFF)
  endif()
  target_precompile_headers(${target} REUSE_FROM precompiled_${family})
endfunction()
