#include "../CLibraries/late.h"
#include <libdeflate.h>
