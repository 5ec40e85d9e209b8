/// How many cells of a column can be read as what; sums of evidence decide a column's type (rule 42).
struct ColumnEvidence: Sendable {
  /// Cells with a value.
  var present = 0
  var numbers = 0
  /// Most digits before and after the decimal point of any number.
  var wholeDigits = 0
  var scale = 0
  /// Cells of digits only that start with a zero or are too long for a number.
  var identifiers = 0
  /// Dates whose reading does not depend on the order of month and day.
  var plainDates = 0
  var eitherOrder = 0
  var monthFirstOnly = 0
  var dayFirstOnly = 0
  var flags = 0
  /// Words of yes or no that occur, bit by bit.
  var flagWords: UInt16 = 0

  /// What a column is.
  enum Verdict: Hashable {
    case text
    case number(scale: Int)
    case date(monthFirst: Bool)
    case flag
  }

  /// Takes `rows` cells of this text, without outer blanks and not missing, into account.
  mutating func add(_ text: UnsafePointer<UInt8>, _ count: Int, rows: Int) {
    present += rows
    let number = NumberCell.read(text, count)
    switch number.form {
    case .number: add(number, rows: rows)
    case .leadingZero, .tooLong: identifiers += rows
    case .other: break
    }
    if let date = DateReader.read(text, count) { add(date, rows: rows) }
    if let word = FlagCell.word(text, count, declared: false) {
      flags += rows
      flagWords |= 1 << UInt16(word)
    }
  }

  mutating func add(_ number: NumberCell, rows: Int) {
    numbers += rows
    scale = max(scale, number.scale)
    var whole = number.mantissa.magnitude / UInt64(NumberCell.power(number.scale))
    var digits = 0
    while whole > 0 {
      whole /= 10
      digits += 1
    }
    wholeDigits = max(wholeDigits, digits)
  }

  mutating func add(_ date: DateCell, rows: Int) {
    switch date.ambiguity {
    case .none: plainDates += rows
    case .both: eitherOrder += rows
    case .monthFirstOnly: monthFirstOnly += rows
    case .dayFirstOnly: dayFirstOnly += rows
    }
  }

  mutating func add(_ other: ColumnEvidence) {
    present += other.present
    numbers += other.numbers
    wholeDigits = max(wholeDigits, other.wholeDigits)
    scale = max(scale, other.scale)
    identifiers += other.identifiers
    plainDates += other.plainDates
    eitherOrder += other.eitherOrder
    monthFirstOnly += other.monthFirstOnly
    dayFirstOnly += other.dayFirstOnly
    flags += other.flags
    flagWords |= other.flagWords
  }

  /// Whether the month comes first: a first part over 12 decides, with both kinds the commoner one does.
  var isMonthFirst: Bool { dayFirstOnly <= monthFirstOnly }

  /// Whether nothing in the column tells the order of month and day.
  var isOrderUndecided: Bool { eitherOrder > 0 && dayFirstOnly == 0 && monthFirstOnly == 0 }

  /// Cells that are dates once the order is settled.
  var dates: Int { plainDates + eitherOrder + max(dayFirstOnly, monthFirstOnly) }

  /// Whether a count is 95 % of the cells with a value.
  func isEnough(_ count: Int) -> Bool {
    present > 0 && count.multipliedReportingOverflow(by: 100).partialValue >= present &* 95
  }

  /// What the cells make the column: dates before numbers (20190105), numbers before flags; digits that look like
  /// identifiers, or numbers that need more than 18 digits, leave it text.
  var verdict: Verdict {
    if isEnough(dates) { return .date(monthFirst: isMonthFirst) }
    if identifiers == 0, isEnough(numbers), wholeDigits + scale <= NumberCell.mostDigits {
      return .number(scale: scale)
    }
    if isEnough(flags), FlagCell.isFlag(flagWords) { return .flag }
    return .text
  }

  /// Why cells that are numbers, one by one, make no column of numbers; nil when too few of them are.
  var whyText: String? {
    guard isEnough(numbers) else { return nil }
    if identifiers > 0 {
      return "in \(Count.text(identifiers, "cell")) they start with a zero or have more than "
        + "\(NumberCell.mostDigits) digits, as identifiers do"
    }
    guard wholeDigits + scale > NumberCell.mostDigits else { return nil }
    return "with up to \(Count.text(wholeDigits, "digit")) before the point and "
      + "\(scale) after it they need more than the \(NumberCell.mostDigits) that are kept exactly"
  }
}
