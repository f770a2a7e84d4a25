import CPangoCairo
import ZineCore

/// Owns a FreeType face and the library instance that reads it.
///
/// Each face has a library of its own: Cairo keeps scaled fonts, and so their faces, for a while after their last
/// use and may let them go on another thread, and a FreeType library must not be touched from two.
final class FreeTypeFace {
    private let library: FT_Library
    let face: FT_Face

    init(_ file: FontFile) throws(RenderError) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else {
            throw .font(path: file.path, reason: "FreeType does not start")
        }
        var face: FT_Face?
        guard FT_New_Face(library, file.path, FT_Long(file.index), &face) == 0, let face else {
            FT_Done_FreeType(library)
            throw .font(path: file.path, reason: "it is missing or no font that FreeType can read")
        }
        self.library = library
        self.face = face
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
    }
}

/// Owns a `cairo_font_face_t` that reads a font file.
final class Face {
    let pointer: OpaquePointer

    init(_ file: FontFile) throws(RenderError) {
        let freeType = try FreeTypeFace(file)
        // Without hinting, so that advances and outlines scale linearly and no page depends on its resolution.
        let created = cairo_ft_font_face_create_for_ft_face(freeType.face, Int32(FT_LOAD_NO_HINTING))
        guard let created, cairo_font_face_status(created) == CAIRO_STATUS_SUCCESS else {
            if let created { cairo_font_face_destroy(created) }
            throw .font(path: file.path, reason: "Cairo cannot use it")
        }
        pointer = created
        // Cairo may outlive this object, so the FreeType face belongs to Cairo's.
        let owned = Unmanaged.passRetained(freeType)
        // Keys are compared by address and never read: the face's own address is as good as any.
        let key = UnsafeRawPointer(freeType.face).assumingMemoryBound(to: cairo_user_data_key_t.self)
        let status = cairo_font_face_set_user_data(created, key, owned.toOpaque()) { owner in
            if let owner { Unmanaged<FreeTypeFace>.fromOpaque(owner).release() }
        }
        if status != CAIRO_STATUS_SUCCESS {
            owned.release()
            throw .font(path: file.path, reason: "out of memory")
        }
    }

    deinit { cairo_font_face_destroy(pointer) }
}
