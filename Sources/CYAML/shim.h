#include "../CLibraries/late.h"
#include <yaml.h>
