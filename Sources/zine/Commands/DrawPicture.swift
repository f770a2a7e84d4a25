import ArgumentParser
import ZineKit

/// What `zine` starts of itself for a drawing that may take a program along.
struct DrawPicture: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw-picture", abstract: "Draw a picture for another zine.", shouldDisplay: false)

    func run() throws {
        let status = DrawingProcess.run()
        if status != 0 { throw ExitCode(status) }
    }
}
