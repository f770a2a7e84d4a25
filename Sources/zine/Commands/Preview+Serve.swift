import ArgumentParser
import ZineCore
import ZineKit
import ZinePreview
import ZineTerminal

extension Preview {
    /// Shows the issue to browsers until it is interrupted.
    func runServer(port: UInt16, editor: String?) throws {
        let programFiles = try shared.programFiles()
        guard let (folder, builder) = try issue() else { return }
        var server: PreviewServer
        do throws(PreviewServer.Failure) {
            server = try PreviewServer(
                LivePreview(folder, builder: builder), assets: ViewerFiles.read(from: programFiles), port: port,
                editor: editor)
        } catch {
            switch error {
            case .noPort(let port):
                Terminal.complain("zine: error: port \(port) and those after it are taken; name another with --port")
            case .system(let reason): Terminal.complain("zine: error: \(reason)")
            }
            throw ExitCode(70)
        }
        var known: [Diagnostic] = []
        server.run { event in
            switch event {
            case .ready(let address, let wanted):
                if let wanted, !shared.quiet { Terminal.complain("port \(wanted) is taken, so another serves") }
                Terminal.print(address)
            case .composed(let milliseconds, let changed, let diagnostics):
                if diagnostics != known { shared.report(diagnostics) }
                known = diagnostics
                guard shared.verbose else { return }
                let tenths = Int((milliseconds * 10).rounded())
                Terminal.complain("composed in \(tenths / 10).\(tenths % 10) ms, pages changed: \(changed.count)")
            }
        }
    }
}
