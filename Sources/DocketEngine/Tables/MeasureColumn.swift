import DocketCore
import DocketLanguage

/// How a measure looks as a column: its format, its type, what else it may be called.
struct MeasureColumn {
  let measure: BoundMeasure

  /// A count, as `count` alone has it.
  static let count = BoundMeasure(name: "count", function: .count, argument: nil, type: .number)

  /// How its numbers print.
  var format: ResultColumn.Format {
    switch measure.function {
    case .count, .distinct: return .count
    case .share: return .percent
    case .mean, .stddev: return isDays ? .days : .decimals(1)
    case .sum, .median, .percentile: return isDays ? .days : .count
    case .minimum, .maximum: return isDays ? .days : .plain
    }
  }

  /// What its cells hold.
  var type: RowType {
    switch measure.function {
    case .count, .distinct, .share: return .number
    case .minimum, .maximum: return RowType(measure.type)
    case .sum, .mean, .median, .percentile, .stddev:
      return measure.type == .duration ? .duration : .number
    }
  }

  /// What must not be averaged over groups; nil for counts, sums and extremes.
  var unaveraged: String? {
    switch measure.function {
    case .count, .sum, .minimum, .maximum: return nil
    case .distinct: return "a number of distinct values"
    case .share: return "a share"
    case .mean: return "a mean"
    case .median: return "a median"
    case .percentile: return "a percentile"
    case .stddev: return "a standard deviation"
    }
  }

  /// The measure over nothing.
  var empty: ResultValue {
    switch measure.function {
    case .count, .distinct: return .count(0)
    case .sum, .mean, .median, .minimum, .maximum, .stddev, .percentile, .share: return .missing
    }
  }

  /// The column of the measure.
  func answerColumn(aliases: [String]) -> AnswerColumn {
    AnswerColumn(
      name: measure.name, aliases: aliases, format: format, type: type, unaveraged: unaveraged,
      isCount: measure.function == .count, counting: counting, empty: empty)
  }

  /// What it counts; nil where it is no count.
  private var counting: AnswerColumn.Counting? {
    switch measure.function {
    case .count: return .events
    case .distinct: return .level
    case .sum, .mean, .median, .minimum, .maximum, .stddev, .percentile, .share: return nil
    }
  }

  private var isDays: Bool {
    switch measure.argument {
    case .age, .difference, .units(.day, _, _): return true
    default: return measure.type == .duration
    }
  }

  /// The names of measures as written, beside the titles that they were given.
  static func aliases(_ syntax: Question, count: Int) -> [[String]] {
    guard case .show(let measures, _) = syntax.head.kind, measures.count == count else {
      return [[String]](repeating: [], count: count)
    }
    return measures.map { measure in
      switch measure.argument {
      case .none: return [measure.function.text]
      case .path(let path):
        let selector = path.selector.map { "\($0.rawValue) " } ?? ""
        return ["\(measure.function.text) of \(selector)\(path.dotted)"]
      case .span(let unit, let from, let to, _):
        return [
          "\(measure.function.text) of \(unit.word(plural: true)) from \(from.text) to \(to.text)"
        ]
      }
    }
  }
}
