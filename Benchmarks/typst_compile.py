"""Compiles one Typst file with the faces of one folder and prints what importing and compiling took, in seconds."""
import sys
import time

begun = time.perf_counter()
import typst

imported = time.perf_counter()
source, output, fonts = sys.argv[1:]
typst.compile(source, output=output, font_paths=[fonts], ignore_system_fonts=True)
print('{"import": %.6f, "compile": %.6f}' % (imported - begun, time.perf_counter() - imported))
