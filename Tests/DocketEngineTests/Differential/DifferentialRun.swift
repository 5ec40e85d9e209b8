import DocketCore
import DocketEngine

/// Asks random questions about random offices and holds one evaluator to another.
struct DifferentialRun {
  /// The evaluator that is held to the reference interpreter.
  typealias Subject = (LoadedOffice) -> any QuestionEvaluator

  /// Where the seeds of the offices start.
  var seed: UInt64
  /// How many questions are asked in all.
  var questions: Int
  /// How many of them about one office.
  var questionsPerOffice = 100
  /// Cases of an office, about; nil: mostly tiny offices, where every odd case is likely, now and then a larger one.
  var rows: Int?
  /// What is held to the reference interpreter.
  var subject: Subject

  /// What came of a run.
  struct Outcome {
    var asked = 0
    var answered = 0
    var failure: Shrinking.Failure?
    /// The seed of the office and the question of the failure.
    var seeds: (office: UInt64, question: Int)?
  }

  /// Asks until a difference is found or all questions are asked; a difference comes back as small as it gets.
  func run(shrinking: Bool = true) -> Outcome {
    var outcome = Outcome()
    var officeSeed = seed
    while outcome.asked < questions {
      let office = RandomOffice(seed: officeSeed, rows: rows ?? (officeSeed % 8 == 0 ? 40 : 12))
      let loaded: LoadedOffice
      do {
        loaded = try LoadedOffice(office)
      } catch {
        let question = RandomQuestion(
          head: "count", measures: [], adjectives: [], noun: "cases", qualifiers: [], stages: [])
        outcome.failure = Shrinking.Failure(
          office: office, question: question, difference: "the office does not load: \(error)")
        outcome.seeds = (officeSeed, 0)
        return outcome
      }
      var maker = QuestionMaker(seed: officeSeed, office: office)
      for number in 0..<questionsPerOffice where outcome.asked < questions {
        let question = maker.question()
        outcome.asked += 1
        guard let bound = try? loaded.bind(question.text) else { continue }
        outcome.answered += 1
        guard let difference = difference(loaded, bound, seed: officeSeed) else { continue }
        outcome.seeds = (officeSeed, number)
        outcome.failure = Shrinking.Failure(
          office: office, question: question, difference: difference)
        if shrinking, let failure = outcome.failure { outcome.failure = smallest(of: failure) }
        return outcome
      }
      officeSeed &+= 1
    }
    return outcome
  }

  private func smallest(of failure: Shrinking.Failure) -> Shrinking.Failure {
    var shrinking = Shrinking { office, question in
      guard let loaded = try? LoadedOffice(office), let bound = try? loaded.bind(question.text)
      else { return nil }
      return difference(loaded, bound, seed: failure.office.seed)
    }
    return shrinking.smallest(of: failure)
  }

  /// How the subject differs from the reference interpreter on one bound question; nil when it does not.
  func difference(_ loaded: LoadedOffice, _ bound: BoundQuestion, seed: UInt64) -> String? {
    var random = SeededGenerator(seed: seed)
    do {
      let subject = subject(loaded)
      let reference = loaded.reference
      switch bound.head {
      case .list where bound.stages.isEmpty:
        return AnswerComparison.difference(try reference.list(bound), try subject.list(bound))
      case .list:
        // With stages an evaluator may leave out rows that the table would not show anyway.
        return AnswerComparison.difference(
          loaded.table(bound, reference), loaded.table(bound, subject))
      case .count, .show, .estimate:
        return try AnswerComparison.difference(
          reference.group(bound), subject.group(bound), isEstimate: bound.isEstimate, unions: 3,
          random: &random)
      case .unit: return nil
      }
    } catch let diagnostic as Diagnostic {
      return "it fails with \(diagnostic.code.rawValue): \(diagnostic.message)"
    } catch {
      return "it fails with \(error)"
    }
  }
}

extension DifferentialRun.Outcome {
  /// What a person needs to see of a failure: the seed, the question, the office.
  var report: String {
    guard let failure, let seeds else { return "no difference in \(asked) questions" }
    return """
      \(failure.difference)
      question: \(failure.question.text)
      seeds: office \(seeds.office), question \(seeds.question)
      \(failure.office.text)
      """
  }
}
