import ArgumentParser

/// What `build` and `publish` have in common of writing.
struct SyncOptions: ParsableArguments {
    @Flag(
        inversion: .prefixedNo,
        help: "Wait until the disk has the files, so that they outlast a power failure.")
    var sync = true
}
