@testable import ZineImport

/// The article of a file's text, as the importer finds it.
func article(_ text: String, named name: String = "page.html", at address: String? = nil) throws -> ImportedArticle {
    try SourceImport().article(of: text, named: name, at: address)
}
