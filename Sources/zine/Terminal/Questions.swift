import ArgumentParser
import Glibc
import ZineCore
import ZineDocument
import ZineImposition
import ZineTerminal

/// Asks a person at a terminal what the calibration sheet shows.
enum Questions {
    /// Whether somebody is there to answer.
    static var canBeAsked: Bool { isatty(0) == 1 && isatty(1) == 1 }

    /// The answers; `nil` where the person has gone.
    static func ask() -> PrintSettings? {
        Terminal.print(
            "Print it on both sides, at actual size, flipped on the short edge. Then answer with the sheet in your hand; "
                + "an empty line leaves an answer open.")
        let flip = { (answer: String) throws -> PrintSettings in
            let word = ["yes": "short", "y": "short", "no": "long", "n": "long"][answer.lowercased()] ?? answer
            return try PrintAnswers.settings(duplex: word)
        }
        let offset = { (answer: String) throws -> PrintSettings in
            var settings = PrintSettings()
            settings.backOffset = try PrintAnswers.offset(answer)
            return settings
        }
        let margin = { (answer: String) throws -> PrintSettings in
            var settings = PrintSettings()
            settings.printableMargin = try PrintAnswers.length(
                withUnit(answer), "the margin", .zero ... .millimetres(50))
            return settings
        }
        var found = PrintSettings()
        let questions = [
            Question(
                words: "Turned over like the page of a book, does the back stand upright?",
                answers: "yes, no; rotated where neither comes out right, manual where it prints one side only",
                reading: flip),
            Question(
                words: "Where is the back's cross on the front's scale, in mm to the right and down?",
                answers: "two numbers such as 0.5, -1", reading: offset),
            Question(
                words: "The smallest whole line at the edges, in mm?", answers: "a number from 0 to 50, such as 5",
                reading: margin),
        ]
        for question in questions {
            guard let answer = ask(question) else { return nil }
            found = answer.over(found)
        }
        return found
    }

    /// A question and the words that answer it.
    private struct Question {
        var words: String
        var answers: String
        var reading: (String) throws -> PrintSettings
    }

    /// Asks until the answer can be understood.
    private static func ask(_ question: Question) -> PrintSettings? {
        for _ in 0..<5 {
            Terminal.prompt("\(question.words) (\(question.answers)) ")
            guard let line = readLine() else { return nil }
            let answer = line.split(separator: " ").joined(separator: " ")
            if answer.isEmpty { return PrintSettings() }
            if let found = try? question.reading(answer) { return found }
            Terminal.complain("'\(answer)' is none of the answers: \(question.answers)")
        }
        return nil
    }

    /// Bare numbers are millimetres.
    static func withUnit(_ text: String) -> String {
        text.last.map { $0.isNumber || $0 == "." } == true ? text + "mm" : text
    }
}
