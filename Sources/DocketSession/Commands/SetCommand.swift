import DocketCore

/// `.set`: shows and changes settings.
struct SetCommand: Command {
  let names = ["set"]
  let usage = ".set [NAME VALUE]"
  let summary = "show or change a setting: width, color, as-of, ..."
  let argument = CommandArgument.setting
  let details = [
    "A parameter is set with the statement set $name = \"value\", or here as .set $name value."
  ]

  func run(_ arguments: CommandArguments, in session: Session) throws {
    guard let name = arguments.words.first else {
      let facts = Setting.all.map { setting in
        (name: setting.name, value: "\(setting.read(session.settings))  (\(setting.summary))")
      }
      return try session.present(.page(Document([.facts(facts)])))
    }
    var values = arguments.words.dropFirst()
    if values.first == "=" { values = values.dropFirst() }
    if name.hasPrefix("$") {
      let typed = arguments.text.dropFirst(name.count).drop { $0.isWhitespace || $0 == "=" }
      guard !typed.isEmpty else { throw session.needsArgument(self) }
      return try session.setParameter(String(name.dropFirst()), to: String(typed))
    }
    guard let value = values.first else {
      guard let setting = Setting.named(name) else { throw session.unknownSetting(name) }
      return try session.present(
        .page(Document([.facts([(name: setting.name, value: setting.read(session.settings))])])))
    }
    try session.change(name, to: value)
  }
}
