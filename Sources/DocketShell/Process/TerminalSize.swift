/// How large the terminal is now.
enum TerminalSize {
  /// Columns of the terminal behind a descriptor; nil when it is none.
  static func columns(_ descriptor: Int32) -> Int? { size(descriptor).map(\.columns) }

  /// Rows and columns of the terminal behind a descriptor; nil when it is none.
  static func size(_ descriptor: Int32) -> (rows: Int, columns: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    return (Int(size.ws_row), Int(size.ws_col))
  }
}
