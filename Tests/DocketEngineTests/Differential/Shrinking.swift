/// Makes a failing office and question as small as it can while they still fail.
struct Shrinking {
  /// What fails and how.
  struct Failure {
    var office: RandomOffice
    var question: RandomQuestion
    var difference: String
  }

  /// The difference that an office and a question show; nil when they agree or cannot be run.
  let difference: (RandomOffice, RandomQuestion) -> String?
  /// How often `difference` may still be asked.
  private(set) var budget = 3000

  init(difference: @escaping (RandomOffice, RandomQuestion) -> String?) {
    self.difference = difference
  }

  /// A failure from which nothing can be left out.
  mutating func smallest(of failure: Failure) -> Failure {
    var best = failure
    while let smaller = smallerQuestion(best) ?? fewerRows(best) ?? fewerClauses(best) {
      best = smaller
    }
    return best
  }

  private mutating func fails(_ office: RandomOffice, _ question: RandomQuestion) -> Failure? {
    guard budget > 0 else { return nil }
    budget -= 1
    return difference(office, question).map {
      Failure(office: office, question: question, difference: $0)
    }
  }

  private mutating func smallerQuestion(_ failure: Failure) -> Failure? {
    for question in failure.question.smaller {
      if let smaller = fails(failure.office, question) { return smaller }
    }
    return nil
  }

  /// Leaves out halves, quarters and single rows of the files.
  private mutating func fewerRows(_ failure: Failure) -> Failure? {
    for file in failure.office.files.indices {
      var size = failure.office.files[file].rows.count
      while size > 0 {
        var start = 0
        while start < failure.office.files[file].rows.count {
          var office = failure.office
          let end = min(start + size, office.files[file].rows.count)
          office.files[file].rows.removeSubrange(start..<end)
          if let smaller = fails(office, failure.question) { return smaller }
          start += size
        }
        size /= 2
      }
    }
    return nil
  }

  private mutating func fewerClauses(_ failure: Failure) -> Failure? {
    for noun in failure.office.model.nouns.indices {
      for clause in failure.office.model.nouns[noun].clauses.indices.reversed() {
        var office = failure.office
        office.model.nouns[noun].clauses.remove(at: clause)
        if let smaller = fails(office, failure.question) { return smaller }
      }
    }
    return nil
  }
}
