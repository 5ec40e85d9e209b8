import DocketStatistics
import Testing

@Suite struct NormalTests {
  @Test func `z is the 97.5 % quantile as scipy gives it`() {
    #expect(Normal.z95 == 1.959963984540054)
  }
}
