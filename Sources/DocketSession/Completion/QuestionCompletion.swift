/// Completes a question.
struct QuestionCompletion {
  init(_ session: Session, _ values: KnownValues) {}
  func list(in text: String, at offset: Int) -> CompletionList { .none }
}
