/// Every command, in the order of `.help commands`.
public enum CommandCatalogue {
  /// One entry a file of this folder.
  public static let all: [any Command] = [
    HelpCommand(), FieldsCommand(), ValuesCommand(), UnitsCommand(), DataCommand(), ModelCommand(),
    DescribeCommand(), DefineCommand(), UndefineCommand(), MeasuresCommand(),
    LoadCommand(), ReloadCommand(), ExplainCommand(), LastCommand(), RowsCommand(), AgainCommand(),
    FormatCommand(), ModeCommand(), OutputCommand(), OnceCommand(),
    SetCommand(), ParamsCommand(), RunCommand(), HistoryCommand(), EditCommand(), TimingCommand(),
    VersionCommand(), ClearCommand(), QuitCommand(),
  ]
}
