/// The one way in which names and categories are made comparable: outer blanks trimmed, simple case folding.
public enum Folding {
  /// Trimmed and lower-cased; the same text as the store's categories compare by.
  public static func fold(_ text: String) -> String {
    var view = Substring(text)
    while let c = view.first, c.isWhitespace { view.removeFirst() }
    while let c = view.last, c.isWhitespace { view.removeLast() }
    return view.lowercased()
  }
}
