import FuzzReaders
import Glibc

/// libFuzzer over one reader: `ZINE_FUZZ_READER=markdown zine-fuzz -max_total_time=60 CORPUS`.
@_silgen_name("LLVMFuzzerRunDriver")
private func drive(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private let reader = getenv("ZINE_FUZZ_READER").flatMap { FuzzReader(rawValue: String(cString: $0)) }

@main
enum Fuzz {
    static func main() {
        guard reader != nil else {
            let names = FuzzReader.allCases.map(\.rawValue).joined(separator: " ")
            say("ZINE_FUZZ_READER is one of: \(names)")
            exit(64)
        }
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        exit(drive(&count, &arguments) { data, length in Fuzz.one(data, length) })
    }

    private static func one(_ data: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
        let bytes = data.map { Array(UnsafeBufferPointer(start: $0, count: length)) } ?? []
        let faults = reader?.faults(bytes) ?? []
        guard let first = faults.first else { return 0 }
        say("fault: \(first)")
        abort()
    }

    private static func say(_ text: String) {
        let line = Array((text + "\n").utf8)
        _ = write(STDERR_FILENO, line, line.count)
    }
}
