import ZineCore
import ZineDocument
import ZineWeb

extension DigitalEditions {
    /// `email.html`, `email.txt` and `email.eml`, with what an editor should know before sending.
    func email(_ problems: inout [Diagnostic]) throws(BuildError) -> [(name: String, bytes: [UInt8])] {
        var context = EmailContext(templates: templates, version: Version.current)
        context.pictureSizes = pictureSizes
        for picture in issue.pictures where resources.images[picture.path]?.format != .svg {
            context.pictureAddresses[picture.path] = SiteEdition.address(of: picture, in: issue)
        }
        do throws(WebError) {
            let mail = try EmailEdition.render(issue: issue, context: context)
            problems += mail.warnings.map(diagnostic)
            return [("email.html", mail.html), ("email.txt", mail.text), ("email.eml", mail.message)].map {
                (name: $0.0, bytes: Array($0.1.utf8))
            }
        } catch {
            throw .web(String(describing: error))
        }
    }

    private func diagnostic(_ warning: EmailEdition.Warning) -> Diagnostic {
        .warning(
            "email-too-large", String(describing: warning),
            hint: "shorten the articles; those who read on a phone have the site and the e-book as well",
            at: SourceSpan(file: issue.folder + "/issue.yaml"))
    }
}
