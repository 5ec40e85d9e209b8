/// What commands need from a terminal and the session itself cannot do.
public protocol Terminal: AnyObject {
  /// Lets the user edit a text in an editor; the edited text, or nil when it was left as it was.
  func edit(_ text: String) throws -> String?
  /// Clears the screen.
  func clear()
  /// The statements typed so far, oldest first.
  var history: [String] { get }
}
