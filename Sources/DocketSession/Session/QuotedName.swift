import DocketCore
import DocketLanguage

/// A name as a question can always take it: in backquotes where a bare word would be read as something else.
func quoted(_ name: String) -> String {
  Printer.text(Name(name, quoted: TimeUnit(word: name) != nil))
}
