import DocketCore
import DocketEngine
import DocketLanguage

extension Session {
  /// Changes a setting by its name; refuses a name or a value that does not exist.
  public func change(_ name: String, to value: String) throws {
    guard let setting = Setting.named(name) else { throw unknownSetting(name) }
    guard setting.write(&settings, value) else {
      let near = Spelling.nearest(to: value, among: setting.values)
      throw Diagnostic(
        setting.name == "mode" ? .unknownFormat : .badArgument,
        "\(setting.name) cannot be \(value).",
        details: ["It can be \(setting.choices)."],
        suggestions: near.map { .init($0, replacement: ".set \(setting.name) \($0)") })
    }
  }

  /// Gives a parameter a value that was typed without the language: a day, a number, a period, or any
  /// other text.
  public func setParameter(_ name: String, to typed: String) throws {
    let folded = name.lowercased()
    guard ParameterValue.canBeNamed(folded) else {
      throw Diagnostic(
        .badArgument, "\(name) is no name for a parameter.", details: [ParameterValue.naming])
    }
    parameters[folded] = Session.parameterValue(typed)
  }

  func unknownSetting(_ name: String) -> Diagnostic {
    if parameters[name.lowercased()] != nil || name.contains("=") {
      return Diagnostic(
        .badArgument, "\(name) is no setting.",
        details: ["A parameter is set with a dollar sign: set $name = \"value\"."])
    }
    return Diagnostic(
      .badArgument, "There is no setting called \(name).",
      details: ["Settings are " + Setting.all.map(\.name).joined(separator: ", ") + "."],
      suggestions: Spelling.nearest(to: name, among: Setting.all.map(\.name)).map { .init($0) })
  }

  private static func parameterValue(_ typed: String) -> ParameterValue {
    if typed.count >= 2, typed.hasPrefix("\""), typed.hasSuffix("\"") {
      return .text(String(typed.dropFirst().dropLast()))
    }
    if let date = CivilDate(iso: typed) { return .date(date) }
    if let number = decimal(typed) { return .number(number) }
    let script = Parser.parse(SourceText("set $x = " + typed))
    if !script.hasErrors, script.statements.count == 1,
      case .setPeriod(_, let period)? = script.statements.first?.kind
    {
      return .period(period)
    }
    return .text(typed)
  }

  /// A plain decimal number, so that a code such as 0012 stays a text.
  private static func decimal(_ text: String) -> Number? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), digits.utf8.count <= 18,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      parts[0] == "0" || parts[0].first != "0"
    else { return nil }
    let scale = parts.count == 2 ? parts[1].utf8.count : 0
    guard let mantissa = Int64(parts.joined()) else { return nil }
    return Number(mantissa: text.hasPrefix("-") ? -mantissa : mantissa, scale: scale)
  }
}

extension ParameterValue {
  /// What the name of a parameter is made of.
  static let naming = "A name has letters, digits and underscores and starts with a letter."

  /// Whether a parameter can have this name, in lower case.
  static func canBeNamed(_ folded: String) -> Bool {
    guard let first = folded.utf8.first else { return false }
    return ((0x61...0x7A).contains(first) || first == 0x5F)
      && folded.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
      }
  }
}
