/// TeX's classes of lines; their order is that of `LineClasses`.
enum Fitness: Int { case veryLoose, loose, decent, tight }
