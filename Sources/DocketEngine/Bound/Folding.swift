import DocketStore

/// The one way in which names and categories are made comparable: outer blanks trimmed, simple case folding.
public enum Folding {
  /// Trimmed and folded; the same text as the store's categories compare by.
  public static func fold(_ text: String) -> String { FoldedText.folded(text) }
}
