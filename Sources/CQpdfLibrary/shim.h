#include "../CLibraries/late.h"
#include <qpdf/qpdf-c.h>
