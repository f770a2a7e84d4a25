/*
 * Mail by libcurl: one connection to a server, messages over it one after the other. What is kept of each is what tells
 * whether the server has it: whether all of it went out, what was said last, and what was answered. The library is opened
 * when it is first needed, as for a fetch.
 */
#pragma once
#include "shim.h"

enum { ZINE_MAIL_PLAIN = 0, ZINE_MAIL_STARTTLS = 1, ZINE_MAIL_TLS = 2 };

struct zine_mail {
    /* the connection */
    CURL *easy;
    __typeof__(&curl_easy_init) init;
    __typeof__(&curl_easy_setopt) set;
    __typeof__(&curl_easy_perform) perform;
    __typeof__(&curl_easy_cleanup) cleanup;
    __typeof__(&curl_easy_strerror) explain;
    __typeof__(&curl_slist_append) append;
    __typeof__(&curl_slist_free_all) free_all;
    int security, was_outside;
    /* the message under way */
    const unsigned char *bytes;
    size_t length, offset;
    /* all of it was handed over: the server may have it */
    int is_out, is_leaving;
    /* the last command's first letters, and the last line that came back */
    char verb[8], answer[512];
    /* the code of that line, and what libcurl says in the end */
    long status;
    int code;
    char reason[CURL_ERROR_SIZE];
};

static inline int zine_mail_is_loopback(const struct sockaddr *place) {
    if (place->sa_family == AF_INET) return ntohl(((const struct sockaddr_in *)place)->sin_addr.s_addr) >> 24 == 127;
    return place->sa_family == AF_INET6 && IN6_IS_ADDR_LOOPBACK(&((const struct sockaddr_in6 *)place)->sin6_addr);
}

/* What is not encrypted does not leave the machine, whatever a name is resolved to. */
static inline curl_socket_t zine_mail_open_socket(void *data, curlsocktype purpose, struct curl_sockaddr *place) {
    struct zine_mail *mail = (struct zine_mail *)data;
    (void)purpose;
    if (mail->security == ZINE_MAIL_PLAIN && !zine_mail_is_loopback(&place->addr)) {
        mail->was_outside = 1;
        return CURL_SOCKET_BAD;
    }
    return socket(place->family, place->socktype | SOCK_CLOEXEC, place->protocol);
}

static inline size_t zine_mail_give(char *bytes, size_t size, size_t count, void *data) {
    struct zine_mail *mail = (struct zine_mail *)data;
    size_t more = mail->length - mail->offset, room = size * count;
    if (more > room) more = room;
    memcpy(bytes, mail->bytes + mail->offset, more);
    mail->offset += more;
    if (mail->offset == mail->length) mail->is_out = 1;
    return more;
}

static inline size_t zine_mail_hear(char *bytes, size_t size, size_t count, void *data) {
    struct zine_mail *mail = (struct zine_mail *)data;
    size_t length = size * count, kept = length < sizeof mail->answer ? length : sizeof mail->answer - 1;
    /* After a refusal libcurl takes its leave; what is said to that is of no account. */
    if (mail->is_leaving) return length;
    memcpy(mail->answer, bytes, kept);
    mail->answer[kept] = 0;
    int is_code = kept >= 3;
    for (int i = 0; i < 3 && is_code; i++) is_code = mail->answer[i] >= '0' && mail->answer[i] <= '9';
    if (is_code) mail->status = (mail->answer[0] - '0') * 100 + (mail->answer[1] - '0') * 10 + mail->answer[2] - '0';
    return length;
}

static inline size_t zine_mail_drop(char *bytes, size_t size, size_t count, void *data) {
    (void)bytes, (void)data;
    return size * count;
}

static inline int zine_mail_watch(CURL *easy, curl_infotype kind, char *bytes, size_t length, void *data) {
    struct zine_mail *mail = (struct zine_mail *)data;
    (void)easy;
    if (kind != CURLINFO_HEADER_OUT) return 0;
    size_t kept = 0;
    while (kept < length && kept < 4 && bytes[kept] >= 'A' && bytes[kept] <= 'Z') kept++;
    if (kept == 4 && memcmp(bytes, "QUIT", 4) == 0) mail->is_leaving = 1;
    if (kept == 4 && !mail->is_leaving) memcpy(mail->verb, bytes, 4);
    return 0;
}

/* NULL where there is no library. */
static inline struct zine_mail *zine_mail_open(
    const char *address, const char *user, const char *password, const char *authorities, int security, long patience) {
    void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
    struct zine_mail *mail = (struct zine_mail *)calloc(1, sizeof *mail);
    if (library == NULL || mail == NULL) return free(mail), NULL;
    mail->init = (__typeof__(mail->init))dlsym(library, "curl_easy_init");
    mail->set = (__typeof__(mail->set))dlsym(library, "curl_easy_setopt");
    mail->perform = (__typeof__(mail->perform))dlsym(library, "curl_easy_perform");
    mail->cleanup = (__typeof__(mail->cleanup))dlsym(library, "curl_easy_cleanup");
    mail->explain = (__typeof__(mail->explain))dlsym(library, "curl_easy_strerror");
    mail->append = (__typeof__(mail->append))dlsym(library, "curl_slist_append");
    mail->free_all = (__typeof__(mail->free_all))dlsym(library, "curl_slist_free_all");
    int is_whole = mail->init && mail->set && mail->perform && mail->cleanup && mail->explain &&
                   mail->append && mail->free_all;
    mail->easy = is_whole ? mail->init() : NULL;
    if (mail->easy == NULL) return free(mail), NULL;
    mail->security = security;
    CURL *easy = mail->easy;
    mail->set(easy, CURLOPT_URL, address);
    mail->set(easy, CURLOPT_NOSIGNAL, 1L);
    mail->set(easy, CURLOPT_PROXY, "");
#if LIBCURL_VERSION_NUM >= 0x075500
    mail->set(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
#else
    mail->set(easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_SMTP | CURLPROTO_SMTPS));
#endif
    mail->set(easy, CURLOPT_USE_SSL, security == ZINE_MAIL_PLAIN ? (long)CURLUSESSL_NONE : (long)CURLUSESSL_ALL);
    if (authorities != NULL) mail->set(easy, CURLOPT_CAINFO, authorities);
    if (user != NULL) mail->set(easy, CURLOPT_USERNAME, user);
    if (password != NULL) mail->set(easy, CURLOPT_PASSWORD, password);
    mail->set(easy, CURLOPT_CONNECTTIMEOUT, patience < 60 ? patience : 60L);
    mail->set(easy, CURLOPT_FTP_RESPONSE_TIMEOUT, patience);
    mail->set(easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
    mail->set(easy, CURLOPT_LOW_SPEED_TIME, patience);
    mail->set(easy, CURLOPT_TIMEOUT, 4 * patience);
    mail->set(easy, CURLOPT_OPENSOCKETFUNCTION, zine_mail_open_socket);
    mail->set(easy, CURLOPT_OPENSOCKETDATA, mail);
    mail->set(easy, CURLOPT_READFUNCTION, zine_mail_give);
    mail->set(easy, CURLOPT_READDATA, mail);
    mail->set(easy, CURLOPT_HEADERFUNCTION, zine_mail_hear);
    mail->set(easy, CURLOPT_HEADERDATA, mail);
    mail->set(easy, CURLOPT_WRITEFUNCTION, zine_mail_drop);
    mail->set(easy, CURLOPT_DEBUGFUNCTION, zine_mail_watch);
    mail->set(easy, CURLOPT_DEBUGDATA, mail);
    mail->set(easy, CURLOPT_VERBOSE, 1L);
    mail->set(easy, CURLOPT_ERRORBUFFER, mail->reason);
    mail->set(easy, CURLOPT_UPLOAD, 1L);
    return mail;
}

/* Sends one message; the outcome stands in the structure. */
static inline void zine_mail_send(
    struct zine_mail *mail, const char *sender, const char *recipient, const unsigned char *bytes, size_t length,
    int is_last) {
    CURL *easy = mail->easy;
    mail->bytes = bytes, mail->length = length, mail->offset = 0;
    mail->is_out = mail->is_leaving = mail->was_outside = 0;
    mail->verb[0] = mail->answer[0] = mail->reason[0] = 0;
    mail->status = 0;
    struct curl_slist *list = mail->append(NULL, recipient);
    if (list == NULL) {
        mail->code = CURLE_OUT_OF_MEMORY;
        return;
    }
    mail->set(easy, CURLOPT_MAIL_FROM, sender);
    mail->set(easy, CURLOPT_MAIL_RCPT, list);
    mail->set(easy, CURLOPT_INFILESIZE_LARGE, (curl_off_t)length);
    mail->set(easy, CURLOPT_FORBID_REUSE, is_last ? 1L : 0L);
    CURLcode code = mail->perform(easy);
    mail->code = (int)code;
    if (code != CURLE_OK && mail->reason[0] == 0) strncpy(mail->reason, mail->explain(code), sizeof mail->reason - 1);
    mail->set(easy, CURLOPT_MAIL_RCPT, (struct curl_slist *)NULL);
    mail->free_all(list);
    mail->bytes = NULL;
}

static inline void zine_mail_close(struct zine_mail *mail) {
    mail->cleanup(mail->easy);
    free(mail);
}
