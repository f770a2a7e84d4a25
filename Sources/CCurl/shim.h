/*
 * One fetch by libcurl, bounded in bytes, time and where it may lead. The library is opened when it is first needed: a
 * program that fetches nothing does not pay for its dozens of libraries. Redirects are not followed here; the caller looks
 * at each.
 */
#pragma once
#define CURL_DISABLE_TYPECHECK
#include <arpa/inet.h>
#include <curl/curl.h>
#include <dlfcn.h>
#include <netinet/in.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct zine_fetch {
    /* asked for */
    const char *address;
    const char *agent;
    size_t limit;
    long seconds;
    int allows_private;
    /* found */
    unsigned char *bytes;
    size_t length;
    long status;
    int is_too_large, is_private, has_no_library;
    int code;
    char type[256], redirect[4096], reason[CURL_ERROR_SIZE];
};

/* Whether an address is of this machine or of a network that the world does not see. */
static inline int zine_is_inner_v4(uint32_t a) {
    return (a >> 24) == 0 || (a >> 24) == 10 || (a >> 24) == 127 || (a >> 22) == (0x64400000u >> 22) || (a >> 16) == 0xA9FE ||
           (a >> 20) == (0xAC100000u >> 20) || (a >> 16) == 0xC0A8 || (a >> 8) == 0xC00000 || (a >> 17) == (0xC6120000u >> 17) ||
           (a >> 28) >= 14;
}

static inline int zine_is_inner(const struct sockaddr *place) {
    if (place->sa_family == AF_INET) return zine_is_inner_v4(ntohl(((const struct sockaddr_in *)place)->sin_addr.s_addr));
    if (place->sa_family != AF_INET6) return 1;
    const unsigned char *b = ((const struct sockaddr_in6 *)place)->sin6_addr.s6_addr;
    static const unsigned char zeros[12] = {0};
    uint32_t last = ((uint32_t)b[12] << 24) | ((uint32_t)b[13] << 16) | ((uint32_t)b[14] << 8) | b[15];
    if (memcmp(b, zeros, 10) == 0 && (b[10] == 0xFF || b[10] == 0)) return zine_is_inner_v4(last);
    if (b[0] == 0x00 && b[1] == 0x64 && b[2] == 0xFF && b[3] == 0x9B) return zine_is_inner_v4(last);
    if (b[0] == 0x20 && b[1] == 0x02) {
        return zine_is_inner_v4(((uint32_t)b[2] << 24) | ((uint32_t)b[3] << 16) | ((uint32_t)b[4] << 8) | b[5]);
    }
    return (b[0] & 0xFE) == 0xFC || (b[0] == 0xFE && (b[1] & 0x80)) || b[0] == 0xFF;
}

static inline curl_socket_t zine_fetch_open(void *data, curlsocktype purpose, struct curl_sockaddr *place) {
    struct zine_fetch *fetch = (struct zine_fetch *)data;
    (void)purpose;
    if (!fetch->allows_private && zine_is_inner(&place->addr)) {
        fetch->is_private = 1;
        return CURL_SOCKET_BAD;
    }
    return socket(place->family, place->socktype | SOCK_CLOEXEC, place->protocol);
}

static inline size_t zine_fetch_take(char *bytes, size_t size, size_t count, void *data) {
    struct zine_fetch *fetch = (struct zine_fetch *)data;
    size_t more = size * count;
    if (more > fetch->limit - fetch->length) {
        fetch->is_too_large = 1;
        return 0;
    }
    unsigned char *grown = (unsigned char *)realloc(fetch->bytes, fetch->length + more + 1);
    if (grown == NULL) return 0;
    memcpy(grown + fetch->length, bytes, more);
    fetch->bytes = grown;
    fetch->length += more;
    return more;
}

static inline void zine_fetch_run(struct zine_fetch *fetch) {
    void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
    __typeof__(&curl_easy_init) init = NULL;
    __typeof__(&curl_easy_setopt) set = NULL;
    __typeof__(&curl_easy_perform) perform = NULL;
    __typeof__(&curl_easy_getinfo) get = NULL;
    __typeof__(&curl_easy_cleanup) cleanup = NULL;
    __typeof__(&curl_easy_strerror) explain = NULL;
    if (library != NULL) {
        init = (__typeof__(init))dlsym(library, "curl_easy_init");
        set = (__typeof__(set))dlsym(library, "curl_easy_setopt");
        perform = (__typeof__(perform))dlsym(library, "curl_easy_perform");
        get = (__typeof__(get))dlsym(library, "curl_easy_getinfo");
        cleanup = (__typeof__(cleanup))dlsym(library, "curl_easy_cleanup");
        explain = (__typeof__(explain))dlsym(library, "curl_easy_strerror");
    }
    CURL *curl = init && set && perform && get && cleanup && explain ? init() : NULL;
    if (curl == NULL) {
        fetch->has_no_library = 1;
        return;
    }
    set(curl, CURLOPT_URL, fetch->address);
    set(curl, CURLOPT_USERAGENT, fetch->agent);
    set(curl, CURLOPT_NOSIGNAL, 1L);
#if LIBCURL_VERSION_NUM >= 0x075500
    set(curl, CURLOPT_PROTOCOLS_STR, "http,https");
#else
    set(curl, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
    set(curl, CURLOPT_FOLLOWLOCATION, 0L);
    set(curl, CURLOPT_CONNECTTIMEOUT, fetch->seconds < 15 ? fetch->seconds : 15L);
    set(curl, CURLOPT_TIMEOUT, fetch->seconds);
    set(curl, CURLOPT_ACCEPT_ENCODING, "");
    set(curl, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)fetch->limit);
    set(curl, CURLOPT_OPENSOCKETFUNCTION, zine_fetch_open);
    set(curl, CURLOPT_OPENSOCKETDATA, fetch);
    set(curl, CURLOPT_WRITEFUNCTION, zine_fetch_take);
    set(curl, CURLOPT_WRITEDATA, fetch);
    set(curl, CURLOPT_ERRORBUFFER, fetch->reason);
    /* What is behind a proxy cannot be looked at before it is asked. */
    if (!fetch->allows_private) set(curl, CURLOPT_PROXY, "");
    CURLcode code = perform(curl);
    fetch->code = (int)code;
    if (code == CURLE_FILESIZE_EXCEEDED) fetch->is_too_large = 1;
    if (code != CURLE_OK && fetch->reason[0] == 0) strncpy(fetch->reason, explain(code), sizeof fetch->reason - 1);
    get(curl, CURLINFO_RESPONSE_CODE, &fetch->status);
    char *text = NULL;
    if (get(curl, CURLINFO_CONTENT_TYPE, &text) == CURLE_OK && text != NULL) strncpy(fetch->type, text, sizeof fetch->type - 1);
    text = NULL;
    if (get(curl, CURLINFO_REDIRECT_URL, &text) == CURLE_OK && text != NULL && strlen(text) < sizeof fetch->redirect) {
        strncpy(fetch->redirect, text, sizeof fetch->redirect - 1);
    }
    cleanup(curl);
}
