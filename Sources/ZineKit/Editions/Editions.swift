import ZineCore
import ZineDocument
import ZineImposition
import ZineRender
import ZineWeb

/// The editions of a composed issue: the one list of them, for whoever builds, checks, previews or publishes it.
struct Editions: Sendable {
    let composition: Composition
    private let settings: EditionSettings

    init(_ composition: Composition, _ settings: EditionSettings) {
        self.composition = composition
        self.settings = settings
    }

    var printed: PrintedEdition { PrintedEdition(composition, settings) }
    var press: PressEdition { PressEdition(composition) }

    /// The issue in large print, composed.
    func largePrint(reported: [Diagnostic]) -> LargePrintEdition {
        LargePrintEdition(of: composition, settings, reported: reported)
    }

    /// Made from the text rather than from the pages.
    /// - Throws: where the program's templates cannot be read.
    func digital() throws(BuildError) -> DigitalEditions {
        do throws(WebError) {
            return DigitalEditions(
                composition: composition, programFiles: settings.programFiles,
                templates: try WebTemplates(folder: settings.programFiles.assets))
        } catch {
            throw .web(String(describing: error))
        }
    }

    // MARK: Files

    /// Makes editions in their order, those of the text while pages are drawn. After the first with an error no more is made.
    ///
    /// - Parameter reported: what is known to be wrong with the issue, and is not told again.
    func files(_ wanted: Set<Edition>, reported: [Diagnostic]) throws(BuildError) -> EditionFiles {
        let digital = beginDigital(wanted)
        var made = try printed.files(wanted, reported: reported)
        if wanted.contains(.press), !made.problems.hasErrors { made.add(try press.files(in: settings.sources)) }
        if let digital, !made.problems.hasErrors { made.add(try digital.result.get()) }
        try addFurther(wanted, reported: reported, to: &made)
        return made
    }

    /// Adds editions that are made where an issue or somebody asks for them.
    func addFurther(_ wanted: Set<Edition>, reported: [Diagnostic], to made: inout EditionFiles) throws(BuildError) {
        if wanted.contains(.largePrint), !made.problems.hasErrors {
            let large = largePrint(reported: reported + made.problems)
            made.problems += large.problems
            if !made.problems.hasErrors { made.add(try large.files(reported: reported + made.problems)) }
            made.largePrint = large.counts
            made.report("large_print", large.json)
        }
        if wanted.contains(.braille), !made.problems.hasErrors {
            let braille = BrailleFile(composition)
            made.add(EditionFiles(files: braille.files, problems: braille.problems))
            made.report("braille", braille.json)
        }
    }

    /// The digital editions, made on a thread of their own; `nil` where none is wanted.
    private func beginDigital(_ wanted: Set<Edition>) -> BackgroundWork<Result<EditionFiles, BuildError>>? {
        guard !wanted.isDisjoint(with: Edition.digital) else { return nil }
        return BackgroundWork {
            Result { () throws(BuildError) in try digital().files(wanted) }
        }
    }

    // MARK: What is wrong

    /// What would be told of editions while they are made, without drawing any.
    func problems(of wanted: Set<Edition>, reported: [Diagnostic]) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        _ = printed.imposition(&problems)
        if wanted.contains(.largePrint) {
            let large = largePrint(reported: reported + problems)
            problems += large.problems + large.findings
        }
        if wanted.contains(.braille) { problems += BrailleFile(composition).problems }
        // Whoever sends pages to a press wants to know it before they are asked for.
        problems += press.problems(in: settings.sources)
        problems += printed.standardProblems
        return problems
    }
}
