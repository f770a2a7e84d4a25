#include "../CLibraries/late.h"
#include <brotli/encode.h>
