// swift-tools-version: 6.1
import PackageDescription

/// Strictness that every target of ours shares: Swift 6 mode is the tools version's default.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// The rooms are optimised for the tests as well, which set thousands of pages; only a debugger would want it otherwise.
let optimised = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

func room(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: optimised)
}

/// Of the libraries that packages name, a program keeps those that it calls by itself; nobody looks for a name in it.
let linked: [LinkerSetting] = [
    .unsafeFlags([
        "-Xclang-linker", "--config=\(Context.packageDirectory)/Sources/CLibraries/link.cfg",
        "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "--export-dynamic-symbol=__assert_fail",
        "-Xlinker", "--icf=safe", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
    ])
]

/// What `zine --version` says of the sources.
let commit: [CSetting] =
    Context.gitInformation.map { git in
        [
            .define("ZINE_COMMIT", to: "\"\(git.currentCommit)\""),
            .define("ZINE_COMMIT_IS_CHANGED", to: git.hasUncommittedChanges ? "1" : "0"),
        ]
    } ?? []

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// The test targets to build, by name and parted by commas, where not all are wanted: `ZINE_TESTS=ZineReaderTests swift test`.
let wantedTests = Context.environment["ZINE_TESTS"]?.split(separator: ",").map(String.init)

/// The fuzzer, for `make fuzz` alone: it is compiled with flags of its own, against libFuzzer.
let fuzzer: [Target] =
    Context.environment["ZINE_FUZZER"] == nil
    ? []
    : [.executableTarget(name: "zine-fuzz", dependencies: ["FuzzReaders"], path: "Tests/Fuzz", swiftSettings: strict)]

let package = Package(
    name: "zine",
    products: [
        .executable(name: "zine", targets: ["zine"]),
        .executable(name: "zine-inbox", targets: ["zine-inbox"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        // For zine-inbox alone: readers' database, and the service that signs them up.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    ],
    targets: [
        // C libraries, from Debian's -dev packages, and what opens them when they are first called.
        .target(name: "CCommit", cSettings: commit),
        .target(name: "CLibraries", exclude: ["functions.def", "late.h", "link.cfg"]),
        .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        // Only the tests' oracle: the program reads hyphenation dictionaries itself.
        .systemLibrary(name: "CHyphen", providers: [.apt(["libhyphen-dev"])]),
        .systemLibrary(
            name: "CPangoCairo", pkgConfig: "pangocairo pangoft2 harfbuzz-subset",
            providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CIsal", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CXml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CRsvg", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
        .systemLibrary(name: "CQpdfLibrary", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        // libqpdf with its exceptions caught.
        .target(name: "CQpdf", dependencies: ["CLibraries", "CQpdfLibrary"]),
        // Debian's libkainjow-mustache-dev is a header of C++.
        .target(name: "CMustache"),
        // Debian's libgumbo-dev with bounds.
        .target(name: "CGumbo", dependencies: ["CLibraries"]),
        // Only its header: the library is opened when something is fetched.
        .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        // Only its header: the library is opened when Braille is written.
        .systemLibrary(name: "CLouis", providers: [.apt(["liblouis-dev"])]),
        .systemLibrary(name: "CIdn2", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        // Calls of the system itself that Swift does not show.
        .systemLibrary(name: "CLinux"),

        // The rooms, in the order text walks through them.
        room("ZineCore", []),
        room("ZineLanguage", []),
        room("ZineDocument", ["ZineCore", "ZineLanguage"]),
        room("ZineHTML", ["CGumbo"]),
        room("ZineImport", ["ZineCore", "ZineLanguage", "ZineHTML"]),
        room(
            "ZineReader",
            [
                "ZineCore", "ZineLanguage", "ZineDocument", "ZineHTML", "CCmark", "CYAML", "CLibraries",
            ]),
        room("ZineLayout", ["ZineCore", "ZineLanguage", "ZineDocument"]),
        room(
            "ZineText",
            ["ZineCore", "ZineLanguage", "ZineDocument", "ZineLayout", "CPangoCairo", "CBrotli", "CLibraries"]),
        room("ZineImposition", ["ZineCore", "ZineDocument"]),
        room("ZineAssembly", ["ZineCore", "ZineLanguage", "ZineDocument", "ZineImposition"]),
        room("ZineProof", ["ZineCore"]),
        room("ZineDrawing", ["ZineCore", "CXml2", "CLibraries"]),
        room(
            "ZineRender",
            ["ZineCore", "ZineDrawing", "CPangoCairo", "CRsvg", "CQpdf", "CDeflate", "CIsal", "CLibraries"]),
        room(
            "ZineWeb",
            ["ZineCore", "ZineLanguage", "ZineDocument", "CMustache"]),
        room("ZineBraille", ["ZineCore", "ZineLanguage", "ZineDocument", "CLouis"]),
        room(
            "ZineKit",
            [
                "ZineCore", "ZineLanguage", "ZineDocument", "ZineDrawing", "ZineReader", "ZineLayout", "ZineText",
                "ZineImposition", "ZineAssembly",
                "ZineRender", "ZineWeb", "ZineBraille", "ZineProof", "ZineImport", "CCurl", "CQrencode", "CCommit",
                "CLibraries",
                "CLinux",
            ]),
        room("ZinePreview", ["ZineCore", "ZineLayout", "ZineKit", "CLinux"]),
        room(
            "ZineTerminal",
            [
                "ZineCore", "ZineReader", "ZineKit", "CLinux",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "zine",
            dependencies: [
                "ZineCore", "ZineDocument", "ZineImport", "ZineLayout", "ZineReader", "ZineImposition", "ZineKit",
                "ZinePreview", "ZineTerminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict, linkerSettings: linked),
        // The inbox: nothing that `zine` itself is built from.
        room("ZineSubscribers", ["ZineCore", "CIdn2", .product(name: "GRDB", package: "GRDB.swift")]),
        room(
            "ZineInbox",
            [
                "ZineCore", "ZineDocument", "ZineReader", "ZineWeb", "ZineSubscribers", "CCurl", "CLinux", "CSodium",
            ]),
        room(
            "ZineInboxService",
            [
                "ZineCore", "ZineLanguage", "ZineDocument", "ZineWeb", "ZineKit", "ZineSubscribers", "ZineInbox",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
        .executableTarget(
            name: "zine-inbox",
            dependencies: [
                "ZineCore", "ZineDocument", "ZineReader", "ZineWeb", "ZineKit", "ZineSubscribers", "ZineInbox",
                "ZineInboxService", "ZineTerminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict, linkerSettings: linked),
        room("ZineTestSupport", ["ZineCore", "ZineDocument", "ZineLayout"]),
        // What `make bench` times paragraphs with; no product.
        .executableTarget(
            name: "paragraph-bench", dependencies: ["ZineCore", "ZineDocument", "ZineLayout", "ZineText"],
            path: "Benchmarks/Paragraphs", swiftSettings: strict),

        // What reads bytes from anywhere, and issues made by chance: for the fuzzer, and for tests.
        .target(
            name: "FuzzReaders",
            dependencies: [
                "ZineCore", "ZineDocument", "ZineDrawing", "ZineHTML", "ZineImport", "ZineImposition", "ZineInbox",
                "ZineInboxService",
                "ZinePreview", "ZineReader", "ZineSubscribers", "ZineRender",
            ],
            path: "Tests/FuzzReaders", swiftSettings: strict),
        tests("FuzzTests", ["FuzzReaders", "ZineTestSupport"]),
        tests("ZineCoreTests", ["ZineCore"]),
        tests("ZineLanguageTests", ["ZineLanguage"]),
        tests("ZineDocumentTests", ["ZineCore", "ZineLanguage", "ZineDocument"]),
        tests("ZineHTMLTests", ["ZineHTML"]),
        tests("ZineImportTests", ["ZineCore", "ZineImport", "ZineKit", "ZineReader", "ZineTestSupport"]),
        tests("ZineReaderTests", ["ZineCore", "ZineDocument", "ZineReader", "ZineTestSupport"]),
        tests(
            "ZineLayoutTests", ["ZineCore", "ZineDocument", "ZineLayout", "ZineProof", "ZineTestSupport"],
            exclude: ["Fixtures"]),
        tests("ZineTextTests", ["CHyphen", "ZineCore", "ZineDocument", "ZineLayout", "ZineTestSupport", "ZineText"]),
        tests(
            "ZineImpositionTests",
            ["ZineAssembly", "ZineCore", "ZineDocument", "ZineImposition", "ZineLanguage", "ZineTestSupport"]),
        tests("ZineDrawingTests", ["ZineDrawing", "ZineTestSupport"]),
        tests("ZineRenderTests", ["CPangoCairo", "ZineCore", "ZineRender", "ZineTestSupport"]),
        tests("ZineProofTests", ["ZineCore", "ZineProof"], exclude: ["Fixtures"]),
        tests("ZineWebTests", ["ZineCore", "ZineDocument", "ZineRender", "ZineWeb", "ZineTestSupport"]),
        tests("ZineBrailleTests", ["ZineBraille", "ZineCore", "ZineDocument", "ZineReader", "ZineTestSupport"]),
        tests("ZinePreviewTests", ["ZinePreview", "ZineTestSupport"]),
        tests("ZineSubscribersTests", ["ZineCore", "ZineSubscribers", "ZineTestSupport"]),
        tests(
            "ZineInboxTests",
            ["ZineCore", "ZineDocument", "ZineInbox", "ZineKit", "ZineSubscribers", "ZineWeb", "ZineTestSupport"]),
        tests(
            "ZineInboxServiceTests",
            [
                "ZineCore", "ZineDocument", "ZineInbox", "ZineInboxService", "ZineKit", "ZineSubscribers",
                "ZineTestSupport",
            ]),
        tests(
            "ZineKitTests",
            [
                "CPangoCairo", "ZineCore", "ZineDocument", "ZineImposition", "ZineLayout", "ZineProof", "ZineReader",
                "ZineRender", "ZineText", "ZineWeb", "ZineKit",
                "ZineTestSupport", "FuzzReaders",
            ]),
    ].filter { target in target.type != .test || (wantedTests?.contains(target.name) ?? true) } + fuzzer,
    cxxLanguageStandard: .cxx17
)
