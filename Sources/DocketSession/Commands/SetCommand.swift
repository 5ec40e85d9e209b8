import DocketCore

/// `.set`: shows and changes settings.
struct SetCommand: Command {
  let names = ["set"]
  let usage = ".set [NAME VALUE]"
  let summary = "show or change settings such as width or as-of"
  let argument = CommandArgument.setting
  let details = [
    "A parameter is set with the statement set $name = \"value\", or here as .set $name value."
  ]

  func run(_ arguments: CommandArguments, in session: Session) throws {
    guard let name = arguments.words.first else {
      return try session.present(.table(SetCommand.table(session.settings)))
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

  private static func table(_ settings: Settings) -> ResultTable {
    ResultTable(
      columns: [
        ResultColumn("setting", role: .detail), ResultColumn("value", role: .detail),
        ResultColumn("meaning", role: .detail),
      ],
      cells: [
        Setting.all.map { .text($0.name) }, Setting.all.map { .text($0.read(settings)) },
        Setting.all.map { .text($0.summary) },
      ])
  }
}
