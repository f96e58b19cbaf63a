// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultydisk.h"

#include <sqlite3.h>

#include <cstring>

namespace RepoSignal {

namespace {

struct Faults {
    sqlite3_vfs *real = nullptr;
    bool areArmed = false;
    qint64 bytesLeft = 0;
    int code = SQLITE_OK;
} faults;

/// A file of the real disk behind one of ours; SQLite reserves room for both.
struct File {
    sqlite3_file base;
    [[nodiscard]] sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real();
}

int write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
{
    if (faults.areArmed && (faults.bytesLeft -= count) < 0)
        return faults.code;
    return real(file)->pMethods->xWrite(real(file), bytes, count, offset);
}

#define FORWARD(name, parameters, ...) \
    [] parameters { return real(file)->pMethods->name(real(file) __VA_OPT__(, ) __VA_ARGS__); }

const sqlite3_io_methods *methods()
{
    static const sqlite3_io_methods forwarding{
        2,
        FORWARD(xClose, (sqlite3_file * file)),
        FORWARD(xRead, (sqlite3_file * file, void *bytes, int count, sqlite3_int64 offset), bytes, count, offset),
        write,
        FORWARD(xTruncate, (sqlite3_file * file, sqlite3_int64 size), size),
        FORWARD(xSync, (sqlite3_file * file, int flags), flags),
        FORWARD(xFileSize, (sqlite3_file * file, sqlite3_int64 * size), size),
        FORWARD(xLock, (sqlite3_file * file, int level), level),
        FORWARD(xUnlock, (sqlite3_file * file, int level), level),
        FORWARD(xCheckReservedLock, (sqlite3_file * file, int *result), result),
        FORWARD(xFileControl, (sqlite3_file * file, int operation, void *argument), operation, argument),
        FORWARD(xSectorSize, (sqlite3_file * file)),
        FORWARD(xDeviceCharacteristics, (sqlite3_file * file)),
        FORWARD(xShmMap, (sqlite3_file * file, int region, int size, int extend, void volatile **map), region, size,
                extend, map),
        FORWARD(xShmLock, (sqlite3_file * file, int offset, int count, int flags), offset, count, flags),
        FORWARD(xShmBarrier, (sqlite3_file * file)),
        FORWARD(xShmUnmap, (sqlite3_file * file, int remove), remove),
        nullptr,
        nullptr,
    };
    return &forwarding;
}

int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const int code = faults.real->xOpen(faults.real, name, real(file), flags, outFlags);
    file->pMethods = real(file)->pMethods ? methods() : nullptr;
    return code;
}

sqlite3_vfs *faultyVfs()
{
    static sqlite3_vfs vfs;
    vfs = *faults.real;
    vfs.pNext = nullptr;
    vfs.zName = "faulty";
    vfs.szOsFile = static_cast<int>(sizeof(File)) + faults.real->szOsFile;
    vfs.xOpen = open;
    return &vfs;
}

} // namespace

FaultyDisk::FaultyDisk()
{
    faults.real = sqlite3_vfs_find(nullptr);
    sqlite3_vfs_register(faultyVfs(), 1);
}

FaultyDisk::~FaultyDisk()
{
    repair();
    sqlite3_vfs_unregister(sqlite3_vfs_find("faulty"));
    sqlite3_vfs_register(faults.real, 1);
}

void FaultyDisk::failAfter(qint64 bytes, int code)
{
    faults.areArmed = true;
    faults.bytesLeft = bytes;
    faults.code = code;
}

void FaultyDisk::repair()
{
    faults.areArmed = false;
}

} // namespace RepoSignal
