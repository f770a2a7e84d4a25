// Changed by the authors of zine: in the original `Foundation.swift` says this, by Foundation's `LocalizedError`.

extension Error {
  func describe() -> String { String(describing: self) }
}
