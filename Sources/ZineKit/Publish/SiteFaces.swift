import ZineCore
import ZineDocument
import ZineText
import ZineWeb

/// A theme's faces as a site serves them: cut into parts by script, in WOFF2, with stand-ins of their widths.
struct SiteFaces: Sendable {
    /// A part of a face, yet to be cut.
    struct Cut: Sendable {
        /// From the site's root.
        let path: String
        let font: [UInt8]
        let characters: Set<Unicode.Scalar>
        let features: [String]

        /// The part in WOFF2; the whole face where it cannot be taken apart.
        var bytes: [UInt8] {
            let part = FaceSubset.make(font, characters: characters, only: features)
            return WOFF2.file(part ?? font) ?? font
        }
    }

    /// With the faces that nearly every page needs.
    private(set) var style: WebStyle
    /// Faces for characters beyond.
    private(set) var more: [WebFace] = []
    private(set) var cuts: [Cut] = []
    /// What nearly every page is written in.
    let common: ScreenRange

    /// - Parameters:
    ///   - language: most pages'; its characters come first.
    ///   - read: a face's bytes, by themselves.
    init(_ theme: Theme, language: String, read: (FontFamily.Face) -> [UInt8]?) {
        var faces: [WebFace] = []
        var fallbacks: [FallbackFace] = []
        let parts = ScreenRange.parts(for: language)
        // Signs are few bytes in the style that all pages share, and would be many as a sheet of their own.
        let known = parts.dropFirst().first == .signs ? 2 : 1
        for wish in WantedFace.site(theme) {
            guard let face = wish.face(in: theme), let font = read(face), let measures = FaceMeasures(font) else {
                continue
            }
            let print = Fingerprint.of(font)
            for (index, part) in parts.enumerated() {
                let characters = measures.characters.filter(part.contains)
                guard !characters.isEmpty else { continue }
                let range = part.narrowed(to: characters).css
                let words = [wish.role.rawValue, String(wish.weight), wish.isItalic ? "italic" : "", part.name]
                // The name changes with what the file is made from, so that browsers may keep it for ever.
                let mark = Fingerprint.of(Array((print + range + Version.current).utf8)).prefix(8)
                let file = words.filter { !$0.isEmpty }.joined(separator: "-") + "-\(mark).woff2"
                cuts.append(
                    Cut(
                        path: "assets/fonts/" + file, font: font, characters: characters,
                        features: wish.role == .title ? FaceSubset.titleFeatures : FaceSubset.pageFeatures))
                // A face without a range is asked for whatever those declared after it are not for.
                let cut = WebFace(
                    family: measures.family, weight: wish.weight, isItalic: wish.isItalic, file: file, format: .woff2,
                    unicodeRange: index == 0 ? nil : range, role: wish.role)
                if index < known { faces.append(cut) } else { more.append(cut) }
            }
            fallbacks += StandIn.faces(for: wish.role, wish.weight, wish.isItalic, like: measures)
        }
        common = ScreenRange(name: "", ranges: parts[..<known].flatMap(\.ranges))
        style = WebStyle(theme, faces: faces, fallbacks: fallbacks)
    }
}

/// A face that readers' machines have, by its mean width in running English. Liberation's faces, which have the widths
/// of Times New Roman, Arial and Courier New, and Noto Serif were measured.
/// What has Times and Helvetica has Times New Roman and Arial too.
struct StandIn: Sendable {
    let role: WebFace.Role
    let family: String
    let names: [String]
    let isBold: Bool
    let isItalic: Bool
    let width: Double

    /// Those that stand for a face of a role.
    static func faces(
        for role: WebFace.Role, _ weight: Int, _ isItalic: Bool, like measures: FaceMeasures
    ) -> [FallbackFace] {
        // Titles have what text has, under names of their own, since they are stretched to another face.
        let wanted = role == .title ? .text : role
        return all.filter { $0.role == wanted && $0.stands(for: weight, isItalic) }.map { standIn in
            var face = standIn.face(weight: weight, like: measures)
            if role == .title { face.family = face.family.replacing("Text", with: "Title") }
            face.role = role
            return face
        }
    }

    private func stands(for weight: Int, _ italic: Bool) -> Bool { isItalic == italic && isBold == (weight >= 600) }

    private func face(weight: Int, like measures: FaceMeasures) -> FallbackFace {
        let ratio = (role == .label ? measures.capitalWidth : measures.width) / width
        let stretch = ratio > 0 ? ratio : 1
        func cent(_ value: Double) -> Double { (value * 1000).rounded() / 10 }
        return FallbackFace(
            family: family, weight: weight, isItalic: isItalic, localNames: names, sizeAdjust: cent(stretch),
            ascent: cent(measures.ascent / stretch), descent: cent(measures.descent / stretch), role: role)
    }

    private static let all = [
        serif("", 0.3945), serif(" Italic", 0.3965), serif(" Bold", 0.4197), serif(" Bold Italic", 0.4059),
        // Of what telephones and many Linux machines have in Times New Roman's place, the face of headings: a heading that
        // takes another line moves the page, and every face more is weight.
        text("Text Stand-in Wide", ["Noto Serif Bold"], " Bold", 0.5008),
        StandIn(
            role: .label, family: "Label Stand-in",
            names: ["Arial Narrow", "Liberation Sans Narrow", "Nimbus Sans Narrow"], isBold: false,
            isItalic: false, width: 0.4824),
        StandIn(
            role: .label, family: "Label Stand-in Wide", names: ["Arial", "Liberation Sans", "Arimo"],
            isBold: false, isItalic: false, width: 0.5883),
        StandIn(
            role: .code, family: "Code Stand-in", names: ["Courier New", "Liberation Mono", "Cousine"], isBold: false,
            isItalic: false, width: 0.6001),
    ]

    private static func serif(_ style: String, _ width: Double) -> StandIn {
        text(
            "Text Stand-in", ["Times New Roman", "Liberation Serif", "Tinos"].map { $0 + style }, style, width)
    }

    private static func text(_ family: String, _ names: [String], _ style: String, _ width: Double) -> StandIn {
        StandIn(
            role: .text, family: family, names: names, isBold: style.contains("Bold"),
            isItalic: style.contains("Italic"), width: width)
    }
}
