#include "../CLibraries/late.h"
#include <qrencode.h>
