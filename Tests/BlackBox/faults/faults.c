// Makes writing to a store's files fail on demand: preloaded into the program (LD_PRELOAD), so that nothing of it is
// changed. $ASSENT_FAULT_FILES is a prefix of the paths that are meant, $ASSENT_FAULT_SWITCH a file of five int32 that the
// test writes while the program runs:
//
//   [0] calls counted so far   [1] the call that fails, 0: none   [2] its errno
//   [3] how many fail from there on, -1: all   [4] calls that failed

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

static _Atomic int *state;
static const char *prefix;

__attribute__((constructor)) static void begin(void) {
    const char *file = getenv("ASSENT_FAULT_SWITCH");
    prefix = getenv("ASSENT_FAULT_FILES");
    if (!file || !prefix) return;
    int descriptor = open(file, O_RDWR);
    if (descriptor < 0) abort();
    state = mmap(0, 20, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    if (state == MAP_FAILED) abort();
    close(descriptor);
}

// Whether this call is to fail; errno is set then.
static int fails(int descriptor) {
    if (!state) return 0;
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    if (strncmp(path, prefix, strlen(prefix)) || strstr(path, ".lock")) return 0;
    int call = atomic_fetch_add(&state[0], 1) + 1, at = state[1], count = state[3];
    if (!at || call < at || (count >= 0 && call >= at + count)) return 0;
    atomic_fetch_add(&state[4], 1);
    errno = state[2];
    return 1;
}

#define REAL(name) ((__typeof__(name) *)dlsym(RTLD_NEXT, #name))

ssize_t pwrite(int d, const void *b, size_t n, off_t o) { return fails(d) ? -1 : REAL(pwrite)(d, b, n, o); }
ssize_t pwrite64(int d, const void *b, size_t n, off64_t o) { return fails(d) ? -1 : REAL(pwrite64)(d, b, n, o); }
ssize_t write(int d, const void *b, size_t n) { return fails(d) ? -1 : REAL(write)(d, b, n); }
int fsync(int d) { return fails(d) ? -1 : REAL(fsync)(d); }
int fdatasync(int d) { return fails(d) ? -1 : REAL(fdatasync)(d); }
int ftruncate(int d, off_t n) { return fails(d) ? -1 : REAL(ftruncate)(d, n); }
int ftruncate64(int d, off64_t n) { return fails(d) ? -1 : REAL(ftruncate64)(d, n); }
int posix_fallocate(int d, off_t o, off_t n) { return fails(d) ? errno : REAL(posix_fallocate)(d, o, n); }
int posix_fallocate64(int d, off64_t o, off64_t n) { return fails(d) ? errno : REAL(posix_fallocate64)(d, o, n); }
