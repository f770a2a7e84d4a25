/* A mail server that takes everything and keeps nothing, so quick that what is measured is who sends. Prints its port, and serves
   until it is killed; a thread for each connection. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

enum { ROOM = 1 << 18 };

static int say(int peer, const char *words) {
    size_t length = strlen(words);
    return send(peer, words, length, MSG_NOSIGNAL) == (ssize_t)length;
}

/* Answers one command; 2 where a letter follows, 0 where the connection ends. */
static int answer(int peer, const char *line) {
    if (strncasecmp(line, "DATA", 4) == 0) return say(peer, "354 go on\r\n") ? 2 : 0;
    if (strncasecmp(line, "QUIT", 4) == 0) return say(peer, "221 bye\r\n"), 0;
    return say(peer, "250 yes\r\n");
}

static void *serve(void *handed) {
    int peer = (int)(long)handed, is_letter = 0;
    char *held = malloc(ROOM + 8);
    size_t length = 0;
    if (held == NULL || !say(peer, "220 sink\r\n")) return close(peer), free(held), NULL;
    for (;;) {
        ssize_t more = read(peer, held + length, ROOM - length);
        if (more <= 0) break;
        length += (size_t)more;
        for (;;) {
            const char *mark = is_letter ? "\r\n.\r\n" : "\r\n";
            char *end = memmem(held, length, mark, strlen(mark));
            if (end == NULL) break;
            size_t used = (size_t)(end - held) + strlen(mark);
            int next = is_letter ? say(peer, "250 taken\r\n") : answer(peer, held);
            if (next == 0) goto over;
            is_letter = next == 2;
            memmove(held, held + used, length - used);
            length -= used;
        }
        /* Of a letter only its last bytes matter, which may be the beginning of its end. */
        if (is_letter && length > 4) memmove(held, held + length - 4, 4), length = 4;
        if (length == ROOM) break;
    }
over:
    close(peer);
    free(held);
    return NULL;
}

int main(void) {
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof place;
    int one = 1, door = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(door, (struct sockaddr *)&place, size) != 0 || listen(door, 64) != 0) return 1;
    getsockname(door, (struct sockaddr *)&place, &size);
    printf("%d\n", ntohs(place.sin_port));
    fflush(stdout);
    for (;;) {
        int peer = accept(door, NULL, NULL);
        if (peer < 0) continue;
        setsockopt(peer, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        pthread_t thread;
        if (pthread_create(&thread, NULL, serve, (void *)(long)peer) == 0) pthread_detach(thread);
        else close(peer);
    }
}
