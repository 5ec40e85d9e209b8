import DocketCore
import DocketEngine

/// Fields and their values by plain words.
extension EverydayOffice {
  /// A field that `by` can take, said in up to three words, and how many.
  func grouping(_ words: EverydayWords, at i: Int, near noun: Int?) -> (Grouping, Int)? {
    for count in [3, 2, 1] {
      let parts = (0..<count).map { words.word(i + $0) }
      if parts.contains(where: \.isEmpty) { continue }
      var names = EverydayWords.forms(of: parts.joined(separator: "_"))
      names += EverydayWords.forms(of: parts.joined(separator: " "))
        .flatMap { EverydayOffice.fieldWords[$0] ?? [] }
      for name in names {
        if let found = grouping(name, near: noun) { return (found, count) }
      }
    }
    return nil
  }

  private func grouping(_ name: String, near noun: Int?) -> Grouping? {
    let order = (noun.map { [$0] + above($0) } ?? [main]) + Array(office.nouns.indices)
    for n in order {
      guard let i = office.nouns[n].fields.firstIndex(where: { $0.name.lowercased() == name }),
        isShown(i, of: n)
      else { continue }
      let field = office.nouns[n].fields[i]
      if field.type != .text, field.type != .number { continue }
      return Grouping(field: field.name, noun: n, isNumber: field.type == .number)
    }
    return nil
  }

  /// Whether a field may be named: not one that says who a person is, nor a key.
  private func isShown(_ field: Int, of noun: Int) -> Bool {
    let me = office.nouns[noun]
    if me.identifying.contains(field) { return false }
    guard case .column(let column) = me.fields[field].source else { return true }
    return !me.keyColumns.contains(column)
  }

  /// A value said in up to four words, and how many.
  func value(_ words: EverydayWords, at i: Int, near noun: Int?) -> (Value, Int)? {
    guard let first = words.word(i).first, first.isLetter else { return nil }
    let order = (noun.map { [$0] + above($0) } ?? [main]) + Array(office.nouns.indices)
    for count in [4, 3, 2, 1] {
      let parts = (0..<count).map { words.word(i + $0) }
      if parts.contains(where: \.isEmpty) { continue }
      let said = parts.joined(separator: " ")
      var spellings = EverydayWords.forms(of: said) + (EverydayOffice.valueWords[said] ?? [])
      if count == 1 { spellings.append(said + "s") }
      var seen: Set<Int> = []
      for n in order where seen.insert(n).inserted {
        for spelling in spellings {
          if let found = value(spelling, of: n) { return (found, count) }
        }
      }
    }
    return nil
  }

  private func value(_ text: String, of noun: Int) -> Value? {
    let me = office.nouns[noun]
    let texts = me.fields.indices.filter { me.fields[$0].type == .text && me.fields[$0].declared }
    for number in texts.filter({ me.fields[$0].isAdjective }) + texts {
      let field = me.fields[number]
      guard isShown(number, of: noun), case .column(let column) = field.source else { continue }
      let listed = (field.listed + field.ranked).first { $0.lowercased() == text }
      guard listed != nil || values.contains(text, noun: noun, column: column) else { continue }
      let shown =
        listed
        ?? values.commonest(500, noun: noun, column: column).first {
          $0.label.lowercased() == text
        }?.label
      return Value(
        text: shown ?? text, field: field.name, noun: noun, isAdjective: field.isAdjective)
    }
    return nil
  }

  /// A number of a noun that a few words name, and how many: `charge count`, `months`.
  func number(_ words: EverydayWords, at i: Int, near noun: Int?) -> (Grouping, Int)? {
    guard let (found, length) = grouping(words, at: i, near: noun), found.isNumber else {
      return nil
    }
    return (found, length)
  }

  /// Whether a field says how many children there are.
  func countsChildren(_ name: String, of noun: Int) -> Bool {
    office.nouns[noun].fields.contains { field in
      guard field.name == name, case .derived(.countOf) = field.source else { return false }
      return true
    }
  }

  /// The noun that has a row of this key.
  func owner(of key: String) -> Int? {
    ([main] + Array(office.nouns.indices)).first { noun in
      let columns = office.nouns[noun].keyColumns
      return columns.count == 1 && values.contains(key, noun: noun, column: columns[0])
    }
  }

  /// The only number of a noun, or its count of some children.
  func number(of noun: Int, counting child: Int?) -> String? {
    let me = office.nouns[noun]
    let numbers = me.fields.filter { $0.type == .number && $0.declared }
    guard let child else { return numbers.count == 1 ? numbers[0].name : nil }
    return me.fields.first {
      if case .derived(.countOf(let path, nil)) = $0.source { return path.noun == child }
      return false
    }?.name
  }

  /// The field by which a noun's rows are best told apart: its kind or category, else its first text.
  func kind(of noun: Int) -> String? {
    let texts = office.nouns[noun].fields.filter { $0.type == .text && $0.declared }
    return
      (texts.first { ["category", "kind", "type"].contains($0.name.lowercased()) }
      ?? texts.first)?.name
  }

  /// Words that people use for a field.
  private static let fieldWords = [
    "sex": ["gender"], "prosecutor": ["attorney"], "lawyer": ["attorney"], "ada": ["attorney"],
    "team": ["unit"], "division": ["unit"], "bureau": ["unit"], "police": ["agency"],
    "department": ["agency"], "police agency": ["agency"], "judge": ["court"],
    "courtroom": ["court"], "crime": ["category"], "offense": ["category"],
    "crime type": ["category"], "offense type": ["category"], "charge type": ["category"],
    "type of charge": ["category"], "type of crime": ["category"], "charge": ["category"],
    "type": ["category", "kind"], "case type": ["severity"], "seriousness": ["severity"],
    "ethnicity": ["race"], "racial": ["race"], "result": ["outcome"], "age": ["defendant_age"],
    "number of charge": ["charge_count"], "sentence length": ["months"],
    "length of sentence": ["months"],
  ]

  /// Words that people use for a value.
  private static let valueWords = [
    "women": ["female"], "woman": ["female"], "men": ["male"], "man": ["male"],
    "african american": ["black"], "latino": ["hispanic"], "gun": ["weapons"],
    "guns": ["weapons"], "firearm": ["weapons"], "firearms": ["weapons"],
    "narcotics": ["drugs"], "plea": ["plea of guilty"], "pleas": ["plea of guilty"],
    "pled": ["plea of guilty"], "pleaded": ["plea of guilty"],
    "guilty plea": ["plea of guilty"], "guilty pleas": ["plea of guilty"],
    "plead guilty": ["plea of guilty"], "pleaded guilty": ["plea of guilty"],
    "pled guilty": ["plea of guilty"],
  ]
}
