import DocketCore
import DocketEngine
import DocketLanguage

extension Session {
  /// Answers a question, shows the answer and remembers both.
  func ask(_ question: Question, _ source: SourceText) throws {
    try ask(question, source, context)
  }

  /// Answers a question with definitions, parameters and as of that may be those of an earlier moment.
  func ask(_ question: Question, _ source: SourceText, _ context: QuestionContext) throws {
    let runner = QuestionRunner(try openWorkspace())
    let start = ContinuousClock.now
    let saved = try save(question, source, context, runner)
    let answer = try runner.answer(question, source, context)
    let taken = start.duration(to: .now)
    Discarding.later(&last)
    last = AnsweredQuestion(question: question, source: source, context: context, answer: answer)
    // A quiet run that ends in a file has its answer there.
    var isInFile = false
    if case .save = question.stages.last?.kind { isInFile = settings.quiet }
    if !isInFile { try present(answer) }
    for line in saved { remark(line) }
    if settings.timing { tellTime(taken) }
  }

  /// Parses one question that stands in a command's argument; its places are those of the command line.
  func question(_ text: String, at offset: Int) throws -> (question: Question, source: SourceText) {
    let source = SourceText(String(repeating: " ", count: offset) + text)
    let script = Parser.parse(source)
    if script.hasErrors { throw Diagnostics(script.diagnostics) }
    guard script.statements.count == 1 else {
      throw Diagnostic(.badArgument, "One question is expected here.")
    }
    switch script.statements[0].kind {
    case .ask(let question), .explain(let question): return (question, source)
    default:
      throw Diagnostic(
        .badArgument, "A question is expected here, such as count cases.",
        at: script.statements[0].span)
    }
  }

  private func tellTime(_ taken: Duration) {
    let (seconds, attoseconds) = taken.components
    let milliseconds = Int(seconds) &* 1000 &+ Int(attoseconds / 1_000_000_000_000_000)
    let fraction = String(milliseconds % 1000 + 1000).dropFirst()
    tell("Time: \(milliseconds / 1000).\(fraction) s")
  }
}
