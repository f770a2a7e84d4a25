extension Issue.Cover {
    /// How it is built: as the issue says, else as the theme does.
    public func shape(in theme: Theme) -> CoverDesign.Shape { shape ?? theme.cover.shape }

    /// Whether type stands over its picture, as the issue says, else as the theme does.
    public func hasTypeOverPicture(in theme: Theme) -> Bool {
        switch shape(in: theme) {
        case .picture: true
        case .page: hasMasthead ?? theme.cover.hasMasthead
        case .masthead, .type, .contents: false
        }
    }
}

extension Issue.BackCover {
    /// How it is built: as the issue says, else as the theme does; a picture that the issue names is shown.
    public func shape(in theme: Theme) -> BackCoverDesign.Shape {
        if let shape { return shape }
        let usual = theme.backCover.shape
        return art == nil || usual == .page ? usual : .picture
    }
}
