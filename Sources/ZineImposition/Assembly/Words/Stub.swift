extension AssemblyWords {
    static let portuguese = english
    static let italian = english
    static let dutch = english
}
