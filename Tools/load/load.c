// A load generator that costs little beside the server it measures: distinct requests made by writing digits into
// prepared bodies, one thread, epoll, each connection one request at a time.
//
//   load PORT PATH CONNECTIONS SECONDS FIRST MEMBERS BODY...
//
// In a body, ~SEQSEQSEQ~~ (12 bytes) stands for the number of the request, from FIRST on; ~MEM~ (5) for that of a member,
// 1 to MEMBERS, at random; ~DAY~ (5) for a day of the year from 09-01 to 12-28, behind those that Tools/Sources/SeedCases
// fills a store with: a request for the same service on the same day as another is a duplicate, and decided otherwise. Bodies are sent in turn. SECONDS of the form 500x stops
// after 500 requests instead. Prints one "name value" a line.

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { connections_max = 256, answer_bytes_max = 1 << 20, marks_max = 256, latencies_max = 1 << 23 };

struct mark { size_t at; char kind; };
struct body { char *bytes; size_t length, head; struct mark marks[marks_max]; int mark_count; };
struct connection {
    int socket, sent_all;
    char *request, *answer;
    size_t length, sent, received, expected;
    uint64_t began;
};

static struct body *bodies;
static int body_count;
static uint64_t number, members, requests, failures, begun, request_max = UINT64_MAX;
static uint32_t *latencies;
static uint64_t statuses[600], outcomes[64];
static const char *codes[] = {"A1", "A3", "A4", "A6", "CT", "NA"};

static void die(const char *what) { perror(what); exit(1); }

static uint64_t now_us(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static uint64_t x;  // never 0

static uint64_t pick(void) {  // xorshift64*
    x ^= x >> 12; x ^= x << 25; x ^= x >> 27;
    return x * 2685821657736338717ull >> 11;
}

static void digits(char *at, int count, uint64_t value) {
    for (int i = count - 1; i >= 0; i--, value /= 10) at[i] = '0' + value % 10;
}

static void find_marks(struct body *b, const char *mark, char kind) {
    char *at = b->bytes + b->head, *end = b->bytes + b->length;
    while ((at = memmem(at, end - at, mark, strlen(mark)))) {
        if (b->mark_count == marks_max) { fprintf(stderr, "too many marks in a body\n"); exit(1); }
        b->marks[b->mark_count++] = (struct mark){at - b->bytes, kind};
        memset(at, '0', strlen(mark));
    }
}

static void read_body(const char *file, const char *path, const char *type) {
    FILE *f = fopen(file, "rb");
    if (!f) die(file);
    fseek(f, 0, SEEK_END);
    size_t size = ftell(f);
    rewind(f);
    struct body *b = &bodies[body_count++];
    b->bytes = malloc(size + 1024);
    b->head = sprintf(b->bytes,
        "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: %s\r\nContent-Length: %zu\r\n\r\n", path, type, size);
    if (fread(b->bytes + b->head, 1, size, f) != size) die(file);
    fclose(f);
    b->length = b->head + size;
    find_marks(b, "~SEQSEQSEQ~~", 's');
    find_marks(b, "~MEM~", 'm');
    find_marks(b, "~DAY~", 'd');
}

static void begin(struct connection *c) {
    struct body *b = &bodies[number % body_count];
    uint64_t member = 1 + pick() % members, day = pick() % (4 * 28);
    memcpy(c->request, b->bytes, b->length);
    for (int i = 0; i < b->mark_count; i++) {
        char *at = c->request + b->marks[i].at;
        switch (b->marks[i].kind) {
        case 's': digits(at, 12, number); break;
        case 'm': digits(at, 5, member); break;
        case 'd': digits(at, 2, 9 + day / 28), digits(at + 3, 2, 1 + day % 28), at[2] = '-'; break;
        }
    }
    number++;
    begun++;
    c->length = b->length;
    c->sent = c->received = c->expected = 0;
    c->began = now_us();
}

static void connect_to(struct connection *c, int port) {
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    c->socket = socket(AF_INET, SOCK_STREAM, 0);
    if (c->socket < 0 || connect(c->socket, (struct sockaddr *)&to, sizeof to)) die("connect");
    int one = 1;
    setsockopt(c->socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    fcntl(c->socket, F_SETFL, O_NONBLOCK);
}

// The outcome by the action codes in the answer: a set of A1, A3, A4, A6, CT, NA.
static void count_outcome(struct connection *c, size_t head) {
    unsigned set = 0;
    for (int i = 0; i < 6; i++) {
        char text[16];
        sprintf(text, "\"code\":\"%s\"", codes[i]);
        if (memmem(c->answer + head, c->received - head, text, strlen(text))) set |= 1u << i;
    }
    outcomes[set]++;
}

// 1 where the answer is complete.
static int take(struct connection *c) {
    for (;;) {
        ssize_t n = recv(c->socket, c->answer + c->received, answer_bytes_max - c->received, 0);
        if (n < 0 && errno == EAGAIN) return 0;
        if (n <= 0) { fprintf(stderr, "the server closed a connection\n"); exit(1); }
        c->received += n;
        if (!c->expected) {
            char *end = memmem(c->answer, c->received, "\r\n\r\n", 4);
            if (!end) continue;
            char *length = strcasestr(c->answer, "\r\ncontent-length:");
            if (!length || length > end) { fprintf(stderr, "an answer without content-length\n"); exit(1); }
            c->expected = end + 4 - c->answer + strtoul(length + 17, 0, 10);
        }
        if (c->received < c->expected) continue;
        int status = atoi(c->answer + 9);
        statuses[status < 600 ? status : 0]++;
        if (status != 200) failures++;
        else count_outcome(c, 0);
        if (requests < latencies_max) latencies[requests] = now_us() - c->began;
        requests++;
        return 1;
    }
}

static int put(struct connection *c) {
    while (c->sent < c->length) {
        ssize_t n = send(c->socket, c->request + c->sent, c->length - c->sent, MSG_NOSIGNAL);
        if (n < 0 && errno == EAGAIN) return 0;
        if (n < 0) die("send");
        c->sent += n;
    }
    return 1;
}

static void watch(int epoll, struct connection *c, int op, int writes) {
    struct epoll_event e = {.events = EPOLLIN | (writes ? EPOLLOUT : 0), .data.ptr = c};
    if (epoll_ctl(epoll, op, c->socket, &e)) die("epoll_ctl");
}

static int by_size(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static void report(double seconds) {
    uint64_t count = requests < latencies_max ? requests : latencies_max;
    qsort(latencies, count, sizeof *latencies, by_size);
    printf("requests %llu\nseconds %.3f\nrate %.1f\nnot_200 %llu\n", (unsigned long long)requests, seconds,
        requests / seconds, (unsigned long long)failures);
    for (int i = 0; i < 600; i++)
        if (statuses[i]) printf("status_%d %llu\n", i, (unsigned long long)statuses[i]);
    if (count)
        printf("p50_ms %.2f\np99_ms %.2f\nmax_ms %.2f\n", latencies[count / 2] / 1e3, latencies[count * 99 / 100] / 1e3,
            latencies[count - 1] / 1e3);
    for (int set = 0; set < 64; set++) {
        if (!outcomes[set]) continue;
        printf("outcome_");
        for (int i = 0, some = 0; i < 6; i++)
            if (set >> i & 1) printf("%s%s", some++ ? "+" : "", codes[i]);
        printf("%s %llu\n", set ? "" : "none", (unsigned long long)outcomes[set]);
    }
    struct rusage use;
    getrusage(RUSAGE_SELF, &use);
    printf("load_cpu_ms %.3f\n", (use.ru_utime.tv_sec + use.ru_stime.tv_sec) * 1e3 +
        (use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e3);
}

int main(int argc, char **argv) {
    if (argc < 8) { fprintf(stderr, "usage: load PORT PATH CONNECTIONS SECONDS FIRST MEMBERS BODY...\n"); return 2; }
    int port = atoi(argv[1]), connection_count = atoi(argv[3]);
    double limit_s = atof(argv[4]);
    if (strchr(argv[4], 'x')) { request_max = strtoull(argv[4], 0, 10); limit_s = 1e9; }
    if (connection_count < 1 || connection_count > connections_max) return 2;
    number = strtoull(argv[5], 0, 10);
    // Each run draws members and days of its own: those of the run before it would be duplicates, each with one more.
    x = 88172645463325252ull ^ number * 0x9E3779B97F4A7C15ull;
    if (x == 0) x = 1;
    members = strtoull(argv[6], 0, 10);
    bodies = calloc(argc, sizeof *bodies);
    latencies = malloc(latencies_max * sizeof *latencies);
    size_t longest = 0;
    for (int i = 7; i < argc; i++) {
        read_body(argv[i], argv[2], "application/fhir+json");
        if (bodies[i - 7].length > longest) longest = bodies[i - 7].length;
    }
    static struct connection all[connections_max];
    int epoll = epoll_create1(0), active = 0;
    uint64_t start = now_us(), end = start + (uint64_t)(limit_s * 1e6);
    for (int i = 0; i < connection_count && begun < request_max; i++, active++) {
        struct connection *c = &all[i];
        c->request = malloc(longest);
        c->answer = malloc(answer_bytes_max);
        connect_to(c, port);
        begin(c);
        watch(epoll, c, EPOLL_CTL_ADD, !(c->sent_all = put(c)));
    }
    while (active) {
        struct epoll_event events[connections_max];
        int count = epoll_wait(epoll, events, connections_max, 30000);
        if (count == 0) { fprintf(stderr, "no answer for 30 s\n"); return 1; }
        for (int i = 0; i < count; i++) {
            struct connection *c = events[i].data.ptr;
            if (!c->sent_all) {
                if (!put(c)) continue;
                c->sent_all = 1;
                watch(epoll, c, EPOLL_CTL_MOD, 0);
            }
            if (!take(c)) continue;
            if (now_us() >= end || begun >= request_max) {
                close(c->socket);
                active--;
                continue;
            }
            begin(c);
            if (!(c->sent_all = put(c))) watch(epoll, c, EPOLL_CTL_MOD, 1);
        }
    }
    report((now_us() - start) / 1e6);
    return failures ? 3 : 0;
}
