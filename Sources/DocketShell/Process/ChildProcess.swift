/// A program that docket starts on the user's behalf: a pager or an editor. No shell is involved.
struct ChildProcess {
  private let id: pid_t

  /// The words of a command such as `less -R`; blanks part them, nothing else means anything.
  static func words(_ command: String) -> [String] {
    command.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Starts a program, found through PATH, with standard input from `input` (nil: docket's own); nil when it cannot
  /// be started.
  init?(_ words: [String], input: Int32?, closing: [Int32], environment: [String: String]) {
    guard let program = words.first else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, 0) }
    for descriptor in closing { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGPIPE, SIGTSTP] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") }
    arguments.append(nil)
    variables.append(nil)
    defer { for text in arguments + variables { free(text) } }
    var id: pid_t = 0
    guard posix_spawnp(&id, program, &actions, &attributes, arguments, variables) == 0 else {
      return nil
    }
    self.id = id
  }

  /// Waits for its end; whether it ended well.
  @discardableResult
  func wait() -> Bool {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      if errno != EINTR { return false }
    }
    return status == 0
  }
}
