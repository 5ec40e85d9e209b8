import Testing

@testable import DocketCore

@Suite("Numbers")
struct NumberTests {
  @Test(
    "Rounding is half away from zero, from the exact ratio",
    arguments: [
      (1, 8, 2, "0.13"), (-1, 8, 2, "-0.13"), (1, 2, 0, "1"), (-1, 2, 0, "-1"), (5, 2, 0, "3"),
      (2, 3, 3, "0.667"), (1, 3, 0, "0"), (-1, 3, 0, "0"), (-1, 300, 2, "0.00"), (0, 7, 2, "0.00"),
      (999, 1000, 2, "1.00"), (1005, 1000, 2, "1.01"), (2_675, 1_000, 2, "2.68"),
      (7, 1, 3, "7.000"),
      (1, 18, 18, "0.055555555555555556"),
    ] as [(Int128, Int128, Int, String)])
  func rounding(n: Int128, d: Int128, digits: Int, text: String) throws {
    #expect(try #require(Number.dividing(n, by: d)).rounded(digits: digits) == text)
  }

  @Test("Rounding agrees with long division")
  func roundingProperty() throws {
    var random = SeededNumbers(seed: 6)
    for _ in 0..<5_000 {
      let n = Int.random(in: -1_000_000...1_000_000, using: &random)
      let d = Int.random(in: 1...5_000, using: &random)
      let digits = Int.random(in: 0...6, using: &random)
      let number = try #require(Number.dividing(Int128(n), by: Int128(d)))
      #expect(number.rounded(digits: digits) == Self.longDivision(n, d, digits), "\(n)/\(d)")
    }
  }

  @Test("The largest numerators round exactly")
  func wideRounding() throws {
    let third = try #require(Number.dividing(Int128.max, by: 3))
    #expect(third.rounded(digits: 2) == "56713727820156410577229101238628035242.33")
    #expect(
      Number.exact(.min, 1).rounded(digits: 18) == "\(Int128.min)."
        + String(repeating: "0", count: 18))
    #expect(Number.exact(1, .max).rounded(digits: 18) == "0." + String(repeating: "0", count: 18))
    #expect(
      Number.exact(.max - 1, .max).rounded(digits: 18) == "1." + String(repeating: "0", count: 18))
    #expect(Number.exact(.max - 1, .max).rounded(digits: 0) == "1")
  }

  @Test("A number in full is exact while its decimals end")
  func plain() throws {
    #expect(Number(1_234).plain == "1234")
    #expect(Number(mantissa: 1_250, scale: 2).plain == "12.5")
    #expect(Number(mantissa: -5, scale: 1).plain == "-0.5")
    #expect(Number(mantissa: 1, scale: 18).plain == "0.000000000000000001")
    #expect(Number(mantissa: .min, scale: 18).plain == "-9.223372036854775808")
    #expect(try #require(Number.dividing(1, by: 3)).plain == "0.3333333333333333")
    #expect(Number.inexact(2).plain == "2")
    #expect(Number.inexact(0.1).plain == "0.1")
    #expect(Number.exact(.min, 1).plain == "\(Int128.min)")
  }

  @Test("A decimal's text reads back to the same decimal")
  func plainProperty() throws {
    var random = SeededNumbers(seed: 7)
    for _ in 0..<2_000 {
      let mantissa = Int64(truncatingIfNeeded: random.next())
      let scale = Int.random(in: 0...18, using: &random)
      let text = Number(mantissa: mantissa, scale: scale).plain
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      let decimals = parts.count > 1 ? String(parts[1]) : ""
      #expect(decimals.count <= scale && !decimals.hasSuffix("0"))
      let padded =
        String(parts[0]) + decimals + String(repeating: "0", count: scale - decimals.count)
      #expect(Int128(padded) == Int128(mantissa), "\(text)")
    }
  }

  @Test("Sums, differences, products and quotients agree with fractions worked out by hand")
  func arithmetic() throws {
    var random = SeededNumbers(seed: 8)
    for _ in 0..<5_000 {
      let (a, b) = (
        Int128(Int.random(in: -9_999...9_999, using: &random)),
        Int128(Int.random(in: 1...999, using: &random))
      )
      let (c, d) = (
        Int128(Int.random(in: -9_999...9_999, using: &random)),
        Int128(Int.random(in: 1...999, using: &random))
      )
      let x = try #require(Number.dividing(a, by: b))
      let y = try #require(Number.dividing(c, by: d))
      #expect(Self.same(x.adding(y), a * d + c * b, b * d))
      #expect(Self.same(x.subtracting(y), a * d - c * b, b * d))
      #expect(Self.same(x.multiplied(by: y), a * c, b * d))
      if c == 0 {
        #expect(x.divided(by: y) == nil)
      } else {
        #expect(Self.same(x.divided(by: y), a * d, b * c))
      }
    }
  }

  @Test("Order is exact, even where two numbers share a Double")
  func order() {
    #expect(Number.exact(.max, 1) > Number.exact(.max - 1, 1))
    #expect(Number.exact(.min, 1) < Number.exact(.min + 1, 1))
    #expect(Number.exact(.max, .max - 1) < Number.exact(.max - 1, .max - 2))
    #expect(Number.exact(1, .max) < Number.exact(1, .max - 1))
    #expect(Number.exact(-1, .max) > Number.exact(-1, .max - 1))
    var random = SeededNumbers(seed: 9)
    for _ in 0..<2_000 {
      let a = Int.random(in: -500...500, using: &random)
      let b = Int.random(in: 1...50, using: &random)
      let c = Int.random(in: -500...500, using: &random)
      let d = Int.random(in: 1...50, using: &random)
      let (x, y) = (
        Number.dividing(Int128(a), by: Int128(b)), Number.dividing(Int128(c), by: Int128(d))
      )
      guard let x, let y else { continue }
      #expect((x < y) == (a * d < c * b))
      #expect((x == y) == (a * d == c * b))
      if x == y { #expect(x.hashValue == y.hashValue) }
    }
  }

  @Test("Whole numbers come back as such, fractions and giants do not")
  func integers() {
    #expect(Number(-3).integer == -3)
    #expect(Number(.min).integer == .min)
    #expect(Number(mantissa: 50, scale: 1).integer == 5)
    #expect(Number(mantissa: 5, scale: 1).integer == nil)
    #expect(Number.exact(.max, 1).integer == nil)
    #expect(Number.inexact(1e300).integer == nil)
    #expect(Number.inexact(4).integer == 4)
  }

  @Test("No pair of numbers, however large, stops the program")
  func extremes() {
    var random = SeededNumbers(seed: 10)
    for _ in 0..<20_000 {
      let (a, b, c, d) = (random.wide(), random.wide(), random.wide(), random.wide())
      guard let x = Number.dividing(a, by: b), let y = Number.dividing(c, by: d) else { continue }
      for result in [x.adding(y), x.subtracting(y), x.multiplied(by: y), x.divided(by: y)] {
        guard let result else { continue }
        #expect(result.double.isFinite)
        _ = (result.plain, result.rounded(digits: 18), result.rounded(digits: 0), result.integer)
        if case .exact(_, let below) = result { #expect(below > 0) }
      }
      _ = (x < y, x == y, x.hashValue)
    }
    #expect(Number.dividing(1, by: 0) == nil)
    #expect(
      Number.inexact(.greatestFiniteMagnitude).adding(.inexact(.greatestFiniteMagnitude)) == nil)
    #expect(Number.inexact(.greatestFiniteMagnitude).multiplied(by: Number(2)) == nil)
    #expect(!Number.inexact(.greatestFiniteMagnitude).rounded(digits: 18).isEmpty)
    #expect(!Number.inexact(.leastNonzeroMagnitude).rounded(digits: 99).isEmpty)
    #expect(Number(1).rounded(digits: -5) == "1")
  }

  private static func same(_ number: Number?, _ n: Int128, _ d: Int128) -> Bool {
    guard case .exact(let a, let b)? = number, b > 0 else { return false }
    return a * d == n * b
  }

  /// Digit by digit, as one does it on paper.
  private static func longDivision(_ n: Int, _ d: Int, _ digits: Int) -> String {
    var rest = n.magnitude % UInt(d)
    var figures = Array(String(n.magnitude / UInt(d)).utf8.map { $0 - 48 })
    for _ in 0..<digits {
      rest *= 10
      figures.append(UInt8(rest / UInt(d)))
      rest %= UInt(d)
    }
    if rest * 2 >= UInt(d) {
      var i = figures.count - 1
      while i >= 0, figures[i] == 9 {
        figures[i] = 0
        i -= 1
      }
      if i >= 0 { figures[i] += 1 } else { figures.insert(1, at: 0) }
    }
    let wholes = figures.count - digits
    let text =
      figures.prefix(wholes).map(String.init).joined()
      + (digits > 0 ? "." + figures.suffix(digits).map(String.init).joined() : "")
    let isZero = figures.allSatisfy { $0 == 0 }
    return n < 0 && !isZero ? "-" + text : text
  }
}
