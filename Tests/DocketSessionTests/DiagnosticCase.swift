import Foundation

/// One case of a diagnostic golden: files, a command line, what is entered, and what docket prints beside answers.
///
/// Sections start with `--- `; `printed` ends the case.
///
///     --- file office/cases.csv      a file; its text follows
///     --- bytes office/cases.csv     the same, with \xE9 for a byte
///     --- model                      a model over the first rows of the sample office
///     --- fault full units.csv       reading or writing that path fails
///     --- docket office -c 'count'   a command line; without one the sample office is open
///     --- enter                      lines typed into the session
///     --- printed                    what appears
struct DiagnosticCase {
  struct Section {
    var head: String
    var text: String
  }

  var sections: [Section] = []
  var printed = ""

  /// What leads there, for test messages.
  var input: String { sections.map { "--- \($0.head)\n\($0.text)" }.joined() }

  /// The case as it stands in the file.
  var text: String { input + "--- printed\n" + printed }

  /// The texts of sections whose head is this word, alone or followed by something.
  func sections(_ word: String) -> [(argument: String, text: String)] {
    sections.compactMap { section in
      let parts = section.head.split(separator: " ", maxSplits: 1).map(String.init)
      return parts.first == word ? (parts.count > 1 ? parts[1] : "", section.text) : nil
    }
  }

  static func all(in text: String) -> [DiagnosticCase] {
    var cases: [DiagnosticCase] = []
    var current = DiagnosticCase()
    var isPrinted = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("--- ") {
        if isPrinted {
          cases.append(current)
          current = DiagnosticCase()
        }
        let head = String(line.dropFirst(4))
        isPrinted = head == "printed"
        if !isPrinted { current.sections.append(Section(head: head, text: "")) }
      } else if isPrinted {
        current.printed += line + "\n"
      } else if !current.sections.isEmpty {
        current.sections[current.sections.count - 1].text += line + "\n"
      }
    }
    if isPrinted { cases.append(current) }
    return cases.map(\.trimmed)
  }

  /// Without the blank lines between cases.
  private var trimmed: DiagnosticCase {
    var copy = self
    while copy.printed.hasSuffix("\n\n") || copy.printed == "\n" { copy.printed.removeLast() }
    return copy
  }
}
