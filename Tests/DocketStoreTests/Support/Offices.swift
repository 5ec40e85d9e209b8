import DocketCore

@testable import DocketStore

/// Loads files given as text under a schema.
func load(
  _ nouns: [NounSchema], _ files: [String: String], loading: LoadOptions = LoadOptions()
) throws -> CaseStore {
  var named: [String: String] = [:]
  for (name, text) in files { named["data/" + name] = text }
  return try StoreLoader(fileSystem: MemoryFileSystem(texts: named), options: loading)
    .load(StoreSchema(nouns: nouns), from: "data")
}

extension NounSchema {
  /// A noun from one file of its name.
  static func file(
    _ name: String, key: [String] = [], in links: [(String, [String])] = [],
    columns: [ColumnSchema] = []
  ) -> NounSchema {
    NounSchema(
      name: name, source: .files(pattern: name + ".csv", FileOptions()), key: key,
      links: links.map { LinkSchema(parent: $0.0, columns: $0.1) }, columns: columns)
  }

  /// A noun lifted out of another.
  static func lifted(
    _ name: String, from source: String, key: [String], columns: [ColumnSchema] = []
  ) -> NounSchema {
    NounSchema(name: name, source: .lifted(from: source), key: key, columns: columns)
  }
}

/// The codes of the diagnostics that a body throws; empty when it throws none.
func codes(_ body: () throws -> Void) -> [DiagnosticCode] {
  do {
    try body()
    return []
  } catch let one as Diagnostic {
    return [one.code]
  } catch let several as Diagnostics {
    return several.all.map(\.code)
  } catch {
    return []
  }
}
