#include "../CLibraries/late.h"
#include <librsvg/rsvg.h>
