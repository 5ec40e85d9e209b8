import DocketLanguage

/// The populations, measures and values that `define` has named, looked up without case.
public struct Definitions: Sendable {
  private var byName: [String: Definition] = [:]

  /// No definitions.
  public init() {}

  /// Every definition, by name.
  public var all: [Definition] {
    byName.values.sorted { $0.name.folded < $1.name.folded }
  }

  /// Adds one, replacing an earlier one of the same name.
  public mutating func define(_ definition: Definition) {
    byName[definition.name.folded] = definition
  }

  /// Removes one; false when there is none of that name.
  public mutating func undefine(_ name: String) -> Bool {
    byName.removeValue(forKey: name.lowercased()) != nil
  }

  /// The definition of a name.
  public subscript(name: Name) -> Definition? { byName[name.folded] }
}
