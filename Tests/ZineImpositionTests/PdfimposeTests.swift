import Foundation
import Testing
import ZineCore
import ZineDocument
import ZineImposition

/// Compares page orders with pdfimpose (Louis Paternault), which `Scripts/setup test` installs.
@Suite("The order that pdfimpose gives", .enabled(if: Pdfimpose.isInstalled, "no python has pdfimpose"))
struct PdfimposeTests {
    @Test("saddle stitch has the same order", arguments: Binding.allCases)
    func saddle(_ binding: Binding) throws {
        let theirs = try Pdfimpose.sides(
            "from pdfimpose.schema.saddle import SaddleImpositor as S",
            "for n in range(4, 201, 4): show(S(folds='h', bind='\(binding.rawValue)', group=1).matrixes(n))")
        let ours = try stride(from: 4, through: 200, by: 4).flatMap { count in
            try sides(count, ImpositionOptions(binding: binding))
        }
        #expect(theirs == ours)
    }

    @Test("full signatures have the same order", arguments: 2...8)
    func signatures(_ size: Int) throws {
        let theirs = try Pdfimpose.sides(
            "from pdfimpose.schema.hardcover import HardcoverImpositor as H",
            "for n in range(\(4 * size), 201, \(4 * size)): show(H(folds='h', bind='left', group=\(size)).matrixes(n))")
        let ours = try stride(from: 4 * size, through: 200, by: 4 * size).flatMap { count in
            try sides(count, ImpositionOptions(scheme: .signatures, sheetsPerSignature: size))
        }
        #expect(theirs == ours)
    }

    @Test("cut and stack has the order of its wire binding")
    func cutStack() throws {
        let theirs = try Pdfimpose.sides(
            "from pdfimpose.schema.wire import WireImpositor as W",
            "for n in range(4, 201, 4): show(W(signature=(2, 1)).matrixes(n))")
        let ours = try stride(from: 4, through: 200, by: 4).flatMap { count in
            try sides(count, ImpositionOptions(scheme: .cutStack))
        }
        #expect(theirs == ours)
    }

    @Test("one-sheet zines have the same order")
    func oneSheet() throws {
        let theirs = try Pdfimpose.sides(
            "from pdfimpose.schema.onepagezine import OnePageZineImpositor as Z",
            "for n in range(8, 201, 8): show(Z().matrixes(n))")
        let ours = try stride(from: 8, through: 200, by: 8).flatMap { count in
            try sides(count, ImpositionOptions(scheme: .oneSheet, pageSize: pageSize(for: .oneSheet)))
        }
        #expect(theirs == ours)
    }

    /// Sides as text, row by row: pages counted from zero, those on their head with a minus before them.
    private func sides(_ count: Int, _ options: ImpositionOptions) throws -> [String] {
        let file = try #require(Imposition.make(pageCount: count, options: options).printFiles.first)
        return file.sides.map { side in
            let sorted = side.placements.sorted {
                ($0.cell.top, $0.cell.left) < ($1.cell.top, $1.cell.left)
            }
            return sorted.map { ($0.transform.d < 0 ? "-" : "") + ($0.page.map { "\($0)" } ?? "?") }
                .joined(separator: " ")
        }
    }
}

enum Pdfimpose {
    static let isInstalled = python != nil

    /// The first interpreter that can import it: the project's environments', then the machine's.
    private static let python: String? = {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        let own = ["test", "bench"].map { "\(root)/.build-tools/python-\($0)/bin/python" }
        let found = own.filter { FileManager.default.isExecutableFile(atPath: $0) } + ["python3"]
        return found.first { (try? run("import pdfimpose", with: $0)) != nil }
    }()

    struct Failure: Error { var status: Int32 }

    /// One line for each side of the matrices that a script shows. Right-bound sheets lie head down: they are turned.
    static func sides(_ lines: String...) throws -> [String] {
        let show = """
            def show(matrices):
                for m in matrices:
                    cells = [(m[x, y].number, m[x, y].rotate % 360) for y in range(m.height) for x in range(m.width)]
                    if all(r == 180 for _, r in cells):
                        cells = [(n, 0) for n, _ in reversed(cells)]
                    print(*[("-" if r else "") + str(n) for n, r in cells])

            """
        return try run(show + lines.joined(separator: "\n"), with: python ?? "python3").split(separator: "\n").map(
            String.init)
    }

    private static func run(_ script: String, with python: String) throws -> String {
        let process = Process(), output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [python, "-c", script]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
        return String(decoding: data, as: UTF8.self)
    }
}
