#include "CGumbo.h"
#include "CLibraries.h"

#include <stdio.h>

/* What this thread parses. */
static _Thread_local struct zine_html *zine_html_parsing;

/*
 * Stands before the C library's function, which is called where an assertion fails: that of the parser is a parse given
 * up, any other ends the program as ever.
 */
_Noreturn void __assert_fail(const char *assertion, const char *file, unsigned int line, const char *function) {
    if (zine_html_parsing != NULL) longjmp(zine_html_parsing->giving_up, 1);
    fprintf(stderr, "%s:%u: %s: assertion `%s' failed\n", file, line, function, assertion);
    abort();
}

/* Every tag walks up the open elements, so that their number is what bounds the time. */
static const size_t zine_html_depth = 512;

static const size_t zine_html_node_size = (sizeof(GumboNode) + 15) & ~(size_t)15;

/* Whether a pointer leads to a node: text as large as one leads anywhere. */
static int zine_html_is_node(struct zine_html *html, GumboNode *node) {
    char *place = (char *)node;
    if (place < html->nodes || place >= html->nodes + html->node_count * zine_html_node_size) return 0;
    return (size_t)(place - html->nodes) % zine_html_node_size == 0;
}

static void *zine_html_allocate(void *userdata, size_t size) {
    struct zine_html *html = (struct zine_html *)userdata;
    int is_node = size == sizeof(GumboNode);
    size = (size + 15) & ~(size_t)15;
    html->run = is_node ? 0 : html->run + 1;
    if (size > html->room || html->run > html->limit) longjmp(html->giving_up, 1);
    if (is_node) {
        size_t depth = 0;
        for (GumboNode *node = html->last; zine_html_is_node(html, node); node = node->parent) {
            if (++depth > zine_html_depth) longjmp(html->giving_up, 1);
        }
    }
    html->room -= size;
    if (is_node) {
        if (html->node_count == html->node_limit) longjmp(html->giving_up, 1);
        html->last = (GumboNode *)(html->nodes + html->node_count * zine_html_node_size);
        html->node_count++;
        return html->last;
    }
    struct zine_html_chunk *chunk = html->chunks;
    size_t head = (sizeof(struct zine_html_chunk) + 15) & ~(size_t)15;
    if (chunk == NULL || chunk->size - chunk->used < size) {
        size_t wanted = head + (size > 65536 ? size : 65536);
        chunk = (struct zine_html_chunk *)calloc(1, wanted);
        if (chunk == NULL) longjmp(html->giving_up, 1);
        chunk->next = html->chunks;
        chunk->used = head;
        chunk->size = wanted;
        html->chunks = chunk;
    }
    void *found = (char *)chunk + chunk->used;
    chunk->used += size;
    return found;
}

static void zine_html_forget(void *userdata, void *pointer) {
    (void)userdata;
    (void)pointer;
}

void zine_html_free(struct zine_html *html) {
    if (html == NULL) return;
    struct zine_html_chunk *chunk = html->chunks;
    while (chunk != NULL) {
        struct zine_html_chunk *next = chunk->next;
        free(chunk);
        chunk = next;
    }
    free(html->nodes);
    free(html);
}

struct zine_html *zine_html_parse(const char *bytes, size_t length, int is_fragment, size_t room) {
    struct zine_html *html = (struct zine_html *)calloc(1, sizeof(struct zine_html));
    if (html == NULL) return NULL;
    html->room = room;
    html->limit = 20000;
    /* Pages that are never touched cost nothing. */
    html->node_limit = room / zine_html_node_size;
    html->nodes = (char *)calloc(html->node_limit, zine_html_node_size);
    if (html->nodes == NULL) {
        free(html);
        return NULL;
    }
    GumboOptions options = *(const GumboOptions *)zine_library_find("gumbo", "kGumboDefaultOptions");
    options.allocator = zine_html_allocate;
    options.deallocator = zine_html_forget;
    options.userdata = html;
    options.max_errors = 0;
    if (is_fragment) options.fragment_context = GUMBO_TAG_BODY;
    if (setjmp(html->giving_up) != 0) {
        zine_html_parsing = NULL;
        zine_html_free(html);
        return NULL;
    }
    zine_html_parsing = html;
    html->output = gumbo_parse_with_options(&options, bytes, length);
    zine_html_parsing = NULL;
    return html;
}
