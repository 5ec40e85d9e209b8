import DocketStatistics
import Testing

@Suite struct StudentTTests {
  @Test func `one and two degrees have their closed forms`() throws {
    let cauchy = try #require(StudentT(degrees: 1))
    // P(|T| > 1) = 1/2 and P(T > sqrt 3) = 1/6.
    #expect(agree(cauchy.twoSided(1), 0.5, within: 1e-15))
    #expect(agree(cauchy.upperTail(3.0.squareRoot()), 1.0 / 6, within: 1e-15))
    #expect(agree(cauchy.quantile(0.75), 1, within: 1e-14))
    let two = try #require(StudentT(degrees: 2))
    // The quantile of two degrees is (2p - 1) / sqrt(2p (1 - p)).
    for share in [0.01, 0.3, 0.6, 0.975, 0.9999] {
      let exact = (2 * share - 1) / (2 * share * (1 - share)).squareRoot()
      #expect(agree(two.quantile(share), exact, within: 1e-12))
    }
  }

  @Test func `the tables' 97,5 percent quantiles`() throws {
    for (degrees, wanted) in [(1, 12.706), (4, 2.776), (20, 2.086), (120, 1.980)] {
      #expect(agree(StudentT(degrees: Double(degrees))?.quantile(0.975), wanted, within: 5e-4))
    }
    #expect(agree(StudentT(degrees: 1e6)?.quantile(0.975), Normal.z95, within: 1e-5))
  }

  @Test func `tails are symmetric and end at 0`() throws {
    let student = try #require(StudentT(degrees: 7))
    #expect(student.twoSided(0) == 1 && student.quantile(0.5) == 0)
    #expect(student.twoSided(-2) == student.twoSided(2))
    #expect(agree(student.quantile(0.1).map { -$0 }, student.quantile(0.9), within: 1e-14))
    #expect(agree(student.upperTail(-2), 1 - (student.upperTail(2) ?? 0), within: 1e-15))
    #expect(student.twoSided(.infinity) == 0 && student.twoSided(1e300) == 0)
    // One degree falls as 2 / (π t): still a number where t² is none.
    let far = try #require(StudentT(degrees: 1)?.twoSided(1e200))
    #expect(agree(far * 1e200, 2 / Double.pi, within: 1e-12))
    #expect(student.twoSided(.leastNonzeroMagnitude) == 1)
  }

  @Test func `what is no number or no share has no answer`() {
    #expect(StudentT(degrees: 0) == nil && StudentT(degrees: .nan) == nil)
    #expect(StudentT(degrees: .infinity) == nil)
    let student = StudentT(degrees: 3)
    #expect(student?.quantile(0) == nil && student?.quantile(1) == nil)
    #expect(student?.quantile(.nan) == nil && student?.twoSided(.nan) == nil)
    #expect(StudentT(degrees: 0.001)?.quantile(1e-9) == nil)
  }

  private struct Case: Decodable {
    let degrees, t, twoSided, share, quantile: Double
  }

  @Test(.enabled(if: ReferenceAnswers.exist, ReferenceAnswers.wanted))
  func `random tails and quantiles agree with scipy to 1e-12`() throws {
    for row in try ReferenceAnswers.cases("student", as: Case.self) {
      let student = try #require(StudentT(degrees: row.degrees))
      let tail = try #require(student.twoSided(row.t))
      #expect(abs(tail - row.twoSided) <= 1e-12 * row.twoSided, "\(row) \(tail)")
      let quantile = try #require(student.quantile(row.share))
      #expect(
        abs(quantile - row.quantile) <= 1e-12 * max(1, abs(row.quantile)), "\(row) \(quantile)")
    }
  }
}
