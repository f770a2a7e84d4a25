/*
 * The HTML5 parser with bounds on what hostile markup may cost. Its own freeing of a tree calls itself once a level, and
 * its allocations may not fail; so everything comes out of one arena, which is left by a jump when a bound is passed and
 * freed as a whole. So does an assertion of the parser: Debian compiles them in, and they would end the program.
 */
#ifndef ZINE_CGUMBO_H
#define ZINE_CGUMBO_H

#include "../../CLibraries/late.h"

#include <gumbo.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>

struct zine_html_chunk {
    struct zine_html_chunk *next;
    size_t used, size;
};

struct zine_html {
    struct zine_html_chunk *chunks;
    size_t room;       /* bytes that may still be asked for */
    size_t run, limit; /* allocations since the last node: each attribute of a tag is compared with all before it */
    char *nodes;       /* what is as large as a node stands here, one behind the other */
    size_t node_count, node_limit;
    GumboNode *last;   /* the node that was asked for last */
    GumboOutput *output;
    jmp_buf giving_up;
};

/*
 * Parses `length` bytes of UTF-8, which must outlive the result: as what stands inside <body>, or as a whole page.
 * NULL where the markup asks for more than `room` bytes, has a tag with attributes beyond measure, or is a case in which the
 * parser finds itself wrong: text behind <![CDATA[…]]> within <svg> or <math> within a table.
 */
struct zine_html *zine_html_parse(const char *bytes, size_t length, int is_fragment, size_t room);

/* Frees a parse with all nodes of it. */
void zine_html_free(struct zine_html *html);

#endif
