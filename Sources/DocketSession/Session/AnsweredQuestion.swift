import DocketCore
import DocketEngine
import DocketLanguage

/// A question that was answered, with what it was asked with.
struct AnsweredQuestion {
  let question: Question
  /// The text that the question's spans point into.
  let source: SourceText
  /// Definitions, parameters and as of when it was asked.
  let context: QuestionContext
  let answer: Answer

  /// The question alone, as typed.
  var text: String { source.slice(question.span) }
}
