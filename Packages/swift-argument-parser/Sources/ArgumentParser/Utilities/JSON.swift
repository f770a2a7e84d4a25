// By the authors of zine, in the place of Foundation's encoder: pretty, with sorted keys.

enum JSONEncoder {
  static func encode<T: Encodable>(_ value: T) -> String {
    let place = JSONPlace()
    guard (try? value.encode(to: JSONWriter(place: place, codingPath: []))) != nil else { return "" }
    var text = ""
    place.value.write(indent: "", to: &text)
    return text
  }
}

/// What is encoded, as far as it has come.
private indirect enum JSONValue {
  case null
  case bare(String)
  case string(String)
  case array([JSONPlace])
  case object([String: JSONPlace])

  func write(indent: String, to text: inout String) {
    let inner = indent + "  "
    switch self {
    case .null: text += "null"
    case .bare(let word): text += word
    case .string(let string): Self.write(string, to: &text)
    case .array(let places) where places.isEmpty: text += "[]"
    case .array(let places):
      text += "["
      for (index, place) in places.enumerated() {
        text += (index == 0 ? "\n" : ",\n") + inner
        place.value.write(indent: inner, to: &text)
      }
      text += "\n\(indent)]"
    case .object(let places) where places.isEmpty: text += "{}"
    case .object(let places):
      text += "{"
      for (index, entry) in places.sorted(by: { $0.key < $1.key }).enumerated() {
        text += (index == 0 ? "\n" : ",\n") + inner
        Self.write(entry.key, to: &text)
        text += " : "
        entry.value.value.write(indent: inner, to: &text)
      }
      text += "\n\(indent)}"
    }
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

/// Where a value goes; a class, since containers are handed out before they are full.
private final class JSONPlace {
  var value = JSONValue.null

  func child(_ key: String) -> JSONPlace {
    var places: [String: JSONPlace] = [:]
    if case .object(let known) = value { places = known }
    let place = places[key] ?? JSONPlace()
    places[key] = place
    value = .object(places)
    return place
  }

  func next() -> JSONPlace {
    var places: [JSONPlace] = []
    if case .array(let known) = value { places = known }
    let place = JSONPlace()
    value = .array(places + [place])
    return place
  }

  var count: Int { if case .array(let places) = value { places.count } else { 0 } }

  /// Keeps what needs no container of its own.
  func put<T: Encodable>(_ given: T, _ path: [any CodingKey]) throws {
    switch given {
    case let string as String: value = .string(string)
    case let bool as Bool: value = .bare(bool ? "true" : "false")
    case let number as any BinaryInteger: value = .bare("\(number)")
    case let number as any BinaryFloatingPoint: value = .bare("\(number)")
    default: try given.encode(to: JSONWriter(place: self, codingPath: path))
    }
  }
}

private struct JSONWriter: Encoder, SingleValueEncodingContainer {
  var place: JSONPlace
  var codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    place.value = .object([:])
    return KeyedEncodingContainer(JSONKeyed(place: place, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    place.value = .array([])
    return JSONUnkeyed(place: place, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  func encodeNil() throws { place.value = .null }
  func encode<T: Encodable>(_ value: T) throws { try place.put(value, codingPath) }
}

private struct JSONKeyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
  var place: JSONPlace
  var codingPath: [any CodingKey]

  func encodeNil(forKey key: Key) throws { place.child(key.stringValue).value = .null }

  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    try place.child(key.stringValue).put(value, codingPath + [key])
  }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Inner> {
    JSONWriter(place: place.child(key.stringValue), codingPath: codingPath + [key]).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    JSONWriter(place: place.child(key.stringValue), codingPath: codingPath + [key]).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { JSONWriter(place: place.child("super"), codingPath: codingPath) }

  func superEncoder(forKey key: Key) -> any Encoder {
    JSONWriter(place: place.child(key.stringValue), codingPath: codingPath + [key])
  }
}

private struct JSONUnkeyed: UnkeyedEncodingContainer {
  var place: JSONPlace
  var codingPath: [any CodingKey]
  var count: Int { place.count }

  func encodeNil() throws { place.next().value = .null }
  func encode<T: Encodable>(_ value: T) throws { try place.next().put(value, codingPath) }

  func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
    JSONWriter(place: place.next(), codingPath: codingPath).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONWriter(place: place.next(), codingPath: codingPath).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { JSONWriter(place: place.next(), codingPath: codingPath) }
}
