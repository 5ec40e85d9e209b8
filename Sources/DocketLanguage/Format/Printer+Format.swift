import DocketCore

extension Printer {
  /// A whole file in canonical form, comments kept; fails with the errors of a file that cannot be read.
  public static func format(_ source: SourceText) -> Result<String, Diagnostics> {
    let script = Parser.parse(source)
    if script.hasErrors {
      return .failure(Diagnostics(script.diagnostics.filter { $0.severity == .error }))
    }
    var layout = Layout(source: source, comments: Lexer.lex(source).comments)
    for statement in script.statements { layout.add(statement) }
    return .success(layout.finished())
  }

  /// Lays the statements of a file out in lines.
  private struct Layout {
    /// Statements that fit in this many columns stay on one line.
    static let width = 90

    let source: SourceText
    let comments: [Comment]
    var nextComment = 0
    /// Where the text that has been laid out ends in the source.
    var done = 0
    var lines: [String] = []

    init(source: SourceText, comments: [Comment]) {
      self.source = source
      self.comments = comments
    }

    mutating func add(_ statement: Statement) {
      addComments(before: statement.span.start)
      keepBlankLine(before: statement.span.start)
      let inner = comments[nextComment...].prefix { $0.span.start < statement.span.end }
      nextComment += inner.count
      let end = semicolon(after: statement.span.end)
      // Comments between the statement and its semicolon follow it.
      lay(Printer.pieces(statement), Array(inner))
      done = end
      addTrailingComment()
    }

    mutating func finished() -> String {
      addComments(before: source.bytes.count + 1)
      return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    /// Comments of their own that stand before an offset.
    private mutating func addComments(before offset: Int) {
      while nextComment < comments.count, comments[nextComment].span.start < offset {
        let comment = comments[nextComment]
        keepBlankLine(before: comment.span.start)
        lines.append(comment.text)
        done = comment.span.end
        nextComment += 1
      }
    }

    /// A comment on the line on which the statement ended stays on it.
    private mutating func addTrailingComment() {
      guard nextComment < comments.count, !lines.isEmpty else { return }
      let comment = comments[nextComment]
      guard comment.span.start < done || !hasNewline(done, comment.span.start),
        isFirstStatement(before: comment.span.start)
      else { return }
      lines[lines.count - 1] += "  " + comment.text
      done = max(done, comment.span.end)
      nextComment += 1
    }

    /// Whether nothing but blanks stands between the end of the statement and an offset.
    private func isFirstStatement(before offset: Int) -> Bool {
      offset <= done
        || source.slice(SourceSpan(done, offset)).allSatisfy { $0.isWhitespace || $0 == ";" }
    }

    /// One blank line where the source has some.
    private mutating func keepBlankLine(before offset: Int) {
      guard !lines.isEmpty else { return }
      let gap = source.slice(SourceSpan(done, max(done, offset)))
      if gap.filter(\.isNewline).count > 1, lines.last != "" { lines.append("") }
    }

    private func hasNewline(_ from: Int, _ to: Int) -> Bool {
      source.slice(SourceSpan(from, max(from, to))).contains(where: \.isNewline)
    }

    /// One past the semicolon after an offset; the offset itself when the source ends without one.
    private func semicolon(after offset: Int) -> Int {
      var i = offset
      while i < source.bytes.count {
        if source.bytes[i] == UInt8(ascii: ";") { return i + 1 }
        if source.bytes[i] == UInt8(ascii: "-") {
          while i < source.bytes.count, source.bytes[i] != 10 { i += 1 }
        }
        i += 1
      }
      return offset
    }

    /// The pieces of one statement on as few lines as fit, with a new line after each comment.
    private mutating func lay(_ pieces: [Piece], _ comments: [Comment]) {
      if comments.isEmpty, !pieces.contains(where: \.breaks), fits(pieces) {
        lines.append(Printer.join(pieces) + ";")
        return
      }
      var pieces = pieces
      for comment in comments {
        if let next = pieces.firstIndex(where: { $0.start > comment.span.start }) {
          pieces[next].breaks = true
        }
      }
      let groups = grouped(pieces)
      var waiting = comments[...]
      for (i, group) in groups.enumerated() {
        let level = group[0].level
        let last = i == groups.count - 1
        let indent = String(repeating: "  ", count: level)
        lines.append(indent + Printer.join(group) + (last ? ";" : ""))
        let end = last ? Int.max : groups[i + 1][0].start
        var first = true
        while let comment = waiting.first, comment.span.start < end || last {
          if first, !standsAlone(comment) {
            lines[lines.count - 1] += "  " + comment.text
          } else {
            lines.append("  " + comment.text)
          }
          first = false
          waiting.removeFirst()
        }
      }
    }

    /// Pieces that share a line.
    private func grouped(_ pieces: [Piece]) -> [[Piece]] {
      var groups: [[Piece]] = []
      var i = 0
      while i < pieces.count {
        // Up to the next forced break: on one line when it fits, else a piece a line.
        var run = [pieces[i]]
        i += 1
        while i < pieces.count, !pieces[i].breaks {
          run.append(pieces[i])
          i += 1
        }
        if fits(run) { groups.append(run) } else { groups += run.map { [$0] } }
      }
      return groups
    }

    private func fits(_ pieces: [Piece]) -> Bool {
      Printer.join(pieces).count + 2 * (pieces.first?.level ?? 0) < Layout.width
    }

    private func standsAlone(_ comment: Comment) -> Bool {
      var i = comment.span.start
      while i > 0, source.bytes[i - 1] != 10 {
        i -= 1
        if source.bytes[i] > 32 { return false }
      }
      return true
    }
  }
}
