import ZineImport
import ZineReader
import ZineRender

/// Gets the pictures of an article: from beside a saved page, over the network, or out of the page itself.
struct PictureFetch {
    struct Taken {
        /// What pictures are called in the article, by their addresses.
        var paths: [String: String] = [:]
        /// What is to be written, with paths from the issue's folder.
        var files: [(path: String, bytes: [UInt8])] = []
    }

    let files: SourceFiles
    let fetcher: Fetcher
    let folder: String
    let article: String
    /// What relative addresses of a page that was read from a file were relative to.
    var source: String?

    /// No picture is saved; each is named by where it is.
    func none(_ pictures: [WantedPicture]) -> Taken {
        Taken(paths: Dictionary(pictures.map { ($0.address, elsewhere($0.address)) }, uniquingKeysWith: { a, _ in a }))
    }

    func take(_ pictures: [WantedPicture], from material: Material, _ remarks: inout [Remark]) -> Taken {
        var taken = Taken()
        var room = Importer.picturesLimit
        let stems = PictureNames.stems(pictures, article: article)
        for (picture, stem) in zip(pictures, stems) {
            guard taken.files.count < Importer.pictureCount else {
                taken.paths[picture.address] = elsewhere(picture.address)
                remarks.append(.missingPicture(shown(picture), reason: "there are more than \(Importer.pictureCount)"))
                continue
            }
            do throws(Refusal) {
                var bytes = try bytes(of: picture, from: material, limit: min(room, Importer.pictureLimit))
                let isMoving = StillPicture.isMoving(gif: bytes)
                if let still = StillPicture.png(ofGIF: bytes) { bytes = still }
                let ending = try Self.ending(of: bytes)
                let name = free(stem, ending, bytes, taken)
                taken.paths[picture.address] = "../" + name
                if !taken.files.contains(where: { $0.path == name }) { taken.files.append((name, bytes)) }
                room -= bytes.count
                if isMoving { remarks.append(.still(name)) }
                if picture.alt.isEmpty { remarks.append(.missingAlt(name)) }
            } catch {
                taken.paths[picture.address] = elsewhere(picture.address)
                remarks.append(.missingPicture(shown(picture), reason: error.reason))
            }
        }
        return taken
    }

    /// Where a picture is that was not saved: an address, or nothing, and its words stand alone.
    func elsewhere(_ address: String) -> String {
        let whole = KnownAddresses.resolved(address, base: source) ?? ""
        return whole.hasPrefix("http") ? whole : ""
    }

    private struct Refusal: Error {
        var reason: String
    }

    private func shown(_ picture: WantedPicture) -> String { String(picture.address.prefix(120)) }

    private func bytes(of picture: WantedPicture, from material: Material, limit: Int) throws(Refusal) -> [UInt8] {
        if let drawing = picture.drawing { return Array(drawing.utf8) }
        if picture.address.hasPrefix("data:") {
            guard let bytes = DataAddress.bytes(picture.address) else {
                throw Refusal(reason: "its data cannot be read")
            }
            return bytes
        }
        if let path = localPath(picture.address, material) {
            if let bytes = try? files.read(path, limit) { return bytes }
        }
        let address = picture.address.hasPrefix("http") ? picture.address : elsewhere(picture.address)
        guard address.hasPrefix("http") else { throw Refusal(reason: "it is not beside the page") }
        do throws(Fetcher.Failure) {
            return try fetcher.fetch(address, limit: limit).bytes
        } catch {
            throw Refusal(reason: error.reason)
        }
    }

    /// The file of a page that was saved with what it shows. Nothing outside the page's own folder is read.
    private func localPath(_ address: String, _ material: Material) -> String? {
        guard let folder = material.folder, !address.hasPrefix("http"), !address.hasPrefix("/"),
            !address.hasPrefix("file:")
        else { return nil }
        let path = Path.normalised(
            Path.join(
                folder,
                DataAddress.decoded(
                    address.split(whereSeparator: { $0 == "?" || $0 == "#" }).first.map(String.init) ?? "")))
        guard let real = files.realPath(path), let home = files.realPath(folder),
            real.hasPrefix(home == "/" ? "/" : home + "/")
        else { return nil }
        return path
    }

    /// A name that no other picture has, or one that is this picture already.
    private func free(_ stem: String, _ ending: String, _ bytes: [UInt8], _ taken: Taken) -> String {
        for number in 1...999 {
            let name = "art/" + stem + (number == 1 ? "" : "-\(number)") + "." + ending
            if let other = taken.files.first(where: { $0.path == name }) {
                if other.bytes == bytes { return name }
                continue
            }
            let place = Path.join(folder, name)
            guard files.exists(place) else { return name }
            if let there = try? files.read(place, Importer.pictureLimit), there == bytes { return name }
        }
        return "art/\(stem)-\(taken.files.count).\(ending)"
    }

    /// What a picture is, by how it begins; not by what a server calls it.
    private static func ending(of bytes: [UInt8]) throws(Refusal) -> String {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "png" }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "jpg" }
        if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) { return "webp" }
        if bytes.dropFirst(4).starts(with: "ftypavif".utf8) { return "avif" }
        if bytes.starts(with: "GIF8".utf8) {
            throw Refusal(reason: "it is a GIF that cannot be read; save it as PNG")
        }
        let head = String(decoding: bytes.prefix(2048), as: UTF8.self)
        if head.contains("<svg") { return "svg" }
        throw Refusal(reason: "it is no picture: neither PNG, JPEG, SVG, WebP nor AVIF")
    }
}
