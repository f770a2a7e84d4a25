import ZineCore

/// The pictures of a display list, decoded when first drawn and then shared by every placement.
final class PictureTable {
    enum Picture {
        case vector(SVGDocument)
        case raster(SharedRaster)
    }

    /// A raster image with more than one user.
    final class SharedRaster {
        let image: RasterImage
        init(_ image: consuming RasterImage) { self.image = image }
    }

    private let files: [String: ImageFile]
    /// The target takes JPEG as it is.
    private let keepsCompressed: Bool
    private var pictures: [String: Picture] = [:]

    init(_ files: [String: ImageFile], keepsCompressed: Bool) {
        self.files = files
        self.keepsCompressed = keepsCompressed
    }

    func picture(_ path: String) throws(RenderError) -> Picture {
        if let known = pictures[path] { return known }
        guard let file = files[path] else { throw .missingImage(path) }
        guard let picture = open(file) else {
            throw .image(path: path, reason: "it does not decode as \(file.format.rawValue.uppercased())")
        }
        pictures[path] = picture
        return picture
    }

    private func open(_ file: ImageFile) -> Picture? {
        switch file.format {
        case .svg:
            let fonts = file.hasText ? DrawingFonts(files: file.faces.map(\.file)) : nil
            return SVGDocument(file.bytes, fonts: fonts).map { .vector($0) }
        case .png, .jpeg:
            let isKept = file.format == .jpeg && keepsCompressed
            guard let image = isKept ? RasterImage(undecodedJPEG: file) : RasterImage(file) else { return nil }
            return .raster(SharedRaster(image))
        }
    }
}
