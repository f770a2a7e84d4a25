import ZineDocument
import ZineImport
import ZineReader

extension Importer {
    /// Reads the source of an article anew, and brings its changes together with the editor's.
    ///
    /// - Parameter request: whose source is the article's path.
    public func again(_ request: Request) throws(Failure) -> Outcome {
        let path = Path.normalised(request.source)
        let ours = try text(at: path)
        guard let source = ImportedKeys.value("source", in: ours), source.hasPrefix("http") else {
            throw .notImported(path)
        }
        guard let folder = issueFolder(of: path) else { throw .noIssue(Path.parent(of: Path.folder(of: path))) }
        let material = try Material.read(source, files: files, fetcher: fetcher(request))
        var outcome = Outcome()
        let checksum = Checksum.sha256(material.bytes)
        if let former = ImportedKeys.value("retrieved", in: ours), former.hasSuffix("sha256:" + checksum) {
            outcome.text = ours
            outcome.advice.append("\(path): the original is as it was")
            return outcome
        }
        var fresh = request
        fresh.name = Path.stem(of: path)
        let article = try article(material, fresh)
        let name = Path.stem(of: path)
        let original = Originals.path(of: name, in: folder)
        let base = (try? files.read(original, Self.pageLimit)).map { String(decoding: $0, as: UTF8.self) }
        let pictures = PictureFetch(
            files: files, fetcher: fetcher(request), folder: folder, article: name, source: article.facts.source)
        let taken =
            request.takesPictures
            ? pictures.take(article.pictures, from: material, &outcome.remarks) : pictures.none(article.pictures)
        let kind = ImportedKeys.value("kind", in: ours) ?? "report"
        let retrieved = (today.map { $0.date.iso + " " } ?? "") + "sha256:" + checksum
        let theirs =
            FrontMatterText(facts: article.facts, kind: kind, retrieved: retrieved).text
            + article.body(paths: taken.paths)
        let merged = Self.merged(base: base, ours: ours, theirs: theirs, retrieved: retrieved)
        outcome.text = merged.text
        tell(merged, path, hasBase: base != nil, &outcome)
        for picture in taken.files where !files.exists(Path.join(folder, picture.path)) {
            try write(picture.bytes, to: Path.join(folder, picture.path), &outcome)
        }
        if merged.text != ours { try write(Array(merged.text.utf8), to: path, &outcome) }
        try write(Array(theirs.utf8), to: original, &outcome)
        outcome.files.removeLast()
        return outcome
    }

    /// When it was read is no change of the text.
    static func merged(base: String?, ours: String, theirs: String, retrieved: String) -> Merge.Outcome {
        let level = { (text: String) in ImportedKeys.setting("retrieved", to: retrieved, in: text) }
        let mine = level(ours)
        // Without what was made of the original then, every difference is one to decide on.
        let common = base.map(level) ?? ""
        return Merge.text(base: common, ours: mine, theirs: level(theirs))
    }

    private func tell(_ merged: Merge.Outcome, _ path: String, hasBase: Bool, _ outcome: inout Outcome) {
        if !hasBase {
            outcome.advice.append("what was imported at first is not kept any more, so all that differs is marked")
        }
        for line in merged.conflicts {
            outcome.advice.append("\(path):\(line): both the article and its original were changed here; choose")
        }
        if merged.conflicts.isEmpty {
            outcome.advice.append(
                merged.isChanged
                    ? "\(path): what the original changed is taken in" : "\(path): the original's text is as it was")
        }
    }

    private func text(at path: String) throws(Failure) -> String {
        do throws(SourceFiles.Failure) {
            return String(decoding: try files.read(path, Self.pageLimit), as: UTF8.self)
        } catch {
            throw .source(path, reason: error == .notFound ? "there is no such article" : "it cannot be read")
        }
    }

    private func issueFolder(of path: String) -> String? {
        var folder = Path.folder(of: path)
        for _ in 0..<6 {
            if files.exists(Path.join(folder, "issue.yaml")) { return folder }
            if folder == "." || folder == "/" { return nil }
            folder = Path.folder(of: folder)
        }
        return nil
    }
}
