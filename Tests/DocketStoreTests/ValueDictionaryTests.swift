import Testing

@testable import DocketStore

/// Rule 24: categories are equal without outer blanks and case.
@Suite struct ValueDictionaryTests {
  private func dictionary(_ values: [String]) throws -> ValueDictionary {
    let text = "v,n\n" + values.map { "\"\($0)\",1\n" }.joined()
    let column = try load(text, columns: [ColumnSchema(header: "v", type: .text)]).tables[0]
      .columns[0]
    return try #require(column.dictionary)
  }

  @Test func spellingsOfOneCategoryAreMergedUnderTheCommonest() throws {
    let values = try dictionary(["Asian", "ASIAN", " asian ", "White", "Asian", "black", "Black"])
    #expect(values.mergesSpellings)
    #expect(values.count == 6)
    #expect(values.categoryCount == 3)
    #expect((0...6).map { values.category(of: UInt32($0)) } == [0, 1, 1, 1, 2, 3, 3])
    #expect(values.label(1) == "Asian")
    #expect(values.label(3) == "black")
    #expect(values.rowsInCategory(1) == 4)
    #expect(values.codes(inCategory: 1) == [1, 2, 3])
    #expect(values.category(forText: " ASIAN") == 1)
    #expect(values.category(forText: "nobody") == nil)
    #expect(values.text(3) == " asian ")
    #expect(values.categoriesInOrder.map { values.label($0) } == ["Asian", "black", "White"])
  }

  @Test func withoutMergingACodeIsItsCategory() throws {
    let values = try dictionary(["Unit 10", "Unit 2", "unit 1"])
    #expect(!values.mergesSpellings)
    #expect(values.categoryOfCode == nil)
    #expect(values.category(of: 2) == 2)
    #expect(values.category(of: 99) == 0)
    #expect(values.categoriesInOrder.map { values.label($0) } == ["unit 1", "Unit 2", "Unit 10"])
    #expect((0...3).map { values.rankOfCategory[$0] } == [3, 2, 1, 0])
    #expect(values.code(ofTrimmed: " Unit 2 ") == 2)
    #expect(values.code(ofTrimmed: "unit 2") == nil)
  }

  @Test func foldingIsSimpleAndKnowsAccents() {
    #expect(FoldedText.folded(" ÉTÉ\u{A0}") == "été")
    #expect(FoldedText.folded("Straße") == "straße")
    #expect(FoldedText.folded("ΣΑΣ") == FoldedText.folded("σας"))
    #expect(FoldedText.folded("I") == "i")
    #expect(FoldedText.folded("İ") == "İ")
  }

  @Test func naturalOrderComparesNumbersAsNumbers() {
    let sorted = ["b", "A10", "a9", "a9b", "a010", "A", ""].sorted(by: NaturalOrder.precedes)
    #expect(sorted == ["", "A", "a9", "a9b", "A10", "a010", "b"])
  }

  @Test func ascendingTextsAreDistinct() {
    func precedes(_ a: String, _ b: String) -> Bool {
      let (x, y) = (Array(a.utf8), Array(b.utf8))
      return x.withUnsafeBufferPointer { x in
        y.withUnsafeBufferPointer { y in
          guard let p = x.baseAddress, let q = y.baseAddress else { return a.isEmpty && !b.isEmpty }
          return AscendingOrder.precedes(p, x.count, q, y.count)
        }
      }
    }
    let pairs = [
      ("1", "2"), ("9", "10"), ("18-CR-99999", "18-CR-100000"), ("18-CR-5", "19-CR-1"), ("a", "b"),
      ("a", "a1"), ("a1", "ab"), ("1a", "12"), ("x09", "x10"), ("A", "a"),
    ]
    for (a, b) in pairs {
      #expect(precedes(a, b), "\(a) \(b)")
      #expect(!precedes(b, a), "\(b) \(a)")
    }
    for (a, b) in [("1", "01"), ("a", "a"), ("x1", "x01")] {
      #expect(!precedes(a, b) && !precedes(b, a), "\(a) \(b)")
    }
  }

  @Test func dictionariesAreTheSameWhetherKeysComeInOrderOrNot() throws {
    var random = SeededBytes(seed: 5)
    for round in 0..<40 {
      var values: [String] = []
      var next = 0
      for _ in 0..<300 {
        next += random.next(3)
        let isBack = round % 4 == 1 ? random.next(3) == 0 : round % 4 == 2 && random.next(60) == 0
        values.append(
          "k\(isBack ? random.next(400) : round % 4 == 3 ? random.next(100) : next)")
      }
      let text = "v,n\n" + values.map { "\($0),1\n" }.joined()
      let column = try load(text, key: [], loading: LoadOptions(chunkBytes: 128)).tables[0].columns[
        0]
      #expect((0..<300).map { column.text(at: $0) } == values, "round \(round)")
      #expect(column.dictionary?.count == Set(values).count, "round \(round)")
    }
  }
}
