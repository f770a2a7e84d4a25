public import ZineCore
public import ZineDocument
import ZineRender
public import ZineWeb

extension IssueBuilder {
    /// An issue as its readers get it by mail; `nil` where the input has errors.
    public func letter(
        _ folder: String, wishes: (Issue) -> ReadersLetter.Wishes, _ problems: inout [Diagnostic]
    ) throws(BuildError) -> (issue: Issue, letter: ReadersLetter)? {
        var composer = composer()
        guard let composition = try composer.compose(folder, &problems), !problems.hasErrors else { return nil }
        let letter = try Editions(composition, settings).digital().letter(wishes(composition.issue), &problems)
        return (composition.issue, letter)
    }
}

extension DigitalEditions {
    /// The column of the e-mail in points, which are its pixels.
    private static let columnWidth = 560.0
    /// Pixels per inch: two for each of the column's.
    private static let sharpness = 144.0
    /// Bytes of a photograph that a message carries as it is.
    private static let largestAttachment = 600_000

    /// `email.html`, `email.txt` and `email.eml`, with what an editor should know before sending.
    func email(_ problems: inout [Diagnostic]) throws(BuildError) -> [(name: String, bytes: [UInt8])] {
        do throws(WebError) {
            let mail = try EmailEdition.render(issue: issue, context: emailContext())
            problems += mail.warnings.map(diagnostic)
            return [("email.html", mail.html), ("email.txt", mail.text), ("email.eml", mail.message)].map {
                (name: $0.0, bytes: Array($0.1.utf8))
            }
        } catch {
            throw .web(String(describing: error))
        }
    }

    /// The letter that every reader gets one of.
    func letter(_ wishes: ReadersLetter.Wishes, _ problems: inout [Diagnostic]) throws(BuildError) -> ReadersLetter {
        do throws(WebError) {
            let letter = try EmailEdition.letter(issue: issue, context: emailContext(), wishes: wishes)
            problems += letter.warnings.map(diagnostic)
            return letter
        } catch {
            throw .web(String(describing: error))
        }
    }

    private func emailContext() -> EmailContext {
        var context = EmailContext(templates: templates, version: Version.current)
        context.style = WebStyle(theme, faces: [], fallbacks: [])
        context.pictureSizes = pictureSizes
        for picture in issue.pictures {
            guard let image = resources.images[picture.path], context.attachments[picture.path] == nil else { continue }
            context.attachments[picture.path] = attachment(picture.path, image)
            if image.format != .svg {
                context.pictureAddresses[picture.path] = SiteEdition.address(of: picture, in: issue)
            }
        }
        return context
    }

    /// Drawings become pixels, since mail programs show none; `nil` for what no message should carry.
    private func attachment(_ path: String, _ image: ImageFile) -> MailPicture? {
        guard image.format == .svg else {
            let bytes = ScreenDrawings.bookBytes(of: image)
            guard bytes.count <= Self.largestAttachment else { return nil }
            return MailPicture(mediaType: image.format == .png ? "image/png" : "image/jpeg", bytes: bytes)
        }
        let width = image.size.width.points
        guard width > 0, image.size.height.points > 0 else { return nil }
        let height = Self.columnWidth * image.size.height.points / width
        guard height <= 4 * Self.columnWidth else { return nil }
        let size = Size(width: .points(Self.columnWidth), height: .points(max(1, height)))
        let mark = FrameItem(.image(ImagePlacement(image: path, rect: Rect(origin: .zero, size: size))), element: nil)
        let drawn = try? PNGRenderer.png(
            frame: Frame(size: size, items: [mark]), resources: resources, resolution: Self.sharpness)
        return drawn.map { MailPicture(mediaType: "image/png", bytes: $0) }
    }

    private func diagnostic(_ warning: EmailEdition.Warning) -> Diagnostic {
        .warning(
            warning.id, String(describing: warning), hint: warning.hint,
            at: SourceSpan(file: issue.folder + "/issue.yaml"))
    }
}
